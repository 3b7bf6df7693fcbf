"""What gets into the frozen program, and what stays out."""

import pytest

from frozen_parts import Entry, wanted_binaries, wanted_data

QT = "PySide6/Qt/lib/libQt6{}.so.6"


def binary(place: str, kind: str = "BINARY") -> Entry:
    return place, f"/from/{place}", kind


def kept(entries: list[Entry], links: dict[str, list[str]] | None = None) -> set[str]:
    by_source = {f"/from/{place}": names for place, names in (links or {}).items()}
    return {entry[0] for entry in wanted_binaries(entries, lambda path: by_source.get(path, []))}


def test_an_extension_brings_what_it_links_to_and_what_that_links_to() -> None:
    entries = [
        binary("a.so", "EXTENSION"),
        binary(QT.format("Gui")),
        binary(QT.format("Core")),
        binary("libother.so.1"),
    ]
    links = {"a.so": ["libQt6Gui.so.6", "libabsent.so.3"], QT.format("Gui"): ["libQt6Core.so.6", "libQt6Gui.so.6"]}
    assert kept(entries, links) == {"a.so", QT.format("Gui"), QT.format("Core")}


@pytest.mark.parametrize(
    ("place", "wanted"),
    [
        ("PySide6/Qt/plugins/platforms/libqxcb.so", True),
        ("PySide6/Qt/plugins/platforms/libqwayland.so", True),
        ("PySide6/plugins/platforms/qwindows.dll", True),
        ("PySide6/Qt/plugins/platforms/libqcocoa.dylib", True),
        ("PySide6/Qt/plugins/wayland-shell-integration/libxdg-shell.so", True),
        ("PySide6/Qt/plugins/platforms/libqvnc.so", False),
        ("PySide6/Qt/plugins/tls/libqopensslbackend.so", False),
        ("PySide6/Qt/plugins/networkinformation/libqglib.so", False),
        ("PySide6/Qt/plugins/platformthemes/libqgtk3.so", False),
    ],
)
def test_a_plugin_is_there_if_it_was_chosen(place: str, wanted: bool) -> None:
    assert (kept([binary(place)]) == {place}) is wanted


def test_what_the_host_has_stays_out_although_it_is_linked_to() -> None:
    entries = [
        binary("a.so", "EXTENSION"),
        binary("libX11.so.6"),
        binary("libstdc++.so.6"),
        binary("libxcb-cursor.so.0"),
    ]
    links = {"a.so": ["libX11.so.6", "libstdc++.so.6", "libxcb-cursor.so.0"]}
    assert kept(entries, links) == {"a.so", "libxcb-cursor.so.0"}


def test_python_itself_is_there_though_nothing_links_to_it() -> None:
    entries = [binary("libpython3.11.so.1.0"), binary("libqt-python3.so")]
    assert kept(entries) == {"libpython3.11.so.1.0"}


def test_a_link_goes_with_what_it_points_at() -> None:
    present = [binary(QT.format("Core"))]
    stays, goes = ("libQt6Core.so.6", QT.format("Core"), "SYMLINK"), ("libQt6Qml.so.6", QT.format("Qml"), "SYMLINK")
    assert wanted_data([stays, goes], present) == [stays]


def test_what_a_compiler_reads_is_left_out() -> None:
    data = [binary(place, "DATA") for place in ("x/a.pyx", "x/py.typed", "leeswijzer/_data/resources/map/NOTICE.md")]
    assert [entry[0] for entry in wanted_data(data, [])] == ["leeswijzer/_data/resources/map/NOTICE.md"]
