import pytest
from hypothesis import given
from hypothesis import strategies as st

from leeswijzer.desktop.file_name import LONGEST, file_name


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Als de Amerikanen weer vertrekken", "Als de Amerikanen weer vertrekken"),
        ("Wie/wat: een 'vraag'?", "Wie wat een 'vraag'"),
        ("  ...  ", "text"),
        ("", "text"),
        ("Slot.", "Slot"),
    ],
)
def test_a_file_is_called_after_its_lesson(title: str, name: str) -> None:
    assert file_name(title) == name


@given(st.text())
def test_every_title_makes_a_name_that_every_system_takes(title: str) -> None:
    name = file_name(title)
    assert 0 < len(name) <= LONGEST
    assert not set(name) & set('/\\:*?"<>|\0\n')
    assert not name.startswith((" ", "."))
    assert not name.endswith((" ", "."))
