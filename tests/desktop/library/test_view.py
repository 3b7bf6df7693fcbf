from dataclasses import replace
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import QLocale, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QColor, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton

from leeswijzer.desktop.library.cover import Cover
from leeswijzer.desktop.library.found import FoundList
from leeswijzer.desktop.library.view import LibraryRoom
from leeswijzer.desktop.theme.tokens import load
from leeswijzer.errors import KnownError
from leeswijzer.study.library import Book
from leeswijzer.study.search import Hit, HitKind

READ = Book(
    "irak", "De coalitie", "Hoe het begon", "nl", "irak-coalitie",
    fraction=0.42, due=3, last_read_at=datetime(2026, 3, 14, 12, tzinfo=UTC),
)  # fmt: skip
NEW = Book("krant", "De krant", "", "nl", "/home/juf/krant.txt")
GONE = Book(
    "weg", "Verdwenen", "", "nl", "/usb/weg.txt",
    last_read_at=datetime(2026, 1, 2, 12, tzinfo=UTC), trouble=KnownError("lesson-missing", where="/usb/weg.txt"),
)  # fmt: skip


def _hit(kind=HitKind.PASSAGE, heading="", snippet="het leger trok op", ranges=((4, 9),)):
    return Hit(kind, "irak", "De coalitie", None, heading, (), snippet, ranges, 10, 15, 1.0)


class Library:
    """The room, and what a reader sees and does in it."""

    def __init__(self, qtbot, theme):
        self.bot = qtbot
        self.room = LibraryRoom(theme)
        qtbot.addWidget(self.room)
        self.room.resize(1000, 700)
        self.room.show()
        qtbot.waitExposed(self.room)
        self.asked: list[str] = []
        self.room.search_changed.connect(self.asked.append)

    @property
    def field(self):
        return self.room.findChild(QLineEdit)

    @property
    def found(self):
        return self.room.findChild(FoundList)

    def covers(self):
        return [cover for cover in self.room.findChildren(Cover) if cover.isVisible()]

    def cover(self, title):
        return next(cover for cover in self.covers() if cover.accessibleName() == title)

    def says(self, title):
        return self.cover(title).accessibleDescription()

    def words(self):
        return [label.text() for label in self.room.findChildren(QLabel) if label.isVisible()]

    def rows(self):
        model = self.found.model()
        return [model.index(row, 0).data() for row in range(model.rowCount())]


@pytest.fixture
def library(qtbot, theme, english):
    return Library(qtbot, theme)


@pytest.fixture
def english():
    before = QLocale()
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))
    yield
    QLocale.setDefault(before)


# --- covers


def test_a_cover_tells_its_title_progress_cards_and_last_day(library):
    library.room.show_books([READ])
    assert library.says("De coalitie").startswith("Hoe het begon. 42 % read")
    assert "3 card(s) due" in library.says("De coalitie")
    assert "Last read on 14/03/2026" in library.says("De coalitie")
    assert library.cover("De coalitie").toolTip().startswith("Hoe het begon\n42 % read")


def test_a_lesson_that_was_never_opened_says_so(library):
    library.room.show_books([NEW])
    assert library.says("De krant") == "Not read yet"


def test_one_that_was_opened_and_left_at_once_is_at_its_beginning(library):
    opened = Book("krant", "De krant", "", "nl", "/krant.txt", last_read_at=datetime(2026, 3, 14, 12, tzinfo=UTC))
    library.room.show_books([opened])
    assert library.says("De krant").startswith("At its beginning. Last read")


def test_how_far_it_was_read_is_drawn(library, theme):
    library.room.show_books([READ, NEW])

    def bar(title):
        picture = library.cover(title).grab().toImage()
        return [picture.pixelColor(x, 261).name() for x in range(4, picture.width() - 6)]

    accent = QColor(theme.color("accent")).name()
    share = bar("De coalitie").count(accent) / len(bar("De coalitie"))
    assert share == pytest.approx(0.42, abs=0.04)
    assert bar("De krant").count(accent) == 0


def test_another_paper_paints_the_covers_anew(library):
    library.room.show_books([READ])
    light = library.cover("De coalitie").grab().toImage()
    library.room.use_theme(load("dark"))
    assert library.cover("De coalitie").grab().toImage() != light


@pytest.mark.parametrize("title", ["A", "Een zeer lange titel " * 8, "Hottentottententententoonstellingsdirecteur"])
def test_any_title_can_be_painted_within_its_cover(library, title):
    library.room.show_books([Book("x", title, "", "nl", "x")])
    cover = library.cover(title)
    assert not cover.grab().isNull()
    assert cover.size() == cover.sizeHint()


