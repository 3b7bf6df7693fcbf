"""The modules that the window is furnished with, read while the reader reads, without holding up the page.

The bindings make a class of Qt when it is first asked for, and two threads that ask at once can end the process. So a
thread of its own reads only what knows no Qt; the rest is read in the window's thread, one small module at a time.
"""

from collections.abc import Iterator
from importlib import import_module

WITHOUT_QT = """
    atlas.shapes atlas.labels atlas.scalebar lesson.reader lesson.layers messages study.annotation study.changes
    study.quiz.answers text.tokens
"""
"""Below `leeswijzer`: what brings in the libraries, and takes longest."""

OF_DESKTOP = """
    floating segment reader.settings history theme.icons reader.find eliding reader.presenter reader.outline rows
    reader.hit_list reader.search announce status reading worker study_link map map.content map.presenter map.card
    map.camera map.furniture map.outline map.pace map.ground map.names map.lettering map.pins map.sheet map.picture
    map.place_list map.press map.face map.lens map.supply map.chart map.view pane map.panel map.controller side
    timeline timeline.dates timeline.layout timeline.presenter timeline.words timeline.card timeline.view
    timeline.panel timeline.controller surroundings look open_lesson reader.header above_page commands
    commands.catalogue commands.finding commands.palette search_field commands.sheet commanding actions notes flow
    notes.preview notes.editor notes.presenter notes.swatch notes.words notes.card notes.draft notice note_writing
    notes.bar marking notes.ask notes.filter_row notes.listing notes.panel note_removal annotating collecting enter
    glossary glossary.presenter glossary.card glossary.hover glossary.panel glossary.controller file_name handing_out
    hints hint_occasion librarian note_notices parting rail remark rooms reading_span reading_clock progressing
    way_back evidence proving quizzing reviewing studying term_keeping wayfinding furnishing
"""
"""Below `leeswijzer.desktop`, in an order in which each needs only those before it; the last needs all."""


def read_without_qt() -> None:
    """Read what knows no Qt; for any thread."""
    for name in WITHOUT_QT.split():
        import_module(f"leeswijzer.{name}")


def read_of_desktop() -> Iterator[None]:
    """Read the others, in the window's thread; stops after each, for the window to have its turn."""
    for name in OF_DESKTOP.split():
        import_module(f"leeswijzer.desktop.{name}")
        yield
