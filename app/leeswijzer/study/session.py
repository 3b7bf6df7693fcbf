"""Composes the study services over the one store of a home."""

from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Self

from leeswijzer import paths
from leeswijzer.errors import KnownError
from leeswijzer.store.backup import keep_daily_copy, make_backup
from leeswijzer.store.database import Store
from leeswijzer.study.annotations import Annotations
from leeswijzer.study.clock import Clock, utc_now
from leeswijzer.study.collection import Collection
from leeswijzer.study.color_names import ColorNames
from leeswijzer.study.library import Library
from leeswijzer.study.position import Positions
from leeswijzer.study.preferences import Preferences
from leeswijzer.study.progress import Progress
from leeswijzer.study.quiz.aim import outlines_in
from leeswijzer.study.quiz.quiz import Quiz
from leeswijzer.study.reading_time import ReadingTime
from leeswijzer.study.review.review import Review
from leeswijzer.study.search import Search
from leeswijzer.study.shelf import Shelf
from leeswijzer.study.terms import TermStudy
from leeswijzer.study.undo import UndoHistory


@dataclass(frozen=True)
class StudySession:
    """Everything a reader does, over one home that is open until `close`.

    Any thread may call any service: each call is one short transaction, and what it changed is on the disk when it
    returns. ``notices`` are what the reader is to be told about the opening itself; none of them kept it from
    succeeding.
    """

    store: Store
    notices: tuple[KnownError, ...]
    preferences: Preferences
    positions: Positions
    terms: TermStudy
    shelf: Shelf
    reading_time: ReadingTime
    undo: UndoHistory
    annotations: Annotations
    collection: Collection
    color_names: ColorNames
    search: Search
    quiz: Quiz
    review: Review
    progress: Progress
    library: Library

    def back_up(self, target: Path) -> Path:
        """Write everything to one file, checked. Raises what `leeswijzer.store.backup.make_backup` does."""
        return make_backup(self.store, target)

    def close(self) -> None:
        """Close the store; more than once does no harm."""
        self.store.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def open_session(home: Path, clock: Clock = utc_now) -> StudySession:
    """Open ``home`` and make the day's copy of it. Raises what `Store.open` does.

    Takes longer than a first paint may (SQLAlchemy alone 0.3 s): call it from a worker thread.
    """
    store = Store.open(home)
    notices = [store.opened.notice] if store.opened.notice else []
    try:
        try:
            keep_daily_copy(store, clock())
        except KnownError as error:
            notices.append(error)
        return _composed(store, tuple(notices), clock)
    except BaseException:
        store.close()
        raise


def _composed(store: Store, notices: tuple[KnownError, ...], clock: Clock) -> StudySession:
    undo = UndoHistory()
    positions, shelf, review = Positions(store, clock), Shelf(store, clock), Review(store, clock)
    return StudySession(
        store=store,
        notices=notices,
        preferences=Preferences(store, clock),
        positions=positions,
        terms=TermStudy(store, undo, clock),
        shelf=shelf,
        reading_time=ReadingTime(store),
        undo=undo,
        annotations=Annotations(store, undo, clock),
        collection=Collection(store),
        color_names=ColorNames(store, clock),
        search=Search(store),
        quiz=Quiz(store, clock, outlines_in(paths.resources() / "map")),
        review=review,
        progress=Progress(store, clock),
        library=Library(shelf, positions, review),
    )
