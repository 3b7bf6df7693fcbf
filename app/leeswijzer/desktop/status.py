"""The one quiet line under the page: how far, how long still, and which layers are shown."""

from collections.abc import Callable, Collection

from PySide6.QtCore import QCoreApplication, QLocale, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QToolButton, QWidget
from typing_extensions import override

from leeswijzer.desktop.announce import announce
from leeswijzer.desktop.theme.fonts import interface_font
from leeswijzer.desktop.theme.style import qcolor
from leeswijzer.desktop.theme.tokens import SPACE, TYPE, Theme
from leeswijzer.text.marks import Layer

LEGEND = (Layer.GLOSSARY, Layer.PLACES, Layer.TIMELINE, Layer.REMARKS)


_HOURS_FROM = 100
"""Minutes from which a time is told in hours."""


class StatusLine(QWidget):
    """Progress at the left, the legend at the right; a click on a layer shows or hides its marks.

    What was just done to a note is told in the place of the progress, with a way to take it back: the page above stays
    where it is.
    """

    layer_toggled = Signal(str, bool)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("status_line")
        self._percent, self._minutes = 0, 0
        self._full = self._short = ""
        self._progress = QLabel()
        self._progress.setFont(interface_font(TYPE.small))
        self._progress.setProperty("role", "soft")
        self._progress.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._told = QLabel()
        self._told.setFont(interface_font(TYPE.small, strong=True))
        self.take_back_button = QPushButton()
        self.take_back_button.setProperty("role", "link")
        self.take_back_button.setFont(interface_font(TYPE.small))
        self._take_back: Callable[[], None] | None = None
        self.take_back_button.clicked.connect(self._on_take_back)
        self._layers = {layer: _LayerButton(layer, theme) for layer in LEGEND}
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE.two, 2, SPACE.two, 2)
        row.setSpacing(SPACE.half)
        row.addWidget(self._progress, 1)
        for widget in (self._told, self.take_back_button):
            widget.hide()
            row.addWidget(widget)
        row.addStretch()  # takes what is left where the progress is not shown
        for layer, button in self._layers.items():
            button.hide()
            button.clicked.connect(lambda on, name=layer: self.layer_toggled.emit(name.value, on))
            row.addWidget(button)
        self.retranslate()

    def use_theme(self, theme: Theme) -> None:
        """Take the colours of another paper."""
        for button in self._layers.values():
            button.use_theme(theme)

    def retranslate(self) -> None:
        """Take the words of another language."""
        words = {
            Layer.GLOSSARY: self.tr("Terms"),
            Layer.PLACES: self.tr("Places"),
            Layer.TIMELINE: self.tr("Dates"),
            Layer.REMARKS: self.tr("Remarks"),
        }
        for layer, button in self._layers.items():
            button.setText(words[layer])
            button.setAccessibleName(self.tr("Show marks: {layer}").format(layer=words[layer]))
            button.setToolTip(button.accessibleName())
        self.take_back_button.setText(self.tr("Undo"))
        self.tell_nothing()  # rather than go on in another language
        self.show_progress(self._percent, self._minutes)

    def show_progress(self, percent: int, minutes: int) -> None:
        """Tell how much was read and how many minutes the rest takes."""
        self._percent, self._minutes = percent, minutes
        if percent >= 100:
            left = self.tr("read to the end")
        elif minutes < 1:
            left = self.tr("less than a minute left")
        elif minutes >= _HOURS_FROM:
            left = QCoreApplication.translate("StatusLine", "about %n hour(s) left", "", round(minutes / 60))
        else:
            left = QCoreApplication.translate("StatusLine", "about %n minute(s) left", "", minutes)
        self._short = f"{QLocale().toString(percent)} %"
        self._full = f"{self._short}  ·  {left}"
        self._progress.setToolTip(self._full)
        self._progress.setAccessibleName(self._full)
        self._fit()

    def show_layers(self, present: Collection[Layer], shown: Collection[Layer]) -> None:
        """Offer the layers that the lesson has, checked where they are shown."""
        for layer, button in self._layers.items():
            button.setVisible(layer in present)
            button.setChecked(layer in shown)
        self._fit()

    def tell(self, words: str, take_back: Callable[[], None]) -> None:
        """Tell what was done, and offer to ``take_back`` it, until `tell_nothing` or until it was taken back."""
        self._told.setText(words)
        self._take_back = take_back
        self._offer(shown=True)
        announce(self, words)

    def tell_nothing(self) -> None:
        """Go back to the progress."""
        if self._take_back is not None:
            self._take_back = None
            self._offer(shown=False)

    @property
    def told(self) -> str:
        """What is told in the place of the progress."""
        return self._told.text() if self._take_back is not None else ""

    def _offer(self, *, shown: bool) -> None:
        self._progress.setVisible(not shown)
        self._told.setVisible(shown)
        self.take_back_button.setVisible(shown)
        self._fit()

    def _on_take_back(self) -> None:
        take_back = self._take_back
        self.tell_nothing()
        if take_back is not None:
            take_back()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """In a narrow window leave out words rather than cut them: first the minutes, then the names of the layers."""
        buttons = [button for button in self._layers.values() if not button.isHidden()]
        said = [self._told, self.take_back_button] if self._take_back is not None else [self._progress]
        for words, named in ((self._full, True), (self._short, True), (self._short, False)):
            for button in buttons:
                button.show_name(shown=named)
            self._progress.setText(words)
            # The label may be narrower than its words, so it is asked what they take.
            asked = sum(widget.sizeHint().width() + SPACE.half for widget in (*said, *buttons))
            if asked + 2 * SPACE.two <= self.width():
                break


