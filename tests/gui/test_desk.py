"""The second thread for files: answers come back in the window's thread, the newest counts."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from nnstudio.gui.desk import Desk


@pytest.fixture
def desk() -> Iterator[Desk]:
    made = Desk()
    yield made
    made.close()


def finished(desk: Desk) -> bool:
    desk.deliver()
    return not desk.busy


def test_the_work_is_done_elsewhere_and_answered_here(desk: Desk, qtbot: QtBot) -> None:
    seen: list[str] = []
    desk.submit(
        "a",
        lambda: threading.current_thread().name,
        lambda name: seen.extend([name, threading.current_thread().name]),
        lambda error: seen.append(repr(error)),
    )
    qtbot.waitUntil(lambda: finished(desk))
    assert seen == ["desk", threading.main_thread().name]


def test_an_older_order_of_the_same_key_is_dropped(desk: Desk, qtbot: QtBot) -> None:
    gate = threading.Event()
    seen: list[int] = []
    for number in range(3):
        desk.submit("a", lambda n=number: gate.wait(5) and n, seen.append, lambda _e: None)
    gate.set()
    qtbot.waitUntil(lambda: finished(desk))
    assert seen == [2]


def test_a_failure_is_an_answer_too(desk: Desk, qtbot: QtBot) -> None:
    failures: list[Exception] = []

    def fail() -> None:
        raise ValueError("no")

    desk.submit("a", fail, lambda _r: None, failures.append)
    qtbot.waitUntil(lambda: finished(desk))
    assert [str(error) for error in failures] == ["no"]


def test_after_closing_nothing_is_answered() -> None:
    desk = Desk()
    gate = threading.Event()
    seen: list[object] = []
    desk.submit("a", lambda: gate.wait(5), seen.append, seen.append)
    gate.set()
    desk.close()
    desk.deliver()
    assert seen == []
