"""Tells, where it happened and without a box to click away, what went wrong or was done."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from leeswijzer.desktop.announce import announce
from leeswijzer.desktop.theme.icons import icon
from leeswijzer.desktop.theme.tokens import SPACE, Theme
from leeswijzer.errors import KnownError
from leeswijzer.messages import MESSAGES, wording


def in_words(code: str, details: Mapping[str, object]) -> str:
    """What ``code`` means, in the language of the interface."""
    template = MESSAGES.get(code)
    if template is None:
        return wording(code, details)
    return QCoreApplication.translate("messages", template).format_map(details)


def reason_in_words(error: Exception) -> str:
    """Why something failed, in the language of the interface; a bug says it in its own words."""
    return in_words(error.code, error.details) if isinstance(error, KnownError) else str(error)


class NoticeArea(QWidget):
    """Notices one under another above the page; each can be dismissed, and the same one never stands there twice."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._frame = QVBoxLayout(self)
        self._frame.setContentsMargins(0, 0, 0, 0)
        self._frame.setSpacing(0)
        self._notices: dict[str, _Notice] = {}
        self.hide()

    def use_theme(self, theme: Theme) -> None:
        """Take the colours of another paper."""
        self._theme = theme
        for notice in self._notices.values():
            notice.use_theme(theme)

    def retranslate(self) -> None:
        """Nothing: what was told stays as it was said."""

    def tell_error(self, error: Exception) -> None:
        """Tell what an exception means: in words for a known one, by its name for a bug."""
        if isinstance(error, KnownError):
            self.tell(error.code, in_words(error.code, error.details), kind="warning")
        else:
            words = self.tr("Something went wrong in the program itself ({name}). Your notes are kept.")
            self.tell(type(error).__name__, words.format(name=f"{type(error).__name__}: {error}"), kind="error")

    def tell(
        self,
        key: str,
        words: str,
        *,
        kind: str = "info",
        action: str = "",
        on_action: Callable[[], None] | None = None,
        actions: Sequence[tuple[str, Callable[[], None]]] = (),
        passing: bool = False,
    ) -> None:
        """Show ``words``; ``kind`` is info, warning or error; ``action`` names a button that does ``on_action``.

        What is ``passing``, as that something is done, goes when the reader goes on (`pass_by`).

        Where there are more things to do about it, ``actions`` gives the words of each with what it does.
        """
        self.dismiss(key)
        notice = _Notice(words, kind, self._theme, self)
        notice.close_button.setAccessibleName(self.tr("Dismiss"))
        notice.close_button.setToolTip(self.tr("Dismiss"))
        notice.close_button.clicked.connect(lambda: self.dismiss(key))
        if on_action is not None:
            notice.add_action(action, on_action)
        for name, do in actions:
            notice.add_action(name, do)
        self._notices[key] = notice
        notice.passing = passing
        self._frame.addWidget(notice)
        self.show()
        announce(notice, words)

    def pass_by(self) -> None:
        """The reader goes on: take away what was said in passing."""
        for key in [key for key, notice in self._notices.items() if notice.passing]:
            self.dismiss(key)

    def dismiss(self, key: str) -> None:
        """Take a notice away."""
        notice = self._notices.pop(key, None)
        if notice is not None:
            self._frame.removeWidget(notice)
            notice.hide()
            notice.deleteLater()
        self.setVisible(bool(self._notices))

    @property
    def shown(self) -> Mapping[str, str]:
        """The words of each notice by its key."""
        return {key: notice.words for key, notice in self._notices.items()}


class _Notice(QFrame):
    def __init__(self, words: str, kind: str, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.words = words
        self.passing = False
        self._kind = kind
        self.setProperty("notice", kind)
        self._icon = QLabel()
        label = QLabel(words, wordWrap=True)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.setAccessibleName(words)
        self.close_button = QPushButton()
        self.close_button.setProperty("role", "icon")
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(SPACE.two, SPACE.one, SPACE.one, SPACE.one)
        self._row.setSpacing(SPACE.one_and_half)
        self._row.addWidget(self._icon)
        self._row.addWidget(label, 1)
        self._row.addWidget(self.close_button)
        self.use_theme(theme)

    def use_theme(self, theme: Theme) -> None:
        name, role = {"error": ("warning", "error"), "warning": ("warning", "warning")}.get(
            self._kind, ("info", "accent")
        )
        self._icon.setPixmap(icon(name, theme, role).pixmap(20, 20))
        self.close_button.setIcon(icon("close", theme))

    def add_action(self, words: str, on_action: Callable[[], None]) -> None:
        button = QPushButton(words)
        button.clicked.connect(lambda _checked: on_action())
        self._row.insertWidget(self._row.count() - 1, button)
