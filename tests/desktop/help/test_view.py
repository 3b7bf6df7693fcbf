import re

import pytest
from markdown_it import MarkdownIt
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices, QPalette, QTextDocument
from PySide6.QtWidgets import QApplication, QPushButton, QTextBrowser

from leeswijzer import __version__, paths
from leeswijzer.desktop.help.view import HelpRoom, components
from leeswijzer.desktop.language import LANGUAGES, InterfaceWords
from leeswijzer.desktop.theme import style
from leeswijzer.desktop.theme.tokens import load

HELP = paths.resources() / "help"


@pytest.fixture
def words(qapp):
    spoken = InterfaceWords(qapp)
    spoken.use("en")
    yield spoken
    spoken.use("system")
    spoken.fall_silent()


@pytest.fixture
def room(qtbot, theme, words):
    room = HelpRoom(theme, words)
    qtbot.addWidget(room)
    room.resize(900, 700)
    room.show()
    qtbot.waitExposed(room)
    return room


def _page(room):
    return room.findChild(QTextBrowser)


def _text(room):
    return _page(room).toPlainText()


def _button(room, number):
    return list(room.findChildren(QPushButton))[number]


def test_help_is_a_page_in_the_language_of_the_interface(room, words):
    assert _text(room).startswith("Help with Leeswijzer")
    words.use("nl")
    room.retranslate()
    assert _text(room).startswith("Hulp bij Leeswijzer")
    assert "Help" not in _text(room).splitlines()[0]


def test_both_languages_have_the_same_parts():
    parts = {
        language: re.findall(r"^(#+) ", (HELP / f"{language}.md").read_text(encoding="utf-8"), re.MULTILINE)
        for language in LANGUAGES
    }
    assert parts["nl"] == parts["en"]
    keys = {
        language: set(re.findall(r"`([^`]+)`", (HELP / f"{language}.md").read_text("utf-8"))) for language in LANGUAGES
    }
    assert keys["nl"] == keys["en"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_link_of_the_help_leads_to_a_file_of_its_own(language):
    page = MarkdownIt().parse((HELP / f"{language}.md").read_text(encoding="utf-8"))
    inside = [child for token in page for child in token.children or ()]
    addresses = [str(token.attrGet("href")) for token in inside if token.type == "link_open"]
    assert [address for address in addresses if not (HELP / address).exists()] == []
    assert not [token for token in (*page, *inside) if token.type.startswith("html")]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_picture_of_the_help_is_drawn(room, words, language):
    words.use(language)
    room.retranslate()
    wanted = re.findall(r"!\[.+\]\((.+)\)", (HELP / f"{language}.md").read_text(encoding="utf-8"))
    page, drawn = _page(room), []
    block = page.document().begin()
    while block.isValid():
        for fragment in (each.fragment() for each in block):
            if fragment.charFormat().isImageFormat():
                name = fragment.charFormat().toImageFormat().name()
                picture = page.document().resource(QTextDocument.ResourceType.ImageResource, QUrl(name))
                assert picture is not None, name
                assert not picture.isNull(), name
                drawn.append(name)
        block = block.next()
    assert len(drawn) == len(wanted)


def test_the_page_is_set_with_headings_and_lists(room):
    document: QTextDocument = _page(room).document()
    block, headings, items = document.begin(), [], 0
    while block.isValid():
        if block.blockFormat().headingLevel():
            headings.append(block.blockFormat().headingLevel())
        items += block.textList() is not None
        block = block.next()
    assert headings[0] == 1
    assert headings.count(2) >= 6
    assert items >= 5


def test_about_tells_versions_and_licences(room):
    _button(room, 1).click()
    text = _text(room)
    assert f"Leeswijzer {__version__}" in text
    assert "GNU General Public License" in text
    assert "Nothing goes over the network." in text
    for part in ("SQLAlchemy", "PySide6_Essentials", "Natural Earth: public domain", "SIL Open Font License"):
        assert part in text
    assert _page(room).accessibleName() == "About Leeswijzer"
    _button(room, 0).click()
    assert _text(room).startswith("Help with Leeswijzer")


def test_the_page_that_is_shown_is_marked_and_stays_in_another_language(room, words):
    room.show_page(about=True)
    assert [_button(room, n).isChecked() for n in (0, 1)] == [False, True]
    words.use("nl")
    room.retranslate()
    assert [_button(room, n).isChecked() for n in (0, 1)] == [False, True]
    assert "Er gaat niets over het netwerk." in _text(room)


def test_pressing_the_page_that_is_shown_keeps_it_marked(room):
    _button(room, 0).click()
    assert _button(room, 0).isChecked()


def test_every_part_has_a_version_and_a_licence():
    parts = components()
    assert len(parts) > 15
    assert [name for name, version, licence in parts if not version or licence == "?"] == []
    assert parts == sorted(parts, key=lambda part: part[0].casefold())


def test_another_paper_can_be_read_at_once(room, qapp: QApplication):
    dark = load("dark")
    style.apply(qapp, dark)
    room.use_theme(dark)
    shown = _page(room).palette()
    assert shown.color(QPalette.ColorRole.Text).lightness() > shown.color(QPalette.ColorRole.Base).lightness()
    picture = _page(room).grab().toImage()
    colors = {picture.pixelColor(x, y).name() for x in range(0, 600, 3) for y in range(20, 120)}
    assert dark.color("text").lower() in colors


def test_only_files_are_opened_from_the_page(room, monkeypatch):
    opened: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    _page(room).anchorClicked.emit(QUrl("https://example.org"))
    assert opened == []
    _page(room).anchorClicked.emit(QUrl("file:///usr/share/doc/leeswijzer"))
    assert opened == [QUrl("file:///usr/share/doc/leeswijzer")]
