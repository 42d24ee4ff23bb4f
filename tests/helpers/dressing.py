"""Takes a theme off the application again, so that the next test starts undressed."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QApplication

from nnstudio.gui.theme.theme import Theme


def undress(app: QApplication, theme: Theme) -> None:
    """Remove style sheet and colour scheme; delete the theme with its connections."""
    app.setStyleSheet("")
    app.styleHints().setColorScheme(Qt.ColorScheme.Unknown)
    theme.deleteLater()
    QCoreApplication.sendPostedEvents(theme, QEvent.Type.DeferredDelete)
