"""``leeswijzer notes``: the notes of a lesson, listed, added and deleted."""

import json
import sys
from argparse import Namespace
from pathlib import Path
from typing import Any

from leeswijzer.cli.arguments import command_parser
from leeswijzer.cli.home_session import opened
from leeswijzer.errors import KnownError
from leeswijzer.lesson.reader import Lesson, read_lesson
from leeswijzer.study.annotation import Annotation, Color, Target, TargetKind
from leeswijzer.text.anchor import Anchor, AnchorState
from leeswijzer.text.resolve import resolve

_SHOWN = 48
"""Characters of a quote and of a note in the table."""


def run(arguments: list[str], home: Path) -> int:
    """Do what is asked; raises KnownError where it cannot be done."""
    commands = {"add": _add, "delete": _delete}
    if arguments and arguments[0] in commands:
        return commands[arguments[0]](arguments[1:], home)
    return _list(arguments, home)


def _list(arguments: list[str], home: Path) -> int:
    parser = command_parser(
        "notes", "Print the notes and highlights of a lesson. See also: notes add --help, notes delete --help."
    )
    parser.add_argument("lesson", metavar="LESSON", help="an id, a folder, a .lesson file or a text (.txt, .md)")
    parser.add_argument(
        "--json", action="store_true", help="everything, as JSON; offsets count code points of the text"
    )
    options = parser.parse_args(arguments)
    lesson = read_lesson(options.lesson, home)
    with opened(home) as session:
        session.annotations.reanchor(lesson.id, lesson.document)
        found = session.annotations.for_lesson(lesson.id)
    if options.json:
        print(json.dumps([as_values(each) for each in found], ensure_ascii=False, indent=1))
    else:
        for each in found:
            print(line_of(each))
        print(f"{lesson.opening.title}: {len(found)} note(s)", file=sys.stderr)
    return 0


def _add(arguments: list[str], home: Path) -> int:
    parser = command_parser("notes add", "Mark a passage of a lesson, or write a note; prints the id of the new note.")
    parser.add_argument("lesson", metavar="LESSON", help="an id, a folder, a .lesson file or a text (.txt, .md)")
    about = parser.add_mutually_exclusive_group(required=True)
    about.add_argument("--quote", metavar="WORDS", help="the passage, word for word")
    for kind in (TargetKind.TERM, TargetKind.PLACE, TargetKind.QUESTION):
        about.add_argument(f"--{kind}", metavar="ID", help=f"a {kind} of the lesson instead")
    parser.add_argument("--prefix", metavar="WORDS", default="", help="what stands before the passage")
    parser.add_argument("--suffix", metavar="WORDS", default="", help="what stands after it")
    parser.add_argument("--text", metavar="NOTE", default="", help="the note, in Markdown; #words in it are tags")
    parser.add_argument("--color", choices=[color.value for color in Color])
    parser.add_argument("--tag", metavar="TAG", action="append", default=[], help="a tag; may be given more than once")
    options = parser.parse_args(arguments)
    lesson = read_lesson(options.lesson, home)
    passage = _passage(options, lesson) if options.quote is not None else None
    target = None if passage else _target(options, lesson)
    color = options.color
    with opened(home) as session:
        if passage is not None:
            # Without a colour and without words it would be nothing at all.
            color = color or (None if options.text else Color.IMPORTANT)
            note, _ = session.annotations.add(
                lesson.id, lesson.document, *passage, color=color, text=options.text, tags=options.tag
            )
        else:
            assert target is not None
            if not options.text:
                raise KnownError("note-empty", about=target.id)
            note, _ = session.annotations.add_to(lesson.id, target, options.text, color=color, tags=options.tag)
    print(note.id, flush=True)
    return 0


def _delete(arguments: list[str], home: Path) -> int:
    parser = command_parser("notes delete", "Delete notes by their ids.")
    parser.add_argument("ids", metavar="ID", nargs="+")
    options = parser.parse_args(arguments)
    with opened(home) as session:
        for identifier in options.ids:
            session.annotations.get(identifier)
        changes = session.annotations.delete(options.ids)
    print(f"{len(changes.notes)} note(s) deleted", file=sys.stderr)
    return 0


def _passage(options: Namespace, lesson: Lesson) -> tuple[int, int]:
    place = resolve(Anchor(options.quote, options.prefix, options.suffix), lesson.document.text)
    if place.places > 1:
        raise KnownError("quote-ambiguous", quote=options.quote, places=place.places)
    if place.start is None or place.end is None:
        raise KnownError("quote-lost", quote=options.quote)
    if place.state is AnchorState.CHANGED:
        found = lesson.document.text[place.start : place.end]
        raise KnownError("quote-changed", quote=options.quote, found=found)
    return place.start, place.end


def _target(options: Namespace, lesson: Lesson) -> Target:
    known = {
        TargetKind.TERM: [term.id for term in lesson.terms],
        TargetKind.PLACE: [place.id for place in lesson.places],
        TargetKind.QUESTION: [question.id for question in lesson.questions],
    }
    kind = next(kind for kind in known if getattr(options, kind.value) is not None)
    identifier = getattr(options, kind.value)
    if identifier not in known[kind]:
        raise KnownError("reference-unknown", id=identifier, file=lesson.id)
    return Target(kind, identifier)


def as_values(annotation: Annotation) -> dict[str, Any]:
    """An annotation in plain values; ``start`` and ``end`` are null where the passage is lost."""
    anchor = annotation.anchor
    return {
        "id": annotation.id,
        "lesson": annotation.lesson_id,
        "target": {"kind": annotation.target.kind, "id": annotation.target.id},
        "quote": anchor and {"exact": anchor.exact, "prefix": anchor.prefix, "suffix": anchor.suffix},
        "start": annotation.start,
        "end": annotation.end,
        "state": annotation.state,
        "score": annotation.score,
        "color": annotation.color,
        "text": annotation.text,
        "tags": annotation.tags,
        "revision": annotation.revision,
        "created": annotation.created.isoformat(),
        "modified": annotation.modified.isoformat(),
    }


def line_of(annotation: Annotation) -> str:
    """An annotation as a line of a table: id, colour, state, where, what was marked, what was written."""
    if annotation.anchor is not None:
        about = f"“{_short(annotation.anchor.exact)}”"
        where = f"{annotation.start}-{annotation.end}" if annotation.start is not None else "-"
    else:
        about, where = f"{annotation.target.kind} {annotation.target.id}", "-"
    written = _short(annotation.text)
    state = annotation.state or "-"
    return f"{annotation.id}  {annotation.color or '-':<10}  {state:<7}  {where:<13}  {about}  {written}".rstrip()


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _SHOWN else f"{line[: _SHOWN - 1]}…"
