"""What the net learnt, after a real training: map, words used alike, typical texts, attention."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QRadioButton
from pytestqt.qtbot import QtBot

from nnstudio.data.config import StepConfig
from nnstudio.edit.settings import set_training
from nnstudio.explain.projection import Projection
from nnstudio.gui.app import Studio
from nnstudio.gui.text_lab.page import TextLabPage
from nnstudio.train.events import JobResult
from tests.helpers.text_nets import attention_net, text_state

LONG = 60_000


@pytest.fixture
def fresh(ready: Studio, qtbot: QtBot) -> TextLabPage:
    """The lab of a net with attention that is not trained yet, its second tab in sight."""
    steps = (StepConfig(id="words", params={"rules": "2"}),)
    ready.window.open_state(text_state("text-bag", steps, attention_net)[0])
    qtbot.waitUntil(lambda: ready.session.data.status == "ready", timeout=LONG)
    ready.window.show_workspace("text_lab")
    page = ready.window.text_lab
    page.show_tab("learnt")
    return page


@pytest.fixture
def lab(fresh: TextLabPage, ready: Studio, qtbot: QtBot) -> TextLabPage:
    """The same lab after a training."""
    page = fresh
    ready.launcher.train()
    qtbot.waitUntil(lambda: page.learnt.map.found is not None, timeout=LONG)
    runs = ready.session.runs
    qtbot.waitUntil(
        lambda: ready.controller.state == "idle" and runs.latest_trained is not None, timeout=LONG
    )
    return page


def test_map_words_texts_and_attention_come_from_the_trained_net(
    lab: TextLabPage, ready: Studio, qtbot: QtBot
) -> None:
    dataset = ready.session.data.dataset
    found = lab.learnt.map.found
    assert dataset is not None and found is not None
    assert len(found.points) == len(dataset.parts.train) + len(dataset.parts.validation)
    assert not set(lab.learnt.map._rows.tolist()) & set(dataset.parts.test.tolist())
    lab.learnt.map.plot.set_current(3)
    qtbot.keyClick(lab.learnt.map.plot, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: lab.texts.table.current_item == lab.learnt.map._rows[found.items[3]])
    lab.learnt.show_pane("alike")
    lab.learnt.alike.look_for("the")
    qtbot.waitUntil(lambda: lab.learnt.alike.answer is not None, timeout=LONG)
    lab.learnt.show_pane("typical")
    qtbot.waitUntil(lambda: len(lab.learnt.typical.shown) > 0, timeout=LONG)
    margins = [item.margin for item in lab.learnt.typical.shown]
    assert margins == sorted(margins, reverse=True)
    lab.learnt.show_pane("attention")
    qtbot.waitUntil(lambda: lab.learnt.attention.answer is not None, timeout=LONG)
    flow = lab.learnt.attention.flow
    np.testing.assert_allclose(flow.looks().sum(), 1.0, atol=1e-4)
    qtbot.keyClick(flow, Qt.Key.Key_Right)
    assert flow.current == 1 and lab.learnt.attention.grid.cell[0] == 1


def test_the_map_moves_while_the_net_trains_and_its_axes_stay_as_they_are(
    fresh: TextLabPage, ready: Studio, qtbot: QtBot
) -> None:
    maps: list[Projection] = []

    def keep(event: JobResult) -> None:
        if isinstance(event.value, Projection) and ready.controller.state != "idle":
            maps.append(event.value)

    ready.controller.result_arrived.connect(keep)
    ready.session.attempt(set_training, ready.session.document, "epochs", 40)
    ready.launcher.train()
    qtbot.waitUntil(lambda: len(maps) >= 4, timeout=LONG)
    fresh.learnt.map.method.findChildren(QRadioButton)[1].click()
    assert fresh.learnt.map.method.current == "tsne"
    qtbot.waitUntil(lambda: "training" in fresh.learnt.map.note.text(), timeout=LONG)
    ready.controller.stop()
    qtbot.waitUntil(lambda: ready.controller.state == "idle", timeout=LONG)
    for before, after in pairwise(maps[1:4]):
        assert np.array_equal(before.items, after.items)
        assert not np.array_equal(before.points, after.points)
        for axis in (0, 1):  # neither swapped nor mirrored from one picture to the next
            one, two = before.points[:, axis], after.points[:, axis]
            assert float((one * two).sum()) > 0.0
