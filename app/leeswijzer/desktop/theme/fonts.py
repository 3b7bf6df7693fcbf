"""The typefaces that come with the program, so that the same text breaks into the same lines everywhere."""

from PySide6.QtGui import QFont, QFontDatabase

from leeswijzer import paths
from leeswijzer.desktop.theme.tokens import TYPE

SERIF = "Source Serif Pro"
SANS = "Source Sans Pro"

READING = (
    "SourceSerifPro-Regular.ttf",
    "SourceSerifPro-Semibold.ttf",
    "SourceSansPro-Regular.ttf",
)
SANS_HEADINGS = ("SourceSansPro-Semibold.ttf",)
REST = (
    *SANS_HEADINGS,
    "SourceSerifPro-It.ttf",
    "SourceSerifPro-SemiboldIt.ttf",
    "SourceSansPro-It.ttf",
)


def load_reading_fonts(*, serif: bool = True) -> tuple[str, str]:
    """Register what the first paint needs, and return the families of the serif and the sans.

    A text that is not set in the ``serif`` needs the headings of the sans too: words that were laid out without a
    face do not change to it when it comes. Needs a `QGuiApplication`. Raises `FileNotFoundError` where a font file is
    missing.
    """
    _register(READING if serif else READING + SANS_HEADINGS)
    return SERIF, SANS


def load_rest() -> None:
    """Register the italics and the semibold of the interface; call it once the text is on the screen.

    Raises as `load_reading_fonts` does.
    """
    _register(REST)


def interface_font(px: int = TYPE.body, *, strong: bool = False) -> QFont:
    """The sans at ``px`` device-independent pixels; semibold where ``strong``."""
    return _font(SANS, px, strong=strong)


def reading_font(px: int = 19, *, family: str = SERIF, strong: bool = False) -> QFont:
    """The face of the text at ``px`` device-independent pixels: the serif, or whichever family the reader chose."""
    return _font(family, px, strong=strong)


def _font(family: str, px: int, *, strong: bool) -> QFont:
    font = QFont(family)
    font.setPixelSize(px)
    font.setWeight(QFont.Weight.DemiBold if strong else QFont.Weight.Normal)
    # Hinted advances differ between machines and scales; the lines of a text must not.
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font


def _register(names: tuple[str, ...]) -> None:
    folder = paths.resources() / "fonts"
    for name in names:
        if QFontDatabase.addApplicationFont(str(folder / name)) == -1:
            raise FileNotFoundError(folder / name)
