"""The reader's own data, open for one command."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from leeswijzer.study.session import StudySession, open_session


@contextmanager
def opened(home: Path) -> Iterator[StudySession]:
    """A study session over ``home``; what there is to be told about its opening goes to standard error."""
    with open_session(home) as session:
        for notice in session.notices:
            print(f"leeswijzer: {notice}", file=sys.stderr)
        yield session
