"""Says which controls may show words in part: the rest is then in a tool tip, and told to a screen reader."""

from PySide6.QtWidgets import QWidget

ELIDES = "elides"
"""Name of the property. Words that end in dots on a control without it are taken for a fault of the layout."""


def let_elide(widget: QWidget) -> None:
    """Declare that ``widget`` shortens words on purpose, and that a tool tip on them has them whole."""
    widget.setProperty(ELIDES, True)
