"""What the bindings do not bear, and the program therefore does not do."""

import re
from pathlib import Path

import leeswijzer.desktop

DESKTOP = Path(leeswijzer.desktop.__file__).parent
ASKED_FOR_ITEMS = re.compile(r"\.(takeAt|itemAtPosition|replaceWidget)\(|\((QLayout|Q\w*BoxLayout|QGridLayout)\):")


def test_no_layout_is_asked_for_its_items_or_written_in_python() -> None:
    found = [
        f"{path.relative_to(DESKTOP)}:{number}"
        for path in DESKTOP.rglob("*.py")
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
        if ASKED_FOR_ITEMS.search(line)
    ]
    assert found == [], "its wrappers may belong to other items: see leeswijzer.desktop.flow"
