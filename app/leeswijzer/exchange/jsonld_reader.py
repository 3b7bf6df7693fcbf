"""Reads Web Annotations: our own whole, and those of other programs as far as they go.

Accepted are a collection, a page, a list or a single annotation of w3.org/TR/annotation-model, and what the API and the
exports of Hypothesis give. What has no passage in a text (a page note, a reply) is counted and left out.
"""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from html import unescape
from typing import Any
from uuid import NAMESPACE_URL, UUID, uuid5

from leeswijzer.errors import KnownError
from leeswijzer.exchange.jsonld import ANNOTATION, LESSON, OWN, TERM_NOTE
from leeswijzer.study.annotation import PASSAGE, Annotation, Color, Target, TargetKind, joined_tags, storable, tags_in
from leeswijzer.study.annotation_records import EarlierQuote, Kept
from leeswijzer.study.collection import TermNote
from leeswijzer.text.anchor import Anchor, AnchorState
from leeswijzer.text.document import Document
from leeswijzer.text.resolve import resolve

_LISTS = ("items", "rows", "annotations", "first")
_LONGEST = 2**31
"""Code points; no text is so long, and SQLite's numbers end somewhere."""

_MARKUP = re.compile(r"<[^>]*>")


@dataclass(frozen=True, slots=True)
class Read:
    """The annotations of a file, and the notes that are kept with terms; ``skipped`` counts what could be neither."""

    drafts: tuple["Draft", ...]
    skipped: int
    term_notes: tuple[TermNote, ...] = ()

    @property
    def lessons(self) -> frozenset[str | None]:
        """The ids of the lessons that they say they belong to, None for those of other programs."""
        return frozenset(draft.lesson_id for draft in self.drafts)


@dataclass(frozen=True, slots=True)
class Draft:
    """An annotation as a file has it; it becomes one of a lesson by `placed`."""

    id: str
    lesson_id: str | None
    target: Target
    anchor: Anchor | None
    color: Color | None
    text: str
    tags: tuple[str, ...]
    created: datetime
    modified: datetime
    state: AnchorState | None = None
    score: float | None = None
    fingerprint: str | None = None

    def placed(self, lesson_id: str, document: Document) -> Kept:
        """The annotation, looked for in ``document`` unless it comes from that very text.

        What was found in other words keeps those of the file as its earlier quote.
        """
        annotation = Annotation(
            id=self.id,
            lesson_id=lesson_id,
            target=self.target,
            anchor=self.anchor,
            color=self.color,
            text=self.text,
            tags=self.tags,
            state=None,
            score=None,
            start=None,
            end=None,
            fingerprint=None,
            revision=0,
            created=self.created,
            modified=self.modified,
        )
        if self.anchor is None:
            return Kept(annotation)
        earlier: tuple[EarlierQuote, ...] = ()
        state, score, anchor = self._looked_up(self.anchor, document)
        if anchor is None:
            unfound = self.fingerprint or ""
            return Kept(replace(annotation, state=state, score=score, fingerprint=unfound))
        if anchor.exact != self.anchor.exact:
            earlier = (EarlierQuote(self.anchor, self.fingerprint or "", self.modified),)
        start, end = anchor.start, anchor.end
        fingerprint = document.fingerprint
        found = replace(
            annotation, anchor=anchor, state=state, score=score, start=start, end=end, fingerprint=fingerprint
        )
        return Kept(found, earlier)

    def _looked_up(self, anchor: Anchor, document: Document) -> tuple[AnchorState, float, Anchor | None]:
        known = self.fingerprint == document.fingerprint and self.state not in (None, AnchorState.LOST)
        if known and anchor.start is not None and document.text[anchor.start : anchor.end] == anchor.exact:
            assert self.state is not None
            return self.state, 1.0 if self.score is None else self.score, anchor
        place = resolve(anchor, document.text)
        if place.start is None or place.end is None:
            return AnchorState.LOST, 0.0, None
        return place.state, place.score, Anchor.of(document.text, place.start, place.end)


def read(data: bytes, now: datetime) -> Read:
    """The annotations in ``data``; ``now`` is the moment of those that tell none.

    Raises KnownError: ``import-not-json``, ``import-no-annotations``.
    """
    try:
        # Halves of surrogate pairs, which JSON can spell, cannot be kept.
        whole = json.loads(storable(json.dumps(json.loads(data.decode("utf-8-sig")), ensure_ascii=False)))
    except ValueError as error:
        raise KnownError("import-not-json", reason=str(error)) from error
    except RecursionError as error:
        raise KnownError("import-not-json", reason="too many brackets within each other") from error
    drafts, term_notes, skipped = [], [], 0
    for each in _items(whole):
        draft = _draft(each, now)
        if draft is None:
            skipped += 1
        elif str(each.get("id")).startswith(TERM_NOTE) and draft.lesson_id and draft.target.kind is TargetKind.TERM:
            term_notes.append(TermNote(draft.lesson_id, draft.target.id or "", draft.text, draft.modified))
        else:
            drafts.append(draft)
    if (
        not drafts
        and not term_notes
        and not skipped
        and not (isinstance(whole, dict) and "AnnotationCollection" in _texts(whole.get("type")))
    ):
        raise KnownError("import-no-annotations")
    return Read(tuple(drafts), skipped, tuple(term_notes))


