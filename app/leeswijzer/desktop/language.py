"""The language of the interface: the reader's choice or the system's, switched live."""

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from leeswijzer import paths

LANGUAGES = ("nl", "en")

_QT_WORDS = QLibraryInfo.LibraryPath.TranslationsPath


class InterfaceWords:
    """Holds the translators that are installed: of Qt's own words (file dialog, names of keys), over them of ours."""

    def __init__(self, app: QApplication) -> None:
        self._app = app
        self._translators: list[QTranslator] = []
        self.current = ""

    def use(self, choice: str) -> bool:
        """Speak ``choice``: nl, en, or system for what the desktop speaks; True where that changed anything."""
        language = choice if choice in LANGUAGES else system_language()
        if language == self.current:
            return False
        self.fall_silent()
        # Plurals of English need a translation too: "1 minute", "2 minutes".
        ours = str(paths.resources() / "i18n" / f"leeswijzer_{language}.qm")
        for path in (f"{QLibraryInfo.path(_QT_WORDS)}/qtbase_{language}.qm", ours):
            translator = QTranslator(self._app)
            if translator.load(path):
                self._app.installTranslator(translator)  # the last one is asked first
                self._translators.append(translator)
        QLocale.setDefault(_locale(language))
        self.current = language
        return True

    def fall_silent(self) -> None:
        """Speak the language of the code, as before the first `use`; whoever speaks next would be talked over."""
        for translator in self._translators:
            self._app.removeTranslator(translator)
            translator.deleteLater()
        self._translators = []
        self.current = ""


def system_language() -> str:
    """The first language of the system's that the program speaks; Dutch where it speaks none of them."""
    for tag in QLocale.system().uiLanguages():
        if tag[:2] in LANGUAGES:
            return tag[:2]
    return LANGUAGES[0]


def _locale(language: str) -> QLocale:
    """The system's own locale where it is of this language: its dates and numbers are what the reader is used to."""
    system = QLocale.system()
    if system.name()[:2] == language:
        return system
    # Our English is British, and so are its dates where nothing says otherwise.
    return QLocale(QLocale.Language.Dutch) if language == "nl" else QLocale("en_GB")
