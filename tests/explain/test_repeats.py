"""Mean and interval over several trainings."""

from __future__ import annotations

import math

import numpy as np
import pytest
from scipy import stats

from nnstudio.explain.repeats import figure, figures, t_quantile
from nnstudio.train.registry import load_train_registries

VALUES = [0.91, 0.94, 0.92, 0.95, 0.9]


def test_the_interval_over_seeds_is_students() -> None:
    found = figure(VALUES)
    low, high = stats.t.interval(0.95, 4, np.mean(VALUES), stats.sem(VALUES))
    assert (found.low, found.high) == pytest.approx((low, high))
    assert t_quantile(4) == pytest.approx(2.776445, abs=1e-6)


def test_folds_that_share_items_have_a_wider_interval() -> None:
    found = figure(VALUES, [0.25] * 5)
    half = t_quantile(4) * np.std(VALUES, ddof=1) * math.sqrt(1 / 5 + 0.25)
    assert found.high - found.mean == pytest.approx(half)
    assert found.high > figure(VALUES).high


def test_one_training_has_no_interval() -> None:
    assert math.isnan(figure([0.5]).low) and figure([0.5]).mean == 0.5


def test_the_interval_of_a_share_ends_at_one() -> None:
    runs = [{"accuracy": 1.0, "loss": 0.0}, {"accuracy": 0.9, "loss": 0.4}]
    found = figures(runs, load_train_registries().metrics)
    assert found["accuracy"].high == 1.0
    assert found["loss"].low < 0.0
