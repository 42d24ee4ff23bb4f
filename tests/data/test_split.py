"""Rows are shared by seed and class, and every class reaches every part where it can."""

from __future__ import annotations

from itertools import pairwise

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


def test_a_class_with_one_item_is_used_for_training() -> None:
    for seed in range(20):
        target = _classes(40, 1, 1, 2)
        parts = split_rows(classes_of(target), SplitConfig(seed=seed))
        assert {1, 2, 3} <= set(target[parts.train].tolist())
        assert not {1, 2} & set(target[parts.test].tolist())
        assert len(parts.validation) and len(parts.test)


def test_every_class_alone_still_gives_a_training_part() -> None:
    parts = split_rows(classes_of(np.arange(12)), SplitConfig())
    assert len(parts.train) == 12


@given(
    groups=st.lists(st.integers(0, 12), min_size=1, max_size=80),
    seed=st.integers(0, 1000),
    classes=st.integers(1, 4),
    test=st.integers(0, 3),
)
@settings(max_examples=150, deadline=None)
def test_no_group_stands_in_two_parts(
    groups: list[int], seed: int, classes: int, test: int
) -> None:
    ids = np.array(groups, dtype=np.int64)
    target = np.random.default_rng(seed).integers(0, classes, len(ids))
    config = SplitConfig(
        train=(10 - 2 * test) / 10, validation=test / 10, test=test / 10, seed=seed, kind="group"
    )
    parts = split_rows(classes_of(target, groups=ids), config)
    sets = [set(ids[rows].tolist()) for rows in (parts.train, parts.validation, parts.test)]
    assert not (sets[0] & sets[1] or sets[0] & sets[2] or sets[1] & sets[2])
    everything = np.concatenate([parts.train, parts.validation, parts.test])
    assert sorted(everything.tolist()) == list(range(len(ids)))


def test_groups_are_dealt_so_that_parts_have_the_wanted_size_and_classes() -> None:
    ids = np.repeat(np.arange(100), 10)
    target = np.repeat(np.arange(100) % 4, 10)
    parts = split_rows(classes_of(target, groups=ids), SplitConfig(kind="group"))
    sizes = [len(parts.train), len(parts.validation), len(parts.test)]
    assert all(abs(a - b) <= 20 for a, b in zip(sizes, (700, 150, 150), strict=True))
    for rows in (parts.train, parts.validation, parts.test):
        counts = np.bincount(target[rows], minlength=4)
        assert counts.max() - counts.min() <= 20


@given(
    times=st.lists(st.integers(0, 40), min_size=3, max_size=120),
    reach=st.integers(0, 5),
    seed=st.integers(0, 50),
)
@settings(max_examples=150, deadline=None)
def test_the_past_comes_before_the_future_at_a_distance(
    times: list[int], reach: int, seed: int
) -> None:
    order = np.random.default_rng(seed).permutation(np.array(times, dtype=np.int64))
    raw = classes_of(np.zeros(len(order), dtype=np.int64), order=order, reach=reach)
    parts = split_rows(raw, SplitConfig(kind="time"))
    pieces = [rows for rows in (parts.train, parts.validation, parts.test) if len(rows)]
    for earlier, later in pairwise(pieces):
        assert order[earlier].max() + reach < order[later].min()
    everything = np.concatenate(pieces)
    assert len(np.unique(everything)) == len(everything)


def test_windows_are_shared_by_time_whatever_is_asked_for() -> None:
    raw = classes_of([0] * 100, order=np.arange(100), reach=4)
    parts = split_rows(raw, SplitConfig(kind="random"))
    assert parts.train.max() + 4 < parts.validation.min()
    assert parts.validation.max() + 4 < parts.test.min()


@pytest.mark.parametrize("kind", ["group", "time", "given"])
def test_what_the_data_do_not_know_is_shared_by_class(kind: str) -> None:
    target = _classes(30, 30)
    usual = split_rows(classes_of(target), SplitConfig(seed=5))
    config = SplitConfig.model_validate({"seed": 5, "kind": kind})
    other = split_rows(classes_of(target), config)
    assert np.array_equal(usual.train, other.train) and np.array_equal(usual.test, other.test)


@pytest.mark.parametrize("kind", ["stratified", "random", "group", "time"])
def test_sets_that_belong_together_stay_in_the_first_of_their_parts(kind: str) -> None:
    together = np.full(60, -1)
    together[[3, 17, 31, 45]] = 0
    together[[8, 52]] = 1
    fields = {"groups": np.arange(60), "order": np.arange(60)}
    target = _classes(30, 30)
    config = SplitConfig.model_validate({"kind": kind, "seed": 2})
    before = split_rows(classes_of(target, **fields), config)
    after = split_rows(classes_of(target, together=together, **fields), config)
    for rows in ([3, 17, 31, 45], [8, 52]):
        first = min(_part(before, row) for row in rows)
        assert {_part(after, row) for row in rows} == {first}
    others = [row for row in range(60) if together[row] < 0]
    assert [_part(before, row) for row in others] == [_part(after, row) for row in others]


def test_parts_that_the_data_bring_are_not_changed_for_sets() -> None:
    own = Parts(np.arange(5), np.arange(5, 7), np.arange(7, 10))
    raw = classes_of([0, 1] * 5, parts=own, together=np.zeros(10, dtype=np.int64))
    assert split_rows(raw, SplitConfig(kind="given")).test.tolist() == [7, 8, 9]


def _part(parts: Parts, row: int) -> int:
    pieces = (parts.train, parts.validation, parts.test)
    return next(number for number, rows in enumerate(pieces) if row in rows)


def test_many_classes_and_groups_are_shared_in_a_moment() -> None:
    target = np.random.default_rng(0).integers(0, 5000, 300_000)
    split_rows(classes_of(target), SplitConfig())
    ids = np.random.default_rng(0).integers(0, 20_000, 100_000)
    split_rows(classes_of(target[:100_000] % 10, groups=ids), SplitConfig(kind="group"))
