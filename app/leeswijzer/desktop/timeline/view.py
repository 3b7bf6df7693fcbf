"""The timeline on screen: an axis with the events of the lesson, moved by hand, wheel and keys."""

from collections.abc import Collection, Sequence

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QColor,
    QFocusEvent,
    QFontMetricsF,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QNativeGestureEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QToolTip, QWidget
from typing_extensions import override

from leeswijzer.desktop.eliding import let_elide
from leeswijzer.desktop.theme.fonts import interface_font
from leeswijzer.desktop.theme.style import qcolor
from leeswijzer.desktop.theme.tokens import TYPE, Theme
from leeswijzer.desktop.timeline.dates import Period, Precision, ticks
from leeswijzer.desktop.timeline.layout import Layout, Moment, MomentLabel, MomentMark, arrange
from leeswijzer.desktop.timeline.words import tick_in_words

_AXIS = 20.0  # pixels under the axis, for the words of its ticks
_TRACK = 11.0  # pixels that the marks of each precision take above it
_LANE = 19.0  # pixels that a lane of labels takes
_TRACKS = {Precision.DAY: 0, Precision.MONTH: 1, Precision.YEAR: 2}
_BAR = 6.0
_DOT = 4.2
_DRAG = 4
_KEY_ZOOM = 1.6
_SHORTEST, _LONGEST = 14.0, 365.25 * 20_000  # days that the axis shows, at least and at most
_REACH = 12.0  # pixels from a mark within which a click means it


