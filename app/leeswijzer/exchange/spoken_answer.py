"""An answer in the words of its question, for files that people read."""

from leeswijzer.lesson.models import MatchQuestion, MultipleQuestion, OrderQuestion, Question, SingleQuestion
from leeswijzer.study.quiz.answers import Answer, Chosen, Gaps, Located, Matched, Ordered, Proved, Stated, Typed


def spoken(question: Question, answer: Answer) -> list[str]:
    """The parts of ``answer``: options, gaps, items in their order, pairs, a point (longitude latitude), a passage."""
    match question, answer:
        case ((SingleQuestion() | MultipleQuestion()), Chosen()):
            return [question.options[index].text for index in sorted(answer.options)]
        case OrderQuestion(), Ordered():
            return [question.items[index] for index in answer.items]
        case MatchQuestion(), Matched():
            rights = [*(pair.right for pair in question.pairs), *question.extra]
            pairs = zip(question.pairs, answer.rights, strict=True)
            return [f"{pair.left} = {'' if right is None else rights[right]}" for pair, right in pairs]
    return _plain(answer)


def _plain(answer: Answer) -> list[str]:
    match answer:
        case Gaps():
            return list(answer.texts)
        case Typed():
            return [answer.text]
        case Stated():
            return [answer.value]
        case Located():
            return [answer.place or f"{answer.lon:.4f} {answer.lat:.4f}"]
        case Proved():
            return [" ".join(answer.exact.split())]
    raise ValueError(f"{type(answer).__name__} is no answer to this question")
