from collections.abc import Callable
from itertools import pairwise

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from leeswijzer.desktop.reader.ink import Wash
from leeswijzer.desktop.reader.page import Heading, Typography
from leeswijzer.desktop.reader.sheet import NARROWEST
from leeswijzer.desktop.reader.view import ReaderView
from leeswijzer.desktop.theme import style
from leeswijzer.desktop.theme.tokens import PAPERS, Theme, load
from leeswijzer.text.document import Block, BlockKind, Document
from leeswijzer.text.marks import Layer, Mark, MarkIndex

DocumentOf = Callable[..., Document]


def middle(view: ReaderView, mark: Mark) -> QPoint:
    return view.rect_of(mark.start, mark.end).center()


def first(view: ReaderView, layer: Layer) -> Mark:
    return next(mark for mark in view.marks.marks if mark.layer is layer)


def picture(view: ReaderView) -> QImage:
    return view.grab(view.viewport().geometry()).toImage()


# The column


@pytest.mark.parametrize("size", [14, 19, 32])
@pytest.mark.parametrize("measure", [45, 68, 90])
def test_the_column_is_as_wide_as_the_measure_where_there_is_room(view: ReaderView, size: int, measure: int) -> None:
    setting = Typography(size=size, measure=measure)
    view.set_typography(setting)
    view.resize(2000, 600)
    assert view.column().width() == setting.width_of(measure)
    around = view.viewport().width() - view.column().width()
    assert abs(view.column().left() - around / 2) < 20


@pytest.mark.parametrize("width", range(300, 1500, 75))
def test_the_column_is_narrower_than_45_characters_only_where_the_window_is(view: ReaderView, width: int) -> None:
    view.resize(width, 600)
    column, setting = view.column(), view.typography
    assert column.left() >= 0
    assert column.right() < view.viewport().width()
    assert column.width() <= setting.width_of(setting.measure)
    if view.width() >= view.minimumSizeHint().width():
        assert column.width() >= setting.width_of(NARROWEST)


def test_the_page_asks_for_room_for_45_characters_of_the_size_it_has(view: ReaderView) -> None:
    small = view.minimumSizeHint().width()
    view.set_typography(Typography(size=32))
    assert small < view.minimumSizeHint().width()
    assert view.minimumSizeHint().width() >= view.typography.width_of(NARROWEST)


def test_no_letter_falls_out_of_the_column(view: ReaderView, article: Document) -> None:
    for width in (420, 700, 1200):
        view.resize(width, 600)
        for block in article.blocks[:6]:
            bounds = view.bounds_of(block.start, block.end)
            assert view.column().left() - 1 <= bounds.left()
            assert bounds.right() <= view.column().right() + 2


# Where things are


def test_what_is_scrolled_to_is_the_first_in_view(view: ReaderView, article: Document) -> None:
    for offset in range(article.blocks[2].start, article.blocks[-4].end, 997):
        view.scroll_to(offset)
        top = view.top_offset()
        assert top <= offset
        assert view.rect_of(offset, offset + 1).top() < 40
        before = view.verticalScrollBar().value()
        view.scroll_to(top)
        assert abs(view.verticalScrollBar().value() - before) <= 4
        assert view.top_offset() == top


def test_at_the_very_top_the_title_is_in_view_and_comes_back(view: ReaderView, article: Document) -> None:
    assert view.top_offset() == 0
    view.scroll_to(9000)
    view.scroll_to(0)
    assert view.verticalScrollBar().value() == 0
    view.scroll_to(9000)
    view.scroll_to(article.blocks[0].start)
    assert view.verticalScrollBar().value() == 0


def test_a_text_opens_where_it_was_left(qtbot: QtBot, theme: Theme, article: Document) -> None:
    offset = article.blocks[20].start
    view = ReaderView(theme)
    qtbot.addWidget(view)
    view.show_document(article, Heading("Titel"), offset)
    view.resize(1000, 600)
    view.show()
    qtbot.waitExposed(view)
    assert view.top_offset() == offset


def test_another_text_opens_at_its_top(view: ReaderView, document_of: DocumentOf) -> None:
    view.scroll_to(9000)
    view.show_document(document_of(*["een ander verhaal " * 30] * 30), Heading("Ander"))
    assert view.top_offset() == 0
    assert view.verticalScrollBar().value() == 0
    assert view.accessibleName() == "Ander"


