"""The page on screen: shows a document in one calm column, with its marks, and says what the reader points at.

On the path to the first paint, which does without the namespace ``Qt`` (15 ms for the bindings to make its hundred
enumerations): here, and in all that is imported here, it is ``QtCore.Qt`` inside functions.
"""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence

from PySide6 import QtCore
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, QRect, QRectF, QSize, QTimer, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QGuiApplication,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
    QResizeEvent,
    QShowEvent,
    QTextBlock,
    QTextCursor,
)
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from leeswijzer.desktop.reader.hits import HitScrollBar
from leeswijzer.desktop.reader.ink import Ink, Wash
from leeswijzer.desktop.reader.margin import Margin, MarginNote
from leeswijzer.desktop.reader.page import Heading, Page, Typography
from leeswijzer.desktop.reader.spots import Spots
from leeswijzer.desktop.theme.style import qcolor
from leeswijzer.desktop.theme.tokens import Theme
from leeswijzer.overriding import override
from leeswijzer.text.document import BlockKind, Document
from leeswijzer.text.marks import Layer, Mark, MarkIndex

NARROWEST = 45  # characters a line, under which the page never goes
_ABOVE = 40  # pixels of paper above the title
_BELOW = 0.55  # of the window's height, paper under the last line, so that it can be read at eye height
_BESIDE = 28  # pixels of paper left of the column, at least
_MARGIN = 52  # pixels right of the column, at least, for signs and notes
_AT_ONCE = 4  # pixels that the pointer may move between press and release of a click
_CAMERA = 18  # pixels

ANNOTATIONS = "annotations"
"""The group of washes that are the reader's own; each has the id of its highlight or note."""

_USUAL = Typography()


class _Sheet(QWidget):
    """The viewport, which tells when the pointer leaves it.

    One of our own: to find out what Qt's is, the bindings look through every kind of widget (11 ms), and for an event
    of no certain kind (`viewportEvent`, `event`) through every kind of event (6 ms).
    """

    left = Signal()

    @override
    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.left.emit()


