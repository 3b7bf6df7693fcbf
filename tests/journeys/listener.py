"""Reads the window as a screen reader does, from a process of its own: `/usr/bin/python3 listener.py COMMAND…`.

Runs in the system's Python, where Debian's pyatspi is, starts the program with COMMAND, and prints as JSON what it
met. Only names, roles, words, actions and keys are used: nothing that an eye is needed for.
"""

import json
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from typing import Any

import pyatspi
from gi.repository import GLib

PATIENCE = 40.0  # seconds
ROOMS = ("Library", "Read", "Quiz", "Review", "Progress", "Settings", "Help")
CONTROLS = frozenset(
    {
        "push button", "toggle button", "check box", "radio button", "text", "spin button", "combo box", "list",
        "list item", "page tab", "slider", "table", "table cell", "tree table", "link", "menu item", "progress bar",
    }
)  # fmt: skip


class Listener:
    """Who uses the program without seeing it."""

    def __init__(self) -> None:
        self.said: list[str] = []
        self.app: Any = None
        pyatspi.Registry.registerEventListener(
            lambda event: self.said.append(str(event.any_data)), "object:announcement"
        )

    def wait(self, look: Callable[[], Any], what: str) -> Any:
        """What ``look`` finds, as soon as it finds something."""
        context = GLib.MainContext.default()
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            while context.iteration(False):
                pass
            try:
                found = look()
            except GLib.Error:  # what was looked at is gone meanwhile
                found = None
            if found:
                return found
            time.sleep(0.05)
        raise SystemExit(f"nothing came of waiting for {what}")

    def nodes(self, start: Any = None) -> Iterator[Any]:
        """All that shows, from ``start`` or the program itself."""
        start = self.app if start is None else start
        yield start
        for number in range(start.childCount):
            child = start.getChildAtIndex(number)
            if child is not None and child.getState().contains(pyatspi.STATE_SHOWING):
                yield from self.nodes(child)

    def find(self, role: str, named: Callable[[str], bool] = bool) -> Any:
        """The first of this role with a name that suits, or None."""
        return next((node for node in self.nodes() if node.getRoleName() == role and named(node.name)), None)

    def expect(self, role: str, named: Callable[[str], bool] = bool) -> Any:
        return self.wait(lambda: self.find(role, named), f"a {role}")

    def press(self, node: Any) -> None:
        action = node.queryAction()
        names = [action.getName(number) for number in range(action.nActions)]
        action.doAction(next(names.index(name) for name in ("Press", "Toggle") if name in names))

    def start(self, words: str) -> Any:
        """Wait for the program and everything in its window."""

        def program() -> Any:
            desktop = pyatspi.Registry.getDesktop(0)
            running = [desktop.getChildAtIndex(number) for number in range(desktop.childCount)]
            return next((each for each in running if each is not None and words in each.name), None)

        self.app = self.wait(program, "the program")
        self.expect("check box", lambda name: name == "Help")
        return self.app.getChildAtIndex(0)

    def nameless(self) -> list[str]:
        """The controls that show and say nothing of what they are, each with those around it."""
        found = []
        for node in self.nodes():
            if node.getRoleName() in CONTROLS and not node.name:
                around, parent = [], node.parent
                while parent is not None and len(around) < 4:
                    around.append(f"{parent.getRoleName()} {parent.name!r}")
                    parent = parent.parent
                found.append(f"{node.getRoleName()} in {' in '.join(around)}")
        return found


def listen(listener: Listener) -> dict[str, Any]:
    """What is met on the way through the whole window."""
    met: dict[str, Any] = {"window": listener.start("eeswijzer").getRoleName()}
    article = listener.expect("text", lambda name: "Amerikanen" in name)
    words = article.queryText()
    met["article"] = words.getText(0, words.characterCount)

    listener.press(listener.expect("page tab", lambda name: name == "Terms"))
    field = listener.expect("text", lambda name: name == "Find a term")
    field.queryEditableText().setTextContents("coalitie")
    listener.expect("list item", lambda name: name == "coalitie")
    field.queryComponent().grabFocus()
    listener.wait(lambda: field.getState().contains(pyatspi.STATE_FOCUSED), "the field to have the keyboard")
    subprocess.run(["xdotool", "key", "Return"], check=True, timeout=20)
    card = listener.expect("panel", lambda name: name == "coalitie")
    met["card"] = {"meaning": card.description, "nameless": listener.nameless()}
    keep = next(node for node in listener.nodes(card) if node.name == "Keep for review")
    listener.press(keep)
    listener.wait(lambda: keep.getState().contains(pyatspi.STATE_CHECKED), "the term to be kept")
    listener.press(next(node for node in listener.nodes(card) if node.name == "Close"))
    listener.wait(lambda: listener.find("panel", lambda name: name == "coalitie") is None, "the card to close")

    met["rooms"] = {}
    for room in ROOMS:
        door = listener.expect("check box", lambda name, wanted=room: name == wanted)
        listener.press(door)
        listener.wait(lambda at=door: at.getState().contains(pyatspi.STATE_CHECKED), room)
        met["rooms"][room] = listener.nameless()

    listener.press(listener.expect("check box", lambda name: name == "Quiz"))
    listener.press(listener.expect("push button", lambda name: name.startswith("Ask all")))
    listener.expect("push button", lambda name: name == "Skip")
    while (option := listener.find("radio button", lambda name: name.startswith("A:"))) is None:
        before = listener.expect("label", lambda name: " of 5" in name).name
        listener.press(listener.expect("push button", lambda name: name == "Skip"))
        listener.wait(lambda was=before: listener.find("label", lambda name: name == was) is None, "the next question")
    met["question"] = {"option": option.name, "nameless": listener.nameless()}
    listener.press(option)
    check = listener.expect("push button", lambda name: name == "Check")
    listener.wait(lambda: check.getState().contains(pyatspi.STATE_ENABLED), "an answer that can be checked")
    before = len(listener.said)
    listener.press(check)
    met["result"] = listener.wait(lambda: listener.said[before:], "the result to be announced")
    met["result_nameless"] = listener.nameless()
    return met


if __name__ == "__main__":
    started = subprocess.Popen(sys.argv[1:], stdout=sys.stderr)
    try:
        sys.stdout.write(json.dumps(listen(Listener())) + "\n")
    finally:
        started.terminate()
        started.wait()
