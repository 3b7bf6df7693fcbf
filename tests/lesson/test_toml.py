import pytest

from leeswijzer.errors import KnownError
from leeswijzer.lesson.toml import parse_toml


def test_a_byte_order_mark_and_windows_line_ends_do_no_harm() -> None:
    assert parse_toml(b'\xef\xbb\xbfa = 1\r\nb = "x"\r\n', "f.toml") == {"a": 1, "b": "x"}


@pytest.mark.parametrize(
    ("data", "line"),
    [
        (b'a = 1\nb = "x\n', 2),
        (b"a = 1\n\nb =\n", 3),
        (b"a = 1\na = 2\n", 2),
        (b"a = [1,\n2", 2),
        (b"a = " + b"9" * 5000, 1),
        (b"a = " + b"[" * 5000, 1),
    ],
)
def test_what_is_not_toml_is_told_with_its_line(data: bytes, line: int) -> None:
    with pytest.raises(KnownError) as caught:
        parse_toml(data, "f.toml")
    assert caught.value.code == "lesson-toml"
    assert caught.value.details["line"] == line
    assert f"f.toml, line {line}" in str(caught.value)


def test_what_is_not_utf8_is_told_with_its_line() -> None:
    with pytest.raises(KnownError) as caught:
        parse_toml(b'a = 1\nb = "\xe9"\n', "f.toml")
    assert (caught.value.code, caught.value.details["line"]) == ("lesson-encoding", 2)
