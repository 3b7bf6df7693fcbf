"""The language of the interface: the reader's choice or the system's, switched live."""

from PySide6.QtCore import QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from leeswijzer import paths

LANGUAGES = ("nl", "en")


class InterfaceWords:
    """Holds the translator that is installed."""

    def __init__(self, app: QApplication) -> None:
        self._app = app
        self._translator: QTranslator | None = None
        self.current = ""

    def use(self, choice: str) -> bool:
        """Speak ``choice``: nl, en, or system for what the desktop speaks; True where that changed anything."""
        language = choice if choice in LANGUAGES else system_language()
        if language == self.current:
            return False
        self.fall_silent()
        # Plurals of English need a translation too: "1 minute", "2 minutes".
        translator = QTranslator(self._app)
        if translator.load(str(paths.resources() / "i18n" / f"leeswijzer_{language}.qm")):
            self._app.installTranslator(translator)
            self._translator = translator
        QLocale.setDefault(_locale(language))
        self.current = language
        return True

    def fall_silent(self) -> None:
        """Speak the language of the code, as before the first `use`; whoever speaks next would be talked over."""
        if self._translator is not None:
            self._app.removeTranslator(self._translator)
            self._translator.deleteLater()
            self._translator = None
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
    return QLocale(QLocale.Language.Dutch if language == "nl" else QLocale.Language.English)
