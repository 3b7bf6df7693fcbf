from leeswijzer.desktop.timeline.dates import year_of
from leeswijzer.desktop.timeline.presenter import Range, TimelinePresenter, period_around
from leeswijzer.lesson.reader import Lesson
from leeswijzer.text.document import Document
from leeswijzer.text.marks import MarkIndex


def test_every_quote_of_evidence_is_found(lesson: Lesson, passages: dict[str, tuple[Range, ...]]) -> None:
    for event in lesson.events:
        found = [lesson.document.text[start:end] for start, end in passages[event.id]]
        assert sorted(found) == sorted(quote.exact for quote in event.evidence)


def test_events_stand_in_the_order_of_time(presenter: TimelinePresenter) -> None:
    starts = [moment.span.start for moment in presenter.moments]
    assert starts == sorted(starts)
    assert presenter.moments[0].id == "inval-2003"
    assert presenter.moments[0].background


def test_the_whole_period_holds_all_events(presenter: TimelinePresenter) -> None:
    whole = presenter.whole()
    assert year_of(whole.start) == 2002
    assert all(whole.start < moment.span.start and moment.span.end < whole.end for moment in presenter.moments)


def test_a_moment_is_its_event_with_places_and_passages(presenter: TimelinePresenter, lesson: Lesson) -> None:
    assert presenter.choose("laatste-militairen")
    assert presenter.together() == {"laatste-militairen"}
    assert presenter.places() == {"irak", "verenigde-staten"}
    words = [lesson.document.text[start:end] for start, end in presenter.ranges()]
    assert "18 december 2011" in words
    assert any(text.startswith("Op 18 december 2011 stapten") for text in words)
    first = presenter.first_range()
    assert first is not None
    assert lesson.document.text[slice(*first)].startswith("Op 18 december 2011")


def test_events_of_one_date_are_one_moment(presenter: TimelinePresenter, lesson: Lesson) -> None:
    same = {event.id for event in lesson.events if event.date == "2020-01-05"}
    assert len(same) == 2
    presenter.choose(next(iter(same)))
    assert presenter.together() == same
    assert presenter.lit() == same


def test_an_event_that_the_text_does_not_tell_leads_nowhere(presenter: TimelinePresenter) -> None:
    assert presenter.choose("inval-2003")
    assert presenter.first_range() is None
    assert presenter.ranges() == []
    content = presenter.content()
    assert content is not None
    assert content.background
    assert content.passages == ()
    assert content.sources


def test_what_the_lesson_does_not_have_cannot_be_chosen(presenter: TimelinePresenter) -> None:
    assert not presenter.choose("never")
    assert presenter.content() is None
    assert presenter.together() == frozenset()
    assert presenter.first_range() is None


def test_the_card_quotes_passages_shortly(presenter: TimelinePresenter) -> None:
    presenter.choose("val-fallujah")
    content = presenter.content()
    assert content is not None
    (passage,) = content.passages
    assert passage.words.startswith("Fallujah, een stad waar")
    assert passage.words.endswith("…")
    assert len(passage.words) <= 91


def test_the_text_in_view_says_which_period_to_show(presenter: TimelinePresenter, lesson: Lesson) -> None:
    start = lesson.document.text.index("Op 18 december 2011")
    period = presenter.speak_of(start, start + 30)
    assert period is not None
    assert year_of(period.start) == 2011
    assert "laatste-militairen" in presenter.lit()
    assert presenter.speak_of(start, start + 31) is None, "the same events"
    presenter.fall_silent()
    assert presenter.lit() == frozenset()


def test_a_lesson_without_events_has_an_empty_axis() -> None:
    presenter = TimelinePresenter((), MarkIndex(()), {}, Document("", ()))
    assert presenter.moments == ()
    assert presenter.whole().length > 0
    assert presenter.speak_of(0, 10) is None


def test_a_single_day_is_shown_with_the_days_around_it() -> None:
    assert period_around(100, 101).length >= 20