def test_the_end_is_where_everything_was_read(view: ReaderView, article: Document) -> None:
    assert view.fraction_read() < 0.5
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum())
    assert view.fraction_read() == 1.0
    last = article.blocks[-1].end
    view.scroll_to(last)
    assert view.rect_of(last - 1, last).bottom() < view.viewport().height() / 2 + 60


def test_a_passage_is_brought_into_view_and_left_alone_where_it_is(view: ReaderView, article: Document) -> None:
    block = article.blocks[25]
    view.bring_into_view(block.start, block.start + 20)
    value = view.verticalScrollBar().value()
    top = view.rect_of(block.start, block.start + 20).top()
    assert 0.2 < top / view.viewport().height() < 0.4
    view.bring_into_view(block.start, block.start + 20)
    assert view.verticalScrollBar().value() == value


def test_the_rectangle_of_a_word_holds_the_word_alone(view: ReaderView, article: Document) -> None:
    mark = first(view, Layer.GLOSSARY)
    rect = view.rect_of(mark.start, mark.end)
    assert view.column().contains(rect)
    assert 30 < rect.width() < 90
    assert 15 < rect.height() < 40
    after = view.rect_of(mark.end + 1, mark.end + 5)
    assert after.left() >= rect.right()
    assert view.rect_of(0, 4).isNull()  # the date line is not on the page


def test_words_after_an_emoji_are_where_they_are_drawn(view: ReaderView, article: Document) -> None:
    at = article.text.index("😀")
    face, comma = view.rect_of(at, at + 1), view.rect_of(at + 1, at + 2)
    assert face.width() > 10
    assert abs(comma.left() - face.right()) <= 3
    assert view.offset_at(comma.center()) in (at + 1, at + 2)


# Marks under the pointer


def test_a_mark_is_found_on_its_words_and_nowhere_else(view: ReaderView) -> None:
    for layer in (Layer.GLOSSARY, Layer.PLACES, Layer.TIMELINE):
        mark = first(view, layer)
        assert view.mark_at(middle(view, mark)) == mark
        assert view.mark_at(view.rect_of(mark.start, mark.start + 1).center()) == mark
    assert view.mark_at(QPoint(3, 3)) is None
    assert view.mark_at(QPoint(view.column().left() - 10, middle(view, mark).y())) is None
    assert view.mark_at(QPoint(view.viewport().width() - 3, 300)) is None


def test_white_space_at_the_end_of_a_line_is_no_mark(view: ReaderView, document_of: DocumentOf) -> None:
    document = document_of("Kort is IS", "Nog een zin")
    view.show_document(document, Heading("T"))
    mark = Mark(Layer.GLOSSARY, "is", 8, 10)
    view.set_marks(MarkIndex([mark]))
    rect = view.rect_of(8, 10)
    assert view.mark_at(rect.center()) == mark
    assert view.mark_at(QPoint(rect.right() + 60, rect.center().y())) is None
    assert view.mark_at(QPoint(rect.center().x(), rect.bottom() + 14)) is None


def test_what_proves_an_answer_cannot_be_pointed_at(view: ReaderView) -> None:
    assert view.mark_at(middle(view, first(view, Layer.QUIZ))) is None


def test_a_term_inside_a_place_is_meant_first(view: ReaderView) -> None:
    place = first(view, Layer.PLACES)
    term = Mark(Layer.GLOSSARY, "anbar", place.start, place.end)
    view.set_marks(MarkIndex([place, term]))
    assert view.mark_at(middle(view, place)) == term


def test_the_sign_in_the_margin_is_its_remark(view: ReaderView, qtbot: QtBot) -> None:
    remark = first(view, Layer.REMARKS)
    view.bring_into_view(remark.start, remark.end)
    sign = QPoint(view.column().right() + 22, middle(view, remark).y())
    assert view.mark_at(sign) == remark
    assert view.mark_at(sign + QPoint(0, 60)) is None
    with qtbot.waitSignal(view.mark_activated) as told:
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=sign)
    assert told.args == [remark]


def test_pointing_is_told_once_and_taken_back(view: ReaderView, qtbot: QtBot) -> None:
    told: list[Mark | None] = []
    view.pointed_at.connect(told.append)
    mark = first(view, Layer.GLOSSARY)
    rect = view.rect_of(mark.start, mark.end)
    for point in (rect.center(), rect.center() + QPoint(4, 0), QPoint(3, 3)):
        qtbot.mouseMove(view.viewport(), point)
    assert told == [mark, None]
    qtbot.mouseMove(view.viewport(), rect.center())
    view.scroll_to(9000)
    assert told == [mark, None, mark, None]


