"""The reader's settings: their defaults, what each may be, and how what was stored is read.

Needs nothing but the standard library and the lower floors, as the first paint depends on it.
"""

from collections.abc import Callable, Iterable, Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import Any, NamedTuple, TypeVar

from leeswijzer.overriding import override
from leeswijzer.text.marks import Layer


class Typeface(StrEnum):
    """The type that a text is set in."""

    SERIF = "serif"
    SANS = "sans"


class Paper(StrEnum):
    """The colours of the page; SYSTEM follows the desktop's light or dark."""

    SYSTEM = "system"
    LIGHT = "light"
    SEPIA = "sepia"
    DARK = "dark"
    CONTRAST = "contrast"


class InterfaceLanguage(StrEnum):
    """The language of the program itself; SYSTEM follows the desktop's."""

    SYSTEM = "system"
    DUTCH = "nl"
    ENGLISH = "en"


class Occurrences(StrEnum):
    """Which occurrences of a term are marked."""

    FIRST = "first"
    SECTION = "section"
    ALL = "all"


class Motion(StrEnum):
    """Whether things move; SYSTEM follows the desktop's wish."""

    SYSTEM = "system"
    FULL = "full"
    REDUCED = "reduced"


class Settings(NamedTuple):
    """How the reader wants the page and the window.

    ``type_size`` is in pixels at scale 1, ``measure`` in characters a line, ``line_height`` in type sizes. ``window``
    and ``sides`` (by name) are states of windows and splitters, whose meaning only the desktop knows. ``keys`` are
    those that the reader chose, by command; ``hints`` counts the hints of the first start that have been seen.
    ``retention`` is the share of cards to be known when they come up, ``new_per_day`` and ``reviews_per_day`` are the
    most of a day.
    """

    type_size: int = 19
    measure: int = 68
    line_height: float = 1.55
    typeface: Typeface = Typeface.SERIF
    paper: Paper = Paper.SYSTEM
    language: InterfaceLanguage = InterfaceLanguage.SYSTEM
    layers: frozenset[Layer] = frozenset(Layer) - {Layer.QUIZ}
    occurrences: Occurrences = Occurrences.ALL
    motion: Motion = Motion.SYSTEM
    window: str = ""
    sides: Mapping[str, str] = MappingProxyType({})
    keys: Mapping[str, str] = MappingProxyType({})
    hints: int = 0
    retention: float = 0.9
    new_per_day: int = 20
    reviews_per_day: int = 200

    @classmethod
    def from_stored(cls, stored: Mapping[str, object]) -> "Settings":
        """Read ``stored``; a value that it cannot be (an older or newer program wrote it) gives the default."""
        known: dict[str, Any] = {}
        for name in NAMES & stored.keys():
            try:
                known[name] = _CHECKS[name](stored[name])
            except (TypeError, ValueError):
                continue
        return cls(**known)

    def changed(self, **values: object) -> "Settings":
        """These settings with ``values`` in place of some.

        Raises ValueError for a name that is none and a value out of range, TypeError for a value of a wrong kind.
        """
        if unknown := values.keys() - NAMES:
            raise ValueError(f"no such settings: {', '.join(sorted(unknown))}")
        checked: dict[str, Any] = {name: _CHECKS[name](value) for name, value in values.items()}
        return self._replace(**checked)

    @override
    def __hash__(self) -> int:
        return hash(tuple(value for value in self if not isinstance(value, Mapping)))

    def differences(self, other: "Settings") -> frozenset[str]:
        """The names of the settings that are not the same in ``other``."""
        return frozenset(name for name in NAMES if getattr(self, name) != getattr(other, name))


NAMES = frozenset(Settings._fields)
"""The names of all settings."""

TYPE_SIZES = range(14, 33)
"""Pixels at scale 1."""

MEASURES = range(45, 91)
"""Characters a line; 45 to 75 reads well in one column (Bringhurst, Elements of Typographic Style, 2.1.2), and who
wants longer lines may have them."""

LINE_HEIGHTS = (1.2, 2.2)
"""The least and the most, in type sizes."""

RETENTIONS = (0.7, 0.97)
"""The least and the most, as Anki lets one choose: below, too much is forgotten; above, cards come up all the time."""

PER_DAY = range(10_000)
"""Cards of a day."""


def storable(value: object) -> object:
    """A setting's value as JSON can have it; `Settings.from_stored` reads it back."""
    if isinstance(value, frozenset):
        return sorted(value)
    if isinstance(value, Mapping):
        return dict(value)
    return value


_Choice = TypeVar("_Choice", bound=StrEnum)


def _whole(value: object, allowed: range) -> int:
    if isinstance(value, bool) or not isinstance(value, int):
        raise TypeError("a whole number is needed")
    if value not in allowed:
        raise ValueError(f"{value} is not from {allowed.start} to {allowed.stop - 1}")
    return value


def _number(value: object, allowed: tuple[float, float]) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise TypeError("a number is needed")
    if not allowed[0] <= value <= allowed[1]:
        raise ValueError(f"{value} is not from {allowed[0]} to {allowed[1]}")
    return float(value)


def _words(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError("a text is needed")
    return value


def _some_of(choices: type[_Choice], value: object) -> frozenset[_Choice]:
    if isinstance(value, str) or not isinstance(value, Iterable):
        raise TypeError("a list is needed")
    return frozenset(choices(_words(each)) for each in value)


def _table(value: object) -> dict[str, str]:
    if not isinstance(value, Mapping):
        raise TypeError("a table is needed")
    return {_words(name): _words(each) for name, each in value.items()}


_CHECKS: Mapping[str, Callable[[object], object]] = {
    "type_size": lambda value: _whole(value, TYPE_SIZES),
    "measure": lambda value: _whole(value, MEASURES),
    "line_height": lambda value: _number(value, LINE_HEIGHTS),
    "typeface": lambda value: Typeface(_words(value)),
    "paper": lambda value: Paper(_words(value)),
    "language": lambda value: InterfaceLanguage(_words(value)),
    "layers": lambda value: _some_of(Layer, value),
    "occurrences": lambda value: Occurrences(_words(value)),
    "motion": lambda value: Motion(_words(value)),
    "window": _words,
    "sides": _table,
    "keys": _table,
    "hints": lambda value: _whole(value, range(100)),
    "retention": lambda value: _number(value, RETENTIONS),
    "new_per_day": lambda value: _whole(value, PER_DAY),
    "reviews_per_day": lambda value: _whole(value, PER_DAY),
}
"""What turns a value as JSON has it into the setting's own type."""
