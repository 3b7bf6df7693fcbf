"""``leeswijzer inspect``: what the program sees in a lesson, as JSON for programs or a few lines for people."""

import json
from collections import Counter
from pathlib import Path
from typing import Any

from leeswijzer.cli.arguments import command_parser
from leeswijzer.lesson.layers import anchor_of, marks_of
from leeswijzer.lesson.reader import Lesson, read_lesson
from leeswijzer.text.resolve import resolve


def run(arguments: list[str], home: Path) -> int:
    """Print it; raises KnownError where the lesson cannot be read."""
    parser = command_parser("inspect", "Print what the program sees in a lesson.")
    parser.add_argument("lesson", metavar="LESSON", help="an id, a folder, a .lesson file or a text (.txt, .md)")
    parser.add_argument(
        "--json", action="store_true", help="everything, as JSON; offsets count code points of the text"
    )
    options = parser.parse_args(arguments)
    lesson = read_lesson(options.lesson, home)
    print(json.dumps(sight_of(lesson), ensure_ascii=False, indent=1) if options.json else summary_of(lesson))
    return 0


def sight_of(lesson: Lesson) -> dict[str, Any]:
    """The document, the marks on it and the questions, in plain values; every offset counts code points of the text."""
    document = lesson.document
    return {
        "document": {
            "title": lesson.opening.title,
            "language": lesson.opening.language,
            "text": document.text,
            "blocks": [{"kind": block.kind, "start": block.start, "end": block.end} for block in document.blocks],
        },
        "marks": [
            {
                "layer": mark.layer,
                "id": mark.id,
                "start": mark.start,
                "end": mark.end,
                "exact": document.text[mark.start : mark.end],
            }
            for mark in marks_of(lesson)
        ],
        "questions": [
            {
                "id": question.id,
                "kind": question.kind,
                "skill": question.skill,
                "evidence": [
                    {"state": place.state, "start": place.start, "end": place.end}
                    for place in (resolve(anchor_of(quote), document.text) for quote in question.evidence)
                ],
            }
            for question in lesson.questions
        ],
    }


def summary_of(lesson: Lesson) -> str:
    """A few lines: the title, how long the text is, and what each layer holds."""
    document = lesson.document
    marks = Counter(mark.layer.value for mark in marks_of(lesson))
    bodies = {
        "glossary": len(lesson.terms),
        "places": len(lesson.places),
        "timeline": len(lesson.events),
        "remarks": len(lesson.remarks),
        "quiz": len(lesson.questions),
    }
    return "\n".join(
        [
            f"{lesson.opening.title} ({lesson.id}, {lesson.opening.language})",
            f"text: {len(document.text)} characters, {len(document.text.split())} words, {len(document.blocks)} blocks",
            *(f"{layer}: {count} with {marks[layer]} marks" for layer, count in bodies.items()),
        ]
    )
