"""A palette and a canvas over the same session."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from nnstudio.gui.palette.palette import Palette
from tests.helpers.editor import EditorBench, digits_cnn


@pytest.fixture
def bench() -> Iterator[EditorBench]:
    made = EditorBench(digits_cnn())
    yield made
    made.language.uninstall()


@pytest.fixture
def palette(qtbot, bench) -> Palette:
    found = Palette(bench, bench.ui)
    qtbot.addWidget(found)
    found.resize(200, 700)
    found.show()
    return found
