from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from leeswijzer.desktop.quiz.presenter import AttemptPresenter, Step, places_of, start_content
from leeswijzer.lesson.models import StatedQuestion
from leeswijzer.study.changes import Changes
from leeswijzer.study.quiz.answers import Stated
from leeswijzer.study.quiz.attempt import Asked, Attempt, AttemptState, Marked, Mode
from leeswijzer.study.quiz.result import result_of
from leeswijzer.study.quiz.sheet import Passage
from leeswijzer.text.document import Block, BlockKind, Document

NOW = datetime(2026, 1, 15, 10, tzinfo=UTC)


def asked(name: str, *terms: str) -> Asked:
    question = StatedQuestion(
        id=name,
        kind="stated",
        skill="infer",
        stem=name,
        explanation="Zo.",
        evidence=("Zo",),
        answer="true",
        terms=terms,
    )
    return Asked(question, (), (), (), None, None)


def attempt(
    *names: str, mode: Mode = Mode.PRACTICE, state: AttemptState = AttemptState.OPEN, place: int = 0
) -> Attempt:
    questions = tuple(asked(name, f"term-{name}") for name in names)
    return Attempt("a", "les", "print", mode, state, 1, place, 60.0, True, NOW, None, questions)


def marked(name: str, score: float = 1.0) -> Marked:
    return Marked("a", name, Stated("true"), score, 1, (), "Zo.", (), 3.0, NOW)


def test_an_attempt_goes_on_where_it_was() -> None:
    presenter = AttemptPresenter(attempt("een", "twee", "drie", place=1))
    content = presenter.content()
    assert (content.asked.question.id, content.number, content.total, content.done) == ("twee", 2, 3, 0)


def test_in_practice_an_answer_is_checked_told_and_then_left() -> None:
    presenter = AttemptPresenter(attempt("een", "twee"))
    assert presenter.content().step is Step.CHECK
    presenter.take(marked("een"))
    content = presenter.content()
    assert content.step is Step.NEXT
    assert content.marked is not None
    assert content.done == 1
    assert presenter.go_on()
    assert presenter.asked.question.id == "twee"


def test_a_test_tells_nothing_before_its_end() -> None:
    presenter = AttemptPresenter(attempt("een", "twee", mode=Mode.TEST))
    presenter.take(marked("een", 0.0))
    content = presenter.content()
    assert content.marked is None
    assert content.step is Step.CONFIRM
    assert content.draft == Stated("true")


@pytest.mark.parametrize("mode", list(Mode))
def test_the_last_question_left_finishes(mode: Mode) -> None:
    presenter = AttemptPresenter(attempt("een", "twee", mode=mode, place=1))
    presenter.take(marked("een"))
    presenter.take(marked("twee"))
    assert presenter.content().step is Step.FINISH
    assert not presenter.go_on()


def test_what_was_skipped_comes_round_again() -> None:
    presenter = AttemptPresenter(attempt("een", "twee", "drie"))
    assert presenter.content().can_skip
    presenter.go_on()
    presenter.take(marked("twee"))
    presenter.go_on()
    presenter.take(marked("drie"))
    assert presenter.go_on()
    assert presenter.asked.question.id == "een"
    assert not presenter.content().can_skip


def test_what_was_filled_in_is_there_on_coming_back() -> None:
    presenter = AttemptPresenter(attempt("een", "twee"))
    presenter.keep_draft(Stated("false"))
    presenter.go_on()
    assert presenter.content().draft is None
    assert presenter.go_back()
    assert presenter.content().draft == Stated("false")
    presenter.keep_draft(None)
    assert presenter.content().draft is None
    assert not presenter.go_back()


def test_an_answer_that_is_kept_needs_no_saving_until_it_changes() -> None:
    presenter = AttemptPresenter(attempt("een", "twee", mode=Mode.TEST))
    assert presenter.needs_saving(Stated("true"))
    presenter.take(marked("een"))
    assert not presenter.needs_saving(Stated("true"))
    assert not presenter.needs_saving(None)
    assert presenter.needs_saving(Stated("false"))


