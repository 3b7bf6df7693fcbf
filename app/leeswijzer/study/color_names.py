"""Keeps what the reader calls the colours of highlights."""

from leeswijzer.errors import KnownError
from leeswijzer.store.database import Store
from leeswijzer.store.tables import SettingRow
from leeswijzer.study.annotation import Color, storable
from leeswijzer.study.changes import Changes
from leeswijzer.study.clock import Clock, utc_now

KEY = "color_names"
"""Among the settings, and in what `ColorNames.rename` says it changed."""

LONGEST = 40
"""Characters of a name."""


class ColorNames:
    """The reader's own names; a colour without one is called by its code, or as the desktop translates that."""

    def __init__(self, store: Store, clock: Clock = utc_now) -> None:
        self._store = store
        self._clock = clock

    def read(self) -> dict[Color, str]:
        """The colours that have a name of the reader's own."""
        with self._store.reading() as session:
            row = session.get(SettingRow, KEY)
            stored = row.value if row is not None and isinstance(row.value, dict) else {}
        return {color: str(stored[color.value]) for color in Color if stored.get(color.value)}

    def rename(self, color: Color | str, name: str) -> Changes:
        """Give a colour a name, an empty one to give it its own back. Raises KnownError ``color-name-long``."""
        color, name = Color(color), storable(" ".join(name.split()))
        if len(name) > LONGEST:
            raise KnownError("color-name-long", limit=LONGEST)
        names = self.read()
        if names.get(color, "") == name:
            return Changes()
        stored = {each.value: words for each, words in (names | {color: name}).items() if words}
        with self._store.unit() as session:
            session.merge(SettingRow(key=KEY, value=stored, updated_at=self._clock()))
        return Changes(settings=frozenset({KEY}))
