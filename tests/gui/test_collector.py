"""Reference cycles that hold windows are taken apart in the thread of the window alone."""

from __future__ import annotations

import gc
import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject, Qt
from pytestqt.qtbot import QtBot

from nnstudio.gui.collector import Collector
from tests.helpers.own_process import run_python

OBJECTS = 200_000

PROGRAM = """
    import gc

    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication

    from nnstudio.gui import app

    def look():
        if gc.get_freeze_count():
            print(gc.isenabled(), gc.get_freeze_count())
            QApplication.exit(0)

    application = app.make_application()
    timer = QTimer()
    timer.timeout.connect(look)
    timer.start(50)
    app.run_window(app.Start())
    print(gc.isenabled())
    """


class Loop(QObject):
    """An object that refers to itself."""

    def __init__(self) -> None:
        super().__init__()
        self.me = self


@pytest.fixture
def collector() -> Iterator[Collector]:
    gc.enable()
    made = Collector()
    made.start()
    yield made
    made.stop()
    gc.disable()  # as between the tests


def allocate(kept: list[list[int]]) -> None:
    """Make so many objects that Python would collect several times."""
    kept.extend([number] for number in range(OBJECTS))


def test_another_thread_that_allocates_takes_no_object_of_the_window_apart(
    qtbot: QtBot, collector: Collector
) -> None:
    threads: list[str] = []
    kept: list[list[int]] = []

    def note() -> None:
        threads.append(threading.current_thread().name)

    loop = Loop()
    loop.destroyed.connect(note, Qt.ConnectionType.DirectConnection)
    del loop
    other = threading.Thread(target=allocate, args=(kept,), name="other")
    other.start()
    other.join()
    assert not threads
    qtbot.waitUntil(lambda: bool(threads), timeout=10_000)  # the timer runs in the window's thread
    assert threads == [threading.current_thread().name]


def test_nothing_is_collected_by_chance_until_it_stops(collector: Collector) -> None:
    assert not gc.isenabled()
    collector.stop()
    assert gc.isenabled()


def test_what_is_set_aside_is_not_looked_at_again(collector: Collector) -> None:
    before = gc.get_freeze_count()
    collector.set_aside()
    assert gc.get_freeze_count() > before
    gc.unfreeze()


def test_the_program_collects_in_its_own_thread_and_sets_torch_aside() -> None:
    done = run_python(PROGRAM)
    assert done.returncode == 0, f"The process ended with {done.returncode}: {done.stderr[-2000:]}"
    automatic, frozen, after = done.stdout.split()
    assert automatic == "False"
    assert int(frozen) > 100_000
    assert after == "True"
