"""Keeps the translations: takes up new words, says what is not translated, builds what the program loads.

``python packaging/translations.py update | check | build``; run with the environment's own Python, since the tools of
Qt come with it. Dutch is complete; English holds only plurals, as its words are those in the code.
"""

import string
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "resources" / "i18n"
SOURCES = ROOT / "app" / "leeswijzer"
LANGUAGES = ("nl", "en")
_QUANTITY = "%n"


def main(arguments: list[str]) -> int:
    """Do one of the three; 0 when all is well, 1 when `check` found something, 2 for another word."""
    match arguments:
        case ["update"]:
            for language in LANGUAGES:
                _take_up(FOLDER / f"leeswijzer_{language}.ts", language)
            return 0
        case ["build"]:
            build()
            return 0
        case ["check"]:
            found = list(problems())
            print("\n".join(found) or "every word is translated")
            return 1 if found else 0
        case _:
            print(__doc__)
            return 2


def build() -> None:
    """Make the .qm files that are older than their .ts file."""
    for language in LANGUAGES:
        source = FOLDER / f"leeswijzer_{language}.ts"
        target = source.with_suffix(".qm")
        if not target.exists() or target.stat().st_mtime < source.stat().st_mtime:
            _tool("lrelease", "-silent", str(source), "-qm", str(target))


def problems() -> Iterator[str]:
    """What is missing, unfinished, unused or cannot be right, a line each."""
    with tempfile.TemporaryDirectory() as folder:
        fresh = Path(folder) / "fresh.ts"
        _take_up(fresh, "nl")
        wanted = {(context, source): numerus for context, source, numerus, _ in _messages(fresh)}
    for language in LANGUAGES:
        path = FOLDER / f"leeswijzer_{language}.ts"
        kept = {(context, source): forms for context, source, _, forms in _messages(path)}
        needed = {key for key, numerus in wanted.items() if numerus or language == "nl"}
        for context, source in sorted(needed - kept.keys()):
            yield f'{path.name}: {context}: "{source}" is missing; run packaging/translations.py update'
        for context, source in sorted(kept.keys() - wanted.keys()):
            yield f'{path.name}: {context}: "{source}" is used nowhere'
        for context, source in sorted(needed & kept.keys()):
            yield from _faults(f'{path.name}: {context}: "{source}"', source, kept[context, source])


def _faults(where: str, source: str, forms: list[str] | None) -> Iterator[str]:
    if forms is None or not all(forms):
        yield f"{where} is not translated"
        return
    for form in forms:
        if _places(form) != _places(source):
            yield f"{where} has other {{values}} in its translation: {form}"


def _places(words: str) -> list[str]:
    """The values that are filled in, in alphabetical order."""
    return sorted(name for _, name, _, _ in string.Formatter().parse(words) if name is not None)


def _messages(path: Path) -> Iterator[tuple[str, str, bool, list[str] | None]]:
    """Context, source, whether it counts, and the translated forms (None where unfinished)."""
    for context in ET.parse(path).getroot().iter("context"):  # noqa: S314 - our own file
        name = context.findtext("name") or ""
        for message in context.iter("message"):
            translation = message.find("translation")
            forms: list[str] | None = None
            if translation is not None and translation.get("type") != "unfinished":
                forms = [form.text or "" for form in translation.iter("numerusform")] or [translation.text or ""]
            yield name, message.findtext("source") or "", message.get("numerus") == "yes", forms


def _take_up(target: Path, language: str) -> None:
    """Bring ``target`` up to date with the sources; translations are kept, what is no longer used goes."""
    files = sorted(str(path) for path in SOURCES.rglob("*.py"))
    options = ["-no-obsolete", "-locations", "none", "-source-language", "en", "-target-language", language]
    _tool("lupdate", *options, *files, "-ts", str(target))
    _mark_quantities(target)
    if language == "en":
        _keep_quantities(target)


def _mark_quantities(path: Path) -> None:
    """Say of each message that counts that it does: lupdate sees that in ``tr`` and not in ``translate``."""
    tree = ET.parse(path)  # noqa: S314 - our own file
    for message in tree.getroot().iter("message"):
        translation = message.find("translation")
        if _QUANTITY not in (message.findtext("source") or "") or message.get("numerus") or translation is None:
            continue
        message.set("numerus", "yes")
        translation.set("type", "unfinished")
        translation.text = None
        for _ in range(2):
            ET.SubElement(translation, "numerusform")
    tree.write(path, encoding="utf-8", xml_declaration=True)


def _keep_quantities(path: Path) -> None:
    """Leave out what does not count: its English words are those in the code."""
    tree = ET.parse(path)  # noqa: S314 - our own file
    root = tree.getroot()
    for context in list(root.iter("context")):
        for message in list(context.iter("message")):
            if not message.get("numerus"):
                context.remove(message)
        if context.find("message") is None:
            root.remove(context)
    tree.write(path, encoding="utf-8", xml_declaration=True)


def _tool(name: str, *arguments: str) -> None:
    command = [str(Path(sys.executable).with_name(f"pyside6-{name}")), *arguments]
    subprocess.run(
        command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE if name == "lupdate" else None
    )


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
