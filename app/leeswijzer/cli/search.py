"""``leeswijzer search``: words in the reader's notes and in all lessons."""

import json
import sys
from dataclasses import asdict
from pathlib import Path

from leeswijzer.cli.arguments import command_parser
from leeswijzer.cli.home_session import opened
from leeswijzer.lesson.reader import read_lesson
from leeswijzer.study.indexing import refresh
from leeswijzer.study.search import Hit


def run(arguments: list[str], home: Path) -> int:
    """Print the hits, the best first; raises KnownError where the data cannot be read."""
    parser = command_parser(
        "search", 'Find words in notes, texts, terms, places and questions. "word*" finds words that begin so.'
    )
    parser.add_argument("words", metavar="WORDS", nargs="+", help='words, or a "phrase" with its quotes')
    parser.add_argument("--lesson", metavar="LESSON", help="only in this lesson")
    parser.add_argument("--limit", metavar="N", type=int, default=20, help="notes and other hits, at most (20 of each)")
    parser.add_argument("--json", action="store_true", help="everything, as JSON")
    options = parser.parse_args(arguments)
    only = None if options.lesson is None else read_lesson(options.lesson, home).id
    with opened(home) as session:
        for problem in refresh(session.search, session.shelf, home):
            print(f"leeswijzer: {problem}", file=sys.stderr)
        # Nobody is typing here, so the last word is whole.
        hits = session.search.find(" ".join(options.words) + " ", max(1, options.limit), only)
    if options.json:
        print(json.dumps([asdict(hit) for hit in hits], ensure_ascii=False, indent=1))
    else:
        for hit in hits:
            print(line_of(hit))
        print(f"{len(hits)} hit(s)", file=sys.stderr)
    return 0


def line_of(hit: Hit) -> str:
    """A hit as a line: the lesson, what it is, its name or place, and the words around."""
    name = hit.ref or f"{hit.start}-{hit.end}"
    said = " — ".join(" ".join(part.split()) for part in (hit.heading, hit.snippet) if part)
    return f"{hit.lesson_id}  {hit.kind} {name}  {said}"
