from collections.abc import Iterator

import pytest

from leeswijzer import paths
from leeswijzer.atlas.gazetteer import Gazetteer
from leeswijzer.atlas.shapes import Atlas

MAP = paths.resources() / "map"


@pytest.fixture(scope="session")
def atlas() -> Atlas:
    return Atlas.open(MAP)


@pytest.fixture(scope="session")
def gazetteer() -> Iterator[Gazetteer]:
    opened = Gazetteer.open(MAP / "gazetteer.sqlite")
    yield opened
    opened.close()
