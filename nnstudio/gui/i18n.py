"""The language of the window: one object that renders Texts and says when the language changes."""

from __future__ import annotations

import logging

from PySide6.QtCore import (
    QCoreApplication,
    QLibraryInfo,
    QLocale,
    QObject,
    QTranslator,
    Signal,
)

from nnstudio.base.i18n import Translator, language_of
from nnstudio.base.text import Text

_LOG = logging.getLogger(__name__)


class Language(QObject):
    """Holds the current translator; views call it with their Texts.

    A view keeps Texts, writes them in one `retranslate()` and connects that to `changed`. Main
    thread only.

    Args:
        code: "en", "de" or "pseudo".
        parent: the Qt owner.
    """

    changed = Signal()

    def __init__(self, code: str = "en", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._translator = Translator(code)
        self._installed: list[QTranslator] = []
        self._install()

    @property
    def code(self) -> str:
        """The code of the current language."""
        return self._translator.language

    @property
    def translator(self) -> Translator:
        """The current translator, for numbers and what people type."""
        return self._translator

    def __call__(self, text: Text) -> str:
        """Return the text in the current language."""
        return self._translator(text)

    def set_language(self, code: str) -> None:
        """Switch the language of the window and of Qt's own dialogs.

        Args:
            code: "en", "de" or "pseudo"; another one gives English.
        """
        translator = Translator(code)
        if translator.language == self.code:
            return
        self._translator = translator
        self._install()
        self.changed.emit()

    def uninstall(self) -> None:
        """Take the translators out of the application again, before it is torn down."""
        for installed in self._installed:
            QCoreApplication.removeTranslator(installed)
            installed.deleteLater()
        self._installed.clear()

    def _install(self) -> None:
        """Give Qt the table and its own texts; fields and date pickers follow the locale."""
        self.uninstall()
        german = self.code == "de"
        QLocale.setDefault(
            QLocale(QLocale.Language.German, QLocale.Country.Germany)
            if german
            else QLocale(QLocale.Language.English, QLocale.Country.UnitedStates)
        )
        if QCoreApplication.instance() is None:
            return
        if german:
            dialogs = QTranslator(self)
            folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
            if dialogs.load("qtbase_de", folder):
                self._add(dialogs)
            else:
                _LOG.warning("Qt's own German texts are missing in %s", folder)
            self._add(TableTranslator(self._translator, self))

    def _add(self, translator: QTranslator) -> None:
        QCoreApplication.installTranslator(translator)
        self._installed.append(translator)


class TableTranslator(QTranslator):
    """Lets Qt's own `translate()` find our texts.

    Args:
        translator: the table that is asked.
        parent: the Qt owner.
    """

    def __init__(self, translator: Translator, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._translator = translator

    def isEmpty(self) -> bool:
        """Say that there are texts; Qt does not ask an empty translator."""
        return False

    def translate(
        self,
        context: str,
        sourceText: str,  # noqa: N803 - Qt's name
        disambiguation: str | None = None,
        n: int = -1,
    ) -> str | None:
        """Return the text, or None where Qt shall ask the next translator."""
        if not self._translator.knows(context, sourceText):
            return None
        return self._translator.template(context, sourceText, None if n < 0 else n)


def system_language() -> str:
    """Return the language that people chose in their system, "de" or "en"."""
    names = QLocale.system().uiLanguages()
    return language_of(names[0]) if names else "en"