def test_a_pointer_that_leaves_the_page_points_at_nothing(view: ReaderView, qtbot: QtBot) -> None:
    qtbot.mouseMove(view.viewport(), QPoint(3, 3))
    with qtbot.waitSignal(view.pointed_at):
        qtbot.mouseMove(view.viewport(), middle(view, first(view, Layer.GLOSSARY)))
    with qtbot.waitSignal(view.pointed_at) as told:
        QApplication.sendEvent(view.viewport(), QEvent(QEvent.Type.Leave))
    assert told.args == [None]


def test_who_presses_the_button_no_longer_points(view: ReaderView, qtbot: QtBot) -> None:
    sheet, spot = view.viewport(), middle(view, first(view, Layer.GLOSSARY))
    with qtbot.waitSignal(view.pointed_at):
        qtbot.mouseMove(sheet, spot)
    with qtbot.waitSignal(view.pointed_at) as told:
        qtbot.mousePress(sheet, Qt.MouseButton.LeftButton, pos=spot)
    assert told.args == [None]


def test_a_click_beside_everything_is_told(view: ReaderView, qtbot: QtBot) -> None:
    with qtbot.waitSignal(view.nothing_activated):
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(2, view.viewport().height() - 2))


def test_a_click_on_a_mark_activates_it_and_a_drag_selects(view: ReaderView, qtbot: QtBot) -> None:
    mark = first(view, Layer.GLOSSARY)
    told: list[Mark] = []
    view.mark_activated.connect(told.append)
    at = middle(view, mark)
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert told == [mark]
    qtbot.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    qtbot.mouseMove(view.viewport(), at + QPoint(120, 0))
    qtbot.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, pos=at + QPoint(120, 0))
    assert told == [mark]
    selected = view.selected_range()
    assert selected is not None
    assert mark.start < selected[0] < mark.end < selected[1]


# Keys


def test_t_walks_through_the_terms_and_enter_opens_one(view: ReaderView, qtbot: QtBot) -> None:
    terms = [mark for mark in view.marks.marks if mark.layer is Layer.GLOSSARY]
    seen = []
    for _ in range(5):
        qtbot.keyClick(view, Qt.Key.Key_T)
        seen.append(view.focused_mark)
    assert seen == terms[:5]
    qtbot.keyClick(view, Qt.Key.Key_T, Qt.KeyboardModifier.ShiftModifier)
    assert view.focused_mark == terms[3]
    with qtbot.waitSignal(view.mark_activated) as told:
        qtbot.keyClick(view, Qt.Key.Key_Return)
    assert told.args == [terms[3]]


def test_every_term_can_be_reached_and_is_in_view_when_it_is(view: ReaderView, qtbot: QtBot) -> None:
    terms = [mark for mark in view.marks.marks if mark.layer is Layer.GLOSSARY]
    reached = []
    for _ in terms:
        qtbot.keyClick(view, Qt.Key.Key_T)
        mark = view.focused_mark
        assert mark is not None
        reached.append(mark)
        assert view.viewport().rect().contains(view.rect_of(mark.start, mark.end))
    assert reached == terms
    qtbot.keyClick(view, Qt.Key.Key_T)
    assert view.focused_mark == terms[-1]


def test_t_begins_with_what_is_in_view(view: ReaderView, article: Document, qtbot: QtBot) -> None:
    view.scroll_to(article.blocks[20].start)
    qtbot.keyClick(view, Qt.Key.Key_T)
    assert view.focused_mark is not None
    assert view.focused_mark.start >= article.blocks[20].start
    view.focus_mark(None)
    view.scroll_to(article.blocks[20].start)
    qtbot.keyClick(view, Qt.Key.Key_T, Qt.KeyboardModifier.ShiftModifier)
    assert view.focused_mark is not None
    assert view.focused_mark.end <= view.bottom_offset()


def test_t_does_nothing_where_there_are_no_terms(view: ReaderView, qtbot: QtBot) -> None:
    view.set_marks(MarkIndex(()))
    qtbot.keyClick(view, Qt.Key.Key_T)
    assert view.focused_mark is None


def test_the_term_that_the_keyboard_is_on_has_a_ring_round_it(view: ReaderView, qtbot: QtBot) -> None:
    before = picture(view)
    qtbot.keyClick(view, Qt.Key.Key_T)
    assert picture(view) != before
    view.focus_mark(None)
    assert picture(view) == before


