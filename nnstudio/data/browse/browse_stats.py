"""What can be said of a column: counts, means, quartiles, histograms; and of the class balance."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from nnstudio.data.browse.browse import Ids, ItemColumn, Items, Numbers

BARS = 24
MOST_STEPS = 2000
"""Different values up to which numbers are looked at for an even step."""


@dataclass(frozen=True)
class ColumnStats:
    """What a column holds.

    Args:
        count: items looked at.
        missing: items of which nothing is known.
        different: different values.
        mean, spread: of numbers (population standard deviation); NaN for others.
        quartiles: smallest, lower quartile, median, upper quartile, largest; empty for others.
        frequent: categories, classes or parts with their counts, most frequent first.
    """

    count: int
    missing: int = 0
    different: int = 0
    mean: float = float("nan")
    spread: float = float("nan")
    quartiles: tuple[float, ...] = ()
    frequent: tuple[tuple[str, int], ...] = ()


@dataclass(frozen=True)
class Histogram:
    """Counts of equal steps of a number, or of each word.

    Args:
        counts: of the bars.
        low, high: ends of the steps; NaN for words.
        words: of the bars, most frequent first; empty for numbers.
    """

    counts: tuple[int, ...]
    low: float = float("nan")
    high: float = float("nan")
    words: tuple[str, ...] = ()


def used(items: Items, ids: Ids) -> Ids:
    """Return the items that are not excluded."""
    return ids[ids < items.dataset.items]


def column_stats(items: Items, column: ItemColumn, ids: Ids) -> ColumnStats:
    """Return what a column holds for some items; excluded ones do not count.

    Args:
        items: all that may be seen.
        column: of them.
        ids: which.
    """
    ids = used(items, ids)
    if column.kind in ("key", "text", "picture", "curve"):
        return ColumnStats(len(ids))
    values = items.numbers(column, ids)
    known = values[~np.isnan(values)]
    missing = len(values) - len(known)
    names = _names(items, column)
    if names:
        counts = np.bincount(known.astype(np.int64), minlength=len(names))
        return ColumnStats(
            len(ids), missing, int((counts > 0).sum()), frequent=_ranked(names, counts)
        )
    if not len(known):
        return ColumnStats(len(ids), missing)
    different = len(np.unique(known))
    quartiles = tuple(float(q) for q in np.quantile(known, (0.0, 0.25, 0.5, 0.75, 1.0)))
    return ColumnStats(
        len(ids), missing, different, float(known.mean()), float(known.std()), quartiles
    )


def histogram(items: Items, column: ItemColumn, ids: Ids, bars: int = BARS) -> Histogram | None:
    """Return the spread of a column for some items; None for texts, pictures and keys.

    Args:
        items: all that may be seen.
        column: of them.
        ids: which; excluded ones do not count.
        bars: most steps of a number; whole numbers of a small range get one each.
    """
    if column.kind in ("key", "text", "picture", "curve"):
        return None
    values = items.numbers(column, used(items, ids))
    known: Numbers = values[np.isfinite(values)]
    names = _names(items, column)
    if names:
        counts = np.bincount(known.astype(np.int64), minlength=len(names))
        ranked = _ranked(names, counts)
        return Histogram(tuple(n for _, n in ranked), words=tuple(name for name, _ in ranked))
    if not len(known):
        return None
    low, high = float(known.min()), float(known.max())
    if low == high:
        return Histogram((len(known),), low, high)
    step = _step(known)
    if step:  # every bar holds as many of the possible values as the others
        places = round((high - low) / step) + 1
        wide = -(-places // bars)
        bars = -(-places // wide)
        edges = (low - step / 2, low - step / 2 + bars * wide * step)
    else:
        edges = (low, high)
    counts, _ = np.histogram(known, bins=bars, range=edges)
    return Histogram(tuple(int(count) for count in counts), low, high)


def class_balance(items: Items, ids: Ids | None = None) -> NDArray[np.int64]:
    """Return how many items each class has in each part that may be seen, (class, part).

    Args:
        items: all that may be seen.
        ids: which; None: all. Excluded ones do not count.
    """
    chosen = used(items, items.ids if ids is None else ids)
    if not items.classes:
        return np.zeros((0, 3), dtype=np.int64)
    cells = items.class_numbers(chosen) * 3 + items.parts_of(chosen)
    return np.bincount(cells, minlength=3 * len(items.classes)).reshape(-1, 3).astype(np.int64)


def _step(known: Numbers) -> float:
    """Return the distance between numbers that were rounded, e.g. 0.1; 0 for all others."""
    different = np.unique(known)
    if not 2 <= len(different) <= MOST_STEPS:
        return 0.0
    step = float(np.diff(different).min())
    places = (different - different[0]) / step
    even = bool(np.allclose(places, np.rint(places), atol=0.02))
    return step if even and places[-1] <= MOST_STEPS else 0.0


def _names(items: Items, column: ItemColumn) -> tuple[str, ...]:
    if column.kind == "class":
        return items.classes
    if column.kind == "part":
        return ("train", "validation", "test") if items.tested else ("train", "validation")
    return column.categories if column.kind == "category" else ()


def _ranked(names: tuple[str, ...], counts: NDArray[np.int64]) -> tuple[tuple[str, int], ...]:
    order = np.argsort(-counts, kind="stable")
    return tuple((names[n], int(counts[n])) for n in order.tolist() if counts[n])
