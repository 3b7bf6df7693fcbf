"""The card of a remark: whole, whatever it says."""

import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from leeswijzer.desktop.remark import RemarkCard
from leeswijzer.desktop.theme.tokens import Theme
from leeswijzer.lesson.models import Remark

LONG = "Wie dit nieuws las, wist meteen waar het om ging, want het stond die dagen in alle kranten. " * 5


@pytest.mark.parametrize("text", ["Kort.", LONG])
@pytest.mark.parametrize("sources", [(), ("Encyclopædia Britannica, lemma ‘Qassem Soleimani’", "Nieuws van die dag")])
def test_no_line_of_a_remark_is_cut_also_the_first_time(
    qtbot: QtBot, theme: Theme, text: str, sources: tuple[str, ...]
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(1200, 800)
    window.show()
    card = RemarkCard(theme, window)
    remark = Remark.model_validate({"id": "a", "quote": "nieuws", "text": text, "sources": list(sources)})
    card.show_remarks([remark])
    card.open_remark("a", QRect(200, 100, 300, 20), window.rect())
    for label in card.findChildren(QLabel):
        if label.isVisible():
            assert label.height() >= label.heightForWidth(label.width()), label.text()