def test_looking_back_goes_from_first_to_last_and_tells_all() -> None:
    presenter = AttemptPresenter(attempt("een", "twee", mode=Mode.TEST, state=AttemptState.FINISHED))
    presenter.take(marked("een"))
    assert presenter.content().marked is not None
    assert presenter.content().step is Step.NEXT
    assert not presenter.content().can_skip
    assert presenter.go_on()
    assert presenter.content().step is Step.RESULT
    assert not presenter.go_on()


def test_a_question_can_be_gone_to_by_its_id() -> None:
    presenter = AttemptPresenter(attempt("een", "twee"))
    presenter.go_to("twee")
    assert presenter.asked.question.id == "twee"
    with pytest.raises(KeyError):
        presenter.go_to("drie")


@pytest.mark.parametrize(
    ("mode", "state", "terms"),
    [
        (Mode.TEST, AttemptState.OPEN, {"term-een", "term-twee"}),
        (Mode.PRACTICE, AttemptState.OPEN, set()),
        (Mode.TEST, AttemptState.FINISHED, set()),
    ],
)
def test_only_a_test_that_goes_on_withholds_what_it_asks(mode: Mode, state: AttemptState, terms: set[str]) -> None:
    assert AttemptPresenter(attempt("een", "twee", mode=mode, state=state)).terms_asked() == terms


def test_the_start_tells_how_things_stand() -> None:
    done = attempt("een", "twee", mode=Mode.TEST, state=AttemptState.FINISHED)
    result = result_of(done, (), Changes())
    going = AttemptPresenter(attempt("een", "twee"))
    going.take(marked("een"))
    content = start_content("Een titel", 2, going.attempt, [result], "another")
    assert content.resumable is not None
    assert (content.resumable.answered, content.resumable.total, content.resumable.edited) == (1, 2, True)
    assert content.missed == 2
    assert [(earlier.mode, earlier.score, earlier.total) for earlier in content.earlier] == [(Mode.TEST, 0.0, 2)]
    assert content.earlier[0].finished_at == NOW.timestamp()


def test_a_start_without_anything_done_offers_nothing_to_go_on_with() -> None:
    content = start_content("Een titel", 2, None, [], "print")
    assert content.resumable is None
    assert content.missed == 0
    assert not content.earlier


@pytest.fixture
def document() -> Document:
    text = "Voorop. De haven ligt stil. Schepen wachten op zee."
    return Document(text, (Block(BlockKind.PARAGRAPH, 0, len(text)),))


def test_passages_stand_where_they_stood_in_the_same_text(document: Document) -> None:
    passages = [Passage("Schepen", "", "", 28, 35), Passage("weg", "", "", None, None)]
    assert places_of(passages, document, document.fingerprint) == [(28, 35)]


def test_passages_are_looked_for_in_an_edited_text(document: Document) -> None:
    passages = [Passage("De haven ligt stil.", "", " Schepen", 0, 19), Passage("nergens te vinden zin", "", "", 3, 9)]
    assert places_of(passages, document, "of an earlier text") == [(8, 27)]


def test_the_time_of_an_attempt_is_when_it_ended() -> None:
    done = replace(attempt("een", state=AttemptState.FINISHED), finished_at=NOW + timedelta(hours=1))
    content = start_content("Een titel", 1, None, [result_of(done, (), Changes())], "print")
    assert content.earlier[0].finished_at == (NOW + timedelta(hours=1)).timestamp()


@pytest.mark.parametrize(("questions", "offered"), [(9, 0), (15, 0), (16, 10), (54, 10)])
def test_a_round_is_offered_where_all_questions_are_many(questions: int, offered: int) -> None:
    assert start_content("Een titel", questions, None, [], "print").round == offered
