"""The side beside the page: what shows where and when above, notes or terms below; each can be folded away."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QScrollArea, QSplitter, QTabWidget, QVBoxLayout, QWidget

_LEAST_TABS = 224  # pixels: a field to search, a row of filters, a few lines, a row of buttons


class SideView(QWidget):
    """Upper panels in a splitter, lower ones as tabs; with nothing in it, it is not shown."""

    tab_changed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._splitter = QSplitter(Qt.Orientation.Vertical, childrenCollapsible=False)
        self._tabs = QTabWidget(documentMode=True)
        self._tabs.setMinimumHeight(_LEAST_TABS)
        self._names: list[str] = []
        # In a low window the side scrolls, so that no panel is pressed until its parts lie over each other.
        self._scroll = scroll = QScrollArea(widgetResizable=True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(self._splitter)
        frame = QVBoxLayout(self)
        frame.setContentsMargins(0, 0, 0, 0)
        frame.addWidget(scroll)
        self._splitter.addWidget(self._tabs)
        self._tabs.currentChanged.connect(self._on_tab)

    def add_upper(self, widget: QWidget, stretch: int = 1) -> None:
        """Put a panel above the tabs."""
        at = self._splitter.count() - 1
        self._splitter.insertWidget(at, widget)
        self._splitter.setStretchFactor(at, stretch)

    def add_tab(self, name: str, widget: QWidget, words: str = "") -> None:
        """Add a tab; its words come with `set_words`."""
        self._names.append(name)
        self._tabs.addTab(widget, words)

    def set_words(self, name: str, words: str) -> None:
        """Name a tab in the reader's language."""
        self._tabs.setTabText(self._names.index(name), words)

    def show_tab(self, name: str) -> None:
        """Bring a tab to the front, and into view where the side scrolls."""
        self._tabs.setCurrentIndex(self._names.index(name))
        self.bring_into_view(self._tabs)

    def bring_into_view(self, panel: QWidget) -> None:
        """Scroll to one of the panels, where the window is so low that the side scrolls."""
        if self.isVisible():
            self._scroll.ensureWidgetVisible(panel, 0, 0)

    @property
    def splitter(self) -> QSplitter:
        """The splitter, to remember its heights."""
        return self._splitter

    def _on_tab(self, index: int) -> None:
        if 0 <= index < len(self._names):
            self.tab_changed.emit(self._names[index])
