"""Mean and interval over several trainings, and what may be said of a kind of net."""

from __future__ import annotations

import math

import numpy as np
import pytest
from scipy import stats

from nnstudio.base.i18n import Translator
from nnstudio.base.text import plain
from nnstudio.explain.repeats import compare_over_seeds, figure, figures, t_quantile
from nnstudio.train.metrics.accuracy import METRIC as ACCURACY
from nnstudio.train.metrics.mae import METRIC as MAE
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


def test_seeds_are_compared_in_pairs() -> None:
    other = [0.90, 0.93, 0.91, 0.94, 0.89]
    found = compare_over_seeds(VALUES, other, ACCURACY, plain("trees"))
    assert found.verdict == "better"  # always 0.01 ahead, though the values overlap
    assert Translator("en")(found.sentence).startswith(
        "Over 5 seeds the net is better than “trees” ("
    )
    assert Translator("de")(found.sentence).startswith(
        "Über 5 Seeds ist das Netz besser als „trees“ ("
    )


def test_a_larger_error_over_seeds_is_worse() -> None:
    found = compare_over_seeds([2.0, 2.1, 2.2], [1.0, 1.0, 1.0], MAE, plain("ridge"))
    assert found.verdict == "worse"


def test_seeds_that_scatter_show_no_difference() -> None:
    found = compare_over_seeds([0.5, 0.9, 0.7], [0.7, 0.7, 0.7], ACCURACY, plain("trees"))
    assert found.verdict == "no_difference"
    assert "no difference" in Translator("en")(found.sentence)


def test_values_that_are_no_pairs_are_refused() -> None:
    with pytest.raises(ValueError):
        compare_over_seeds([1.0], [1.0, 2.0], MAE, plain("x"))
