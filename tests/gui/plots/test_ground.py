"""Heat maps take the ground of the theme of now, also when it changes while they are open."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from nnstudio.base.text import Text, plain
from nnstudio.gui.plots.tile_view import TileView
from tests.helpers.dressing import undress
from tests.helpers.editor import EditorBench


@pytest.fixture
def bench(qapp: QApplication) -> Iterator[EditorBench]:
    """A bench whose theme dresses the application."""
    bench = EditorBench()
    bench.theme.apply(qapp)
    yield bench
    undress(qapp, bench.theme)


def _no_words(*_point: object) -> Text:
    return plain("")


def _corner(view: QWidget) -> QColor:
    QApplication.processEvents()
    image: QImage = view.grab().toImage()
    return image.pixelColor(image.width() - 1, image.height() - 1)


def test_the_ground_follows_the_theme(bench: EditorBench, qtbot: QtBot) -> None:
    bench.theme.configure(mode="dark")
    view = TileView(bench.ui, _no_words)
    qtbot.addWidget(view)
    view.resize(200, 120)
    view.show()
    qtbot.waitExposed(view)
    assert _corner(view) == bench.theme.color("bg")
    bench.theme.configure(mode="light")
    assert _corner(view) == bench.theme.color("bg")
