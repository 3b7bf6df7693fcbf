"""Keeps the reader's settings."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from leeswijzer.store.database import Store
from leeswijzer.store.tables import SettingRow
from leeswijzer.study.changes import Changes
from leeswijzer.study.clock import Clock, utc_now
from leeswijzer.study.settings import NAMES, Settings, storable


class Preferences:
    """The settings of one home."""

    def __init__(self, store: Store, clock: Clock = utc_now) -> None:
        self._store = store
        self._clock = clock

    def read(self) -> Settings:
        """The settings as they are kept."""
        with self._store.reading() as session:
            return _read(session)

    def change(self, **values: object) -> Changes:
        """Keep new values, by the names of the fields of `Settings`; only what differs is written.

        Raises ValueError for a name or a value that cannot be, KnownError where it cannot be kept.
        """
        with self._store.unit() as session:
            before = _read(session)
            after = before.changed(**values)
            names = before.differences(after)
            for name in names:
                row = SettingRow(key=name, value=storable(getattr(after, name)), updated_at=self._clock())
                session.merge(row)
        return Changes(settings=names)

    def reset(self, *names: str) -> Changes:
        """Go back to the defaults, of all settings where none is named. Raises ValueError for a name that is none."""
        default = Settings()
        return self.change(**{name: getattr(default, name, None) for name in names or NAMES})


def _read(session: Session) -> Settings:
    return Settings.from_stored({row.key: row.value for row in session.scalars(select(SettingRow))})
