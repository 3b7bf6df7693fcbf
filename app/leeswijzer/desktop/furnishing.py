"""Everything the window gets once its text can be read: cards, panels, the reader's data; and how they connect."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from PySide6.QtCore import QObject, QRect
from PySide6.QtWidgets import QWidget

from leeswijzer.desktop.annotating import Annotating, names_of
from leeswijzer.desktop.commanding import Actions, Commanding
from leeswijzer.desktop.commands.finding import Entry
from leeswijzer.desktop.enter import EnterPresses
from leeswijzer.desktop.glossary.card import GlossaryCard
from leeswijzer.desktop.glossary.controller import GlossaryController
from leeswijzer.desktop.glossary.panel import TermsPanel
from leeswijzer.desktop.glossary.presenter import TermState
from leeswijzer.desktop.hints import HintCard, Hints
from leeswijzer.desktop.librarian import Librarian
from leeswijzer.desktop.look import Look
from leeswijzer.desktop.notes.bar import SelectionBar
from leeswijzer.desktop.notes.card import NoteCard
from leeswijzer.desktop.notes.panel import NotesPanel
from leeswijzer.desktop.notes.presenter import NoteFilter
from leeswijzer.desktop.notice import NoticeArea
from leeswijzer.desktop.parting import Parting
from leeswijzer.desktop.rail import Rail
from leeswijzer.desktop.reader.find import FindBar
from leeswijzer.desktop.reader.header import ReaderHeader
from leeswijzer.desktop.reader.outline import OutlineCard
from leeswijzer.desktop.reader.settings import PageSettingsCard
from leeswijzer.desktop.reading import Reading
from leeswijzer.desktop.remark import RemarkCard
from leeswijzer.desktop.rooms import Rooms
from leeswijzer.desktop.side import SideView
from leeswijzer.desktop.status import StatusLine
from leeswijzer.desktop.study_link import StudyLink
from leeswijzer.desktop.studying import Studying, StudyNeeds
from leeswijzer.desktop.surroundings import Surroundings
from leeswijzer.desktop.theme.tokens import Theme
from leeswijzer.desktop.worker import Worker
from leeswijzer.lesson.layers import marks_of
from leeswijzer.lesson.manifest import Opening, open_text
from leeswijzer.lesson.reader import Lesson, read_layers
from leeswijzer.study.annotation import TargetKind
from leeswijzer.text.marks import Layer, Mark, MarkIndex

if TYPE_CHECKING:
    from leeswijzer.desktop.application import Application
    from leeswijzer.desktop.help.view import HelpRoom
    from leeswijzer.study.changes import Changes
    from leeswijzer.study.reanchor import Report
    from leeswijzer.study.session import StudySession

_NOWHERE = QRect(0, 0, 1, 1)


class _Part(Protocol):
    """What follows the paper and the language of the interface."""

    def use_theme(self, theme: Theme) -> None: ...

    def retranslate(self) -> None: ...


class Furnishing(QObject):
    """The open lesson with all its layers, in the one window."""

    def __init__(self, application: "Application") -> None:
        super().__init__(application)
        self._application = application
        self._lesson: Lesson | None = None
        self._help: HelpRoom | None = None
        self._then: Callable[[], None] | None = None  # to be done once the lesson that is being opened is there

    # --- building

    def build(self) -> Iterator[None]:
        """Build everything, in steps of a frame or less between which the window may have its turn."""
        for step in (
            self._build_frame,
            self._build_panels,
            self._build_cards,
            self._build_note_cards,
            self._build_reading,
            self._build_surroundings,
            self._build_studying,
            self._build_commands,
            self._wire,
            self.retranslate,
            self._place,
            self.read_lesson,
        ):
            step()
            yield

    def _build_frame(self) -> None:
        theme, window = self._application.theme, self._application.window
        self.window = window
        self.worker = Worker(self)
        self.link = StudyLink(self._application.home, self.worker, self)
        self.rail = Rail(theme)
        self.header = ReaderHeader(theme)
        self.notices = NoticeArea(theme)
        self.find = FindBar(theme)
        self.status = StatusLine(theme)
        self.side = SideView()
        self.rooms = Rooms(window, self.rail, theme, self)
        self.librarian = Librarian(window, self.link, self._application.home, self)
        self.rooms.add("library", "library", lambda: self.tr("Library"), self.librarian.build_room)
        self.rooms.add("read", "read", lambda: self.tr("Read"))
        self.rail.show_place("read")

    def _build_panels(self) -> None:
        theme = self._application.theme
        self.notes = NotesPanel(theme)
        self.terms = TermsPanel(theme)
        self.side.add_tab("notes", self.notes)
        self.side.add_tab("terms", self.terms)

    def _build_cards(self) -> None:
        theme, window = self._application.theme, self.window
        self.outline = OutlineCard(theme, window)
        self.page_settings = PageSettingsCard(theme, window)
        self.card = GlossaryCard(theme, window)
        self.remark = RemarkCard(theme, window)

    def _build_note_cards(self) -> None:
        theme, window = self._application.theme, self.window
        self.note_card = NoteCard(theme, window)
        self.selection_bar = SelectionBar(theme, window)

    def _build_reading(self) -> None:
        window = self.window
        self.reading = Reading(window.page, self.find, self.outline, self.status, self)
        self.glossary = GlossaryController(self.card, self.terms, self._where, self)
        self.annotating = Annotating(window, self.selection_bar, self.note_card, self.notes, self.link, self)
        self._on_history(back=False, forward=False)
        self.parting = Parting(window, self.annotating.writing, self.worker, self.notices, self)
        window.ask_before_closing(self.parting.stays)

    def _build_surroundings(self) -> None:
        theme = self._application.theme
        self.surroundings = Surroundings(self.window, self.side, self.reading, self.worker, theme, self)
        self.surroundings.restore(self._settings.sides)
        self.card.enable_map()

    def _build_studying(self) -> None:
        theme, window = self._application.theme, self.window
        needs = StudyNeeds(
            withhold=self.glossary.withhold,
            close_notes=self.annotating.writing.close,
            note_question=self._note_question,
            in_lesson=self._in_lesson,
            set_badge=self.rail.set_badge,
            tell=self.notices.tell,
        )
        self.studying = Studying(window, self.rooms, self.reading, self.surroundings, self.link, theme, needs, self)
        EnterPresses(window)

    def _build_commands(self) -> None:
        theme, window, settings = self._application.theme, self.window, self._settings
        self.look = Look(
            self._application, self.link, self.page_settings, self.status, self.reading, self.surroundings, self
        )
        self.rooms.add("settings", "settings", lambda: self.tr("Settings"), self.look.build_room, foot=True)
        self.rooms.add("help", "help", lambda: self.tr("Help"), self._build_help, foot=True)
        self.hints = Hints(HintCard(theme, window), self._place_hint, settings.hints, self)
        self.commanding = Commanding(window, theme, self._actions(), settings.keys, self)
        self._parts: tuple[_Part, ...] = (
            self.rail, self.header, self.notices, self.find, self.status, self.terms,
            self.outline, self.page_settings, self.card, self.remark,
            self.notes, self.note_card, self.selection_bar,
            self.rooms, self.surroundings, self.studying, self.commanding, self.hints,
        )  # fmt: skip

    def _place(self) -> None:
        window = self.window
        window.place_rail(self.rail)
        window.place_above(self.header, self.studying.bar, self.find)
        window.place_notices(self.notices)
        window.place_below(self.status)
        window.place_side(self.side)

    def use_theme(self, theme: Theme) -> None:
        """Take the colours of another paper."""
        for part in self._parts:
            part.use_theme(theme)

    def _wire(self) -> None:
        page = self.window.page
        # the rail and the row above the page
        self.rooms.entered.connect(self._on_room)
        self.header.pressed.connect(self.open_card)
        self.reading.history_changed.connect(self._on_history)
        # pointing at the text, and clicking it
        page.pointed_at.connect(self.glossary.point_at)
        page.mark_activated.connect(self.open_mark)
        page.scrolled.connect(self.glossary.text_scrolled)
        page.scrolled.connect(self.remark.close_card)
        page.scrolled.connect(self._on_page_moved)
        # the glossary asks for a passage, and tells what to keep
        self.glossary.passage_requested.connect(self._on_passage)
        self.glossary.refused.connect(lambda _term: self._on_refused())
        self.glossary.met.connect(lambda term: self._keep(lambda s, lesson: s.terms.meet(lesson, term)))
        self.glossary.kept_changed.connect(self._on_term_kept)
        self.glossary.note_changed.connect(
            lambda term, note: self._keep(lambda s, lesson: s.terms.write_note(lesson, term, note))
        )
        # the reader's own highlights and notes
        self.annotating.passage_requested.connect(self._on_passage)
        self.annotating.subject_requested.connect(self._on_noted_subject)
        self.annotating.reanchored.connect(self._on_reanchored)
        self.annotating.export_requested.connect(self._on_export)
        self.annotating.marking.attaching.connect(self._on_attaching)
        # cards for review
        self.annotating.marking.card_wished.connect(self.studying.reviewing.make_card)
        self.selection_bar.offer_cards()
        # the map and the timeline
        page.pointed_at.connect(self.surroundings.point_at)
        self.card.place_requested.connect(self.surroundings.show_place)
        self.surroundings.passage_requested.connect(self._on_passage)
        self.surroundings.failed.connect(self.notices.tell_error)
        # the library
        self.librarian.lesson_requested.connect(self.open_lesson)
        self.librarian.hit_requested.connect(self._on_hit)
        # commands, by key and by name
        self.rooms.tell_keys(self.commanding.keys_in_words)
        self.commanding.keys_changed.connect(self._on_keys)
        self.commanding.palette_opened.connect(self._on_palette)
        self.commanding.entry_chosen.connect(self._on_found)
        # the hints of a first start
        self.glossary.met.connect(lambda _term: self.hints.made("term"))
        self.hints.seen_changed.connect(lambda seen: self.look.change(hints=seen))
        # how the page looks, and the room of the settings
        self.look.motion_changed.connect(self._on_motion)
        self._on_motion()
        self.look.help_requested.connect(lambda: self.show_help(about=False))
        self.look.about_requested.connect(lambda: self.show_help(about=True))
        self.look.keys_requested.connect(self.commanding.open_sheet)
        self.look.restored.connect(self._on_restored)
        self.look.saved.connect(lambda path: self.notices.tell("copy", self.tr("Saved: {path}").format(path=path)))
        # the reader's data
        self.reading.position_settled.connect(self._on_position)
        self.link.opened.connect(self._on_study_opened)
        self.link.changed.connect(self._on_changes)
        self.link.failed.connect(self.notices.tell_error)
        self.worker.failed.connect(self.notices.tell_error)

    def _actions(self) -> Actions:
        """What each command does; `Commanding` knows their words and keys."""
        return {
            "find": self._find,
            "find-next": self._on_page(lambda: self.reading.find_step(1)),
            "find-previous": self._on_page(lambda: self.reading.find_step(-1)),
            "back": self._on_page(self.reading.back),
            "forward": self._on_page(self.reading.forward),
            "contents": self._on_page(lambda: self.open_card("outline")),
            "page": self._on_page(lambda: self.open_card("page")),
            "side": self.window.toggle_side,
            "next-pane": lambda: self.window.walk_panes(1),
            "previous-pane": lambda: self.window.walk_panes(-1),
            "larger": lambda: self.look.step_size(1),
            "smaller": lambda: self.look.step_size(-1),
            "usual-size": self.look.usual_size,
            "caret": self._on_page(lambda: self.window.page.browse_with_caret(not self.window.page.caret_browsing)),
            "undo": self._undo,
            "redo": self.annotating.redo,
            "library": lambda: self.show_room("library"),
            "read": lambda: self.show_room("read"),
            "quiz": lambda: self.show_room("quiz"),
            "review": lambda: self.show_room("review"),
            "progress": lambda: self.show_room("progress"),
            "open": self.librarian.ask_for_file,
            "settings": lambda: self.show_room("settings"),
            "help": lambda: self.show_help(about=False),
            "full-screen": self._toggle_full_screen,
            "quit": self.window.close,
        }

    def _undo(self) -> None:
        """Take back the last step: of the room that the reader is in, else of the notes."""
        if not self.studying.undo():
            self.annotating.undo()

    def _on_page(self, command: Callable[[], object]) -> Callable[[], object]:
        """``command``, done where it can be seen: on the page, whichever room the reader is in."""

        def do() -> None:
            self.show_room("read")
            command()

        return do

    def _find(self) -> None:
        """Bring the keyboard to the field of the room that has one; else look in the text."""
        if self.rooms.current in ("library", "settings"):
            self.window.room_widget(self.rooms.current).setFocus()
        else:
            self._on_page(self.reading.open_find)()

    def _on_keys(self, keys: Mapping[str, str]) -> None:
        self.look.change(keys=keys)
        self.rooms.tell_keys(self.commanding.keys_in_words)

    def _on_palette(self) -> None:
        """Offer what belongs to the open lesson; what is kept elsewhere follows when it has been fetched."""
        lesson = self._lesson
        if lesson is not None:
            self.commanding.offer([Entry("term", term.id, term.name, self.tr("term")) for term in lesson.terms])
            self.commanding.offer(
                [
                    Entry("place", place.id, next(iter(place.properties.names.values())), self.tr("place"))
                    for place in lesson.places
                ]
            )
        notes = [each for each in self.annotating.presenter.items if not each.fixed]
        self.commanding.offer([Entry("note", each.id, each.words, self.tr("note")) for each in notes])
        self.link.ask(lambda s: s.shelf.lessons(), self._offer_lessons)

    def _offer_lessons(self, lessons: Any) -> None:
        self.commanding.offer([Entry("lesson", lesson.place, lesson.title, self.tr("lesson")) for lesson in lessons])

    def _on_found(self, entry: Entry) -> None:
        if entry.kind == "term":
            self.show_room("read")
            self.glossary.open_term(entry.id)
        elif entry.kind == "place":
            self.show_room("read")
            self.surroundings.show_place(entry.id)
        elif entry.kind == "note":
            self.annotating.open_note(entry.id)
        elif entry.kind == "lesson":
            self.open_lesson(entry.id)

    def retranslate(self) -> None:
        """Take the words of the language that holds now."""
        for part in self._parts:
            part.retranslate()
        self.side.set_words("terms", self.tr("Terms"))
        self.side.set_words("notes", self.tr("Notes"))

    # --- the lesson

    @property
    def lesson(self) -> Lesson | None:
        """The open lesson with its layers; None until they were read."""
        return self._lesson

    @property
    def _settings(self) -> Any:
        return self._application.settings

    def open_lesson(self, where: str) -> None:
        """Open another lesson in this window; where it cannot be read, the present one stays and the reason is told."""
        home = self._application.home
        self.worker.run(lambda: open_text(where, home), self._on_opened, self.notices.tell_error)

    def _on_opened(self, opening: Opening) -> None:
        self.leave()
        self._application.opening = opening
        self._lesson = None
        self.show_room("read")
        self.window.setWindowTitle(opening.title)
        self.reading.open(opening, self._application.heading())
        self.read_lesson()

    def read_lesson(self) -> None:
        """Read the layers of the open lesson in the background and bring them onto the page."""
        opening = self._application.opening
        self.annotating.open_text(opening.id, opening.document)

        def read() -> tuple[Lesson, tuple[Mark, ...]]:
            lesson = read_layers(opening)
            return lesson, tuple(marks_of(lesson))

        def without_layers(trouble: Exception) -> None:
            self.notices.tell_error(trouble)
            self._on_lesson((Lesson(opening), ()))

        self.worker.run(read, self._on_lesson, without_layers)

    def _on_lesson(self, found: tuple[Lesson, tuple[Mark, ...]]) -> None:
        lesson, marks = found
        if lesson.opening is not self._application.opening:
            return  # another lesson was opened meanwhile
        self._lesson = lesson
        self.reading.show_marks(marks)
        self.reading.tell_progress()
        self.remark.show_remarks(lesson.remarks)
        self.glossary.show_lesson(lesson.terms, MarkIndex(marks), {})
        self.surroundings.show_lesson(lesson, MarkIndex(marks))
        self.link.open()  # after the marks and the map were asked for: the reader waits for those
        opening = lesson.opening
        place = opening.id if not opening.bare and opening.path.parent.name == "lessons" else str(opening.path)
        self.link.change(
            lambda s: s.shelf.open(opening.id, title=opening.title, language=opening.language, place=place)
        )
        self.annotating.show_notes(names_of(lesson, marks))
        self.studying.show_lesson(lesson)
        self._refresh_terms()
        then, self._then = self._then, None
        if then is not None:
            then()

    def _refresh_terms(self) -> None:
        lesson = self._application.opening.id
        self.link.ask(lambda s: s.terms.states(lesson), self._on_term_states)

    def _on_term_states(self, states: Any) -> None:
        self.glossary.set_states(_by_term(states))
        self.annotating.show_term_notes({state.term_id: state.note for state in states if state.note})

    # --- pointing, clicking, jumping

    def _where(self, mark: Mark) -> tuple[QRect, QRect]:
        rect = self.window.page.bounds_of(mark.start, mark.end) if mark.end > mark.start else QRect()
        if rect.isNull():
            rect = _NOWHERE.translated(self.window.page.column().left(), 40)
        return self.window.rect_on_page(rect), self.window.room_for_card()

    def open_mark(self, mark: Mark) -> None:
        """Show what ``mark`` stands for."""
        if mark.layer is Layer.GLOSSARY:
            self.glossary.open_at(mark)
        elif mark.layer is Layer.REMARKS:
            self.glossary.close()
            beside, within = self._where(mark)
            self.remark.open_remark(mark.id, beside, within)
        else:
            self.glossary.close()
            self.surroundings.open_mark(mark)

    def _on_passage(self, start: int, end: int) -> None:
        self.show_room("read")
        self.reading.go_to(start, end)

    def show_room(self, name: str) -> None:
        """Go to a place of the rail."""
        self.rooms.show(name)

    def _on_room(self, name: str) -> None:
        if name == "read":
            self.hints.resume()
        else:
            self.hints.hold_back()
        if name == "quiz":
            self.hints.made("quiz")
        elif name == "library":
            self.librarian.refresh()
        elif name == "settings":
            self.look.refresh_room()

    def _build_help(self, theme: Theme) -> "HelpRoom":
        from leeswijzer.desktop.help.view import HelpRoom

        self._help = HelpRoom(theme, self._application.words)
        return self._help

    def show_help(self, *, about: bool) -> None:
        """Go to the room of help: to its page, or to what the program is made of."""
        self.show_room("help")
        assert self._help is not None
        self._help.show_page(about=about)

    def _place_hint(self, card: HintCard) -> None:
        room = self.window.room_on_page()
        foot = QRect(room.center().x() - card.sizeHint().width() // 2, room.bottom(), 1, 1)
        card.open_beside(foot, room, take_focus=False)

    def _on_refused(self) -> None:
        self.notices.tell("refused", self.tr("Your test asks for this term, so it is explained when the test is over."))

    def _note_question(self, question: str, button: QWidget) -> None:
        self.annotating.note_on(TargetKind.QUESTION, question)
        within = self.window.rect().adjusted(8, 8, -8, -8)
        self.note_card.open_beside(self.window.rect_of(button), within, take_focus=False)

    def _in_lesson(self, lesson_id: str, then: Callable[[], None]) -> None:
        """Do ``then`` once this lesson is the open one."""
        if lesson_id == self._application.opening.id and self._lesson is not None:
            then()
            return
        self._then = then
        if lesson_id != self._application.opening.id:
            self.link.ask(lambda s: s.shelf.place_of(lesson_id), self.open_lesson)

    def _on_hit(self, hit: Any) -> None:
        """Go to what the search found, in its own lesson."""
        if hit.lesson_id != self._application.opening.id:
            self._in_lesson(hit.lesson_id, lambda: self._on_hit(hit))
            return
        self.show_room("read")
        if hit.start is not None:
            self.reading.go_to(hit.start, hit.end)
        if hit.kind in ("term", "term-note"):
            self.glossary.open_term(hit.ref)

    def open_card(self, name: str) -> None:
        """Do what the button ``name`` of the row above the page does."""
        window, button = self.window, self.header.button(name)
        match name:
            case "back":
                self.reading.back()
            case "forward":
                self.reading.forward()
            case "find":
                self.reading.open_find()
            case "side":
                window.toggle_side()
            case "outline":
                self.reading.prepare_outline()
                self.outline.open_beside(window.rect_of(button), window.rect(), take_focus=True)
            case "page":
                self.look.prepare_card()
                self.page_settings.open_beside(window.rect_of(button), window.rect(), take_focus=True)

    def _on_history(self, back: bool, forward: bool) -> None:
        self.header.button("back").setEnabled(back)
        self.header.button("forward").setEnabled(forward)

    def _on_page_moved(self) -> None:
        scrolled_away = self.window.page.verticalScrollBar().value() > 120
        self.header.set_title(self._application.opening.title if scrolled_away else "")

    def _on_noted_subject(self, kind: TargetKind, identifier: str) -> None:
        if kind is TargetKind.QUESTION:
            self.studying.quizzing.point_to(identifier)
            return
        self.show_room("read")
        if kind is TargetKind.TERM:
            self.glossary.open_term(identifier)

    def _on_reanchored(self, report: "Report") -> None:
        words = self.tr(
            "The text was edited since your last visit. Of your notes {moved} moved along, {changed} are on changed "
            "words, and {lost} could not be found again."
        ).format(moved=report.moved, changed=report.changed, lost=report.lost)
        self.notices.tell("reanchored", words, action=self.tr("Show them"), on_action=self._show_troubled)

    def _show_troubled(self) -> None:
        self.notices.dismiss("reanchored")
        self.window.show_side(True)
        self.side.show_tab("notes")
        self.notes.set_filter(NoteFilter(troubled=True))

    def _on_export(self, identifiers: Sequence[str]) -> None:
        from leeswijzer.desktop.note_export import ask_where, exporting

        target = ask_where(self.window, self._lesson) if self._lesson is not None else None
        if target is not None and self._lesson is not None:
            self.link.ask(exporting(self._lesson, target, frozenset(identifiers)), self._on_exported)

    def _on_exported(self, target: Path) -> None:
        self.notices.tell("exported", self.tr("Your notes are saved in {path}.").format(path=target))

    def _on_attaching(self, quote: str) -> None:
        if not quote:
            self.notices.dismiss("attaching")
            return
        words = self.tr("Select where this note belongs now. It was on: “{quote}”").format(quote=quote[:200])
        stop = self.annotating.marking.stop_attaching
        self.notices.tell("attaching", words, action=self.tr("Cancel (Esc)"), on_action=stop)

    def _on_motion(self) -> None:
        self.studying.set_motion(moving=self.look.moving)

    def _toggle_full_screen(self) -> None:
        if self.window.isFullScreen():
            self.window.showNormal()
        else:
            self.window.showFullScreen()

    # --- the reader's data

    def _keep(self, operation: Any) -> None:
        lesson = self._application.opening.id

        def change(session: "StudySession") -> "Changes":
            changes: Changes = operation(session, lesson)
            return changes

        self.link.change(change)

    def _on_term_kept(self, term: str, kept: bool) -> None:
        if kept:
            self._keep(lambda s, lesson: s.terms.keep(lesson, term))
        else:
            self._keep(lambda s, lesson: s.terms.unkeep(lesson, term))

    def _on_restored(self, copy: Path) -> None:
        """The data are others now: read everything again."""
        self.commanding.take_keys(self._settings.keys)
        self.rooms.tell_keys(self.commanding.keys_in_words)
        self.read_lesson()
        self.notices.tell(
            "restored", self.tr("Brought back: {name}. What was there before is kept beside it.").format(name=copy.name)
        )

    def _on_position(self, offset: int) -> None:
        opening = self._application.opening
        self.link.change(lambda s: s.positions.put(opening.id, opening.document, offset))

    def _on_study_opened(self, notices: tuple[Exception, ...]) -> None:
        for notice in notices:
            self.notices.tell_error(notice)

    def _on_changes(self, changes: "Changes") -> None:
        if any(key.lesson_id == self._application.opening.id for key in changes.terms):
            self._refresh_terms()
        if changes.notes:
            self.hints.made("passage")
        self.annotating.on_changes(changes)
        self.studying.on_changes(changes)

    def leave(self) -> None:
        """Keep what is not kept yet of the open lesson."""
        self.card.close_card()
        self.surroundings.close_cards()
        self._application.change_settings(sides={**self._settings.sides, **self.surroundings.state()})
        self.annotating.leave()
        self.studying.leave()
        self._on_position(self.window.page.top_offset())


def _by_term(states: Any) -> Mapping[str, TermState]:
    return {state.term_id: TermState(state.met, state.kept, state.note) for state in states}
