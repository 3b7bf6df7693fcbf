"""Where on the page a hint of the first start stands, and whether it is of any use there now."""

from PySide6.QtCore import QRect

from leeswijzer.desktop.floating import FloatingCard
from leeswijzer.desktop.hints import HintCard
from leeswijzer.desktop.open_lesson import OpenLesson
from leeswijzer.desktop.window import MainWindow

_NEARLY_READ = 0.9
"""How much of the text is behind who is told of the quiz."""


class HintOccasion:
    """Looks at the window, and at the lesson that is open in it."""

    def __init__(self, window: MainWindow, lessons: OpenLesson) -> None:
        self._window, self._lessons = window, lessons

    def place(self, card: HintCard) -> None:
        """Open ``card`` at the foot of the page."""
        room = self._window.room_on_page()
        foot = QRect(room.center().x() - card.sizeHint().width() // 2, room.bottom(), 1, 1)
        card.open_beside(foot, room, take_focus=False)

    def timely(self, gesture: str) -> bool:
        """Whether nothing else asks for attention, and there is something to make the gesture with."""
        cards = self._window.findChildren(FloatingCard)
        if any(card.isVisible() for card in cards if not isinstance(card, HintCard)):
            return False
        lesson = self._lessons.layers
        if lesson is None:
            return False
        match gesture:
            case "term":
                return bool(lesson.terms)
            case "quiz":
                return bool(lesson.questions) and self._window.page.fraction_read() > _NEARLY_READ
            case _:
                return True
