"""The one quiet line under the page: how far, how long still, and which layers are shown."""

from collections.abc import Collection

from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QWidget
from typing_extensions import override

from leeswijzer.desktop.theme.fonts import interface_font
from leeswijzer.desktop.theme.style import qcolor
from leeswijzer.desktop.theme.tokens import SPACE, TYPE, Theme
from leeswijzer.text.marks import Layer

LEGEND = (Layer.GLOSSARY, Layer.PLACES, Layer.TIMELINE, Layer.REMARKS)


class StatusLine(QWidget):
    """Progress at the left, the legend at the right; a click on a layer shows or hides its marks."""

    layer_toggled = Signal(str, bool)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("status_line")
        self._percent, self._minutes = 0, 0
        self._progress = QLabel()
        self._saved = QLabel()
        self._layers = {layer: _LayerButton(layer, theme) for layer in LEGEND}
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE.two, 2, SPACE.two, 2)
        row.setSpacing(SPACE.half)
        for label in (self._progress, self._saved):
            label.setFont(interface_font(TYPE.small))
            label.setProperty("role", "soft")
        row.addWidget(self._progress)
        row.addStretch(1)
        row.addWidget(self._saved)
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
            button.setToolTip(self.tr("Show or hide these marks in the text"))
        self.show_progress(self._percent, self._minutes)

    def show_progress(self, percent: int, minutes: int) -> None:
        """Tell how much was read and how many minutes the rest takes."""
        self._percent, self._minutes = percent, minutes
        if percent >= 100:
            left = self.tr("read to the end")
        elif minutes < 1:
            left = self.tr("less than a minute left")
        else:
            left = QCoreApplication.translate("StatusLine", "about %n minute(s) left", "", minutes)
        self._progress.setText(f"{self.locale().toString(percent)} %  ·  {left}")

    def show_layers(self, present: Collection[Layer], shown: Collection[Layer]) -> None:
        """Offer the layers that the lesson has, checked where they are shown."""
        for layer, button in self._layers.items():
            button.setVisible(layer in present)
            button.setChecked(layer in shown)


class _LayerButton(QToolButton):
    """A layer's name beside a sample of its mark."""

    def __init__(self, layer: Layer, theme: Theme) -> None:
        super().__init__()
        self._layer = layer
        self._theme = theme
        self.setCheckable(True)
        self.setProperty("role", "legend")
        self.setFont(interface_font(TYPE.small))
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        self.setMinimumHeight(26)

    def use_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(self.fontMetrics().horizontalAdvance(self.text()) + 42, 26)

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
