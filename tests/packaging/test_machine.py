"""What is missing on a machine, and who gets it how."""

import shutil
from collections.abc import Sequence

import pytest

import machine
from machine import CannotContinue, Part


@pytest.fixture
def not_root(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(machine.os, "geteuid", lambda: 1000)


@pytest.fixture
def apt(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Root on Debian, where apt-get only notes what it was asked; its first answer is that it knows no package."""
    asked: list[str] = []

    def answer(command: Sequence[str], *, quiet: bool) -> int:
        asked.append(" ".join(command))
        return 100 if len(asked) == 1 else 0

    monkeypatch.setattr(machine.os, "geteuid", lambda: 0)
    monkeypatch.setattr(shutil, "which", lambda name: f"/usr/bin/{name}")
    monkeypatch.setattr(machine, "_apt", answer)
    return asked


def test_a_library_is_present_where_the_loader_finds_it() -> None:
    assert Part("libc6", "libc.so.6").is_present()
    assert not Part("libnothing1", "libnothing-of-the-kind.so.1").is_present()


def test_a_program_is_present_where_the_shell_finds_it() -> None:
    assert Part("dash", "sh").is_present()
    assert not Part("nothing", "no-program-of-this-name").is_present()


def test_missing_names_each_package_once_and_sorted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(machine.sys, "platform", "linux")
    parts = (Part("libz", "b.so.1"), Part("liba", "a.so.1"), Part("libz", "c.so.1"), Part("here", "sh"))
    assert machine.missing(parts, lambda part: part.package == "here") == ["liba", "libz"]


def test_nothing_is_missing_where_qt_brings_everything(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(machine.sys, "platform", "darwin")
    assert machine.missing(machine.WINDOW, lambda part: False) == []


def test_a_python_without_venv_asks_for_its_own_package(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(machine.importlib.util, "find_spec", lambda name: None)
    monkeypatch.setattr(machine.sys, "version_info", machine.sys.version_info)
    assert machine.missing_venv() == [f"python3.{machine.sys.version_info.minor}-venv"]


def test_who_is_not_root_gets_the_exact_command(not_root: None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "which", lambda name: "/usr/bin/apt-get")
    with pytest.raises(CannotContinue) as caught:
        machine.provide(["libegl1", "xvfb"], "Leeswijzer")
    assert "    sudo apt-get install -y --no-install-recommends libegl1 xvfb\n" in str(caught.value)


def test_another_system_gets_the_names_and_no_apt_command(not_root: None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "which", lambda name: None)
    with pytest.raises(CannotContinue) as caught:
        machine.provide(["libegl1"], "Leeswijzer")
    assert "libegl1" in str(caught.value)
    assert "apt-get" not in str(caught.value)


def test_root_fetches_the_package_lists_only_after_a_first_failure(apt: list[str]) -> None:
    machine.provide(["libegl1"], "Leeswijzer")
    install = "apt-get install -y --no-install-recommends libegl1"
    assert apt == [install, "apt-get update", install]


def test_root_is_told_when_apt_fails_for_good(apt: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(machine, "_apt", lambda command, *, quiet: 100)
    with pytest.raises(CannotContinue, match="apt-get install -y --no-install-recommends libegl1"):
        machine.provide(["libegl1"], "Leeswijzer")


def test_nothing_missing_asks_nothing(apt: list[str]) -> None:
    machine.provide([], "Leeswijzer")
    assert apt == []
