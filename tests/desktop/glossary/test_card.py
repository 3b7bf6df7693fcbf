"""The card and its controller on a stand-in for the window: a blank widget on which the terms have places."""

from dataclasses import dataclass, field

import pytest
from PySide6.QtCore import QPoint, QRect, Qt, QTimer
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPlainTextEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from leeswijzer.desktop.glossary.card import GlossaryCard
from leeswijzer.desktop.glossary.controller import GlossaryController
from leeswijzer.desktop.glossary.hover import Hover
from leeswijzer.desktop.glossary.panel import TermsPanel
from leeswijzer.desktop.glossary.presenter import TermState
from leeswijzer.desktop.theme.tokens import MOTION, Theme, load
from leeswijzer.lesson.models import Term
from leeswijzer.text.marks import Layer, Mark, MarkIndex

PATIENCE = 20_000  # milliseconds, on a machine that has other things to do too

LONG = "Een lange uitleg die meer dan een regel vraagt, en dan nog wat, en dan nog iets meer. "
TERMS = [
    Term.model_validate(each)
    for each in (
        {"id": "is", "name": "IS", "definition": "Een gewapende beweging.", "see": ["coalitie", "lang"]},
        {
            "id": "coalitie",
            "name": "coalitie",
            "definition": LONG,
            "more": LONG * 3,
            "in_this_article": LONG,
            "see": ["is"],
            "translations": {"en": "coalition"},
            "sources": ["Woordenboek"],
            "place": "irak",
        },
        {"id": "lang", "name": "een heel erg lange term van meer woorden dan men hoopt", "definition": LONG * 12},
        {"id": "kort", "name": "kort", "definition": "Kort."},
    )
]
MARKS = [Mark(Layer.GLOSSARY, identifier, start, start + 4) for identifier, start in
         (("is", 0), ("coalitie", 10), ("is", 20), ("lang", 30), ("is", 40), ("kort", 50))]  # fmt: skip


@dataclass
class Places:
    """Where on the desk each mark stands, by its start, and the room there is."""

    rects: dict[int, QRect] = field(default_factory=dict)
    within: QRect = field(default_factory=lambda: QRect(0, 0, 900, 700))

    def of(self, mark: Mark) -> tuple[QRect, QRect]:
        return self.rects.get(mark.start, QRect(100, 100 + 8 * mark.start, 60, 24)), self.within


@dataclass
class Scene:
    desk: QWidget
    page: QLineEdit
    card: GlossaryCard
    panel: TermsPanel
    controller: GlossaryController
    places: Places

    def button(self, name: str) -> QPushButton:
        """The button that says ``name``, or is called so."""
        return next(
            each
            for each in self.card.findChildren(QPushButton)
            if name in (each.text(), each.accessibleName()) and each.isVisible()
        )

    def says(self, words: str) -> bool:
        return any(words in label.text() and label.isVisible() for label in self.card.findChildren(QLabel))

    @property
    def note(self) -> QPlainTextEdit:
        return self.card.findChild(QPlainTextEdit)

    def surface(self) -> QRect:
        """The card on the desk, without its shadow."""
        return self.card.surface().translated(self.card.pos())


@pytest.fixture
def scene(qtbot: QtBot, theme: Theme) -> Scene:
    desk = QWidget()
    qtbot.addWidget(desk)
    desk.resize(900, 700)
    page = QLineEdit(desk)
    page.setGeometry(0, 0, 900, 40)
    card = GlossaryCard(theme, desk)
    panel = TermsPanel(theme, desk)
    panel.setGeometry(600, 300, 300, 300)
    places = Places()
    controller = GlossaryController(card, panel, places.of, desk)
    controller.show_lesson(TERMS, MarkIndex(MARKS), {})
    desk.show()
    qtbot.waitExposed(desk)
    desk.activateWindow()
    page.setFocus()
    qtbot.waitUntil(page.hasFocus)
    return Scene(desk, page, card, panel, controller, places)


# Where it stands


