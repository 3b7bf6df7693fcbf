"""A deck for Anki (``.apkg``) out of the cards of a lesson; importing it twice makes no card twice."""

from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING

from leeswijzer.exchange.statement_names import statement_name
from leeswijzer.lesson.reader import Lesson
from leeswijzer.study.review.content import CardContent, term_contents
from leeswijzer.study.review.records import CardKind
from leeswijzer.study.session import StudySession

if TYPE_CHECKING:
    from genanki import Deck, Model

MODEL_ID = 1_731_604_226
"""Tells Anki that a note is of our kind; chosen once by chance, and never changed."""

_FIELDS = ("Front", "Answer", "Meaning", "Sentence", "Lesson")
_FRONT = '<div class="front">{{Front}}</div>'
_BACK = """\
{{FrontSide}}<hr id="answer"><div class="answer">{{Answer}}</div>
{{#Meaning}}<p>{{Meaning}}</p>{{/Meaning}}
{{#Sentence}}<blockquote>{{Sentence}}</blockquote>{{/Sentence}}
<footer>{{Lesson}}</footer>
"""
_STYLE = """\
.card { font-family: "Source Serif 4", Georgia, serif; font-size: 21px; line-height: 1.5; text-align: left;
  max-width: 34em; margin: 1.5em auto; padding: 0 1em; }
.answer { font-weight: 600; }
.gap { border-bottom: 2px solid currentColor; padding: 0 1.2em; }
blockquote { margin: 1em 0; padding-left: 1em; border-left: 3px solid #0f766e; }
footer { font-size: 14px; opacity: 0.7; }
"""


@dataclass(frozen=True, slots=True)
class DeckCard:
    """A card as it leaves: ``subject_id`` is the term, question or annotation it was made from."""

    kind: CardKind
    subject_id: str
    content: CardContent


def write(session: StudySession, lesson: Lesson, path: Path) -> None:
    """Write the reader's cards of ``lesson`` to ``path``, or cards of all its terms where the reader has none.

    Raises OSError where it cannot be written.
    """
    write_deck(lesson.id, lesson.opening.title, lesson.opening.language, deck_cards(session, lesson), path)


def deck_cards(session: StudySession, lesson: Lesson) -> list[DeckCard]:
    """The reader's cards that are not withdrawn; those of every term of the lesson where there are none."""
    own = [
        DeckCard(card.kind, card.subject_id, card.content)
        for card in session.review.cards(lesson.id)
        if not card.withdrawn
    ]
    terms = {term.id for term in lesson.terms}
    return own or [DeckCard(CardKind.TERM, name, content) for name, content in term_contents(lesson, terms)]


def write_deck(lesson_id: str, title: str, language: str, cards: list[DeckCard], path: Path) -> None:
    """Write ``cards`` as one deck; the same ones always get the same identities. Raises OSError."""
    from genanki import Package  # late: only who exports needs it

    Package(_deck(lesson_id, title, language, cards)).write_to_file(str(path))


def deck_id(lesson_id: str) -> int:
    """The number by which Anki knows the deck of a lesson: always the same, and positive."""
    return _number(f"deck:{lesson_id}")


def note_id(lesson_id: str, card: DeckCard) -> str:
    """The text by which Anki knows a note: always the same for the same lesson and subject, whatever it says now."""
    from genanki import guid_for

    return guid_for("leeswijzer", lesson_id, card.kind.value, card.subject_id)


def _deck(lesson_id: str, title: str, language: str, cards: list[DeckCard]) -> "Deck":
    from genanki import Deck, Note

    deck, model = Deck(deck_id(lesson_id), title), _model()
    for card in cards:
        fields = _fields(card, language, title)
        tags = ["leeswijzer", lesson_id, card.kind.value]
        deck.add_note(Note(model=model, fields=fields, tags=tags, guid=note_id(lesson_id, card)))
    return deck


def _model() -> "Model":
    from genanki import Model

    return Model(
        MODEL_ID,
        "Leeswijzer",
        fields=[{"name": name} for name in _FIELDS],
        templates=[{"name": "Card 1", "qfmt": _FRONT, "afmt": _BACK}],
        css=_STYLE,
    )


def _fields(card: DeckCard, language: str, title: str) -> list[str]:
    """The fields as HTML, in the order of `_FIELDS`."""
    content = card.content
    answers = content.answer
    if card.kind is CardKind.QUESTION:
        answers = tuple(statement_name(answer, language) for answer in answers)
    return [_front(content), _lines(answers), _html(content.meaning), _html(content.sentence), _html(title)]


def _front(content: CardContent) -> str:
    if content.gap is None:
        return _html(content.prompt) + (f"<ul>{''.join(_items(content.choices))}</ul>" if content.choices else "")
    start, end = content.gap
    return f'{_html(content.sentence[:start])}<span class="gap">…</span>{_html(content.sentence[end:])}'


def _items(choices: tuple[str, ...]) -> Iterator[str]:
    return (f"<li>{_html(choice)}</li>" for choice in choices)


def _lines(words: tuple[str, ...]) -> str:
    return "<br>".join(_html(each) for each in words)


def _html(text: str) -> str:
    return escape(text).replace("\n", "<br>")


def _number(name: str) -> int:
    """A positive number of 31 bits for a name: Anki keeps identities as such, and so does genanki advise."""
    return int.from_bytes(sha256(f"leeswijzer:{name}".encode()).digest()[:4], "big") >> 1 or 1
