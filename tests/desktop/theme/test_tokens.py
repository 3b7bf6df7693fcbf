import re

import pytest

from leeswijzer.desktop.theme.contrast import contrast, luminance
from leeswijzer.desktop.theme.tokens import HIGHLIGHTS, PAPERS, ROLES, Theme, load

GROUNDS = ("page", "desk", "surface", "surface_raised", "rail")
READ = (
    "text",
    "text_soft",
    "text_faint",
    "accent",
    "accent_hover",
    "place",
    "event",
    "remark",
    "error",
    "success",
    "warning",
)
SEEN = ("focus", "outline", "mark")
MEETING = [
    ("on_accent", "accent", 4.5),
    ("on_accent", "accent_hover", 4.5),
    ("text", "accent_soft", 4.5),
    ("text_soft", "accent_soft", 4.5),
    ("accent", "accent_soft", 4.5),
    ("text", "selection", 4.5),
    ("error", "error_soft", 4.5),
    ("success", "success_soft", 4.5),
    ("warning", "warning_soft", 4.5),
    ("page", "mark", 3.0),
    ("map_label", "map_land", 4.5),
    ("map_label", "map_land_focus", 4.5),
    ("map_label", "map_water", 4.5),
    ("map_pin", "map_land", 3.0),
    ("map_pin", "map_land_focus", 3.0),
    ("map_pin", "map_water", 3.0),
]


def too_weak(theme: Theme, pairs: list[tuple[str, str, float]]) -> list[tuple[str, str, float]]:
    """The pairs of roles whose contrast stays under what they need, with the contrast they have."""
    found = [(front, back, contrast(theme.color(front), theme.color(back)), least) for front, back, least in pairs]
    return [(front, back, ratio) for front, back, ratio, least in found if ratio < least]


@pytest.fixture(params=PAPERS)
def theme(request: pytest.FixtureRequest) -> Theme:
    return load(request.param)


def test_luminance_of_the_ends_and_of_a_colour_from_the_standard() -> None:
    assert luminance("#000000") == 0
    assert luminance("#ffffff") == pytest.approx(1)
    assert luminance("#ff0000") == pytest.approx(0.2126)


def test_contrast_is_the_same_in_either_order() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.005)
    assert contrast("#ffffff", "#777777") == contrast("#777777", "#ffffff")


def test_every_role_is_a_colour(theme: Theme) -> None:
    for role in ROLES:
        pattern = r"#[0-9a-f]{8}" if role == "shadow" else r"#[0-9a-f]{6}"
        assert re.fullmatch(pattern, theme.color(role)), role


def test_a_theme_is_named_after_its_paper_and_knows_whether_it_is_dark(theme: Theme) -> None:
    assert theme.dark == (luminance(theme.palette.page) < luminance(theme.palette.text))
    assert load(theme.paper) == theme


def test_an_unknown_paper_is_refused() -> None:
    with pytest.raises(ValueError, match="'papyrus' is no paper; there are light, sepia"):
        load("papyrus")


def test_an_unknown_role_is_refused(theme: Theme) -> None:
    with pytest.raises(AttributeError):
        theme.color("puce")


def test_what_is_read_stands_out_from_every_ground(theme: Theme) -> None:
    least = dict.fromkeys(READ, 4.5) | dict.fromkeys(SEEN, 3.0) | {"text": 7.0}
    assert too_weak(theme, [(role, ground, ratio) for role, ratio in least.items() for ground in GROUNDS]) == []


def test_the_text_stays_readable_over_a_highlight(theme: Theme) -> None:
    pairs = [(role, highlight, 4.5) for role in ("text", "text_soft") for highlight in HIGHLIGHTS]
    assert too_weak(theme, pairs) == []


def test_highlights_match_in_strength_and_differ_in_colour(theme: Theme) -> None:
    ratios = [contrast(theme.palette.text, theme.color(role)) for role in HIGHLIGHTS]
    assert max(ratios) / min(ratios) < 1.4
    assert len({theme.color(role) for role in HIGHLIGHTS}) == len(HIGHLIGHTS) == 4


def test_pairs_that_meet_can_be_told_apart(theme: Theme) -> None:
    assert too_weak(theme, MEETING) == []