def _items(value: Any) -> Iterator[Mapping[str, Any]]:
    if isinstance(value, list):
        for each in value:
            yield from _items(each)
    elif isinstance(value, dict):
        lists = [value[name] for name in _LISTS if isinstance(value.get(name), list | dict)]
        if "target" in value:
            yield value
        for each in lists:
            yield from _items(each)


def _draft(item: Mapping[str, Any], now: datetime) -> Draft | None:
    target = next((each for each in _list(item["target"]) if isinstance(each, dict)), None)
    if target is None:
        return None
    about, anchor = _selected(_list(target.get("selector")))
    if about is None:
        return None
    created = _moment(item.get("created")) or now
    text, tags, color = _bodies(item)
    if color is None and not text and anchor is not None and OWN + ":state" not in item:
        # What another program calls a highlight has to be seen here too.
        color = Color.IMPORTANT
    source = target.get("source")
    name = str(source.get("id", "")) if isinstance(source, dict) else str(source)
    state = item.get(f"{OWN}:state")
    score = item.get(f"{OWN}:score")
    fingerprint = item.get(f"{OWN}:fingerprint")
    return Draft(
        id=_identifier(item.get("id")),
        lesson_id=name.removeprefix(LESSON) if name.startswith(LESSON) else None,
        target=about,
        anchor=anchor,
        color=color,
        text=text,
        tags=joined_tags(tags_in(text), tags),
        created=created,
        modified=_moment(item.get("modified")) or _moment(item.get("updated")) or created,
        state=AnchorState(state) if state in set(AnchorState) else None,
        score=float(score) if isinstance(score, int | float) and 0 <= score <= 1 else None,
        fingerprint=fingerprint if isinstance(fingerprint, str) else None,
    )


def _selected(selectors: list[Any]) -> tuple[Target | None, Anchor | None]:
    """What the first selectors that say something choose: a passage with its anchor, or something of the lesson."""
    quote: Mapping[str, Any] | None = None
    start = end = None
    for selector in selectors:
        if not isinstance(selector, dict):
            continue
        kind = _texts(selector.get("type"))
        if "FragmentSelector" in kind:
            name, slash, identifier = str(selector.get("value", "")).partition("/")
            if slash and identifier and name in set(TargetKind) - {TargetKind.PASSAGE}:
                return Target(TargetKind(name), identifier), None
        elif "TextQuoteSelector" in kind and isinstance(selector.get("exact"), str) and selector["exact"]:
            quote = selector
        elif "TextPositionSelector" in kind:
            start, end = selector.get("start"), selector.get("end")
    if quote is None:
        return None, None
    if not (isinstance(start, int) and isinstance(end, int) and 0 <= start < end < _LONGEST):
        start = end = None
    prefix, suffix = (value if isinstance(value, str) else "" for value in (quote.get("prefix"), quote.get("suffix")))
    return PASSAGE, Anchor(quote["exact"], prefix, suffix, start, end)


def _bodies(item: Mapping[str, Any]) -> tuple[str, list[str], Color | None]:
    texts: list[str] = []
    tags = [str(tag) for tag in _list(item.get("tags"))]
    color = None
    for body in [*_list(item.get("body")), *_list(item.get("bodyValue")), *_list(item.get("text"))]:
        if isinstance(body, str):
            texts.append(body)
            continue
        value = body.get("value") if isinstance(body, dict) else None
        if not isinstance(value, str):
            continue
        purpose = _texts(body.get("purpose"))
        if "tagging" in purpose:
            tags.append(value)
        elif "classifying" in purpose and value in set(Color):
            color = Color(value)
        else:
            texts.append(_without_markup(value) if "text/html" in _texts(body.get("format")) else value)
    return "\n\n".join(filter(None, texts)), tags, color


def _without_markup(value: str) -> str:
    return unescape(_MARKUP.sub("", value)).strip()


def _identifier(name: Any) -> str:
    """Our own id, or one made from a foreign name: the same each time, so that a second import finds the first."""
    text = str(name or "")
    try:
        return str(UUID(text.removeprefix(ANNOTATION)))
    except ValueError:
        return str(uuid5(NAMESPACE_URL, text))


def _moment(value: Any) -> datetime | None:
    if not isinstance(value, str):
        return None
    try:
        moment = datetime.fromisoformat(value)
    except ValueError:
        return None
    return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).astimezone(UTC)


def _list(value: Any) -> list[Any]:
    if value is None:
        return []
    return value if isinstance(value, list) else [value]


def _texts(value: Any) -> list[str]:
    return [each for each in _list(value) if isinstance(each, str)]
