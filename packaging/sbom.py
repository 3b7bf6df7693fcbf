"""Lists what is inside a package, as CycloneDX 1.5 JSON: libraries, typefaces and data with versions and licences.

Two lists of the same content are the same bytes: no random serial number, and the time is that of the commit.
"""

import json
import subprocess
import sys
from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime
from importlib.metadata import Distribution, distribution, distributions
from pathlib import Path
from typing import Any

from release_files import sha256

Component = Mapping[str, Any]

RESOURCES: tuple[Component, ...] = (
    {"type": "data", "name": "Source Serif Pro", "licenses": [{"license": {"id": "OFL-1.1"}}]},
    {"type": "data", "name": "Source Sans Pro", "licenses": [{"license": {"id": "OFL-1.1"}}]},
    {"type": "data", "name": "Natural Earth", "licenses": [{"license": {"name": "public domain"}}]},
    {"type": "data", "name": "GeoNames", "licenses": [{"license": {"id": "CC-BY-4.0"}}]},
)
"""What the folder resources/ holds that others made; resources/fonts and resources/map say more."""


def write(package: Path, version: str, epoch: int, components: Sequence[Component]) -> Path:
    """Write the list of ``components`` of ``package`` beside it; ``epoch`` is in seconds."""
    content = {
        "bomFormat": "CycloneDX",
        "specVersion": "1.5",
        "version": 1,
        "metadata": {
            "timestamp": datetime.fromtimestamp(epoch, UTC).isoformat().replace("+00:00", "Z"),
            "component": {
                "type": "application",
                "bom-ref": package.name,
                "name": "leeswijzer",
                "version": version,
                "licenses": [{"expression": "GPL-3.0-or-later"}],
                "hashes": [{"alg": "SHA-256", "content": sha256(package)}],
            },
        },
        "components": sorted(components, key=lambda component: (component["type"], component["name"].lower())),
    }
    target = package.with_name(f"{package.name}.cdx.json")
    target.write_text(json.dumps(content, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
    return target


def inside(sources: Iterable[str]) -> list[Distribution]:
    """The installed distributions that at least one of the files ``sources`` belongs to, by name."""
    wanted = {str(Path(source).resolve()) for source in sources}
    found = (
        each
        for each in distributions()
        if any(str(Path(str(each.locate_file(file))).resolve()) in wanted for file in each.files or ())
    )
    return sorted(found, key=lambda each: each.name.lower())


def of_distribution(library: Distribution) -> Component:
    """A Python library, from the metadata that it was installed with."""
    name, version = library.name, library.version
    return {
        "type": "library",
        "name": name,
        "version": version,
        "purl": f"pkg:pypi/{name.lower().replace('_', '-')}@{version}",
        "licenses": [_licence(library)],
    }


def of_python() -> Component:
    """The interpreter that runs this, which is the one that is frozen."""
    version = ".".join(map(str, sys.version_info[:3]))
    return {
        "type": "platform",
        "name": "CPython",
        "version": version,
        "licenses": [{"license": {"id": "Python-2.0"}}],
    }


def of_qt() -> Component:
    """The Qt that PySide6 brings along; the two are published together, under one version."""
    found = distribution("PySide6_Essentials")
    return {"type": "framework", "name": "Qt", "version": found.version, "licenses": [_licence(found)]}


def of_system(sources: Iterable[str]) -> list[Component]:
    """The Debian packages that the libraries ``sources`` were copied from."""
    found: dict[str, Component] = {}
    for source in sources:
        name = _owner(Path(source))
        if name is not None and name not in found:
            version = _answer("dpkg-query", "-W", "-f=${Version}", name)
            purl = f"pkg:deb/debian/{name}@{version}"
            found[name] = {"type": "library", "name": name, "version": version, "purl": purl}
    return list(found.values())


def licence_files(library: Distribution) -> list[Path]:
    """The licence texts that came with a library."""
    words = ("licen", "copying", "notice", "authors")
    named = [file for file in library.files or () if file.name.lower().startswith(words)]
    return [Path(str(library.locate_file(file))) for file in named if ".dist-info" in str(file)]


def _owner(library: Path) -> str | None:
    """The package that a library came from; known by its plain name or, where /lib is a link to /usr/lib, by either."""
    for path in (library, library.resolve(), Path("/lib", *library.resolve().parts[3:])):
        answer = _answer("dpkg-query", "-S", str(path))
        if answer:
            return answer.partition(":")[0]
    return None


def _answer(*command: str) -> str:
    try:
        return subprocess.run(command, check=False, capture_output=True, text=True).stdout.strip()
    except FileNotFoundError:
        return ""  # not a Debian


def _licence(library: Distribution) -> Component:
    metadata = library.metadata
    if "License-Expression" in metadata:
        return {"expression": metadata["License-Expression"]}
    classifiers = [line.rpartition(" :: ")[2] for line in metadata.get_all("Classifier") or () if "License ::" in line]
    told = metadata["License"].partition("\n")[0] if "License" in metadata else ""
    return {"license": {"name": "; ".join(classifiers) or told or "see its licence text"}}