def test_keys_scroll_the_page(view: ReaderView, qtbot: QtBot) -> None:
    bar = view.verticalScrollBar()
    values = [bar.value()]
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Space, Qt.Key.Key_PageDown, Qt.Key.Key_End):
        qtbot.keyClick(view, key)
        values.append(bar.value())
    assert all(before < after for before, after in pairwise(values))
    assert values[-1] == bar.maximum()
    assert values[2] - values[1] < view.viewport().height()
    back = [bar.value()]
    qtbot.keyClick(view, Qt.Key.Key_Up)
    back.append(bar.value())
    qtbot.keyClick(view, Qt.Key.Key_Space, Qt.KeyboardModifier.ShiftModifier)
    back.append(bar.value())
    qtbot.keyClick(view, Qt.Key.Key_PageUp)
    back.append(bar.value())
    qtbot.keyClick(view, Qt.Key.Key_Home)
    back.append(bar.value())
    assert all(before > after for before, after in pairwise(back))
    assert back[-1] == 0


def test_the_last_line_before_a_page_down_is_still_in_view_after_it(view: ReaderView, qtbot: QtBot) -> None:
    bottom = view.bottom_offset()
    qtbot.keyClick(view, Qt.Key.Key_Space)
    assert view.top_offset() < bottom


# Selecting and copying


def test_a_selection_counts_code_points(view: ReaderView, article: Document) -> None:
    at = article.text.index("😀")
    view.select(at, at + 5)
    assert view.selected_range() == (at, at + 5)
    assert view.textCursor().selectionEnd() - view.textCursor().selectionStart() == 6
    view.clear_selection()
    assert view.selected_range() is None


@pytest.mark.parametrize("blocks", [slice(3, 4), slice(0, 6), slice(0, None)])
def test_copying_gives_the_documents_own_characters(
    view: ReaderView, article: Document, qtbot: QtBot, blocks: slice
) -> None:
    chosen = article.blocks[blocks]
    start, end = chosen[0].start, chosen[-1].end
    view.select(start, end)
    qtbot.keyClick(view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.clipboard().text() == article.text[start:end]


def test_selecting_all_leaves_out_the_words_of_the_lesson(view: ReaderView, article: Document) -> None:
    view.selectAll()
    view.copy_selection()
    assert QApplication.clipboard().text() == article.text[article.blocks[0].start :]


def test_a_title_that_is_selected_alone_can_be_copied(view: ReaderView) -> None:
    cursor = view.textCursor()
    block = view.document().begin().next()
    cursor.setPosition(block.position())
    cursor.setPosition(block.position() + block.length() - 1, cursor.MoveMode.KeepAnchor)
    view.setTextCursor(cursor)
    assert view.selected_range() is None
    view.copy_selection()
    assert QApplication.clipboard().text() == "Een titel"


def test_a_selection_is_told_once_the_reader_let_go_of_it(view: ReaderView, article: Document, qtbot: QtBot) -> None:
    at = middle(view, first(view, Layer.GLOSSARY))
    qtbot.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    qtbot.mouseMove(view.viewport(), at + QPoint(120, 0))
    with qtbot.waitSignal(view.selection_settled):
        qtbot.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, pos=at + QPoint(120, 0))
    with qtbot.assertNotEmitted(view.selection_settled, wait=250):
        view.select(article.blocks[3].start, article.blocks[3].start + 9)


# Laid out anew


@pytest.mark.parametrize(
    "change",
    [
        lambda view: view.set_typography(view.typography._replace(size=28)),
        lambda view: view.set_typography(view.typography._replace(size=14, measure=90, serif=False)),
        lambda view: view.set_typography(view.typography._replace(line_height=2.2)),
        lambda view: view.use_theme(load("dark")),
        lambda view: view.set_heading(Heading("A much longer title than before, over several lines", "Deck " * 60)),
        lambda view: view.resize(520, 600),
        lambda view: view.resize(1400, 900),
    ],
)
def test_the_first_line_in_view_stays_in_view(
    view: ReaderView, article: Document, change: Callable[[ReaderView], None]
) -> None:
    top = article.blocks[22].start + 40
    view.scroll_to(top)
    marks = view.marks
    change(view)
    QApplication.processEvents()
    assert view.top_offset() <= top <= view.top_offset() + 120
    assert 0 <= view.rect_of(top, top + 1).top() < 60
    assert view.marks is marks


def test_at_the_top_a_new_setting_stays_at_the_top(view: ReaderView) -> None:
    view.set_typography(Typography(size=30))
    view.resize(640, 480)
    assert view.verticalScrollBar().value() == 0


