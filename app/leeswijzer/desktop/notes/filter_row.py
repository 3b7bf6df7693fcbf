"""What the list of notes is asked for: words, colours, tags, and notes under which the text changed."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QLocale, QPoint, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QVBoxLayout, QWidget

from leeswijzer.desktop.notes.presenter import COLORS, NoteFilter
from leeswijzer.desktop.notes.swatch import Swatch
from leeswijzer.desktop.notes.words import meaning
from leeswijzer.desktop.search_field import FilterField
from leeswijzer.desktop.theme.icons import icon
from leeswijzer.desktop.theme.tokens import SPACE, Theme
from leeswijzer.study.annotation import Color


class FilterRow(QWidget):
    """A field and the four colours; a right click or the menu key on a colour renames it.

    The colours stand under the field, or beside it where the row is ``wide``.
    """

    changed = Signal(object)  # NoteFilter
    entered = Signal()  # Enter was pressed in the field
    left_downwards = Signal()  # the down key was
    rename_asked = Signal(object)  # Swatch

    def __init__(self, theme: Theme, parent: QWidget | None = None, *, wide: bool = False) -> None:
        super().__init__(parent)
        self._names: Mapping[Color, str] = {}
        self._tags: Sequence[tuple[str, int]] = ()
        self._chosen: frozenset[str] = frozenset()
        self._field = FilterField()
        self._swatches = [Swatch(color, number, theme) for number, color in enumerate(COLORS, start=1)]
        self._tag_button, self._troubled = QPushButton(), QPushButton()
        self._troubled.setCheckable(True)
        colors = QHBoxLayout()
        colors.setSpacing(2)
        for swatch in self._swatches:
            swatch.setCheckable(True)
            swatch.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
            swatch.customContextMenuRequested.connect(lambda _point, asked=swatch: self._offer_rename(asked))
            swatch.toggled.connect(self._on_changed)
            colors.addWidget(swatch)
        colors.addStretch(1)
        colors.addSpacing(SPACE.half)
        for button in (self._troubled, self._tag_button):
            button.setProperty("role", "chip")
            button.hide()
            colors.addWidget(button)
        if wide:
            self._lay_in_one_row(colors)
        else:
            self._lay_in_two_rows(colors)
        self._field.textChanged.connect(self._on_changed)
        self._field.down_pressed.connect(self.left_downwards)
        self._field.returnPressed.connect(self.entered)
        self._troubled.toggled.connect(self._on_changed)
        self._tag_button.clicked.connect(self._choose_tags)
        self.setFocusProxy(self._field)
        self.use_theme(theme)
        self.retranslate()

    def _lay_in_one_row(self, colors: QHBoxLayout) -> None:
        self._field.setProperty("role", "search")
        self._field.setMinimumWidth(120)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE.one)
        row.addWidget(self._field, 1)
        row.addLayout(colors)

    def _lay_in_two_rows(self, colors: QHBoxLayout) -> None:
        search = QHBoxLayout()
        search.setContentsMargins(SPACE.two, SPACE.one, SPACE.two, SPACE.half)
        search.addWidget(self._field)
        colors.setContentsMargins(SPACE.one_and_half, 0, SPACE.two, SPACE.half)
        frame = QVBoxLayout(self)
        frame.setContentsMargins(0, 0, 0, 0)
        frame.setSpacing(0)
        frame.addLayout(search)
        frame.addLayout(colors)

    def use_theme(self, theme: Theme) -> None:
        """Take the colours of another paper."""
        for swatch in self._swatches:
            swatch.use_theme(theme)
        self._troubled.setIcon(icon("warning", theme, "warning"))

    def retranslate(self) -> None:
        """Take the words of another language."""
        self._field.name(self.tr("Find in your notes"))
        self._troubled.setToolTip(self.tr("Only notes that moved, changed or were lost when the text was edited"))
        self._troubled.setAccessibleName(self.tr("Only notes under which the text changed"))
        self._tag_button.setAccessibleName(self.tr("Filter by tag"))
        self.name_colors(self._names)
        self._show_tags()

    def name_colors(self, renamed: Mapping[Color, str]) -> None:
        """Use the reader's own words for colours, where there are any."""
        self._names = renamed
        for swatch in self._swatches:
            swatch.set_meaning(meaning(swatch.color, renamed))

    def offer(self, tags: Sequence[tuple[str, int]], troubled: int) -> None:
        """Offer these tags (with how many notes have each), and the ``troubled`` notes where there are any."""
        self._tags = tags
        self._show_tags()
        self._troubled.setText(QLocale().toString(troubled))
        self._troubled.setVisible(troubled > 0)
        if not troubled:
            self._troubled.setChecked(False)

    @property
    def filter(self) -> NoteFilter:
        """What is asked for."""
        return NoteFilter(
            words=self._field.text(),
            colors=frozenset(swatch.color for swatch in self._swatches if swatch.isChecked()),
            tags=self._chosen,
            troubled=self._troubled.isChecked(),
        )

    def set_filter(self, wanted: NoteFilter) -> None:
        """Ask for these notes."""
        self.blockSignals(True)
        self._field.setText(wanted.words)
        for swatch in self._swatches:
            swatch.setChecked(swatch.color in wanted.colors)
        self._chosen = wanted.tags
        self._troubled.setChecked(wanted.troubled)
        self.blockSignals(False)
        self._on_changed()

    def _on_changed(self) -> None:
        self.changed.emit(self.filter)

    def _show_tags(self) -> None:
        present = frozenset(tag for tag, _ in self._tags)
        if not self._chosen <= present:
            self._chosen &= present
            self._on_changed()
        self._tag_button.setVisible(bool(self._tags))
        chosen = " ".join(f"#{tag}" for tag in sorted(self._chosen))
        self._tag_button.setText(chosen if 0 < len(chosen) <= 20 else self.tr("Tags"))

    def _choose_tags(self) -> None:
        menu = QMenu(self)
        for tag, count in self._tags:
            action = menu.addAction(f"#{tag}  ({count})")
            action.setCheckable(True)
            action.setChecked(tag in self._chosen)
            action.toggled.connect(lambda on, toggled=tag: self.choose_tag(toggled, on=on))
        open_under(menu, self._tag_button)

    def choose_tag(self, tag: str, *, on: bool) -> None:
        """Ask for notes with ``tag`` too, or no longer."""
        self._chosen = self._chosen | {tag} if on else self._chosen - {tag}
        self._show_tags()
        self._on_changed()

    def _offer_rename(self, swatch: Swatch) -> None:
        menu = QMenu(self)
        action = menu.addAction(self.tr("Rename “{name}”…").format(name=meaning(swatch.color, self._names)))
        action.triggered.connect(lambda: self.rename_asked.emit(swatch))
        open_under(menu, swatch)


def open_under(menu: QMenu, widget: QWidget) -> None:
    """Open ``menu`` under ``widget``; it goes away by itself."""
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    menu.popup(widget.mapToGlobal(QPoint(0, widget.height())))
