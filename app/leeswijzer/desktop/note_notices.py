"""Tells the reader what happened to the notes: found again after an edit, saved to a file, or removed."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject

from leeswijzer.desktop.annotating import Annotating
from leeswijzer.desktop.notes.panel import NotesPanel
from leeswijzer.desktop.notes.presenter import NoteFilter
from leeswijzer.desktop.notice import NoticeArea
from leeswijzer.desktop.open_lesson import OpenLesson
from leeswijzer.desktop.side import SideView
from leeswijzer.desktop.status import StatusLine
from leeswijzer.desktop.study_link import StudyLink
from leeswijzer.desktop.window import MainWindow
from leeswijzer.study.annotation import REMOVED

if TYPE_CHECKING:
    from leeswijzer.study.changes import Changes
    from leeswijzer.study.reanchor import Report

_QUOTED = 200  # characters of a passage in a notice


class NoteNotices(QObject):
    """Listens to `Annotating` and speaks through the notices, and of what can be taken back through the status line."""

    def __init__(
        self,
        window: MainWindow,
        side: SideView,
        panel: NotesPanel,
        annotating: Annotating,
        notices: NoticeArea,
        status: StatusLine,
        lessons: OpenLesson,
        link: StudyLink,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._window, self._side, self._panel = window, side, panel
        self._annotating, self._notices, self._status = annotating, notices, status
        self._lessons, self._link = lessons, link
        annotating.reanchored.connect(self._on_reanchored)
        annotating.export_requested.connect(self._on_export)
        annotating.marking.attaching.connect(self._on_attaching)
        self._removed = 0  # notes of which `changed` is about to tell that they are gone
        annotating.removed.connect(self._on_removed)
        annotating.writing.typed.connect(status.tell_nothing)
        link.changed.connect(self._on_changed)

    def _on_reanchored(self, report: "Report") -> None:
        words = self.tr(
            "The text was edited since your last visit. Of your notes {moved} moved along, {changed} are on changed "
            "words, and {lost} could not be found again."
        ).format(moved=report.moved, changed=report.changed, lost=report.lost)
        self._notices.tell("reanchored", words, action=self.tr("Show them"), on_action=self._show_troubled)

    def _show_troubled(self) -> None:
        self._notices.dismiss("reanchored")
        self._window.show_side(True)
        self._side.show_tab("notes")
        self._panel.set_filter(NoteFilter(troubled=True))

    def _on_export(self, identifiers: Sequence[str]) -> None:
        from leeswijzer.desktop.note_export import ask_where, exporting

        lesson = self._lessons.layers
        target = ask_where(self._window, lesson.opening.title) if lesson is not None else None
        if target is not None and lesson is not None:
            self._link.ask(exporting(lesson, target, frozenset(identifiers)), self.tell_exported)

    def tell_exported(self, target: Path) -> None:
        """Tell that notes are in this file now."""
        self._notices.tell("exported", self.tr("Your notes are saved in {path}.").format(path=target), passing=True)

    def _on_removed(self, count: int) -> None:
        self._removed = count

    def _on_changed(self, changes: "Changes") -> None:
        """Offer to bring back what these changes removed, and no longer what was removed before them."""
        count, self._removed = self._removed, 0
        if count:
            words = QCoreApplication.translate("NoteNotices", "%n note(s) removed.", "", count)
            self._status.tell(words, self._bring_back)
        elif changes.notes or changes.lessons:
            self._status.tell_nothing()
        elif changes.terms and self._status.told:  # a term was looked up, or something that can be undone was done
            self._annotating.ask_what_was_last(self._on_last)

    def _on_last(self, code: str | None) -> None:
        if code != REMOVED:
            self._status.tell_nothing()

    def _bring_back(self) -> None:
        self._annotating.bring_back()
        self._window.page.setFocus()

    def _on_attaching(self, quote: str) -> None:
        if not quote:
            self._notices.dismiss("attaching")
            return
        words = self.tr("Select where this note belongs now. It was on: “{quote}”").format(quote=quote[:_QUOTED])
        stop = self._annotating.marking.stop_attaching
        self._notices.tell("attaching", words, action=self.tr("Cancel (Esc)"), on_action=stop)
