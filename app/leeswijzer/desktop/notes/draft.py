"""A note while it is written: what is saved, what is not yet, and what to do when saving fails or crosses another."""

from dataclasses import dataclass
from enum import StrEnum

SEPARATOR = "\n\n---\n\n"
"""Stands between two versions of a note that were written at the same time."""


@dataclass(frozen=True, slots=True)
class Unsaved:
    """Words that are on no disk: what they are on, and why, where that is known."""

    subject: str
    text: str
    error: Exception | None


class DraftState(StrEnum):
    """How a draft stands."""

    SAVED = "saved"
    WAITING = "waiting"  # typed, not handed over yet
    SAVING = "saving"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Save:
    """What is to be saved: ``id`` is None for a note that does not exist yet."""

    id: str | None
    revision: int
    text: str


class Draft:
    """One note being written; there is never more than one save of it under way."""

    def __init__(self, identifier: str | None, revision: int, text: str) -> None:
        self.id = identifier
        self.text = text
        self.error: Exception | None = None
        self.merged = False  # whether it holds another's words beside the reader's
        self._revision = revision
        self._saved = text
        self._under_way: Save | None = None

    @property
    def state(self) -> DraftState:
        """How it stands now."""
        if self._under_way is not None:
            return DraftState.SAVING
        if self.error is not None:
            return DraftState.FAILED
        return DraftState.SAVED if self.text == self._saved else DraftState.WAITING

    @property
    def unsaved(self) -> bool:
        """Whether words would be lost if the program stopped now."""
        return self.text != self._saved

    @property
    def at_risk(self) -> bool:
        """Whether these are words worth keeping: a note that does not exist yet and holds none is not."""
        return self.unsaved and (self.id is not None or bool(self.text.strip()))

    def type(self, text: str) -> None:
        """The reader wrote; ``text`` is the whole note."""
        self.text = text

    def take(self, *, though_empty: bool = False) -> Save | None:
        """What to save now: nothing while a save is under way, nor where nothing changed or nothing was written.

        ``though_empty`` makes a new note also where nothing was written.
        """
        new = self.id is None and (though_empty or self.text.strip())
        if self._under_way is not None or not (new or (self.id is not None and self.unsaved)):
            return None
        self._under_way = Save(self.id, self._revision, self.text)
        return self._under_way

    def saved(self, identifier: str, revision: int) -> None:
        """What was under way is on the disk."""
        assert self._under_way is not None
        self.id, self._revision, self._saved = identifier, revision, self._under_way.text
        self._under_way = None
        self.error = None

    def failed(self, error: Exception) -> None:
        """What was under way could not be saved; the words stay, to be tried again."""
        self._under_way = None
        self.error = error

    def crossed(self, revision: int, theirs: str) -> bool:
        """The note was changed elsewhere meanwhile, to ``theirs``; True where ``text`` holds more words than before.

        Nothing is lost: where neither holds the other, both are kept, the reader's own first.
        """
        self._under_way = None
        self.error = None
        untouched = theirs == self._saved  # only its colour was changed, say
        self._revision, self._saved = revision, theirs
        if untouched or theirs in self.text:
            return False
        if self.text.strip() and self.text not in theirs:
            self.text = self.text.rstrip() + SEPARATOR + theirs
            self.merged = True
        else:
            self.text = theirs
        return True

    def refreshed(self, revision: int, theirs: str) -> bool:
        """The note is known to read ``theirs`` now; True where the draft was untouched and took that over."""
        if self._under_way is not None or revision <= self._revision:
            return False
        if self.unsaved:
            if theirs == self._saved:
                self._revision = revision
            return False
        changed = theirs != self.text
        self._revision, self._saved, self.text = revision, theirs, theirs
        return changed

    def gone(self) -> None:
        """The note was removed elsewhere; what stands here becomes a new one when it is next saved."""
        self._under_way = None
        self.id, self._revision, self._saved = None, 0, ""

    def drop(self) -> None:
        """The reader removes the note: nothing of it is to be saved any more."""
        self.text = self._saved = ""
        self.id = None
        self.error = None
