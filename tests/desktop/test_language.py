import pytest
from PySide6.QtCore import QCoreApplication, QLocale, QTranslator
from PySide6.QtGui import QKeySequence

from leeswijzer.desktop import language
from leeswijzer.desktop.language import InterfaceWords, system_language

NATIVE = QKeySequence.SequenceFormat.NativeText


@pytest.fixture
def words(qapp):
    before = QLocale()
    present = set(qapp.findChildren(QTranslator))
    yield InterfaceWords(qapp)
    for translator in set(qapp.findChildren(QTranslator)) - present:
        qapp.removeTranslator(translator)
        translator.deleteLater()
    QLocale.setDefault(before)


@pytest.fixture
def desktop_speaks(monkeypatch):
    def speak(*tags):
        class System:
            def uiLanguages(self):  # noqa: N802 - Qt's name
                return list(tags)

            def name(self):
                return tags[0].replace("-", "_")

        monkeypatch.setattr(language.QLocale, "system", System)

    return speak


def _said():
    return QCoreApplication.translate("LibraryRoom", "Library"), QCoreApplication.translate(
        "LibraryRoom", "%n found", "", 2
    )


def test_the_language_switches_there_and_back(words):
    assert words.use("nl")
    assert (words.current, *_said()) == ("nl", "Bibliotheek", "2 gevonden")
    assert QLocale().language() == QLocale.Language.Dutch
    assert words.use("en")
    assert (words.current, *_said()) == ("en", "Library", "2 found")
    assert QLocale().language() == QLocale.Language.English
    assert words.use("nl")
    assert _said()[0] == "Bibliotheek"


def test_the_language_that_is_spoken_is_not_taken_anew(words):
    words.use("nl")
    assert not words.use("nl")


@pytest.mark.parametrize(
    ("tags", "spoken"),
    [(("nl-BE", "en"), "nl"), (("fr-FR", "en-US", "nl"), "en"), (("fr-FR", "de-DE"), "nl"), (("en-AU",), "en")],
)
def test_the_desktops_first_language_that_is_spoken_here_is_taken(desktop_speaks, tags, spoken):
    desktop_speaks(*tags)
    assert system_language() == spoken


def test_system_follows_the_desktop(words, desktop_speaks):
    desktop_speaks("fr-FR", "en-US")
    words.use("system")
    assert words.current == "en"


def test_qt_speaks_the_language_too_in_its_own_dialogs_and_names_of_keys(words):
    def said():
        return QCoreApplication.translate("QFileDialog", "File &name:"), QKeySequence("Alt+Left").toString(NATIVE)

    words.use("nl")
    assert said() == ("Bestands&naam:", "Alt+Pijl links")
    words.use("en")
    assert said() == ("File &name:", "Alt+Left")
