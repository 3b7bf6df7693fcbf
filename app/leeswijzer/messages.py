"""English wording of every known error and lesson problem, by code; the desktop translates it through Qt.

Each message says what happened and what to do about it.
"""

from collections.abc import Mapping


def QT_TRANSLATE_NOOP(_context: str, text: str) -> str:  # noqa: N802 - the name that lupdate looks for
    """Mark a string for translation without needing Qt here."""
    return text


MESSAGES: dict[str, str] = {
    "tour-folder": QT_TRANSLATE_NOOP(
        "messages", "The pictures cannot be written to {path} ({reason}). Choose another folder."
    ),
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
    "text-encoding-guessed": QT_TRANSLATE_NOOP(
        "messages",
        "{path} is not in UTF-8, so it was read as {encoding}. If you see wrong letters, save it again with the "
        "encoding UTF-8 and open it anew.",
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
    "lesson-gone": QT_TRANSLATE_NOOP(
        "messages", "There is nothing at {path} any more. Look whether it was moved, renamed or removed."
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
    "key-missing": QT_TRANSLATE_NOOP("messages", "The key {key} is missing. Add it."),
    "key-unknown-near": QT_TRANSLATE_NOOP("messages", "There is no key {key} here; did you mean '{suggestion}'?"),
    "key-unknown": QT_TRANSLATE_NOOP("messages", "There is no key {key} here. Take it out, or use one of: {known}."),
    "value-not-allowed": QT_TRANSLATE_NOOP("messages", "{value} is not possible here. Use one of: {allowed}."),
    "value-form": QT_TRANSLATE_NOOP("messages", "{value} is not in the right form. Write {expected}."),
    "value-type": QT_TRANSLATE_NOOP("messages", "{value} is the wrong kind of value. Write {expected}."),
    "value-empty": QT_TRANSLATE_NOOP("messages", "This is empty. Write something, or take the key out."),
    "value-too-long": QT_TRANSLATE_NOOP("messages", "This is too long. Use at most {limit} characters."),
    "value-refused": QT_TRANSLATE_NOOP("messages", "{value} is not possible here: {reason}. Correct it."),
    "list-too-short": QT_TRANSLATE_NOOP("messages", "This list is too short. Give at least {limit} of them."),
    "list-too-long": QT_TRANSLATE_NOOP("messages", "This list is too long. Give at most {limit} of them."),
    "number-too-small": QT_TRANSLATE_NOOP("messages", "This number is too small; the limit is {limit}."),
    "number-too-large": QT_TRANSLATE_NOOP("messages", "This number is too large; the limit is {limit}."),
    "id-twice": QT_TRANSLATE_NOOP("messages", "The id {id} is used twice in this file. Give each its own."),
    "reference-unknown": QT_TRANSLATE_NOOP(
        "messages", "There is no {id} in {file}. Correct the id, or add what it should lead to."
    ),
    "reference-unknown-near": QT_TRANSLATE_NOOP("messages", "There is no {id} in {file}; did you mean '{suggestion}'?"),
    "reference-itself": QT_TRANSLATE_NOOP("messages", "{id} refers to itself. Take that out."),
    "words-twice": QT_TRANSLATE_NOOP(
        "messages", "The words '{words}' lead to {other} already. One word can lead to one of them only."
    ),
    "date-impossible": QT_TRANSLATE_NOOP("messages", "{date} is not in any calendar. Correct the month or the day."),
    "event-without-evidence": QT_TRANSLATE_NOOP(
        "messages", "{id} has no evidence. Quote the passage that tells of it, or set background = true."
    ),
    "event-without-sources": QT_TRANSLATE_NOOP(
        "messages", "{id} is background, so the text does not prove it. Name its sources."
    ),
    "ring-open": QT_TRANSLATE_NOOP(
        "messages", "The ring is not closed. Let its last position be the same as its first."
    ),
    "option-none-correct": QT_TRANSLATE_NOOP("messages", "No option of {id} is correct. Set correct = true on one."),
    "option-many-correct": QT_TRANSLATE_NOOP(
        "messages",
        "{count} options of {id} are correct, and only one can be chosen. Leave one, or use kind = 'multiple'.",
    ),
    "option-without-why": QT_TRANSLATE_NOOP("messages", "This wrong option does not say why it is wrong. Add why."),
    "option-twice": QT_TRANSLATE_NOOP("messages", "'{text}' stands here twice. Change or remove one."),
    "gap-missing": QT_TRANSLATE_NOOP(
        "messages", "The sentence has no {{{number}}} for gap {number}. Put it where the gap should be."
    ),
    "gap-unknown": QT_TRANSLATE_NOOP(
        "messages", "The sentence has {{{number}}}, and there is no gap {number}. Add that gap, or take it out."
    ),
    "gap-twice": QT_TRANSLATE_NOOP("messages", "The sentence has {{{number}}} more than once. Use it once."),
    "gap-accept-no-option": QT_TRANSLATE_NOOP(
        "messages", "'{text}' counts as right, but cannot be chosen. Add it to the options."
    ),
    "quote-lost": QT_TRANSLATE_NOOP("messages", "The text does not hold the words '{quote}'. Copy them from the text."),
    "quote-changed": QT_TRANSLATE_NOOP(
        "messages", "The text does not hold the words '{quote}'. It does hold '{found}': copy that."
    ),
    "quote-ambiguous": QT_TRANSLATE_NOOP(
        "messages", "The words '{quote}' stand {places} times in the text. Add a prefix or a suffix that tells which."
    ),
    "term-not-found": QT_TRANSLATE_NOOP(
        "messages", "The text never uses '{name}' nor its variants. Add a variant that it does use."
    ),
    "place-not-found": QT_TRANSLATE_NOOP(
        "messages", "The text never names '{name}', and nothing leads to it. Add a variant, or take the place out."
    ),
    "file-unknown": QT_TRANSLATE_NOOP("messages", "Lessons have no file of this name; did you mean {suggestion}?"),
    "home-not-a-folder": QT_TRANSLATE_NOOP(
        "messages", "{path} is not a folder, so your data cannot be kept there. Choose another place with --home."
    ),
    "home-read-only": QT_TRANSLATE_NOOP(
        "messages",
        "Nothing can be written in {path} ({reason}). Reading goes on, but nothing is kept: "
        "give yourself the right to write there, or choose another place with --home.",
    ),
    "disk-full": QT_TRANSLATE_NOOP(
        "messages",
        "The disk is full, so the last change to {path} was not kept; everything before it was. "
        "Make room and try again.",
    ),
    "disk-trouble": QT_TRANSLATE_NOOP(
        "messages",
        "The disk failed while {path} was in use ({reason}). What was kept before is untouched. "
        "Check the disk, and make a backup somewhere else.",
    ),
    "database-locked": QT_TRANSLATE_NOOP(
        "messages",
        "{path} is being used by another program, so the last change was not kept. "
        "Close what else has it open and try again.",
    ),
    "database-in-use": QT_TRANSLATE_NOOP(
        "messages", "Your data in {path} are open in another window of Leeswijzer. Close it and try again."
    ),
    "database-newer": QT_TRANSLATE_NOOP(
        "messages",
        "{path} was written by a newer Leeswijzer (version {schema} of the data; this program knows up to {known}). "
        "It was left as it is. Install the newer program, or choose another place with --home.",
    ),
    "database-damaged": QT_TRANSLATE_NOOP(
        "messages",
        "A part of {path} is damaged, so the last change was not kept. Start the program again: "
        "it then keeps the damaged file aside and goes on from the last good copy.",
    ),
    "database-restored": QT_TRANSLATE_NOOP(
        "messages",
        "Your data were damaged or missing, so the last good copy was put in their place: {copy}. "
        "What was made after that copy is not in it. Nothing was thrown away: what was there is kept in {home}.",
    ),
    "database-started-anew": QT_TRANSLATE_NOOP(
        "messages",
        "Your data were damaged and there was no good copy, so you start with empty data. "
        "The damaged file is kept: {aside}. If you have a backup of your own, restore it.",
    ),
    "backup-target": QT_TRANSLATE_NOOP(
        "messages", "A backup cannot be written to {path}. Choose a file in a folder that exists and that is yours."
    ),
    "backup-missing": QT_TRANSLATE_NOOP("messages", "There is no backup at {path}. Check the name."),
    "backup-not-ours": QT_TRANSLATE_NOOP(
        "messages", "{path} is not a backup of Leeswijzer. Nothing was changed. Choose another file."
    ),
    "backup-damaged": QT_TRANSLATE_NOOP(
        "messages", "The backup {path} is damaged ({reason}). Nothing was changed. Choose an older one."
    ),
    "backup-unreadable": QT_TRANSLATE_NOOP(
        "messages", "The backup {path} could not be read ({reason}). Copy it to a folder of your own and try again."
    ),
    "backup-newer": QT_TRANSLATE_NOOP(
        "messages",
        "The backup {path} was made by a newer Leeswijzer (version {schema} of the data; this program knows up to "
        "{known}). Nothing was changed. Install the newer program first.",
    ),
    "lesson-unknown": QT_TRANSLATE_NOOP(
        "messages", "The lesson {lesson} is not on your shelf. Open it from its file or folder first."
    ),
    "note-changed-elsewhere": QT_TRANSLATE_NOOP(
        "messages",
        "This note was changed in another window meanwhile, so your change was not put over it. "
        "Keep both, or choose one of the two.",
    ),
    "note-empty": QT_TRANSLATE_NOOP(
        "messages", "Nothing is said about {about}. Give the note a text with --text, or mark a passage with --quote."
    ),
    "note-gone": QT_TRANSLATE_NOOP(
        "messages", "There is no note {note} any more; it may have been deleted in another window. Nothing was changed."
    ),
    "undo-overtaken": QT_TRANSLATE_NOOP(
        "messages",
        "The last change can no longer be undone: what it concerned was changed elsewhere since. It was left as it is.",
    ),
    "color-name-long": QT_TRANSLATE_NOOP(
        "messages", "The name of a colour has at most {limit} characters. Choose a shorter one."
    ),
    "export-kind": QT_TRANSLATE_NOOP(
        "messages", "Notes cannot be written to {path}. Choose a name that ends in one of: {known}."
    ),
    "export-nothing": QT_TRANSLATE_NOOP(
        "messages", "None of these notes is there any more, so there is nothing to save. Look at the list again."
    ),
    "export-not-written": QT_TRANSLATE_NOOP(
        "messages", "{path} could not be written: {reason}. Nothing was exported. Choose another place."
    ),
    "import-missing": QT_TRANSLATE_NOOP("messages", "There is no file at {path}. Check the name."),
    "import-unreadable": QT_TRANSLATE_NOOP(
        "messages", "{path} could not be read ({reason}). Check that it is a file and that you may read it."
    ),
    "import-too-large": QT_TRANSLATE_NOOP(
        "messages", "{path} is larger than {limit} MB, so it cannot be imported at once. Split it into parts."
    ),
    "import-not-json": QT_TRANSLATE_NOOP(
        "messages", "The file is not JSON ({reason}). Nothing was imported. Choose a .jsonld or .json file with notes."
    ),
    "import-no-annotations": QT_TRANSLATE_NOOP(
        "messages", "The file holds no notes. Nothing was imported. Choose a file with Web Annotations."
    ),
    "import-which-lesson": QT_TRANSLATE_NOOP(
        "messages",
        "{path} comes from another program, and does not say which lesson its notes belong to. "
        "Nothing was imported. Name the lesson.",
    ),
    "archive-broken": QT_TRANSLATE_NOOP(
        "messages", "{path} is damaged or not a .lesson file. Get it again, or open the lesson's folder."
    ),
    "archive-encrypted": QT_TRANSLATE_NOOP(
        "messages", "{path} is locked with a password. Unpack it with that password, and open the folder."
    ),
    "archive-name": QT_TRANSLATE_NOOP(
        "messages",
        "{path} holds a file named {name}, which would lead out of the lesson. It was not opened; "
        "ask whoever made it for another.",
    ),
    "archive-link": QT_TRANSLATE_NOOP(
        "messages", "{path} holds {name}, which is a link and not a file. Pack the lesson again without links."
    ),
    "archive-twice": QT_TRANSLATE_NOOP(
        "messages", "{path} holds {name} twice, so it is not clear which counts. Pack the lesson again."
    ),
    "archive-method": QT_TRANSLATE_NOOP(
        "messages", "{name} in {path} is compressed in a way that lessons do not use. Pack the lesson again."
    ),
    "archive-too-many": QT_TRANSLATE_NOOP(
        "messages", "{path} holds more than {limit} files. Take out what does not belong to the lesson."
    ),
    "archive-too-large": QT_TRANSLATE_NOOP(
        "messages", "{path} is too large: {name} may take {limit} MB unpacked. Make its pictures smaller."
    ),
    "archive-bomb": QT_TRANSLATE_NOOP(
        "messages",
        "{name} in {path} unpacks to more than a hundred times its size, as no lesson does. "
        "It was not opened; ask whoever made it for another.",
    ),
    "folder-in-use": QT_TRANSLATE_NOOP(
        "messages", "{path} is there already and is not empty. Choose another folder; nothing was changed in this one."
    ),
    "archive-not-written": QT_TRANSLATE_NOOP(
        "messages", "{path} could not be written: {reason}. Choose another place."
    ),
    "map-missing": QT_TRANSLATE_NOOP(
        "messages", "The map's file {path} is not there, so the map stays empty. Install the program again."
    ),
    "picture-not-written": QT_TRANSLATE_NOOP(
        "messages", "The picture {path} could not be written: {reason}. Choose another place for it."
    ),
    "map-damaged": QT_TRANSLATE_NOOP(
        "messages", "The map's file {path} is damaged, so the map stays empty. Install the program again."
    ),
    "quiz-empty": QT_TRANSLATE_NOOP("messages", "{lesson} has no questions. Choose another lesson for a quiz."),
    "quiz-nothing-missed": QT_TRANSLATE_NOOP(
        "messages", "No question of {lesson} was missed in the last finished quiz. Take all questions again instead."
    ),
    "attempt-unknown": QT_TRANSLATE_NOOP("messages", "This quiz is no longer kept. Begin a new one."),
    "attempt-closed": QT_TRANSLATE_NOOP(
        "messages", "This quiz is finished, so its answers stay as they are. Begin a new one to answer again."
    ),
    "card-unknown": QT_TRANSLATE_NOOP("messages", "This card is no longer kept. Go on with the next one."),
    "import-category": QT_TRANSLATE_NOOP("messages", "The category '{name}' was left out: a lesson has none."),
    "import-option-twice": QT_TRANSLATE_NOOP("messages", "'{text}' stands here twice; it was kept once."),
    "import-part-credit": QT_TRANSLATE_NOOP(
        "messages", "Answers that earn a part of the points count as fully right or wrong here. Look them over."
    ),
    "import-media": QT_TRANSLATE_NOOP("messages", "What the text shows besides words ({what}) was left out."),
    "import-range": QT_TRANSLATE_NOOP(
        "messages", "The range {range} cannot be kept: only its middle or its ends are accepted. Add others by hand."
    ),
    "import-wildcard": QT_TRANSLATE_NOOP(
        "messages", "Answers with * for any words were left out. Write the answers that they stand for."
    ),
    "import-none-right": QT_TRANSLATE_NOOP("messages", "No answer is right, so the question was left out. Mark one."),
    "import-many-right": QT_TRANSLATE_NOOP(
        "messages", "More than one answer is right where one can be chosen. Give weights (%50%), or leave one right."
    ),
    "import-option-count": QT_TRANSLATE_NOOP(
        "messages", "The question has {count} options, and {fewest} to {most} are possible. Add or remove some."
    ),
    "import-pair-count": QT_TRANSLATE_NOOP(
        "messages", "The question has {count} pairs, and {fewest} to {most} are possible. Add or remove some."
    ),
    "import-pairs-alike": QT_TRANSLATE_NOOP(
        "messages", "Two sides of the pairs are the same, so they cannot be told apart. Change one."
    ),
    "import-no-stem": QT_TRANSLATE_NOOP("messages", "The question asks nothing, so it was left out. Write its text."),
    "import-essay": QT_TRANSLATE_NOOP("messages", "A free answer cannot be marked, so this question was left out."),
    "import-description": QT_TRANSLATE_NOOP("messages", "This text asks nothing, so it was left out."),
    "import-kind": QT_TRANSLATE_NOOP("messages", "Questions of the kind '{kind}' are not known here; it was left out."),
    "gift-brace-open": QT_TRANSLATE_NOOP(
        "messages", "This {{ has no }} before the next empty line. Add it, or write \\{{ for the character itself."
    ),
    "gift-brace-unopened": QT_TRANSLATE_NOOP(
        "messages", "This }} has no {{ before it. Take it out, or write \\}} for the character itself."
    ),
    "gift-brace-twice": QT_TRANSLATE_NOOP(
        "messages", "A question can have one pair of braces. Put an empty line between questions."
    ),
    "gift-title-open": QT_TRANSLATE_NOOP("messages", "The name that begins with :: has no :: at its end. Add it."),
    "gift-answers": QT_TRANSLATE_NOOP("messages", "The answers do not begin with = or ~. Put one before each answer."),
    "gift-number": QT_TRANSLATE_NOOP("messages", "This is no number. Write 3, 3:2 (give or take 2) or 1..5."),
    "gift-pair": QT_TRANSLATE_NOOP("messages", "A pair is not whole. Write = left -> right for each."),
    "moodle-not-a-quiz": QT_TRANSLATE_NOOP(
        "messages", "The file holds <{name}> and not Moodle's <quiz>. Export the questions as Moodle XML."
    ),
    "moodle-element": QT_TRANSLATE_NOOP("messages", "<{name}> is no question, so it was left out."),
    "moodle-fraction": QT_TRANSLATE_NOOP("messages", "'{value}' is no share of the points; it counts as none."),
    "moodle-number": QT_TRANSLATE_NOOP("messages", "'{value}' is no number, so it was left out."),
    "moodle-pair": QT_TRANSLATE_NOOP("messages", "A pair without words was left out."),
    "xml-broken": QT_TRANSLATE_NOOP("messages", "{file}, line {line} is not valid XML: {reason}. Correct that line."),
    "xml-doctype": QT_TRANSLATE_NOOP(
        "messages",
        "{file}, line {line} declares a document type, which files of questions do not need and harmful ones use. "
        "Take the <!DOCTYPE …> out.",
    ),
    "xml-deep": QT_TRANSLATE_NOOP(
        "messages", "{file}, line {line} has more than {deepest} elements inside each other. Export the file again."
    ),
    "export-kind-unknown": QT_TRANSLATE_NOOP(
        "messages", "Questions of the kind '{kind}' cannot be written in this format; it was left out."
    ),
    "export-points": QT_TRANSLATE_NOOP("messages", "The format has no points, so the question counts as one."),
    "export-stated": QT_TRANSLATE_NOOP("messages", "It went out as a choice of three: the format has no third answer."),
    "export-slips": QT_TRANSLATE_NOOP("messages", "Slips of the keyboard are not forgiven there."),
    "quiz-file-kind": QT_TRANSLATE_NOOP("messages", "{path} has no ending that says what it is. Use one of: {known}."),
    "quiz-file-nothing": QT_TRANSLATE_NOOP("messages", "{path} holds no question that could be taken over."),
    "file-there-already": QT_TRANSLATE_NOOP(
        "messages", "There is a file {path} already. Choose another name, or move it away first."
    ),
    "cli-option": QT_TRANSLATE_NOOP("messages", "There is no option {option}. See leeswijzer --help."),
    "cli-too-many": QT_TRANSLATE_NOOP(
        "messages", "One lesson can be opened at a time, and {word} is one word too many. See leeswijzer --help."
    ),
    "cli-home": QT_TRANSLATE_NOOP("messages", "--home needs the folder of your data after it: --home DIR."),
    "window-no-display": QT_TRANSLATE_NOOP(
        "messages",
        "There is no display to open a window on. Start Leeswijzer from a desktop; "
        "its commands (see leeswijzer --help) work without one.",
    ),
    "window-no-qt": QT_TRANSLATE_NOOP(
        "messages",
        "The window needs Qt, and it could not be loaded: {reason}. "
        "leeswijzer doctor says what is missing on this system.",
    ),
}


def wording(code: str, details: Mapping[str, object]) -> str:
    """The English sentence for ``code``; the bare code and details where none was written."""
    template = MESSAGES.get(code)
    if template is None:
        return " ".join([code, *(f"{key}={value}" for key, value in details.items())])
    return template.format_map(details)
