"""The hidden screen, where this machine can show one."""

import shutil
import subprocess

import pytest

import screen

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not all(map(shutil.which, ("Xvfb", "openbox", "xdotool"))), reason="no hidden screen here"),
]


def geometry(environment: dict[str, str]) -> subprocess.CompletedProcess[str]:
    command = ["xdotool", "getdisplaygeometry"]
    return subprocess.run(command, check=False, env=environment, capture_output=True, text=True)


def test_a_screen_of_the_asked_size_comes_and_goes() -> None:
    with screen.hidden_screen("800x600") as environment:
        assert geometry(environment).stdout == "800 600\n"
    assert geometry(environment).returncode != 0


def test_two_screens_do_not_get_in_each_others_way() -> None:
    with screen.hidden_screen() as one, screen.hidden_screen() as other:
        assert one["DISPLAY"] != other["DISPLAY"]


def test_a_screen_that_does_not_start_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(screen.CannotContinue, match="did not start"), screen.hidden_screen("not-a-size"):
        pytest.fail("a screen of no size")
