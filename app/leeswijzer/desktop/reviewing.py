"""Brings the review, the page of the text and the reader's cards together."""

import time
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QObject, Qt, QTimer, Signal

from leeswijzer.desktop.notice import reason_in_words
from leeswijzer.desktop.reading import Reading
from leeswijzer.desktop.study_link import StudyLink
from leeswijzer.desktop.theme.tokens import Theme
from leeswijzer.desktop.way_back import Way, WayBackBar
from leeswijzer.desktop.window import MainWindow
from leeswijzer.errors import KnownError
from leeswijzer.lesson.reader import Lesson
from leeswijzer.study.annotation import Color
from leeswijzer.text.resolve import resolve

if TYPE_CHECKING:
    from leeswijzer.desktop.review.presenter import Nothing, Showing
    from leeswijzer.desktop.review.room import ReviewRoom
    from leeswijzer.study.changes import Changes
    from leeswijzer.study.review.content import CardContent
    from leeswijzer.study.review.records import ReviewCard
    from leeswijzer.study.review.review import Graded, Undone
    from leeswijzer.study.review.schedule import Grade
    from leeswijzer.study.session import StudySession

READ, REVIEW = "read", "review"

LONGEST_LOOK = 300.0
"""Seconds on one card that count at most: whoever stays away longer has left the desk."""

_COUNT_AGAIN = 60_000  # milliseconds: cards that are being learned come up by the minute


@dataclass(frozen=True)
class ReviewNeeds:
    """What the review asks of the rest of the window."""

    show_room: Callable[[str], None]
    set_badge: Callable[[int], None]
    in_lesson: Callable[[str, Callable[[], None]], None]  # do something once that lesson is open
    tell: Callable[[str, str], None]  # a quiet notice, by key


