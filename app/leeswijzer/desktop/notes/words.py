"""The words for colours and for what became of a note, in the language of the interface."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from leeswijzer.study.annotation import Color
from leeswijzer.text.anchor import AnchorState

if TYPE_CHECKING:
    from leeswijzer.exchange.wording import Wording

SIGNS = {AnchorState.MOVED: "down", AnchorState.CHANGED: "edit", AnchorState.LOST: "warning"}
"""The icon of each state that is told."""


def meaning(color: Color | None, renamed: Mapping[Color, str]) -> str:
    """What ``color`` means: the reader's own word, else the program's; "" for none."""
    if color is None:
        return ""
    translate = QCoreApplication.translate
    words = {
        Color.IMPORTANT: translate("NoteWords", "Important"),
        Color.QUESTION: translate("NoteWords", "Question"),
        Color.DISAGREE: translate("NoteWords", "Disagree"),
        Color.VOCABULARY: translate("NoteWords", "Vocabulary"),
    }
    return renamed.get(color) or words[color]


def state_in_words(state: AnchorState) -> str:
    """What became of a note; "" where nothing did."""
    translate = QCoreApplication.translate
    words = {
        AnchorState.MOVED: translate("NoteWords", "Moved with the text"),
        AnchorState.CHANGED: translate("NoteWords", "The words changed"),
        AnchorState.LOST: translate("NoteWords", "No longer found in the text"),
    }
    return words.get(state, "")


def wording() -> "Wording":
    """What stands in a file of notes besides the notes."""
    from leeswijzer.exchange.wording import Wording  # nobody saves notes before there are any

    translate = QCoreApplication.translate
    return Wording(
        counted=lambda count: translate("NoteWords", "%n note(s) and highlight(s)", "", count),
        colors={color: meaning(color, {}) for color in Color},
        states={state: state_in_words(state) for state in (AnchorState.CHANGED, AnchorState.LOST)},
    )
