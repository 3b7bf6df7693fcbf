"""Notes as Markdown for a person: what was marked as a quotation, and below it what was written."""

import re
from collections.abc import Iterator

from leeswijzer.exchange.notebook import Notebook
from leeswijzer.study.annotation import Annotation

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~])")
_LIST = re.compile(r"^(\s*\d*)([-+.)])(?=\s|$)", re.MULTILINE)


def render(*notebooks: Notebook) -> bytes:
    """The file, in UTF-8."""
    return ("\n\n".join(part for notebook in notebooks for part in _parts(notebook)) + "\n").encode()


def _parts(notebook: Notebook) -> Iterator[str]:
    yield f"# {plain(notebook.title)}"
    yield f"{plain(notebook.wording.counted(len(notebook.notes)))}, {notebook.day}"
    heading = ""
    for annotation in notebook.notes:
        under = notebook.heading_of(annotation)
        if under != heading:
            heading = under
            yield f"## {plain(heading)}" if heading else "---"
        yield from _annotation(notebook, annotation)


def _annotation(notebook: Notebook, annotation: Annotation) -> Iterator[str]:
    if annotation.anchor is not None:
        yield "\n".join(f"> {line}".rstrip() for line in plain(annotation.anchor.exact).splitlines())
    else:
        yield f"### {plain(notebook.label_of(annotation))}"
    yield " · ".join(_remarks(notebook, annotation))
    if annotation.text:
        yield annotation.text.strip("\n")


def _remarks(notebook: Notebook, annotation: Annotation) -> Iterator[str]:
    name = notebook.color_name(annotation)
    if name:
        yield f"**{plain(name)}**"
    yield from (f"\\#{plain(tag)}" for tag in annotation.tags)
    yield notebook.moment(annotation.modified)
    became = annotation.state and notebook.wording.states.get(annotation.state)
    if became:
        yield f"*{plain(became)}*"


def plain(text: str) -> str:
    """``text`` with what Markdown would take for markup made harmless."""
    return _LIST.sub(r"\1\\\2", _SPECIAL.sub(r"\\\1", text))
