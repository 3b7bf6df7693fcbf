"""Makes the view for a question by its kind."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from leeswijzer.desktop.quiz.answer import AnswerView
from leeswijzer.desktop.quiz.choice import MultipleView, SingleView
from leeswijzer.desktop.quiz.cloze import ClozeView
from leeswijzer.desktop.quiz.locate import BlankMap, LocateView, PlaceChoice
from leeswijzer.desktop.quiz.match import MatchView
from leeswijzer.desktop.quiz.order import OrderView
from leeswijzer.desktop.quiz.prove import ProveView
from leeswijzer.desktop.quiz.short import ShortView
from leeswijzer.desktop.quiz.stated import StatedView
from leeswijzer.desktop.theme.tokens import Theme
from leeswijzer.study.quiz.attempt import Asked
from leeswijzer.study.quiz.sheet import Target

_VIEWS: Mapping[str, Callable[[Asked, Theme], AnswerView]] = {
    "single": SingleView,
    "multiple": MultipleView,
    "stated": StatedView,
    "cloze": ClozeView,
    "short": ShortView,
    "order": OrderView,
    "match": MatchView,
    "prove": ProveView,
}


@dataclass(frozen=True)
class Gazetteer:
    """What a question about a place needs: the places to choose from, by name, and how a map is made."""

    places: Sequence[PlaceChoice]
    make_map: Callable[[Target], BlankMap]

    @property
    def names(self) -> Mapping[str, str]:
        """The names of the places by their ids."""
        return {place.id: place.name for place in self.places}


def view_of(asked: Asked, theme: Theme, gazetteer: Gazetteer, parent: QWidget | None = None) -> AnswerView:
    """The view to answer ``asked`` in."""
    if asked.question.kind == "locate":
        view: AnswerView = LocateView(asked, theme, gazetteer.places, gazetteer.make_map)
    else:
        view = _VIEWS[asked.question.kind](asked, theme)
    view.setParent(parent)
    return view
