"""What is to be built, and the parts of a package that can be told without building one."""

import shutil
import struct
import subprocess
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

import appimage
import build
import deb
import linux_desktop
from environment import ROOT
from leeswijzer.cli.main import COMMANDS
from linux_desktop import Desktop


@pytest.fixture
def pictures(tmp_path: Path) -> Path:
    folder = tmp_path / "pictures"
    folder.mkdir()
    for number, name in enumerate(linux_desktop.CAPTIONS, start=1):
        (folder / f"{number:02}-{name}").touch()
    return folder


def validated(*command: str) -> None:
    if shutil.which(command[0]) is None:
        pytest.skip(f"no {command[0]} here")
    done = subprocess.run(command, check=False, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr


def test_everything_is_built_unless_something_is_chosen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(build.sys, "platform", "linux")
    assert build.parse([]).only == ["wheel", "folder", "deb", "appimage"]
    assert build.parse(["--only", "deb", "--only", "wheel"]).only == ["deb", "wheel"]


def test_elsewhere_there_is_no_debian_package(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(build.sys, "platform", "win32")
    assert build.parse([]).only == ["wheel", "folder"]
    with pytest.raises(SystemExit):
        build.parse(["--only", "deb"])
    assert "only be made on Linux" in capsys.readouterr().err


def test_a_wheel_needs_nothing_of_the_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    monkeypatch.setattr(build.machine, "missing", lambda parts: [part.package for part in parts])
    monkeypatch.setattr(build.machine, "provide", lambda packages, purpose: asked.extend(packages))
    build.prepare_machine(["wheel"])
    assert asked == []
    build.prepare_machine(["deb", "appimage"])
    assert {"binutils", "dpkg-dev", "squashfs-tools"} <= set(asked)


def test_the_version_is_the_programs() -> None:
    assert build.version_of(ROOT) in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("site", ["", "https://place.test/pictures"])
def test_what_the_desktop_reads_is_valid(tmp_path: Path, pictures: Path, site: str) -> None:
    Desktop("1.2.3", 1_600_000_000, pictures, site).share(ROOT, tmp_path)
    share = tmp_path / "share"
    description = share / "metainfo" / f"{linux_desktop.COMPONENT}.metainfo.xml"
    shots = ET.parse(description).getroot().findall("screenshots/screenshot/image")
    assert [shot.text for shot in shots] == [f"{site}/{path.name}" for path in sorted(pictures.iterdir()) if site]
    validated("desktop-file-validate", str(share / "applications/leeswijzer.desktop"))
    validated("appstreamcli", "validate", "--no-net", str(description))


def test_a_lesson_is_a_type_of_file_that_the_program_opens() -> None:
    name = "{http://www.freedesktop.org/standards/shared-mime-info}"
    (kind,) = ET.parse(linux_desktop.LINUX / "mime.xml").getroot().findall(f"{name}mime-type")
    (pattern,) = kind.findall(f"{name}glob")
    assert pattern.get("pattern") == "*.lesson"
    menu = (linux_desktop.LINUX / "leeswijzer.desktop").read_text(encoding="utf-8")
    assert f"MimeType={kind.get('type')};" in menu


def test_the_manual_knows_every_command() -> None:
    page = (linux_desktop.LINUX / "leeswijzer.1").read_text(encoding="utf-8")
    assert [name for name in COMMANDS if f"\n.B {name}\n" not in page] == []


def test_a_word_that_nobody_fills_in_is_a_mistake() -> None:
    assert linux_desktop.filled("a @B@ @b@", {"B": "c"}) == "a c @b@"
    with pytest.raises(KeyError):
        linux_desktop.filled("@B@", {})


def test_rights_and_times_are_plain(tmp_path: Path) -> None:
    program, text = tmp_path / "leeswijzer", tmp_path / "text"
    program.write_bytes(b"\x7fELF")
    text.write_text("x")
    text.chmod(0o777)
    linux_desktop.level(tmp_path, 9)
    assert [oct(path.stat().st_mode & 0o777) for path in (program, text)] == ["0o755", "0o644"]
    assert text.stat().st_mtime == 9


def test_debians_changelog_has_its_form() -> None:
    said = deb.changelog("1.2-1", 0)
    assert said.startswith("leeswijzer (1.2-1) unstable; urgency=medium\n\n  * ")
    assert said.endswith(f"\n\n -- {deb.MAINTAINER}  Thu, 01 Jan 1970 00:00:00 +0000\n")


def test_a_program_ends_where_its_table_of_sections_does() -> None:
    header = bytearray(64)
    header[:5] = b"\x7fELF\x02"
    struct.pack_into("<Q", header, 0x28, 1_000)
    struct.pack_into("<HH", header, 0x3A, 64, 3)
    assert appimage.elf_size(bytes(header)) == 1_192
    with pytest.raises(ValueError, match="ELF64"):
        appimage.elf_size(b"#!/bin/sh")
