"""Nothing is cut off: every size of the window, every scale, both languages."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from nnstudio.gui.app import Start, Studio
from nnstudio.gui.pages.network_page import Shape
from tests.gui.conftest import StudioMaker
from tests.helpers.clipping import clipped

ROOMS = (
    (1.0, (1440, 900)),
    (1.0, (1366, 768)),
    (1.0, (1024, 700)),
    (1.5, (1440, 900)),
    (2.0, (1440, 900)),
    (2.5, (1024, 700)),
)


def rooms(studio: Studio) -> list[str]:
    """Go through all rooms and return what is cut off in one of them."""
    found: list[str] = []
    for scale, size in ROOMS:
        studio.window.resize(*size)
        studio.window.deeds.set_scale(scale)
        for _ in range(3):  # layouts settle in rounds
            QApplication.processEvents()
        found += [f"{scale} {size}: {line}" for line in clipped(studio.window)]
    return found


@pytest.mark.parametrize("language", ["en", "de"])
def test_the_start_page(make_studio: StudioMaker, language: str) -> None:
    assert rooms(make_studio(language)) == []


@pytest.mark.parametrize("page", ["network", "data", "results"])
@pytest.mark.parametrize("language", ["en", "de"])
def test_the_pages(make_studio: StudioMaker, qtbot: QtBot, language: str, page: str) -> None:
    studio = make_studio(language)
    studio.open(Start(example="digits-cnn"))
    qtbot.waitUntil(lambda: studio.session.data.status == "ready")
    studio.session.selection.set(("conv2d_1",))
    studio.window.show_workspace(page)
    assert rooms(studio) == []


@pytest.mark.parametrize("language", ["en", "de"])
def test_results_with_figures(ready: Studio, qtbot: QtBot, language: str) -> None:
    ready.open(Start(example="iris"))
    qtbot.waitUntil(lambda: ready.session.data.status == "ready")
    ready.launcher.train()
    qtbot.waitUntil(lambda: ready.controller.state == "idle", timeout=60_000)
    ready.language.set_language(language)
    ready.window.show_workspace("results")
    table = ready.window.results_page.classes
    qtbot.waitUntil(lambda: table.rowCount() > 0, timeout=20_000)
    assert rooms(ready) == []


def test_the_shape_follows_the_effective_width(studio: Studio, qtbot: QtBot) -> None:
    studio.open(Start(example="xor"))
    page = studio.window.network_page
    seen = []
    for scale, width in ((1.0, 1440), (1.0, 1300), (1.0, 1150), (1.0, 1040), (1.5, 1440)):
        studio.window.resize(width, 900)
        studio.window.deeds.set_scale(scale)
        QApplication.processEvents()
        seen.append(page.shape)
    assert seen == [Shape.WIDE, Shape.NARROW, Shape.DRAWER, Shape.ICONS, Shape.SINGLE]


def test_in_a_small_window_every_region_is_reached_by_f6(studio: Studio, qtbot: QtBot) -> None:
    studio.open(Start(example="xor"))
    studio.session.selection.set(tuple(studio.session.document.graph.nodes)[:1])
    studio.window.resize(1024, 700)
    studio.window.deeds.set_scale(2.0)
    QApplication.processEvents()
    page = studio.window.network_page
    assert page.shape is Shape.SINGLE
    seen = set()
    for _ in range(7):
        studio.window.actions_table["view.next_region"].trigger()
        QApplication.processEvents()
        seen |= {region for region in page.regions if region.isVisible()}
    assert seen == set(page.regions)


def test_the_inspector_is_a_drawer_in_a_narrow_window(studio: Studio, qtbot: QtBot) -> None:
    studio.open(Start(example="xor"))
    page = studio.window.network_page
    studio.window.resize(1100, 800)
    QApplication.processEvents()
    assert not page.drawer.isVisible()
    studio.window.actions_table["view.inspector"].trigger()
    assert page.drawer.isVisible()
    assert page.drawer.geometry().right() >= page.width() - 1
    assert page.canvas.isVisible()
    studio.window.resize(1440, 800)
    QApplication.processEvents()
    assert page.drawer.isVisible()
    assert not page.drawer.floating


def test_the_smallest_window_is_as_promised(studio: Studio) -> None:
    studio.window.resize(300, 200)
    assert (studio.window.width(), studio.window.height()) == (1024, 700)
