import pytest

from leeswijzer.desktop.theme.fonts import load_reading_fonts, load_rest
from leeswijzer.desktop.theme.style import apply
from leeswijzer.desktop.theme.tokens import load


@pytest.fixture
def theme(qapp):
    paper = load("light")
    load_reading_fonts()
    load_rest()
    apply(qapp, paper)
    return paper
