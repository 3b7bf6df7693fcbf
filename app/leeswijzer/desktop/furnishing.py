"""Everything the window gets once its text can be read: cards, panels, the reader's data; and how they connect."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from leeswijzer.desktop.above_page import AbovePage
from leeswijzer.desktop.actions import actions_of
from leeswijzer.desktop.annotating import Annotating, names_of
from leeswijzer.desktop.collecting import Collecting
from leeswijzer.desktop.commanding import Commanding
from leeswijzer.desktop.enter import EnterPresses
from leeswijzer.desktop.glossary.card import GlossaryCard
from leeswijzer.desktop.glossary.controller import GlossaryController
from leeswijzer.desktop.glossary.panel import TermsPanel
from leeswijzer.desktop.handing_out import HandingOut
from leeswijzer.desktop.hint_occasion import HintOccasion
from leeswijzer.desktop.hints import HintCard, Hints
from leeswijzer.desktop.librarian import Librarian
from leeswijzer.desktop.look import Look
from leeswijzer.desktop.note_notices import NoteNotices
from leeswijzer.desktop.notes.bar import SelectionBar
from leeswijzer.desktop.notes.card import NoteCard
from leeswijzer.desktop.notes.panel import NotesPanel
from leeswijzer.desktop.notice import NoticeArea
from leeswijzer.desktop.open_lesson import OpenLesson
from leeswijzer.desktop.parting import Parting
from leeswijzer.desktop.rail import Rail
from leeswijzer.desktop.reader.find import FindBar
from leeswijzer.desktop.reader.header import ReaderHeader
from leeswijzer.desktop.reader.hit_list import HitListCard
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
from leeswijzer.desktop.term_keeping import TermKeeping
from leeswijzer.desktop.theme.tokens import Theme
from leeswijzer.desktop.wayfinding import Wayfinding
from leeswijzer.desktop.worker import Worker
from leeswijzer.errors import KnownError
from leeswijzer.lesson.manifest import Opening
from leeswijzer.lesson.reader import Lesson
from leeswijzer.study.annotation import TargetKind
from leeswijzer.text.marks import Mark, MarkIndex

if TYPE_CHECKING:
    from leeswijzer.desktop.application import Application
    from leeswijzer.desktop.help.view import HelpRoom
    from leeswijzer.study.changes import Changes


class _Part(Protocol):
    """What follows the paper and the language of the interface."""

    def use_theme(self, theme: Theme) -> None: ...

    def retranslate(self) -> None: ...


class Furnishing(QObject):
    """The open lesson with all its layers, in the one window."""

    def __init__(self, application: "Application") -> None:
        super().__init__(application)
        self._application = application
        self._help: HelpRoom | None = None
        self._troubles: set[str] = set()  # keys of what is told about opening lessons

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
        self.lessons = OpenLesson(self._application, self.worker, self.link, self)
        self.rail = Rail(theme)
        self.header = ReaderHeader(theme)
        self.notices = NoticeArea(theme)
        self.find = FindBar(theme)
        self.status = StatusLine(theme)
        self.side = SideView()
        self.rooms = Rooms(window, self.rail, theme, self)
        self.librarian = Librarian(window, self.link, self._application.home, self.notices, self)
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
        self.hit_list = HitListCard(theme, window)
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
        self.glossary = GlossaryController(
            self.card, self.terms, lambda mark: window.beside(mark.start, mark.end), self
        )
        self.term_keeping = TermKeeping(self.glossary, self.link, self)
        self.term_keeping.not_saved.connect(self.notices.tell_error)
        self.annotating = Annotating(window, self.selection_bar, self.note_card, self.notes, self.link, self)
        self.note_notices = NoteNotices(
            window, self.side, self.notes, self.annotating, self.notices, self.status, self.lessons, self.link, self
        )
        self.parting = Parting(window, (self.annotating.writing, self.term_keeping), self.worker, self.notices, self)
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
            in_lesson=self.lessons.within,
            set_badge=self.rail.set_badge,
            tell=self.notices.tell,
        )
        self.studying = Studying(window, self.rooms, self.reading, self.surroundings, self.link, theme, needs, self)
        self.collecting = Collecting(self.rooms.show, self.link, self.notices, self)
        self.collecting.restore(self._settings.sides)
        self.rooms.add("quiz", "quiz", lambda: self.tr("Quiz"), self.studying.quizzing.build_room)
        self.rooms.add("review", "review", lambda: self.tr("Review"), self.studying.reviewing.build_room)
        self.rooms.add("notes", "notes", lambda: self.tr("Notes"), self.collecting.build_room)
        self.rooms.add("progress", "progress", lambda: self.tr("Progress"), self.studying.progressing.build_room)
        self.wayfinding = Wayfinding(
            window, self.rooms, self.lessons, self.reading, self.glossary, self.remark, self.surroundings,
            self.annotating, self.studying, self.side, self,
        )  # fmt: skip
        EnterPresses(window)

    def _build_commands(self) -> None:
        theme, window, settings = self._application.theme, self.window, self._settings
        self.handing_out = HandingOut(window, self.lessons, self.link, self)
        self.look = Look(
            self._application, self.link, self.page_settings, self.status, self.reading, self.surroundings, self
        )
        self.above_page = AbovePage(
            window, self.header, self.outline, self.page_settings, self.lessons, self.reading, self.look, self
        )
        self.rooms.add("settings", "settings", lambda: self.tr("Settings"), self.look.build_room, foot=True)
        self.rooms.add("help", "help", lambda: self.tr("Help"), self._build_help, foot=True)
        occasion = HintOccasion(window, self.lessons)
        self.hints = Hints(HintCard(theme, window), occasion.place, occasion.timely, settings.hints, self)
        self.commanding = Commanding(window, theme, actions_of(self), settings.keys, self)
        self._parts: tuple[_Part, ...] = (
            self.rail, self.header, self.notices, self.find, self.status, self.terms,
            self.outline, self.hit_list, self.page_settings, self.card, self.remark,
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
        page, way = self.window.page, self.wayfinding
        # the rail
        self.rooms.entered.connect(self._on_room)
        self.rooms.entered.connect(self.collecting.on_room)
        # the lesson
        self.lessons.leaving.connect(self.leave)
        self.lessons.text_read.connect(self._on_text)
        self.lessons.layers_read.connect(self._on_layers)
        self.lessons.failed.connect(self._on_trouble)
        # pointing at the text, and clicking it
        page.pointed_at.connect(self.glossary.point_at)
        page.mark_activated.connect(way.open_mark)
        self.find.list_requested.connect(self._list_hits)
        self.hit_list.hit_chosen.connect(self.reading.show_hit)
        page.nothing_activated.connect(self._close_explanations)
        page.selection_settled.connect(self._on_selection)
        page.scrolled.connect(self.glossary.text_scrolled)
        page.scrolled.connect(self.remark.close_card)
        # the glossary
        self.glossary.passage_requested.connect(way.go_to)
        self.glossary.refused.connect(lambda _term: self._on_refused())
        self.term_keeping.notes_read.connect(self.annotating.show_term_notes)
        # the reader's own highlights and notes
        self.annotating.passage_requested.connect(way.go_to)
        self.annotating.subject_requested.connect(way.open_subject)
        # cards for review
        self.annotating.marking.card_wished.connect(self.studying.reviewing.make_card)
        self.selection_bar.offer_cards()
        # the map and the timeline
        page.pointed_at.connect(self.surroundings.point_at)
        self.card.place_requested.connect(self.surroundings.show_place)
        self.surroundings.passage_requested.connect(way.go_to)
        self.surroundings.failed.connect(self.notices.tell_error)
        # the library
        self.librarian.lesson_requested.connect(self.lessons.open)
        self.librarian.hit_requested.connect(way.open_hit)
        # the notes of all lessons
        self.collecting.note_requested.connect(lambda item: way.open_note(item, self.collecting.resume))
        self.collecting.exported.connect(self.note_notices.tell_exported)
        self.annotating.changed_elsewhere.connect(self.collecting.refresh)
        # the lesson on paper
        self.handing_out.saved.connect(lambda path: self._tell_saved("handout", path))
        # commands, by key and by name
        self.rooms.tell_keys(self.commanding.keys_in_words)
        self.commanding.keys_changed.connect(self._on_keys)
        self.commanding.palette_opened.connect(lambda: way.offer_entries(self.commanding, self.link))
        self.commanding.entry_chosen.connect(way.open_entry)
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
        self.look.saved.connect(lambda path: self._tell_saved("copy", path))
        # the reader's data
        self.reading.position_settled.connect(self._on_position)
        self.link.opened.connect(self._on_study_opened)
        self.link.changed.connect(self._on_changes)
        self.link.failed.connect(self.notices.tell_error)
        self.worker.failed.connect(self.notices.tell_error)

    def _on_keys(self, keys: Mapping[str, str]) -> None:
        self.look.change(keys=keys)
        self.rooms.tell_keys(self.commanding.keys_in_words)

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
        return self.lessons.layers

    @property
    def _settings(self) -> Any:
        return self._application.settings

    def open_lesson(self, where: str) -> None:
        """Open another lesson in this window, by id or path."""
        self.lessons.open(where)

    def read_lesson(self) -> None:
        """Read the layers of the open lesson in the background and bring them onto the page."""
        opening = self.lessons.opening
        self.annotating.open_text(opening.id, opening.document)
        if opening.guessed_encoding:
            self._on_trouble(KnownError("text-encoding-guessed", path=opening.path, encoding=opening.guessed_encoding))
        self.lessons.read()

    def _on_trouble(self, trouble: Exception) -> None:
        self.notices.tell_error(trouble)
        if isinstance(trouble, KnownError):
            self._troubles.add(trouble.code)

    def _on_text(self, opening: Opening, offset: int) -> None:
        while self._troubles:  # with what could not be opened before, or not whole
            self.notices.dismiss(self._troubles.pop())
        self.show_room("read")
        self.window.setWindowTitle(opening.title)
        self.reading.open(opening, self._application.heading(), offset)
        self.read_lesson()

    def _on_layers(self, lesson: Lesson, marks: tuple[Mark, ...]) -> None:
        self.reading.show_marks(marks)
        self.reading.tell_progress()
        self.remark.show_remarks(lesson.remarks)
        self.glossary.show_lesson(lesson.terms, MarkIndex(marks), {})
        self.surroundings.show_lesson(lesson, MarkIndex(marks))
        self.link.open()  # after the marks and the map were asked for: the reader waits for those
        opening, place = lesson.opening, self.lessons.place
        self.link.change(
            lambda s: s.shelf.open(opening.id, title=opening.title, language=opening.language, place=place)
        )
        self.annotating.show_notes(names_of(lesson, marks))
        self.studying.show_lesson(lesson)
        self.term_keeping.show_lesson(lesson.id)
        self.hints.reconsider()

    # --- rooms and cards

    def show_room(self, name: str) -> None:
        """Go to a place of the rail."""
        self.rooms.show(name)

    def _on_room(self, name: str) -> None:
        self.notices.pass_by()
        if name == "read":
            self.hints.resume()
        else:
            self.hints.hold_back()
        if name == "quiz":
            self.hints.made("quiz")
        elif name == "library":
            self.reading.settle()  # its cover tells how far
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

    def _list_hits(self) -> None:
        self.hit_list.show_lines(*self.reading.hits_in_context())
        beside = self.window.rect_of(self.find.list_button)
        self.hit_list.open_beside(beside, self.window.room_on_page(), take_focus=True)

    def _close_explanations(self) -> None:
        self.glossary.close()
        self.remark.close_card()

    def _on_selection(self) -> None:
        """Who selects words is done with what was explained, and the bar for the selection wants the room."""
        if self.window.page.selected_range() is not None:
            self._close_explanations()

    def _on_refused(self) -> None:
        self.notices.tell("refused", self.tr("Your test asks for this term, so it is explained when the test is over."))

    def _note_question(self, question: str, button: QWidget) -> None:
        self.annotating.note_on(TargetKind.QUESTION, question)
        within = self.window.rect().adjusted(8, 8, -8, -8)
        self.note_card.open_beside(self.window.rect_of(button), within, take_focus=False)

    def _on_motion(self) -> None:
        self.studying.set_motion(moving=self.look.moving)

    # --- the reader's data

    def _tell_saved(self, key: str, path: Path) -> None:
        self.notices.tell(key, self.tr("Saved: {path}").format(path=path), passing=True)

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
        self.term_keeping.on_changes(changes)
        if changes.notes:
            self.hints.made("passage")
        self.annotating.on_changes(changes)
        self.collecting.on_changes(changes)
        self.studying.on_changes(changes)

    def leave(self) -> None:
        """Keep what is not kept yet of the open lesson."""
        self.card.close_card()
        self.surroundings.close_cards()
        self.look.settle()
        stand = {**self._settings.sides, **self.surroundings.state(), **self.collecting.state()}
        self._application.change_settings(sides=stand)
        self.annotating.leave()
        self.studying.leave()
        self._on_position(self.reading.place)
