"""The run shown beside another one: said in a sentence, by the labels of now."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from nnstudio.edit.settings import set_training
from nnstudio.gui.app import Start, Studio
from nnstudio.gui.pages.run_comparison import RunComparison

LONG = 60_000


def _train(studio: Studio, qtbot: QtBot, runs: int) -> None:
    studio.launcher.train()
    qtbot.waitUntil(lambda: len(list(studio.session.runs)) == runs, timeout=LONG)
    qtbot.waitUntil(lambda: studio.controller.state == "idle", timeout=LONG)


@pytest.fixture
def beside(ready: Studio, qtbot: QtBot) -> RunComparison:
    """The page Results after a short and a longer training of the iris net."""
    ready.open(Start(example="iris"))
    qtbot.waitUntil(lambda: ready.session.data.status == "ready", timeout=LONG)
    assert ready.session.push(set_training(ready.session.document, "epochs", 1))
    ready.window.show_workspace("results")
    _train(ready, qtbot, 1)
    qtbot.waitUntil(lambda: ready.window.results_page.gallery.result is not None, timeout=LONG)
    assert not ready.window.results_page.beside.isVisible()
    assert ready.session.push(set_training(ready.session.document, "epochs", 40))
    _train(ready, qtbot, 2)
    row = ready.window.results_page.beside
    qtbot.waitUntil(lambda: row.comparison is not None, timeout=LONG)
    return row


def test_the_new_run_is_compared_with_the_one_before(beside: RunComparison, ready: Studio) -> None:
    found = beside.comparison
    assert found is not None and beside.isVisible()
    assert beside.field.currentText().startswith("run 1")
    said = ready.session.ui(found.sentence)
    assert said in beside.sentence.accessibleName()
    assert found.only_first + found.only_second > 0
    assert beside.settings.note.isVisible()


def test_another_choice_turns_the_comparison_round(
    beside: RunComparison, ready: Studio, qtbot: QtBot
) -> None:
    first = beside.comparison
    assert first is not None
    page = ready.window.results_page
    page.run_field.setCurrentIndex(1)  # the older run
    qtbot.waitUntil(
        lambda: beside.field.currentText().startswith("run 2") and beside.comparison is not None,
        timeout=LONG,
    )
    second = beside.comparison
    assert second is not None
    assert (second.only_first, second.only_second) == (first.only_second, first.only_first)
    page.part_field.setCurrentIndex(1)  # of training items nothing is said
    qtbot.waitUntil(lambda: not beside.isVisible(), timeout=LONG)


def test_a_run_before_and_after_a_third_one_is_chosen_by_keyboard(
    beside: RunComparison, ready: Studio, qtbot: QtBot
) -> None:
    _train(ready, qtbot, 3)
    qtbot.waitUntil(lambda: beside.field.count() == 2, timeout=LONG)
    qtbot.waitUntil(lambda: beside.comparison is not None, timeout=LONG)
    before = beside.comparison
    beside.field.setFocus()
    down = beside.field.currentIndex() == 0
    qtbot.keyClick(beside.field, Qt.Key.Key_Down if down else Qt.Key.Key_Up)
    qtbot.waitUntil(lambda: beside.comparison not in (None, before), timeout=LONG)
