"""The library, as a teacher uses it: bring in the paper of today, read it, find it again, hand the notes on."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QPushButton

from leeswijzer.desktop.librarian import OFF_THE_SHELF
from leeswijzer.desktop.library.cover import Cover
from leeswijzer.desktop.library.found import FoundList
from leeswijzer.desktop.rows import ROW
from leeswijzer.lesson.archive import pack
from leeswijzer.study.annotation import Target, TargetKind
from leeswijzer.study.search import Hit, HitKind

pytestmark = [pytest.mark.journey, pytest.mark.qt_log_ignore("propagateSizeHints", "This plugin does not support")]

PATIENCE = 20_000  # milliseconds, on a machine that has other things to do too

PAPER = "De dijk hield\n\n" + "\n\n".join(
    f"Alinea {number}: het water steeg en de stad wachtte op bericht van de dijkgraaf. " * 4 for number in range(1, 40)
)
LAST = "\n\nAan het eind stond de heemraad op de kruin en zweeg.\n"


class Teacher:
    """Somebody at the window, who goes to the library and comes back."""

    def __init__(self, program: Any) -> None:
        self.program, self.bot = program, program.bot

    @property
    def parts(self) -> Any:
        return self.program.furnishing

    def until(self, condition: Callable[[], object]) -> None:
        self.bot.waitUntil(lambda: bool(condition()), timeout=PATIENCE)

    @property
    def title(self) -> str:
        return str(self.program.application.opening.title)

    @property
    def room(self) -> Any:
        return self.program.window.room_widget("library")

    def go_to_library(self) -> None:
        self.bot.keyClick(
            QApplication.focusWidget() or self.program.page, Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier
        )
        self.until(lambda: self.program.window.room == "library")
        self.program.rest()

    def covers(self) -> dict[str, Cover]:
        return {cover.accessibleName(): cover for cover in self.room.findChildren(Cover) if cover.isVisible()}

    def take(self, title: str) -> None:
        """Open a lesson from its cover, and wait until it can be read with all its layers."""
        self.bot.mouseClick(self.covers()[title], Qt.MouseButton.LeftButton)
        self.reads(title)

    def reads(self, title: str) -> None:
        self.until(lambda: self.title == title and self.parts.lesson is not None)
        self.program.rest()
        assert self.program.window.room == "read"

    def search(self, words: str) -> list[Hit]:
        """What is found for words that are typed in the field."""
        field = self.room.findChild(QLineEdit)
        field.setFocus()
        field.clear()
        self.bot.keyClicks(field, words)
        with self.bot.waitSignal(self.room.search_changed, timeout=PATIENCE):
            pass
        self.program.rest()
        return self.hits()

    @property
    def found(self) -> FoundList:
        found: FoundList = self.room.findChild(FoundList)
        return found

    def hits(self) -> list[Hit]:
        if not self.found.isVisible():
            return []
        model = self.found.model()
        return [model.index(row, 0).data(ROW).hit for row in range(model.rowCount())]

    def open_hit(self, kind: HitKind) -> Hit:
        """Click the first result of a kind."""
        number, hit = next((n, hit) for n, hit in enumerate(self.hits()) if hit.kind is kind)
        spot = self.found.visualRect(self.found.model().index(number, 0)).center()
        self.bot.mouseClick(self.found.viewport(), Qt.MouseButton.LeftButton, pos=spot)
        self.program.rest()
        return hit

    def sees(self, words: str) -> bool:
        """Whether ``words`` stand in view on the page."""
        page = self.program.page
        at = page.shown.text.index(words)
        return bool(page.top_offset() <= at < page.bottom_offset())


Sit = Callable[..., Teacher]


@pytest.fixture
def sit(start_program: Callable[..., Any]) -> Sit:
    def begin(lesson: str | Path | None = "welkom") -> Teacher:
        return Teacher(start_program(str(lesson) if lesson else None))

    return begin


@pytest.fixture
def paper(tmp_path: Path) -> Path:
    """The paper of this morning, saved as plain text."""
    path = tmp_path / "krant van vandaag.txt"
    path.write_text(PAPER + LAST, encoding="utf-8")
    return path


@pytest.fixture
def choose(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[Path | str], None]]:
    """Answers what a dialog asks for with this path."""

    def answer(path: Path | str) -> None:
        for name in ("getOpenFileName", "getSaveFileName"):
            monkeypatch.setattr(QFileDialog, name, lambda *_given: (str(path), ""))

    return answer


@pytest.fixture
def river(tmp_path: Path) -> Path:
    """A lesson with every layer that can be searched."""
    folder = tmp_path / "lessons" / "rivier"
    folder.mkdir(parents=True)
    files = {
        "lesson.toml": 'format = 1\nid = "rivier"\ntitle = "De rivier"\nlanguage = "nl"\ntext = "tekst.txt"\n'
        '[source]\ntitle = "De rivier"\nlicence = "CC0-1.0"\n',
        "tekst.txt": PAPER.replace("De dijk hield", "De rivier") + "\n\nBij Arnhem splitst de uiterwaard zich.\n",
        "glossary.toml": '[[term]]\nid = "uiterwaard"\nname = "uiterwaard"\nmatch = "word"\n'
        'definition = "Land tussen de rivier en de dijk, ook wel buitenpolder."\nsources = ["Algemene kennis"]\n',
        "quiz.toml": '[[question]]\nid = "waar"\nkind = "stated"\nskill = "retrieve"\n'
        'stem = "De splitsing ligt bij Nijmegen."\nanswer = "false"\nexplanation = "Bij Arnhem."\n'
        'evidence = ["Bij Arnhem splitst de uiterwaard zich."]\n',
        "places.geojson": '{"type": "FeatureCollection", "features": [{"type": "Feature", "id": "arnhem", '
        '"geometry": {"type": "Point", "coordinates": [5.91, 51.98]}, "properties": {"names": {"nl": "Arnhem", '
        '"en": "Arnhem"}, "kind": "city", "note": "Hoofdstad van Gelderland."}}]}',
    }
    for name, words in files.items():
        (folder / name).write_text(words, encoding="utf-8")
    return folder


# --- bringing in a text


def test_a_teacher_brings_in_the_paper_reads_it_finds_it_and_hands_the_notes_on(
    sit: Sit, paper: Path, tmp_path: Path, choose: Callable[[Path | str], None]
) -> None:
    teacher = sit()
    teacher.go_to_library()
    choose(paper)
    teacher.bot.keyClick(
        teacher.room, Qt.Key.Key_O, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    )
    teacher.reads("De dijk hield")

    page = teacher.program.page
    at = page.shown.text.index("heemraad")
    page.bring_into_view(at, at + 8)
    page.select(at, at + 8)
    teacher.bot.keyClick(page, Qt.Key.Key_N)
    editor = teacher.parts.note_card.editor
    teacher.until(editor.field.hasFocus)
    teacher.bot.keyClicks(editor.field, "vraag hiernaar #toets")
    teacher.parts.note_card.close_card()
    teacher.program.rest()
    left = page.top_offset()

    teacher.go_to_library()
    cover = teacher.covers()["De dijk hield"]
    assert cover.accessibleDescription().startswith("100 % ")  # the last line was in view
    (note, passage) = teacher.search("heemraad")
    assert (note.kind, note.snippet) == (HitKind.NOTE, "vraag hiernaar #toets")
    assert passage.kind is HitKind.PASSAGE
    assert "op de kruin" in passage.snippet
    assert note.lesson_title == passage.lesson_title == "De dijk hield"

    choose(tmp_path / "notities.md")
    teacher.parts.show_room("read")
    teacher.parts.annotating.export_requested.emit([note.ref])
    teacher.until(lambda: "exported" in teacher.program.notices)
    written = (tmp_path / "notities.md").read_text(encoding="utf-8")
    assert "heemraad" in written
    assert "vraag hiernaar" in written

    assert teacher.program.leave()
    again = sit(None)
    assert again.title == "De dijk hield"
    assert again.program.page.top_offset() == left


def test_a_lesson_in_one_file_opens_with_its_layers(
    sit: Sit, river: Path, tmp_path: Path, choose: Callable[[Path | str], None]
) -> None:
    packed = pack(river, tmp_path / "rivier.lesson")
    teacher = sit()
    choose(packed)
    teacher.parts.librarian.ask_for_file()
    teacher.reads("De rivier")
    assert [term.id for term in teacher.parts.lesson.terms] == ["uiterwaard"]
    assert teacher.program.notices == {}


def test_a_text_can_be_dropped_on_the_library(sit: Sit, paper: Path) -> None:
    teacher = sit()
    teacher.go_to_library()
    teacher.room.files_dropped.emit([str(paper)])
    teacher.reads("De dijk hield")


@pytest.mark.parametrize(
    ("name", "content", "advice"),
    [
        ("leeg.txt", b"   \n", ("Kies", "Choose")),
        ("plaatje.txt", bytes(range(256)) * 8, (".txt", ".txt")),
        ("kapot.lesson", b"PK not a zip", ("", "")),
        ("brief.odt", b"PK\x03\x04", ("Kies", "Choose")),
    ],
)
def test_a_bad_file_is_told_where_it_happened_with_what_to_do(
    sit: Sit, tmp_path: Path, choose: Callable[[Path | str], None], name: str, content: bytes, advice: tuple[str, str]
) -> None:
    teacher = sit()
    teacher.go_to_library()
    (tmp_path / name).write_bytes(content)
    choose(tmp_path / name)
    next(button for button in teacher.room.findChildren(QPushButton) if button.text().endswith("…")).click()
    teacher.until(lambda: teacher.program.notices)
    (told,) = teacher.program.notices.values()
    assert name in told
    assert advice[teacher.program.application.words.current != "nl"] in told
    assert "{" not in told
    assert teacher.program.window.room == "library"  # where it happened
    assert teacher.title == "Zo lees je met Leeswijzer"


def test_a_text_of_an_old_windows_opens_and_that_is_told(sit: Sit, tmp_path: Path) -> None:
    (tmp_path / "oud.txt").write_bytes("De cafés\n\nDe cafés in Brüssel zijn vandaag dicht.\n".encode("cp1252"))
    teacher = sit(None)
    teacher.parts.open_lesson(str(tmp_path / "oud.txt"))
    teacher.reads("De cafés")
    assert "Windows-1252" in teacher.program.notices["text-encoding-guessed"]
    teacher.parts.open_lesson("irak-coalitie")
    teacher.until(lambda: "text-encoding-guessed" not in teacher.program.notices)


def test_a_hint_about_terms_goes_where_there_are_none(sit: Sit, paper: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("leeswijzer.desktop.hints._FIRST_AFTER", 1)
    teacher = sit(None)
    teacher.until(lambda: teacher.parts.hints.showing == "term")
    teacher.parts.open_lesson(str(paper))
    teacher.reads("De dijk hield")
    teacher.until(lambda: teacher.parts.hints.showing == "passage")


def test_what_was_told_of_a_bad_file_goes_when_another_one_opens(
    sit: Sit, paper: Path, tmp_path: Path, choose: Callable[[Path | str], None]
) -> None:
    teacher = sit()
    (tmp_path / "leeg.txt").write_bytes(b"")
    choose(tmp_path / "leeg.txt")
    teacher.parts.librarian.ask_for_file()
    teacher.until(lambda: teacher.program.notices)
    choose(paper)
    teacher.parts.librarian.ask_for_file()
    teacher.reads("De dijk hield")
    assert teacher.program.notices == {}


def test_nothing_is_opened_when_no_file_is_chosen(sit: Sit, choose: Callable[[Path | str], None]) -> None:
    teacher = sit()
    choose("")
    teacher.parts.librarian.ask_for_file()
    teacher.program.rest()
    assert teacher.title == "Zo lees je met Leeswijzer"
    assert teacher.program.notices == {}


# --- coming back


def test_a_lesson_opens_where_it_was_left_also_from_the_library(sit: Sit, paper: Path) -> None:
    teacher = sit(paper)
    page = teacher.program.page
    page.scroll_to(len(page.shown.text) // 2)
    left = page.top_offset()
    assert left > 0
    for title in ("Zo lees je met Leeswijzer", "De dijk hield"):
        teacher.go_to_library()
        teacher.take(title)
    assert page.top_offset() == left


def test_a_path_given_from_its_own_folder_is_found_from_anywhere(
    sit: Sit, paper: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(paper.parent)
    assert sit(paper.name).program.leave()
    monkeypatch.chdir("/")
    assert sit(None).title == "De dijk hield"


def test_a_lesson_in_any_folder_of_that_name_is_found_again(sit: Sit, river: Path) -> None:
    assert river.parent.name == "lessons"  # as the folder of those that came with the program
    assert sit(river).program.leave()
    assert sit(None).title == "De rivier"


def test_a_second_start_on_the_open_lesson_brings_its_page(sit: Sit, paper: Path) -> None:
    teacher = sit(paper)
    teacher.go_to_library()
    teacher.program.application.welcome({"lesson": str(paper), "token": ""})
    assert teacher.program.window.room == "read"


# --- the search


def test_every_kind_of_result_leads_to_what_it_found(sit: Sit, river: Path) -> None:
    teacher = sit(river)
    sit_by = teacher.parts
    sit_by.link.change(
        lambda s: s.annotations.add_to("rivier", Target(TargetKind.TERM, "uiterwaard"), "buitenpolder")[1]
    )
    sit_by.link.change(lambda s: s.terms.write_note("rivier", "uiterwaard", "mijn buitenpolder"))
    teacher.program.rest()
    page = teacher.program.page

    teacher.go_to_library()
    assert {hit.kind for hit in teacher.search("buitenpolder")} == {HitKind.NOTE, HitKind.TERM_NOTE, HitKind.TERM}
    teacher.open_hit(HitKind.TERM)
    teacher.until(sit_by.card.isVisible)
    assert teacher.sees("Bij Arnhem")
    teacher.go_to_library()
    teacher.open_hit(HitKind.NOTE)
    teacher.until(sit_by.note_card.isVisible)
    assert sit_by.annotating.writing.item.text == "buitenpolder"

    teacher.go_to_library()
    teacher.search("Gelderland")
    teacher.open_hit(HitKind.PLACE)
    teacher.until(sit_by.surroundings.map._card.isVisible)

    teacher.go_to_library()
    teacher.search("Nijmegen")
    teacher.open_hit(HitKind.QUESTION)
    assert teacher.program.window.room == "quiz"

    teacher.go_to_library()
    page.scroll_to(0)
    teacher.search("splitst")
    hit = teacher.open_hit(HitKind.PASSAGE)
    assert teacher.program.window.room == "read"
    assert teacher.sees("Bij Arnhem")
    assert page.shown.text[hit.start : hit.end] == "splitst"


def test_a_result_in_another_lesson_opens_that_lesson_there(sit: Sit, river: Path, paper: Path) -> None:
    assert sit(river).program.leave()
    teacher = sit(paper)
    teacher.go_to_library()
    teacher.search("uiterwaard")
    teacher.open_hit(HitKind.PASSAGE)
    teacher.reads("De rivier")
    assert teacher.sees("Bij Arnhem")


def test_a_note_in_another_lesson_opens_with_its_card(sit: Sit, river: Path, paper: Path) -> None:
    reader = sit(river)
    document = reader.program.page.shown
    at = document.text.index("splitst")
    reader.parts.link.change(lambda s: s.annotations.add("rivier", document, at, at + 7, text="let op de bocht")[1])
    reader.program.rest()
    assert reader.program.leave()
    teacher = sit(paper)
    teacher.go_to_library()
    teacher.search("bocht")
    teacher.open_hit(HitKind.NOTE)
    teacher.reads("De rivier")
    teacher.until(teacher.parts.note_card.isVisible)
    assert teacher.sees("splitst")


def test_a_result_whose_lesson_is_gone_says_so_and_leads_nowhere_later(sit: Sit, river: Path, paper: Path) -> None:
    assert sit(river).program.leave()
    teacher = sit(paper)
    teacher.go_to_library()
    teacher.search("uiterwaard")
    moved = river.rename(river.with_name("elders"))
    teacher.open_hit(HitKind.PASSAGE)
    teacher.until(lambda: "lesson-gone" in teacher.program.notices)
    assert teacher.title == "De dijk hield"
    teacher.parts.open_lesson(str(moved))
    teacher.reads("De rivier")
    assert teacher.program.page.top_offset() == 0  # it is not gone to now


def test_results_are_those_of_now_when_one_comes_back(sit: Sit, paper: Path) -> None:
    teacher = sit(paper)
    teacher.go_to_library()
    assert teacher.search("bezemsteel") == []
    teacher.parts.show_room("read")
    document, lesson = teacher.program.page.shown, teacher.parts.lessons.id
    at = document.text.index("heemraad")
    teacher.parts.link.change(lambda s: s.annotations.add(lesson, document, at, at + 8, text="bezemsteel")[1])
    teacher.go_to_library()
    teacher.until(teacher.hits)
    assert [hit.snippet for hit in teacher.hits()] == ["bezemsteel"]


# --- taking off the shelf


def test_a_lesson_taken_off_the_shelf_can_be_put_back(sit: Sit, paper: Path) -> None:
    teacher = sit(paper)
    teacher.go_to_library()
    cover = teacher.covers()["De dijk hield"]
    cover.setFocus()
    teacher.bot.keyClick(cover, Qt.Key.Key_Delete)
    teacher.until(lambda: "De dijk hield" not in teacher.covers())
    assert teacher.search("heemraad") == []
    assert "De dijk hield" in teacher.program.notices[OFF_THE_SHELF]
    assert paper.exists()

    teacher.room.findChild(QLineEdit).clear()
    notices = teacher.parts.notices
    next(button for button in notices.findChildren(QPushButton) if button.text()).click()
    teacher.until(lambda: "De dijk hield" in teacher.covers())
    assert OFF_THE_SHELF not in teacher.program.notices
    teacher.program.rest()
    assert teacher.search("heemraad") != []


def test_a_lesson_whose_file_is_gone_says_why_when_it_is_pressed(sit: Sit, paper: Path) -> None:
    assert sit(paper).program.leave()
    teacher = sit()
    paper.unlink()
    teacher.go_to_library()
    teacher.bot.mouseClick(teacher.covers()["De dijk hield"], Qt.MouseButton.LeftButton)
    teacher.until(lambda: "lesson-gone" in teacher.program.notices)
    assert teacher.title == "Zo lees je met Leeswijzer"
    assert teacher.program.window.room == "library"


# --- the palette, which finds lessons too


def test_the_palette_leads_to_each_kind_of_thing(sit: Sit, river: Path, paper: Path) -> None:
    assert sit(paper).program.leave()
    teacher = sit(river)
    document = teacher.program.page.shown
    at = document.text.index("splitst")
    teacher.parts.link.change(lambda s: s.annotations.add("rivier", document, at, at + 7, text="let op de bocht")[1])
    teacher.until(lambda: len(teacher.parts.annotating.presenter.items) == 1)
    palette = teacher.parts.commanding.palette

    def choose_by(typed: str) -> None:
        teacher.go_to_library()  # from another room, to see that it is left
        teacher.bot.keyClick(teacher.room, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
        teacher.until(palette.isVisible)
        teacher.program.rest()
        field = palette.findChild(QLineEdit)
        teacher.bot.keyClicks(field, typed)
        teacher.bot.keyClick(field, Qt.Key.Key_Return)
        assert not palette.isVisible()
        teacher.program.rest()

    choose_by("uiterw")
    teacher.until(teacher.parts.card.isVisible)
    assert teacher.program.window.room == "read"
    choose_by("arnhem")
    teacher.until(teacher.parts.surroundings.map._card.isVisible)
    assert teacher.program.window.room == "read"
    choose_by("let op")
    teacher.until(teacher.parts.note_card.isVisible)
    assert teacher.program.window.room == "read"
    choose_by("de dijk")
    teacher.reads("De dijk hield")
