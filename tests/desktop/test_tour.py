"""The tour: every main screen of the real window, drawn to files."""

from pathlib import Path

import pytest
from PySide6.QtCore import QTranslator
from PySide6.QtGui import QColor, QImage, QPalette
from PySide6.QtWidgets import QApplication

from leeswijzer.desktop import tour
from leeswijzer.desktop.theme.tokens import load
from leeswijzer.errors import KnownError
from leeswijzer.store.layout import database_path


@pytest.fixture(autouse=True)
def _as_it_was(qapp: QApplication):
    look, present = (QPalette(qapp.palette()), qapp.font(), qapp.styleSheet()), set(qapp.findChildren(QTranslator))
    yield
    for translator in set(qapp.findChildren(QTranslator)) - present:
        qapp.removeTranslator(translator)
        translator.deleteLater()
    qapp.setPalette(look[0])
    qapp.setFont(look[1])
    qapp.setStyleSheet(look[2])


def _colors(path: Path) -> set[str]:
    picture = QImage(str(path))
    return {
        picture.pixelColor(x, y).name() for x in range(0, picture.width(), 7) for y in range(0, picture.height(), 7)
    }


@pytest.mark.slow
def test_every_screen_is_drawn_in_the_size_and_on_the_paper_that_was_asked_for(tmp_path: Path) -> None:
    drawn = tour.draw(tmp_path / "out", size=(1100, 700), paper="dark", language="en", lesson="welkom")
    assert [path.name for path in drawn] == [f"{n:02}-{screen.name}.png" for n, screen in enumerate(tour.SCREENS, 1)]
    dark = load("dark")
    for path in drawn:
        picture = QImage(str(path))
        assert picture.height() == 700
        assert picture.width() == (720 if "narrow" in path.name else 1100)
        colors = _colors(path)
        assert len(colors) > 5, path.name
        assert QColor(dark.color("text")).name() in colors or len(colors) > 20, path.name
    contents = {path.read_bytes() for path in drawn}
    assert len(contents) > len(drawn) - 3  # without places and remarks some show the same page


def test_the_readers_own_home_is_left_alone(tmp_path: Path, reader_home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tour, "SCREENS", tour.SCREENS[:1])
    tour.draw(tmp_path / "out", size=(800, 600), lesson="welkom")
    assert not database_path(reader_home).exists()


def test_a_home_that_is_named_is_used(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tour, "SCREENS", tour.SCREENS[:1])
    tour.draw(tmp_path / "out", home=tmp_path / "home", size=(800, 600), lesson="welkom")
    assert database_path(tmp_path / "home").exists()


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    with pytest.raises(KnownError, match="cannot be written"):
        tour.draw(tmp_path / "file" / "out")


def test_a_picture_that_cannot_be_written_is_told_and_the_window_closed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "out" / f"01-{tour.SCREENS[0].name}.png").mkdir(parents=True)
    with pytest.raises(KnownError, match="Is a directory"):
        tour.draw(tmp_path / "out", size=(800, 600), lesson="welkom")


def test_a_window_that_never_settles_is_given_up(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tour, "_PATIENCE", 30)
    with pytest.raises(TimeoutError):
        tour.settle(lambda: False)
