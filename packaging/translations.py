"""Keeps the translations: takes up new words, says what is not translated, builds what the program loads.

``python packaging/translations.py update | check | build``; run `build` with the environment's own Python, since the
tools of Qt come with it. Dutch is complete; English holds only plurals, as its words are those in the code. Qt's own
lupdate passes over ``translate(context, text, "", count)``, so the calls are read from Python's own syntax tree.
"""

import ast
import string
import subprocess
import sys
import xml.etree.ElementTree as ET
from collections.abc import Iterator, Mapping
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "resources" / "i18n"
SOURCES = ROOT / "app" / "leeswijzer"
LANGUAGES = ("nl", "en")
_QUANTITY = "%n"
_FORMS = 2  # of a plural, in both languages

Key = tuple[str, str]
"""Context and source text."""


def main(arguments: list[str]) -> int:
    """Do one of the three; 0 when all is well, 1 when `check` found something, 2 for another word."""
    match arguments:
        case ["update"]:
            wanted = found_in(SOURCES)
            for language in LANGUAGES:
                path = ts_file(language)
                _write(path, language, needed(wanted, language), read(path))
            return 0
        case ["build"]:
            build()
            return 0
        case ["check"]:
            faults = list(problems(found_in(SOURCES)))
            print("\n".join(faults) or "every word is translated")
            return 1 if faults else 0
        case _:
            print(__doc__)
            return 2


def ts_file(language: str) -> Path:
    """Where the translation of a language is kept."""
    return FOLDER / f"leeswijzer_{language}.ts"


def build() -> None:
    """Make the .qm files that are older than their .ts file."""
    for language in LANGUAGES:
        source = ts_file(language)
        target = source.with_suffix(".qm")
        if not target.exists() or target.stat().st_mtime < source.stat().st_mtime:
            tool = str(Path(sys.executable).with_name("pyside6-lrelease"))
            subprocess.run([tool, "-silent", str(source), "-qm", str(target)], check=True)


# --- what the sources say


def found_in(folder: Path) -> dict[Key, bool]:
    """Every text to translate under ``folder``, in order; True for those that count something."""
    found: dict[Key, bool] = {}
    for path in sorted(folder.rglob("*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"), str(path))
        for context, source in _calls(tree, ""):
            found[context, source] = _QUANTITY in source
    return found


def _calls(node: ast.AST, inside: str) -> Iterator[Key]:
    """The calls that translate, below ``node``; ``inside`` is the class around them, which Qt takes for context."""
    if isinstance(node, ast.ClassDef):
        inside = node.name
    elif isinstance(node, ast.Call):
        name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
        texts = [each.value for each in node.args if isinstance(each, ast.Constant) and isinstance(each.value, str)]
        if name == "tr" and texts:
            yield inside, texts[0]
        elif name in ("translate", "QT_TRANSLATE_NOOP") and len(texts) > 1:
            yield texts[0], texts[1]
    for child in ast.iter_child_nodes(node):
        yield from _calls(child, inside)


def needed(wanted: Mapping[Key, bool], language: str) -> dict[Key, bool]:
    """What a language has to translate: all of it, but English only what counts."""
    return {key: counts for key, counts in wanted.items() if counts or language != "en"}


def problems(wanted: Mapping[Key, bool]) -> Iterator[str]:
    """What is missing, unfinished, unused or cannot be right, a line each."""
    for language in LANGUAGES:
        path = ts_file(language)
        kept, asked = read(path), needed(wanted, language)
        for context, source in sorted(asked.keys() - kept.keys()):
            yield f'{path.name}: {context}: "{source}" is missing; run packaging/translations.py update'
        for context, source in sorted(kept.keys() - asked.keys()):
            yield f'{path.name}: {context}: "{source}" is used nowhere'
        for context, source in sorted(asked.keys() & kept.keys()):
            yield from _faults(f'{path.name}: {context}: "{source}"', source, kept[context, source])


def _faults(where: str, source: str, forms: list[str]) -> Iterator[str]:
    if not all(forms):
        yield f"{where} is not translated"
        return
    for form in forms:
        if _places(form) != _places(source):
            yield f"{where} has other {{values}} in its translation: {form}"


def _places(words: str) -> list[str]:
    """The values that are filled in, in alphabetical order."""
    return sorted(name for _, name, _, _ in string.Formatter().parse(words) if name is not None)


# --- the files


def read(path: Path) -> dict[Key, list[str]]:
    """The translations in a file, as the forms of each; an empty form for what is not translated."""
    if not path.exists():
        return {}
    kept: dict[Key, list[str]] = {}
    for context in ET.parse(path).getroot().iter("context"):  # noqa: S314 - our own file
        for message in context.iter("message"):
            translation = message.find("translation")
            assert translation is not None
            forms = [form.text or "" for form in translation.iter("numerusform")] or [translation.text or ""]
            kept[context.findtext("name") or "", message.findtext("source") or ""] = forms
    return kept


def _write(path: Path, language: str, asked: Mapping[Key, bool], kept: Mapping[Key, list[str]]) -> None:
    root = ET.Element("TS", version="2.1", language=language, sourcelanguage="en")
    contexts: dict[str, ET.Element] = {}
    for (context, source), counts in sorted(asked.items(), key=lambda item: item[0][0]):
        if context not in contexts:
            contexts[context] = ET.SubElement(root, "context")
            ET.SubElement(contexts[context], "name").text = context
        message = ET.SubElement(contexts[context], "message", {"numerus": "yes"} if counts else {})
        ET.SubElement(message, "source").text = source
        translation = ET.SubElement(message, "translation")
        forms = kept.get((context, source), [])
        if len(forms) != (_FORMS if counts else 1):
            forms = [""] * (_FORMS if counts else 1)
        if not all(forms):
            translation.set("type", "unfinished")
        if counts:
            for form in forms:
                ET.SubElement(translation, "numerusform").text = form
        else:
            translation.text = forms[0]
    ET.indent(root, "    ")
    words = ET.tostring(root, encoding="unicode")
    path.write_text(f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{words}\n', encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
