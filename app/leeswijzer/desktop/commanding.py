"""Gives every command its words and its keys, and opens the palette and the sheet of keys."""

from collections.abc import Callable, Iterable, Mapping, Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QKeySequence, QShortcut

from leeswijzer.desktop.commands.catalogue import Catalogue, Command
from leeswijzer.desktop.commands.finding import Entry
from leeswijzer.desktop.commands.palette import Palette
from leeswijzer.desktop.commands.sheet import KeySheet, native
from leeswijzer.desktop.theme.tokens import Theme
from leeswijzer.desktop.window import MainWindow

Actions = Mapping[str, Callable[[], object]]
"""What each command does, by its id; a command that has nothing to do here is not offered."""


class Commanding(QObject):
    """All commands of the window."""

    keys_changed = Signal(object)  # the reader's own keys, to be kept
    entry_chosen = Signal(object)  # Entry of another kind than a command
    palette_opened = Signal()

    def __init__(
        self,
        window: MainWindow,
        theme: Theme,
        actions: Actions,
        chosen: Mapping[str, str],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._window = window
        self._shortcuts: list[QShortcut] = []
        self._actions = {**actions, "palette": self.open_palette, "keys": self.open_sheet}
        self.palette = Palette(theme, window)
        self.sheet = KeySheet(theme, window)
        self.catalogue = Catalogue(self._commands(), chosen)
        self.palette.chosen.connect(self._on_chosen)
        self.sheet.keys_changed.connect(self._on_keys_changed)
        self._bind()

    def use_theme(self, theme: Theme) -> None:
        """Take the colours of another paper."""
        self.palette.use_theme(theme)
        self.sheet.use_theme(theme)

    def retranslate(self) -> None:
        """Take the words of another language."""
        self.palette.retranslate()
        self.sheet.retranslate()

    def open_palette(self) -> None:
        """Open the field that finds everything; `palette_opened` asks for what else can be found."""
        commands = [each for each in self.catalogue.commands if each.run is not None and each.id != "palette"]
        self.palette.open_over(
            self._window.rect(),
            [Entry("command", command.id, command.name(), self.keys_in_words(command.id)) for command in commands],
        )
        self.palette_opened.emit()

    def open_sheet(self) -> None:
        """Show all keys."""
        self.sheet.open_over(self._window.rect().adjusted(24, 24, -24, -24), self.catalogue)

    def take_keys(self, chosen: Mapping[str, str]) -> None:
        """Let these be the reader's own keys, by command."""
        self.catalogue.take(chosen)
        self._bind()

    def offer(self, entries: Sequence[Entry]) -> None:
        """More for the open palette to find."""
        self.palette.add_entries(entries)

    def keys_in_words(self, identifier: str) -> str:
        """The first keys of a command, as this system writes them; "" where it has none."""
        return "".join(native(keys) for keys in self.catalogue.keys_of(identifier)[:1])

    def _on_chosen(self, entry: Entry) -> None:
        if entry.kind == "command":
            self._do(entry.id)
        else:
            self.entry_chosen.emit(entry)

    def _do(self, identifier: str) -> None:
        run = self.catalogue.command(identifier).run
        if run is not None:
            run()

    def _on_keys_changed(self) -> None:
        self._bind()
        self.keys_changed.emit(self.catalogue.chosen)

    def _bind(self) -> None:
        for shortcut in self._shortcuts:
            shortcut.setParent(None)
            shortcut.deleteLater()
        self._shortcuts = []
        for command in self.catalogue.commands:
            if command.run is None:
                continue
            for keys in self.catalogue.keys_of(command.id):
                shortcut = QShortcut(QKeySequence(keys), self._window)
                shortcut.activated.connect(lambda identifier=command.id: self._do(identifier))
                self._shortcuts.append(shortcut)

    # --- the table of commands

    def _commands(self) -> Iterable[Command]:
        reading, notes = lambda: self.tr("Reading"), lambda: self.tr("Notes")
        rooms, window = lambda: self.tr("Places"), lambda: self.tr("Window")
        table: tuple[tuple[str, Callable[[], str], Callable[[], str], tuple[str, ...]], ...] = (
            ("palette", window, lambda: self.tr("Find anything"), ("Ctrl+K",)),
            ("find", reading, lambda: self.tr("Find in this text"), ("Ctrl+F",)),
            ("find-next", reading, lambda: self.tr("Next hit"), ("F3",)),
            ("find-previous", reading, lambda: self.tr("Previous hit"), ("Shift+F3",)),
            ("back", reading, lambda: self.tr("Back to where you were"), ("Alt+Left",)),
            ("forward", reading, lambda: self.tr("Forward again"), ("Alt+Right",)),
            ("print", reading, lambda: self.tr("Save as a PDF to print…"), ("Ctrl+P",)),
            ("contents", reading, lambda: self.tr("Contents"), ("Ctrl+O",)),
            ("page", reading, lambda: self.tr("Page settings"), ("Ctrl+,",)),
            ("larger", reading, lambda: self.tr("Larger type"), ("Ctrl++", "Ctrl+=")),
            ("smaller", reading, lambda: self.tr("Smaller type"), ("Ctrl+-",)),
            ("usual-size", reading, lambda: self.tr("Usual type size"), ("Ctrl+0",)),
            ("caret", notes, lambda: self.tr("Select with the keyboard"), ("F7",)),
            ("undo", notes, lambda: self.tr("Undo"), ("Ctrl+Z",)),
            ("redo", notes, lambda: self.tr("Redo"), ("Ctrl+Shift+Z", "Ctrl+Y")),
            ("library", rooms, lambda: self.tr("Library"), ("Ctrl+1",)),
            ("read", rooms, lambda: self.tr("Read"), ("Ctrl+2",)),
            ("quiz", rooms, lambda: self.tr("Quiz"), ("Q", "Ctrl+3")),
            ("review", rooms, lambda: self.tr("Review"), ("Ctrl+4",)),
            ("notes", rooms, lambda: self.tr("Notes"), ("Ctrl+5",)),
            ("progress", rooms, lambda: self.tr("Progress"), ("Ctrl+6",)),
            ("settings", rooms, lambda: self.tr("Settings"), ("Ctrl+Shift+,",)),
            ("open", window, lambda: self.tr("Open a text or a lesson…"), ("Ctrl+Shift+O",)),
            ("side", window, lambda: self.tr("Show or hide the side"), ("F9",)),
            ("next-pane", window, lambda: self.tr("Next pane"), ("F6",)),
            ("previous-pane", window, lambda: self.tr("Previous pane"), ("Shift+F6",)),
            ("full-screen", window, lambda: self.tr("Full screen"), ("F11",)),
            ("keys", window, lambda: self.tr("Keys"), ("Ctrl+?", "Shift+F1")),
            ("help", window, lambda: self.tr("Help"), ("F1",)),
            ("quit", window, lambda: self.tr("Quit"), ("Ctrl+Q",)),
        )
        for identifier, group, name, keys in table:
            if identifier in self._actions:
                yield Command(identifier, group, name, keys, self._actions[identifier])
        yield from self._of_the_page(reading, notes)

    def _of_the_page(self, reading: Callable[[], str], notes: Callable[[], str]) -> Iterable[Command]:
        yield Command("next-term", reading, lambda: self.tr("Next term in view"), ("T",))
        yield Command("previous-term", reading, lambda: self.tr("Previous term in view"), ("Shift+T",))
        yield Command("open-term", reading, lambda: self.tr("Open the card of the term"), ("Return",))
        yield Command("next-page", reading, lambda: self.tr("A page further"), ("Space",))
        yield Command("previous-page", reading, lambda: self.tr("A page back"), ("Shift+Space",))
        yield Command("highlight", notes, lambda: self.tr("Highlight what is selected"), ("1", "2", "3", "4"))
        yield Command("note", notes, lambda: self.tr("Write a note on what is selected"), ("N",))
        yield Command("remove", notes, lambda: self.tr("Remove a highlight"), ("Del",))
