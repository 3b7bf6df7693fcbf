import re
import subprocess
import sys
import zlib
from datetime import UTC, datetime

from leeswijzer.desktop import pdf
from leeswijzer.exchange.notebook import Notebook
from leeswijzer.study.annotation import PASSAGE, Annotation, Color
from leeswijzer.text.anchor import Anchor, AnchorState

NOW = datetime(2026, 1, 1, tzinfo=UTC)


def notebook(*notes):
    annotations = tuple(
        Annotation(
            id=str(number), lesson_id="les", target=PASSAGE, anchor=Anchor(quote, start=number, end=number + 5),
            color=Color.IMPORTANT, text=text, tags=(), state=AnchorState.EXACT, score=1.0, start=number,
            end=number + 5, fingerprint="f", revision=1, created=NOW, modified=NOW,
        )
        for number, (quote, text) in enumerate(notes)
    )  # fmt: skip
    return Notebook("les", "De olie van Koeweit", "nl", annotations, NOW)


def streams(data):
    for found in re.finditer(rb"stream\r?\n(.*?)endstream", data, re.DOTALL):
        try:
            yield zlib.decompress(found.group(1))
        except zlib.error:
            yield found.group(1)  # the small ones are not compressed


def characters(data):
    """Every character that a reader of the file can search for: what its fonts' ToUnicode maps name."""
    named = set()
    for stream in streams(data):
        for low, high, first in re.findall(rb"<([0-9a-fA-F]{4})> <([0-9a-fA-F]{4})> <([0-9a-fA-F]{4})>", stream):
            start = int(first, 16)
            named.update(chr(start + n) for n in range(int(high, 16) - int(low, 16) + 1))
        named.update(
            chr(int(code, 16))
            for pair in re.findall(rb"\[([^\]]*)\]", stream)
            for code in re.findall(rb"<(\w{4})>", pair)
        )
    return named


def pages(data):
    return len(re.findall(rb"/Type\s*/Page\b", data))


def test_the_words_are_text_and_not_a_picture(faces):
    data = pdf.render(notebook(("de élite", "Wie? Ḥašd, *nu*")))
    assert data.startswith(b"%PDF")
    assert set("delitéW?") <= characters(data)
    assert b"/Subtype /Image" not in data


def test_many_notes_take_several_pages(faces):
    few = pdf.render(notebook(("een", "kort")))
    many = pdf.render(notebook(*((f"aanhaling {n}", "een zin die wat ruimte neemt " * 5) for n in range(60))))
    assert pages(few) == 1
    assert pages(many) > 4


def test_it_needs_no_window(tmp_path):
    target = tmp_path / "notes.pdf"
    script = (
        "from datetime import UTC, datetime\n"
        "from pathlib import Path\n"
        "from leeswijzer.desktop import pdf\n"
        "from leeswijzer.exchange.notebook import Notebook\n"
        f"data = pdf.render(Notebook('les', 'Titel', 'nl', (), datetime.now(UTC)))\n"
        f"Path({str(target)!r}).write_bytes(data)\n"
    )
    subprocess.run([sys.executable, "-c", script], check=True, timeout=60)
    assert target.read_bytes().startswith(b"%PDF")
