"""The decisions behind the look: colours by role for each paper, and the measures that all papers share.

Knows no Qt, so that a presenter or a test can ask for a colour without a screen. The records are named tuples
because making a data class with this many fields takes some milliseconds at every start.
"""

import tomllib
from typing import NamedTuple

from leeswijzer import paths

PAPERS = ("light", "sepia", "dark", "contrast")


class Palette(NamedTuple):
    """A colour for every role, written ``#rrggbb``; only ``shadow`` is ``#aarrggbb``, as Qt reads it."""

    page: str
    desk: str
    surface: str
    surface_raised: str
    rail: str
    text: str
    text_soft: str
    text_faint: str
    disabled: str
    line: str
    outline: str
    scroll: str
    accent: str
    accent_hover: str
    accent_soft: str
    on_accent: str
    mark: str
    place: str
    event: str
    remark: str
    highlight_important: str
    highlight_question: str
    highlight_disagree: str
    highlight_vocabulary: str
    selection: str
    focus: str
    error: str
    error_soft: str
    success: str
    success_soft: str
    warning: str
    warning_soft: str
    shadow: str
    map_water: str
    map_land: str
    map_land_focus: str
    map_border: str
    map_river: str
    map_label: str
    map_pin: str


ROLES = Palette._fields
HIGHLIGHTS = tuple(role for role in ROLES if role.startswith("highlight_"))


class Theme(NamedTuple):
    """The look of one paper."""

    paper: str
    dark: bool
    palette: Palette

    def color(self, role: str) -> str:
        """The colour of ``role`` as text; raises `AttributeError` for a role that is not one of `ROLES`."""
        value: str = getattr(self.palette, role)
        return value


class Spacing(NamedTuple):
    """Distances on the grid of 8, with one half step, in device-independent pixels."""

    half: int = 4
    one: int = 8
    one_and_half: int = 12
    two: int = 16
    three: int = 24
    four: int = 32
    six: int = 48


class Radius(NamedTuple):
    """Corner radii in device-independent pixels."""

    small: int = 6
    control: int = 8
    card: int = 12


class TypeSize(NamedTuple):
    """Sizes of the interface's type in device-independent pixels; the text has its own, which readers choose."""

    caption: int = 12
    small: int = 13
    body: int = 14
    lead: int = 16
    heading: int = 20
    title: int = 28


class Motion(NamedTuple):
    """How long things take, in milliseconds; callers use 0 where the reader wants less motion."""

    fast: int = 120
    map: int = 300
    hover: int = 350
    grace: int = 300


SPACE = Spacing()
RADIUS = Radius()
TYPE = TypeSize()
MOTION = Motion()

MIN_TARGET = 24
"""The least width and height of anything to click: WCAG 2.2, success criterion 2.5.8."""


def load(paper: str) -> Theme:
    """The theme of ``paper``; raises `ValueError` unless it is one of `PAPERS`."""
    if paper not in PAPERS:
        raise ValueError(f"{paper!r} is no paper; there are {', '.join(PAPERS)}")
    with (paths.resources() / "themes" / f"{paper}.toml").open("rb") as file:
        data = tomllib.load(file)
    return Theme(paper=data["paper"], dark=data["dark"], palette=Palette(**data["palette"]))
