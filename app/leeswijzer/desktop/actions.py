"""What each command does; `commanding` gives them their words and keys."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from leeswijzer.desktop.commanding import Actions

if TYPE_CHECKING:
    from leeswijzer.desktop.furnishing import Furnishing


def actions_of(parts: "Furnishing") -> Actions:
    """The commands of a window with these parts, by the id that `commanding` has for each."""
    window, page, reading, look = parts.window, parts.window.page, parts.reading, parts.look

    def on_page(command: Callable[[], object]) -> Callable[[], object]:
        """``command``, done where it can be seen: on the page, whichever room the reader is in."""

        def do() -> None:
            parts.show_room("read")
            command()

        return do

    def to_room(name: str) -> Callable[[], object]:
        return lambda: parts.show_room(name)

    def find() -> None:
        """Bring the keyboard to the field of the room that has one; else look in the text."""
        if parts.rooms.current in ("library", "notes", "settings"):
            window.room_widget(parts.rooms.current).setFocus()
        else:
            on_page(reading.open_find)()

    def undo() -> None:
        """Take back the last step: of the room that the reader is in, else of the notes."""
        if not parts.studying.undo() and not parts.collecting.undo():
            parts.annotating.undo()

    def redo() -> None:
        """Do again what was undone last."""
        if not parts.collecting.redo():
            parts.annotating.redo()

    return {
        "find": find,
        "find-next": on_page(lambda: reading.find_step(1)),
        "find-previous": on_page(lambda: reading.find_step(-1)),
        "back": on_page(reading.back),
        "forward": on_page(reading.forward),
        "print": parts.handing_out.ask,
        "contents": on_page(lambda: parts.above_page.press("outline")),
        "page": on_page(lambda: parts.above_page.press("page")),
        "side": window.toggle_side,
        "next-pane": lambda: window.walk_panes(1),
        "previous-pane": lambda: window.walk_panes(-1),
        "larger": lambda: look.step_size(1),
        "smaller": lambda: look.step_size(-1),
        "usual-size": look.usual_size,
        "caret": on_page(lambda: page.browse_with_caret(not page.caret_browsing)),
        "undo": undo,
        "redo": redo,
        "library": to_room("library"),
        "read": to_room("read"),
        "quiz": to_room("quiz"),
        "review": to_room("review"),
        "notes": to_room("notes"),
        "progress": to_room("progress"),
        "open": parts.librarian.ask_for_file,
        "settings": to_room("settings"),
        "help": lambda: parts.show_help(about=False),
        "full-screen": lambda: window.setWindowState(window.windowState() ^ Qt.WindowState.WindowFullScreen),
        "quit": window.close,
    }
