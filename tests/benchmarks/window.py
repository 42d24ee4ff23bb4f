"""A real window for measurements: opened, driven and closed without a person."""

from __future__ import annotations

import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import numpy as np
from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from nnstudio.gui.app import Studio, make_application, make_room
from nnstudio.settings.settings import Settings

FRAME_MS = 10


class Bench:
    """A window with its event loop.

    Args:
        app: the application.
        studio: the window and what belongs to it.
    """

    def __init__(self, app: QApplication, studio: Studio) -> None:
        self.app = app
        self.studio = studio
        self._gaps: list[float] = []
        self._last = 0.0
        self._timer = QTimer()
        self._timer.setInterval(FRAME_MS)
        self._timer.timeout.connect(self._on_tick)

    def wait(self, condition: Callable[[], object], seconds: float) -> None:
        """Run the event loop until something holds.

        Raises:
            TimeoutError: it did not in time.
        """
        # A loop of its own: QApplication.quit() would close the window.
        loop = QEventLoop()
        poll, alarm = QTimer(), QTimer()
        poll.setInterval(20)
        poll.timeout.connect(lambda: loop.quit() if condition() else None)
        alarm.setSingleShot(True)
        alarm.timeout.connect(loop.quit)
        poll.start()
        alarm.start(round(seconds * 1000))
        if not condition():
            loop.exec()
        poll.stop()
        if not condition():
            raise TimeoutError("the window did not get there in time")

    def wait_ready(self) -> None:
        """Load torch as the program does at its start."""
        self.studio.warm_up()
        self.wait(lambda: self.studio.launcher.torch_ready, 120)

    def watch_frames(self) -> None:
        """Measure the gaps between two turns of the event loop from now on."""
        self._gaps.clear()
        self._last = time.perf_counter()
        self._timer.start()

    @property
    def gaps(self) -> tuple[float, ...]:
        """The gaps since `watch_frames`, in seconds."""
        return tuple(self._gaps)

    def frame_figures(self, earlier: Sequence[float] = ()) -> dict[str, float]:
        """Return p99 and maximum of the gaps, in ms.

        Args:
            earlier: gaps to be counted, too, in seconds.
        """
        self._timer.stop()
        gaps = np.array([*earlier, *self._gaps]) * 1000
        if not len(gaps):
            return {"gap_p99_ms": float("nan"), "gap_max_ms": float("nan")}
        return {"gap_p99_ms": float(np.percentile(gaps, 99)), "gap_max_ms": float(gaps.max())}

    def _on_tick(self) -> None:
        now = time.perf_counter()
        self._gaps.append(now - self._last)
        self._last = now


@contextmanager
def open_studio(size: tuple[int, int] = (1440, 900)) -> Iterator[Bench]:
    """Open a window, hand it over, close it and join its threads."""
    app = make_application()
    collector = make_room()  # as in `run_window`
    with tempfile.TemporaryDirectory() as folder:
        studio = Studio(app, Settings(None), Path(folder), language="en")
        studio.torch_loaded.connect(collector.set_aside)
        studio.window.resize(*size)
        studio.window.show()
        studio.window.show_workspace("network")
        app.processEvents()
        try:
            yield Bench(app, studio)
        finally:
            studio.end_session()
            studio.window.deleteLater()
            app.processEvents()
            collector.stop()
