"""Shares items among training, validation and test: seeded, by class or at random."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from nnstudio.base.text import QT_TRANSLATE_NOOP
from nnstudio.data.config import SplitConfig
from nnstudio.data.dataset import DataError, Parts

Rows = NDArray[np.int64]


def split_rows(
    target: NDArray[np.generic], config: SplitConfig, given: Parts | None = None
) -> Parts:
    """Return the rows of the three parts; the same seed gives the same rows.

    Args:
        target: int64 (item,) for classes, float (item, name) for numbers.
        config: fractions, seed and kind. "stratified" is "random" for numbers. With "given", the
            data's own parts stay; where they bring no validation part, it is cut from training in
            the ratio of the two fractions.
        given: the data's own parts.

    Raises:
        DataError: nothing would be left for training.
    """
    classes = target if target.ndim == 1 and config.kind != "random" else None
    fractions = (config.train, config.validation, config.test)
    if config.kind == "given" and given is not None:
        parts = given if len(given.validation) else _cut_validation(target, config, given)
    else:
        rows = np.arange(len(target), dtype=np.int64)
        parts = Parts(*_share(rows, classes, fractions, config.seed))
    if not len(parts.train):
        raise DataError(
            QT_TRANSLATE_NOOP("data", "No items are left for training ({n} items in all).").format(
                n=len(target)
            ),
            QT_TRANSLATE_NOOP("data", "Give the training part a larger share, or use more data."),
            "NNS-2061",
        )
    return parts


def _cut_validation(target: NDArray[np.generic], config: SplitConfig, given: Parts) -> Parts:
    both = config.train + config.validation
    if config.validation == 0 or both == 0:
        return given
    classes = target[given.train] if target.ndim == 1 else None
    fractions = (config.train / both, config.validation / both, 0.0)
    train, validation, _ = _share(given.train, classes, fractions, config.seed)
    return Parts(train, validation, given.test)


def _share(
    rows: Rows,
    classes: NDArray[np.generic] | None,
    fractions: tuple[float, float, float],
    seed: int,
) -> tuple[Rows, Rows, Rows]:
    """Deal rows out to three parts; each part is sorted."""
    generator = np.random.default_rng(seed)
    order = generator.permutation(len(rows))
    if classes is None:
        counts = np.array([_largest_remainder(len(rows), fractions)])
        groups = [order]
    else:
        shuffled = classes[order]
        names = np.unique(classes)
        groups = [order[shuffled == name] for name in names]
        counts = _class_counts(np.array([len(group) for group in groups]), fractions)
    nothing = np.array([], dtype=np.int64)
    taken: list[list[Rows]] = [[nothing], [nothing], [nothing]]
    for group, numbers in zip(groups, counts, strict=True):
        ends = np.cumsum(numbers)
        for part, piece in enumerate(np.split(group, ends[:-1])):
            taken[part].append(rows[piece])
    train, validation, test = (np.sort(np.concatenate(pieces)) for pieces in taken)
    return train, validation, test


def _largest_remainder(total: int, fractions: tuple[float, float, float]) -> NDArray[np.int64]:
    """Return whole numbers that add up to `total` and are nearest to the fractions."""
    exact = np.array(fractions) * total
    counts = np.floor(exact + 1e-9).astype(np.int64)
    remainders = np.where(np.array(fractions) > 0, exact - counts, -1.0)
    for part in np.argsort(-remainders, kind="stable")[: total - int(counts.sum())]:
        counts[part] += 1
    return counts


def _class_counts(
    sizes: NDArray[np.int64], fractions: tuple[float, float, float]
) -> NDArray[np.int64]:
    """Return how many items of each class go into each part, (class, part).

    Each class is shared by the largest remainder; what is left over goes where the part's own
    total still lacks items, so that the totals fit as well. Then every class that has enough
    items gets one in every part that is wanted: first training, then validation, then test.
    """
    wanted = np.array(fractions)
    exact = sizes[:, None] * wanted
    counts = np.floor(exact + 1e-9).astype(np.int64)
    open_items = sizes - counts.sum(axis=1)
    lacking = _largest_remainder(int(sizes.sum()), fractions) - counts.sum(axis=0)
    remainders = np.where(wanted > 0, exact - counts, -1.0)
    for flat in np.argsort(-remainders, axis=None, kind="stable"):
        name, part = divmod(int(flat), 3)
        if wanted[part] > 0 and open_items[name] > 0 and lacking[part] > 0:
            counts[name, part] += 1
            open_items[name] -= 1
            lacking[part] -= 1
    for name in np.flatnonzero(open_items):  # a class that found no part with a place left
        while open_items[name] > 0:
            part = int(np.argmax(np.where(wanted > 0, lacking, -(2**60))))
            counts[name, part] += 1
            open_items[name] -= 1
            lacking[part] -= 1
    for row in counts:
        _give_each_part_one(row, wanted)
    return counts


def _give_each_part_one(row: NDArray[np.int64], wanted: NDArray[np.float64]) -> None:
    for part in (0, 1, 2):
        if wanted[part] > 0 and row[part] == 0:
            richest = int(np.argmax(row))
            # One item alone belongs to training; nobody gives away a last item otherwise.
            if row[richest] > 1 or (part == 0 and row[richest] == 1):
                row[richest] -= 1
                row[part] += 1
