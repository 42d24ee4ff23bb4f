"""A text project from the file to a corrected label and a second training, by keyboard alone."""

from __future__ import annotations

import csv
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from nnstudio.base.paths import resource_path
from nnstudio.gui.app import Studio
from nnstudio.gui.data_browser.decide_dialogs import RelabelDialog
from nnstudio.train.events import JobResult
from nnstudio.train.job import Evaluation
from tests.helpers.modal import dialogs

LONG = 120_000
KEY = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier
WRONG = range(3, 400, 13)
"""Rows that get another class than the right one, as in a corpus that was sorted in a hurry."""


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    """The bundled German texts with some labels mixed up."""
    with resource_path("samples", "texts_de.csv").open(encoding="utf-8", newline="") as file:
        head, *rows = list(csv.reader(file))
    topics = sorted({row[0] for row in rows})
    for place in WRONG:
        right = topics.index(rows[place][0])
        rows[place][0] = topics[(right + 1) % len(topics)]
    path = tmp_path / "Beiträge.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([head, *rows])
    return path


def press(widget: QWidget, key: Qt.Key, times: int = 1) -> None:
    """Give a widget the focus, as Tab would, and press a key."""
    assert widget.focusPolicy() & Qt.FocusPolicy.TabFocus, widget
    widget.setFocus(Qt.FocusReason.TabFocusReason)
    for _ in range(times):
        QTest.keyClick(widget, key)
    QApplication.processEvents()


def train(studio: Studio, qtbot: QtBot) -> None:
    """Press the key of the training and wait for its end."""
    known = len(list(studio.session.runs))
    studio.window.activateWindow()  # as a window manager does once a dialog has closed
    qtbot.waitUntil(studio.window.isActiveWindow)
    QTest.keyClick(studio.window, KEY.Key_Return, CONTROL)
    qtbot.waitUntil(lambda: len(list(studio.session.runs)) > known, timeout=LONG)
    qtbot.waitUntil(lambda: studio.controller.state == "idle", timeout=LONG)


def test_a_wrong_label_is_found_put_right_and_the_net_trained_anew(
    ready: Studio, qtbot: QtBot, corpus: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window, session = ready.window, ready.session
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_args: (str(corpus), ""))
    press(window.welcome.left.own, KEY.Key_Space)
    page = window.data_page
    qtbot.waitUntil(lambda: page.importing.usable, timeout=LONG)
    press(page.side.use, KEY.Key_Space)
    qtbot.waitUntil(lambda: session.data.status == "ready", timeout=LONG)
    press(page.side.make, KEY.Key_Space)
    train(ready, qtbot)

    tabs = window.top_row.tabs
    assert tabs.current == "network"
    press(tabs, KEY.Key_Right, 2)
    assert tabs.current == "results"
    results = window.results_page
    evaluations: list[Evaluation] = []

    def keep(event: JobResult) -> None:
        if isinstance(event.value, Evaluation):
            evaluations.append(event.value)

    ready.controller.result_arrived.connect(keep)
    qtbot.waitUntil(lambda: results.gallery.list.count() > 0, timeout=LONG)
    qtbot.waitUntil(lambda: bool(evaluations), timeout=LONG)
    counts = np.array(evaluations[-1].confusion)
    np.fill_diagonal(counts, 0)
    true, given = np.unravel_index(int(counts.argmax()), counts.shape)
    press(results.confusion, KEY.Key_Up, len(counts))
    press(results.confusion, KEY.Key_Left, len(counts))
    press(results.confusion, KEY.Key_Down, int(true))
    press(results.confusion, KEY.Key_Right, int(given))
    assert results.gallery.list.count() == counts[true, given]

    classes = session.data.dataset.signature.target.classes if session.data.dataset else ()

    def relabel(dialog: QWidget) -> None:
        assert isinstance(dialog, RelabelDialog)
        QTest.keyClick(dialog.list, KEY.Key_Home)
        for _ in range(int(given)):
            QTest.keyClick(dialog.list, KEY.Key_Down)
        QTest.keyClick(dialog, KEY.Key_Return)

    press(results.gallery.list, KEY.Key_Home)
    row = int(results.gallery.list.currentItem().data(Qt.ItemDataRole.UserRole))
    with dialogs(relabel):
        press(results.gallery.list, KEY.Key_L)
    (correction,) = session.document.data.corrections
    assert correction.label == classes[given]
    qtbot.waitUntil(lambda: session.data.status == "ready", timeout=LONG)

    evaluations.clear()
    train(ready, qtbot)
    field = results.run_field
    qtbot.waitUntil(lambda: field.count() == 2 and bool(evaluations), timeout=LONG)
    newer = evaluations[-1]
    press(field, KEY.Key_Up if field.currentIndex() else KEY.Key_Down)  # the other run
    qtbot.waitUntil(lambda: evaluations[-1] is not newer, timeout=LONG)
    older = evaluations[-1]  # of the items as they are now
    assert np.array_equal(older.rows, newer.rows)
    assert row in np.asarray(newer.rows)
    assert np.asarray(older.confusion).sum(axis=1).tolist() == (
        np.asarray(newer.confusion).sum(axis=1).tolist()
    )
