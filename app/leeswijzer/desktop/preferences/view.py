"""The room of the settings: one clear page, everything live, with a field that finds a setting."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from leeswijzer.desktop.preferences.backups import BackupList
from leeswijzer.desktop.preferences.rows import Button, Choice, Hundredths, Number, Row, Section, Text, Words
from leeswijzer.desktop.search_field import SearchField
from leeswijzer.desktop.theme.tokens import SPACE, Theme
from leeswijzer.study.settings import LINE_HEIGHTS, MEASURES, TYPE_SIZES, Settings
from leeswijzer.text.fold import unaccented

_WIDEST = 760
_COLORS = ("important", "question", "disagree", "vocabulary")
_NAME_LONGEST = 40


class SettingsRoom(QWidget):
    """Shows `Settings`; says which one should have another value."""

    setting_changed = Signal(str, object)
    color_renamed = Signal(str, str)
    keys_requested = Signal()
    help_requested = Signal()
    about_requested = Signal()

    def __init__(self, home: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._controls: dict[str, Choice | Number] = {}
        self._names: dict[str, Text] = {}
        self._home = home
        self.backups = BackupList()
        self._title = QLabel()
        self._title.setProperty("role", "title")
        self._field = SearchField()
        self._field.setProperty("role", "search")
        self._field.setMaximumWidth(300)
        self._nothing = QLabel()
        self._nothing.setProperty("role", "soft")
        self._nothing.hide()
        self._sections = self._make_sections()
        column = QWidget()
        column.setMaximumWidth(_WIDEST)
        stack = QVBoxLayout(column)
        stack.setContentsMargins(SPACE.three, SPACE.four, SPACE.three, SPACE.six)
        stack.setSpacing(SPACE.two)
        head = QHBoxLayout()
        head.addWidget(self._title)
        head.addStretch(1)
        head.addWidget(self._field, 1)
        stack.addLayout(head)
        for section in self._sections:
            stack.addWidget(section)
        stack.addWidget(self._nothing)
        stack.addStretch(1)
        middle = QWidget()
        row = QHBoxLayout(middle)
        row.setContentsMargins(0, 0, 0, 0)
        row.addStretch(1)
        row.addWidget(column, 8)
        row.addStretch(1)
        scroll = QScrollArea(widgetResizable=True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(middle)
        frame = QVBoxLayout(self)
        frame.setContentsMargins(0, 0, 0, 0)
        frame.addWidget(scroll)
        self._field.textChanged.connect(self._filter)
        self.setFocusProxy(self._field)
        self.retranslate()

    def use_theme(self, theme: Theme) -> None:
        """Nothing: the style sheet dresses every control."""

    def retranslate(self) -> None:
        """Take the words of another language."""
        self._title.setText(self.tr("Settings"))
        self._field.name(self.tr("Find a setting"))
        self._nothing.setText(self.tr("There is no setting of that name."))
        for section in self._sections:
            section.retranslate()
        self.backups.retranslate()

    def show_settings(self, settings: Settings) -> None:
        """Show what holds now."""
        for name, control in self._controls.items():
            value = getattr(settings, name)
            control.show_value(value * 100 if name in ("line_height", "retention") else value)

    def show_color_names(self, names: Mapping[str, str]) -> None:
        """Show what the reader calls the colours."""
        for color, control in self._names.items():
            control.show_value(names.get(color, ""))

    def settle(self) -> None:
        """Take over what stands typed in a field that was not left yet."""
        for control in (*self._controls.values(), *self._names.values()):
            if isinstance(control, Number | Text):
                control.settle()

    def _filter(self, typed: str) -> None:
        words = unaccented(typed).split()
        left = [section.filter(words) for section in self._sections]
        self._nothing.setVisible(not any(left))

    # --- the page

    def _choice(self, name: str, control: Choice) -> Choice:
        self._controls[name] = control
        control.chosen.connect(lambda value: self.setting_changed.emit(name, value))
        return control

    def _number(self, name: str, control: Number, scale: float = 1) -> Number:
        self._controls[name] = control
        control.chosen.connect(lambda value: self.setting_changed.emit(name, value / scale if scale != 1 else value))
        return control

    def _button(self, control: Button, signal: object) -> Button:
        control.clicked.connect(signal)
        return control

    def _make_sections(self) -> list[Section]:
        return [self._general(), self._page(), self._highlights(), self._review(), self._data(), self._program()]

    def _general(self) -> Section:
        language = Choice({"system": lambda: self.tr("System"), "nl": lambda: "Nederlands", "en": lambda: "English"})
        motion = Choice(
            {
                "system": lambda: self.tr("System"),
                "full": lambda: self.tr("Full"),
                "reduced": lambda: self.tr("Reduced"),
            }
        )
        return Section(
            lambda: self.tr("General"),
            [
                Row(lambda: self.tr("Language"), self._choice("language", language)),
                Row(
                    lambda: self.tr("Motion"),
                    self._choice("motion", motion),
                    lambda: self.tr("With reduced motion the map and the page jump instead of gliding."),
                ),
            ],
        )

    def _page(self) -> Section:
        paper = Choice(
            {
                "system": lambda: self.tr("System"),
                "light": lambda: self.tr("Light"),
                "sepia": lambda: self.tr("Sepia"),
                "dark": lambda: self.tr("Dark"),
                "contrast": lambda: self.tr("Contrast"),
            }
        )
        face = Choice({"serif": lambda: self.tr("Serif"), "sans": lambda: self.tr("Sans")})
        occurrences = Choice(
            {
                "first": lambda: self.tr("First"),
                "section": lambda: self.tr("First per section"),
                "all": lambda: self.tr("All"),
            }
        )
        low, high = (round(100 * height) for height in LINE_HEIGHTS)
        return Section(
            lambda: self.tr("Page"),
            [
                Row(lambda: self.tr("Paper"), self._choice("paper", paper)),
                Row(lambda: self.tr("Typeface"), self._choice("typeface", face)),
                Row(
                    lambda: self.tr("Type size"),
                    self._number("type_size", Number(TYPE_SIZES[0], TYPE_SIZES[-1], unit=" px")),
                ),
                Row(
                    lambda: self.tr("Line length"),
                    self._number("measure", Number(MEASURES[0], MEASURES[-1])),
                    lambda: self.tr("The most characters on a line; 60 to 75 read most easily."),
                ),
                Row(
                    lambda: self.tr("Line height"),
                    self._number("line_height", Hundredths(low, high, 5), scale=100),
                ),
                Row(
                    lambda: self.tr("Terms marked"),
                    self._choice("occurrences", occurrences),
                    lambda: self.tr("Which occurrences of a term get a dotted line."),
                ),
            ],
        )

    def _highlights(self) -> Section:
        usual = {
            "important": lambda: self.tr("Important"),
            "question": lambda: self.tr("Question"),
            "disagree": lambda: self.tr("Disagree"),
            "vocabulary": lambda: self.tr("Vocabulary"),
        }
        rows = [self._color_row(number, color, usual[color]) for number, color in enumerate(_COLORS, start=1)]
        return Section(lambda: self.tr("What the highlights mean"), rows)

    def _color_row(self, number: int, color: str, usual: Words) -> Row:
        field = Text(_NAME_LONGEST, usual)
        field.chosen.connect(lambda name: self.color_renamed.emit(color, name))
        self._names[color] = field
        return Row(lambda: self.tr("Colour {number}").format(number=number), field)

    def _review(self) -> Section:
        return Section(
            lambda: self.tr("Review"),
            [
                Row(
                    lambda: self.tr("Cards to be known"),
                    self._number("retention", Number(70, 97, 1, " %"), scale=100),
                    lambda: self.tr("The share of cards you still know when they come up. Higher means more reviews."),
                ),
                Row(lambda: self.tr("New cards a day"), self._number("new_per_day", Number(0, 500))),
                Row(lambda: self.tr("Reviews a day"), self._number("reviews_per_day", Number(0, 5000, 10))),
            ],
        )

    def _data(self) -> Section:
        folder = QLabel(self._home)
        folder.setProperty("role", "soft")
        folder.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        folder.setWordWrap(True)
        folder.setMinimumWidth(320)
        return Section(
            lambda: self.tr("Your data"),
            [
                Row(
                    lambda: self.tr("Folder"),
                    folder,
                    lambda: self.tr("Everything you do is kept here, in one file, and nowhere else."),
                ),
                Row(
                    lambda: self.tr("Copies"),
                    self.backups,
                    lambda: self.tr("A checked copy is made every day. Bringing one back keeps what is there now."),
                ),
            ],
        )

    def _program(self) -> Section:
        return Section(
            lambda: self.tr("The program"),
            [
                Row(
                    lambda: self.tr("Keys"),
                    self._button(Button(lambda: self.tr("Show and change…")), self.keys_requested),
                ),
                Row(lambda: self.tr("Help"), self._button(Button(lambda: self.tr("Open")), self.help_requested)),
                Row(
                    lambda: self.tr("About Leeswijzer"),
                    self._button(Button(lambda: self.tr("Versions and licences…")), self.about_requested),
                ),
            ],
        )
