"""The lesson format: what each file of a lesson may hold, as models that report every mistake with its place.

JSON Schemas for editors are generated from these models (`leeswijzer.lesson.schema`).
"""

from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints

Identifier = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=80)]
Words = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
LanguageTag = Annotated[str, StringConstraints(pattern=r"^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$")]
EdtfDate = Annotated[str, StringConstraints(pattern=r"^-?\d{4}(-\d{2}(-\d{2})?)?$")]
"""A year, a month or a day of EDTF level 0 (ISO 8601-2); the checker also refuses the 31st of June."""


class Model(BaseModel):
    """Frozen, and strict about keys it does not know."""

    model_config = ConfigDict(extra="forbid", frozen=True)


def _quote_from_string(value: Any) -> Any:
    return {"exact": value} if isinstance(value, str) else value


class QuoteTable(Model):
    """A pointer into the text: the words themselves, and what stands round them where they occur more than once."""

    exact: Annotated[str, StringConstraints(min_length=1)]
    prefix: str = ""
    suffix: str = ""


Quote = Annotated[QuoteTable, BeforeValidator(_quote_from_string, json_schema_input_type=str | QuoteTable)]
"""In a file a quote is a table, or a bare string for ``exact`` alone."""


# --- lesson.toml


class Source(Model):
    """Where the text came from and what may be done with it."""

    title: Words
    publisher: str = ""
    author: str = ""
    date: EdtfDate | None = None
    address: str = ""
    licence: Words


class Manifest(Model):
    """lesson.toml."""

    format: int
    id: Identifier
    title: Words
    deck: str = ""
    language: LanguageTag
    level: str = ""
    date: EdtfDate | None = None
    text: Words
    authors: tuple[Words, ...] = ()
    licence: str = ""
    source: Source


# --- glossary.toml

MatchRule = Literal["exact", "word", "lemma"]


class Term(Model):
    """A term and its explanation: ``definition`` is one plain sentence, ``more`` the sentences on request."""

    id: Identifier
    name: Words
    variants: tuple[Words, ...] = ()
    match: MatchRule = "word"
    definition: Words
    more: str = ""
    in_this_article: str = ""
    see: tuple[Identifier, ...] = ()
    place: Identifier | None = None
    translations: dict[LanguageTag, Words] = Field(default_factory=dict)
    sources: tuple[Words, ...] = ()


class GlossaryFile(Model):
    """glossary.toml."""

    term: tuple[Term, ...] = ()


# --- places.geojson (RFC 7946)

PlaceKind = Literal["city", "province", "country", "region", "river"]
Longitude = Annotated[float, Field(ge=-180, le=180)]
Latitude = Annotated[float, Field(ge=-90, le=90)]
Position = tuple[Longitude, Latitude]


class PointGeometry(Model):
    """A point, in degrees WGS 84, longitude first."""

    type: Literal["Point"]
    coordinates: Position


class LineGeometry(Model):
    """A line of two positions or more."""

    type: Literal["LineString"]
    coordinates: Annotated[tuple[Position, ...], Field(min_length=2)]


class PolygonGeometry(Model):
    """Closed rings, the outer one first."""

    type: Literal["Polygon"]
    coordinates: Annotated[tuple[Annotated[tuple[Position, ...], Field(min_length=4)], ...], Field(min_length=1)]


Geometry = Annotated[PointGeometry | LineGeometry | PolygonGeometry, Field(discriminator="type")]


class PlaceProperties(Model):
    """What is said of a place.

    ``names`` maps a language to the place's name; ``variants`` are other words of the text that lead to it
    (adjectives, peoples); ``shape`` is the ISO 3166 code of a country ("IQ") or of a province ("IQ-AN") whose outline
    the map's own data holds; ``vague`` marks an area without a border; ``marks`` are passages that no name finds.
    """

    names: Annotated[dict[LanguageTag, Words], Field(min_length=1)]
    variants: tuple[Words, ...] = ()
    match: MatchRule = "word"
    kind: PlaceKind
    note: str = ""
    shape: Annotated[str, StringConstraints(pattern=r"^[A-Z]{2}(-[A-Z0-9]{1,3})?$")] | None = None
    vague: bool = False
    term: Identifier | None = None
    marks: tuple[Quote, ...] = ()


class Place(Model):
    """One feature of places.geojson; ``geometry`` is the pin's point, or the outline of a vague area."""

    type: Literal["Feature"]
    id: Identifier
    geometry: Geometry
    properties: PlaceProperties


