"""A study session over a home of its own, with a clock that the test sets."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from leeswijzer.study.session import StudySession, open_session


@dataclass
class FakeClock:
    now: datetime = datetime(2026, 1, 15, 10, 15, 0, 123456, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now

    def forward(self, **duration: float) -> datetime:
        self.now += timedelta(**duration)
        return self.now


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return tmp_path / "home"


@pytest.fixture
def session(home: Path, clock: FakeClock) -> Iterator[StudySession]:
    with open_session(home, clock) as opened:
        yield opened
