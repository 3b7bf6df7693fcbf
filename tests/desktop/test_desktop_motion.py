import shutil
import subprocess
from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import ClassInfo, QObject, Slot

from leeswijzer.desktop.desktop_motion import KEYS, PORTAL, DesktopMotion

QtDBus = pytest.importorskip("PySide6.QtDBus", reason="Qt without D-Bus")

APPEARANCE, GNOME, KDE = KEYS


@pytest.fixture(scope="module")
def bus_address() -> Iterator[str]:
    """A bus of our own, so that neither the desktop of this machine nor its absence matters."""
    if shutil.which("dbus-daemon") is None:
        pytest.skip("needs dbus-daemon")
    command = ["dbus-daemon", "--session", "--nofork", "--print-address"]
    daemon = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    assert daemon.stdout is not None
    yield daemon.stdout.readline().strip()
    daemon.terminate()
    daemon.wait(10)
    daemon.stdout.close()


def _variant(value: Any) -> Any:
    held = QtDBus.QDBusVariant()
    held.setVariant(value)
    return held


@ClassInfo({"D-Bus Interface": PORTAL[2]})
class Portal(QObject):
    """A desktop that was set so."""

    def __init__(self, bus: Any, settings: dict[tuple[str, str], Any]) -> None:
        super().__init__()
        self.bus, self.settings = bus, settings
        assert bus.registerService(PORTAL[0])
        assert bus.registerObject(PORTAL[1], self, QtDBus.QDBusConnection.RegisterOption.ExportAllSlots)

    @Slot(str, str, result=QtDBus.QDBusVariant)
    def Read(self, namespace: str, name: str) -> Any:  # noqa: N802 - the portal's name for it
        return _variant(_variant(self.settings.get((namespace, name), "")))

    def set(self, key: tuple[str, str], value: Any) -> None:
        self.settings[key] = value
        news = QtDBus.QDBusMessage.createSignal(PORTAL[1], PORTAL[2], "SettingChanged")
        news.setArguments([*key, _variant(value)])
        assert self.bus.send(news)


@pytest.fixture
def ask(bus_address, qtbot):
    """Asks a desktop with these settings; without any, one that has no portal."""
    connect, leave = QtDBus.QDBusConnection.connectToBus, QtDBus.QDBusConnection.disconnectFromBus
    program, desktop = connect(bus_address, "program"), connect(bus_address, "desktop")
    made: list[QObject] = []

    def start(settings=None):
        portal = Portal(desktop, settings) if settings is not None else None
        motion = DesktopMotion()
        made[:] = [motion, *filter(None, [portal])]
        motion.ask(program)
        qtbot.waitUntil(lambda: not motion.asking)
        return motion, portal

    yield start
    for thing in made:
        thing.deleteLater()
    leave("program")
    leave("desktop")


@pytest.mark.parametrize(
    ("key", "value", "reduced"),
    [
        (APPEARANCE, 1, True),
        (APPEARANCE, 0, False),
        (APPEARANCE, 7, False),
        (GNOME, False, True),
        (GNOME, True, False),
        (KDE, "0", True),
        (KDE, "0.0", True),
        (KDE, "0.5", False),
        (KDE, "soon", False),
    ],
)
def test_what_a_desktop_says_is_understood(ask, key, value, reduced):
    motion, _ = ask({key: value})
    assert motion.reduced is reduced


def test_one_wish_for_less_is_enough(ask):
    motion, _ = ask({APPEARANCE: 0, GNOME: False, KDE: "1"})
    assert motion.reduced


def test_a_change_is_heard_while_the_window_is_open(ask, qtbot):
    motion, portal = ask({GNOME: True})
    with qtbot.waitSignal(motion.changed):
        portal.set(GNOME, False)
    assert motion.reduced
    with qtbot.waitSignal(motion.changed):
        portal.set(GNOME, True)
    assert not motion.reduced


def test_another_setting_does_not_count(ask, qtbot):
    motion, portal = ask({GNOME: True})
    with qtbot.assertNotEmitted(motion.changed):
        portal.set(("org.gnome.desktop.interface", "clock-show-weekday"), False)
        portal.set(("org.freedesktop.appearance", "color-scheme"), 1)
        motion.take(("org.freedesktop.appearance", "contrast"), 1)
    assert not motion.reduced


def test_a_desktop_without_a_portal_wants_motion(ask):
    motion, _ = ask()
    assert not motion.reduced


def test_without_a_bus_nobody_is_asked(qapp, monkeypatch):
    motion = DesktopMotion()
    motion.ask()  # at an address where nobody is
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS")
    monkeypatch.delenv("XDG_RUNTIME_DIR", raising=False)
    motion.ask()  # and without one
    assert not motion.asking
    assert not motion.reduced
