import ctypes
import sys
from dataclasses import replace
from importlib.metadata import PackageNotFoundError
from pathlib import Path

import pytest

from leeswijzer import paths
from leeswijzer.cli import doctor
from leeswijzer.cli.doctor import examination
from leeswijzer.cli.main import main
from leeswijzer.errors import KnownError
from leeswijzer.store import examination as store_examination
from leeswijzer.store.damage import Damage
from leeswijzer.store.examination import Examination


def findings(home: Path, topic: str) -> list[doctor.Finding]:
    return [finding for finding in examination(home) if finding.topic == topic]


@pytest.fixture
def healthy(monkeypatch: pytest.MonkeyPatch) -> None:
    """A system that has every library, whatever this one lacks."""
    monkeypatch.setattr(ctypes, "CDLL", lambda name: name)


@pytest.mark.usefixtures("healthy")
def test_a_sound_system_is_told_item_by_item(reader_home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["doctor"]) == 0
    out = capsys.readouterr().out
    assert f"ok       home: {reader_home} (not made yet)" in out
    assert "ok       lesson irak-coalitie: sound" in out
    assert "ok       your data: none yet" in out
    assert not reader_home.exists(), "looking changes nothing"


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="these libraries are Linux's")
def test_a_missing_library_is_named_with_its_package(
    reader_home: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def load(name: str) -> None:
        if "cursor" in name:
            raise OSError(f"{name}: cannot open shared object file")

    monkeypatch.setattr(ctypes, "CDLL", load)
    assert main(["doctor"]) == 1
    assert "PROBLEM  system libraries: libxcb-cursor.so.0 is missing; on Debian it is in libxcb-cursor0" in (
        capsys.readouterr().out
    )


@pytest.mark.usefixtures("healthy")
def test_lessons_of_the_reader_are_checked_too(reader_home: Path) -> None:
    library = paths.library(reader_home)
    (library / "broken").mkdir(parents=True)
    (library / "broken" / "lesson.toml").write_text("format = 1\n")
    (library / ".hidden").mkdir()
    (library / "torn.lesson").write_bytes(b"PK")
    (broken,) = findings(reader_home, "lesson broken")
    assert "leeswijzer check" in broken.text
    (torn,) = findings(reader_home, "lesson torn")
    assert "damaged" in torn.text
    assert not broken.sound
    assert not torn.sound
    assert findings(reader_home, "lesson .hidden") == []


@pytest.mark.usefixtures("healthy")
def test_a_package_that_is_missing_is_a_problem_unless_frozen(
    reader_home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def missing(name: str) -> str:
        raise PackageNotFoundError(name)

    monkeypatch.setattr(doctor, "version", missing)
    assert not findings(reader_home, "pydantic")[0].sound
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert findings(reader_home, "pydantic")[0].sound


@pytest.mark.usefixtures("healthy")
def test_an_incomplete_installation_is_a_problem(
    reader_home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(paths, "PACKAGE", tmp_path / "leeswijzer")
    wrong = {finding.topic for finding in examination(reader_home) if not finding.sound}
    assert wrong == {"resources", "seeds", "typefaces"}


@pytest.mark.usefixtures("healthy")
def test_a_database_that_is_none_is_a_problem(reader_home: Path) -> None:
    reader_home.mkdir()
    (reader_home / "leeswijzer.sqlite3").write_bytes(b"not a database, and long enough to be taken for one" * 40)
    assert any(not finding.sound for finding in findings(reader_home, "your data"))


@pytest.mark.usefixtures("healthy")
def test_the_display_is_named_or_said_to_be_missing(reader_home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    assert "QT_QPA_PLATFORM=offscreen" in findings(reader_home, "display")[0].text
    for name in ("QT_QPA_PLATFORM", "WAYLAND_DISPLAY", "DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    assert findings(reader_home, "display")[0].text.startswith("none")


@pytest.mark.usefixtures("healthy")
def test_the_readers_data_is_told_as_the_store_found_it(reader_home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def found(**values: object) -> str:
        sound = Examination(reader_home, True, True, 81_920, None, None, None, (), ())
        monkeypatch.setattr(store_examination, "examine", lambda home: replace(sound, **values))  # type: ignore[arg-type]
        return "\n".join(str(finding) for finding in findings(reader_home, "your data"))

    assert found() == "ok       your data: sound, 81 kB, version None"
    assert "PROBLEM  your data: the database is damaged" in found(integrity=Damage.PAGES)
    assert "PROBLEM  your data: There is no file at x" in found(problem=KnownError("text-missing", path="x"))
    assert "cannot be written to; choose another folder with --home" in found(writable=False)
    assert "set aside as old.sqlite3" in found(set_aside=(Path("old.sqlite3"),))


@pytest.mark.usefixtures("healthy")
def test_only_linux_is_asked_for_the_libraries_of_linux(reader_home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "darwin")
    assert findings(reader_home, "system libraries") + findings(reader_home, "display") == []
