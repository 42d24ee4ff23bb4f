"""Folds: each item judged once, groups whole, the past before the future, the test part apart."""

from __future__ import annotations

import numpy as np
import pytest

from nnstudio.base.shapes import Shape
from nnstudio.base.signature import DataSignature, InputSignature, TargetSignature
from nnstudio.data.config import SplitConfig
from nnstudio.data.dataset import DataError, Parts, RawData
from nnstudio.data.folds import fold_parts
from nnstudio.data.split import split_rows


def _raw(items: int, **more: object) -> RawData:
    classes = np.array([0] * (items * 3 // 4) + [1] * (items - items * 3 // 4))
    signature = DataSignature(
        (InputSignature("x", Shape.vector(1)),), TargetSignature("classification", ("a", "b"))
    )
    inputs = {"x": np.arange(items, dtype=np.float32)[:, None]}
    return RawData(inputs, classes, signature, **more)  # type: ignore[arg-type]


def _folds(raw: RawData, config: SplitConfig, count: int) -> list[Parts]:
    return [fold_parts(raw, config, count, fold) for fold in range(count)]


def test_each_item_outside_the_test_part_is_judged_once() -> None:
    raw, config = _raw(100), SplitConfig()
    base, folds = split_rows(raw, config), _folds(raw, config, 5)
    judged = np.sort(np.concatenate([fold.validation for fold in folds]))
    assert np.array_equal(judged, np.sort(np.concatenate([base.train, base.validation])))
    for fold in folds:
        assert np.array_equal(fold.test, base.test)
        assert not np.intersect1d(fold.train, fold.validation).size
        assert not np.intersect1d(fold.train, base.test).size


def test_classes_are_shared_evenly() -> None:
    raw = _raw(100)
    ones = [int(raw.target[f.validation].sum()) for f in _folds(raw, SplitConfig(), 5)]
    assert max(ones) - min(ones) <= 1


def test_groups_stay_whole() -> None:
    groups = np.arange(120, dtype=np.int64) // 6
    raw = _raw(120, groups=groups)
    for fold in _folds(raw, SplitConfig(kind="group"), 4):
        assert not np.intersect1d(groups[fold.train], groups[fold.validation]).size
        assert not np.intersect1d(groups[fold.train], groups[fold.test]).size


def test_items_that_belong_together_are_in_one_fold() -> None:
    together = np.full(60, -1, dtype=np.int64)
    together[[0, 10, 50]] = 0
    raw = _raw(60, together=together)
    for fold in _folds(raw, SplitConfig(), 3):
        inside = np.isin([0, 10, 50], fold.validation)
        assert inside.all() or not inside.any()


def test_in_time_only_the_past_is_learnt_at_a_distance() -> None:
    order = np.random.default_rng(0).permutation(200).astype(np.int64)
    raw = _raw(200, order=order, reach=5)
    folds = _folds(raw, SplitConfig(kind="time"), 4)
    for fold in folds:
        assert order[fold.train].max() + 5 < order[fold.validation].min()
        assert order[fold.validation].max() + 5 < order[fold.test].min()
    ends = [int(order[fold.validation].max()) for fold in folds]
    assert ends == sorted(ends)


def test_equal_times_are_not_cut_apart() -> None:
    order = np.repeat(np.arange(20), 5).astype(np.int64)
    raw = _raw(100, order=order)
    for fold in _folds(raw, SplitConfig(kind="time"), 4):
        assert not np.intersect1d(order[fold.train], order[fold.validation]).size


@pytest.mark.parametrize("count", [0, 1, 21])
def test_an_odd_number_of_folds_is_refused(count: int) -> None:
    with pytest.raises(DataError) as caught:
        fold_parts(_raw(100), SplitConfig(), count, 0)
    assert caught.value.code == "NNS-2064"


def test_too_few_groups_are_said() -> None:
    raw = _raw(30, groups=np.zeros(30, dtype=np.int64))
    with pytest.raises(DataError) as caught:
        for fold in range(3):
            fold_parts(raw, SplitConfig(kind="group"), 3, fold)
    assert caught.value.code == "NNS-2065"
