"""The list of what is inside a package."""

import json
from importlib.metadata import distribution
from pathlib import Path

import pytest

import sbom
from release_files import sha256


def test_a_list_names_its_package_and_is_the_same_every_time(tmp_path: Path) -> None:
    package = tmp_path / "a.deb"
    package.write_bytes(b"a")
    parts = [sbom.of_python(), *sbom.RESOURCES]
    first = sbom.write(package, "1.2", 86_400, parts)
    assert first.name == "a.deb.cdx.json"
    bytes_then = first.read_bytes()
    assert sbom.write(package, "1.2", 86_400, parts[::-1]).read_bytes() == bytes_then
    content = json.loads(bytes_then)
    assert (content["bomFormat"], content["specVersion"]) == ("CycloneDX", "1.5")
    assert content["metadata"]["timestamp"] == "1970-01-02T00:00:00Z"
    assert content["metadata"]["component"]["hashes"] == [{"alg": "SHA-256", "content": sha256(package)}]
    assert {"CPython", "GeoNames", "Source Serif Pro"} <= {part["name"] for part in content["components"]}


def test_a_library_is_inside_when_one_of_its_files_is() -> None:
    library = distribution("markdown-it-py")
    file = next(file for file in library.files or () if file.name == "main.py")
    (found,) = sbom.inside([str(library.locate_file(file)), "/no/such/file.py"])
    described = sbom.of_distribution(found)
    assert described["purl"] == f"pkg:pypi/markdown-it-py@{library.version}"
    assert "MIT" in json.dumps(described["licenses"])
    assert sbom.licence_files(found)


@pytest.mark.skipif(not Path("/var/lib/dpkg/status").exists(), reason="no Debian")
def test_a_library_of_the_system_is_known_by_its_package() -> None:
    (found, *more) = sbom.of_system(["/lib/x86_64-linux-gnu/libz.so.1", "/usr/lib/x86_64-linux-gnu/libz.so.1"])
    assert not more
    assert found["name"] == "zlib1g"
    assert found["purl"] == f"pkg:deb/debian/zlib1g@{found['version']}"


def test_what_nobody_knows_is_not_made_up() -> None:
    assert sbom.of_system(["/no/such/library.so"]) == []
