"""What the three answers to a "stated" question are called in files for other programs, in the lesson's language."""

from collections.abc import Mapping

from leeswijzer.lesson.models import StatedQuestion

NAMES: Mapping[str, Mapping[str, str]] = {
    "nl": {"true": "Waar", "false": "Niet waar", "not stated": "Staat niet in de tekst"},
    "en": {"true": "True", "false": "False", "not stated": "Not stated in the text"},
}


def statement_name(answer: str, language: str) -> str:
    """``answer`` in ``language`` (BCP 47), in English where that is another; any other words stay as they are."""
    names = NAMES.get(language.partition("-")[0].lower(), NAMES["en"])
    return names.get(answer, answer)


def statement_choices(question: StatedQuestion, language: str) -> list[tuple[str, bool]]:
    """The three answers with whether each is right."""
    return [(statement_name(answer, language), answer == question.answer) for answer in NAMES["en"]]
