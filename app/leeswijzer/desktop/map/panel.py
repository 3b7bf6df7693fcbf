"""The map in the side: the map itself with its buttons, the list of places, and the menu of what to do with it."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAction, QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QFileDialog, QMenu, QToolButton, QVBoxLayout, QWidget
from typing_extensions import override

from leeswijzer.atlas.shapes import Atlas
from leeswijzer.desktop.map import picture
from leeswijzer.desktop.map.place_list import PlaceList
from leeswijzer.desktop.map.press import SheetPress
from leeswijzer.desktop.map.view import MapView
from leeswijzer.desktop.pane import FoldingPane
from leeswijzer.desktop.theme.icons import icon
from leeswijzer.desktop.theme.tokens import SPACE, Theme

_LIST_SHARE = 2  # of five parts of the height

AskPath = Callable[[QWidget, str, str], str]
"""Asks the reader for a file to save to: parent, title, proposed name; empty where they think better of it."""


def ask_path(parent: QWidget, title: str, proposed: str) -> str:
    """Ask with the system's own dialog."""
    return QFileDialog.getSaveFileName(parent, title, proposed)[0]


class MapPane(FoldingPane):
    """The map, foldable; what its buttons do beyond the map itself is wired by the window."""

    follow_toggled = Signal(bool)
    picture_saved = Signal(str)
    failed = Signal(object)

    def __init__(self, press: SheetPress, theme: Theme, parent: QWidget | None = None, ask: AskPath = ask_path) -> None:
        super().__init__(theme, parent)
        self._press = press
        self._ask = ask
        self._lesson_title = ""
        self.view = MapView(press, theme)
        self.places = PlaceList(theme)
        self.places.hide()
        self.list_button = self.add_tool("outline", checkable=True)
        self.follow_button = self.add_tool("follow", checkable=True)
        self.menu_button = self.add_tool("more")
        self._menu = QMenu(self)
        # Made here and not by the menu: the bindings may take an action that Qt made for deleted while the menu lives.
        self._copy, self._png, self._svg = (QAction(self._menu) for _ in range(3))
        self._menu.addActions([self._copy, self._png, self._svg])
        self._copy.triggered.connect(self.copy_picture)
        self._png.triggered.connect(lambda: self.save_picture("png"))
        self._svg.triggered.connect(lambda: self.save_picture("svg"))
        self.menu_button.setMenu(self._menu)
        self.menu_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.zoom_in, self.zoom_out, self.fit = (QToolButton(self.view) for _ in range(3))
        for button in (self.zoom_in, self.zoom_out, self.fit):
            button.setProperty("role", "on_map")
            button.setIconSize(QSize(16, 16))
            button.setCursor(Qt.CursorShape.ArrowCursor)
        frame = QVBoxLayout(self.body)
        frame.setContentsMargins(0, 0, 0, 0)
        frame.setSpacing(0)
        frame.addWidget(self.view, 5 - _LIST_SHARE)
        frame.addWidget(self.places, _LIST_SHARE)
        self.list_button.toggled.connect(self._on_list)
        self.follow_button.toggled.connect(self.follow_toggled)
        self.zoom_in.clicked.connect(lambda: self.view.zoom(1.6))
        self.zoom_out.clicked.connect(lambda: self.view.zoom(1 / 1.6))
        self.fit.clicked.connect(self.view.show_all)
        self.view.failed.connect(self.failed)
        self.use_theme(theme)
        self.retranslate()

    @override
    def use_theme(self, theme: Theme) -> None:
        super().use_theme(theme)
        self.view.use_theme(theme)
        self.places.use_theme(theme)
        for button, name in ((self.zoom_in, "plus"), (self.zoom_out, "minus"), (self.fit, "fit")):
            button.setIcon(icon(name, theme))

    def retranslate(self) -> None:
        """Take the words of another language."""
        self.set_title(self.tr("Map"), self.tr("Fold the map away or bring it back"))
        self.view.setAccessibleName(self.tr("Map of the places in this lesson"))
        self.view.setAccessibleDescription(
            self.tr("Arrow keys move it, plus and minus zoom, 0 shows all places. The list of places says the same.")
        )
        for button, words in (
            (self.list_button, self.tr("List of places")),
            (self.follow_button, self.tr("Follow reading: show what the text in view speaks of")),
            (self.menu_button, self.tr("Copy or save the map")),
            (self.zoom_in, self.tr("Zoom in (+)")),
            (self.zoom_out, self.tr("Zoom out (−)")),
            (self.fit, self.tr("Show all places (0)")),
        ):
            button.setToolTip(words)
            button.setAccessibleName(words)
        self._copy.setText(self.tr("Copy as a picture"))
        self._png.setText(self.tr("Save as PNG…"))
        self._svg.setText(self.tr("Save as SVG…"))
        self.places.retranslate()

    def set_lesson_title(self, title: str) -> None:
        """Name pictures after this lesson."""
        self._lesson_title = title

    def _on_list(self, shown: bool) -> None:
        self.places.setVisible(shown)
        if shown:
            self.places.setFocus(Qt.FocusReason.OtherFocusReason)

    # --- buttons on the map

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_buttons()

    def _place_buttons(self) -> None:
        """Stack the buttons in the right upper corner of the map."""
        right, top = self.body.width() - SPACE.one, int(SPACE.one)
        for button in (self.zoom_in, self.zoom_out, self.fit):
            size = button.sizeHint()
            button.setGeometry(right - size.width(), top, size.width(), size.height())
            top += size.height() + 2
        self.view.set_reserved([QRectF(button.geometry()) for button in (self.zoom_in, self.zoom_out, self.fit)])

    # --- pictures

    def copy_picture(self) -> None:
        """Put the map on the clipboard."""
        view = self.view
        camera, width, height = view.camera, view.viewport().width(), view.viewport().height()
        content, theme = view.content, self._theme
        self._press.ask(
            lambda atlas: picture.png_image(atlas, camera, width, height, content, theme),
            lambda image: QGuiApplication.clipboard().setImage(image),
            self.failed.emit,
        )

    def save_picture(self, kind: str) -> None:
        """Ask for a file and write the map to it; ``kind`` is png or svg."""
        title = self.tr("Save the map")
        path = self._ask(self, title, f"{self._lesson_title or self.tr('Map')}.{kind}")
        if not path:
            return
        view = self.view
        camera, width, height = view.camera, view.viewport().width(), view.viewport().height()
        content, theme, name = view.content, self._theme, self._lesson_title

        def write(atlas: Atlas) -> str:
            if kind == "svg":
                data = picture.svg_bytes(atlas, camera, width, height, content, theme, name)
            else:
                data = picture.png_bytes(picture.png_image(atlas, camera, width, height, content, theme))
            picture.write_whole(Path(path), data)
            return path

        self._press.ask(write, self.picture_saved.emit, self.failed.emit)
