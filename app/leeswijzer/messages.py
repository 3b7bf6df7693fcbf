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
    "lesson-missing": QT_TRANSLATE_NOOP(
        "messages", "There is no lesson called {where}, and no file or folder of that name. Check the name."
    ),
    "lesson-kind": QT_TRANSLATE_NOOP(
        "messages", "{path} is not a lesson. Choose a lesson's folder, a .lesson file, or a text (.txt or .md)."
    ),
    "lesson-no-manifest": QT_TRANSLATE_NOOP(
        "messages", "{path} holds no lesson.toml, so it is not a lesson. Choose the folder that holds that file."
    ),
    "lesson-toml": QT_TRANSLATE_NOOP("messages", "{file}, line {line} is not valid TOML: {reason}. Correct that line."),
    "lesson-json": QT_TRANSLATE_NOOP("messages", "{file}, line {line} is not valid JSON: {reason}. Correct that line."),
    "lesson-encoding": QT_TRANSLATE_NOOP(
        "messages", "{file}, line {line} is not UTF-8. Save the file again with the encoding UTF-8."
    ),
    "lesson-key-missing": QT_TRANSLATE_NOOP("messages", "{file} does not say {key}. Add the line: {key} = …"),
    "lesson-key-type": QT_TRANSLATE_NOOP("messages", "In {file}, {key} must be {expected}. Correct that line."),
    "lesson-format-newer": QT_TRANSLATE_NOOP(
        "messages",
        "This lesson is written in format {format}; this program reads up to format {known}. "
        "Install a newer Leeswijzer to open it.",
    ),
    "lesson-path": QT_TRANSLATE_NOOP(
        "messages", "The name {name} leads out of the lesson. A lesson can only name files in its own folder."
    ),
    "lesson-unreadable": QT_TRANSLATE_NOOP(
        "messages", "{path} could not be read: {reason}. Check that you may read it and that the disk is there."
    ),
    "lesson-text-missing": QT_TRANSLATE_NOOP(
        "messages", "The lesson at {path} names the text {name}, which is not there. Add it, or correct lesson.toml."
    ),
    "lesson-text-kind": QT_TRANSLATE_NOOP(
        "messages", "{name} is not a kind of text that can be read. Use plain text (.txt) or Markdown (.md)."
    ),
    "seed-missing": QT_TRANSLATE_NOOP(
        "messages", "The lesson uses the source text {name}, which did not come with this program. Install it again."
    ),
    "lesson-problems": QT_TRANSLATE_NOOP("messages", "The lesson at {path} has {count} mistakes:\n{list}"),
}


def wording(code: str, details: Mapping[str, object]) -> str:
    """The English sentence for ``code``; the bare code and details where none was written."""
    template = MESSAGES.get(code)
    if template is None:
        return " ".join([code, *(f"{key}={value}" for key, value in details.items())])
    return template.format_map(details)
