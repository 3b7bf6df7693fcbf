import textwrap
from pathlib import Path

import pytest

import translations


@pytest.fixture
def sources(tmp_path: Path) -> Path:
    (tmp_path / "view.py").write_text(
        textwrap.dedent(
            """
            class View(QWidget):
                def words(self, count):
                    self.tr("Plain")
                    self.tr("%n page(s)", "", count)
                    return (lambda: self.tr("Inside a lambda"))

            def elsewhere(count):
                translate("Other", "%n card(s)", "", round(count / 2))
                return QCoreApplication.translate("Other", "Joined "
                                                           "together")

            MESSAGES = {"a": QT_TRANSLATE_NOOP("messages", "Told")}
            """
        ),
        encoding="utf-8",
    )
    return tmp_path


def test_every_way_of_asking_for_words_is_found(sources: Path) -> None:
    assert translations.found_in(sources) == {
        ("View", "Plain"): False,
        ("View", "%n page(s)"): True,
        ("View", "Inside a lambda"): False,
        ("Other", "%n card(s)"): True,
        ("Other", "Joined together"): False,
        ("messages", "Told"): False,
    }


def test_english_translates_only_what_counts(sources: Path) -> None:
    wanted = translations.found_in(sources)
    assert set(translations.needed(wanted, "en")) == {("View", "%n page(s)"), ("Other", "%n card(s)")}
    assert translations.needed(wanted, "nl") == wanted


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(translations, "FOLDER", tmp_path)
    monkeypatch.setattr(translations, "LANGUAGES", ("nl",))
    return tmp_path


def _keep(language: str, wanted: dict[tuple[str, str], bool], forms: dict[tuple[str, str], list[str]]) -> None:
    translations._write(translations.ts_file(language), language, wanted, forms)


def test_a_translation_is_kept_when_words_are_taken_up(folder: Path) -> None:
    wanted = {("A", "Yes"): False, ("A", "%n page(s)"): True}
    forms = {("A", "Yes"): ["Ja & <nee>"], ("A", "%n page(s)"): ["%n bladzijde", "%n bladzijden"]}
    _keep("nl", wanted, forms)
    assert translations.read(translations.ts_file("nl")) == forms
    assert list(translations.problems(wanted)) == []


@pytest.mark.parametrize(
    ("forms", "told"),
    [
        ([""], "is not translated"),
        (["{naam}"], "has other {values}"),
        (["{name} en {more}"], "has other {values}"),
    ],
)
def test_what_cannot_be_right_is_told(folder: Path, forms: list[str], told: str) -> None:
    wanted = {("A", "Hello {name}"): False}
    _keep("nl", wanted, {("A", "Hello {name}"): forms})
    (problem,) = translations.problems(wanted)
    assert told in problem


def test_what_is_missing_and_what_is_unused_is_told(folder: Path) -> None:
    _keep("nl", {("A", "Old"): False}, {("A", "Old"): ["Oud"]})
    told = list(translations.problems({("A", "New"): False}))
    assert len(told) == 2
    assert "missing" in told[0]
    assert "used nowhere" in told[1]


def test_a_plural_needs_both_forms(folder: Path) -> None:
    wanted = {("A", "%n page(s)"): True}
    _keep("nl", wanted, {("A", "%n page(s)"): ["%n bladzijde", ""]})
    assert len(list(translations.problems(wanted))) == 1
