"""Lets the window go only when what the reader wrote is kept, kept elsewhere, or given up in so many words."""

from collections.abc import Sequence
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QLocale, QObject, SignalInstance
from PySide6.QtWidgets import QFileDialog, QWidget

from leeswijzer.desktop.notes.draft import Unsaved
from leeswijzer.desktop.notice import NoticeArea, reason_in_words
from leeswijzer.desktop.worker import Worker
from leeswijzer.errors import KnownError

UNSAVED = "unsaved"
"""Key of what is told."""

_PATIENCE = 5.0  # seconds for the last attempt; a disk that takes longer hangs
_LONGEST_SUBJECT = 60


class Writing(Protocol):
    """What words are written with, and kept by."""

    all_saved: SignalInstance

    @property
    def unsaved(self) -> Sequence[Unsaved]:
        """What would be lost if the program ended now."""

    def save_now(self) -> None:
        """Save whatever is not saved, also what was typed this very moment."""


class Parting(QObject):
    """Asked before each closing: tries once more to save, and where that fails tells so and keeps the window."""

    def __init__(
        self,
        window: QWidget,
        writings: Sequence[Writing],
        worker: Worker,
        notices: NoticeArea,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._window, self._writings, self._worker, self._notices = window, writings, worker, notices
        self._let_go = False
        self._trying = False
        for writing in writings:
            writing.all_saved.connect(self._on_saved)

    def stays(self) -> bool:
        """Whether the window must stay open, as words of the reader's would be lost; what to do about it is told."""
        if self._let_go:
            return False
        if self._trying:  # closed again while the disk makes up its mind
            return True
        self._trying = True
        for writing in self._writings:
            writing.save_now()
        if self._unsaved:
            self._worker.settle(_PATIENCE)
        self._trying = False
        if self._unsaved:
            self._tell()
            return True
        return False

    @property
    def _unsaved(self) -> Sequence[Unsaved]:
        return [each for writing in self._writings for each in writing.unsaved]

    def _on_saved(self) -> None:
        if not self._unsaved:
            self._notices.dismiss(UNSAVED)

    def let_go(self) -> None:
        """Let the next closing take place, whatever is not saved."""
        self._let_go = True

    def _tell(self) -> None:
        unsaved = self._unsaved
        subjects = QLocale().createSeparatedList(
            [self.tr("“{words}”").format(words=_short(each.subject)) for each in unsaved]
        )
        words = self.tr("The window stays open, as what you wrote on {subjects} is not saved yet. {reason}")
        self._notices.tell(
            UNSAVED,
            words.format(subjects=subjects, reason=self._reason(unsaved)),
            kind="warning",
            actions=((self.tr("Save elsewhere and close…"), self._save_elsewhere), (self.tr("Close anyway"), self._go)),
        )

    def _reason(self, unsaved: Sequence[Unsaved]) -> str:
        known = next((each.error for each in unsaved if each.error is not None), None)
        return self.tr("The disk does not answer.") if known is None else reason_in_words(known)

    def _go(self) -> None:
        self.let_go()
        self._window.close()

    def _save_elsewhere(self) -> None:
        suggested = str(Path.home() / "leeswijzer.txt")
        chosen, _ = QFileDialog.getSaveFileName(self._window, self.tr("Save what you wrote"), suggested)
        if not chosen:
            return
        notes = (f"{each.subject}\n\n{each.text}" for each in self._unsaved)
        try:
            Path(chosen).write_text("\n\n\n".join(notes) + "\n", encoding="utf-8")
        except OSError as trouble:
            self._notices.tell_error(
                KnownError("export-not-written", path=chosen, reason=trouble.strerror or str(trouble))
            )
        else:
            self._go()


def _short(subject: str) -> str:
    return subject if len(subject) <= _LONGEST_SUBJECT else subject[: _LONGEST_SUBJECT - 1].rstrip() + "…"
