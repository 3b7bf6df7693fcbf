"""The types of what the program uses of genanki, which comes without any."""

from collections.abc import Sequence

def guid_for(*values: str) -> str: ...

class Model:
    def __init__(
        self,
        model_id: int,
        name: str,
        fields: Sequence[dict[str, str]],
        templates: Sequence[dict[str, str]],
        css: str,
    ) -> None: ...

class Note:
    def __init__(self, model: Model, fields: Sequence[str], tags: Sequence[str], guid: str) -> None: ...

class Deck:
    def __init__(self, deck_id: int, name: str) -> None: ...
    def add_note(self, note: Note) -> None: ...

class Package:
    def __init__(self, deck_or_decks: Deck) -> None: ...
    def write_to_file(self, file: str) -> None: ...