@pytest.mark.parametrize("identifier", [term.id for term in TERMS])
@pytest.mark.parametrize("size", [(476, 324), (484, 348), (620, 500), (900, 700), (1400, 1000)])
def test_the_card_never_covers_the_line_it_explains(scene: Scene, identifier: str, size: tuple[int, int]) -> None:
    width, height = size
    scene.desk.resize(width + 40, height + 60)
    scene.places.within = QRect(8, 40, width - 16, height)
    start = next(mark.start for mark in MARKS if mark.id == identifier)
    mark = next(mark for mark in MARKS if mark.start == start)
    for y in range(60, height - 10, 41):
        for x in range(20, width - 90, 117):
            line = QRect(x, y, 70, 24)
            scene.places.rects[start] = line
            scene.controller.open_at(mark)
            surface = scene.surface()
            assert surface.bottom() < line.top() or surface.top() > line.bottom(), (x, y, surface)
            assert scene.places.within.adjusted(-1, -1, 1, 1).contains(surface), (x, y, surface, scene.places.within)
            scene.controller.close()


def test_a_longer_text_makes_the_card_larger_where_there_is_room(scene: Scene) -> None:
    scene.controller.open_at(MARKS[1])
    before = scene.surface().height()
    scene.button("More").click()
    assert scene.says(LONG * 3)
    assert scene.surface().height() > before
    scene.button("Less").click()
    assert abs(scene.surface().height() - before) <= 2


def test_the_card_goes_along_with_its_term(scene: Scene) -> None:
    scene.controller.open_at(MARKS[0])
    before = scene.surface()
    scene.places.rects[0] = QRect(100, 160, 60, 24)
    scene.controller.text_scrolled()
    assert scene.surface().top() - before.top() == 60
    assert scene.card.isVisible()


def test_the_card_closes_when_its_term_leaves_the_page(scene: Scene) -> None:
    scene.controller.open_at(MARKS[0])
    scene.places.rects[0] = QRect(100, -60, 60, 24)
    scene.controller.text_scrolled()
    assert not scene.card.isVisible()
    assert QApplication.focusWidget() is scene.page


# Keys and the keyboard


def test_the_keyboard_goes_into_the_card_and_escape_brings_it_back(scene: Scene, qtbot: QtBot) -> None:
    scene.controller.open_at(MARKS[0])
    assert scene.card.is_in_use()
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert not scene.card.isVisible()
    assert QApplication.focusWidget() is scene.page


def test_a_card_that_was_clicked_into_gives_the_keyboard_back_too(scene: Scene, qtbot: QtBot) -> None:
    scene.controller.point_at(MARKS[0])
    qtbot.waitUntil(scene.card.isVisible)
    assert QApplication.focusWidget() is scene.page
    note = scene.button("Your own note on this term")
    qtbot.mouseClick(note, Qt.MouseButton.LeftButton)
    assert scene.card.is_in_use()
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert not scene.card.isVisible()
    assert QApplication.focusWidget() is scene.page


@pytest.mark.parametrize(("key", "step"), [(Qt.Key.Key_Tab, 1), (Qt.Key.Key_Backtab, -1)])
def test_tab_goes_round_inside_the_card_and_meets_everything(
    scene: Scene, qtbot: QtBot, key: Qt.Key, step: int
) -> None:
    scene.card.enable_map()
    scene.controller.open_at(MARKS[1])
    seen: list[QWidget] = []
    for _ in range(30):
        qtbot.keyClick(QApplication.focusWidget(), key)
        focus = QApplication.focusWidget()
        assert scene.card.isAncestorOf(focus)
        if focus in seen:
            break
        seen.append(focus)
    assert QApplication.focusWidget() is seen[0]
    met = {widget.accessibleName() or widget.text() for widget in seen if isinstance(widget, QPushButton)}
    assert met >= {"Close", "More", "IS", "Keep for review", "Your own note on this term", "Show on the map"}
    assert all(widget.isVisible() for widget in seen)


# What it tells and does


def test_the_card_explains_its_term(scene: Scene) -> None:
    scene.controller.open_at(MARKS[1])
    assert scene.says("coalitie")
    assert scene.says("English: coalition")
    assert scene.says("In this article")
    assert not scene.says("Woordenboek")
    assert scene.card.accessibleName() == "coalitie"
    assert scene.card.accessibleDescription() == LONG.strip()
    scene.controller.open_at(MARKS[5])
    assert scene.says("Kort.")
    assert not scene.says("In this article")
    assert not scene.says("English")


def test_steps_count_go_round_and_ask_for_the_passage(scene: Scene, qtbot: QtBot) -> None:
    asked: list[tuple[int, int]] = []
    scene.controller.passage_requested.connect(lambda start, end: asked.append((start, end)))
    scene.controller.open_at(MARKS[0])
    assert scene.says("1 of 3")
    for words in ("2 of 3", "3 of 3", "1 of 3"):
        scene.button("Next occurrence").click()
        assert scene.says(words)
    scene.button("Previous occurrence").click()
    assert scene.says("3 of 3")
    assert asked == [(20, 24), (40, 44), (0, 4), (40, 44)]