class PlacesFile(Model):
    """places.geojson."""

    type: Literal["FeatureCollection"]
    features: tuple[Place, ...] = ()


# --- timeline.toml


class Event(Model):
    """Something that happened.

    ``mentions`` are the words of the text that name its date (they are marked), ``evidence`` the passages that tell of
    it; ``background`` is true for an event that the text leans on without telling it, and asks for ``sources``.
    """

    id: Identifier
    date: EdtfDate
    label: Words
    note: str = ""
    background: bool = False
    mentions: tuple[Quote, ...] = ()
    evidence: tuple[Quote, ...] = ()
    places: tuple[Identifier, ...] = ()
    terms: tuple[Identifier, ...] = ()
    sources: tuple[Words, ...] = ()


class TimelineFile(Model):
    """timeline.toml."""

    event: tuple[Event, ...] = ()


# --- remarks.toml


class Remark(Model):
    """An editor's note on a passage."""

    id: Identifier
    quote: Quote
    text: Words
    sources: tuple[Words, ...] = ()


class RemarksFile(Model):
    """remarks.toml."""

    remark: tuple[Remark, ...] = ()


# --- quiz.toml

Skill = Literal["retrieve", "infer", "interpret", "evaluate", "vocabulary", "chronology", "geography"]
"""The comprehension processes of PIRLS, and the three that this program adds."""


class QuestionBase(Model):
    """What every question has; ``evidence`` are the passages that prove its answer."""

    id: Identifier
    skill: Skill
    stem: Words
    explanation: Words
    evidence: Annotated[tuple[Quote, ...], Field(min_length=1)]
    difficulty: Annotated[int, Field(ge=1, le=3)] = 1
    points: Annotated[int, Field(ge=1, le=10)] = 1
    terms: tuple[Identifier, ...] = ()
    places: tuple[Identifier, ...] = ()


class Option(Model):
    """A choice; a wrong one says in ``why`` why it is wrong."""

    text: Words
    correct: bool = False
    why: str = ""


class SingleQuestion(QuestionBase):
    """One of three to five options."""

    kind: Literal["single"]
    options: Annotated[tuple[Option, ...], Field(min_length=3, max_length=5)]


class MultipleQuestion(QuestionBase):
    """Any of the options."""

    kind: Literal["multiple"]
    options: Annotated[tuple[Option, ...], Field(min_length=3, max_length=9)]


class StatedQuestion(QuestionBase):
    """Whether the text says that the stem is so."""

    kind: Literal["stated"]
    answer: Literal["true", "false", "not stated"]


class Gap(Model):
    """One gap of a cloze: the answers that count, and what can be chosen from (empty: it is typed)."""

    accept: Annotated[tuple[Words, ...], Field(min_length=1)]
    options: tuple[Words, ...] = ()


class ClozeQuestion(QuestionBase):
    """A sentence with gaps, written ``{1}``, ``{2}``, … in ``sentence``."""

    kind: Literal["cloze"]
    sentence: Words
    gaps: Annotated[tuple[Gap, ...], Field(min_length=1)]


class ShortQuestion(QuestionBase):
    """A typed answer."""

    kind: Literal["short"]
    accept: Annotated[tuple[Words, ...], Field(min_length=1)]


class OrderQuestion(QuestionBase):
    """``items`` stand in the right order."""

    kind: Literal["order"]
    items: Annotated[tuple[Words, ...], Field(min_length=3, max_length=8)]


class Pair(Model):
    """What belongs together in a match."""

    left: Words
    right: Words


class MatchQuestion(QuestionBase):
    """Each left to its right; ``extra`` are rights that belong to none."""

    kind: Literal["match"]
    pairs: Annotated[tuple[Pair, ...], Field(min_length=2, max_length=8)]
    extra: tuple[Words, ...] = ()


class LocateQuestion(QuestionBase):
    """A click on the map: on the shape of ``place``, or within ``radius_km`` of its point."""

    kind: Literal["locate"]
    place: Identifier
    radius_km: Annotated[float, Field(gt=0, le=2000)] = 60.0


class ProveQuestion(QuestionBase):
    """The sentence of the article that proves the claim in ``stem``; the evidence is the answer."""

    kind: Literal["prove"]


Question = Annotated[
    SingleQuestion
    | MultipleQuestion
    | StatedQuestion
    | ClozeQuestion
    | ShortQuestion
    | OrderQuestion
    | MatchQuestion
    | LocateQuestion
    | ProveQuestion,
    Field(discriminator="kind"),
]


class QuizFile(Model):
    """quiz.toml."""

    question: tuple[Question, ...] = ()
