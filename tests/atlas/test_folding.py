import pytest
from hypothesis import given
from hypothesis import strategies as st

from leeswijzer.atlas.folding import fold, without_article


@pytest.mark.parametrize(
    ("name", "folded"),
    [
        ("Syrië", "syrie"),
        ("Al-Fallūjah", "al fallujah"),
        ("  AL  FALLUJAH ", "al fallujah"),
        ("Ta‘izz", "taizz"),
        ("'s-Hertogenbosch", "s hertogenbosch"),
        ("V.S.", "vs"),
        ("Łódź", "lodz"),
        ("Ağrı", "agri"),
        ("Straße", "strasse"),
        ("ᴬmsterdam", "amsterdam"),
        ("…", ""),
    ],
)
def test_a_name_is_folded(name: str, folded: str) -> None:
    assert fold(name) == folded


@given(st.text())
def test_folding_twice_changes_nothing(name: str) -> None:
    assert fold(fold(name)) == fold(name)


@pytest.mark.parametrize(
    ("folded", "bare"),
    [
        ("al anbar", "anbar"),
        ("ar raqqah", "raqqah"),
        ("el paso", "paso"),
        ("alanya", "alanya"),
        ("al", "al"),
        ("as is", "as is"),
        ("mosul", "mosul"),
    ],
)
def test_the_arabic_article_is_taken_off(folded: str, bare: str) -> None:
    assert without_article(folded) == bare
