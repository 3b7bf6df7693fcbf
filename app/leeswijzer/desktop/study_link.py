"""Between the window and the reader's own data: every question and every change goes through the worker's thread."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QObject, Signal

from leeswijzer.desktop.worker import Worker

if TYPE_CHECKING:  # the import costs more than the first paint may take
    from leeswijzer.study.changes import Changes
    from leeswijzer.study.session import StudySession

_R = TypeVar("_R")


class StudyLink(QObject):
    """Opens the study session in the background and passes work to it, in the order it was asked for.

    Where the data cannot be opened every task fails with the same known error, told once; the reader can go on reading.
    """

    opened = Signal(object)  # tuple of KnownError: what is to be told about the opening
    changed = Signal(object)  # Changes
    failed = Signal(object)  # an exception

    def __init__(self, home: Path, worker: Worker, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._home = home
        self._worker = worker
        self._session: StudySession | None = None
        self._trouble: Exception | None = None
        self._asked_to_open = False
        self._told = False  # that the data could not be opened

    def open(self) -> None:
        """Open the session, before anything is asked of it, and tell what there is to tell about that; once."""
        if self._asked_to_open:
            return
        self._asked_to_open = True
        self._worker.run(self._open, self.opened.emit, self._on_failure)

    def ask(
        self,
        question: "Callable[[StudySession], _R]",
        then: Callable[[_R], None],
        otherwise: Callable[[Exception], None] | None = None,
    ) -> None:
        """Hand ``question(session)`` to ``then`` in the window's thread, or its exception to ``otherwise``."""
        self._worker.run(lambda: question(self._opened()), then, otherwise or self._on_failure)

    def change(
        self,
        operation: "Callable[[StudySession], Changes]",
        otherwise: Callable[[Exception], None] | None = None,
    ) -> None:
        """Do ``operation``; `changed` tells what it changed once that is kept."""
        self._worker.run(lambda: operation(self._opened()), self._on_changed, otherwise or self._on_failure)

    def make(
        self,
        operation: "Callable[[StudySession], tuple[_R, Changes]]",
        then: Callable[[_R], None],
        otherwise: Callable[[Exception], None] | None = None,
    ) -> None:
        """Do ``operation``, hand what it made to ``then``, and tell with `changed` what it changed."""

        def done(made: "tuple[_R, Changes]") -> None:
            then(made[0])
            self._on_changed(made[1])

        self._worker.run(lambda: operation(self._opened()), done, otherwise or self._on_failure)

    def restore(self, copy: Path, then: Callable[[object], None]) -> None:
        """Put ``copy`` in the place of the data, and go on with it; what was there is kept beside it."""
        from leeswijzer.store.backup import restore_backup

        def bring_back() -> object:
            self._close()
            self._session = None
            restored = restore_backup(self._home, copy)
            self._trouble, self._told = None, False  # with data that could not be opened
            return restored

        self._worker.run(bring_back, then, self._on_failure)

    def close(self) -> bool:
        """Finish what was asked for and close; False where that took too long."""
        self._worker.run(self._close)
        return self._worker.finish()

    def _open(self) -> tuple[Exception, ...]:
        return self._opened().notices

    def _opened(self) -> "StudySession":
        if self._trouble is not None:
            raise self._trouble
        if self._session is None:
            from leeswijzer.study.session import open_session

            try:
                self._session = open_session(self._home)
            except Exception as trouble:
                self._trouble = trouble
                raise
        return self._session

    def _close(self) -> None:
        if self._session is not None:
            self._session.close()

    def _on_changed(self, changes: Any) -> None:
        if changes:
            self.changed.emit(changes)

    def _on_failure(self, error: Exception) -> None:
        if error is self._trouble:
            if self._told:
                return
            self._told = True
        self.failed.emit(error)
