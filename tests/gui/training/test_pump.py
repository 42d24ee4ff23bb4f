"""The pump looks for answers a few times a second, and more often while somebody waits."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from nnstudio.gui.desk import Desk
from nnstudio.gui.training.pump import INTERVAL_MS, SOON_MS, Pump
from nnstudio.train.mailbox import Mailbox


@pytest.fixture
def pump(qtbot: QtBot) -> Iterator[Pump]:
    desk = Desk()
    pump = Pump(Mailbox(), desk)
    yield pump
    pump.stop()
    desk.close()


def test_it_hurries_for_a_moment_and_calms_down(pump: Pump, qtbot: QtBot) -> None:
    assert pump.interval == INTERVAL_MS
    pump.hurry()
    assert pump.interval == SOON_MS
    qtbot.waitUntil(lambda: pump.interval == INTERVAL_MS)


def test_a_stopped_pump_does_not_hurry(pump: Pump) -> None:
    pump.stop()
    pump.hurry()
    assert pump.interval == INTERVAL_MS
