"""A document on screen: set in one calm column with paper around it, scrolled, and drawn with its marks.

On the path to the first paint, which does without the namespace ``Qt`` (15 ms for the bindings to make its hundred
enumerations): here, and in all that is imported here, it is ``QtCore.Qt`` inside functions.
"""

from collections.abc import Iterable, Iterator, Sequence

from PySide6 import QtCore
from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QResizeEvent, QShowEvent, QTextBlock
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from leeswijzer.desktop.reader.hits import HitScrollBar
from leeswijzer.desktop.reader.ink import Ink, Wash
from leeswijzer.desktop.reader.margin import Margin, MarginNote
from leeswijzer.desktop.reader.page import Heading, Page, Typography
from leeswijzer.desktop.reader.signs import BlockSigns
from leeswijzer.desktop.reader.spots import Spots
from leeswijzer.desktop.theme.style import qcolor
from leeswijzer.desktop.theme.tokens import Theme
from leeswijzer.overriding import override
from leeswijzer.text.document import Document
from leeswijzer.text.marks import MarkIndex

NARROWEST = 45  # characters a line, under which the page never goes
_ABOVE = 40  # pixels of paper above the title
_BELOW = 0.55  # of the window's height, paper under the last line, so that it can be read at eye height
_BESIDE = 28  # pixels of paper left of the column, at least
_CLOSEST = 8  # the same where the window is narrow
_MARGIN = 58  # pixels right of the column, at least, for signs and notes

USUAL = Typography()
"""How a page is set where the reader has not said otherwise."""


class _Viewport(QWidget):
    """The part that scrolls, which tells when the pointer leaves it.

    One of our own: to find out what Qt's is, the bindings look through every kind of widget (11 ms), and for an event
    of no certain kind (`viewportEvent`, `event`) through every kind of event (6 ms).
    """

    left = Signal()

    @override
    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.left.emit()


class SheetView(QTextEdit):
    """One document with its marks; offsets in its signals and methods count code points of the document."""

    painted = Signal()  # once, when the letters were drawn for the first time
    scrolled = Signal()  # or laid out anew: what is shown stands elsewhere now
    least_room_changed = Signal()  # `minimumSizeHint` is another one now

    def __init__(self, theme: Theme, typography: Typography = USUAL, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._typography = typography
        self._heading = Heading("")
        self._page = Page(Document("", ()), self._heading, self._typography, theme)
        self._ink = Ink(self._page, theme)
        self._margin = Margin(self._page, theme)
        self._signs = BlockSigns(self._page, theme)
        self._decorated = False
        self._spots = Spots(self._page.paper)
        self._column = QRect()
        self._held: int | None = None  # what stands at the top since the page was laid out anew
        self._cut_short = False  # the page became shorter than where it stands: nobody scrolled
        self._told_painted = False
        self.setReadOnly(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setObjectName("page")
        self.setProperty("role", "page")
        self.hits = HitScrollBar(theme)
        self.setVerticalScrollBar(self.hits)
        self._viewport = _Viewport()
        self.setViewport(self._viewport)
        self.setDocument(self._page.paper)  # without one after its viewport, QTextEdit crashes when shown (Qt 6.11)
        self.hits.rangeChanged.connect(self._on_range)
        self.hits.valueChanged.connect(self._on_scrolled)
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
        self._signs = BlockSigns(page, self._theme)
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

    def offset_at(self, point: QPoint) -> int | None:
        """The character under ``point`` (viewport pixels), None where there is none."""
        spot = self._on_paper(point)
        position = self._spots.character_at(spot.x(), spot.y())
        if position is None:
            return None
        if self._page.block_in_row(self._page.paper.findBlock(position).blockNumber()) is None:
            return None
        return self._page.offset(position)

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

    def _on_range(self, _least: int, most: int) -> None:
        self._cut_short = self.hits.value() > most

    def _on_scrolled(self) -> None:
        if not self._cut_short:
            self._held = None
        self._cut_short = False
        self.scrolled.emit()

    # --- the column

    def _place_column(self, page: Page) -> None:
        """Give the column its width and its paper around it."""
        wide = self.viewport().width()
        measure = page.typography.width_of(page.typography.measure)
        least = page.typography.width_of(NARROWEST)
        width = max(min(measure, wide - _BESIDE - _MARGIN), min(least, wide - _CLOSEST - _MARGIN))
        left = max(min(_BESIDE, wide - width - _MARGIN), (wide - width) // 2 - (_MARGIN - _BESIDE) // 4)
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
        beside = _CLOSEST + _MARGIN + self.hits.sizeHint().width()
        return QSize(self._typography.width_of(NARROWEST) + beside, 240)

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
            if self._decorated:
                self._signs.draw(painter, block, self._origin(block), self._column.left())
        painter.end()
        if not self._told_painted:
            self._told_painted = True
            self.painted.emit()
