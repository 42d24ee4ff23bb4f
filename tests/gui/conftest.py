"""A whole program for tests: its window, threads and folders, closed and joined at the end."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from nnstudio.gui.app import Studio
from nnstudio.project.registries import Registries, load_all_registries
from nnstudio.settings.settings import Settings
from tests.helpers.dressing import undress

StudioMaker = Callable[..., Studio]
UNSET = Path("unset")


@pytest.fixture(scope="session")
def all_registries() -> Registries:
    """Layers and data, loaded once."""
    return load_all_registries()


@pytest.fixture
def make_studio(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, all_registries: Registries
) -> Iterator[StudioMaker]:
    """Return a function that starts the program; everything it made is closed at the end."""
    made: list[Studio] = []

    def make(
        language: str = "en",
        state: Path | None = UNSET,
        settings: Settings | None = None,
        size: tuple[int, int] = (1440, 900),
        registries: Registries | None = None,
    ) -> Studio:
        preferences = settings or Settings(tmp_path / "settings.json")
        preferences.set("theme", "light")
        preferences.set("reduce_motion", "on")
        folder = tmp_path / "state" if state is UNSET else state
        studio = Studio(qapp, preferences, folder, registries or all_registries, language)
        made.append(studio)
        studio.window.resize(*size)
        studio.window.show()
        qtbot.waitExposed(studio.window)
        return studio

    yield make
    for studio in made:
        end(studio, qapp)


@pytest.fixture
def studio(make_studio: StudioMaker) -> Studio:
    """The program with an empty settings file, in English, on the start page."""
    return make_studio()


@pytest.fixture
def ready(studio: Studio, qtbot: QtBot) -> Studio:
    """The program with PyTorch loaded."""
    studio.warm_up()
    qtbot.waitUntil(lambda: studio.compute.ready, timeout=60_000)
    return studio


def end(studio: Studio, app: QApplication) -> None:
    """Close a program as the system does, without a question, and forget it."""
    studio.end_session()
    studio.window.deleteLater()
    QCoreApplication.sendPostedEvents(studio.window, QEvent.Type.DeferredDelete)
    undress(app, studio.theme)
    studio.deleteLater()
    QCoreApplication.sendPostedEvents(studio, QEvent.Type.DeferredDelete)
