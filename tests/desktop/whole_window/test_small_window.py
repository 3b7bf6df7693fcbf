"""What is left of a laptop's screen when everything is drawn at 200 %: 683 by 384, in which all must still be there."""

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from leeswijzer.desktop.floating import FloatingCard

if TYPE_CHECKING:
    from conftest import FaultsMet, Scene, Walk

SIZE = (683, 384)
LEAST_VIEW = 48  # pixels of height in which something can still be read while it scrolls


def lost(window: QWidget) -> list[str]:
    """What cannot be seen or reached by scrolling down alone, a line each."""
    found = []
    for card in window.findChildren(FloatingCard):
        surface = card.surface().translated(card.pos())
        if card.isVisible() and not window.rect().contains(surface):
            found.append(f"{type(card).__name__} at {surface.getRect()} stands out of the window")
    for area in window.findChildren(QAbstractScrollArea):
        if not area.isVisible():
            continue
        sideways = area.horizontalScrollBarPolicy() != Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        if sideways and area.horizontalScrollBar().maximum() > 0 and area.objectName() != "map":
            found.append(f"{name(area)} scrolls sideways")
        if area.verticalScrollBar().maximum() > 0 and area.viewport().height() < LEAST_VIEW:
            found.append(f"{name(area)} shows only {area.viewport().height()} pixels of what it holds")
    return found


def name(widget: QWidget) -> str:
    return f"{type(widget).__name__} {widget.accessibleName() or widget.objectName()!r}"


@pytest.mark.slow
def test_every_screen_works_at_200_percent(faults_met: "FaultsMet") -> None:
    def lost_in(scene: "Scene") -> list[str]:
        faults = lost(scene.window)
        if scene.window is scene.furnishing.window and scene.window.size().toTuple()[1] != SIZE[1]:
            faults.append(f"the window is {scene.window.width()}×{scene.window.height()}")
        return faults

    report = faults_met("nl", SIZE, lost_in)
    assert not report, report


@pytest.mark.slow
def test_a_tab_that_is_asked_for_comes_into_view(walk: "Walk") -> None:
    for scene in walk("nl", SIZE):
        if scene.name == "terms":
            terms = scene.furnishing.terms
            shown = QRect(terms.mapTo(scene.window, QPoint(0, 0)), terms.size())
            assert scene.window.rect().contains(shown.center())
            return
    raise AssertionError("the terms were never shown")
