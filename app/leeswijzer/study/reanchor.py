"""Finds the annotations of a lesson again when its text was edited, and says what became of them."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from sqlalchemy import and_, bindparam, or_, select, update

from leeswijzer.store.annotation_tables import AnnotationRow
from leeswijzer.store.database import Store
from leeswijzer.study.annotation_records import COLUMNS, EarlierQuote, add_quotes, anchor_of, earlier_quotes
from leeswijzer.study.changes import Changes
from leeswijzer.text.anchor import Anchor, AnchorState, Resolution
from leeswijzer.text.document import Document
from leeswijzer.text.resolve import resolve, resolve_all


@dataclass(frozen=True, slots=True)
class Report:
    """How many annotations on passages are in each state, after all of them have been looked for."""

    exact: int = 0
    moved: int = 0
    changed: int = 0
    lost: int = 0
    changes: Changes = field(default_factory=Changes)


@dataclass(frozen=True, slots=True)
class _Sought:
    """An annotation that has not been looked for in the present text.

    ``earlier`` is what it quoted since the reader attached it: where it stood before that, it must not go again.
    """

    id: str
    anchor: Anchor
    fingerprint: str
    state: AnchorState
    earlier: tuple[EarlierQuote, ...]


@dataclass(frozen=True, slots=True)
class _Found:
    sought: _Sought
    anchor: Anchor | None
    state: AnchorState
    score: float


def reanchor(store: Store, lesson_id: str, document: Document, now: datetime) -> Report:
    """Look for every annotation of ``lesson_id`` that was last looked for in another text than ``document``.

    What is found is quoted anew, and the old quote kept. The search itself holds no lock, so others can go on writing;
    an annotation that they moved meanwhile stays as they left it.
    """
    sought = _read(store, lesson_id, document.fingerprint)
    found = _find(sought, document) if sought else []
    changed = _keep(store, lesson_id, found, document.fingerprint, now) if found else frozenset()
    with store.reading() as session:
        query = select(AnnotationRow.state).where(
            AnnotationRow.lesson_id == lesson_id, AnnotationRow.state.is_not(None)
        )
        counts = Counter(session.scalars(query))
    return Report(
        exact=counts[AnchorState.EXACT],
        moved=counts[AnchorState.MOVED],
        changed=counts[AnchorState.CHANGED],
        lost=counts[AnchorState.LOST],
        changes=Changes(notes=changed),
    )


def _read(store: Store, lesson_id: str, fingerprint: str) -> list[_Sought]:
    with store.reading() as session:
        elsewhere = COLUMNS.checked != fingerprint
        # Lost in some other text, and then taken to this one: it came from here.
        at_home = and_(COLUMNS.state == AnchorState.LOST.value, COLUMNS.fingerprint == fingerprint)
        query = select(*COLUMNS).where(COLUMNS.lesson_id == lesson_id, or_(elsewhere, at_home))
        rows = session.execute(query).all()
        earlier = earlier_quotes(session, [row.id for row in rows])
        return [
            _Sought(row.id, anchor_of(row), row.fingerprint, AnchorState(row.state), _valid(earlier.get(row.id, ())))
            for row in rows
        ]


def _valid(quotes: Sequence[EarlierQuote]) -> tuple[EarlierQuote, ...]:
    last = max((index for index, quote in enumerate(quotes) if quote.reattached), default=-1)
    return tuple(quotes[last + 1 :])


def _find(sought: Sequence[_Sought], document: Document) -> list[_Found]:
    found: dict[str, _Found] = {}
    # Anchors of one version move together, which is what resolve_all goes by; so each version is looked for by itself.
    versions: dict[str, list[_Sought]] = {}
    for each in sought:
        known = _known(each, document)
        if known is not None:
            found[each.id] = _Found(each, known, AnchorState.EXACT, 1.0)
        else:
            versions.setdefault(each.fingerprint, []).append(each)
    for of_version in versions.values():
        resolutions = resolve_all([each.anchor for each in of_version], document.text)
        for each, resolution in zip(of_version, resolutions, strict=True):
            first = resolution.state in (AnchorState.CHANGED, AnchorState.LOST) and _by_first_words(each, document.text)
            found[each.id] = first or _found(each, resolution, document.text)
    return list(found.values())


def _known(sought: _Sought, document: Document) -> Anchor | None:
    """Where the annotation stood in this very text before, when an edit is taken back."""
    places = [*((quote.fingerprint, quote.anchor) for quote in sought.earlier), (sought.fingerprint, sought.anchor)]
    for fingerprint, anchor in reversed(places):
        if fingerprint == document.fingerprint and anchor.start is not None:
            return anchor
    return None


def _by_first_words(sought: _Sought, text: str) -> _Found | None:
    """Where the annotation stands if what it quoted earlier is there again; nearly the same is not enough for that."""
    for quote in reversed(sought.earlier):
        place = resolve(quote.anchor, text)
        if place.start is not None and place.end is not None and place.state is not AnchorState.CHANGED:
            return _Found(sought, Anchor.of(text, place.start, place.end), place.state, place.score)
    return None


def _found(sought: _Sought, resolution: Resolution, text: str) -> _Found:
    if resolution.start is None or resolution.end is None:
        return _Found(sought, None, AnchorState.LOST, 0.0)
    state = resolution.state
    if sought.state is AnchorState.CHANGED:
        # It still is not what the reader marked, though nothing happened to it this time.
        state = AnchorState.CHANGED
    return _Found(sought, Anchor.of(text, resolution.start, resolution.end), state, resolution.score)


def _keep(store: Store, lesson_id: str, found: Iterable[_Found], fingerprint: str, now: datetime) -> frozenset[str]:
    with store.unit() as session:
        rows = session.execute(select(*COLUMNS).where(COLUMNS.lesson_id == lesson_id))
        present = {row.id: (row.fingerprint, anchor_of(row)) for row in rows if row.exact is not None}
        # What another window deleted or attached elsewhere meanwhile stays as it is.
        kept = [each for each in found if present.get(each.sought.id) == (each.sought.fingerprint, each.sought.anchor)]
        add_quotes(
            session,
            [
                (each.sought.id, EarlierQuote(each.sought.anchor, each.sought.fingerprint, now))
                for each in kept
                if each.anchor is not None and each.sought.fingerprint != fingerprint and not _is_kept(each.sought)
            ],
        )
        if kept:
            # By connection: a session would look each row up by its primary key instead.
            session.connection().execute(_MOVE, [_values(each, fingerprint) for each in kept])
    return frozenset(each.sought.id for each in kept)


_MOVE = (
    update(AnnotationRow)
    .where(COLUMNS.id == bindparam("which"))
    .values(
        {
            name: bindparam(f"new_{name}")
            for name in ("exact", "prefix", "suffix", "start", "end", "fingerprint", "checked", "state", "score")
        }
    )
)


def _values(found: _Found, fingerprint: str) -> dict[str, object]:
    anchor = found.sought.anchor if found.anchor is None else found.anchor
    return {
        "which": found.sought.id,
        "new_exact": anchor.exact,
        "new_prefix": anchor.prefix,
        "new_suffix": anchor.suffix,
        "new_start": anchor.start,
        "new_end": anchor.end,
        "new_fingerprint": found.sought.fingerprint if found.anchor is None else fingerprint,
        "new_checked": fingerprint,
        "new_state": found.state.value,
        "new_score": found.score,
    }


def _is_kept(sought: _Sought) -> bool:
    return any((quote.anchor, quote.fingerprint) == (sought.anchor, sought.fingerprint) for quote in sought.earlier)
