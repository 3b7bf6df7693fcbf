"""What the reader does on the page: points at its marks, selects its words, goes through it with the keyboard.

On the path to the first paint: see `reader.sheet` for what that does without.
"""

from collections.abc import Sequence

from PySide6 import QtCore
from PySide6.QtCore import QMimeData, QPoint, QPointF, QTimer, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QGuiApplication,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QTextCursor,
)
from PySide6.QtWidgets import QWidget

from leeswijzer.desktop.reader.ink import Wash
from leeswijzer.desktop.reader.page import Heading, Typography
from leeswijzer.desktop.reader.sheet import USUAL, SheetView
from leeswijzer.desktop.reader.stepping import following
from leeswijzer.desktop.theme.style import qcolor
from leeswijzer.desktop.theme.tokens import Theme
from leeswijzer.overriding import override
from leeswijzer.text.document import Document
from leeswijzer.text.marks import Layer, Mark

ANNOTATIONS = "annotations"
"""The group of washes that are the reader's own; each has the id of its highlight or note."""

_AT_ONCE = 4  # pixels that the pointer may move between press and release of a click
_POINTABLE = (Layer.GLOSSARY, Layer.PLACES, Layer.TIMELINE, Layer.REMARKS)


class ReaderView(SheetView):
    """The page of one lesson; offsets in its signals and methods count code points of the document."""

    pointed_at = Signal(object)  # Mark under the pointer, or None
    mark_activated = Signal(object)  # Mark that was clicked, or focused and entered
    nothing_activated = Signal()  # a click where there is neither a mark nor a note
    selection_settled = Signal()
    notes_activated = Signal(object)  # ids of the highlights and notes that were clicked, or focused and entered
    annotation_wished = Signal(str)  # "1" to "4", "note", "card", "remove", "confirm": a key of `keys.ANNOTATING`
    escaped = Signal()  # Esc, where the page itself had nothing to leave

    def __init__(self, theme: Theme, typography: Typography = USUAL, parent: QWidget | None = None) -> None:
        super().__init__(theme, typography, parent)
        self._caret = False
        self._pointed: Mark | None = None
        self._focused: Mark | Wash | None = None
        self._pressed_at: QPoint | None = None
        self._viewport.setMouseTracking(True)
        self._viewport.left.connect(lambda: self._point_at(None))
        self.scrolled.connect(lambda: self._point_at(None))
        self._settle = QTimer(self, singleShot=True, interval=150)
        self._settle.timeout.connect(self._on_settled)
        self.selectionChanged.connect(self._settle.start)
        self._by_key = (self._annotate_by_key, self._move_caret, self._move_by_key, self._enter_by_key)

    @override
    def show_document(self, document: Document, heading: Heading, offset: int = 0) -> None:
        self._focused = self._pointed = None
        super().show_document(document, heading, offset)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self.hasFocus() or not (self._caret or self._focused):
            return
        painter = QPainter(self.viewport())
        if self._focused is not None:
            self._draw_focus(painter, self._focused)
        if self._caret:
            painter.fillRect(self.cursorRect().adjusted(0, 1, 1, -1), qcolor(self._theme, "accent"))
        painter.end()

    def _draw_focus(self, painter: QPainter, focused: Mark | Wash) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(qcolor(self._theme, "focus"), 2))
        painter.setBrush(QtCore.Qt.BrushStyle.NoBrush)
        block = self._page.paper.findBlock(self._page.position(focused.start))
        for rect, _ in self._ink.rects(block, focused.start, focused.end):
            painter.drawRoundedRect(rect.translated(self._origin(block)).adjusted(-3, -1, 3, 3), 4, 4)

    # --- selecting

    def selected_range(self) -> tuple[int, int] | None:
        """The code points that are selected, None where there is no selection in the text."""
        cursor = self.textCursor()
        if not cursor.hasSelection():
            return None
        start, end = (self._page.offset(p) for p in (cursor.selectionStart(), cursor.selectionEnd()))
        return (start, end) if end > start else None

    def caret_offset(self) -> int:
        """Where the caret is, also where none is shown."""
        return self._page.offset(self.textCursor().position())

    def select(self, start: int, end: int) -> None:
        """Select ``start`` up to ``end``; as the reader did not, `selection_settled` does not tell of it."""
        cursor = self.textCursor()
        cursor.setPosition(self._page.position(start))
        cursor.setPosition(self._page.position(end), QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)
        self._settle.stop()

    def clear_selection(self) -> None:
        """Select nothing."""
        cursor = self.textCursor()
        cursor.clearSelection()
        self.setTextCursor(cursor)

    def _on_settled(self) -> None:
        if self._pressed_at is None:  # while the button is down, the selection still grows
            self.selection_settled.emit()

    @override
    def createMimeDataFromSelection(self) -> QMimeData:
        """Copy the document's own characters, not the page's (which holds words of the lesson too).

        Where only words of the lesson are selected, those are what is wanted.
        """
        data = QMimeData()
        selected = self.selected_range()
        if selected is None:
            data.setText(self.textCursor().selection().toPlainText())
        else:
            data.setText(self._page.document.text[selected[0] : selected[1]])
        return data

    def copy_selection(self) -> None:
        """Put the selected words on the clipboard."""
        QGuiApplication.clipboard().setMimeData(self.createMimeDataFromSelection())

    # --- pointing

    def mark_at(self, point: QPoint) -> Mark | None:
        """The mark that a click at ``point`` (viewport pixels) means: a term before a place before a date."""
        block = self._spots.block_at(self._on_paper(point).y())
        sign = self._ink.sign_at(block, self._origin(block), self._column.right(), QPointF(point))
        if sign is not None:
            return sign
        offset = self.offset_at(point)
        if offset is None:
            return None
        marks = [mark for mark in self._ink.marks.at(offset) if mark.layer in _POINTABLE]
        return min(marks, key=lambda mark: (_POINTABLE.index(mark.layer), mark.end - mark.start), default=None)

    def notes_at(self, point: QPoint) -> list[str]:
        """The ids of the notes whose sign or words are at ``point`` (viewport pixels), the shortest passage first."""
        block = self._spots.block_at(self._on_paper(point).y())
        width = self.viewport().width()
        signed = self._margin.notes_at(block, self._origin(block), self._column.right(), width, QPointF(point))
        if signed:
            return signed
        offset = self.offset_at(point)
        return [] if offset is None else [wash.id for wash in self._ink.washes_at(ANNOTATIONS, offset)]

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        if event.buttons() == QtCore.Qt.MouseButton.NoButton:
            self._point_at(self.mark_at(event.position().toPoint()))

    def _point_at(self, mark: Mark | None) -> None:
        if mark != self._pointed:
            self._pointed = mark
            shape = QtCore.Qt.CursorShape.IBeamCursor if mark is None else QtCore.Qt.CursorShape.PointingHandCursor
            self.viewport().setCursor(shape)
            self.pointed_at.emit(mark)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._focused = None
        self._point_at(None)  # whoever presses wants to click or to select, and nothing to open by itself meanwhile
        self._pressed_at = event.position().toPoint()
        super().mousePressEvent(event)
        self.viewport().update()

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        point, pressed, self._pressed_at = event.position().toPoint(), self._pressed_at, None
        if event.button() != QtCore.Qt.MouseButton.LeftButton or pressed is None:
            return
        self._settle.start()
        if (point - pressed).manhattanLength() <= _AT_ONCE and not self.textCursor().hasSelection():
            self._activate_at(point)

    def _activate_at(self, point: QPoint) -> None:
        """Of a mark and a highlight in one place the narrower one is meant; the other can be met beside it."""
        mark, notes = self.mark_at(point), self.notes_at(point)
        offset = self.offset_at(point)
        if mark is not None and notes and offset is not None:
            washes = self._ink.washes_at(ANNOTATIONS, offset)
            if washes and washes[0].end - washes[0].start <= mark.end - mark.start:
                mark = None
        if mark is not None:
            self.mark_activated.emit(mark)
        elif notes:
            self.notes_activated.emit(tuple(notes))
        else:
            self.nothing_activated.emit()

    # --- keys

    @property
    def focused_mark(self) -> Mark | None:
        """The mark that the keyboard is on."""
        return self._focused if isinstance(self._focused, Mark) else None

    @property
    def focused_note(self) -> str | None:
        """The id of the highlight or note that the keyboard is on."""
        return self._focused.id if isinstance(self._focused, Wash) else None

    def focus_mark(self, mark: Mark | Wash | None) -> None:
        """Put the keyboard on ``mark`` and bring it into view."""
        self._focused = mark
        if mark is not None:
            self.bring_into_view(mark.start, mark.end)
            cursor = self.textCursor()
            cursor.setPosition(self._page.position(mark.start))
            self.setTextCursor(cursor)
        self.viewport().update()

    def step_note(self, step: int) -> None:
        """Put the keyboard on the next (1) or previous (-1) highlight, beginning with those in view."""
        self._step(self.washes(ANNOTATIONS), step)

    def step_term(self, step: int) -> None:
        """Put the keyboard on the next (1) or previous (-1) term, beginning with those in view."""
        self._step([mark for mark in self.marks.marks if mark.layer is Layer.GLOSSARY], step)

    def _step(self, marks: Sequence[Mark | Wash], step: int) -> None:
        target = following(marks, self._focused, (self.top_offset(), self.bottom_offset()), step)
        if target is not None:
            self.focus_mark(target)

    def browse_with_caret(self, on: bool) -> None:
        """Show a caret that the arrow keys move, with Shift to select; or scroll with them again."""
        if on == self._caret:
            return
        self._caret = on
        flags = QtCore.Qt.TextInteractionFlag.TextSelectableByMouse
        self.setTextInteractionFlags(flags | QtCore.Qt.TextInteractionFlag.TextSelectableByKeyboard if on else flags)
        self.setFocusPolicy(QtCore.Qt.FocusPolicy.StrongFocus)  # which the flags changed
        if on:
            cursor = self.textCursor()
            outside = self._page.block_in_row(cursor.block().blockNumber()) is None  # in the title, say
            if outside or not self.top_offset() <= self._page.offset(cursor.position()) <= self.bottom_offset():
                cursor.setPosition(self._page.position(self.top_offset()))
                self.setTextCursor(cursor)
            self.setFocus()
        self.viewport().update()

    @property
    def caret_browsing(self) -> bool:
        """Whether the arrow keys move a caret."""
        return self._caret

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not any(does(event) for does in self._by_key):
            super().keyPressEvent(event)

    def _annotate_by_key(self, event: QKeyEvent) -> bool:
        from leeswijzer.desktop.reader.keys import ANNOTATING, is_plain

        wish = ANNOTATING.get(event.key())
        if wish is None or not is_plain(event):
            return False
        selected = self.textCursor().hasSelection()
        if wish == "confirm" and (not selected or self._focused is not None):
            return False
        if not (selected or self.focused_note or self._caret):
            return False
        self.annotation_wished.emit(wish)
        return True

    def _move_caret(self, event: QKeyEvent) -> bool:
        if not self._caret:
            return False
        if event.key() == QtCore.Qt.Key.Key_Escape:
            if self.textCursor().hasSelection():
                self.clear_selection()
            else:
                self.browse_with_caret(False)
            return True
        from leeswijzer.desktop.reader.keys import CARET

        if event.key() in CARET:
            self._focused = None
            super().keyPressEvent(event)
            self.viewport().update()
            return True
        return False

    def _move_by_key(self, event: QKeyEvent) -> bool:
        from leeswijzer.desktop.reader.keys import SCROLLING, STEPPING, Stride, is_plain, is_shifted

        key, shifted = event.key(), is_shifted(event)
        if not (is_plain(event) or (shifted and key in STEPPING)):
            return False
        if key == QtCore.Qt.Key.Key_T:
            self.step_term(-1 if shifted else 1)
        elif key == QtCore.Qt.Key.Key_M:
            self.step_note(-1 if shifted else 1)
        elif key in SCROLLING:
            stride, direction = SCROLLING[key]
            size = self._typography.size
            pixels = {
                Stride.LINES: round(2 * size * self._typography.line_height),
                Stride.SCREEN: max(40, self.hits.pageStep() - 3 * size),
                Stride.WHOLE: self.hits.maximum(),
            }[stride]
            self.hits.setValue(self.hits.value() + pixels * (-direction if shifted else direction))
        else:
            return False
        return True

    def _enter_by_key(self, event: QKeyEvent) -> bool:
        from leeswijzer.desktop.reader.keys import ENTER, is_plain

        if event.key() == QtCore.Qt.Key.Key_Escape:
            if self.textCursor().hasSelection():
                self.clear_selection()
            else:
                self.escaped.emit()
        elif event.key() not in ENTER or not is_plain(event) or self._focused is None:
            return False
        elif isinstance(self._focused, Mark):
            self.mark_activated.emit(self._focused)
        else:
            self.notes_activated.emit((self._focused.id,))
        return True

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()
