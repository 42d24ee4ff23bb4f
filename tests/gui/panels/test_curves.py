"""Learning curves follow the run shown and never jump about."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from nnstudio.gui.panels.curves import NOTHING, CurvesPanel
from nnstudio.train.events import EpochEnded, LearningRateChanged
from tests.gui.panels.conftest import Stage


@pytest.fixture
def panel(bench: Stage) -> CurvesPanel:
    bench.open_template("digits-mlp", epochs=4)
    made = bench.show("curves")
    assert isinstance(made, CurvesPanel)
    return made


def shown_text(panel: CurvesPanel) -> str:
    return panel.accessibleDescription()


def test_before_the_first_epoch_it_says_when_curves_come(bench: Stage, panel: CurvesPanel) -> None:
    assert panel.stack.currentWidget() is panel.empty_state
    assert shown_text(panel) == bench.language(NOTHING)


def test_loss_and_accuracy_are_drawn_up_to_the_planned_epoch(
    bench: Stage, panel: CurvesPanel
) -> None:
    bench.train()
    panel.refresh()
    metric = panel.leading_metric
    assert metric is not None
    assert metric.id == "accuracy"
    for plot in (panel.loss_plot, panel.metric_plot):
        assert plot.getViewBox().viewRange()[0] == [0.0, 4.0]
        x, _ = plot.listDataItems()[0].getData()
        assert list(x) == [0, 1, 2, 3, 4]
    losses = [point.validation["loss"] for point in bench.live.curve]
    _, y = panel.loss_plot.listDataItems()[1].getOriginalDataset()
    assert np.allclose(y, np.log10(losses))


def test_the_best_epoch_is_marked_with_words(bench: Stage, panel: CurvesPanel) -> None:
    bench.train()
    panel.refresh()
    record = bench.live.shown
    assert record is not None
    best = panel.loss_plot.marks.best
    assert best is not None
    assert best.x == record.best_epoch
    assert best.words == f"best: epoch {record.best_epoch}"
    assert best.y is not None
    metric_best = panel.metric_plot.marks.best
    assert metric_best is not None
    assert metric_best.words == ""


def test_the_loss_axis_changes_between_powers_and_plain_numbers(
    bench: Stage, panel: CurvesPanel
) -> None:
    bench.train()
    panel.refresh()
    low, _ = panel.loss_plot.y_range
    assert low < 0  # a power of ten
    panel.log_action.setChecked(False)
    panel.refresh()
    _, y = panel.loss_plot.listDataItems()[0].getOriginalDataset()
    assert y[0] == pytest.approx(bench.live.curve[0].train["loss"])
    assert panel.loss_plot.y_range[0] >= 0


def test_smoothing_keeps_the_measured_line_in_the_background(
    bench: Stage, panel: CurvesPanel
) -> None:
    bench.train()
    panel.smooth_action.setChecked(True)
    panel.refresh()
    assert len([item for item in panel.loss_plot.listDataItems() if len(item.xData)]) == 4


def test_a_new_learning_rate_leaves_a_mark(bench: Stage, panel: CurvesPanel) -> None:
    changed = []

    def each(event: object) -> None:
        if isinstance(event, EpochEnded) and event.epoch == 2 and not changed:
            changed.append(True)
            told = LearningRateChanged(event.run_id, event.step, 2, 0.003, 0.0003)
            bench.controller.on_events([told])

    bench.train(each, stop_after=3)
    # The finished run's record tells what was changed; the mark made on the way must agree.
    panel._on_rate_changed(LearningRateChanged(bench.controller.run_id, 80, 2, 0.003, 0.0003))
    panel.refresh()
    assert [mark.words for mark in panel.loss_plot.marks.rates] == ["learning rate 0.0003"]


def test_the_scale_moves_at_most_once_a_second(bench: Stage, panel: CurvesPanel) -> None:
    ranges = []
    plot = panel.loss_plot
    plot.getViewBox().sigYRangeChanged.connect(lambda *_: ranges.append(plot.y_range))
    bench.train(lambda event: panel.refresh())
    assert len(ranges) <= 2  # the first scale, and one more where the training takes a second


def test_the_table_has_a_row_for_every_epoch(bench: Stage, panel: CurvesPanel) -> None:
    bench.train()
    panel.refresh()
    data = panel.table_data()
    assert [row[0] for row in data.rows] == [0, 1, 2, 3, 4]
    heads = [bench.language(head) for head in data.headers]
    assert heads[:2] == ["Epoch", "Learning rate"]
    assert any("validation" in head for head in heads)
    panel.show_table(True)
    assert panel.stack.currentWidget() is not panel.empty_state
    assert panel.table_shown


def test_a_diverged_run_ends_with_a_mark(bench: Stage, panel: CurvesPanel) -> None:
    bench.train(stop_after=2)
    record = bench.live.shown
    assert record is not None
    bench.session.runs.put(replace(record, reason="diverged"))
    panel.refresh()
    end = panel.loss_plot.marks.end
    assert end is not None
    assert "infinite" in end.words


def test_hidden_it_draws_nothing(bench: Stage, panel: CurvesPanel) -> None:
    panel.hide()
    drawn = []
    panel.refresh = lambda: drawn.append(True)  # type: ignore[method-assign]
    bench.train(stop_after=1)
    assert not drawn


def test_arrow_keys_read_the_curve(bench: Stage, panel: CurvesPanel) -> None:
    from PySide6.QtCore import Qt

    bench.train()
    panel.refresh()
    bench.qtbot.keyClick(panel.loss_plot, Qt.Key.Key_Right)
    bench.qtbot.keyClick(panel.loss_plot, Qt.Key.Key_Left)
    words = panel.loss_plot.marks.cursor_words
    assert words[0] == "epoch 3"
    assert words[1].startswith("train ")
