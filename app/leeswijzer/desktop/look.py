"""Takes the reader's wishes to the window at once, and keeps them: page, paper, language, layers, motion."""

from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication, QFileDialog

from leeswijzer.desktop.reader.page import Typography
from leeswijzer.desktop.reader.settings import PageSettingsCard
from leeswijzer.desktop.reading import Reading
from leeswijzer.desktop.status import StatusLine
from leeswijzer.desktop.study_link import StudyLink
from leeswijzer.desktop.surroundings import Surroundings
from leeswijzer.study.settings import TYPE_SIZES, Motion, Settings, Typeface
from leeswijzer.text.marks import Layer

if TYPE_CHECKING:
    from leeswijzer.desktop.application import Application
    from leeswijzer.desktop.desktop_motion import DesktopMotion
    from leeswijzer.desktop.preferences.view import SettingsRoom
    from leeswijzer.desktop.theme.tokens import Theme
    from leeswijzer.study.annotation import Color

_TYPE = {"type_size", "measure", "line_height", "typeface"}

_ASK_DESKTOP_AFTER = 500  # milliseconds: nothing moves before the reader clicks, and the bus is not there in a frame


class Look(QObject):
    """Applies `Settings`, wherever they are changed."""

    restored = Signal(object)  # Path of the copy that was brought back
    saved = Signal(object)  # Path of the copy that was written
    motion_changed = Signal()
    keys_requested = Signal()
    help_requested = Signal()
    about_requested = Signal()

    def __init__(
        self,
        application: "Application",
        link: StudyLink,
        card: PageSettingsCard,
        status: StatusLine,
        reading: Reading,
        surroundings: Surroundings,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._application = application
        self._window = application.window
        self._link = link
        self._card = card
        self._reading = reading
        self._surroundings = surroundings
        self._room: SettingsRoom | None = None
        self._desktop: DesktopMotion | None = None
        card.typography_changed.connect(self._on_typography)
        card.paper_changed.connect(lambda paper: self.change(paper=paper))
        card.occurrences_changed.connect(lambda occurrences: self.change(occurrences=occurrences))
        status.layer_toggled.connect(self._on_layer)
        self._window.side_shown.connect(self._on_side)
        QApplication.styleHints().colorSchemeChanged.connect(application.refresh_theme)
        later = QTimer(self, singleShot=True, interval=_ASK_DESKTOP_AFTER)
        later.timeout.connect(self.ask_desktop)
        later.start()
        self._take_effect({"layers", "motion"})

    @property
    def settings(self) -> Settings:
        """What holds now."""
        return self._application.settings

    @property
    def moving(self) -> bool:
        """Whether things may move: as the reader said, else as the desktop wants it."""
        if self.settings.motion is Motion.SYSTEM:
            return self._desktop is None or not self._desktop.reduced
        return self.settings.motion is Motion.FULL

    def ask_desktop(self) -> None:
        """Hear from now on whether the desktop wants less motion."""
        if self._desktop is not None:
            return
        with suppress(ImportError):  # Qt has no D-Bus on Windows
            from leeswijzer.desktop.desktop_motion import DesktopMotion

            self._desktop = DesktopMotion(self)
            self._desktop.changed.connect(lambda: self._take_effect({"motion"}))
            self._desktop.ask()

    def change(self, **values: object) -> None:
        """Take new values, by the names of the fields of `Settings`."""
        self._application.change_settings(**values)
        self._take_effect(set(values))
        if self._room is not None:
            self._room.show_settings(self.settings)

    def _take_effect(self, names: set[str]) -> None:
        settings = self.settings
        if names & _TYPE:
            self._window.page.set_typography(self._application.typography())
        if "paper" in names:
            self._application.refresh_theme()
        if "language" in names:
            self._application.refresh_language()
        if names & {"layers", "occurrences"}:
            self._reading.set_layers(settings.layers, settings.occurrences)
        if "motion" in names:
            self._surroundings.set_motion(moving=self.moving)
            self.motion_changed.emit()

    def step_size(self, step: int) -> None:
        """Larger (1) or smaller (-1) type."""
        size = self.settings.type_size + 2 * step
        self.change(type_size=min(TYPE_SIZES[-1], max(TYPE_SIZES[0], size)))

    def usual_size(self) -> None:
        """The type size that the program came with."""
        self.change(type_size=Settings().type_size)

    def prepare_card(self) -> None:
        """Let the card of the page show what holds now."""
        settings = self.settings
        self._card.show_settings(self._window.page.typography, settings.paper, settings.occurrences)

    def _on_typography(self, typography: Typography) -> None:
        self.change(
            type_size=typography.size,
            measure=typography.measure,
            line_height=typography.line_height,
            typeface=Typeface.SERIF if typography.serif else Typeface.SANS,
        )

    def _on_layer(self, layer: str, shown: bool) -> None:
        layers = set(self.settings.layers)
        (layers.add if shown else layers.discard)(Layer(layer))
        self.change(layers=frozenset(layers))

    def _on_side(self, shown: bool) -> None:
        if not self._window.drawer:
            self.change(sides={**self.settings.sides, "shown": "yes" if shown else "no"})

    # --- the room of the settings

    def build_room(self, _theme: "Theme") -> "SettingsRoom":
        """The room of the settings."""
        from leeswijzer.desktop.preferences.view import SettingsRoom

        room = SettingsRoom(str(self._application.home))
        room.setting_changed.connect(lambda name, value: self.change(**{name: value}))
        room.color_renamed.connect(lambda color, name: self._link.change(lambda s: s.color_names.rename(color, name)))
        room.keys_requested.connect(self.keys_requested)
        room.help_requested.connect(self.help_requested)
        room.about_requested.connect(self.about_requested)
        room.backups.save_requested.connect(self._save_copy)
        room.backups.restore_requested.connect(self._restore)
        self._room = room
        return room

    def refresh_room(self) -> None:
        """Show what holds now: settings, names of colours, copies."""
        room, home = self._room, self._application.home
        if room is None:
            return
        from leeswijzer.store.backup import list_backups

        def show_names(names: "dict[Color, str]") -> None:
            room.show_color_names({color.value: name for color, name in names.items()})

        room.show_settings(self.settings)
        self._link.ask(lambda session: session.color_names.read(), show_names)
        self._link.ask(lambda _session: list_backups(home), room.backups.show_copies)

    def settle(self) -> None:
        """Take over what is being typed in the room of the settings."""
        if self._room is not None:
            self._room.settle()

    def _save_copy(self) -> None:
        suggested = str(Path.home() / "leeswijzer-copy.sqlite3")
        path, _ = QFileDialog.getSaveFileName(self._window, self.tr("Save a copy"), suggested)
        if path:
            self._link.ask(lambda session: session.back_up(Path(path)), self.saved.emit)

    def _restore(self, copy: Path) -> None:
        def take(settings: Settings) -> None:
            stay = {"window", "sides"}  # how the window stands is not what was lost
            self.change(**{name: getattr(settings, name) for name in settings.differences(self.settings) - stay})
            self.refresh_room()
            self.restored.emit(copy)

        self._link.restore(copy, lambda _restored: self._link.ask(lambda session: session.preferences.read(), take))
