"""Metrics equal scikit-learn's."""

from __future__ import annotations

import math

import numpy as np
import pytest
from sklearn import metrics as sk

from nnstudio.train.registry import load_train_registries
from nnstudio.train.spec import Answers
from nnstudio.train.tally import confusion_of

METRICS = load_train_registries().metrics
NOTHING = np.zeros((0, 0), dtype=np.int64)


def class_answers(truth, given, classes: int) -> Answers:
    truth, given = np.asarray(truth), np.asarray(given)
    return Answers(truth, given, confusion_of(truth, given, classes))


@pytest.mark.parametrize("classes", [2, 3, 7])
def test_accuracy_and_f1_equal_scikit_learn(classes):
    random = np.random.default_rng(classes)
    for _ in range(20):
        truth, given = random.integers(0, classes, (2, 40))
        answers = class_answers(truth, given, classes)
        assert METRICS["accuracy"].compute(answers) == pytest.approx(
            sk.accuracy_score(truth, given), abs=1e-12
        )
        assert METRICS["f1_macro"].compute(answers) == pytest.approx(
            sk.f1_score(truth, given, average="macro", zero_division=0.0), abs=1e-12
        )


def test_f1_leaves_out_classes_that_nobody_names():
    answers = class_answers([0, 0, 1], [0, 1, 1], 5)
    expected = sk.f1_score([0, 0, 1], [0, 1, 1], average="macro")
    assert METRICS["f1_macro"].compute(answers) == pytest.approx(expected, abs=1e-12)


@pytest.mark.parametrize("names", [1, 3])
def test_metrics_of_numbers_equal_scikit_learn(names):
    random = np.random.default_rng(names)
    truth = random.normal(5, 3, (50, names)).astype(np.float32)
    given = truth + random.normal(0, 1, (50, names)).astype(np.float32)
    answers = Answers(truth, given, NOTHING)
    exact = truth.astype(np.float64), given.astype(np.float64)
    assert METRICS["mae"].compute(answers) == pytest.approx(
        sk.mean_absolute_error(*exact), abs=1e-12
    )
    assert METRICS["rmse"].compute(answers) == pytest.approx(
        sk.root_mean_squared_error(*exact), abs=1e-12
    )
    assert METRICS["r2"].compute(answers) == pytest.approx(sk.r2_score(*exact), abs=1e-12)


@pytest.mark.parametrize(("given", "expected"), [([[2.0], [2.0]], 1.0), ([[2.0], [3.0]], 0.0)])
def test_r2_of_a_target_that_never_changes(given, expected):
    truth = np.array([[2.0], [2.0]])
    assert METRICS["r2"].compute(Answers(truth, np.array(given), NOTHING)) == expected
    assert sk.r2_score(truth, np.array(given)) == expected


@pytest.mark.parametrize("metric", METRICS, ids=lambda metric: metric.id)
def test_nothing_measured_is_no_number(metric):
    empty = Answers(np.zeros((0, 1)), np.zeros((0, 1)), np.zeros((2, 2), dtype=np.int64))
    assert math.isnan(metric.compute(empty))
