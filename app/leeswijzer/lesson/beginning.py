"""The beginning of a lesson: a folder around a text, with an example of each layer to be filled in.

Everything but the manifest stands there as comments, so that the lesson can be read, and passes its check, at once.
"""

import json
import re
from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

from leeswijzer.errors import KnownError
from leeswijzer.lesson.checker import check
from leeswijzer.lesson.files import MANIFEST
from leeswijzer.lesson.manifest import Opening, open_text
from leeswijzer.lesson.migration import FORMAT
from leeswijzer.lesson.problems import LessonProblems, Severity
from leeswijzer.text.document import BlockKind, Document
from leeswijzer.text.fold import unaccented
from leeswijzer.text.loading import read_old_text

_HARD_WORDS = 20
_HARD_FROM = 9  # letters
_QUOTED = 60  # characters of an example's quote
_LONGEST_NAME = 40  # characters of a folder's name in the lesson's id

_COMMON = {
    "nl": "de het een en van is niet dat op te in voor met zijn er maar ook om bij naar",
    "en": "the a and of is not that on to in for with was but also at by from it as",
}
_WORD = re.compile(r"[^\W\d_]+")


def begin_lesson(text: Path, folder: Path, *, title: str = "", language: str = "") -> Opening:
    """Make ``folder`` a lesson around a copy of ``text`` (.txt, .md), in UTF-8; the opening of that lesson.

    Where ``text`` is not in UTF-8, its ``guessed_encoding`` says what it was read as.

    Title and language (BCP 47) are taken from the text where they are not given. Nothing is made unless the whole
    passes the check. Raises KnownError: ``folder-in-use`` where something stands there already,
    ``archive-not-written``, ``lesson-problems`` (a language that is none, say), and what opening a text raises.
    """
    opening = open_text(text)
    if not opening.bare:
        raise KnownError("lesson-text-kind", name=text.name)
    document = opening.document
    if not document.blocks:
        raise KnownError("text-empty", path=text)
    source, guessed_encoding = read_old_text(text)
    title = " ".join(title.encode("utf-8", "replace").decode().split()) or opening.title
    name = f"article{text.suffix.lower()}"
    identifier = f"{_slug(folder.resolve().name)[:_LONGEST_NAME] or 'lesson'}-{document.fingerprint[:6]}"
    layers = {
        MANIFEST: _manifest(identifier, title, language or spoken_in(document.text), name, document),
        "glossary.toml": _glossary(document),
        "timeline.toml": _timeline(document),
        "quiz.toml": _quiz(document),
    }
    files = {name: source, **layers}
    try:
        _make(folder.resolve(), {file: content.encode() for file, content in files.items()})
    except OSError as error:
        raise KnownError("archive-not-written", path=folder, reason=error.strerror or str(error)) from error
    return open_text(folder)._replace(guessed_encoding=guessed_encoding)


def _make(folder: Path, files: Mapping[str, bytes]) -> None:
    """Put ``files`` into ``folder``, which is made where it is missing, once they are a lesson without mistakes."""
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise KnownError("folder-in-use", path=folder)
    folder.parent.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory(dir=folder.parent, prefix=".lesson-") as made:
        draft = Path(made)
        for file, content in files.items():
            (draft / file).write_bytes(content)
        problems = [problem for problem in check(draft) if problem.severity is Severity.ERROR]
        if problems:
            raise LessonProblems(folder, problems)
        folder.mkdir(exist_ok=True)
        for file in files:
            (draft / file).replace(folder / file)


def spoken_in(text: str) -> str:
    """The language of ``text``, as far as its commonest words tell: ``nl``, ``en``, or ``und`` where they do not."""
    words = [word.lower() for word in _WORD.findall(text[:20_000])]
    common = {language: frozenset(each.split()) for language, each in _COMMON.items()}
    shares = {language: sum(word in common[language] for word in words) for language in common}
    best, other = sorted(shares, key=lambda language: shares[language], reverse=True)
    return best if shares[best] > len(words) / 10 and shares[best] > 1.5 * shares[other] else "und"


