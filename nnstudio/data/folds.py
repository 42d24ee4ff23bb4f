"""Shares training and validation items anew for each fold; the test part stays as it is.

Each item that is not a test item is judged once, by a net that did not learn from it (Stone 1974,
Journal of the Royal Statistical Society B 36:111); in time, only by a net of its past.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from nnstudio.base.text import QT_TRANSLATE_NOOP
from nnstudio.data.config import SplitConfig
from nnstudio.data.dataset import DataError, Parts, RawData
from nnstudio.data.split import deal_groups, split_rows

Rows = NDArray[np.int64]
FEWEST = 2
MOST = 20


def rolls(raw: RawData, config: SplitConfig) -> bool:
    """Return whether folds follow each other in time, see `fold_parts`."""
    by_group = config.kind == "group" and raw.groups is not None
    return raw.order is not None and not by_group and (config.kind == "time" or raw.reach > 0)


def fold_parts(raw: RawData, config: SplitConfig, folds: int, fold: int) -> Parts:
    """Return the parts of one fold.

    Items of the training and validation part are shared among the folds: so that each has the
    same share of every class; by whole groups where the split is by group; where it is by time,
    the items are cut into one piece more than there are folds, and each piece but the first is
    judged by a net of what came before it ("rolling origin", Tashman 2000, International Journal
    of Forecasting 16:437), at the distance `raw.reach`. Sets of `raw.together` stay together.

    Args:
        raw: the items.
        config: the split; its test part is the test part of every fold and otherwise unused.
        folds: how many.
        fold: which, from 0.

    Raises:
        DataError: there are too few items or groups for so many folds.
    """
    if not FEWEST <= folds <= MOST:
        raise DataError(
            QT_TRANSLATE_NOOP("repeats", "There may be {least} to {most} folds.").format(
                least=FEWEST, most=MOST
            ),
            QT_TRANSLATE_NOOP("repeats", "Five is usual. Nothing was trained."),
            "NNS-2064",
        )
    base = split_rows(raw, config)
    pool: Rows = np.sort(np.concatenate([base.train, base.validation]))
    if rolls(raw, config):
        assert raw.order is not None  # `rolls` has looked
        train, validation = _rolling(raw.order, raw.reach, pool, folds, fold)
    else:
        dealt = _dealt(raw, config, pool, folds)
        train, validation = pool[dealt != fold], pool[dealt == fold]
    if not len(train) or not len(validation):
        raise DataError(
            QT_TRANSLATE_NOOP(
                "repeats", "{n} items are too few, or hang together too much, for {folds} folds."
            ).format(n=len(pool), folds=folds),
            QT_TRANSLATE_NOOP("repeats", "Use fewer folds or more data. Nothing was trained."),
            "NNS-2065",
        )
    return Parts(train, validation, base.test)


def _rolling(order: Rows, reach: int, pool: Rows, folds: int, fold: int) -> tuple[Rows, Rows]:
    by_time = pool[np.argsort(order[pool], kind="stable")]
    when = order[by_time]
    cuts = np.linspace(0, len(when), folds + 2).round().astype(np.int64)
    # Equal times stay together: a cut moves back to where its time begins.
    begins = [int(np.searchsorted(when, when[cut], "left")) for cut in cuts[1:-1]]
    begins.append(len(when))
    begin, end = begins[fold], begins[fold + 1]
    if begin >= end:
        return by_time[:0], by_time[:0]
    past = int(np.searchsorted(when, when[begin] - reach, "left"))
    return np.sort(by_time[:past]), np.sort(by_time[begin:end])


def _dealt(raw: RawData, config: SplitConfig, pool: Rows, folds: int) -> Rows:
    """Return the fold of each item of the pool."""
    classes = raw.target[pool] if raw.target.ndim == 1 and config.kind != "random" else None
    if config.kind == "group" and raw.groups is not None:
        shares = (1.0 / folds,) * folds
        dealt = deal_groups(raw.groups[pool], classes, shares, config.seed)
    else:
        dealt = _evenly(len(pool), classes, folds, config.seed)
    if raw.together is not None:
        sets = raw.together[pool]
        for number in np.unique(sets[sets >= 0]).tolist():
            members = np.flatnonzero(sets == number)
            dealt[members] = dealt[members[0]]
    return dealt


def _evenly(items: int, classes: NDArray[np.generic] | None, folds: int, seed: int) -> Rows:
    """Deal items like cards, class after class, so that folds differ by one item at most."""
    order = np.random.default_rng(seed).permutation(items)
    if classes is not None:
        order = order[np.argsort(classes[order], kind="stable")]
    dealt = np.empty(items, dtype=np.int64)
    dealt[order] = np.arange(items) % folds
    return dealt
