"""The arrays behind a curve grow with it."""

from __future__ import annotations

import math

import numpy as np
import pytest

from nnstudio.gui.plots.curve_data import CurveColumns, smoothed, thinned
from nnstudio.train.events import CurvePoint


def point(epoch: int, loss: float, validation: float = math.nan) -> CurvePoint:
    parts = {} if math.isnan(validation) else {"loss": validation, "accuracy": 0.5}
    return CurvePoint(epoch, epoch * 10, 0.1, 1.0, {"loss": loss, "accuracy": 0.4}, parts)


def test_only_new_points_are_read() -> None:
    points = [point(n, 1.0 / n) for n in range(1, 200)]
    columns = CurveColumns()
    columns.sync(points[:100])
    before = columns.series("train", "loss")
    columns.sync(points)
    assert len(columns) == 199
    assert np.array_equal(columns.series("train", "loss")[:100], before)
    assert columns.series("train", "loss")[-1] == pytest.approx(1 / 199)


def test_another_run_starts_over() -> None:
    columns = CurveColumns()
    columns.sync([point(1, 5.0), point(2, 4.0)])
    columns.sync([point(1, 9.0)])
    assert list(columns.series("train", "loss")) == [9.0]
    columns.sync([])
    assert len(columns) == 0


def test_the_best_epoch_is_that_of_the_lowest_validation_loss() -> None:
    columns = CurveColumns()
    columns.sync([point(0, 9, 0.1), point(1, 3, 2.0), point(2, 2, 1.0), point(3, 1, 1.5)])
    assert columns.best_epoch() == 2  # the fresh net does not count


def test_without_validation_the_training_loss_decides() -> None:
    columns = CurveColumns()
    columns.sync([point(1, 3.0), point(2, 1.0), point(3, math.nan)])
    assert columns.best_epoch() == 2


def test_a_metric_that_comes_later_has_gaps_before() -> None:
    columns = CurveColumns()
    columns.sync([point(1, 3.0), point(2, 1.0, 0.7)])
    assert np.isnan(columns.series("validation", "loss")[0])
    assert columns.series("validation", "loss")[1] == 0.7
    assert columns.metrics() == ("accuracy",)


def test_smoothing_keeps_gaps_and_the_mean() -> None:
    values = np.array([1.0, 3.0, np.nan, 5.0, 7.0])
    soft = smoothed(values)
    assert np.isnan(soft[2])
    assert soft[0] == pytest.approx(2.0)
    assert smoothed(np.ones(100)) == pytest.approx(np.ones(100))


def test_thinning_keeps_every_peak() -> None:
    x = np.arange(100_000, dtype=float)
    y = np.zeros(100_000)
    y[54_321] = 9.0
    y[77_777] = -4.0
    few_x, few_y = thinned(x, y, 2000)
    assert len(few_x) <= 2002
    assert few_y.max() == 9.0
    assert few_y.min() == -4.0
    assert few_x[0] == 0
    assert few_x[-1] == 99_999
    assert (np.diff(few_x) > 0).all()


def test_a_short_curve_stays_as_it_is() -> None:
    x = np.arange(10.0)
    assert thinned(x, x, 100)[0] is x