def test_a_click_and_the_space_bar_open_a_lesson(library, qtbot):
    library.room.show_books([READ, NEW])
    with qtbot.waitSignal(library.room.lesson_chosen) as chosen:
        qtbot.mouseClick(library.cover("De krant"), Qt.MouseButton.LeftButton)
    assert chosen.args == ["/home/juf/krant.txt"]
    library.cover("De coalitie").setFocus()
    with qtbot.waitSignal(library.room.lesson_chosen) as chosen:
        qtbot.keyClick(library.cover("De coalitie"), Qt.Key.Key_Space)
    assert chosen.args == ["irak-coalitie"]


def test_a_lesson_that_is_gone_tells_why_and_can_still_be_pressed(library, qtbot):
    library.room.show_books([GONE])
    assert "Cannot be found any more" in library.says("Verdwenen")
    assert "Check the name" in library.says("Verdwenen")
    with qtbot.waitSignal(library.room.lesson_chosen):
        qtbot.mouseClick(library.cover("Verdwenen"), Qt.MouseButton.LeftButton)


def test_the_keyboard_stays_on_its_cover_when_the_shelf_is_filled_anew(library, qtbot):
    library.room.show_books([READ, NEW])
    library.room.activateWindow()
    library.cover("De krant").setFocus()
    qtbot.waitUntil(library.cover("De krant").hasFocus)
    library.room.show_books([NEW, READ])
    assert library.cover("De krant").hasFocus()


# --- taking off the shelf


def test_delete_takes_a_lesson_of_ones_own_off_the_shelf(library, qtbot):
    library.room.show_books([NEW])
    library.room.activateWindow()
    library.cover("De krant").setFocus()
    qtbot.waitUntil(library.cover("De krant").hasFocus)
    with qtbot.waitSignal(library.room.removal_requested) as wished:
        qtbot.keyClick(library.cover("De krant"), Qt.Key.Key_Delete)
    assert wished.args == [NEW]


def test_the_right_button_offers_the_same(library, qtbot):
    library.room.show_books([NEW, GONE])
    for title in ("De krant", "Verdwenen"):
        assert [action.text() for action in library.cover(title).actions()] == ["Take off the shelf"]
        assert library.cover(title).contextMenuPolicy() is Qt.ContextMenuPolicy.ActionsContextMenu
    with qtbot.waitSignal(library.room.removal_requested) as wished:
        library.cover("Verdwenen").actions()[0].trigger()
    assert wished.args == [GONE]


def test_a_lesson_that_came_with_the_program_stays(library):
    library.room.show_books([READ])
    assert library.cover("De coalitie").actions() == []


# --- the search


def test_results_are_asked_for_as_one_types(library, qtbot):
    qtbot.keyClicks(library.field, "le")
    qtbot.waitUntil(lambda: library.asked == ["le"])
    qtbot.keyClicks(library.field, "ger")
    qtbot.waitUntil(lambda: library.asked == ["le", "leger"])


def test_hits_show_what_they_are_where_and_their_context(library, qtbot):
    library.room.search_for("leger")
    library.room.show_hits(
        "leger", [_hit(), _hit(HitKind.TERM, "leger · army"), _hit(HitKind.QUESTION, "Wie vocht?", "", ())]
    )
    assert library.rows() == [
        "Text, De coalitie: De coalitie het leger trok op",
        "Term, De coalitie: leger · army het leger trok op",
        "Question, De coalitie: Wie vocht? ",
    ]
    assert library.found.isVisible()
    assert library.asked == ["leger"]  # at once: nobody is typing


def test_ones_own_notes_come_first_then_the_texts_and_the_best_of_each_stays_first(library):
    kinds = (HitKind.QUESTION, HitKind.TERM, HitKind.PASSAGE, HitKind.NOTE, HitKind.PASSAGE)
    library.room.search_for("leger")
    library.room.show_hits("leger", [_hit(kind, str(rank)) for rank, kind in enumerate(kinds)])
    assert [row.split(":")[1].split()[0] for row in library.rows()] == ["3", "2", "4", "1", "0"]


def test_the_searched_words_are_washed_in_a_heading_too(library, theme):
    wash = QColor(theme.color("highlight_important")).name()

    def washed(hit):
        library.room.search_for("leger")
        library.room.show_hits("leger", [hit])
        picture = library.found.viewport().grab().toImage()
        return any(picture.pixelColor(x, y).name() == wash for x in range(picture.width()) for y in range(8, 30))

    stem = _hit(HitKind.QUESTION, "Waarom vluchtte het leger?", "", ())
    assert washed(replace(stem, heading_ranges=((20, 25),)))
    assert not washed(stem)


@pytest.mark.parametrize("kind", HitKind)
def test_every_kind_of_hit_is_named_and_drawn(library, kind):
    library.room.search_for("leger")
    library.room.show_hits("leger", [_hit(kind, "🇳🇱 kop", "x" * 400 + " leger", ((401, 406),))])
    assert not library.found.grab().isNull()
    assert ", De coalitie: " in library.rows()[0]


