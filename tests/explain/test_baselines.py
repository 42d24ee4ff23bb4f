"""Simple methods: scikit-learn's own figures, the net's rows, and never a test row."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

import numpy as np
import pytest

from nnstudio.data.config import DataConfig
from nnstudio.data.dataset import Dataset
from nnstudio.data.load import load_dataset
from nnstudio.data.registry import load_data_registries
from nnstudio.explain import baseline_data as module
from nnstudio.explain.baseline_data import baseline_data
from nnstudio.explain.baseline_job import (
    BaselineLeftOut,
    BaselineRequest,
    BaselineResult,
    answer_baseline,
)
from nnstudio.explain.baseline_spec import in_table_order, load_baselines
from nnstudio.explain.pasts import at, season_of
from nnstudio.train.control import Control, Stopped
from nnstudio.train.headless import answer_here
from nnstudio.train.job import CallJob


@cache
def _data(name: str) -> Dataset:
    registries = load_data_registries()
    sample = registries.samples[name]
    config = DataConfig(source=f"bundled:{name}", prepare=sample.prepare, split=sample.split)
    return load_dataset(config, None, registries)


def _answer(dataset: Dataset, method: str) -> BaselineResult | BaselineLeftOut | None:
    return answer_here(CallJob("key", answer_baseline, (BaselineRequest(method, dataset),)))


def _result(name: str, method: str) -> BaselineResult:
    found = _answer(_data(name), method)
    assert isinstance(found, BaselineResult)
    return found


@pytest.mark.parametrize(
    ("name", "methods"),
    [
        ("iris", ["majority", "logistic", "boosted_trees"]),
        ("texts-en", ["majority", "text_linear", "boosted_trees"]),
        ("diabetes", ["mean", "median", "ridge", "boosted_trees"]),
        (
            "tide",
            ["mean", "median", "last_value", "last_season", "drift", "ridge", "boosted_trees"],
        ),
    ],
)
def test_each_kind_of_data_has_its_methods(name: str, methods: list[str]) -> None:
    registry = load_baselines()
    assert registry.failures == ()
    data = baseline_data(_data(name))
    assert sorted(s.id for s in in_table_order(registry) if s.suits(data)) == sorted(methods)


@pytest.mark.parametrize(
    ("name", "method"),
    [
        ("iris", "majority"),
        ("iris", "logistic"),
        ("iris", "boosted_trees"),
        ("texts-en", "text_linear"),
        ("diabetes", "ridge"),
        ("tide", "last_season"),
    ],
)
def test_changed_test_rows_change_nothing(name: str, method: str) -> None:
    dataset = _data(name)
    test = dataset.parts.test
    target = dataset.target.copy()
    target[test] = target[test][::-1] if target.ndim > 1 else (target[test] + 1) % 3
    inputs = {key: np.array(values) for key, values in dataset.inputs.items()}
    raw = {key: np.array(values) for key, values in dataset.raw.items()}
    for values in (*inputs.values(), *raw.values()):
        values[test] = "nonsense" if values.dtype == object else values.max()
    changed = replace(dataset, target=target, inputs=inputs, raw=raw)
    first, second = _answer(dataset, method), _answer(changed, method)
    assert isinstance(first, BaselineResult) and isinstance(second, BaselineResult)
    assert np.array_equal(first.given, second.given)
    assert first.settings == second.settings and first.metrics == second.metrics


def test_validation_answers_do_not_reach_the_methods() -> None:
    dataset = _data("iris")
    target = dataset.target.copy()
    target[dataset.parts.validation] = 0
    other = _answer(replace(dataset, target=target), "logistic")
    assert isinstance(other, BaselineResult)
    assert np.array_equal(other.given, _result("iris", "logistic").given)


def test_answers_are_kept_item_by_item() -> None:
    dataset, found = _data("iris"), _result("iris", "boosted_trees")
    assert np.array_equal(found.rows, dataset.parts.validation)
    right = dataset.target[found.rows] == found.given
    assert found.metrics["accuracy"] == right.mean()


def test_boosted_trees_in_pieces_are_scikit_learns() -> None:
    from sklearn.ensemble import HistGradientBoostingRegressor

    dataset = _data("diabetes")
    x, y, parts = dataset.inputs["features"], dataset.target[:, 0], dataset.parts
    model = HistGradientBoostingRegressor(early_stopping=False, random_state=0)
    model.fit(x[parts.train], y[parts.train])
    expected = np.abs(model.predict(x[parts.validation]) - y[parts.validation]).mean()
    assert _result("diabetes", "boosted_trees").metrics["mae"] == pytest.approx(expected, rel=1e-4)


def test_the_logistic_regression_is_scikit_learns() -> None:
    from sklearn.linear_model import LogisticRegression
    from sklearn.metrics import accuracy_score
    from sklearn.pipeline import make_pipeline
    from sklearn.preprocessing import StandardScaler

    dataset = _data("wine")
    x, y, parts = dataset.inputs["features"], dataset.target, dataset.parts
    found = _result("wine", "logistic")
    strength = dict(dict(found.settings.args)["list"].items[0].args)["value"].value
    model = make_pipeline(StandardScaler(), LogisticRegression(C=strength, max_iter=2000))
    model.fit(x[parts.train].astype(np.float64), y[parts.train])
    given = model.predict(x[parts.validation].astype(np.float64))
    assert np.array_equal(found.given, given)
    assert found.metrics["accuracy"] == accuracy_score(y[parts.validation], given)


def test_the_text_model_is_scikit_learns() -> None:
    from sklearn.feature_extraction.text import TfidfVectorizer
    from sklearn.linear_model import LogisticRegression
    from sklearn.pipeline import make_pipeline

    dataset, found = _data("texts-en"), _result("texts-en", "text_linear")
    texts, parts = dataset.raw["text"], dataset.parts
    strength = dict(dict(found.settings.args)["list"].items[2].args)["value"].value
    model = make_pipeline(
        TfidfVectorizer(ngram_range=(1, 2), sublinear_tf=True, token_pattern=r"(?u)\b\w+\b"),
        LogisticRegression(C=strength, max_iter=2000),
    )
    model.fit(texts[parts.train], dataset.target[parts.train])
    agree = model.predict(texts[parts.validation]) == found.given
    assert agree.mean() > 0.98
    assert found.metrics["accuracy"] > 0.8


def test_trees_on_texts_are_left_out_with_the_reason() -> None:
    found = _answer(_data("texts-en"), "boosted_trees")
    assert isinstance(found, BaselineLeftOut) and "columns" in found.reason.source


def test_mean_and_median_are_those_of_the_training_part() -> None:
    dataset = _data("diabetes")
    train = dataset.target[dataset.parts.train].astype(np.float64)
    assert np.allclose(_result("diabetes", "mean").given, train.mean())
    assert np.allclose(_result("diabetes", "median").given, np.median(train))


def test_a_series_goes_on_from_its_raw_past() -> None:
    dataset = _data("tide")
    past = dataset.raw["series"][dataset.parts.validation][:, 0, :]
    assert np.allclose(_result("tide", "last_value").given[:, 0], past[:, -1])
    slope = (past[:, -1] - past[:, 0]) / (past.shape[1] - 1)
    assert np.allclose(_result("tide", "drift").given[:, 0], past[:, -1] + slope, atol=1e-5)


def test_the_season_of_the_tide_is_twelve_hours() -> None:
    data = baseline_data(_data("tide"))
    assert season_of(data) == 12
    past = _data("tide").raw["series"][_data("tide").parts.validation][:, 0, :]
    assert np.allclose(_result("tide", "last_season").given[:, 0], past[:, -12])


def test_the_last_known_value_stands_in_for_a_gap() -> None:
    past = np.array([[1.0, 2.0, np.nan], [np.nan, np.nan, np.nan]])
    assert np.array_equal(at(past, 0), [2.0, np.nan], equal_nan=True)


def test_many_items_are_drawn_and_it_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MOST_VALUES", 200)
    data = baseline_data(_data("iris"))
    assert (data.train.items, data.drawn_from) == (50, 105)
    assert data.asked.items == 23
    found = _result("iris", "logistic")
    assert any("drawn" in text.source for text in dict(found.settings.args)["list"].items)


def test_a_method_can_be_stopped_between_two_pieces() -> None:
    control = Control()
    control.stop()
    job = CallJob("key", answer_baseline, (BaselineRequest("boosted_trees", _data("iris")),))
    with pytest.raises(Stopped):
        answer_here(job, control=control)
