"""Notes as a table for spreadsheets: comma-separated values (RFC 4180), one annotation a line."""

import csv
from collections.abc import Iterator
from io import StringIO

from leeswijzer.exchange.notebook import Notebook
from leeswijzer.study.annotation import Annotation

COLUMNS = (
    "id",
    "lesson",
    "about",
    "about_id",
    "start",
    "end",
    "quote",
    "color",
    "color_name",
    "note",
    "tags",
    "state",
    "created",
    "modified",
)

_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def render(*notebooks: Notebook) -> bytes:
    """The file, in UTF-8 with the mark at its beginning that spreadsheets tell UTF-8 by."""
    lines = StringIO(newline="")
    writer = csv.writer(lines)
    writer.writerow(COLUMNS)
    for notebook in notebooks:
        writer.writerows(_row(notebook, each) for each in notebook.notes)
    return lines.getvalue().encode("utf-8-sig")


def _row(notebook: Notebook, each: Annotation) -> Iterator[object]:
    about = each.anchor.exact if each.anchor is not None else notebook.label_of(each)
    tags = " ".join(f"#{tag}" for tag in each.tags)
    yield from (each.id, each.lesson_id, each.target.kind.value, each.target.id or "", each.start, each.end)
    yield from map(harmless, (about, each.color or "", notebook.color_name(each), each.text, tags))
    yield from (each.state or "", each.created.isoformat(), each.modified.isoformat())


def harmless(text: str) -> str:
    """A cell that begins like a formula would be calculated by the spreadsheet; an apostrophe makes it text."""
    return f"'{text}" if text.startswith(_FORMULA) else text