def test_a_chip_opens_its_term_in_the_same_card_and_there_is_a_way_back(scene: Scene) -> None:
    scene.controller.open_at(MARKS[0])
    scene.button("coalitie").click()
    assert scene.card.accessibleName() == "coalitie"
    scene.button("Back to “IS”").click()
    assert scene.card.accessibleName() == "IS"
    assert not any(
        each.accessibleName().startswith("Back") and each.isVisible() for each in scene.card.findChildren(QPushButton)
    )


def test_the_keyboard_stays_in_the_card_when_a_chip_is_chosen(scene: Scene, qtbot: QtBot) -> None:
    scene.controller.open_at(MARKS[0])
    chip = scene.button("coalitie")
    chip.setFocus()
    qtbot.keyClick(chip, Qt.Key.Key_Space)
    assert scene.card.accessibleName() == "coalitie"
    assert scene.card.is_in_use()
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is scene.page


def test_keeping_is_shown_and_told_and_can_be_taken_back(scene: Scene) -> None:
    told: list[tuple[str, bool]] = []
    scene.controller.kept_changed.connect(lambda term, kept: told.append((term, kept)))
    scene.controller.open_at(MARKS[0])
    scene.button("Keep for review").click()
    assert scene.controller.state("is").kept
    scene.button("Kept for review").click()
    assert told == [("is", True), ("is", False)]
    assert scene.button("Keep for review").isVisible()


def test_a_term_is_met_once(scene: Scene) -> None:
    met: list[str] = []
    scene.controller.met.connect(met.append)
    scene.controller.open_at(MARKS[0])
    scene.controller.open_at(MARKS[2])
    scene.controller.close()
    scene.controller.open_at(MARKS[0])
    assert met == ["is"]


def test_a_note_is_kept_while_it_is_typed(scene: Scene, qtbot: QtBot) -> None:
    scene.controller.open_at(MARKS[0])
    scene.button("Your own note on this term").click()
    assert scene.note.hasFocus()
    pause = scene.card.findChild(QTimer)
    pause.setInterval(PATIENCE)  # typing may take its time: the pause after it is over when we say so
    qtbot.keyClicks(scene.note, "niet verwarren")
    assert pause.isActive()
    with qtbot.waitSignal(scene.controller.note_changed, timeout=PATIENCE) as told:
        pause.start(0)
    assert told.args == ["is", "niet verwarren"]
    assert scene.note.hasFocus()


def test_a_note_is_kept_when_the_card_closes_before_it_was(scene: Scene, qtbot: QtBot) -> None:
    told: list[tuple[str, str]] = []
    scene.controller.note_changed.connect(lambda term, note: told.append((term, note)))
    scene.controller.open_at(MARKS[0])
    scene.button("Your own note on this term").click()
    qtbot.keyClicks(scene.note, "bewaar dit")
    qtbot.keyClick(scene.note, Qt.Key.Key_Escape)
    assert told == [("is", "bewaar dit")]
    scene.controller.open_at(MARKS[1])
    assert not scene.note.isVisible()
    scene.controller.open_at(MARKS[2])
    assert scene.note.isVisible()
    assert scene.note.toPlainText() == "bewaar dit"


@pytest.mark.parametrize("leave", ["coalitie", "other mark"])
def test_a_note_is_kept_with_its_own_term_when_another_one_is_shown(scene: Scene, qtbot: QtBot, leave: str) -> None:
    told: list[tuple[str, str]] = []
    scene.controller.note_changed.connect(lambda term, note: told.append((term, note)))
    scene.controller.open_at(MARKS[0])
    scene.button("Your own note on this term").click()
    qtbot.keyClicks(scene.note, "van IS")
    if leave == "coalitie":
        scene.button("coalitie").click()
    else:
        scene.controller.open_at(MARKS[1])
    assert told == [("is", "van IS")]
    assert scene.card.accessibleName() == "coalitie"
    assert scene.note.toPlainText() == ""
    assert scene.controller.state("coalitie").note == ""


def test_what_was_stored_comes_onto_the_open_card(scene: Scene) -> None:
    scene.controller.open_at(MARKS[0])
    scene.controller.set_states({"is": TermState(met=True, kept=True)})
    assert scene.button("Kept for review").isChecked()


