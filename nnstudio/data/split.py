"""Shares items among training, validation and test: by class, at random, by group or by time."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from nnstudio.base.text import QT_TRANSLATE_NOOP
from nnstudio.data.config import SplitConfig
from nnstudio.data.dataset import DataError, Parts, RawData

Rows = NDArray[np.int64]
Fractions = tuple[float, float, float]


def split_rows(raw: RawData, config: SplitConfig) -> Parts:
    """Return the rows of the three parts; the same seed gives the same rows.

    Args:
        raw: the items. "stratified" is "random" for numbers. With "given", the data's own parts
            stay; where they bring no validation part, it is cut from training in the ratio of the
            two fractions. With "group", all items of a group go into one part. With "time", the
            parts follow each other in `raw.order` and keep the distance `raw.reach`; items in
            between belong to no part. Windows of a series (`raw.reach`) overlap, so they are
            shared by time whatever else is asked for, except by group. Sets of `raw.together`
            stay in one part, except with "given".
        config: fractions, seed and kind. Where the data know no groups, no times or no parts of
            their own, the kind is "stratified".

    Raises:
        DataError: nothing would be left for training.
    """
    target = raw.target
    classes = target if target.ndim == 1 and config.kind != "random" else None
    fractions = (config.train, config.validation, config.test)
    rows = np.arange(len(target), dtype=np.int64)
    if config.kind == "given" and raw.parts is not None:
        given = raw.parts
        parts = given if len(given.validation) else _cut_validation(raw, config, given)
    elif config.kind == "group" and raw.groups is not None:
        parts = _by_group(raw.groups, classes, fractions, config.seed)
    elif raw.order is not None and (config.kind == "time" or raw.reach):
        parts = _by_time(raw.order, raw.reach, fractions)
    else:
        parts = Parts(*_share(rows, classes, fractions, config.seed))
    if raw.together is not None and config.kind != "given":
        parts = _joined(parts, raw.together)
    if not len(parts.train):
        raise DataError(
            QT_TRANSLATE_NOOP("data", "No items are left for training ({n} items in all).").format(
                n=len(target)
            ),
            QT_TRANSLATE_NOOP("data", "Give the training part a larger share, or use more data."),
            "NNS-2061",
        )
    return parts


def _joined(parts: Parts, together: Rows) -> Parts:
    """Move sets of items that stand in several parts into the first of them."""
    part = np.full(len(together), -1, dtype=np.int64)
    for number, rows in enumerate((parts.train, parts.validation, parts.test)):
        part[rows] = number
    used = np.flatnonzero((together >= 0) & (part >= 0))
    first = np.full(int(together.max(initial=-1)) + 1, 3, dtype=np.int64)
    np.minimum.at(first, together[used], part[used])
    moved = part.copy()
    moved[used] = first[together[used]]
    if (moved == part).all():
        return parts
    pieces = [np.flatnonzero(moved == number).astype(np.int64) for number in range(3)]
    return Parts(*pieces)


def _by_group(
    groups: Rows, classes: NDArray[np.generic] | None, fractions: Fractions, seed: int
) -> Parts:
    dealt = deal_groups(groups, classes, fractions, seed)
    return Parts(*(np.flatnonzero(dealt == part).astype(np.int64) for part in range(3)))


def deal_groups(
    groups: Rows, classes: NDArray[np.generic] | None, fractions: Sequence[float], seed: int
) -> Rows:
    """Deal whole groups out, so that the parts are as large as wanted and have all classes.

    Large groups first, each goes where it is most wanted: where the part, and the group's classes
    in it, lack most items.

    Args:
        groups: int64 (item,), the group of each.
        classes: (item,) or None for numbers.
        fractions: of the parts; they add up to 1.
        seed: of the order of groups of one size.

    Returns:
        int64 (item,), the part of each.
    """
    generator = np.random.default_rng(seed)
    names, members = np.unique(groups, return_inverse=True)
    sizes = np.bincount(members)
    kinds = np.zeros(len(groups), dtype=np.int64)
    if classes is not None:
        _, kinds = np.unique(classes, return_inverse=True)
    table = np.zeros((len(names), int(kinds.max(initial=0)) + 1), dtype=np.float64)
    np.add.at(table, (members, kinds), 1.0)
    lacking = np.outer(np.array(fractions), table.sum(axis=0))  # (part, class)
    wanted = np.array(fractions) > 0
    part_of = np.zeros(len(names), dtype=np.int64)
    order = generator.permutation(len(names))
    for group in order[np.argsort(-sizes[order], kind="stable")].tolist():
        # The sum of squares of what is lacking falls most where it agrees most with the group.
        part = int(np.where(wanted, lacking @ table[group], -np.inf).argmax())
        part_of[group] = part
        lacking[part] -= table[group]
    return part_of[members]


def _by_time(order: Rows, reach: int, fractions: Fractions) -> Parts:
    """Return the past, the time after it and the latest; items that reach over are left out.

    What lies between the parts is at the expense of all three: the fractions hold for the rest.
    """
    by_time = np.argsort(order, kind="stable").astype(np.int64)
    when = order[by_time]
    fitting, beyond = 0, len(when) + 1
    while beyond - fitting > 1:
        middle = (fitting + beyond) // 2
        if _time_spans(when, reach, middle, fractions)[-1][1] <= len(when):
            fitting = middle
        else:
            beyond = middle
    spans = _time_spans(when, reach, fitting, fractions)
    last = max((part for part in range(3) if spans[part][1] > spans[part][0]), default=0)
    spans[last] = (spans[last][0], len(when))
    return Parts(*(np.sort(by_time[begin:end]) for begin, end in spans))


def _time_spans(when: Rows, reach: int, total: int, fractions: Fractions) -> list[tuple[int, int]]:
    """Return where the three parts begin and end if they hold so many items together.

    Args:
        when: sorted.
        reach: what follows a part must lie further behind its last item.
        total: items of all parts; an end may then lie behind the last item.
        fractions: of the parts.
    """
    spans: list[tuple[int, int]] = []
    begin, any_before = 0, False
    for count in _largest_remainder(total, fractions).tolist():
        if not count:
            spans.append((begin, begin))
            continue
        if any_before:
            begin = int(np.searchsorted(when, when[min(begin, len(when)) - 1] + reach, "right"))
        end = begin + count
        if end < len(when):  # equal times stay together
            end = int(np.searchsorted(when, when[end - 1], "right"))
        spans.append((begin, end))
        begin, any_before = end, True
    return spans


def _cut_validation(raw: RawData, config: SplitConfig, given: Parts) -> Parts:
    target = raw.target
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
    fractions: Fractions,
    seed: int,
) -> tuple[Rows, Rows, Rows]:
    """Deal rows out to three parts; each part is sorted."""
    generator = np.random.default_rng(seed)
    order = generator.permutation(len(rows))
    if classes is None:
        counts = np.array([_largest_remainder(len(rows), fractions)])
        groups = [order]
    else:
        by_class = order[np.argsort(classes[order], kind="stable")]
        ends = np.flatnonzero(np.diff(classes[by_class])) + 1
        groups = np.split(by_class, ends) if len(order) else []
        counts = _class_counts(np.array([len(group) for group in groups]), fractions)
    nothing = np.array([], dtype=np.int64)
    taken: list[list[Rows]] = [[nothing], [nothing], [nothing]]
    for group, numbers in zip(groups, counts, strict=True):
        ends = np.cumsum(numbers)
        for part, piece in enumerate(np.split(group, ends[:-1])):
            taken[part].append(rows[piece])
    train, validation, test = (np.sort(np.concatenate(pieces)) for pieces in taken)
    return train, validation, test


def _largest_remainder(total: int, fractions: Fractions) -> NDArray[np.int64]:
    """Return whole numbers that add up to `total` and are nearest to the fractions."""
    exact = np.array(fractions) * total
    counts = np.floor(exact + 1e-9).astype(np.int64)
    remainders = np.where(np.array(fractions) > 0, exact - counts, -1.0)
    for part in np.argsort(-remainders, kind="stable")[: total - int(counts.sum())]:
        counts[part] += 1
    return counts


def _class_counts(sizes: NDArray[np.int64], fractions: Fractions) -> NDArray[np.int64]:
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