def test_wide_and_narrow_and_wide_again_ends_where_it_began(view: ReaderView, article: Document) -> None:
    view.scroll_to(article.blocks[18].start + 200)
    top = view.top_offset()
    for width in (700, 450, 1300, 380, 900):
        view.resize(width, 600)
        QApplication.processEvents()
    assert view.top_offset() == top


@pytest.mark.parametrize("blocks", [40, 700])
def test_the_first_answers_after_a_new_layout_are_right_at_once(
    view: ReaderView, document_of: DocumentOf, blocks: int
) -> None:
    view.show_document(document_of(*["Dit is een zin van gewone lengte. " * 12] * blocks), Heading("T", "d"))
    for size in range(16, 30):
        view.set_typography(Typography(size=size))
        fresh = picture(view)
        bottom = view.bottom_offset()
        assert bottom < 5_000
        assert view.bottom_offset() == bottom
        assert picture(view) == fresh


def test_washes_go_along_with_their_text_and_not_into_another(
    view: ReaderView, article: Document, document_of: DocumentOf
) -> None:
    view.scroll_to(0)
    bare = picture(view)
    start = article.blocks[2].start
    view.set_washes("passage", [Wash(start, start + 60, "accent_soft")])
    washed = picture(view)
    assert washed != bare
    view.set_typography(Typography(size=24))
    view.set_typography(Typography())
    assert picture(view) == washed
    view.set_washes("passage", ())
    assert picture(view) == bare
    view.set_washes("passage", [Wash(start, start + 60, "accent_soft")])
    view.show_document(document_of("een ander verhaal"), Heading("Ander"))
    empty = picture(view)
    view.set_washes("passage", ())
    assert picture(view) == empty


@pytest.mark.parametrize("paper", PAPERS)
def test_the_page_takes_the_colours_of_the_paper(view: ReaderView, paper: str) -> None:
    theme = load(paper)
    style.apply(QApplication.instance(), theme)
    view.use_theme(theme)
    seen = picture(view)
    assert seen.pixelColor(2, 2).name() == theme.palette.page
    colors = {seen.pixelColor(x, y).name() for x in range(0, seen.width(), 3) for y in range(40, 300)}
    assert theme.palette.text in colors


def test_each_layer_is_drawn(view: ReaderView) -> None:
    bare_marks = MarkIndex(())
    every = view.marks.marks
    view.set_marks(bare_marks)
    bare = picture(view)
    for layer in (Layer.GLOSSARY, Layer.PLACES, Layer.TIMELINE, Layer.REMARKS):
        view.set_marks(MarkIndex(mark for mark in every if mark.layer is layer))
        assert picture(view) != bare, layer
    view.set_marks(MarkIndex(mark for mark in every if mark.layer is Layer.QUIZ))
    assert picture(view) == bare


@pytest.mark.parametrize("kind", [BlockKind.CAPTION, BlockKind.ITEM, BlockKind.QUOTE])
def test_a_kind_shows_beside_its_words(view: ReaderView, document_of: DocumentOf, kind: BlockKind) -> None:
    view.decorate()
    words = "Een regel met woorden die net iets langer is dan wat er in een kolom past, zodat er twee zijn."
    view.show_document(document_of("Vooraf", (kind, words), "Daarna"), Heading("T"))
    block = view.shown.blocks[1]
    bounds = view.bounds_of(block.start, block.end)
    seen = picture(view)
    ground = seen.pixelColor(2, 2)
    beside = {
        seen.pixelColor(x, y).name()
        for x in range(view.column().left(), bounds.left() - 2)
        for y in range(bounds.top(), bounds.bottom())
    }
    assert beside - {ground.name()}


def test_a_text_that_begins_with_its_title_says_it_once(view: ReaderView, document_of: DocumentOf) -> None:
    document = document_of((BlockKind.HEADING, "Een titel"), "En dan de rest.")
    view.show_document(document, Heading("Een titel", titled=True))
    assert view.toPlainText().count("Een titel") == 1
    start = document.blocks[1].start
    assert view.rect_of(start, start + 2).top() > view.rect_of(0, 3).bottom()
    assert view.accessibleName() == "Een titel"


# Texts that nobody expects


