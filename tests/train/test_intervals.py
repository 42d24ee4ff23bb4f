"""95 % intervals."""

from __future__ import annotations

import math

import numpy as np
import pytest
from scipy.stats import binomtest

from nnstudio.train.intervals import bootstrap, wilson
from nnstudio.train.registry import load_train_registries
from nnstudio.train.spec import Answers
from nnstudio.train.tally import confusion_of

METRICS = load_train_registries()


def result_of(steps):
    while True:
        try:
            next(steps)
        except StopIteration as done:
            return done.value


@pytest.mark.parametrize(("right", "items"), [(0, 10), (7, 10), (10, 10), (97, 100), (1, 3)])
def test_wilson_equals_scipy(right, items):
    expected = binomtest(right, items).proportion_ci(0.95, method="wilson")
    assert wilson(right, items) == pytest.approx((expected.low, expected.high), abs=1e-9)


def test_wilson_of_nothing_is_no_number():
    assert all(math.isnan(value) for value in wilson(0, 0))


def test_bootstrap_of_a_mean_is_as_wide_as_theory_says():
    random = np.random.default_rng(0)
    truth = random.normal(0, 1, (400, 1))
    given = truth + random.normal(0, 1, (400, 1))
    answers = Answers(truth, given, np.zeros((0, 0), dtype=np.int64))
    losses = np.square(truth - given)[:, 0]
    found = result_of(bootstrap(answers, losses, METRICS.metrics_of("regression"), sums=False))
    low, high = found["loss"]
    error = losses.std() / math.sqrt(400)
    assert high - low == pytest.approx(2 * 1.96 * error, rel=0.1)
    assert low < losses.mean() < high
    assert set(found) == {"loss", "mae", "rmse", "r2"}
    for metric in METRICS.metrics_of("regression"):
        low, high = found[metric.id]
        assert low < metric.compute(answers) < high


def test_bootstrap_is_always_the_same_and_accuracy_has_wilsons():
    random = np.random.default_rng(1)
    truth, given = random.integers(0, 3, (2, 60))
    answers = Answers(truth, given, confusion_of(truth, given, 3))
    metrics = METRICS.metrics_of("classification")
    losses = random.random(60)
    first = result_of(bootstrap(answers, losses, metrics, sums=True))
    assert first == result_of(bootstrap(answers, losses, metrics, sums=True))
    assert first["accuracy"] == wilson(int((truth == given).sum()), 60)
    assert first["loss"][0] < losses.sum() < first["loss"][1]


def test_bootstrap_lets_others_have_their_turn():
    answers = Answers(np.zeros((5, 1)), np.ones((5, 1)), np.zeros((0, 0), dtype=np.int64))
    steps = bootstrap(answers, np.ones(5), METRICS.metrics_of("regression"), sums=False)
    assert sum(1 for _ in steps) >= 20


def test_a_metric_that_never_varies_has_no_interval() -> None:
    truth = np.array([0, 1, 0, 1, 0, 1])
    answers = Answers(truth, truth, confusion_of(truth, truth, 2))
    metrics = METRICS.metrics_of("classification")
    steps = bootstrap(answers, np.linspace(0.0, 1.0, 6), metrics, sums=False)
    found = result_of(steps)
    assert "f1_macro" not in found and found["accuracy"][0] < 0.7
    assert found["loss"][0] < found["loss"][1]
