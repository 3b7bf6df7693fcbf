"""What a map is to show, apart from how it looks: places of a lesson, and how each stands out at the moment."""

from dataclasses import dataclass
from enum import StrEnum

from leeswijzer.atlas.box import Box


class PinState(StrEnum):
    """How much a place asks to be seen."""

    QUIET = "quiet"
    SPOKEN = "spoken"  # the paragraph in view speaks of it
    LIFTED = "lifted"  # the reader points at it, or chose it


@dataclass(frozen=True, slots=True)
class MapPlace:
    """A place of the lesson; ``lon`` and ``lat`` in degrees are where its pin or its middle is.

    ``names`` are pairs of a language and a name. ``shape`` is the ISO 3166 code of an outline that the atlas has;
    ``outline`` a ring of the lesson's own (lon, lat, …), closed for an area and open for a river. ``box`` is what to
    show of it, None for a point; ``label`` a point well inside it, for its name. ``importance`` counts its mentions.
    """

    id: str
    names: tuple[tuple[str, str], ...]
    kind: str
    lon: float
    lat: float
    shape: str = ""
    outline: tuple[float, ...] = ()
    vague: bool = False
    box: Box | None = None
    label: tuple[float, float] | None = None
    importance: int = 0

    @property
    def has_pin(self) -> bool:
        """Whether a pin stands for it; areas are shaded instead."""
        return not self.shape and not self.outline

    @property
    def bounds(self) -> Box:
        """What to show of it; of a point no more than the point."""
        return self.box or Box(self.lon, self.lat, self.lon, self.lat)

    def name(self, language: str) -> str:
        """Its name in ``language``, else the first one it has."""
        return dict(self.names).get(language) or self.names[0][1]


@dataclass(frozen=True, slots=True)
class MapContent:
    """All that a map shows besides the land; names are written in ``language``.

    ``focus`` are the codes of the countries that the lesson is about, ``raised`` the ids of areas that stand out.
    ``hidden`` are names, and codes of shapes, that are not written; ``blank`` leaves out those of towns and provinces.
    """

    places: tuple[MapPlace, ...] = ()
    language: str = "en"
    focus: frozenset[str] = frozenset()
    raised: frozenset[str] = frozenset()
    hidden: frozenset[str] = frozenset()
    blank: bool = False

    def place(self, identifier: str) -> MapPlace | None:
        """The place with this id."""
        return next((place for place in self.places if place.id == identifier), None)
