"""The nets for series: what is predicted follows the last value, in its own unit."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from nnstudio.base.shapes import Shape
from nnstudio.base.signature import DataSignature, InputSignature, TargetSignature
from nnstudio.compile.planner import make_plan
from nnstudio.data.dataset import Dataset
from nnstudio.data.load import load_dataset
from nnstudio.data.registry import load_data_registries
from nnstudio.layers.registry import load_layers
from nnstudio.project.registries import load_all_registries
from nnstudio.templates.registry import load_templates
from nnstudio.templates.series import own_unit_of, predicts_itself
from nnstudio.train.control import Control
from nnstudio.train.events import RunEnded
from nnstudio.train.headless import answer_here
from nnstudio.train.job import EvaluateJob, TrainJob
from nnstudio.train.loop import run
from nnstudio.work.new import new_project

TEMPLATES = load_templates()
LAYERS = load_layers()


def _number(mean: float, spread: float) -> TargetSignature:
    return TargetSignature("regression", (), ("y",), (mean,), (spread,))


@pytest.mark.parametrize(
    ("mean", "spread"),
    [(280.0, 119.0), (-3.2, 0.01), (1013.25, 9.6), (8.1e7, 2.3e6), (4e9, 1e8), (1e-7, 1e-9)],
)
def test_the_unit_of_the_target_is_hit_whatever_its_size(mean: float, spread: float) -> None:
    factor, shift = 1.0, 0.0
    for layer, params in own_unit_of(_number(mean, spread)):
        values = LAYERS[layer].values(params)
        assert not LAYERS[layer].problems(params)
        factor, shift = factor * values["factor"], shift * values["factor"] + values["shift"]
    assert factor == pytest.approx(spread, rel=0.01)
    assert abs(shift - mean) <= 0.1 * spread


def test_a_target_without_spread_gets_no_unit() -> None:
    assert own_unit_of(_number(5.0, 0.0)) == ()
    assert own_unit_of(TargetSignature("regression", (), ("y",))) == ()


def test_only_a_series_with_the_target_first_predicts_itself() -> None:
    def signature(names: tuple[str, ...], target: TargetSignature) -> DataSignature:
        shape = Shape.series(len(names), 12)
        return DataSignature((InputSignature("series", shape, "series", names),), target)

    assert predicts_itself(signature(("y", "x"), _number(0, 1)))
    assert not predicts_itself(signature(("x", "y"), _number(0, 1)))
    classes = TargetSignature("classification", ("a", "b"), ("y",))
    assert not predicts_itself(signature(("y", "x"), classes))


def _errors(path: Path, season: int, seeds: int) -> Iterator[tuple[float, float, float]]:
    """Yield the errors of the net, of the last value and of the last season, in the test part."""
    registries = load_all_registries()
    made = new_project(registries, TEMPLATES, data=path)
    assert made.template == "series-forecast"
    data = load_dataset(made.document.data, None, registries.data)
    plan = make_plan(
        made.document.graph.snapshot(),
        data.signature,
        registries.layers,
        loss=made.document.training.loss.id,
    )
    rows = data.parts.test
    truth = data.target[rows, 0].astype(np.float64)
    last = data.raw["series"][rows][:, 0, -1] - truth
    before = _same_as_last_season(data, rows, season) - truth
    for seed in range(seeds):
        config = made.document.training.model_copy(update={"threads": 1, "seed": seed})
        events = run(TrainJob("run-0123456789ab", plan, data, config, {}), Control())
        ended = next(event for event in events if isinstance(event, RunEnded))
        result = answer_here(EvaluateJob("e", plan, ended.weights, data, "test", config))
        known = before[np.isfinite(before)]
        yield (
            result.metrics["rmse"],
            float(np.sqrt(np.mean(np.square(last)))),
            float(np.sqrt(np.mean(np.square(known)))),
        )


def _same_as_last_season(data: Dataset, rows: np.ndarray, season: int) -> np.ndarray:
    """Return the value of one season before each predicted one, NaN where it is not known."""
    lines = [int(str(key)) for key in data.keys]
    values = dict(zip(lines, data.target[:, 0].astype(np.float64).tolist(), strict=True))
    return np.array([values.get(lines[row] - season, np.nan) for row in rows.tolist()])


def test_a_short_series_with_a_trend_is_followed_beyond_what_was_seen(shared_data: Path) -> None:
    path = shared_data / "series/airline_passengers/airline-passengers.csv"
    for net, last, season in _errors(path, 12, seeds=3):
        assert net < 0.75 * season
        assert net < 0.75 * last


@pytest.mark.slow
@pytest.mark.parametrize(
    ("path", "season"),
    [
        ("sunspots/monthly-sunspots.csv", 132),
        ("daily_min_temperatures/daily-min-temperatures.csv", 365),
        ("beijing_pollution/pollution.csv", 24),
        ("smard_lu_2020/smard_2020_complete.csv", 96),
    ],
)
def test_long_series_are_predicted_better_than_by_last_season_and_last_value(
    shared_data: Path, path: str, season: int
) -> None:
    for net, last, before in _errors(shared_data / "series" / path, season, seeds=3):
        assert net < before
        assert net < last


@pytest.mark.slow
@pytest.mark.parametrize(("folder", "least"), [("GunPoint_ts", 0.93), ("BasicMotions_ts", 0.97)])
def test_series_are_sorted_by_their_patterns(shared_data: Path, folder: str, least: float) -> None:
    registries = load_all_registries()
    made = new_project(registries, TEMPLATES, data=shared_data / "series" / folder)
    assert made.template == "series-classes"
    data = load_dataset(made.document.data, None, load_data_registries())
    plan = make_plan(made.document.graph.snapshot(), data.signature, registries.layers)
    config = made.document.training.model_copy(update={"threads": 1})
    events = run(TrainJob("run-0123456789ab", plan, data, config, {}), Control())
    ended = next(event for event in events if isinstance(event, RunEnded))
    result = answer_here(EvaluateJob("e", plan, ended.weights, data, "test", config))
    assert result.metrics["accuracy"] >= least