class Reviewing(QObject):
    """The cards of all lessons, as they come up."""

    counted = Signal(int)

    def __init__(
        self,
        window: MainWindow,
        reading: Reading,
        bar: WayBackBar,
        link: StudyLink,
        needs: ReviewNeeds,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._page, self._reading, self._bar, self._link, self._needs = window.page, reading, bar, link, needs
        self._room: ReviewRoom | None = None
        self._lesson: Lesson | None = None
        self._put_away: list[str] = []  # cards buried or put aside since the last grade, to be undone first
        self._grades = 0  # grades given in this window that can be taken back
        self._began = 0.0
        self._clock = QTimer(self, interval=_COUNT_AGAIN)
        self._clock.timeout.connect(self._on_clock)

    # --- the room

    def build_room(self, theme: Theme) -> "ReviewRoom":
        """The room of the review; `enter` fills it."""
        from leeswijzer.desktop.review.room import ReviewRoom  # nothing of the review is needed to read

        room = ReviewRoom(theme)
        room.graded.connect(self.grade)
        room.undo_requested.connect(self.undo)
        room.bury_requested.connect(self._on_bury)
        room.suspend_requested.connect(self._on_suspend)
        room.rewritten.connect(self._on_rewritten)
        room.article_requested.connect(self._on_article)
        room.bring_back_requested.connect(self._on_bring_back)
        room.read_requested.connect(lambda: self._needs.show_room(READ))
        self._room = room
        return room

    def enter(self) -> None:
        """The reader came into the room: the card that was in front stays, else the next one comes."""
        self._bar.withdraw()
        if self._room is not None and self._room.showing is None:
            self.show_next()

    def show_lesson(self, lesson: Lesson) -> None:
        """Bring the cards in line with the terms that are kept in ``lesson``."""
        self._lesson = lesson
        self._follow_terms()
        self.count()
        self._clock.start()

    def on_changes(self, changes: "Changes") -> None:
        """Take over what was changed."""
        lesson = self._lesson
        if lesson is not None and any(key.lesson_id == lesson.id for key in changes.terms):
            self._follow_terms()
        if lesson is not None and changes.notes:
            self._link.change(lambda session: _follow_highlights(session, lesson, changes.notes))
        if changes.reviews or changes.settings & {"new_per_day", "reviews_per_day", "retention"}:
            self.count()
        room = self._room
        if room is not None and room.isVisible() and room.showing is None and changes.reviews:
            self.show_next()

    def leave(self) -> None:
        """Stop what goes on by itself."""
        self._clock.stop()

    def make_card(self, start: int, end: int) -> None:
        """Make a card of these words of the open lesson, with a highlight where they stand."""
        lesson = self._lesson
        if lesson is None:
            return

        def make(session: "StudySession") -> Any:
            annotation, changes = session.annotations.add(lesson.id, lesson.document, start, end, Color.VOCABULARY)
            more = session.review.add_highlight(lesson.id, annotation.id, lesson.document, start, end)
            return annotation, changes | more

        words = self.tr("A card of these words will come up for review.")
        self._link.make(make, lambda _made: self._needs.tell("card-made", words))

    def _follow_terms(self) -> None:
        lesson = self._lesson
        if lesson is not None:
            self._link.change(lambda session: session.review.follow_terms(lesson))

    # --- how many wait

    def count(self) -> None:
        """Tell on the rail how many cards wait."""
        self._link.ask(lambda session: session.review.counts().total, self._on_counted, _passed_over)

    def _on_counted(self, total: int) -> None:
        self._needs.set_badge(total)
        self.counted.emit(total)

    def _on_clock(self) -> None:
        self.count()
        room = self._room
        if room is not None and room.isVisible() and room.showing is None:
            self.show_next()

    # --- cards

    def show_next(self) -> None:
        """Put the next card in front of the reader."""
        self._link.ask(_next, self._on_next)

    def _on_next(self, found: "Showing | Nothing") -> None:
        from leeswijzer.desktop.review.presenter import Showing

        if self._room is None:
            return
        if isinstance(found, Showing):
            self._room.show_card(found, self._place_names(found.card), can_undo=self._can_undo)
            self._began = time.monotonic()
        else:
            self._room.show_nothing(found, can_undo=self._can_undo)

    @property
    def _can_undo(self) -> bool:
        return bool(self._put_away) or self._grades > 0

    def _place_names(self, card: "ReviewCard") -> Mapping[str, str]:
        lesson = self._lesson
        if lesson is None or lesson.id != card.lesson_id:
            return {}
        language = lesson.document.language
        return {
            place.id: place.properties.names.get(language) or next(iter(place.properties.names.values()))
            for place in lesson.places
        }

    def grade(self, grade: "Grade") -> None:
        """Keep how well the card in front was known, and go on to the next."""
        card = self._card()
        if card is None:
            return
        seconds = min(LONGEST_LOOK, max(0.0, time.monotonic() - self._began))

        def keep(session: "StudySession") -> Any:
            graded = session.review.grade(card.id, grade, seconds)
            return graded, graded.changes

        self._link.make(keep, self._on_graded, self._on_not_kept)

    def _on_graded(self, graded: "Graded") -> None:
        self._grades += 1
        self._put_away.clear()
        if self._room is not None and graded.leech:
            words = QCoreApplication.translate(
                "Reviewing",
                "The last card was forgotten %n time(s). It may help to put it in your own words: take the grade back "
                "(Ctrl+Z) and press E, or S to put it aside.",
                "",
                graded.card.schedule.lapses,
            )
            self._room.tell(words)
        self.show_next()

    def undo(self) -> None:
        """Take back the last grade, or bring back the card that was put away last."""
        if self._put_away:
            card_id = self._put_away.pop()
            self._link.change(lambda session: session.review.restore(card_id))
            if self._room is not None:
                self._room.tell("")  # what was told of it is not so any more
            self._show(card_id)
            return
        if self._grades == 0:
            return

        def take_back(session: "StudySession") -> Any:
            undone = session.review.undo()
            return undone, _changes_of(undone)

        self._link.make(take_back, self._on_undone)

    def _on_undone(self, undone: "Undone | None") -> None:
        if undone is None:
            self._grades = 0
            return
        self._grades -= 1
        if self._room is not None:
            self._room.tell("")
        self._show(undone.card.id)

    def _show(self, card_id: str) -> None:
        self._link.ask(lambda session: _showing(session, session.review.card(card_id)), self._on_next)

    def _card(self) -> "ReviewCard | None":
        showing = self._room.showing if self._room is not None else None
        return None if showing is None else showing.card

    def _on_not_kept(self, error: Exception) -> None:
        if self._room is None:
            return
        reason = reason_in_words(error)
        words = self.tr("The grade was not kept. {reason} The card stays; grade it again.")
        self._room.tell_trouble(words.format(reason=reason))

    def _on_bury(self) -> None:
        card = self._card()
        if card is not None:
            self._put_away.append(card.id)
            self._link.change(lambda session: session.review.bury(card.id))
            self._tell(self.tr("That card stays away until tomorrow. Ctrl+Z brings it back."))

    def _on_suspend(self) -> None:
        card = self._card()
        if card is not None:
            self._put_away.append(card.id)
            self._link.change(lambda session: session.review.suspend(card.id))
            self._tell(self.tr("That card is put aside and will not come up. Ctrl+Z brings it back."))

    def _on_bring_back(self, cards: Collection[str]) -> None:
        def restore(session: "StudySession") -> "Changes":
            from leeswijzer.study.changes import Changes

            changes = Changes()
            for card_id in cards:
                changes |= session.review.restore(card_id)
            return changes

        self._put_away.clear()
        self._link.change(restore)

    def _tell(self, words: str) -> None:
        if self._room is not None:
            self._room.tell(words)
        self.show_next()

    def _on_rewritten(self, content: "CardContent") -> None:
        card = self._card()
        if card is not None:
            self._link.change(lambda session: session.review.rewrite(card.id, content))
            self._show(card.id)

    # --- in the text

    def _on_article(self) -> None:
        card = self._card()
        if card is not None and card.content.passage is not None:
            self._needs.in_lesson(card.lesson_id, lambda: self._show_passage(card))

    def _show_passage(self, card: "ReviewCard") -> None:
        lesson, anchor = self._lesson, card.content.passage
        if lesson is None or anchor is None or lesson.id != card.lesson_id:
            return
        found = resolve(anchor, lesson.document.text)
        if found.start is None or found.end is None:
            if self._room is not None:
                self._room.tell(self.tr("The article no longer holds these words."))
            self._needs.show_room(REVIEW)
            return
        self._needs.show_room(READ)
        self._reading.go_to(found.start, found.end)
        words = self.tr("Where your card comes from")
        self._bar.offer(Way(words=words, back=self.tr("Back to the review"), on_back=self._return))
        self._page.setFocus(Qt.FocusReason.OtherFocusReason)

    def _return(self) -> None:
        self._reading.light_up(())
        self._needs.show_room(REVIEW)


def _next(session: "StudySession") -> "Showing | Nothing":
    from leeswijzer.desktop.review.presenter import nothing_due

    card = session.review.next()
    if card is not None:
        return _showing(session, card)
    cards = [card for lesson in session.shelf.lessons() for card in session.review.cards(lesson.id)]
    return nothing_due(session.review.counts(), cards)


def _showing(session: "StudySession", card: "ReviewCard") -> "Showing":
    from leeswijzer.desktop.review.presenter import Showing

    titles = {lesson.id: lesson.title for lesson in session.shelf.lessons()}
    return Showing(card, session.review.preview(card.id), session.review.counts(), title=titles.get(card.lesson_id, ""))


def _follow_highlights(session: "StudySession", lesson: Lesson, notes: Collection[str]) -> "Changes":
    """Withdraw the cards of highlights that were removed, and bring back those of highlights that are back."""
    from leeswijzer.study.changes import Changes
    from leeswijzer.study.review.records import CardKind

    changes = Changes()
    for card in session.review.cards(lesson.id):
        if card.kind is not CardKind.HIGHLIGHT or card.subject_id not in notes:
            continue
        try:
            note = session.annotations.get(card.subject_id)
        except KnownError:  # it was removed
            changes |= session.review.withdraw_highlight(lesson.id, card.subject_id)
            continue
        if card.withdrawn and note.start is not None and note.end is not None:
            changes |= session.review.add_highlight(lesson.id, note.id, lesson.document, note.start, note.end)
    return changes


def _changes_of(undone: "Undone | None") -> "Changes":
    from leeswijzer.study.changes import Changes

    return Changes() if undone is None else undone.changes


def _passed_over(_error: Exception) -> None:
    """A number on the rail is not worth a word; whatever else needs the data says what is wrong with them."""
