"""Turns the tokens into what Qt draws with: a palette, one style sheet, a default font and a soft shadow."""

from functools import lru_cache
from string import Template

from PySide6 import QtCore
from PySide6.QtGui import QBrush, QColor, QPalette
from PySide6.QtWidgets import QApplication, QGraphicsDropShadowEffect, QWidget

from leeswijzer import paths
from leeswijzer.desktop.theme.fonts import interface_font
from leeswijzer.desktop.theme.tokens import RADIUS, ROLES, TYPE, Theme

_GROUPS = (QPalette.ColorGroup.Active, QPalette.ColorGroup.Inactive)
_COLOR_OF = {
    QPalette.ColorRole.Window: "desk",
    QPalette.ColorRole.WindowText: "text",
    QPalette.ColorRole.Base: "surface",
    QPalette.ColorRole.AlternateBase: "desk",
    QPalette.ColorRole.Text: "text",
    QPalette.ColorRole.PlaceholderText: "text_faint",
    QPalette.ColorRole.Button: "surface",
    QPalette.ColorRole.ButtonText: "text",
    QPalette.ColorRole.BrightText: "on_accent",
    QPalette.ColorRole.ToolTipBase: "surface_raised",
    QPalette.ColorRole.ToolTipText: "text",
    QPalette.ColorRole.Highlight: "selection",
    QPalette.ColorRole.HighlightedText: "text",
    QPalette.ColorRole.Accent: "accent",
    QPalette.ColorRole.Link: "accent",
    QPalette.ColorRole.LinkVisited: "accent",
    QPalette.ColorRole.Light: "surface_raised",
    QPalette.ColorRole.Midlight: "desk",
    QPalette.ColorRole.Mid: "line",
    QPalette.ColorRole.Dark: "outline",
    QPalette.ColorRole.Shadow: "text_soft",
}
_DIMMED = (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText)


FUSION = ("-style", "Fusion")
"""Arguments for QApplication. Asking it for its style, or setting one later, makes the bindings learn all about styles
(8 ms), which the first paint can do without."""


def apply(app: QApplication, theme: Theme) -> None:
    """Dress the whole program in ``theme``: at the start before any widget is made, and live when the paper changes.

    Everything rests on the Fusion style, which looks the same on every system and is all drawn from the palette:
    give `FUSION` to the QApplication.
    """
    app.setPalette(palette(theme))
    app.setFont(interface_font())
    app.setStyleSheet(style_sheet(theme))


def system_paper(app: QApplication) -> str:
    """The paper that goes with the system's own setting: ``"dark"``, or ``"light"`` also where it is unknown."""
    if not app.styleSheet():
        # Not dressed yet, so its colours are the system's; asking for the scheme would cost the first paint 15 ms.
        text, window = (
            app.palette().color(role) for role in (QPalette.ColorRole.WindowText, QPalette.ColorRole.Window)
        )
        return "dark" if text.lightness() > window.lightness() else "light"
    return "dark" if app.styleHints().colorScheme() == QtCore.Qt.ColorScheme.Dark else "light"


def qcolor(theme: Theme, role: str) -> QColor:
    """The colour of ``role`` for painting; raises `AttributeError` for a role that is not one of `ROLES`."""
    return QColor(theme.color(role))


def qbrush(theme: Theme, role: str) -> QBrush:
    """A brush all of one colour; raises as `qcolor` does."""
    # Given a colour, QBrush has the bindings make every enumeration of Qt's to judge it (15 ms); a palette does not.
    colors = QPalette()
    colors.setColor(QPalette.ColorRole.Text, qcolor(theme, role))
    return colors.brush(QPalette.ColorRole.Text)


def palette(theme: Theme) -> QPalette:
    """The palette of ``theme``, for what is drawn without the style sheet and for our own painting."""
    colors = QPalette()
    for role, name in _COLOR_OF.items():
        for group in _GROUPS:
            colors.setColor(group, role, qcolor(theme, name))
        dimmed = "disabled" if role in _DIMMED else name
        colors.setColor(QPalette.ColorGroup.Disabled, role, qcolor(theme, dimmed))
    return colors


@lru_cache(maxsize=8)
def style_sheet(theme: Theme) -> str:
    """The style sheet of ``theme``; raises `KeyError` where the sheet names a token that does not exist."""
    folder = paths.resources() / "themes"
    tokens = {role: theme.color(role) for role in ROLES}
    tokens |= {f"type_{name}": str(size) for name, size in TYPE._asdict().items()}
    tokens |= {f"radius_{name}": str(size) for name, size in RADIUS._asdict().items()}
    tokens |= {
        "glyphs": (folder / "glyphs").as_posix(),
        "ink": "light" if theme.dark else "dark",
        "on_ink": "dark" if theme.dark else "light",
    }
    return Template((folder / "interface.qss").read_text(encoding="utf-8")).substitute(tokens)


def lift(widget: QWidget, theme: Theme) -> None:
    """Give ``widget`` the one soft shadow of what floats. Only for small popovers: it redraws all they hold."""
    shadow = QGraphicsDropShadowEffect(widget)
    shadow.setBlurRadius(24)
    shadow.setOffset(0, 4)
    shadow.setColor(qcolor(theme, "shadow"))
    widget.setGraphicsEffect(shadow)
