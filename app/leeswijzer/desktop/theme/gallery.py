"""Every control in every state and every icon on one sheet, to judge a paper at a glance."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QProgressBar,
    QPushButton,
    QRadioButton,
    QSlider,
    QSpinBox,
    QSplitter,
    QTabBar,
    QToolButton,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from leeswijzer.desktop.theme import fonts, style
from leeswijzer.desktop.theme.contrast import contrast
from leeswijzer.desktop.theme.icons import app_icon, icon, names
from leeswijzer.desktop.theme.tokens import HIGHLIGHTS, PAPERS, SPACE, Theme, load
from leeswijzer.errors import KnownError

ICONS_A_ROW = 12


class Gallery(QWidget):
    """The sheet for one theme; apply the theme to the program first."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setAutoFillBackground(True)
        columns = QHBoxLayout(self)
        columns.setContentsMargins(SPACE.three, SPACE.three, SPACE.three, SPACE.three)
        columns.setSpacing(SPACE.three)
        for parts in (
            (self._words, self._buttons, self._tool_buttons),
            (self._fields, self._choices, self._progress),
            (self._lists, self._highlights),
            (self._icons, self._program_icon),
        ):
            column = QVBoxLayout()
            column.setSpacing(SPACE.three)
            for part in parts:
                column.addWidget(_card(part))
            column.addStretch()
            columns.addLayout(column)

    def _words(self, box: QVBoxLayout) -> None:
        for role in ("title", "heading", "lead", "strong", "soft", "caption", "error", "success", "warning"):
            box.addWidget(_label(role.capitalize(), role))
        row = _row(box)
        row.addWidget(_label("12", "badge"))
        row.addWidget(_label("Ctrl+K", "key"))
        row.addStretch()

    def _buttons(self, box: QVBoxLayout) -> None:
        for role in ("", "primary", "quiet", "chip"):
            row = _row(box)
            for state in ("plain", "checked", "disabled"):
                button = QPushButton(f"{role or 'button'} {state}".capitalize())
                button.setProperty("role", role)
                button.setCheckable(state == "checked")
                button.setChecked(state == "checked")
                button.setEnabled(state != "disabled")
                row.addWidget(button)
            row.addStretch()
        option = QPushButton("An answer to choose")
        option.setProperty("role", "option")
        box.addWidget(option)

    def _tool_buttons(self, box: QVBoxLayout) -> None:
        row = _row(box)
        for name in ("back", "forward", "keep", "note", "highlight"):
            row.addWidget(self._tool(name))
        disabled = self._tool("undo")
        disabled.setEnabled(False)
        row.addWidget(disabled)
        checked = self._tool("follow")
        checked.setCheckable(True)
        checked.setChecked(True)
        row.addWidget(checked)
        row.addStretch()
        rail = QFrame()
        rail.setProperty("role", "rail")
        stack = QHBoxLayout(rail)
        for index, name in enumerate(("library", "read", "quiz", "review", "notes", "progress")):
            button = self._tool(name)
            button.setText(name.capitalize())
            button.setProperty("role", "rail")
            button.setIconSize(QSize(24, 24))
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
            button.setCheckable(True)
            button.setChecked(index == 1)
            stack.addWidget(button)
        box.addWidget(rail)

    def _fields(self, box: QVBoxLayout) -> None:
        search = QLineEdit()
        search.setProperty("role", "search")
        search.setPlaceholderText("Search")
        search.addAction(icon("search", self._theme), QLineEdit.ActionPosition.LeadingPosition)
        box.addWidget(search)
        focused = QLineEdit("With the keyboard here")
        focused.setFocus()
        box.addWidget(focused)
        invalid = QLineEdit("Not a date")
        invalid.setProperty("invalid", "true")
        box.addWidget(invalid)
        disabled = QLineEdit("Disabled")
        disabled.setEnabled(False)
        box.addWidget(disabled)
        note = QPlainTextEdit("A note in the margin.")
        note.setFixedHeight(72)
        box.addWidget(note)
        row = _row(box)
        combo = QComboBox()
        combo.addItems(["Serif", "Sans"])
        row.addWidget(combo)
        spin = QSpinBox()
        spin.setValue(19)
        row.addWidget(spin)
        row.addStretch()

    def _choices(self, box: QVBoxLayout) -> None:
        for kind in (QCheckBox, QRadioButton):
            row = _row(box)
            for state in ("off", "on", "disabled"):
                choice = kind(state.capitalize())
                choice.setAutoExclusive(False)
                choice.setChecked(state != "off")
                choice.setEnabled(state != "disabled")
                row.addWidget(choice)
            row.addStretch()
        slider = QSlider(Qt.Orientation.Horizontal)
        slider.setValue(40)
        box.addWidget(slider)

    def _progress(self, box: QVBoxLayout) -> None:
        bar = QProgressBar()
        bar.setValue(60)
        box.addWidget(bar)
        splitter = QSplitter()
        splitter.addWidget(_label("Left of the divider", "soft"))
        splitter.addWidget(_label("  Right of it", "soft"))
        box.addWidget(splitter)

    def _lists(self, box: QVBoxLayout) -> None:
        tabs = QTabBar()
        tabs.setMinimumWidth(240)
        for name in ("Notes", "Terms", "Places"):
            tabs.addTab(name)
        box.addWidget(tabs)
        rows = QListWidget()
        # A list laid out before it knows its style sheet keeps the row heights of plain Fusion.
        rows.ensurePolished()
        rows.addItems([f"Term {number}" for number in range(1, 21)])
        rows.setCurrentRow(1)
        rows.setFixedHeight(160)
        box.addWidget(rows)
        model = QStandardItemModel()
        model.setHorizontalHeaderLabels(["Section"])
        parent = QStandardItem("Chapter")
        parent.appendRow(QStandardItem("Paragraph"))
        model.appendRow(parent)
        model.appendRow(QStandardItem("Another chapter"))
        tree = QTreeView()
        tree.ensurePolished()
        tree.setModel(model)
        model.setParent(tree)
        tree.expandAll()
        tree.setFixedHeight(150)
        box.addWidget(tree)

    def _highlights(self, box: QVBoxLayout) -> None:
        palette = self._theme.palette
        page = QFrame()
        page.setProperty("role", "page")
        lines = QVBoxLayout(page)
        for role in HIGHLIGHTS:
            color = self._theme.color(role)
            label = QLabel(f"{role.removeprefix('highlight_').capitalize()} {contrast(palette.text, color):.1f}")
            label.setFont(fonts.reading_font())
            label.setStyleSheet(f"background: {color}; padding: 2px 4px;")
            lines.addWidget(label)
        for role in ("place", "event", "remark", "accent"):
            label = QLabel(f"{role.capitalize()} {contrast(self._theme.color(role), palette.page):.1f}")
            label.setFont(fonts.reading_font())
            label.setStyleSheet(f"color: {self._theme.color(role)};")
            lines.addWidget(label)
        box.addWidget(page)

    def _icons(self, box: QVBoxLayout) -> None:
        grid = QGridLayout()
        grid.setSpacing(SPACE.one)
        for number, name in enumerate(names()):
            label = QLabel()
            label.setPixmap(icon(name, self._theme, "text").pixmap(QSize(24, 24), self.devicePixelRatioF()))
            label.setToolTip(name)
            grid.addWidget(label, number // ICONS_A_ROW, number % ICONS_A_ROW)
        box.addLayout(grid)

    def _program_icon(self, box: QVBoxLayout) -> None:
        row = _row(box)
        for size in (16, 24, 32, 64, 128):
            label = QLabel()
            label.setPixmap(app_icon().pixmap(QSize(size, size), self.devicePixelRatioF()))
            row.addWidget(label)
        row.addStretch()

    def _tool(self, name: str) -> QToolButton:
        button = QToolButton()
        button.setIcon(icon(name, self._theme))
        button.setIconSize(QSize(20, 20))
        button.setToolTip(name.capitalize())
        return button


def draw(folder: Path) -> list[Path]:
    """Draw every paper into ``folder`` (made where it is missing) and return the files.

    Raises KnownError ``tour-folder`` where they cannot be written.
    """
    app = QApplication.instance() or QApplication(["leeswijzer", *style.FUSION])
    assert isinstance(app, QApplication)
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise KnownError("tour-folder", path=folder, reason=error.strerror) from error
    fonts.load_reading_fonts()
    fonts.load_rest()
    files = []
    for paper in PAPERS:
        theme = load(paper)
        style.apply(app, theme)
        gallery = Gallery(theme)
        gallery.show()
        app.processEvents()
        files.append(folder / f"gallery-{paper}.png")
        kept = gallery.grab().save(str(files[-1]))
        gallery.close()
        gallery.deleteLater()
        if not kept:
            raise KnownError("tour-folder", path=folder, reason="")
    return files


def _card(fill: Callable[[QVBoxLayout], None]) -> QFrame:
    card = QFrame()
    card.setProperty("card", "true")
    box = QVBoxLayout(card)
    box.setContentsMargins(SPACE.two, SPACE.two, SPACE.two, SPACE.two)
    box.setSpacing(SPACE.one)
    fill(box)
    return card


def _row(box: QVBoxLayout) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(SPACE.one)
    box.addLayout(row)
    return row


def _label(text: str, role: str) -> QLabel:
    label = QLabel(text)
    label.setProperty("role", role)
    return label
