"""Keeps the search up to date with the lessons on disk, reading only those whose files changed."""

from hashlib import sha256
from pathlib import Path

from leeswijzer import __version__
from leeswijzer.errors import KnownError
from leeswijzer.lesson.manifest import lesson_folders, open_text
from leeswijzer.lesson.problems import LessonProblems
from leeswijzer.lesson.reader import Lesson, read_layers
from leeswijzer.study.search import Search
from leeswijzer.study.shelf import Shelf


def stamp_of(path: Path) -> str:
    """What the files of the lesson at ``path`` look like from outside: names, sizes and times, as a digest.

    The program's version is part of it, as another program may see more in a lesson. Raises OSError.
    """
    files = sorted(path.rglob("*")) if path.is_dir() else [path]
    looks = [(str(file), file.stat().st_size, file.stat().st_mtime_ns) for file in files]
    return sha256(repr((__version__, looks)).encode("utf-8", "surrogatepass")).hexdigest()


def index_lesson(search: Search, lesson: Lesson) -> bool:
    """Let the contents of ``lesson``, just read from disk, be found; False where that was so already."""
    return search.index(lesson, stamp_of(lesson.opening.path))


def refresh(search: Search, shelf: Shelf, home: Path) -> tuple[KnownError, ...]:
    """Let all lessons be found that are in the library of ``home``, on the shelf, or came with the program.

    Of one with mistakes in its layers the text is found, as it can be read. Returns what is wrong with those that
    cannot be read, or not whole.
    """
    done = set(search.indexed().values())
    problems: list[KnownError] = []
    for path in _lessons(shelf, home):
        try:
            stamp = stamp_of(path)
            if stamp in done:
                continue
            opening = open_text(path, home)
            try:
                search.index(read_layers(opening), stamp)
            except LessonProblems as problem:
                problems.append(problem)
                search.index(Lesson(opening))  # under another stamp, so that it is told again the next time
        except KnownError as problem:
            problems.append(problem)
        except OSError:
            # A lesson that was moved away since it was read; what the search knows of it stays.
            continue
    return tuple(problems)


def _lessons(shelf: Shelf, home: Path) -> list[Path]:
    found = dict.fromkeys(lesson_folders(home))
    for lesson in shelf.lessons():
        path = Path(lesson.place)
        if path.is_absolute() and path.exists():
            found[path] = None
    return list(found)