class ReaderView(QTextEdit):
    """The page of one lesson; offsets in its signals and methods count code points of the document."""

    painted = Signal()  # once, when the letters were drawn for the first time
    pointed_at = Signal(object)  # Mark under the pointer, or None
    mark_activated = Signal(object)  # Mark that was clicked, or focused and entered
    scrolled = Signal()  # or laid out anew: what is shown stands elsewhere now
    least_room_changed = Signal()  # `minimumSizeHint` is another one now
    selection_settled = Signal()
    notes_activated = Signal(object)  # ids of the highlights and notes that were clicked, or focused and entered
    annotation_wished = Signal(str)  # "1" to "4", "note", "card", "remove", "confirm": a key of `keys.ANNOTATING`
    escaped = Signal()  # Esc, where the page itself had nothing to leave

    def __init__(self, theme: Theme, typography: Typography = _USUAL, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._typography = typography
        self._heading = Heading("")
        self._page = Page(Document("", ()), self._heading, self._typography, theme)
        self._ink = Ink(self._page, theme)
        self._margin = Margin(self._page, theme)
        self._spots = Spots(self._page.paper)
        self._caret = False
        self._column = QRect()
        self._pointed: Mark | None = None
        self._focused: Mark | Wash | None = None
        self._pressed_at: QPoint | None = None
        self._held: int | None = None  # what stands at the top since the page was laid out anew
        self._cut_short = False  # the page became shorter than where it stands: nobody scrolled
        self._decorated = False
        self._told_painted = False
        self.setReadOnly(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setObjectName("page")
        self.setProperty("role", "page")
        self.hits = HitScrollBar(theme)
        self.setVerticalScrollBar(self.hits)
        sheet = _Sheet()
        sheet.setMouseTracking(True)
        sheet.left.connect(lambda: self._point_at(None))
        self.setViewport(sheet)
        self.setDocument(self._page.paper)  # without one after its viewport, QTextEdit crashes when shown (Qt 6.11)
        self.hits.rangeChanged.connect(self._on_range)
        self.hits.valueChanged.connect(self._on_scrolled)
        self._settle = QTimer(self, singleShot=True, interval=150)
        self._settle.timeout.connect(self._on_settled)
        self.selectionChanged.connect(self._settle.start)
        self.use_theme(theme)

    # --- what is shown

    @property
    def shown(self) -> Document:
        """The document on the page."""
        return self._page.document

    @property
    def typography(self) -> Typography:
        """How the page is set."""
        return self._typography

    def show_document(self, document: Document, heading: Heading, offset: int = 0) -> None:
        """Show ``document`` from ``offset`` on, without marks yet."""
        self._heading = heading
        self._focused = self._pointed = None
        self._set_page(Page(document, heading, self._typography, self._theme))
        self.setAccessibleName(heading.title)
        self._hold(offset)

    def set_typography(self, typography: Typography) -> None:
        """Set the page anew, the first line in view stays in view."""
        if typography != self._typography:
            self._typography = typography
            self._reset()
            self.updateGeometry()
            self.least_room_changed.emit()

    def set_heading(self, heading: Heading) -> None:
        """Change the lesson's words above the text (their language, say)."""
        if heading != self._heading:
            self._heading = heading
            self._reset()

    def use_theme(self, theme: Theme) -> None:
        """Take the colours of another paper."""
        changed = theme is not self._theme
        self._theme = theme
        self.hits.use_theme(theme)
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Base, qcolor(theme, "page"))
        palette.setColor(QPalette.ColorRole.Text, qcolor(theme, "text"))
        palette.setColor(QPalette.ColorRole.Highlight, qcolor(theme, "selection"))
        palette.setColor(QPalette.ColorRole.HighlightedText, qcolor(theme, "text"))
        self.setPalette(palette)
        if changed:
            self._reset()

    def _reset(self) -> None:
        top = self._top_to_hold()
        self._set_page(Page(self._page.document, self._heading, self._typography, self._theme))
        self._hold(top)

    def _top_to_hold(self) -> int:
        """What is to stand at the top again once the page is laid out anew.

        The same as the last time, where nobody scrolled since: the start of its line is another one at each width.
        """
        return self.top_offset() if self._held is None else self._held

    def _hold(self, top: int) -> None:
        self.scroll_to(top)
        self._held = top
        self.scrolled.emit()

    def _set_page(self, page: Page) -> None:
        old_ink, old_margin, old_page = self._ink, self._margin, self._page
        self._page = page
        self._ink = Ink(page, self._theme)
        self._margin = Margin(page, self._theme)
        self._spots = Spots(page.paper)
        if page.document is old_page.document:
            self._ink.set_marks(old_ink.marks)
            for group, washes in old_ink.washes.items():
                self._ink.set_washes(group, washes)
            self._margin.set_notes(old_margin.notes)
        self._place_column(page)
        self.setDocument(page.paper)

    def decorate(self) -> None:
        """Do from now on also what the first paint can do without: draw the sign of a missing photo, and such."""
        self._decorated = True
        self.setHorizontalScrollBarPolicy(QtCore.Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(
            QtCore.Qt.FocusPolicy.StrongFocus
        )  # turning the wheel over the page leaves the keyboard alone
        self.viewport().update()

    def set_marks(self, marks: MarkIndex) -> None:
        """Show these marks and no others."""
        self._ink.set_marks(marks)
        self.viewport().update()

    @property
    def marks(self) -> MarkIndex:
        """The marks that are shown."""
        return self._ink.marks

    def set_washes(self, group: str, washes: Iterable[Wash]) -> None:
        """Show these colours behind the words in place of the earlier ones of ``group``."""
        self._ink.set_washes(group, washes)
        self.viewport().update()

    def washes(self, group: str) -> Sequence[Wash]:
        """The washes of ``group``, in text order."""
        return self._ink.washes.get(group, ())

    def set_margin_notes(self, notes: Iterable[MarginNote]) -> None:
        """Show a sign in the margin beside each of these notes."""
        self._margin.set_notes(notes)
        self.viewport().update()

    # --- where things are

    def top_offset(self) -> int:
        """The first character in view; 0 where the lesson's title can be seen whole."""
        if self.verticalScrollBar().value() == 0:
            return 0
        return self._page.offset(self._position_at(QPoint(self._column.left() + 1, 8)))

    def bottom_offset(self) -> int:
        """The last character in view."""
        foot = QPoint(self._column.right(), self.viewport().height() - 2)
        return self._page.offset(self._position_at(foot))

    def fraction_read(self) -> float:
        """How far the reader is, from 0 to 1, by the characters above the lower edge."""
        blocks = self._page.document.blocks
        if not blocks:
            return 1.0
        return min(1.0, self.bottom_offset() / blocks[-1].end)

    def rect_of(self, start: int, end: int) -> QRect:
        """Where ``start`` up to ``end`` stand, in viewport pixels; the first line's part where they take several."""
        block = self._page.paper.findBlock(self._page.position(start))
        found = self._ink.rects(block, start, end)
        if not found:
            return QRect()
        return found[0][0].translated(self._origin(block)).toAlignedRect()

    def bounds_of(self, start: int, end: int) -> QRect:
        """Where ``start`` up to ``end`` stand, all lines of their first and last block, in viewport pixels."""
        whole = QRectF()
        for at in (start, end - 1):
            block = self._page.paper.findBlock(self._page.position(at))
            for rect, _ in self._ink.rects(block, start, end):
                whole = whole.united(rect.translated(self._origin(block)))
        return whole.toAlignedRect()

    def column(self) -> QRect:
        """The column of text, in viewport pixels."""
        return QRect(self._column.left(), 0, self._column.width(), self.viewport().height())

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

    def scroll_to(self, offset: int, place: float = 0.0) -> None:
        """Bring the line of ``offset`` to ``place`` of the height: 0 is the top, 0.3 is where eyes rest.

        The first line brings the lesson's title with it.
        """
        blocks = self._page.document.blocks
        if not blocks or offset <= blocks[0].start:
            self.verticalScrollBar().setValue(0)
            return
        block = self._page.paper.findBlock(self._page.position(offset))
        top = self._page.paper.documentLayout().blockBoundingRect(block).top()
        found = self._ink.rects(block, offset, offset + 1)
        if found:
            top = block.layout().position().y() + found[0][0].top()
        bar = self.verticalScrollBar()
        target = round(top - place * self.viewport().height() - (0 if place else 6))
        if target > bar.maximum():  # laid out lazily: the range may not have caught up yet
            height = self._page.paper.documentLayout().documentSize().height()
            # Not beyond the end: a bar that nothing needs would come and go, and the page with it, for ever.
            target = min(target, max(bar.maximum(), round(height) - self.viewport().height(), 0))
            bar.setMaximum(max(bar.maximum(), target))
        bar.setValue(target)

    def bring_into_view(self, start: int, end: int) -> None:
        """Scroll only if ``start`` up to ``end`` cannot be read where they are."""
        rect = self.rect_of(start, end)
        if rect.isNull() or rect.top() < 24 or rect.bottom() > self.viewport().height() - 48:
            self.scroll_to(start, 0.3)

    def _position_at(self, point: QPoint) -> int:
        """The position in the paper nearest to ``point`` of the viewport."""
        spot = self._on_paper(point)
        return self._spots.position_at(spot.x(), spot.y())

    def _on_paper(self, point: QPoint) -> QPointF:
        return QPointF(point) + QPointF(self.horizontalScrollBar().value(), self.hits.value())

    def _origin(self, block: QTextBlock) -> QPointF:
        return block.layout().position() - QPointF(self.horizontalScrollBar().value(), self.verticalScrollBar().value())

    def _blocks_in(self, top: int, bottom: int) -> Iterator[QTextBlock]:
        block = self._spots.block_at(top + self.hits.value())
        layout = self._page.paper.documentLayout()
        scrolled = self.verticalScrollBar().value()
        while block.isValid() and layout.blockBoundingRect(block).top() - scrolled <= bottom:
            yield block
            block = block.next()

    # --- the column

    def _place_column(self, page: Page) -> None:
        """Give the column its width and its paper around it."""
        wide = self.viewport().width()
        measure = page.typography.width_of(page.typography.measure)
        least = page.typography.width_of(NARROWEST)
        width = max(min(measure, wide - _BESIDE - _MARGIN), min(least, wide - 24))
        left = max(min(_BESIDE, wide - width), (wide - width) // 2 - (_MARGIN - _BESIDE) // 4)
        self._column = QRect(left, 0, width, self.viewport().height())
        frame = page.paper.rootFrame()
        margins = frame.frameFormat()
        above, below = min(_ABOVE, self.viewport().height() // 10), round(_BELOW * self.viewport().height())
        wanted = (float(left), float(max(0, wide - left - width)), float(above), float(below))
        if wanted != (margins.leftMargin(), margins.rightMargin(), margins.topMargin(), margins.bottomMargin()):
            margins.setLeftMargin(wanted[0])
            margins.setRightMargin(wanted[1])
            margins.setTopMargin(wanted[2])
            margins.setBottomMargin(wanted[3])
            frame.setFrameFormat(margins)
        self._ink.forget_geometry()
        self._margin.forget_geometry()

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self._typography.width_of(NARROWEST) + 24, 240)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        top = self._top_to_hold()
        self._place_column(self._page)
        super().resizeEvent(event)
        self._hold(top)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        # At the first show Qt brings its cursor into view, which is at the title.
        value, held = self.hits.value(), self._held
        super().showEvent(event)
        self.hits.setValue(value)
        self._held = held

    # --- drawing

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        blocks = list(self._blocks_in(event.rect().top(), event.rect().bottom()))
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for block in blocks:
            self._ink.draw_under(painter, block, self._origin(block), event.rect())
        painter.end()
        super().paintEvent(event)
        painter.begin(self.viewport())
        margin = self._column.right()
        for block in blocks:
            self._ink.draw_over(painter, block, self._origin(block), margin, event.rect())
            self._margin.draw(painter, block, self._origin(block), margin, self.viewport().width())
            self._draw_kind(painter, block)
        self._draw_focus(painter)
        if self._caret and self.hasFocus():
            painter.fillRect(self.cursorRect().adjusted(0, 1, 1, -1), qcolor(self._theme, "accent"))
        painter.end()
        if not self._told_painted:
            self._told_painted = True
            self.painted.emit()

    def _draw_kind(self, painter: QPainter, block: QTextBlock) -> None:
        """Beside a caption a camera, before an item a dot, along a quotation a line."""
        source, layout = self._page.block_in_row(block.blockNumber()), block.layout()
        if not self._decorated or source is None or layout.lineCount() == 0:
            return
        line, origin, size = layout.lineAt(0), self._origin(block), self._typography.size
        middle = origin.y() + line.y() + 0.68 * line.ascent()
        if source.kind is BlockKind.CAPTION:
            from leeswijzer.desktop.theme.icons import icon  # drawing SVG is nothing for the first paint

            rect = QRectF(self._column.left(), middle - _CAMERA / 2, _CAMERA, _CAMERA).toAlignedRect()
            icon("camera", self._theme, "text_faint").paint(painter, rect)
        elif source.kind is BlockKind.ITEM:
            painter.setPen(QtCore.Qt.PenStyle.NoPen)
            painter.setBrush(qcolor(self._theme, "text_soft"))
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            before = origin.x() + line.naturalTextRect().left() - 0.7 * size
            painter.drawEllipse(QPointF(before, middle), 0.13 * size, 0.13 * size)
        elif source.kind is BlockKind.QUOTE:
            last = layout.lineAt(layout.lineCount() - 1)
            height = last.y() + last.height() - line.y()
            bar = QRectF(self._column.left() + 2, origin.y() + line.y(), 2, height)
            painter.fillRect(bar, qcolor(self._theme, "line"))

    def _draw_focus(self, painter: QPainter) -> None:
        if self._focused is None or not self.hasFocus():
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(qcolor(self._theme, "focus"), 2))
        painter.setBrush(QtCore.Qt.BrushStyle.NoBrush)
        block = self._page.paper.findBlock(self._page.position(self._focused.start))
        for rect, _ in self._ink.rects(block, self._focused.start, self._focused.end):
            painter.drawRoundedRect(rect.translated(self._origin(block)).adjusted(-3, -1, 3, 3), 4, 4)

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

    def offset_at(self, point: QPoint) -> int | None:
        """The character under ``point`` (viewport pixels), None where there is none."""
        spot = self._on_paper(point)
        position = self._spots.character_at(spot.x(), spot.y())
        if position is None:
            return None
        if self._page.block_in_row(self._page.paper.findBlock(position).blockNumber()) is None:
            return None
        return self._page.offset(position)

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

    def _on_settled(self) -> None:
        if self._pressed_at is None:  # while the button is down, the selection still grows
            self.selection_settled.emit()

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
        washes = self.washes(ANNOTATIONS)
        top, current = self.top_offset(), self._focused
        if isinstance(current, Wash) and current in washes and top <= current.start <= self.bottom_offset():
            following = washes.index(current) + step
        else:
            following = bisect_left(washes, top, key=lambda wash: wash.start) - (step < 0)
        if 0 <= following < len(washes):
            self.focus_mark(washes[following])

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

    def step_term(self, step: int) -> None:
        """Put the keyboard on the next (1) or previous (-1) term, beginning with those in view."""
        terms = [mark for mark in self._ink.marks.marks if mark.layer is Layer.GLOSSARY]
        if not terms:
            return
        top, bottom = self.top_offset(), self.bottom_offset()
        current = self._focused
        if current is not None and current in terms and top <= current.start <= bottom:
            following = terms.index(current) + step
        elif step > 0:
            following = next((n for n, mark in enumerate(terms) if mark.start >= top), len(terms) - 1)
        else:
            following = next((n for n in reversed(range(len(terms))) if terms[n].end <= bottom), 0)
        self.focus_mark(terms[max(0, min(following, len(terms) - 1))])

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not (self._annotate_by_key(event) or self._move_caret(event)):
            self._scroll_by_key(event)

    def _annotate_by_key(self, event: QKeyEvent) -> bool:
        from leeswijzer.desktop.reader.keys import ANNOTATING

        wish = ANNOTATING.get(event.key())
        plain = event.modifiers() in (QtCore.Qt.KeyboardModifier.NoModifier, QtCore.Qt.KeyboardModifier.KeypadModifier)
        if wish is None or not plain:
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

    def _scroll_by_key(self, event: QKeyEvent) -> None:
        bar = self.verticalScrollBar()
        page = max(40, bar.pageStep() - 3 * self._typography.size)
        line = round(self._typography.size * self._typography.line_height * 2)
        shift = event.modifiers() == QtCore.Qt.KeyboardModifier.ShiftModifier
        plain = event.modifiers() in (QtCore.Qt.KeyboardModifier.NoModifier, QtCore.Qt.KeyboardModifier.KeypadModifier)
        steps = {
            QtCore.Qt.Key.Key_Down: line,
            QtCore.Qt.Key.Key_Up: -line,
            QtCore.Qt.Key.Key_PageDown: page,
            QtCore.Qt.Key.Key_PageUp: -page,
            QtCore.Qt.Key.Key_Home: -bar.maximum(),
            QtCore.Qt.Key.Key_End: bar.maximum(),
        }
        key = QtCore.Qt.Key(event.key()) if event.key() in steps else event.key()
        if plain and key in steps:
            bar.setValue(bar.value() + steps[QtCore.Qt.Key(key)])
        elif key == QtCore.Qt.Key.Key_Space:
            bar.setValue(bar.value() + (-page if shift else page))
        elif key == QtCore.Qt.Key.Key_T and (plain or shift):
            self.step_term(-1 if shift else 1)
        elif key == QtCore.Qt.Key.Key_M and (plain or shift):
            self.step_note(-1 if shift else 1)
        elif plain and key in (QtCore.Qt.Key.Key_Return, QtCore.Qt.Key.Key_Enter) and isinstance(self._focused, Mark):
            self.mark_activated.emit(self._focused)
        elif plain and key in (QtCore.Qt.Key.Key_Return, QtCore.Qt.Key.Key_Enter) and isinstance(self._focused, Wash):
            self.notes_activated.emit((self._focused.id,))
        elif key == QtCore.Qt.Key.Key_Escape and self.textCursor().hasSelection():
            self.clear_selection()
        elif key == QtCore.Qt.Key.Key_Escape:
            self.escaped.emit()
        else:
            super().keyPressEvent(event)

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

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

    def _on_range(self, _least: int, most: int) -> None:
        self._cut_short = self.hits.value() > most

    def _on_scrolled(self) -> None:
        if not self._cut_short:
            self._held = None
        self._cut_short = False
        self._point_at(None)
        self.scrolled.emit()


_POINTABLE = (Layer.GLOSSARY, Layer.PLACES, Layer.TIMELINE, Layer.REMARKS)