@pytest.mark.parametrize("heading", [Heading(""), Heading("Titel", "Deck", "2020", "Foto")])
def test_a_text_without_words(qtbot: QtBot, theme: Theme, heading: Heading) -> None:
    view = ReaderView(theme)
    qtbot.addWidget(view)
    view.show_document(Document("", ()), heading)
    view.show()
    qtbot.waitExposed(view)
    assert (view.top_offset(), view.bottom_offset(), view.fraction_read()) == (0, 0, 1.0)
    assert view.selected_range() is None
    assert view.rect_of(0, 1).isNull()
    assert view.mark_at(QPoint(50, 50)) is None
    view.selectAll()
    assert view.selected_range() is None
    for key in (Qt.Key.Key_T, Qt.Key.Key_Return, Qt.Key.Key_Space, Qt.Key.Key_End):
        qtbot.keyClick(view, key)
    view.scroll_to(100)
    view.bring_into_view(0, 0)


def test_a_page_that_was_given_no_text_at_all(qtbot: QtBot, theme: Theme) -> None:
    view = ReaderView(theme)
    qtbot.addWidget(view)
    view.show()
    qtbot.waitExposed(view)
    view.resize(300, 300)
    assert view.top_offset() == 0


ODD = [
    "\u202eomgekeerd\u202c en weer gewoon",
    "שלום עולם, هذا نص عربي with English inside",
    "e\u0301\u0302\u0303" * 40,
    "👩‍👩‍👧‍👦🇳🇱🏳️‍🌈" * 30,
    "zonderspatie" * 400,
    "\x00\x01\ufffc\ufdd0\u2028\u2029\r\n\t",
    "",
    "\u200b\ufeff",
    "\ud83d alleen",
    "𝔘𝔫𝔦𝔠𝔬𝔡𝔢 " * 20,
]


@pytest.mark.parametrize("kind", [BlockKind.PARAGRAPH, BlockKind.CAPTION, BlockKind.HEADING])
def test_odd_characters_are_drawn_pointed_at_and_copied_like_any(
    view: ReaderView, document_of: DocumentOf, kind: BlockKind
) -> None:
    document = document_of(*[(kind, words) for words in ODD], "slot")
    view.show_document(document, Heading("T", photo_missing="Foto"))
    view.set_marks(MarkIndex(Mark(Layer.GLOSSARY, "x", block.start, block.start + 3) for block in document.blocks))
    for block in document.blocks:
        view.scroll_to(block.start)
        picture(view)
        view.select(block.start, block.end)
        assert view.selected_range() == ((block.start, block.end) if block.end > block.start else None)
        if block.end - block.start > 3:
            view.mark_at(view.rect_of(block.start, block.start + 3).center())
    view.selectAll()
    copied = view.createMimeDataFromSelection().text()
    assert copied == document.text.replace("\ud83d", "")  # half a character is nothing to a clipboard


def test_a_line_of_a_hundred_thousand_characters(view: ReaderView, document_of: DocumentOf) -> None:
    words = ("woord coalitie en " * 6000)[:100_000].strip()
    document = document_of(words)
    view.show_document(document, Heading("Lang"))
    marks = [Mark(Layer.GLOSSARY, "c", at, at + 8) for at in range(6, len(words) - 10, 18)]
    view.set_marks(MarkIndex(marks))
    view.scroll_to(marks[4000].start)
    assert view.mark_at(middle(view, marks[4000])) == marks[4000]
    assert view.rect_of(marks[-1].start, marks[-1].end).top() > view.viewport().height()


def test_ten_thousand_headings(view: ReaderView) -> None:
    text = "\n".join(f"Kop {number}" for number in range(10_000))
    blocks, at = [], 0
    for line in text.split("\n"):
        blocks.append(Block(BlockKind.HEADING, at, at + len(line), 2))
        at += len(line) + 1
    view.show_document(Document(text, tuple(blocks)), Heading("Koppen"))
    view.scroll_to(blocks[9_000].start)
    assert view.top_offset() == blocks[9_000].start


def test_three_megabytes_can_be_gone_through(view: ReaderView) -> None:
    line = "Wie er in 2011 bij was, herinnert zich de coalitie en de lange weg naar het noorden. " * 6
    count = 3_000_000 // len(line)
    text = (line + "\n") * count
    blocks = tuple(Block(BlockKind.PARAGRAPH, n * (len(line) + 1), (n + 1) * (len(line) + 1) - 1) for n in range(count))
    view.show_document(Document(text, blocks), Heading("Groot"))
    at = blocks[count // 2].start
    view.scroll_to(at)
    assert view.top_offset() == at
    assert view.rect_of(at, at + 3).top() < 40
    view.scroll_to(0)
    assert view.top_offset() == 0