class TimelineView(QWidget):
    """Events on an axis; days count as in `leeswijzer.desktop.timeline.dates`."""

    event_chosen = Signal(str)
    event_focused = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._moments: Sequence[Moment] = ()
        self._whole = Period(0.0, 365.0)
        self._period = self._whole
        self._layout = Layout()
        self._lit: frozenset[str] = frozenset()
        self._focused = ""
        self._pressed: QPoint | None = None
        self._dragged = False
        self._font = interface_font(TYPE.caption)
        self._metrics = QFontMetricsF(self._font)
        self.setObjectName("timeline")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        let_elide(self)

    # --- what it shows

    @property
    def period(self) -> Period:
        """What the axis shows."""
        return self._period

    @property
    def arranged(self) -> Layout:
        """Where marks and labels stand, in pixels."""
        return self._layout

    @property
    def focused(self) -> str:
        """The event that the keyboard is on, empty for none."""
        return self._focused

    def show_moments(self, moments: Sequence[Moment], whole: Period) -> None:
        """Show these events, in the order of time; ``whole`` is the period of them all."""
        self._moments = moments
        self._whole = self._period = whole
        self._lit, self._focused = frozenset(), ""
        self._arrange()

    def light_up(self, events: Collection[str]) -> None:
        """Make these events stand out, and no others."""
        if frozenset(events) != self._lit:
            self._lit = frozenset(events)
            self._arrange()

    def focus_event(self, event: str) -> None:
        """Put the keyboard's place on an event and bring it into view."""
        self._focused = event
        moment = self._moment(event)
        if moment is not None:
            middle = moment.span.middle
            edge = self._period.length * 0.04
            if not self._period.start + edge <= middle <= self._period.end - edge:
                self._show(Period(middle - self._period.length / 2, middle + self._period.length / 2))
            self._tell(moment)
        self._arrange()

    def show_period(self, period: Period) -> None:
        """Show this period, if it is not within what is shown already at about the same scale."""
        within = self._period.start <= period.start and period.end <= self._period.end
        if not (within and self._period.length < 6 * period.length):
            self._show(period)

    def show_all(self) -> None:
        """Show all events."""
        self._show(self._whole)

    def use_theme(self, theme: Theme) -> None:
        """Take the colours of another paper."""
        self._theme = theme
        self.update()

    def zoom(self, factor: float, x: float | None = None) -> None:
        """Show a period ``factor`` times as short; the day at pixel ``x`` (else the focused or middle one) stays."""
        focused = self._moment(self._focused)
        if x is None:
            x = self._period.x(focused.span.middle, self._width) if focused is not None else self._width / 2
        day = self._period.day(x, self._width)
        length = min(_LONGEST, max(_SHORTEST, self._period.length / factor))
        start = day - x / self._width * length
        self._show(Period(start, start + length))

    @property
    def _width(self) -> float:
        return max(1.0, float(self.width()))

    def _show(self, period: Period) -> None:
        # the events stay within reach: no farther away than half of what is shown
        length = min(period.length, max(self._whole.length * 1.5, _SHORTEST))
        start = min(max(period.start, self._whole.start - length / 2), self._whole.end - length / 2)
        self._period = Period(start, start + length)
        self._arrange()

    def _arrange(self) -> None:
        room = self.height() - _AXIS - 3 * _TRACK - 4
        first = {self._focused, *self._lit}
        self._layout = arrange(
            self._moments, self._period, self._width, max(0, int(room // _LANE)), self._measure, first
        )
        self.update()

    def _measure(self, words: str) -> float:
        return self._metrics.horizontalAdvance(words) + 2

    def _moment(self, event: str) -> Moment | None:
        return next((moment for moment in self._moments if moment.id == event), None)

    def _tell(self, moment: Moment) -> None:
        """Let a screen reader say what the keyboard is on."""
        self.setAccessibleDescription(moment.label)
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.DescriptionChanged))

    # --- geometry

    @property
    def _axis(self) -> float:
        return self.height() - _AXIS

    def _mark_y(self, mark: MomentMark) -> float:
        return self._axis - _TRACK * (_TRACKS[mark.precision] + 0.5) - 1

    def _label_rect(self, label: MomentLabel) -> QRectF:
        top = self._axis - 3 * _TRACK - 4 - (label.lane + 1) * _LANE
        return QRectF(label.left, top, label.width, _LANE)

    def mark_at(self, point: QPointF) -> MomentMark | None:
        """The mark that a click at ``point`` means: by its label, else the nearest within reach."""
        for label in self._layout.labels:
            if self._label_rect(label).contains(point):
                return label.mark
        nearest, found = _REACH, None
        for mark in self._layout.marks:
            beside = max(mark.left - point.x(), point.x() - mark.right, 0.0)
            apart = max(beside, abs(self._mark_y(mark) - point.y()))
            if apart < nearest:
                nearest, found = apart, mark
        return found

    # --- drawing

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._font)
        self._draw_axis(painter)
        for label in self._layout.labels:
            self._draw_label(painter, label)
        for mark in self._layout.marks:
            self._draw_mark(painter, mark)
        if self.hasFocus():
            painter.setPen(QPen(qcolor(self._theme, "focus"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(QRectF(1, 1, self._width - 2, self.height() - 2))

    def _draw_axis(self, painter: QPainter) -> None:
        y = self._axis
        painter.setPen(QPen(qcolor(self._theme, "outline"), 1))
        painter.drawLine(QPointF(0, y), QPointF(self._width, y))
        end = -8.0
        for tick in ticks(self._period, self._width):
            x = self._period.x(tick.day, self._width)
            painter.setPen(QPen(qcolor(self._theme, "outline"), 1))
            painter.drawLine(QPointF(x, y), QPointF(x, y + (6 if tick.major else 4)))
            words = tick_in_words(tick, first=end < 0)
            wide = self._metrics.horizontalAdvance(words)
            left = min(max(2.0, x - wide / 2), self._width - wide - 2)
            if left < end:
                continue
            end = left + wide + 6
            painter.setPen(qcolor(self._theme, "text" if tick.major and tick.month else "text_soft"))
            painter.drawText(QPointF(left, y + 16), words)

    def _draw_label(self, painter: QPainter, label: MomentLabel) -> None:
        mark, rect = label.mark, self._label_rect(label)
        lit = any(mark.holds(event) for event in self._lit)
        line = qcolor(self._theme, "event" if lit else "line")
        x = min(max(mark.x, 0.5), self._width - 0.5)
        painter.setPen(QPen(line, 1))
        painter.drawLine(QPointF(x, rect.top() + 3), QPointF(x, self._mark_y(mark)))
        if lit or (mark.holds(self._focused) and self.hasFocus()):
            painter.setPen(QPen(qcolor(self._theme, "focus"), 1.5) if not lit else Qt.PenStyle.NoPen)
            painter.setBrush(_faint(qcolor(self._theme, "event"), 0.16))
            painter.drawRoundedRect(rect.adjusted(-3, 1, 3, -1), 4, 4)
        role = "text" if not mark.background else "text_soft"
        painter.setPen(qcolor(self._theme, role))
        words = self._metrics.elidedText(label.words, Qt.TextElideMode.ElideRight, rect.width() + 1)
        painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)

    def _draw_mark(self, painter: QPainter, mark: MomentMark) -> None:
        color = qcolor(self._theme, "event")
        lit = any(mark.holds(event) for event in self._lit)
        y = self._mark_y(mark)
        if mark.precision is Precision.DAY:
            radius = _DOT + (1.2 if lit else 0.0) + (1.0 if len(mark.moments) > 1 else 0.0)
            rect = QRectF(mark.x - radius, y - radius, 2 * radius, 2 * radius)
        else:
            grown = 1.0 if lit else 0.0
            rect = QRectF(mark.left + 1, y - _BAR / 2 - grown, mark.right - mark.left - 2, _BAR + 2 * grown)
        draw_mark(painter, rect, color, qcolor(self._theme, "desk"), hollow=mark.background)
        if mark.holds(self._focused) and self.hasFocus():
            painter.setPen(QPen(qcolor(self._theme, "focus"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(rect.adjusted(-3, -3, 3, 3), 6, 6)
        if len(mark.moments) > 1:
            painter.setPen(qcolor(self._theme, "desk" if not mark.background else "event"))
            painter.setFont(interface_font(9, strong=True))
            painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, str(len(mark.moments)))
            painter.setFont(self._font)

    # --- pointing

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._pressed, self._dragged = event.position().toPoint(), False

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        point = event.position().toPoint()
        if self._pressed is None:
            over = self.mark_at(event.position()) is not None
            self.setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.OpenHandCursor)
            return
        way = point.x() - self._pressed.x()
        if self._dragged or abs(way) > _DRAG:
            self._dragged = True
            self._pressed = point
            days = way / self._width * self._period.length
            self._show(Period(self._period.start - days, self._period.end - days))

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton or self._pressed is None:
            return
        self._pressed = None
        mark = None if self._dragged else self.mark_at(event.position())
        if mark is not None:
            self._choose(mark)

    def _choose(self, mark: MomentMark) -> None:
        """Choose the event of a mark; of several, look closer, unless they are of the same date."""
        spans = [moment.span for moment in mark.moments]
        if len(set(spans)) == 1:
            self.focus_event(mark.moments[0].id)
            self.event_chosen.emit(mark.moments[0].id)
            return
        start, end = min(span.start for span in spans), max(span.end for span in spans)
        air = max((end - start) * 0.4, _SHORTEST / 2)
        self._show(Period(start - air, end + air))

    @override
    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            mark = self.mark_at(QPointF(event.pos()))
            words = "\n".join(moment.label for moment in mark.moments) if mark is not None else ""
            QToolTip.showText(event.globalPos(), words, self)
            return True
        if isinstance(event, QNativeGestureEvent) and event.gestureType() is Qt.NativeGestureType.ZoomNativeGesture:
            self.zoom(1 + event.value(), event.position().x())
            return True
        return super().event(event)

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        across, down = event.angleDelta().x(), event.angleDelta().y()
        if abs(across) > abs(down):
            days = -across / 120 * self._period.length / 8
            self._show(Period(self._period.start + days, self._period.end + days))
        else:
            self.zoom(2 ** (down / 240), event.position().x())
        event.accept()

    # --- keys

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self._step(1 if key == Qt.Key.Key_Right else -1)
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End) and self._moments:
            self._focus_by_key(self._moments[0 if key == Qt.Key.Key_Home else -1].id)
        elif key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            self.zoom(_KEY_ZOOM)
        elif key in (Qt.Key.Key_Minus, Qt.Key.Key_Underscore):
            self.zoom(1 / _KEY_ZOOM)
        elif key == Qt.Key.Key_0:
            self.show_all()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and self._focused:
            self.event_chosen.emit(self._focused)
        else:
            super().keyPressEvent(event)

    def _step(self, step: int) -> None:
        if not self._moments:
            return
        ids = [moment.id for moment in self._moments]
        at = ids.index(self._focused) + step if self._focused in ids else (0 if step > 0 else len(ids) - 1)
        self._focus_by_key(ids[max(0, min(at, len(ids) - 1))])

    def _focus_by_key(self, event: str) -> None:
        self.focus_event(event)
        self.event_focused.emit(event)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    # --- size

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def event_rect(self, identifier: str) -> QRectF:
        """Where an event stands, label or else mark, in pixels; nothing where it is out of view."""
        for label in self._layout.labels:
            if label.mark.holds(identifier):
                return self._label_rect(label)
        for mark in self._layout.marks:
            if mark.holds(identifier):
                return QRectF(mark.left, self._mark_y(mark) - _DOT, mark.right - mark.left, 2 * _DOT)
        return QRectF()

    @override
    def sizeHint(self) -> QSize:
        return QSize(360, 150)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(200, round(_AXIS + 3 * _TRACK + 4 + _LANE))


def draw_mark(painter: QPainter, rect: QRectF, color: QColor, ground: QColor, *, hollow: bool) -> None:
    """Draw the dot or bar of an event: filled, or hollow for one that the text does not tell."""
    painter.setPen(QPen(color, 1.5))
    painter.setBrush(ground if hollow else color)
    radius = min(rect.width(), rect.height()) / 2
    painter.drawRoundedRect(rect, radius, radius)


def _faint(color: QColor, part: float) -> QColor:
    faint = QColor(color)
    faint.setAlphaF(part)
    return faint
