"""The confusion matrix of the validation part."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt

from nnstudio.gui.panel import load_panels
from nnstudio.gui.panels.confusion import ConfusionPanel
from nnstudio.gui.plots.confusion_view import ConfusionView
from nnstudio.train.events import EpochEnded
from tests.gui.panels.conftest import Stage


@pytest.fixture
def panel(bench: Stage) -> ConfusionPanel:
    bench.open_template("digits-mlp", epochs=2)
    made = bench.show("confusion", 260)
    assert isinstance(made, ConfusionPanel)
    return made


def test_before_training_the_cells_are_empty_but_named(panel: ConfusionPanel) -> None:
    panel.refresh()
    assert panel.counts is None
    assert [row[0] for row in panel.table_data().rows] == [str(n) for n in range(10)]


def test_it_shows_the_counts_of_each_epoch(bench: Stage, panel: ConfusionPanel) -> None:
    shown = []

    def each(event: object) -> None:
        if isinstance(event, EpochEnded):
            panel.refresh()
            assert panel.counts is not None
            assert np.array_equal(panel.counts, event.confusion)
            shown.append(event.epoch)

    bench.train(each)
    assert shown == [0, 1, 2]


def test_afterwards_it_shows_those_of_the_best_weights(bench: Stage, panel: ConfusionPanel) -> None:
    bench.train()
    panel.refresh()
    bench.settle()
    record = bench.live.shown
    assert record is not None
    assert panel.counts is not None
    right = np.trace(panel.counts) / panel.counts.sum()
    assert right == pytest.approx(record.validation["accuracy"])


def test_a_stored_run_fills_the_cells_again(bench: Stage, panel: ConfusionPanel) -> None:
    bench.train()
    runs, document = bench.session.runs, bench.session.document
    bench.session.open(document, runs)
    assert bench.live.epoch is None
    panel.refresh()
    bench.settle()
    assert panel.counts is not None
    assert panel.counts.sum() == len(bench.session.data.dataset.parts.validation)  # type: ignore[union-attr]


def test_the_summary_names_the_most_frequent_mistakes(panel: ConfusionPanel) -> None:
    counts = np.diag(np.full(10, 20))
    counts[3, 5], counts[1, 7] = 4, 2
    panel._evaluated = None
    panel.context.live._epoch = EpochEnded("r", 1, 1, {}, {}, counts, 0.1, 0.1, True)
    panel.refresh()
    words = panel.accessibleDescription()
    assert "200 of 206" in words
    assert words.index("3 taken for 5 (4)") < words.index("1 taken for 7 (2)")


def test_numbers_to_predict_have_no_matrix(bench: Stage) -> None:
    bench.open_template("diabetes")
    assert not load_panels()["confusion"].fits(bench.session)
    panel = bench.show("confusion")
    panel.refresh()
    assert "Only for classification" in panel.accessibleDescription()


@pytest.mark.parametrize("classes", [2, 3, 10, 24])
def test_every_cell_can_be_reached_by_keys(bench: Stage, classes: int) -> None:
    view = ConfusionView(bench.session.ui)
    bench.qtbot.addWidget(view)
    view.resize(240, 200)
    view.set_classes(tuple(f"class number {n}" for n in range(classes)))
    view.set_counts(np.arange(classes * classes).reshape(classes, classes))
    view.show()
    for _ in range(classes + 1):
        bench.qtbot.keyClick(view, Qt.Key.Key_Down)
        bench.qtbot.keyClick(view, Qt.Key.Key_Right)
    last = classes - 1
    assert view.chosen == (last, last)
    area = view._area()
    at = view.cell_at(QPoint(area.right() - 3, area.bottom() - 3))
    assert at == (last, last)  # it was scrolled into sight


def test_a_cell_tells_its_share_of_the_true_class(bench: Stage) -> None:
    view = ConfusionView(bench.session.ui)
    bench.qtbot.addWidget(view)
    view.set_classes(("cat", "dog"))
    view.set_counts(np.array([[30, 10], [0, 0]]))
    say = bench.session.ui
    assert say(view.cell_text(0, 1)) == "True cat, answered dog: 10 of 40 (25.0\u202f%)"
    assert say(view.cell_text(1, 0)) == "There is no item of the class dog."
