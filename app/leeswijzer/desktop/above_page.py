"""The row above the page at work: the way back, contents, page settings, and the title once it is out of view."""

from PySide6.QtCore import QObject

from leeswijzer.desktop.look import Look
from leeswijzer.desktop.open_lesson import OpenLesson
from leeswijzer.desktop.reader.header import ReaderHeader
from leeswijzer.desktop.reader.outline import OutlineCard
from leeswijzer.desktop.reader.settings import PageSettingsCard
from leeswijzer.desktop.reading import Reading
from leeswijzer.desktop.window import MainWindow

_TITLE_IN_VIEW = 120  # pixels from the top of the page within which its title can still be read


class AbovePage(QObject):
    """Does what the buttons of the row say, and keeps the row true."""

    def __init__(
        self,
        window: MainWindow,
        header: ReaderHeader,
        outline: OutlineCard,
        page_settings: PageSettingsCard,
        lessons: OpenLesson,
        reading: Reading,
        look: Look,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._window, self._header, self._outline, self._page_settings = window, header, outline, page_settings
        self._lessons, self._reading, self._look = lessons, reading, look
        header.pressed.connect(self.press)
        reading.history_changed.connect(self._on_history)
        window.page.scrolled.connect(self._on_scrolled)
        self._on_history(back=False, forward=False)

    def press(self, name: str) -> None:
        """Do what the button ``name`` does."""
        window, button = self._window, self._header.button(name)
        match name:
            case "back":
                self._reading.back()
            case "forward":
                self._reading.forward()
            case "find":
                self._reading.open_find()
            case "side":
                window.toggle_side()
            case "outline":
                self._reading.prepare_outline()
                self._outline.open_beside(window.rect_of(button), window.rect(), take_focus=True)
            case "page":
                self._look.prepare_card()
                self._page_settings.open_beside(window.rect_of(button), window.rect(), take_focus=True)

    def _on_history(self, back: bool, forward: bool) -> None:
        self._header.button("back").setEnabled(back)
        self._header.button("forward").setEnabled(forward)

    def _on_scrolled(self) -> None:
        scrolled_away = self._window.page.hits.value() > _TITLE_IN_VIEW
        self._header.set_title(self._lessons.title if scrolled_away else "")
