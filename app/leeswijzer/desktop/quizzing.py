"""Brings the quiz, the page of the text and the reader's data together."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from leeswijzer.desktop.evidence import Evidence
from leeswijzer.desktop.notice import reason_in_words
from leeswijzer.desktop.proving import Proving
from leeswijzer.desktop.reading import Reading
from leeswijzer.desktop.study_link import StudyLink
from leeswijzer.desktop.theme.tokens import Theme
from leeswijzer.desktop.way_back import WayBackBar
from leeswijzer.desktop.window import MainWindow
from leeswijzer.errors import KnownError
from leeswijzer.lesson.reader import Lesson

if TYPE_CHECKING:
    from leeswijzer.desktop.quiz.kinds import Gazetteer
    from leeswijzer.desktop.quiz.locate import BlankMap
    from leeswijzer.desktop.quiz.presenter import AttemptPresenter
    from leeswijzer.desktop.quiz.room import QuizRoom
    from leeswijzer.study.quiz.answers import Answer, Proved
    from leeswijzer.study.quiz.attempt import Attempt, Marked, Mode
    from leeswijzer.study.quiz.quiz import Which
    from leeswijzer.study.quiz.result import Result
    from leeswijzer.study.quiz.sheet import Passage, Target
    from leeswijzer.study.session import StudySession

READ, QUIZ = "read", "quiz"


@dataclass(frozen=True)
class QuizNeeds:
    """What the quiz asks of the rest of the window."""

    show_room: Callable[[str], None]
    withhold: Callable[[frozenset[str]], None]  # terms that are not to be explained
    make_map: "Callable[[Target], BlankMap]"
    close_notes: Callable[[], None]
    write_note: Callable[[str, QWidget], None]  # on the question with this id, beside the button


class Quizzing(QObject):
    """The quiz of the open lesson; offsets count code points of its document."""

    def __init__(
        self,
        window: MainWindow,
        reading: Reading,
        bar: WayBackBar,
        link: StudyLink,
        needs: QuizNeeds,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._window, self._bar, self._link, self._needs = window, bar, link, needs
        self._room: QuizRoom | None = None
        self._lesson: Lesson | None = None
        self._presenter: AttemptPresenter | None = None
        self._shown_result: Result | None = None
        self._gazetteer: Gazetteer | None = None
        self._evidence = Evidence(window, reading, bar, needs.show_room)
        self.proving = Proving(window, bar, self)
        self.proving.proved.connect(self._on_proved)
        self.proving.abandoned.connect(lambda: self._needs.show_room(QUIZ))
        self.proving.highlight_taken.connect(needs.close_notes)

    # --- the room

    def build_room(self, theme: Theme) -> "QuizRoom":
        """The room of the quiz; `enter` fills it."""
        from leeswijzer.desktop.quiz.room import QuizRoom  # nothing of the quiz is needed to read

        room = QuizRoom(theme)
        start, question, result = room.start, room.question, room.result
        start.start_requested.connect(self.begin)
        start.resume_requested.connect(self.resume)
        start.finish_requested.connect(self._finish_open)
        start.result_requested.connect(self.show_earlier)
        start.read_requested.connect(lambda: self._needs.show_room(READ))
        question.confirmed.connect(self._on_confirmed)
        question.drafted.connect(self._on_drafted)
        question.skipped.connect(self._go_on)
        question.back_requested.connect(self._go_back)
        question.pause_requested.connect(self._on_pause)
        question.passages_requested.connect(self._on_passages)
        question.proof_requested.connect(self._on_proof)
        question.note_requested.connect(self._on_note)
        result.reread_requested.connect(self._on_reread)
        result.again_requested.connect(self._on_look_again)
        result.start_requested.connect(self._on_again)
        result.overview_requested.connect(self.show_start)
        result.export_requested.connect(self.export)
        self._room = room
        return room

    def enter(self) -> None:
        """The reader came into the room: what was there goes on, else the first page shows how things stand."""
        self.proving.end()
        self._bar.withdraw()
        if self._room is not None and self._presenter is None and self._shown_result is None:
            self.show_start()

    # --- the lesson

    def show_lesson(self, lesson: Lesson) -> None:
        """Take the questions of another lesson."""
        self.leave()
        self._lesson = lesson
        self._presenter = self._shown_result = None
        self._gazetteer = None
        self._needs.withhold(frozenset())
        if self._room is not None:
            self.show_start()

    def leave(self) -> None:
        """Stop the time; every confirmed answer is kept already."""
        self.proving.end()
        presenter = self._presenter
        if presenter is not None and not presenter.looking_back:
            attempt_id = presenter.attempt.id
            self._link.change(lambda session: session.quiz.pause(attempt_id))

    def _places(self) -> "Gazetteer":
        from leeswijzer.desktop.quiz.kinds import Gazetteer
        from leeswijzer.desktop.quiz_map import choices_of

        if self._gazetteer is None and self._lesson is not None:
            self._gazetteer = Gazetteer(choices_of(self._lesson), self._needs.make_map)
        return self._gazetteer or Gazetteer((), self._needs.make_map)

    # --- the first page

    def show_start(self) -> None:
        """Show how things stand with this lesson's questions."""
        from leeswijzer.desktop.quiz.presenter import start_content
        from leeswijzer.study.changes import Changes
        from leeswijzer.study.quiz.result import result_of

        lesson = self._lesson
        if lesson is None or self._room is None:
            return
        self.leave()
        self._presenter = self._shown_result = None
        self._needs.withhold(frozenset())

        def read(session: "StudySession") -> Any:
            results = [result_of(attempt, (), Changes()) for attempt in session.quiz.attempts(lesson.id)]
            open_attempt = session.quiz.open_attempt(lesson.id)
            fingerprint = lesson.document.fingerprint
            return start_content(lesson.opening.title, len(lesson.questions), open_attempt, results, fingerprint)

        def show(content: Any) -> None:
            if lesson is self._lesson and self._room is not None and self._presenter is None:
                self._room.show_start(content)

        self._link.ask(read, show)

    def begin(self, mode: "Mode", which: "Which") -> None:
        """Begin an attempt at ``which`` questions: "all", a "round" of some, or those "missed" last time."""
        lesson = self._lesson
        if lesson is None:
            return

        def start(session: "StudySession") -> Any:
            attempt = session.quiz.start(lesson, mode, which)
            return attempt, attempt.changes

        self._link.make(start, self._on_attempt)

    def resume(self) -> None:
        """Go on with the attempt that is open."""
        self._with_open(lambda session, attempt: session.quiz.resume(attempt.id), self._on_attempt)

    def _finish_open(self) -> None:
        self._with_open(lambda session, attempt: session.quiz.finish(attempt.id), self._show_result)

    def _with_open(self, operation: "Callable[[StudySession, Attempt], Any]", then: "Callable[[Any], None]") -> None:
        lesson = self._lesson
        if lesson is None:
            return

        def do(session: "StudySession") -> Any:
            attempt = session.quiz.open_attempt(lesson.id)
            if attempt is None:
                raise KnownError("attempt-closed")
            made = operation(session, attempt)
            return made, made.changes

        self._link.make(do, then)

    def _on_attempt(self, attempt: "Attempt") -> None:
        from leeswijzer.desktop.quiz.presenter import AttemptPresenter

        if self._lesson is None or attempt.lesson_id != self._lesson.id:
            return
        self._presenter = AttemptPresenter(attempt)
        self._shown_result = None
        self._needs.withhold(self._presenter.terms_asked())
        self._show_question()

    # --- one question

    @property
    def presenter(self) -> "AttemptPresenter | None":
        """The attempt that is shown."""
        return self._presenter

    def _show_question(self) -> None:
        if self._presenter is not None and self._room is not None:
            self._room.show_question(self._presenter.content(), self._places())

    def point_to(self, question_id: str) -> None:
        """Go to the quiz, and in it to this question where it is being asked."""
        self._needs.show_room(QUIZ)
        presenter = self._presenter
        if presenter is not None and any(each.question.id == question_id for each in presenter.attempt.questions):
            presenter.go_to(question_id)
            self._tell_place(presenter)
            self._show_question()

    def _on_note(self) -> None:
        if self._presenter is not None and self._room is not None:
            self._needs.write_note(self._presenter.asked.question.id, self._room.question.note_button)

    def _on_drafted(self, answer: "Answer | None") -> None:
        if self._presenter is not None:
            self._presenter.keep_draft(answer)

    def _on_confirmed(self, answer: "Answer | None") -> None:
        presenter = self._presenter
        if presenter is None:
            return
        if not presenter.needs_saving(answer):
            self._go_on()
            return
        attempt_id, question_id = presenter.attempt.id, presenter.asked.question.id
        assert answer is not None
        given = answer

        def save(session: "StudySession") -> Any:
            marked = session.quiz.answer(attempt_id, question_id, given)
            return marked, marked.changes

        self._link.make(save, lambda marked: self._on_marked(presenter, marked), self._on_not_saved)

    def _on_marked(self, presenter: "AttemptPresenter", marked: "Marked") -> None:
        from leeswijzer.study.quiz.attempt import Mode

        if presenter is not self._presenter:
            return
        presenter.take(marked)
        if presenter.attempt.mode is Mode.TEST:
            self._go_on()
        else:
            self._show_question()

    def _on_not_saved(self, error: Exception) -> None:
        if self._room is None:
            return
        reason = reason_in_words(error)
        said = self.tr("{reason} Your answer still stands here; confirm it again.").format(reason=reason)
        self._room.question.show_trouble(said)

    def _go_on(self) -> None:
        presenter = self._presenter
        if presenter is None:
            return
        if presenter.go_on():
            self._tell_place(presenter)
            self._show_question()
        elif presenter.looking_back:
            self._back_to_result()
        else:
            attempt_id = presenter.attempt.id

            def finish(session: "StudySession") -> Any:
                result = session.quiz.finish(attempt_id)
                return result, result.changes

            self._link.make(finish, self._show_result, self._on_not_saved)

    def _go_back(self) -> None:
        presenter = self._presenter
        if presenter is not None and presenter.go_back():
            self._tell_place(presenter)
            self._show_question()

    def _tell_place(self, presenter: "AttemptPresenter") -> None:
        if presenter.looking_back:
            return
        attempt_id, question_id = presenter.attempt.id, presenter.asked.question.id
        self._link.change(lambda session: session.quiz.go_to(attempt_id, question_id))

    def _on_pause(self) -> None:
        if self._presenter is not None and self._presenter.looking_back:
            self._back_to_result()
        else:
            self.show_start()

    # --- the result

    def _show_result(self, result: "Result") -> None:
        from leeswijzer.desktop.quiz.presenter import asked_in_rounds

        lesson = self._lesson
        if lesson is None or self._room is None or result.attempt.lesson_id != lesson.id:
            return
        self._presenter, self._shown_result = None, result
        self._needs.withhold(frozenset())
        self._room.show_result(lesson.opening.title, result, rounds=asked_in_rounds(len(lesson.questions)))

    def show_earlier(self, attempt_id: str) -> None:
        """Show the result of a finished attempt."""
        self._link.ask(lambda session: session.quiz.result(attempt_id), self._show_result)

    def _on_again(self, which: "Which") -> None:
        if self._shown_result is not None:
            self.begin(self._shown_result.attempt.mode, which)

    def _on_look_again(self) -> None:
        from leeswijzer.desktop.quiz.presenter import AttemptPresenter

        if self._shown_result is not None:
            presenter = AttemptPresenter(self._shown_result.attempt)
            presenter.go_to(self._shown_result.attempt.questions[0].question.id)
            self._presenter = presenter
            self._show_question()

    def _back_to_result(self) -> None:
        if self._shown_result is not None:
            self._show_result(self._shown_result)

    def export(self, kind: str, target: Path | None = None) -> None:
        """Save the result that is shown (pdf) or all attempts (csv, xapi); asks for a file where none is given."""
        from leeswijzer.desktop.quiz.report import report
        from leeswijzer.desktop.quiz_export import ask_where, exporting

        lesson, result = self._lesson, self._shown_result
        if lesson is None or result is None:
            return
        target = target or ask_where(self._window, lesson, kind)
        if target is None:
            return
        title = lesson.opening.title
        page = report(title, result, self._places().names) if kind == "pdf" else ""

        def tell(written: Path) -> None:
            if self._room is not None:
                self._room.result.tell(self.tr("Saved in {path}.").format(path=written))

        self._link.ask(exporting(lesson, kind, target, title, page), tell, self._on_not_exported)

    def _on_not_exported(self, error: Exception) -> None:
        if self._room is not None:
            self._room.result.tell(reason_in_words(error), trouble=True)

    # --- in the text

    def _on_passages(self) -> None:
        presenter = self._presenter
        if presenter is not None and presenter.asked.marked is not None:
            passages, fingerprint = presenter.asked.marked.passages, presenter.attempt.fingerprint
            self._show_passages(passages, fingerprint, presenter.asked.question.stem, self.tr("Back to the quiz"))

    def _on_reread(self) -> None:
        result = self._shown_result
        if result is not None:
            words = self.tr("What would have answered the questions that you missed")
            self._show_passages(result.reread, result.attempt.fingerprint, words, self.tr("Back to the result"))

    def _show_passages(self, passages: "Sequence[Passage]", fingerprint: str, words: str, back: str) -> None:
        if self._lesson is not None:
            self._evidence.show(passages, self._lesson.document, fingerprint, words, back)

    def _on_proof(self) -> None:
        if self._presenter is not None and self._lesson is not None:
            self._needs.show_room(READ)
            self.proving.begin(self._presenter.asked.question.stem, self._lesson.document)

    def _on_proved(self, proof: "Proved") -> None:
        self._needs.show_room(QUIZ)
        if self._room is not None:
            self._room.question.take_proof(proof)
            self._room.question.confirm()
