"""The yardstick itself: what counts as ink, and as readable."""

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import numpy as np
import pytest


@pytest.fixture(scope="module")
def first_paint() -> ModuleType:
    spec = importlib.util.spec_from_file_location("first_paint", Path(__file__).with_name("first_paint.py"))
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    with pytest.MonkeyPatch.context() as patch:
        # A dataclass looks its own module up.
        patch.setitem(sys.modules, "first_paint", module)
        spec.loader.exec_module(module)
    return module


def test_letters_are_ink_in_dark_and_in_light(first_paint: ModuleType) -> None:
    paper = np.full((4, 9), 250, np.uint8)
    paper[1, 4] = 20
    assert first_paint.ink(paper) == 2
    assert first_paint.ink(255 - paper) == 2


def test_paper_and_soft_shadows_are_not(first_paint: ModuleType) -> None:
    shadow = np.tile(np.arange(0, 255, 60, dtype=np.uint8), (3, 1))
    assert first_paint.ink(shadow) == 0


def test_readable_is_when_most_of_the_final_ink_stands_there(first_paint: ModuleType) -> None:
    assert first_paint.first_readable([(0.1, 0), (0.2, 59), (0.3, 60), (0.4, 100)]) == 0.3


def test_ink_that_went_away_again_still_counted(first_paint: ModuleType) -> None:
    assert first_paint.first_readable([(0.1, 500), (0.9, 100)]) == 0.1


@pytest.mark.parametrize(
    "arguments", [[], ["no-name"], ["app=true", "--at-most", "2"], ["app=true", "--region", "0.5,0,0.5,1"]]
)
def test_a_measurement_that_means_nothing_is_refused(first_paint: ModuleType, arguments: list[str]) -> None:
    with pytest.raises(SystemExit) as caught:
        first_paint.main(arguments)
    assert caught.value.code == 2


def test_ratios_compare_start_with_start(first_paint: ModuleType) -> None:
    def start(readable: float) -> object:
        return first_paint.Start(mapped=0.1, readable=readable, settled=9, memory_mb=1, ink=1)

    results = {"floor": [start(0.2), None, start(0.4)], "app": [start(0.4), start(9), start(0.4)]}
    assert first_paint.ratios(results, "app") == [2, 1]
