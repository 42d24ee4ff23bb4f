"""A canvas over a small net, large enough to be worked on."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QApplication

from nnstudio.gui.canvas.view import CanvasView
from nnstudio.project.document import Document
from tests.helpers.editor import EditorBench, digits_cnn

MakeCanvas = Callable[..., CanvasView]


@pytest.fixture
def make_canvas(qtbot) -> MakeCanvas:
    """Return a function that shows a canvas over a document."""

    def make(document: Document | None = None, **options) -> CanvasView:
        bench = EditorBench(document, **options)
        canvas = CanvasView(bench, bench.ui)
        canvas.bench = bench  # the session must live as long as the view
        qtbot.addWidget(canvas)
        canvas.resize(1100, 620)
        canvas.show()
        qtbot.waitExposed(canvas)
        canvas.fit()
        return canvas

    return make


@pytest.fixture
def canvas(make_canvas) -> CanvasView:
    """A canvas over the digits net, at 100 %."""
    found = make_canvas(digits_cnn())
    found.zoom_reset()
    QApplication.processEvents()
    return found
