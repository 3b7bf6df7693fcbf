"""The tables of the reader's own data, and the conventions that every further table keeps.

Names
    A class ends in ``Row``; its table is a plural noun (``ReviewCardRow`` → ``review_cards``), a column is singular.
    What the reader made goes by ``id`` (a UUID as text); what belongs to a lesson has ``lesson_id``; an anchor fills
    the columns ``exact, prefix, suffix, start, end`` (code points) and goes with the ``fingerprint`` of its document.
    Constraints are named by `CONVENTION`, or a migration could not change them later.

Keys
    ``lesson_id``, ``term_id``, ``question_id`` are the identifiers that stand in the lesson and no foreign keys: what a
    reader wrote outlives the lesson's being on the shelf. Foreign keys join rows of the reader's own (an answer to its
    attempt), always say ``ondelete``, and have an index.

Values
    A moment is a `Moment`: UTC, as text of fixed width (``2026-01-15T10:15:00.000000Z``), which sorts by time, keeps
    microseconds, and can be read in any tool. A day is the reader's own, as text ``2026-01-15``. Durations are whole
    seconds. A choice is text with a CHECK; true and false are 0 and 1 with a CHECK. A structure that is never searched
    is `Json`.
    Tables are STRICT, so SQLite itself refuses a value of a wrong kind.

Changes
    A table or column is added here and in a new file of `leeswijzer.store.migrations.versions`; a test compares the
    two. What SQLAlchemy has no words for (FTS5 tables, triggers) stands in the migration alone; the name of such a
    table begins with ``search_``, its ``content=`` names the table that it indexes.
"""

import json
from datetime import UTC, datetime
from typing import Any, ClassVar

from sqlalchemy import CheckConstraint, Dialect, MetaData, Text
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column
from sqlalchemy.types import TypeDecorator
from typing_extensions import override

CONVENTION = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}
_MOMENT = "%Y-%m-%dT%H:%M:%S.%fZ"


class Moment(TypeDecorator[datetime]):
    """A moment: an aware datetime outside, UTC text of fixed width inside. Naive datetimes are refused."""

    impl = Text
    cache_ok = True

    @override
    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> str | None:
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError(f"{value} has no time zone")
        return value.astimezone(UTC).strftime(_MOMENT)

    @override
    def process_result_value(self, value: str | None, dialect: Dialect) -> datetime | None:
        # Reads the form above ten times as fast as strptime; thousands of rows are read at once.
        return None if value is None else datetime.fromisoformat(value)


class Json(TypeDecorator[Any]):
    """Whatever JSON can say, as text."""

    impl = Text
    cache_ok = True

    @override
    def process_bind_param(self, value: Any, dialect: Dialect) -> str:
        return json.dumps(value, ensure_ascii=False, sort_keys=True, allow_nan=False)

    @override
    def process_result_value(self, value: str | None, dialect: Dialect) -> Any:
        return None if value is None else json.loads(value)


class Row(DeclarativeBase):
    """What all tables share."""

    metadata = MetaData(naming_convention=CONVENTION)
    type_annotation_map: ClassVar[dict[Any, Any]] = {str: Text, datetime: Moment}


STRICT = {"sqlite_strict": True}


class LessonRow(Row):
    """A lesson that the reader has opened; ``place`` says where it is: a path, or the name of a bundled lesson."""

    __tablename__ = "lessons"
    __table_args__ = STRICT

    id: Mapped[str] = mapped_column(primary_key=True)
    title: Mapped[str]
    language: Mapped[str]
    place: Mapped[str]
    added_at: Mapped[datetime]
    last_read_at: Mapped[datetime | None]


class PositionRow(Row):
    """Where the reader is in a lesson; ``offset`` counts code points in the document with ``fingerprint``."""

    __tablename__ = "positions"
    __table_args__ = (CheckConstraint('"offset" >= 0', name="offset_positive"), STRICT)

    lesson_id: Mapped[str] = mapped_column(primary_key=True)
    fingerprint: Mapped[str]
    offset: Mapped[int]
    exact: Mapped[str]
    prefix: Mapped[str]
    suffix: Mapped[str]
    updated_at: Mapped[datetime]


class SettingRow(Row):
    """One setting, by the name of its field in `leeswijzer.study.settings.Settings`."""

    __tablename__ = "settings"
    __table_args__ = STRICT

    key: Mapped[str] = mapped_column(primary_key=True)
    value: Mapped[Any] = mapped_column(Json, nullable=False)
    updated_at: Mapped[datetime]


class TermStateRow(Row):
    """What a reader did with a term: looked it up first at ``met_at``, keeps it since ``kept_at``, wrote ``note``."""

    __tablename__ = "term_states"
    __table_args__ = STRICT

    lesson_id: Mapped[str] = mapped_column(primary_key=True)
    term_id: Mapped[str] = mapped_column(primary_key=True)
    met_at: Mapped[datetime | None]
    kept_at: Mapped[datetime | None]
    note: Mapped[str]
    updated_at: Mapped[datetime]


class ReadingDayRow(Row):
    """How long a lesson was read on a day of the reader's own calendar."""

    __tablename__ = "reading_days"
    __table_args__ = (CheckConstraint("seconds >= 0", name="seconds_positive"), STRICT)

    day: Mapped[str] = mapped_column(primary_key=True)
    lesson_id: Mapped[str] = mapped_column(primary_key=True)
    seconds: Mapped[int]
