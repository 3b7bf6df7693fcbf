"""Reads plain text as an article: where its paragraphs, subheadings and captions are, judged by how the lines look.

On the path to the first paint: it imports little, and three megabytes take a fraction of a frame's patience.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import accumulate, pairwise

from leeswijzer.text.document import Block, BlockKind, Document

HEADING_LONGEST = 80
"""Characters; subheadings in newspapers stay well below, and a paragraph this short nearly always ends in a stop."""

CAPTION_LONGEST = 700
"""Characters; a longer paragraph that happens to end like a picture credit is a paragraph."""

_DATE_LINE = re.compile(
    r"\ufeff?\s*(?:date|datum)(?:\s*:\s*|[^\S\r\n]+)(\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?)(?![\w-])\s*",
    re.IGNORECASE,
)
_NAME = r"[^\W\d_a-z][\w.'’-]*"
_PARTICLES = "(?:(?:van|von|de|der|den|het|la|le|el|al|en|and|via|voor|for) ){0,3}"
_NAMES = rf"(?:\d{{4}} )?{_NAME}(?:(?: ?[/,&|+] ?| ){_PARTICLES}{_NAME}){{0,7}}"
_CREDIT = re.compile(
    rf"(?:^|[\s(\[|/])(?:"
    rf"(?:[Bb]eeld|BEELD|[Ff]oto(?:['’]?s|grafie|graaf)?|FOTO|[Ii]llustratie|[Ii]nfographic|[Pp]hoto(?:s|graph)?|[Ii]mage|[Pp]icture)"
    rf"(?:\s+(?:by|door))?\s*:\s*[^.!?]{{2,80}}"
    rf"|(?:Beeld|BEELD|Foto(?:['’]?s|grafie)?|FOTO|Illustratie|Infographic|Photo(?:s|graph)?|Image)(?:\s+(?:by|door|©))?\s+{_NAMES}"
    rf"|(?:©|\([cC]\))\s*{_NAMES}"
    rf"|(?:AP|AFP|EPA|ANP|REUTERS|Reuters)[ /-](?:Photo|PHOTO|Foto|Images?)(?:\s*/\s*{_NAMES})?"
    rf"|Getty Images"
    rf")[)\]]?\.?$"
)
_CREDIT_LONGEST = 120
_SENTENCE_ENDS = tuple(
    stop + quote for stop in (".", "!", "?", "…", ":", ";", ",") for quote in ("", "’", "”", '"', "'", "»", ")", "’)")
)
_STOPS = tuple(end for end in _SENTENCE_ENDS if end[0] in ".!?…")
_NOT_A_HEADING_END = tuple(end for end in _SENTENCE_ENDS if not end.startswith("?"))
_OPENING_QUOTES = "‘’“”„'\"«»(["

_ITEM = re.compile(r"(?:([*•‣▪]|-(?!\s+\d))|(\d{1,3})([.)]))[^\S\r\n]+(?=\S)")
_ITEM_BEGINS = frozenset("*•‣▪-0123456789")
_WRITER = rf"(?:(?:onze|our|een|an?) .*|(?:en |and )?{_NAMES})"
_BYLINE = re.compile(
    rf"(?:(?i:door|by|words by|text by|tekst door):? |(?i:tekst|text): ?){_WRITER}$|(?i:van onze|from our) .*$"
)
_LINE_END = re.compile("\r\n|[\r\n\u2029]")

_WRAP_NARROWEST, _WRAP_WIDEST = 40, 130
_WRAP_SAMPLE = 2_000


def read_article(text: str, language: str = "und") -> Document:
    """The document of a plain text; its ``text`` is ``text`` itself, every character kept.

    A first line that begins with ``date`` and a date gives the date and is left out of the blocks as far as that date
    reaches. Lines that end in a picture credit are captions; short lines without a full stop, with more text after
    them, are headings, but for a line under the title that names who wrote it; lines one under another that begin with
    the same sign, or that count, are the items of a list, and their sign is left out of the block. All of these are
    guesses and say so. The first heading, where nothing stands before it, is the title. Lines of a text that was
    wrapped at a width are joined into one block; in any other text each line is a block.
    """
    date_line = _DATE_LINE.match(text)
    date = date_line[1] if date_line else None
    body = date_line.end() if date_line else int(text.startswith("\ufeff"))
    pieces = list(_pieces(text, body))
    blocks: list[Block] = []
    title = None
    last = len(pieces) - 1
    items = _items(text, pieces)
    for index, (start, end, one_line) in enumerate(pieces):
        if index in items:
            blocks.append(Block(BlockKind.ITEM, items[index], end, level=1, guessed=True))
        elif _is_caption(text, start, end):
            blocks.append(Block(BlockKind.CAPTION, start, end, guessed=True))
        elif (
            one_line
            and index < last
            and _is_heading(text, start, end)
            and not _in_verse(text, pieces, index)
            and not (index == 1 and title is not None and _BYLINE.match(text, start, end))
        ):
            if index == 0:
                title = text[start:end]
            blocks.append(Block(BlockKind.HEADING, start, end, level=1 if index == 0 else 2, guessed=True))
        else:
            blocks.append(Block(BlockKind.PARAGRAPH, start, end))
    return Document(text=text, blocks=tuple(blocks), title=title, date=date, language=language)


def _pieces(text: str, body: int) -> Iterator[tuple[int, int, bool]]:
    """Start, end and whether it is one line, of each block in ``text`` from ``body`` on, without white space around."""
    newline = next((character for character in "\n\r\u2029" if character in text), "\n")
    lines = text[body:].split(newline)
    starts = [body, *accumulate((len(line) + 1 for line in lines), initial=body)][1:]
    stripped = [line.strip() for line in lines]
    width = _wrap_width(stripped)
    piece_start = piece_end = -1
    one_line = True
    in_list: re.Match[str] | None = None  # how the piece that is read begins, where that may be an item
    previous = ""
    for line, bare, start in zip(lines, stripped, starts, strict=False):
        if not bare:
            if previous:
                yield piece_start, piece_end, one_line
        else:
            begin = start if line[0] == bare[0] else start + line.index(bare)
            item = _ITEM.match(bare) if bare[0] in _ITEM_BEGINS else None
            begins = item is not None and in_list is not None and _follows(in_list, item)
            if previous and width and not begins and _is_soft(previous, bare, width):
                one_line = False
            else:
                if previous:
                    yield piece_start, piece_end, one_line
                piece_start, one_line = begin, True
                in_list = item
            piece_end = begin + len(bare)
        previous = bare
    if previous:
        yield piece_start, piece_end, one_line


def _items(text: str, pieces: Sequence[tuple[int, int, bool]]) -> dict[int, int]:
    """Where the words of each list item begin, by the number of its piece.

    One line with a sign before it may be anything: a list has two at least, with the same sign or the next number.
    Numbers stand right under each other, as headings and paragraphs are numbered too; what is said in turns, with a
    hyphen before it, asks and calls.
    """
    found: dict[int, int] = {}
    run: list[tuple[int, re.Match[str]]] = []

    def close() -> None:
        if len(run) > 1 and not (run[0][1][1] == "-" and any(_spoken(text, pieces[number]) for number, _ in run)):
            found.update((number, item.end()) for number, item in run)
        run.clear()

    for number, (start, end, _) in enumerate(pieces):
        item = _ITEM.match(text, start, end) if text[start] in _ITEM_BEGINS else None
        if run and not (
            item is not None
            and _follows(run[-1][1], item)
            and (item[1] is not None or _adjacent(text, pieces[number - 1][1], start))
        ):
            close()
        if item is not None:
            run.append((number, item))
    close()
    return found


def _spoken(text: str, piece: tuple[int, int, bool]) -> bool:
    return any(sign in text[piece[0] : piece[1]] for sign in "?!")


def _adjacent(text: str, end: int, start: int) -> bool:
    """Whether no more than one line ends between."""
    return len(_LINE_END.findall(text, end, start)) <= 1


def _follows(before: re.Match[str], item: re.Match[str]) -> bool:
    """Whether ``item`` goes on the list that ``before`` stands in."""
    (sign, number, stop), (sign_before, number_before, stop_before) = item.groups(), before.groups()
    if number is None or number_before is None:
        return bool(sign == sign_before and number == number_before)
    return bool(stop == stop_before and int(number) == int(number_before) + 1)


def _wrap_width(lines: list[str]) -> int:
    """The width in characters that the lines were wrapped at, 0 where they were not.

    Wrapping is told by its own law: a line was broken because the next word did not fit. Where four breaks in five
    obey it, and lines do not mostly end with their sentence, the text is wrapped.
    """
    breaks = [
        (line, after)
        for line, after in pairwise(lines)
        if line and after and not (after[0] in _ITEM_BEGINS and _ITEM.match(after))
    ][:_WRAP_SAMPLE]
    if not breaks:
        return 0
    lengths = sorted(len(line) for line, _ in breaks)
    width = lengths[len(lengths) * 9 // 10]
    if not _WRAP_NARROWEST <= width <= _WRAP_WIDEST:
        return 0
    full = sum(_is_full(line, after, width) for line, after in breaks)
    closed = sum(line.endswith(_SENTENCE_ENDS) for line, _ in breaks)
    return width if full >= 0.8 * len(breaks) and closed <= 0.5 * len(breaks) else 0


def _is_full(line: str, after: str, width: int) -> bool:
    room = width - len(line) - 1
    return room < 0 or (" " not in after[: room + 1] and len(after) > room)


def _is_soft(line: str, after: str, width: int) -> bool:
    """Whether the break between two lines of a wrapped text is inside a paragraph."""
    return _is_full(line, after, width) or (after[0].islower() and not line.endswith(_SENTENCE_ENDS))


def _is_caption(text: str, start: int, end: int) -> bool:
    if end - start > CAPTION_LONGEST:
        return False
    tail = text[max(start, end - _CREDIT_LONGEST) : end]
    if tail.endswith(_SENTENCE_ENDS) and ":" not in tail and "©" not in tail:
        return False  # nearly every paragraph leaves here, without a search
    return _CREDIT.search(tail) is not None


def _in_verse(text: str, pieces: Sequence[tuple[int, int, bool]], index: int) -> bool:
    """Whether a line stands right above or under one as short: in a verse, an address, the head of a letter.

    A title may have its byline under it.
    """
    start, end, _ = pieces[index]

    def short(other: int) -> bool:
        begin, stop, one_line = pieces[other]
        if not one_line or stop - begin > HEADING_LONGEST or text.endswith(_STOPS, begin, stop):
            return False  # a paragraph, if a short one
        return _BYLINE.match(text, begin, stop) is None

    above = index > 0 and _adjacent(text, pieces[index - 1][1], start) and short(index - 1)
    under = index + 1 < len(pieces) and _adjacent(text, end, pieces[index + 1][0]) and short(index + 1)
    return above or under


def _is_heading(text: str, start: int, end: int) -> bool:
    if end - start > HEADING_LONGEST or text.endswith(_NOT_A_HEADING_END, start, end):
        return False
    line = text[start:end].lstrip(_OPENING_QUOTES)
    return line[:1].isalnum() and not line[0].islower() and any(map(str.isalpha, line))
