"""Where the layers of a lesson lie on its text: every mark of every term, place, event, remark and question."""

from collections.abc import Iterable, Iterator

from leeswijzer.lesson.models import Event, Place, Question, QuoteTable, Remark, Term
from leeswijzer.lesson.reader import Lesson
from leeswijzer.text.anchor import Anchor
from leeswijzer.text.document import Document
from leeswijzer.text.marks import Layer, Mark
from leeswijzer.text.matcher import TermMatcher, TermPattern
from leeswijzer.text.resolve import resolve


def marks_of(lesson: Lesson) -> list[Mark]:
    """Every mark of ``lesson``, in text order; a quote that the text does not hold (any more) gives none.

    Terms and places are looked for apart from each other, since a place may be a term as well.
    """
    document = lesson.document
    marks = {
        *glossary_marks(lesson.terms, document),
        *place_marks(lesson.places, document),
        *event_marks(lesson.events, document),
        *remark_marks(lesson.remarks, document),
        *question_marks(lesson.questions, document),
    }
    return sorted(marks, key=lambda mark: (mark.start, -mark.end, mark.layer, mark.id))


def glossary_marks(terms: Iterable[Term], document: Document) -> Iterator[Mark]:
    """Every occurrence of each term's name and variants."""
    patterns = [TermPattern(term.id, (term.name, *term.variants), term.match) for term in terms]
    return _found(Layer.GLOSSARY, patterns, document)


def place_marks(places: Iterable[Place], document: Document) -> Iterator[Mark]:
    """Every occurrence of each place's names, in whatever language, and variants; and the passages it lists."""
    patterns = []
    for place in places:
        about = place.properties
        patterns.append(TermPattern(place.id, (*about.names.values(), *about.variants), about.match))
        yield from _quoted(Layer.PLACES, place.id, about.marks, document)
    yield from _found(Layer.PLACES, patterns, document)


def event_marks(events: Iterable[Event], document: Document) -> Iterator[Mark]:
    """The words that name the date of each event."""
    for event in events:
        yield from _quoted(Layer.TIMELINE, event.id, event.mentions, document)


def remark_marks(remarks: Iterable[Remark], document: Document) -> Iterator[Mark]:
    """The passage of each remark."""
    for remark in remarks:
        yield from _quoted(Layer.REMARKS, remark.id, [remark.quote], document)


def question_marks(questions: Iterable[Question], document: Document) -> Iterator[Mark]:
    """The passages that prove the answer to each question."""
    for question in questions:
        yield from _quoted(Layer.QUIZ, question.id, question.evidence, document)


def anchor_of(quote: QuoteTable) -> Anchor:
    """A lesson's quote as an anchor, without a position."""
    return Anchor(quote.exact, quote.prefix, quote.suffix)


def _found(layer: Layer, patterns: Iterable[TermPattern], document: Document) -> Iterator[Mark]:
    for match in TermMatcher(patterns, document.language).find(document.text):
        yield Mark(layer, match.id, match.start, match.end)


def _quoted(layer: Layer, identifier: str, quotes: Iterable[QuoteTable], document: Document) -> Iterator[Mark]:
    for quote in quotes:
        place = resolve(anchor_of(quote), document.text)
        if place.start is not None and place.end is not None:
            yield Mark(layer, identifier, place.start, place.end)
