"""The tally of an epoch, the curve, the pace: numbers that only add up."""

from __future__ import annotations

import math

import numpy as np
import pytest
import torch

from nnstudio.train.curve import Curve
from nnstudio.train.events import CurvePoint
from nnstudio.train.pace import Pace
from nnstudio.train.registry import load_train_registries
from nnstudio.train.tally import Tally

METRICS = load_train_registries()


def filled(sums: bool = False) -> Tally:
    tally = Tally(METRICS.metrics_of("classification"), "softmax", 2, sums=sums)
    tally.add(torch.tensor(1.0), torch.tensor([[2.0, 1.0], [0.0, 1.0]]), torch.tensor([0, 1]))
    tally.add(torch.tensor(4.0), torch.tensor([[3.0, 1.0]]), torch.tensor([2]))
    return tally


TRUTH = np.array([0, 1, 1])


def test_mean_losses_are_weighted_by_their_items():
    tally = filled()
    reading = tally.read(TRUTH)
    assert (reading.batches, reading.loss, reading.bad) == (2, 2.5, None)
    values = tally.values()
    assert values["loss"] == pytest.approx((1.0 * 2 + 4.0) / 3)
    assert values["accuracy"] == pytest.approx(2 / 3)


def test_summed_losses_are_added():
    tally = filled(sums=True)
    tally.read(TRUTH)
    assert tally.values()["loss"] == 5.0


def test_reading_in_pieces_gives_the_same():
    tally, whole = filled(), filled()
    tally.read(TRUTH)
    tally.add(torch.tensor(2.0), torch.tensor([[0.0, 1.0]]), torch.tensor([0]))
    tally.read(TRUTH)
    whole.add(torch.tensor(2.0), torch.tensor([[0.0, 1.0]]), torch.tensor([0]))
    whole.read(TRUTH)
    assert tally.values() == whole.values()


def test_nothing_to_read_is_no_batch():
    tally = Tally(METRICS.metrics_of("regression"), "identity", 0, sums=False)
    assert tally.read(TRUTH).batches == 0
    assert tally.values() == {}


def test_the_first_batch_without_a_number_is_found():
    tally = filled()
    tally.add(torch.tensor(float("inf")), torch.tensor([[0.0, 1.0]]), torch.tensor([0]))
    assert tally.read(TRUTH).bad == 2


def test_restored_tally_goes_on():
    tally = filled()
    tally.read(TRUTH)
    other = Tally(METRICS.metrics_of("classification"), "softmax", 2, sums=False)
    other.restore(tally.to_arrays())
    assert other.values() == tally.values()


def test_numbers_are_gathered_for_their_metrics():
    tally = Tally(METRICS.metrics_of("regression"), "identity", 0, sums=False)
    tally.add(torch.tensor(0.5), torch.tensor([[1.0], [3.0]]), torch.tensor([1, 0]))
    tally.read(np.array([[2.0], [1.0]], dtype=np.float32))
    assert tally.values()["mae"] == pytest.approx(0.5)
    other = Tally(METRICS.metrics_of("regression"), "identity", 0, sums=False)
    other.restore(tally.to_arrays())
    assert other.values() == tally.values()


def points() -> tuple[CurvePoint, ...]:
    return (
        CurvePoint(0, 0, 0.1, 0.0, {"loss": 2.0}, {"loss": 2.1, "accuracy": 0.1}),
        CurvePoint(1, 5, 0.1, 0.5, {"loss": 1.0}, {"loss": 1.1, "accuracy": 0.6}),
    )


def test_curve_gives_back_every_point():
    curve = Curve()
    for point in points():
        curve.add(point)
    assert curve.points() == points()
    assert Curve.from_arrays(curve.to_arrays()).points() == points()
    assert curve.column("validation.accuracy") == [0.1, 0.6]
    assert curve.column("nothing") == []


def test_curve_fills_columns_that_come_later():
    curve = Curve()
    curve.add(CurvePoint(0, 0, 0.1, 0.0, {"loss": 2.0}, {}))
    curve.add(CurvePoint(1, 1, 0.1, 0.0, {"loss": 2.0}, {"loss": 1.0}))
    assert math.isnan(curve.points()[0].validation["loss"])


def test_damaged_curve_is_refused():
    columns = {**Curve().to_arrays(), "train.loss": np.zeros(3)}
    with pytest.raises(ValueError, match="fit together"):
        Curve.from_arrays(columns)


def test_pace_knows_the_time_left_after_an_epoch():
    pace = Pace(batches=10)
    assert pace.seconds_left(3, 5) is None
    pace.epoch_ended(2.0)
    assert pace.seconds_left(0, 4) == pytest.approx(8.0)
    assert pace.seconds_left(5, 4) == pytest.approx(7.0)
    pace.epoch_ended(4.0)
    assert pace.seconds_left(0, 1) == pytest.approx(2.6)


def test_pace_guesses_from_batches_in_a_long_first_epoch():
    pace = Pace(batches=10)
    pace.learning = 4.0
    assert pace.seconds_left(2, 3) == pytest.approx(2.0 * 28)


def test_speed_counts_learning_only():
    pace = Pace(batches=10)
    pace.learning, pace.items = 2.0, 100
    assert pace.speed() == pytest.approx(50.0)
    assert pace.mean_speed == pytest.approx(50.0)
    pace.learning, pace.items = 4.0, 500
    assert pace.speed() == pytest.approx(200.0)  # the last two seconds only
