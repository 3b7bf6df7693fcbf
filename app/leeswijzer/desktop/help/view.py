"""The room of help: one page in the reader's language, and versions with licences under it."""

from collections.abc import Iterator
from importlib import metadata
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices, QPixmap, QResizeEvent, QTextCursor, QTextImageFormat
from PySide6.QtWidgets import QFrame, QHBoxLayout, QTextBrowser, QVBoxLayout, QWidget

from leeswijzer import __version__, paths
from leeswijzer.desktop.language import InterfaceWords
from leeswijzer.desktop.segment import SegmentButton
from leeswijzer.desktop.theme.fonts import SANS, reading_font
from leeswijzer.desktop.theme.tokens import SPACE, Theme
from leeswijzer.overriding import override

_WIDEST = 720
_STYLE = f"""
p, li {{ line-height: 135%; margin: 0 0 10px 0; }}
li {{ margin: 0 0 4px 0; }}
ul {{ margin: 0 0 10px 0; }}
h1 {{ font-size: 28px; font-weight: 600; margin: 8px 0 12px 0; }}
h2 {{ font-size: 20px; font-weight: 600; margin: 22px 0 6px 0; }}
strong {{ font-weight: 600; }}
.picture {{ line-height: 100%; margin: 6px 0 14px 0; }}
code {{ font-family: "{SANS}"; font-weight: 600; }}
"""
_OWN_PARTS = ("Source Serif Pro, Source Sans Pro: SIL Open Font License 1.1", "Natural Earth: public domain",
              "GeoNames: Creative Commons Attribution 4.0")  # fmt: skip


class HelpRoom(QWidget):
    """Two pages, of which one is shown: help, and about."""

    def __init__(self, theme: Theme, words: InterfaceWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._about = False
        self._page = _Page()
        self._page.setFrameShape(QFrame.Shape.NoFrame)
        self._page.setMaximumWidth(_WIDEST)
        self._page.setOpenLinks(False)
        self._page.anchorClicked.connect(self._on_link)
        self._help_button, self._about_button = SegmentButton(), SegmentButton()
        for button, about in ((self._help_button, False), (self._about_button, True)):
            button.clicked.connect(lambda _checked, about=about: self.show_page(about=about))
        doors = QHBoxLayout()
        doors.addStretch(1)
        doors.addWidget(self._help_button)
        doors.addWidget(self._about_button)
        doors.addStretch(1)
        middle = QHBoxLayout()
        middle.addStretch(1)
        middle.addWidget(self._page, 12)
        middle.addStretch(1)
        frame = QVBoxLayout(self)
        frame.setContentsMargins(SPACE.three, SPACE.two, SPACE.three, 0)
        frame.setSpacing(SPACE.two)
        frame.addLayout(doors)
        frame.addLayout(middle, 1)
        self.setFocusProxy(self._page)
        self.use_theme(theme)
        self.retranslate()

    def use_theme(self, _theme: Theme) -> None:
        """Nothing: the page is dressed by the style sheet, and read anew with `retranslate`."""

    def retranslate(self) -> None:
        """Take the words of another language."""
        self._help_button.setText(self.tr("Help"))
        self._about_button.setText(self.tr("About Leeswijzer"))
        self.show_page(about=self._about)

    def show_page(self, *, about: bool) -> None:
        """Show help, or what the program is made of."""
        self._about = about
        self._help_button.setChecked(not about)
        self._about_button.setChecked(about)
        self._page.setAccessibleName((self._about_button if about else self._help_button).text())
        document = self._page.document()
        document.setDefaultFont(reading_font(17))
        document.setDocumentMargin(SPACE.two)
        document.setDefaultStyleSheet(_STYLE)
        self._page.setSearchPaths([str(_folder() / self._words.current)])
        self._page.setHtml(_rendered(self._about_words() if about else self._help_words()))
        self._page.fit_pictures()
        self._page.moveCursor(QTextCursor.MoveOperation.Start)

    def _help_words(self) -> str:
        return (_folder() / f"{self._words.current}.md").read_text(encoding="utf-8")

    def _about_words(self) -> str:
        free = self.tr("Free software under the GNU General Public License, version 3 or later.")
        nothing = self.tr("Nothing goes over the network.")
        inside = self.tr("What is inside")
        lines = [f"# Leeswijzer {__version__}", "", f"{free} {nothing}", "", f"## {inside}", ""]
        lines += [f"- {name} {version}: {licence}" for name, version, licence in components()]
        lines += [f"- {part}" for part in _OWN_PARTS]
        return "\n".join(lines)

    def _on_link(self, address: QUrl) -> None:
        if address.scheme() == "file":
            QDesktopServices.openUrl(address)


class _Page(QTextBrowser):
    """A page that is read by scrolling down alone: no picture is wider than it."""

    def fit_pictures(self) -> None:
        """Draw each picture as large as it is, or smaller where the page is narrow."""
        room = self.viewport().width() - 2 * self.document().documentMargin()
        for start, length, picture in list(self._pictures()):
            whole = QPixmap(self.searchPaths()[0] + "/" + picture.name()).width()
            if whole and picture.width() != min(whole, room):
                picture.setWidth(min(whole, room))
                cursor = QTextCursor(self.document())
                cursor.setPosition(start)
                cursor.setPosition(start + length, QTextCursor.MoveMode.KeepAnchor)
                cursor.setCharFormat(picture)

    def _pictures(self) -> Iterator[tuple[int, int, QTextImageFormat]]:
        block = self.document().begin()
        while block.isValid():
            parts = block.begin()
            while not parts.atEnd():
                part = parts.fragment()
                if part.charFormat().isImageFormat():
                    yield part.position(), part.length(), part.charFormat().toImageFormat()
                parts += 1
            block = block.next()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit_pictures()


def _folder() -> Path:
    """Where the pages of help are; the pictures of each in a folder of its language."""
    return paths.resources() / "help"


def _rendered(markdown: str) -> str:
    from markdown_it import MarkdownIt  # not needed for anything else in the window

    return str(MarkdownIt().render(markdown)).replace("<p><img", '<p class="picture"><img')


def components() -> list[tuple[str, str, str]]:
    """Name, version and licence of every package that the program needs and has, in alphabetical order."""
    found: dict[str, tuple[str, str, str]] = {}
    for wanted in _REQUIRED:
        try:
            package = metadata.metadata(wanted)
        except metadata.PackageNotFoundError:
            continue
        found[wanted] = (package["Name"], package["Version"], _licence(package))
    return sorted(found.values(), key=lambda part: part[0].casefold())


def _licence(package: metadata.PackageMetadata) -> str:
    """As the package states it: the SPDX expression, else the classifier, else the first line of its own field."""
    expression = package.json.get("license_expression")
    if expression:
        return str(expression)
    for classifier in package.get_all("Classifier") or ():
        if classifier.startswith("License ::"):
            return str(classifier.rpartition(" :: ")[2])
    stated = str(package.json.get("license") or "").strip().splitlines()
    return stated[0][:80] if stated else "?"


_REQUIRED = (
    "PySide6_Essentials", "shiboken6", "SQLAlchemy", "alembic", "Mako", "MarkupSafe", "pydantic", "pydantic-core",
    "annotated-types", "typing-inspection", "typing_extensions", "ahocorasick-rs", "rapidfuzz", "markdown-it-py",
    "mdurl", "platformdirs", "fsrs", "genanki", "cached-property", "chevron", "frozendict", "PyYAML", "greenlet",
)  # fmt: skip
