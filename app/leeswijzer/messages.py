"""English wording of every known error and lesson problem, by code; the desktop translates it through Qt.

Each message says what happened and what to do about it.
"""

from collections.abc import Mapping


def QT_TRANSLATE_NOOP(_context: str, text: str) -> str:  # noqa: N802 - the name that lupdate looks for
    """Mark a string for translation without needing Qt here."""
    return text


MESSAGES: dict[str, str] = {
    "text-missing": QT_TRANSLATE_NOOP(
        "messages", "There is no file at {path}. Check the name, or choose another file."
    ),
    "text-empty": QT_TRANSLATE_NOOP("messages", "{path} is empty. Choose a file that holds a text."),
    "text-binary": QT_TRANSLATE_NOOP(
        "messages", "{path} is not a text file. Save the text as plain text (.txt) or Markdown (.md) first."
    ),
    "text-encoding": QT_TRANSLATE_NOOP(
        "messages",
        "{path} could not be read as {encoding}: byte {byte} on line {line}. Save it again with the encoding UTF-8.",
    ),
    "text-unreadable": QT_TRANSLATE_NOOP(
        "messages",
        "{path} could not be opened ({reason}). Check that it is a file and that you may read it, or choose another.",
    ),
    "text-too-large": QT_TRANSLATE_NOOP(
        "messages", "{path} is {size} MB; texts up to {limit} MB can be opened. Split it into parts."
    ),
}


def wording(code: str, details: Mapping[str, object]) -> str:
    """The English sentence for ``code``; the bare code and details where none was written."""
    template = MESSAGES.get(code)
    if template is None:
        return " ".join([code, *(f"{key}={value}" for key, value in details.items())])
    return template.format_map(details)
