"""How the page looks, changed live from one small card."""

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QSlider, QWidget
from typing_extensions import override

from leeswijzer.desktop.floating import SHADOW, FloatingCard
from leeswijzer.desktop.reader.page import Typography
from leeswijzer.desktop.segment import SegmentButton
from leeswijzer.desktop.theme.fonts import SANS, SERIF, interface_font, reading_font
from leeswijzer.desktop.theme.tokens import SPACE, TYPE, Theme

_WIDTH = 360
SIZES = range(14, 33)
MEASURES = range(45, 91)
LINE_HEIGHTS = range(120, 221, 5)  # hundredths
_PAPERS = ("system", "light", "sepia", "dark", "contrast")
_OCCURRENCES = ("first", "section", "all")


class PageSettingsCard(FloatingCard):
    """Type size, measure, line height, typeface, paper, and how many occurrences of a term are marked."""

    typography_changed = Signal(object)  # Typography
    paper_changed = Signal(str)
    occurrences_changed = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self._typography = Typography()
        self._labels: dict[str, QLabel] = {}
        self._values: dict[str, QLabel] = {}
        self._size = _slider(SIZES)
        self._measure = _slider(MEASURES)
        self._line_height = _slider(range(len(LINE_HEIGHTS)))
        self._faces = _Choice(("serif", "sans"))
        self._papers = _Choice(_PAPERS)
        self._occurrences = _Choice(_OCCURRENCES)
        self._faces.button("serif").setFont(reading_font(TYPE.lead, family=SERIF))
        self._faces.button("sans").setFont(reading_font(TYPE.lead, family=SANS))
        grid = QGridLayout()
        grid.setContentsMargins(SPACE.two + 4, SPACE.two, SPACE.two + 4, SPACE.two + 4)
        grid.setHorizontalSpacing(SPACE.one_and_half)
        grid.setVerticalSpacing(SPACE.one)
        grid.setColumnStretch(1, 1)
        rows = (
            ("face", self._faces),
            ("size", self._size),
            ("measure", self._measure),
            ("line_height", self._line_height),
        )
        for number, (name, widget) in enumerate(rows):
            self._labels[name] = label = QLabel()
            label.setFont(interface_font(TYPE.small))
            grid.addWidget(label, number, 0)
            if isinstance(widget, QSlider):
                self._values[name] = value = QLabel(
                    alignment=Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
                )
                value.setProperty("role", "soft")
                value.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Preferred)
                grid.addWidget(widget, number, 1)
                grid.addWidget(value, number, 2)
                widget.valueChanged.connect(self._on_typography)
            else:
                grid.addWidget(widget, number, 1, 1, 2)
        self.reset_button = QPushButton()
        self.reset_button.setProperty("role", "link")
        self.reset_button.clicked.connect(self._on_reset)
        grid.addWidget(self.reset_button, len(rows), 1, 1, 2, Qt.AlignmentFlag.AlignRight)
        for number, (name, choice) in enumerate((("paper", self._papers), ("occurrences", self._occurrences))):
            self._labels[name] = label = QLabel()
            label.setFont(interface_font(TYPE.small))
            grid.addWidget(label, 2 * number + 5, 0, 1, 3)
            grid.addWidget(choice, 2 * number + 6, 0, 1, 3)
        self.hold(grid)
        self._faces.chosen.connect(self._on_typography)
        self._papers.chosen.connect(self.paper_changed)
        self._occurrences.chosen.connect(self.occurrences_changed)
        self.retranslate()

    def retranslate(self) -> None:
        """Take the words of another language."""
        self.setAccessibleName(self.tr("Page settings"))
        self._faces.set_words({"serif": self.tr("Serif"), "sans": self.tr("Sans")})
        self._papers.set_words(
            {
                "system": self.tr("System"),
                "light": self.tr("Light"),
                "sepia": self.tr("Sepia"),
                "dark": self.tr("Dark"),
                "contrast": self.tr("Contrast"),
            }
        )
        self._occurrences.set_words(
            {"first": self.tr("First"), "section": self.tr("First per section"), "all": self.tr("All")}
        )
        words = {
            "face": self.tr("Typeface"),
            "size": self.tr("Size"),
            "measure": self.tr("Line length"),
            "line_height": self.tr("Line height"),
            "paper": self.tr("Paper"),
            "occurrences": self.tr("Terms marked"),
        }
        for name, label in self._labels.items():
            label.setText(words[name])
        for name, slider in (("size", self._size), ("measure", self._measure), ("line_height", self._line_height)):
            slider.setAccessibleName(words[name])
        self.reset_button.setText(self.tr("Type as it was at first"))
        self._tell_values()

    def show_settings(self, typography: Typography, paper: str, occurrences: str) -> None:
        """Show what holds now."""
        self._show_typography(typography)
        self._papers.choose(paper)
        self._occurrences.choose(occurrences)
        self._tell_values()

    def _show_typography(self, typography: Typography) -> None:
        self._typography = typography
        for slider, value in (
            (self._size, typography.size),
            (self._measure, typography.measure),
            (self._line_height, LINE_HEIGHTS.index(_nearest(round(typography.line_height * 100)))),
        ):
            slider.blockSignals(True)
            slider.setValue(value)
            slider.blockSignals(False)
        self._faces.choose("serif" if typography.serif else "sans")

    def _tell_values(self) -> None:
        self._values["size"].setText(self.tr("{number} px").format(number=self._size.value()))
        self._values["measure"].setText(str(self._measure.value()))
        self._values["line_height"].setText(QLocale().toString(LINE_HEIGHTS[self._line_height.value()] / 100, "f", 2))
        self.reset_button.setEnabled(self._chosen() != Typography())

    def _on_typography(self) -> None:
        self._tell_values()
        self._typography = self._chosen()
        self.typography_changed.emit(self._typography)

    def _on_reset(self) -> None:
        self._show_typography(Typography())
        self._size.setFocus(Qt.FocusReason.OtherFocusReason)  # a button that does nothing now cannot keep the keyboard
        self._on_typography()

    def _chosen(self) -> Typography:
        return Typography(
            size=self._size.value(),
            measure=self._measure.value(),
            line_height=LINE_HEIGHTS[self._line_height.value()] / 100,
            serif=self._faces.current == "serif",
        )

    @override
    def fit_height(self, room: int) -> None:
        self.setFixedWidth(_WIDTH + 2 * SHADOW)


class _Choice(QWidget):
    """A row of buttons of which one is chosen."""

    chosen = Signal(str)

    def __init__(self, names: tuple[str, ...]) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE.half)
        self._group = QButtonGroup(self)
        self._buttons: dict[str, QPushButton] = {}
        for name in names:
            button = SegmentButton()
            self._buttons[name] = button
            self._group.addButton(button)
            row.addWidget(button, 1)
            button.clicked.connect(lambda _=False, chosen=name: self.chosen.emit(chosen))

    def set_words(self, words: dict[str, str]) -> None:
        for name, text in words.items():
            self._buttons[name].setText(text)

    def button(self, name: str) -> QPushButton:
        return self._buttons[name]

    def choose(self, name: str) -> None:
        self._buttons[name].setChecked(True)

    @property
    def current(self) -> str:
        return next((name for name, button in self._buttons.items() if button.isChecked()), next(iter(self._buttons)))


def _slider(values: range) -> QSlider:
    slider = QSlider(Qt.Orientation.Horizontal)
    slider.setRange(values[0], values[-1])
    slider.setPageStep(max(1, len(values) // 6))
    return slider


def _nearest(hundredths: int) -> int:
    return min(LINE_HEIGHTS, key=lambda value: abs(value - hundredths))
