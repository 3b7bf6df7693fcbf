"""Homes in all the states that a store can find, and a look into their files that goes past the store."""

import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, closing, contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select

from leeswijzer.store.database import Store
from leeswijzer.store.tables import SettingRow

NOBODY = 65534


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return tmp_path / "home"


@pytest.fixture
def store(home: Path) -> Iterator[Store]:
    with Store.open(home) as opened:
        yield opened


@pytest.fixture
def put() -> Callable[..., None]:
    def put_setting(store: Store, key: str, value: Any) -> None:
        with store.unit() as session:
            session.merge(SettingRow(key=key, value=value, updated_at=datetime(2026, 1, 15, tzinfo=UTC)))

    return put_setting


@pytest.fixture
def kept() -> Callable[[Store], dict[str, Any]]:
    def kept_settings(store: Store) -> dict[str, Any]:
        with store.reading() as session:
            return {row.key: row.value for row in session.scalars(select(SettingRow))}

    return kept_settings


@pytest.fixture
def ask() -> Callable[..., list[tuple[Any, ...]]]:
    """Ask SQLite itself."""

    def ask_sqlite(path: Path, *statements: str) -> list[tuple[Any, ...]]:
        rows: list[tuple[Any, ...]] = []
        with closing(sqlite3.connect(path, isolation_level=None)) as connection:
            for statement in statements:
                rows = connection.execute(statement).fetchall()
        return rows

    return ask_sqlite


@pytest.fixture
def run_python() -> Callable[..., subprocess.CompletedProcess[str]]:
    """Run a program in a process of its own, with the package at hand."""

    def run(program: str, *arguments: object, check: bool = True) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-c", program, *map(str, arguments)]
        environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
        return subprocess.run(command, env=environment, capture_output=True, text=True, check=check, timeout=60)

    return run


@pytest.fixture
def closed_home(home: Path, put: Callable[..., None]) -> Path:
    """A home with one setting, ``paper = sepia``, that nobody has open."""
    with Store.open(home) as store:
        put(store, "paper", "sepia")
    return home


@pytest.fixture
def open_folder() -> Iterator[Path]:
    """A folder that every user can reach, unlike those below ``tmp_path``."""
    folder = Path(tempfile.mkdtemp(prefix="leeswijzer-open-"))
    folder.chmod(0o755)
    yield folder
    folder.chmod(0o755)
    shutil.rmtree(folder)


@pytest.fixture
def closed_to_us() -> Callable[[Path], AbstractContextManager[None]]:
    """Make a folder one that this process cannot write in, though it may be run by root, whom no mode stops."""

    @contextmanager
    def close(folder: Path) -> Iterator[None]:
        folder.chmod(0o555)
        root = os.geteuid() == 0
        if root:
            os.seteuid(NOBODY)
        try:
            yield
        finally:
            if root:
                os.seteuid(0)

    return close


@pytest.fixture
def unwritable(open_folder: Path, closed_to_us: Callable[[Path], AbstractContextManager[None]]) -> Iterator[Path]:
    """An empty folder that this process cannot write in."""
    with closed_to_us(open_folder):
        yield open_folder
