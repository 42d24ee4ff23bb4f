"""A long session must not wear Qt's bindings out.

PySide6 6.12.0 on Python 3.11 drops a reference to None on every void call; the process aborts
after some 5,000 paint events. This test holds the bounds in pyproject.toml.
"""

from __future__ import annotations

import pytest

from tests.helpers.own_process import run_python

PAINTS = 20_000

PAINTING = """
    import sys

    import pyqtgraph as pg
    from PySide6.QtWidgets import QApplication

    count = int(sys.argv[1])
    application = QApplication([])
    painted = 0

    class Plot(pg.PlotWidget):
        def paintEvent(self, event):
            global painted
            super().paintEvent(event)
            painted += 1

    plot = Plot()
    plot.hideAxis("left")
    plot.hideAxis("bottom")
    curve = plot.plot([0.0, 1.0, 0.0], pen=pg.mkPen("w", width=1))
    plot.resize(64, 48)
    plot.show()
    application.processEvents()
    painted = 0
    for number in range(count):
        curve.setData([0.0, number % 7, 1.0])
        plot.viewport().repaint()
    plot.close()
    print("painted", painted)
    """


@pytest.mark.timeout(600)  # twelve seconds on an idle machine
def test_the_window_can_be_painted_twenty_thousand_times() -> None:
    done = run_python(PAINTING, str(PAINTS), timeout=500.0)
    assert done.returncode == 0, f"The process ended with {done.returncode}: {done.stderr[-2000:]}"
    assert done.stdout.split() == ["painted", str(PAINTS)]
