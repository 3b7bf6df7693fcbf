from hypothesis import given
from hypothesis import strategies as st

from leeswijzer.text.scan import MOST, Scan

STRINGS = ["De man en de stad", "De man en de zee", "de", "En daarna niets meer", "man en de st"]


def test_the_common_pass_finds_what_single_looks_find() -> None:
    text = ("De man en de stad. " * 20 + "x" * 5000) * 60 + "De man en de zee."
    alone = {string: Scan(text).places(string) for string in STRINGS}
    scan = Scan(text, lambda: STRINGS)
    for _ in range(20):
        assert {string: scan.places(string) for string in STRINGS} == alone
    assert alone["De man en de zee"] == [len(text) - 17]
    assert len(alone["de"]) == len(alone["De man en de stad"]) == MOST + 1


def test_what_was_not_foreseen_is_found_too() -> None:
    scan = Scan("Irak en Iran")
    assert {tuple(scan.places("Ira")) for _ in range(40)} == {(0, 8)}


@given(st.text("ab", max_size=60), st.text("ab", min_size=1, max_size=4), st.integers(-5, 60), st.integers(0, 60))
def test_between(text: str, string: str, start: int, end: int) -> None:
    expected = [
        n for n in range(max(0, start), min(end, len(text))) if text.startswith(string, n) and n + len(string) <= end
    ]
    assert list(Scan(text).between(string, start, end)) == expected
