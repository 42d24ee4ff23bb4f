"""A dialog that was closed is gone, with all of its parts."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QTimer
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from nnstudio.gui.app import Studio
from nnstudio.settings.settings import Settings


@pytest.fixture
def studio(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Studio]:
    """The whole window over a folder of its own."""
    sheet, palette = qapp.styleSheet(), qapp.palette()
    studio = Studio(qapp, Settings(tmp_path / "settings.json"), tmp_path, language="en")
    qtbot.addWidget(studio.window)
    studio.window.show()
    yield studio
    studio.close()
    qapp.setStyleSheet(sheet)
    qapp.setPalette(palette)


@pytest.mark.parametrize(
    "command", ["training.settings", "edit.settings", "help.about", "help.commands"]
)
def test_a_closed_dialog_leaves_nothing_behind(studio: Studio, command: str) -> None:
    studio.window.open_template("iris")
    seen: list[QDialog] = []

    def close() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QDialog)
        seen.append(dialog)
        dialog.reject()

    QTimer.singleShot(0, close)
    studio.window.actions_table[command].trigger()
    assert len(seen) == 1
    seen.clear()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert studio.window.findChildren(QDialog) == []
