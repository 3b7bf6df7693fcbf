"""What a file of notes says in words that are neither the reader's nor the lesson's."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from leeswijzer.study.annotation import Color
from leeswijzer.text.anchor import AnchorState


@dataclass(frozen=True, slots=True)
class Wording:
    """These words in one language.

    ``counted`` says how many notes and highlights there are, ``colors`` what a colour means that the reader gave no
    name, ``states`` what became of a passage that is not as it was marked.
    """

    counted: Callable[[int], str]
    colors: Mapping[Color, str]
    states: Mapping[AnchorState, str]


ENGLISH = Wording(
    counted=lambda count: f"{count} {'note or highlight' if count == 1 else 'notes and highlights'}",
    colors={
        Color.IMPORTANT: "Important",
        Color.QUESTION: "Question",
        Color.DISAGREE: "Disagree",
        Color.VOCABULARY: "Vocabulary",
    },
    states={AnchorState.CHANGED: "the text was edited here", AnchorState.LOST: "no longer in the text"},
)
"""Where there is no window that speaks another language."""