def hard_words(document: Document) -> list[str]:
    """Long words of the running text, each once, the longest first: what a reader may stumble over."""
    running = (document.slice(block) for block in document.blocks if block.kind is not BlockKind.HEADING)
    found = {word for words in running for word in _WORD.findall(words) if len(word) >= _HARD_FROM and word.islower()}
    return sorted(found, key=lambda word: (-len(word), word))[:_HARD_WORDS]


def _slug(words: str) -> str:
    """``words`` as the format's identifiers are written; empty where nothing of them can stand there."""
    return re.sub(r"[^a-z0-9]+", "-", unaccented(words).lower()).strip("-")


def _first_words(document: Document, most: int = 100) -> str:
    """The beginning of the first paragraph, to be quoted: ``most`` words at most, and ends with a whole one."""
    first = next((block for block in document.blocks if block.kind is BlockKind.PARAGRAPH), document.blocks[0])
    line = document.slice(first).splitlines()[0]
    ends = [word.end() for word in re.finditer(r"\S+", line)]
    line = line[: ends[most - 1]] if len(ends) > most else line
    return line if len(line) <= _QUOTED else line[:_QUOTED].rsplit(" ", 1)[0]


def _quoted(words: str) -> str:
    """``words`` as a string of TOML, whose escapes are those of JSON, and which takes no DEL."""
    return json.dumps(words, ensure_ascii=False).replace("\x7f", "\\u007f")


def _manifest(identifier: str, title: str, language: str, text: str, document: Document) -> str:
    date = f"date = {_quoted(document.date)}\n" if document.date else '# date = "2024-03-01"\n'
    return f"""\
format = {FORMAT}
id = {_quoted(identifier)}
title = {_quoted(title)}
language = {_quoted(language)}
text = {_quoted(text)}
# deck = "What the text is about, in a sentence."
# level = "B1"
# authors = ["Who made the layers"]
# licence = "CC-BY-4.0"        # of what you write around the text

[source]                       # where the text is from
title = {_quoted(title)}
{date}licence = "unknown"            # what its owner allows; "unknown" means: not to be passed on
"""


def _glossary(document: Document) -> str:
    hard = hard_words(document)
    name = hard[0] if hard else "word"
    listed = "\n".join(f"#   {word}" for word in hard)
    return f"""\
# Terms that are explained in their place. Take away the signs # before the lines that you fill in.
#
# [[term]]
# id = {_quoted(_slug(name) or "term")}
# name = {_quoted(name)}
# match = "lemma"              # its other forms too; "word": this form; "exact": capitals count
# definition = "What it is, in one plain sentence."
# more = "Two to four sentences for who wants to know more."
# in_this_article = "What it does in this text."
# translations = {{ en = "what it is in English" }}
#
# Long words of the text:
{listed}
"""


def _timeline(document: Document) -> str:
    return f"""\
# Events with a date: 2011-12-18, 2013, 2017-06. Mentions and evidence are quotes from the text, word for word.
#
# [[event]]
# id = "event"
# date = "2024"
# label = "What happened"
# mentions = [{_quoted(_first_words(document, 2))}]   # the words that name the date, which are marked in the text
# evidence = [{_quoted(_first_words(document))}]   # the passage that tells of it
"""


def _quiz(document: Document) -> str:
    return f"""\
# Questions, each with the passage that answers it, word for word. Every wrong option says why it is wrong.
# Skills: retrieve, infer, interpret, evaluate, vocabulary, chronology, geography.
# Other kinds, and what they have in the place of options:
#   multiple  options, of which several are correct    stated  answer = "true", "false" or "not stated"
#   short     accept = ["an answer", "another"]        order   items = ["first", "second", "third"]
#   match     pairs = [{{ left = "a", right = "b" }}, …]  prove   nothing: the reader selects the evidence
#   cloze     sentence = "A {{1}} in a {{2}}.", gaps = [{{ accept = ["fish"] }}, {{ accept = ["bowl"] }}]
#   locate    place = the id of one in places.geojson
#
# [[question]]
# id = "question"
# kind = "single"
# skill = "retrieve"
# stem = "What does the text say?"
# options = [
#   {{ text = "This", correct = true }},
#   {{ text = "That", why = "Why it is not that." }},
#   {{ text = "Something else", why = "Why it is not this either." }},
# ]
# explanation = "Why it is so."
# evidence = [{_quoted(_first_words(document))}]
"""