def test_the_searched_words_are_washed_with_colour(library, theme):
    library.room.search_for("leger")
    wash = QColor(theme.color("highlight_important")).name()

    def washed(ranges):
        library.room.show_hits("leger", [_hit(snippet="😀 het leger trok op", ranges=ranges)])
        library.found.viewport().repaint()
        picture = library.found.viewport().grab().toImage()
        return {x for x in range(picture.width()) for y in range(34, 58) if picture.pixelColor(x, y).name() == wash}

    whole, word = washed(((0, 19),)), washed(((6, 11),))
    assert not washed(())
    assert word
    assert min(word) > min(whole)  # an emoji is two of Qt's units and one of ours
    assert word < whole


def test_where_nothing_is_found_it_says_so(library):
    library.room.search_for("walvis")
    library.room.show_hits("walvis", [])
    assert "Nothing in your lessons and notes holds these words." in library.words()


def test_hits_for_words_that_were_typed_over_are_not_shown(library):
    library.room.search_for("leger")
    library.room.search_for("walvis")
    library.room.show_hits("leger", [_hit()])
    assert not library.found.isVisible()


def test_an_empty_field_shows_the_covers_again(library, qtbot):
    library.room.show_books([READ])
    library.room.search_for("leger")
    library.room.show_hits("leger", [_hit()])
    assert library.covers() == []
    library.field.setFocus()
    qtbot.keyClick(library.field, Qt.Key.Key_Escape)
    assert library.field.text() == ""
    assert len(library.covers()) == 1


def test_blanks_alone_are_no_search(library, qtbot):
    library.room.show_books([READ])
    qtbot.keyClicks(library.field, "   ")
    library.room.search_again()
    library.room.show_hits("   ", [_hit()])
    assert library.asked == []
    assert len(library.covers()) == 1


def test_down_goes_to_the_hits_and_enter_opens_one(library, qtbot):
    first, second = _hit(), _hit(HitKind.TERM, "leger")
    library.room.search_for("leger")
    library.room.show_hits("leger", [first, second])
    library.room.activateWindow()
    library.field.setFocus()
    qtbot.keyClick(library.field, Qt.Key.Key_Down)
    qtbot.waitUntil(library.found.hasFocus)
    qtbot.keyClick(library.found, Qt.Key.Key_Down)
    with qtbot.waitSignal(library.room.hit_chosen) as chosen:
        qtbot.keyClick(library.found, Qt.Key.Key_Return)
    assert chosen.args == [second]


def test_a_click_opens_a_hit_once(library, qtbot):
    hit = _hit()
    library.room.search_for("leger")
    library.room.show_hits("leger", [hit])
    chosen: list[Hit] = []
    library.room.hit_chosen.connect(chosen.append)
    spot = library.found.visualRect(library.found.model().index(0, 0)).center()
    library.found.setStyleSheet("QListView { activate-on-singleclick: 1 }")  # as some desktops have it
    qtbot.mouseClick(library.found.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert chosen == [hit]


def test_the_search_can_be_done_again_as_things_are_now(library):
    library.room.search_for("leger")
    library.room.search_again()
    assert library.asked == ["leger", "leger"]


# --- files


def _files(*addresses):
    data = QMimeData()
    data.setUrls([QUrl(address) for address in addresses])
    return data


def _arguments(data):
    return Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


def test_a_file_can_be_dropped_on_the_room(library, qtbot):
    data = _files("file:///home/juf/krant.txt")
    enter = QDragEnterEvent(QPoint(5, 5), *_arguments(data))
    library.room.dragEnterEvent(enter)
    assert enter.isAccepted()
    with qtbot.waitSignal(library.room.files_dropped) as dropped:
        library.room.dropEvent(QDropEvent(QPointF(5, 5), *_arguments(data)))
    assert dropped.args == [["/home/juf/krant.txt"]]


def test_what_is_no_file_is_not_taken(library, qtbot):
    data = _files("https://example.org/krant.txt")
    enter = QDragEnterEvent(QPoint(5, 5), *_arguments(data))
    enter.setAccepted(False)
    library.room.dragEnterEvent(enter)
    assert not enter.isAccepted()
    with qtbot.assertNotEmitted(library.room.files_dropped):
        library.room.dropEvent(QDropEvent(QPointF(5, 5), *_arguments(data)))


def test_the_button_asks_for_a_file(library, qtbot):
    button = next(each for each in library.room.findChildren(QPushButton) if each.text() == "Open…")
    with qtbot.waitSignal(library.room.open_requested):
        button.click()


def test_a_narrow_room_leaves_out_its_title(library):
    assert "Library" in library.words()
    library.room.resize(640, 420)
    assert "Library" not in library.words()
