"""``leeswijzer import``: notes from a file of Web Annotations, our own or another program's."""

from pathlib import Path

from leeswijzer.cli.arguments import command_parser
from leeswijzer.cli.home_session import opened
from leeswijzer.exchange.importing import import_annotations
from leeswijzer.lesson.manifest import Opening, open_text


def run(arguments: list[str], home: Path) -> int:
    """Keep them and say what became of them; 1 where some could not be. Raises KnownError where nothing was kept."""
    parser = command_parser("import", "Add the notes in a file of Web Annotations (.jsonld, .json).")
    parser.add_argument("file", metavar="FILE", type=Path)
    parser.add_argument("--lesson", metavar="LESSON", help="where notes of another program belong")
    options = parser.parse_args(arguments)
    chosen = None if options.lesson is None else open_text(options.lesson, home)
    with opened(home) as session:

        def opening_of(lesson_id: str) -> Opening:
            if chosen is not None and chosen.id == lesson_id:
                return chosen
            known = {lesson.id: lesson.place for lesson in session.shelf.lessons()}
            return open_text(known.get(lesson_id, lesson_id), home)

        fallback = None if chosen is None else chosen.id
        found = import_annotations(session, options.file, lambda name: opening_of(name).document, fallback)
    outcome = found.outcome
    counts = {
        "added": len(outcome.added),
        "updated": len(outcome.updated),
        "newer here and left so": len(outcome.kept),
        "here already": len(outcome.same),
        "not found in the text": found.lost,
        "left out, as they mark no passage": found.skipped,
    }
    print(", ".join(f"{count} {what}" for what, count in counts.items() if count) or "no notes")
    return 1 if found.lost or found.skipped else 0
