import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QPushButton, QTextEdit, QVBoxLayout, QWidget

from leeswijzer.desktop.notes.bar import SelectionBar
from leeswijzer.desktop.notes.swatch import Swatch
from leeswijzer.study.annotation import Color

WITHIN = QRect(0, 0, 800, 600)


@pytest.fixture
def window(qtbot, theme):
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(800, 600)
    window.field = QTextEdit()
    QVBoxLayout(window).addWidget(window.field)
    window.show()
    window.field.setFocus()
    return window


@pytest.fixture
def bar(window, theme):
    return SelectionBar(theme, window)


def open_at(bar, rect):
    bar.open_beside(rect, WITHIN, take_focus=False)
    return bar.surface().translated(bar.pos())


def test_it_stands_above_the_words_and_leaves_the_keyboard_where_it_is(qtbot, bar, window):
    words = QRect(200, 300, 150, 25)
    surface = open_at(bar, words)
    assert surface.bottom() < words.top()
    assert WITHIN.contains(surface)
    assert not bar.is_in_use()


def test_at_the_top_it_stands_under_the_words(bar):
    words = QRect(200, 10, 150, 25)
    assert open_at(bar, words).top() > words.bottom()


def test_where_the_words_fill_the_page_it_stays_within_it(bar):
    assert WITHIN.contains(open_at(bar, QRect(100, -40, 500, 800)))


def test_at_the_right_edge_it_stays_within_the_page(bar):
    assert WITHIN.contains(open_at(bar, QRect(780, 300, 15, 25)))


def test_a_click_on_a_colour_says_which(qtbot, bar):
    open_at(bar, QRect(200, 300, 150, 25))
    swatches = bar.findChildren(Swatch)
    with qtbot.waitSignal(bar.color_chosen) as chosen:
        qtbot.mouseClick(swatches[2], Qt.MouseButton.LeftButton)
    assert chosen.args == [Color.DISAGREE]


def test_colours_say_what_they_mean_in_the_readers_own_words(bar):
    bar.name_colors({Color.QUESTION: "Navragen"})
    names = [swatch.accessibleName() for swatch in bar.findChildren(Swatch)]
    assert names == ["Important", "Navragen", "Disagree", "Vocabulary"]
    assert "2" in bar.findChildren(Swatch)[1].toolTip()


def test_every_control_has_a_name_and_room_to_be_hit(bar):
    open_at(bar, QRect(200, 300, 150, 25))
    for control in [*bar.findChildren(Swatch), *bar.findChildren(QPushButton)]:
        if control.isVisible():
            assert control.accessibleName() or control.text()
            assert min(control.width(), control.height()) >= 24


def test_cards_are_offered_only_where_there_is_a_review(bar):
    open_at(bar, QRect(200, 300, 150, 25))
    before = sum(button.isVisible() for button in bar.findChildren(QPushButton))
    bar.offer_cards()
    assert sum(button.isVisible() for button in bar.findChildren(QPushButton)) == before + 1
    assert bar.makes_cards


def test_while_a_note_is_attached_anew_nothing_else_is_offered(qtbot, bar):
    bar.offer_attaching(True)
    open_at(bar, QRect(200, 300, 150, 25))
    assert not any(swatch.isVisible() for swatch in bar.findChildren(Swatch))
    (offered,) = (button for button in bar.findChildren(QPushButton) if button.isVisible())
    with qtbot.waitSignal(bar.attach_requested):
        qtbot.mouseClick(offered, Qt.MouseButton.LeftButton)
    bar.offer_attaching(False)
    assert all(swatch.isVisible() for swatch in bar.findChildren(Swatch))
    assert not bar.makes_cards
