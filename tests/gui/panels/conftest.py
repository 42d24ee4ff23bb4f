"""A bench for panels, taken down again after each test."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from nnstudio.gui.panel import Panel
from nnstudio.project.registries import Registries, load_all_registries
from tests.helpers.panel_bench import PanelBench


@pytest.fixture(scope="session")
def registries() -> Registries:
    """Layers and data, loaded once."""
    return load_all_registries()


class Stage(PanelBench):
    """A bench that shows panels and hands them to pytest-qt."""

    qtbot: QtBot

    def show(self, panel_id: str, width: int = 420, height: int = 252) -> Panel:
        """Return a panel that is on screen."""
        panel = self.make(panel_id)
        self.qtbot.addWidget(panel)
        panel.resize(width, height)
        panel.show()
        QApplication.processEvents()
        return panel


@pytest.fixture
def bench(qtbot: QtBot, registries: Registries) -> Iterator[Stage]:
    """A bench in English, light."""
    stage = Stage(registries=registries)
    stage.qtbot = qtbot
    stage.live.set_ready()
    yield stage
    stage.close()
    stage.deleteLater()
    QCoreApplication.sendPostedEvents(stage, QEvent.Type.DeferredDelete)


@pytest.fixture(autouse=True)
def _every_picture_drawn(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """Fail a test in which a panel could not draw itself; the panel only logs it."""
    yield
    broken = [record.getMessage() for record in caplog.records if record.exc_info]
    assert not broken, broken
