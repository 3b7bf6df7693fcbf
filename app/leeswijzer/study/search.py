"""Finds words in the reader's notes and in the texts, terms, places and questions of their lessons."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from hashlib import sha256

from sqlalchemy import RowMapping, bindparam, insert, select, text
from sqlalchemy.orm import Session

from leeswijzer.lesson.reader import Lesson
from leeswijzer.store.annotation_tables import IndexedLessonRow, LessonEntryRow
from leeswijzer.store.database import Store
from leeswijzer.study.search_words import Phrase, hits_in, phrases_in, question

WINDOW = 1500
"""Of a word that is nearly everywhere the newest so many hits are compared: comparing all would take a second."""

_PIECE = 1200
"""Code points of a passage at most, so that a text without paragraphs is found by its pages too."""

BETWEEN_NAMES = " · "
"""Stands in a heading between the names of a term or a place."""

_BEFORE, _AROUND = 50, 200
"""Code points of a snippet: before its first hit, and altogether."""


class HitKind(StrEnum):
    """What was found."""

    NOTE = "note"
    TERM_NOTE = "term-note"
    PASSAGE = "passage"
    TERM = "term"
    PLACE = "place"
    QUESTION = "question"


@dataclass(frozen=True, slots=True)
class Hit:
    """Something that holds the words.

    ``ref`` is the id of the annotation, term, place or question, None for a passage. ``heading`` is the marked passage
    of a note, the names of a term or place, a question's stem; ``snippet`` is what is said there, shortened.
    ``heading_ranges`` and ``ranges`` are where the words stand in these two, in code points. ``start`` and ``end`` are
    code points of the lesson's text where the hit has a place in it. Among notes, and among what lessons say, the
    better a hit, the higher its ``score``.
    """

    kind: HitKind
    lesson_id: str
    lesson_title: str
    ref: str | None
    heading: str
    heading_ranges: tuple[tuple[int, int], ...]
    snippet: str
    ranges: tuple[tuple[int, int], ...]
    start: int | None
    end: int | None
    score: float


@dataclass(frozen=True, slots=True)
class _Source:
    """An index: how its columns weigh, and the query that reads the rows behind what it found."""

    index: str
    weights: str
    rows: str
    of_lesson: str


_NOTES = _Source(
    index="search_notes",
    weights="1.0, 0.5, 1.0",
    rows="""
        SELECT a.number, 'note' AS kind, a.lesson_id, coalesce(i.title, l.title, a.lesson_id) AS title, a.id AS ref,
            coalesce(a.exact, '') AS heading, a.text AS body,
            CASE WHEN a.state <> 'lost' THEN a."start" END AS first,
            CASE WHEN a.state <> 'lost' THEN a."end" END AS last
        FROM annotations AS a
        LEFT JOIN indexed_lessons AS i ON i.lesson_id = a.lesson_id LEFT JOIN lessons AS l ON l.id = a.lesson_id
        WHERE a.number IN :numbers
    """,
    of_lesson="(SELECT lesson_id FROM annotations WHERE number = f.rowid)",
)
_TERM_NOTES = _Source(
    index="search_term_notes",
    weights="1.0",
    rows="""
        SELECT n.rowid AS number, 'term-note' AS kind, n.lesson_id, coalesce(i.title, l.title, n.lesson_id) AS title,
            n.term_id AS ref, n.term_id AS heading, n.note AS body, NULL AS first, NULL AS last
        FROM search_term_notes AS n
        LEFT JOIN indexed_lessons AS i ON i.lesson_id = n.lesson_id LEFT JOIN lessons AS l ON l.id = n.lesson_id
        WHERE n.rowid IN :numbers
    """,
    of_lesson="f.lesson_id",
)
_ENTRIES = _Source(
    index="search_entries",
    weights="3.0, 1.0",
    rows="""
        SELECT e.number, e.kind, e.lesson_id, i.title, e.ref, e.heading, e.body, e."start" AS first, NULL AS last
        FROM lesson_entries AS e JOIN indexed_lessons AS i ON i.lesson_id = e.lesson_id
        WHERE e.number IN :numbers
    """,
    of_lesson="(SELECT lesson_id FROM lesson_entries WHERE number = f.rowid)",
)
_FIELDS = ("kind", "ref", "start", "heading", "body")


class Search:
    """The search over one home. Notes are found as soon as they are kept, lessons once they were given to `index`."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def find(self, words: str, limit: int = 50, lesson_id: str | None = None) -> tuple[Hit, ...]:
        """The best hits for what was typed (see `phrases_in`), in all lessons or in one.

        First up to ``limit`` of the reader's own notes, then up to ``limit`` of what lessons say, the best first.
        """
        phrases = phrases_in(words)
        if not phrases:
            return ()
        with self._store.reading() as session:
            own, given = (
                [hit for source in group for hit in _find(session, source, phrases, limit, lesson_id)]
                for group in ((_NOTES, _TERM_NOTES), (_ENTRIES,))
            )
        return (*_best(own, limit), *_best(given, limit))

    def index(self, lesson: Lesson, stamp: str | None = None) -> bool:
        """Let the contents of ``lesson`` be found; False where that was so already.

        ``stamp`` says which state of its files this is (a digest of its contents if absent): `indexed` tells it, so
        that a lesson which did not change need not even be read.
        """
        entries = [dict(zip(_FIELDS, each, strict=True)) for each in _entries(lesson)]
        stamp = stamp or sha256(repr(entries).encode("utf-8", "surrogatepass")).hexdigest()
        if self.indexed().get(lesson.id) == stamp:
            return False
        with self._store.unit() as session:
            present = session.get(IndexedLessonRow, lesson.id)
            if present is not None:
                session.delete(present)
                session.flush()
            session.add(IndexedLessonRow(lesson_id=lesson.id, title=lesson.opening.title, stamp=stamp))
            session.flush()
            session.execute(insert(LessonEntryRow), [{"lesson_id": lesson.id, **entry} for entry in entries])
        return True

    def forget(self, lesson_id: str) -> None:
        """No longer find the contents of a lesson; notes on it are still found."""
        with self._store.unit() as session:
            row = session.get(IndexedLessonRow, lesson_id)
            if row is not None:
                session.delete(row)

    def indexed(self) -> Mapping[str, str]:
        """The stamps of the lessons that can be found, by their ids."""
        with self._store.reading() as session:
            return {row.lesson_id: row.stamp for row in session.scalars(select(IndexedLessonRow))}


