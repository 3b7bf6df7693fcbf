"""Asks the desktop whether it wants less motion, and hears when that changes.

Qt itself tells from 6.12 on (`QAccessibilityHints.motionPreference`). Until then a desktop of the freedesktop kind is
asked through its settings portal, over the session bus: a socket of this machine and this user, no network. Windows and
macOS cannot be asked this way; there the reader says so in the settings.
"""

import logging
import os
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import cast

from PySide6.QtCore import SLOT, QObject, Signal, Slot
from PySide6.QtDBus import QDBusConnection, QDBusMessage, QDBusPendingCallWatcher, QDBusVariant

PORTAL = ("org.freedesktop.portal.Desktop", "/org/freedesktop/portal/desktop", "org.freedesktop.portal.Settings")
"""Service, object and interface (flatpak.github.io/xdg-desktop-portal, Settings)."""

_SLOT = cast(bytes, SLOT("_on_setting(QString,QString,QDBusVariant)"))  # a str, whatever the stub of connect says
_PATIENCE = 5_000  # milliseconds for an answer: the portal may have to be started first

_log = logging.getLogger(__name__)


def _is_instant(factor: object) -> bool:
    try:
        return float(str(factor)) == 0
    except ValueError:
        return False


KEYS: Mapping[tuple[str, str], Callable[[object], bool]] = {
    ("org.freedesktop.appearance", "reduced-motion"): lambda value: value == 1,
    ("org.gnome.desktop.interface", "enable-animations"): lambda value: value is False,
    ("org.kde.kdeglobals.KDE", "AnimationDurationFactor"): _is_instant,
}
"""Namespace and name of what can be read of it, and whether a value means less motion: the first is every desktop's,
but known to portals since the end of 2025 only; GNOME and those that share its settings have the second, KDE Plasma the
third."""


class DesktopMotion(QObject):
    """What the desktop wants, as far as it has been heard: motion, until it says otherwise."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._wanting_less: set[tuple[str, str]] = set()
        self._asked: list[QDBusPendingCallWatcher] = []

    @property
    def reduced(self) -> bool:
        """Whether less motion is wanted."""
        return bool(self._wanting_less)

    @property
    def asking(self) -> bool:
        """Whether an answer is still to come."""
        return bool(self._asked)

    def ask(self, bus: QDBusConnection | None = None) -> None:
        """Ask, without waiting for the answers, and listen from now on; without a desktop to ask, nothing happens.

        ``bus`` is the session's, unless another is given.
        """
        if bus is None:
            if not _has_session_bus():
                return
            bus = QDBusConnection.sessionBus()
        if not bus.isConnected():
            _log.info("the desktop cannot be asked: %s", bus.lastError().message())
            return
        bus.connect(*PORTAL, "SettingChanged", self, _SLOT)
        for key in KEYS:
            question = QDBusMessage.createMethodCall(*PORTAL, "Read")
            question.setArguments(list(key))
            watcher = QDBusPendingCallWatcher(bus.asyncCall(question, _PATIENCE), self)
            watcher.finished.connect(lambda answer, key=key: self._on_answer(key, answer))
            self._asked.append(watcher)

    def take(self, key: tuple[str, str], value: object) -> None:
        """Hear that a setting of the desktop has this value; other settings than those of `KEYS` do not count."""
        means_less = KEYS.get(key)
        if means_less is None:
            return
        before = self.reduced
        (self._wanting_less.add if means_less(value) else self._wanting_less.discard)(key)
        if self.reduced != before:
            self.changed.emit()

    def _on_answer(self, key: tuple[str, str], answer: QDBusPendingCallWatcher) -> None:
        self._asked.remove(answer)
        if answer.isError():  # no portal, or one that does not know the setting
            _log.debug("the desktop did not tell %s: %s", key, answer.error().message())
        else:
            self.take(key, _plain(next(iter(answer.reply().arguments()), None)))
        answer.deleteLater()

    @Slot(str, str, QDBusVariant)
    def _on_setting(self, namespace: str, name: str, value: QDBusVariant) -> None:
        self.take((namespace, name), _plain(value))


def _has_session_bus() -> bool:
    """Whether there is one to speak to; without one, D-Bus would try to start it."""
    if os.environ.get("DBUS_SESSION_BUS_ADDRESS"):
        return True
    runtime = os.environ.get("XDG_RUNTIME_DIR")
    return runtime is not None and (Path(runtime) / "bus").exists()


def _plain(value: object) -> object:
    """What is in a variant, also in one within another, as `Read` gives it."""
    while isinstance(value, QDBusVariant):
        value = value.variant()
    return value
