"""A text that fits on the page."""

from leeswijzer.desktop.reader.page import Heading
from leeswijzer.desktop.reader.view import ReaderView


def test_going_to_a_line_of_it_needs_no_scroll_bar_and_comes_to_rest(qtbot, theme, document_of):
    document = document_of("De eerste zin van het verhaal.", "De tweede zin ervan.", "En dit is het einde.")
    view = ReaderView(theme)
    qtbot.addWidget(view)
    view.resize(900, 760)
    view.show_document(document, Heading("Een titel"), offset=document.blocks[2].start)
    view.show()
    qtbot.waitExposed(view)
    view.scroll_to(document.blocks[1].start)
    assert view.verticalScrollBar().maximum() == 0
    view.resize(700, 760)
    view.scroll_to(document.blocks[2].start)
    assert view.verticalScrollBar().value() == 0