def _best(hits: list[Hit], limit: int) -> list[Hit]:
    return sorted(hits, key=lambda hit: -hit.score)[:limit]


def _find(
    session: Session, source: _Source, phrases: Sequence[Phrase], limit: int, lesson_id: str | None
) -> Iterator[Hit]:
    only = "" if lesson_id is None else f"AND {source.of_lesson} = :lesson"
    found = (
        f"SELECT f.rowid AS number, bm25({source.index}, {source.weights}) AS score "  # noqa: S608 - names of this file
        f"FROM {source.index} AS f WHERE {source.index} MATCH :question {only} ORDER BY f.rowid DESC LIMIT :window"
    )
    best = text(f"SELECT number, score FROM ({found}) ORDER BY score LIMIT :limit")  # noqa: S608
    values: dict[str, object] = {"question": question(phrases), "window": WINDOW, "limit": limit}
    if lesson_id is not None:
        values["lesson"] = lesson_id
    scores = {number: -score for number, score in session.execute(best, values)}
    if scores:
        rows = text(source.rows).bindparams(bindparam("numbers", expanding=True))
        for row in session.execute(rows, {"numbers": list(scores)}).mappings():
            yield _hit(row, phrases, scores[row["number"]])


def _hit(row: RowMapping, phrases: Sequence[Phrase], score: float) -> Hit:
    kind, heading = HitKind(row["kind"]), row["heading"]
    start, end = row["first"], row["last"]
    ranges = hits_in(row["body"], phrases)
    if kind is HitKind.PASSAGE:
        first = ranges[0] if ranges else (0, len(row["body"]))
        start, end = start + first[0], start + first[1]
    snippet, shown = _snippet(row["body"], ranges)
    return Hit(
        kind=kind,
        lesson_id=row["lesson_id"],
        lesson_title=row["title"],
        ref=row["ref"],
        heading=heading,
        heading_ranges=hits_in(heading, phrases),
        snippet=snippet,
        ranges=shown,
        start=start,
        end=end,
        score=score,
    )


def _snippet(body: str, ranges: Sequence[tuple[int, int]]) -> tuple[str, tuple[tuple[int, int], ...]]:
    """The part of ``body`` around its first hit, cut between words, and the ranges in it."""
    first = ranges[0][0] if ranges else 0
    start = max(0, first - _BEFORE)
    if start:
        blank = body.find(" ", start, first)
        start = blank + 1 if blank >= 0 else start
    end = min(len(body), start + _AROUND)
    if end < len(body):
        blank = body.rfind(" ", start, end)
        end = blank if blank > first else end
    before, after = "…" if start else "", "…" if end < len(body) else ""
    shift = len(before) - start
    kept = tuple((low + shift, min(high, end) + shift) for low, high in ranges if low < end)
    return before + body[start:end] + after, kept


_Entry = tuple[str, str | None, int | None, str, str]


def _entries(lesson: Lesson) -> Iterator[_Entry]:
    """What can be found in a lesson. Of a question that is its stem alone, or the search would give answers away."""
    title = lesson.opening.title
    for start, passage in _passages(lesson):
        yield "passage", None, start, title, passage
        title = ""
    for term in lesson.terms:
        body = " ".join(filter(None, (term.definition, term.more, term.in_this_article)))
        yield "term", term.id, None, BETWEEN_NAMES.join((term.name, *term.variants, *term.translations.values())), body
    for place in lesson.places:
        names = dict.fromkeys((*place.properties.names.values(), *place.properties.variants))
        yield "place", place.id, None, BETWEEN_NAMES.join(names), place.properties.note
    for asked in lesson.questions:
        yield "question", asked.id, None, asked.stem, ""


def _passages(lesson: Lesson) -> Iterator[tuple[int, str]]:
    text_of = lesson.document.text
    for block in lesson.document.blocks:
        start = block.start
        while block.end - start > _PIECE:
            blank = text_of.rfind(" ", start + 1, start + _PIECE)
            end = blank + 1 if blank > 0 else start + _PIECE
            yield start, text_of[start:end]
            start = end
        yield start, text_of[start : block.end]
