"""Questions and attempts in files of other programs, by the ending of the file's name."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from leeswijzer.errors import KnownError
from leeswijzer.exchange import attempts_csv, gift, gift_reader, moodle_xml, moodle_xml_reader, xapi
from leeswijzer.exchange.drafts import Imported, quiz_toml
from leeswijzer.exchange.outgoing import Exported
from leeswijzer.exchange.target import by_ending, write_whole
from leeswijzer.lesson.problems import Problem
from leeswijzer.lesson.reader import Lesson
from leeswijzer.study.quiz.attempt import Attempt
from leeswijzer.text.loading import decode

LIMIT_BYTES = 32_000_000
"""Largest file of questions that is read: some ten thousand questions, without pictures."""


def _read_gift(data: bytes, file: str) -> Imported:
    return gift_reader.read(decode(data, file), file)


_READERS: Mapping[str, Callable[[bytes, str], Imported]] = {
    ".gift": _read_gift,
    ".txt": _read_gift,  # as Moodle itself names them
    ".xml": moodle_xml_reader.read,
}
_WRITERS: Mapping[str, Callable[..., Exported]] = {".gift": gift.render, ".xml": moodle_xml.render}


def read_questions(path: Path) -> Imported:
    """The questions of a GIFT or Moodle XML file.

    Raises KnownError: ``quiz-file-kind``, ``text-missing``, ``text-unreadable``, ``text-too-large``, and for GIFT what
    `leeswijzer.text.loading.decode` raises.
    """
    reader = by_ending(_READERS, path, "quiz-file-kind")
    try:
        with path.open("rb") as file:
            data = file.read(LIMIT_BYTES + 1)
    except (FileNotFoundError, NotADirectoryError) as error:
        raise KnownError("text-missing", path=str(path)) from error
    except OSError as error:
        raise KnownError("text-unreadable", path=str(path), reason=error.strerror or str(error)) from error
    if len(data) > LIMIT_BYTES:
        limit = LIMIT_BYTES // 1_000_000
        raise KnownError("text-too-large", path=str(path), size=f"more than {limit}", limit=limit)
    return reader(data, path.name)


def write_drafts(imported: Imported, source: str, target: Path) -> None:
    """Write what was read from the file called ``source`` as a quiz.toml.

    Raises KnownError: ``quiz-file-nothing``, ``file-there-already`` (a quiz may be a year's work),
    ``export-not-written``.
    """
    if not imported.drafts:
        raise KnownError("quiz-file-nothing", path=source)
    if target.exists():
        raise KnownError("file-there-already", path=str(target))
    _write(target, quiz_toml(imported.drafts, source).encode())


def write_questions(lesson: Lesson, target: Path) -> Sequence[Problem]:
    """Write the questions of ``lesson``; what the format could not hold.

    Raises KnownError: ``quiz-file-kind``, ``quiz-empty``, ``export-not-written``.
    """
    writer = by_ending(_WRITERS, target, "quiz-file-kind")
    if not lesson.questions:
        raise KnownError("quiz-empty", lesson=lesson.opening.title)
    opening = lesson.opening
    exported = writer(lesson.questions, title=opening.title, language=opening.language, file=target.name)
    _write(target, exported.text.encode())
    return exported.problems


def write_attempts(lesson: Lesson, attempts: Sequence[Attempt], target: Path) -> None:
    """Write ``attempts`` at ``lesson``: a table (.csv), or xAPI statements (.json).

    Raises KnownError: ``quiz-file-kind``, ``export-not-written``.
    """
    writers: Mapping[str, Callable[[], bytes]] = {
        ".csv": lambda: attempts_csv.render(attempts),
        ".json": lambda: xapi.render(lesson, attempts),
    }
    _write(target, by_ending(writers, target, "quiz-file-kind")())


def _write(target: Path, data: bytes) -> None:
    write_whole(target, lambda part: part.write_bytes(data))