class _LayerButton(QToolButton):
    """A layer's name beside a sample of its mark."""

    def __init__(self, layer: Layer, theme: Theme) -> None:
        super().__init__()
        self._layer = layer
        self._theme = theme
        self._named = True
        self.setCheckable(True)
        self.setProperty("role", "legend")
        self.setFont(interface_font(TYPE.small))
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        self.setMinimumHeight(26)

    def use_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    def show_name(self, *, shown: bool) -> None:
        """Show the layer's name, or its sample alone."""
        if shown != self._named:
            self._named = shown
            self.updateGeometry()
            self.update()

    @override
    def sizeHint(self) -> QSize:
        words = self.fontMetrics().horizontalAdvance(self.text()) + 8 if self._named else 0
        return QSize(34 + words, 26)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(34, 26)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(qcolor(self._theme, "line"))
            painter.drawRoundedRect(self.rect().adjusted(0, 1, 0, -1), 6, 6)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(qcolor(self._theme, "focus"), 2))
            painter.drawRoundedRect(self.rect().adjusted(1, 2, -1, -2), 6, 6)
        on = self.isChecked()
        self._sample(painter, QRectF(9, self.height() / 2 - 7, 16, 14), on=on)
        painter.setPen(qcolor(self._theme, "text_soft" if on else "disabled"))
        words = self.rect().adjusted(31, 0, -6, 0)
        if self._named:
            painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self.text())

    def _sample(self, painter: QPainter, rect: QRectF, *, on: bool) -> None:
        role = {Layer.PLACES: "place", Layer.TIMELINE: "event", Layer.REMARKS: "remark"}.get(self._layer, "text_soft")
        color = qcolor(self._theme, role if on else "disabled")
        line = int(rect.bottom()) - 1
        if self._layer is Layer.TIMELINE:
            color.setAlphaF(0.25)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(color)
            painter.drawRoundedRect(rect.adjusted(0, 2, 0, -2), 3, 3)
        elif self._layer is Layer.REMARKS:
            painter.setPen(color)
            painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, "†")
        else:
            pen = QPen(color, 1.4)
            if self._layer is Layer.GLOSSARY:
                pen.setDashPattern([1.0, 1.8])
            painter.setPen(pen)
            painter.drawLine(int(rect.left()), line, int(rect.right()), line)
