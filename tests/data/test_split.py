"""Rows are shared by seed and class, and every class reaches every part where it can."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nnstudio.data.config import SplitConfig
from nnstudio.data.dataset import DataError, Parts
from nnstudio.data.split import split_rows
from tests.helpers.frames import classes_of, numbers_of


def _classes(*counts: int) -> np.ndarray:
    target = np.concatenate([np.full(count, name) for name, count in enumerate(counts)])
    return np.random.default_rng(1).permutation(target).astype(np.int64)


def _counts(target: np.ndarray, rows: np.ndarray, classes: int) -> list[int]:
    return np.bincount(target[rows], minlength=classes).tolist()


def test_same_seed_gives_same_rows_and_another_seed_gives_others() -> None:
    target = _classes(60, 40)
    first = split_rows(classes_of(target), SplitConfig(seed=3))
    again = split_rows(classes_of(target), SplitConfig(seed=3))
    other = split_rows(classes_of(target), SplitConfig(seed=4))
    assert np.array_equal(first.train, again.train)
    assert np.array_equal(first.test, again.test)
    assert not np.array_equal(first.train, other.train)


def test_class_shares_and_totals_follow_the_largest_remainder() -> None:
    target = _classes(121, 98, 72, 19)
    parts = split_rows(classes_of(target), SplitConfig())
    assert (len(parts.train), len(parts.validation), len(parts.test)) == (217, 47, 46)
    for part, share in (("train", 0.7), ("validation", 0.15), ("test", 0.15)):
        for found, size in zip(_counts(target, parts.of(part), 4), (121, 98, 72, 19), strict=True):
            assert abs(found - size * share) <= 1


@given(
    counts=st.lists(st.integers(1, 40), min_size=1, max_size=6),
    seed=st.integers(0, 1000),
    train=st.integers(1, 10),
    validation=st.integers(0, 10),
    test=st.integers(0, 10),
)
@settings(max_examples=150, deadline=None)
def test_parts_hold_every_row_once_and_every_class_where_possible(
    counts: list[int], seed: int, train: int, validation: int, test: int
) -> None:
    total = train + validation + test
    config = SplitConfig(
        train=train / total, validation=validation / total, test=test / total, seed=seed
    )
    target = _classes(*counts)
    parts = split_rows(classes_of(target), config)
    everything = np.concatenate([parts.train, parts.validation, parts.test])
    assert np.array_equal(np.sort(everything), np.arange(len(target)))
    wanted = [part for part, share in (("validation", validation), ("test", test)) if share]
    for name, count in enumerate(counts):
        assert np.any(target[parts.train] == name)
        if count > len(wanted):
            for part in wanted:
                assert np.any(target[parts.of(part)] == name)
    for part, share in (("validation", validation), ("test", test)):
        if not share:
            assert not len(parts.of(part))


def test_numbers_are_split_at_random_with_exact_totals() -> None:
    parts = split_rows(numbers_of(10), SplitConfig())
    assert (len(parts.train), len(parts.validation), len(parts.test)) == (7, 2, 1)


def test_own_test_part_stays_and_validation_is_cut_from_training() -> None:
    target = _classes(70, 30)
    own = Parts(np.arange(80), np.array([], dtype=np.int64), np.arange(80, 100))
    config = SplitConfig(train=0.9, validation=0.1, test=0.0, kind="given")
    parts = split_rows(classes_of(target, parts=own), config)
    assert np.array_equal(parts.test, np.arange(80, 100))
    assert (len(parts.train), len(parts.validation)) == (72, 8)
    assert set(parts.train) | set(parts.validation) == set(range(80))


def test_own_parts_stay_in_their_order() -> None:
    own = Parts(np.array([3, 1]), np.array([0]), np.array([2]))
    parts = split_rows(classes_of([0] * 4, parts=own), SplitConfig(kind="given"))
    assert parts.train.tolist() == [3, 1]


def test_an_empty_training_part_is_refused() -> None:
    with pytest.raises(DataError) as caught:
        split_rows(classes_of([]), SplitConfig())
    assert caught.value.code == "NNS-2061"
