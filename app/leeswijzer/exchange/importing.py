"""Brings annotations from a file to the lessons that they belong to."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

from leeswijzer.errors import KnownError
from leeswijzer.exchange.jsonld_reader import read
from leeswijzer.study.annotation import term_note_id
from leeswijzer.study.annotations import BroughtIn
from leeswijzer.study.collection import TermNote
from leeswijzer.study.session import StudySession
from leeswijzer.text.anchor import AnchorState
from leeswijzer.text.document import Document

LIMIT = 100_000_000
"""Bytes of a file to import; 100,000 notes take half of it."""


@dataclass(frozen=True, slots=True)
class Imported:
    """What became of a file: the ``outcome`` of its annotations, how many are ``lost`` in the text, and ``skipped``."""

    outcome: BroughtIn
    lost: int
    skipped: int


def import_annotations(
    session: StudySession,
    path: Path,
    document_of: Callable[[str], Document],
    lesson_id: str | None = None,
    now: datetime | None = None,
) -> Imported:
    """Keep the annotations in ``path``: those of other programs for ``lesson_id``, our own for the lesson they name.

    ``document_of`` gives the text of a lesson by its id, and raises KnownError where there is none. Nothing is kept
    unless all can be. Raises KnownError: ``import-missing``, ``import-too-large``, ``import-which-lesson``, and what
    `leeswijzer.exchange.jsonld_reader.read` raises.
    """
    found = read(_bytes(path), now or datetime.now(UTC))
    if None in found.lessons and lesson_id is None:
        raise KnownError("import-which-lesson", path=str(path))
    documents = {name: document_of(name) for name in {each or lesson_id or "" for each in found.lessons}}
    placed = []
    for draft in found.drafts:
        name = draft.lesson_id or lesson_id or ""
        placed.append(draft.placed(name, documents[name]))
    outcome = session.annotations.bring_in(placed)
    for note in found.term_notes:
        outcome = _with_term_note(session, note, outcome)
    return Imported(outcome, sum(each.annotation.state is AnchorState.LOST for each in placed), found.skipped)


def _with_term_note(session: StudySession, note: TermNote, outcome: BroughtIn) -> BroughtIn:
    """Keep ``note`` with its term, unless other words stand there already: which are newer nobody knows."""
    name = term_note_id(note.lesson_id, note.term_id)
    here = session.terms.state(note.lesson_id, note.term_id).note
    if here == note.text:
        return replace(outcome, same=(*outcome.same, name))
    if here:
        return replace(outcome, kept=(*outcome.kept, name))
    session.terms.write_note(note.lesson_id, note.term_id, note.text)
    return replace(outcome, added=(*outcome.added, name))


def _bytes(path: Path) -> bytes:
    try:
        if path.stat().st_size > LIMIT:
            raise KnownError("import-too-large", path=str(path), limit=LIMIT // 1_000_000)
        return path.read_bytes()
    except FileNotFoundError as error:
        raise KnownError("import-missing", path=str(path)) from error
    except OSError as error:
        raise KnownError("import-unreadable", path=str(path), reason=error.strerror or str(error)) from error
