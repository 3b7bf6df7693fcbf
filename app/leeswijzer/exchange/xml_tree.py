"""XML as a small tree that knows its lines; whatever could make a file do more than hold data is refused."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from xml.parsers.expat import ExpatError, ParserCreate
from xml.parsers.expat.errors import messages

from leeswijzer.errors import KnownError

DEEPEST = 50
"""Elements inside each other; Moodle's own files have seven."""


@dataclass
class Node:
    """An element: its name in small letters, its attributes, its own text (before, between and after its children)."""

    name: str
    attributes: dict[str, str]
    line: int
    text: str = ""
    children: list["Node"] = field(default_factory=list)

    def child(self, name: str) -> "Node | None":
        """The first child of that name."""
        return next(self.all(name), None)

    def all(self, name: str) -> Iterator["Node"]:
        """The children of that name, in order."""
        return (child for child in self.children if child.name == name)


def parse_xml(data: bytes, file: str) -> Node:
    """The root element of ``data``. ``file`` is the name to use in messages.

    Raises KnownError ``xml-broken`` (with the line), ``xml-doctype`` for any document type definition: entities come
    from there, those that read other files and those that grow to gigabytes alike; ``xml-deep``.
    """
    return _Tree(file).parse(data)


class _Tree:
    def __init__(self, file: str) -> None:
        self._file = file
        self._open: list[Node] = []
        self._parts: list[list[str]] = []
        self._root: Node | None = None
        self._parser = ParserCreate()
        self._parser.buffer_text = True
        self._parser.StartDoctypeDeclHandler = self._refuse_doctype
        self._parser.StartElementHandler = self._begin
        self._parser.EndElementHandler = self._end
        self._parser.CharacterDataHandler = self._add_text

    def parse(self, data: bytes) -> Node:
        try:
            self._parser.Parse(data, True)
        except ExpatError as error:
            reason = messages.get(error.code, "not XML")
            raise KnownError("xml-broken", file=self._file, line=error.lineno, reason=reason) from error
        except (LookupError, ValueError) as error:  # an encoding that Python does not know, or knows better
            raise KnownError("xml-broken", file=self._file, line=1, reason="unknown encoding") from error
        assert self._root is not None  # expat has said "no element found" otherwise
        return self._root

    def _refuse_doctype(self, *_declaration: object) -> None:
        raise KnownError("xml-doctype", file=self._file, line=self._parser.CurrentLineNumber)

    def _begin(self, name: str, attributes: dict[str, str]) -> None:
        node = Node(name.lower(), attributes, self._parser.CurrentLineNumber)
        if len(self._open) >= DEEPEST:
            raise KnownError("xml-deep", file=self._file, line=node.line, deepest=DEEPEST)
        if self._open:
            self._open[-1].children.append(node)
        else:
            self._root = node
        self._open.append(node)
        self._parts.append([])

    def _end(self, _name: str) -> None:
        self._open.pop().text = "".join(self._parts.pop())

    def _add_text(self, text: str) -> None:
        self._parts[-1].append(text)