def test_a_note_that_is_being_written_is_not_overwritten_by_what_was_stored(scene: Scene, qtbot: QtBot) -> None:
    scene.controller.open_at(MARKS[0])
    scene.button("Your own note on this term").click()
    qtbot.keyClicks(scene.note, "half")
    scene.controller.set_states({"is": TermState(met=True, note="")})
    assert scene.note.toPlainText() == "half"


def test_a_term_that_a_test_asks_for_is_not_explained(scene: Scene, qtbot: QtBot) -> None:
    scene.controller.open_at(MARKS[0])
    scene.controller.withhold(frozenset({"is"}))
    assert not scene.card.isVisible()
    scene.controller.open_at(MARKS[0])
    scene.controller.open_term("is")
    assert not scene.card.isVisible()
    scene.controller.withhold(frozenset())
    scene.controller.open_at(MARKS[0])
    assert scene.card.isVisible()


# Hovering


def test_hover_waits_before_it_opens_and_before_it_closes(qtbot: QtBot) -> None:
    hover = Hover()
    with qtbot.waitSignal(hover.open_due, timeout=PATIENCE) as told:
        hover.point_at(MARKS[0])
    assert told.args == [MARKS[0]]
    with qtbot.waitSignal(hover.close_due, timeout=PATIENCE):
        hover.point_at(None)
    assert 300 <= MOTION.hover <= 400
    assert MOTION.grace == 300


def test_a_pointer_that_only_passes_opens_nothing(qtbot: QtBot) -> None:
    hover = Hover()
    with qtbot.assertNotEmitted(hover.open_due, wait=MOTION.hover + 100):
        hover.point_at(MARKS[0])
        hover.point_at(None)
    with qtbot.assertNotEmitted(hover.open_due, wait=MOTION.hover + 100):
        hover.point_at(MARKS[0])
        hover.cancel()


def test_the_card_stays_while_the_pointer_is_on_it_and_goes_after_it_left(scene: Scene, qtbot: QtBot) -> None:
    scene.controller.point_at(MARKS[0])
    qtbot.waitUntil(scene.card.isVisible)
    assert not scene.card.is_in_use()
    scene.controller.point_at(None)
    scene.card.pointer_entered.emit()
    with qtbot.assertNotEmitted(scene.card.closed, wait=MOTION.grace + 100):
        pass
    with qtbot.waitSignal(scene.card.closed):
        scene.card.pointer_left.emit()


def test_a_card_that_was_clicked_open_stays_when_the_pointer_wanders(scene: Scene, qtbot: QtBot) -> None:
    scene.controller.open_at(MARKS[0])
    with qtbot.assertNotEmitted(scene.card.closed, wait=MOTION.grace + 100):
        scene.controller.point_at(None)
        scene.controller.point_at(MARKS[1])
        scene.card.pointer_left.emit()
    assert scene.card.accessibleName() == "IS"


def test_a_hovered_card_goes_when_the_text_moves(scene: Scene, qtbot: QtBot) -> None:
    scene.controller.point_at(MARKS[0])
    qtbot.waitUntil(scene.card.isVisible)
    scene.controller.text_scrolled()
    assert not scene.card.isVisible()


def test_a_click_on_the_card_itself_means_the_card(scene: Scene) -> None:
    scene.controller.open_at(MARKS[0])
    centre = scene.card.mapToGlobal(scene.card.rect().center())
    assert scene.card.contains_global(centre)
    assert not scene.card.contains_global(scene.card.mapToGlobal(QPoint(3, 3)))


def test_another_paper_while_a_card_is_open(scene: Scene) -> None:
    scene.controller.open_at(MARKS[0])
    scene.card.use_theme(load("dark"))
    scene.controller.retranslate()
    assert scene.card.accessibleName() == "IS"
    assert scene.says("1 of 3")


def test_who_asks_for_a_withheld_term_is_told_so(scene: Scene, qtbot: QtBot) -> None:
    scene.controller.withhold(frozenset({"is"}))
    with qtbot.waitSignal(scene.controller.refused) as refused:
        scene.controller.open_at(MARKS[0])
    assert refused.args == ["is"]
    with qtbot.waitSignal(scene.controller.refused):
        scene.controller.open_term("is")
    with qtbot.assertNotEmitted(scene.controller.refused):
        scene.controller.open_term("kort")
