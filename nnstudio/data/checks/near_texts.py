"""Texts that stand in training and, nearly the same, in validation or test."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from nnstudio.base.text import QT_TRANSLATE_NOOP, Text
from nnstudio.data.check_spec import Case, CheckSpec
from nnstudio.data.check_tools import excluding, sample_of
from nnstudio.data.dataset import Parts
from nnstudio.data.frame import WordColumn
from nnstudio.data.items import joined_texts
from nnstudio.data.spec import DataFix, Finding
from nnstudio.data.texts.near_texts import near_pairs, sets_of

Rows = NDArray[np.int64]

MOST_TEXTS = 12_000
"""Texts that are compared; of more, so many are taken."""
SHOWN = 3

LEAVE = QT_TRANSLATE_NOOP("data", "Leave them where they are")
IN_TRAINING = QT_TRANSLATE_NOOP("data", "Keep them in training only")
WITHOUT = QT_TRANSLATE_NOOP("data", "Leave out those outside training")


def _look(case: Case) -> tuple[Finding, ...]:
    meaning, parts = case.meaning, case.parts
    columns = [c for c in meaning.columns("text") if isinstance(c, WordColumn)]
    if not columns:
        return ()
    if case.config.together:
        return (_kept_together(case),)
    if parts is None:
        return ()
    rows = meaning.kept[_used(parts)]
    some = sample_of(rows, MOST_TEXTS)
    texts = joined_texts([column.texts(some) for column in columns]).tolist()
    pairs = near_pairs(texts)
    part = _parts_of(parts, meaning.kept, meaning.frame.rows)
    apart = pairs[part[some[pairs[:, 0]]] != part[some[pairs[:, 1]]]]
    if not len(apart):
        return ()
    sets = sets_of(pairs, len(some))
    mixed = np.isin(sets, np.unique(sets[apart[:, 0]]))
    members = some[mixed]
    outside = members[part[members] > part_of_first(part[members], sets[mixed])]
    keys = meaning.frame.keys_of(members)
    fixes = [
        DataFix(LEAVE, {"together": ()}),
        DataFix(IN_TRAINING, {"together": _sets(case, members, sets[mixed])}),
        DataFix(
            WITHOUT,
            excluding(case.config, meaning.frame.keys_of(outside), "nearly the same text"),
        ),
    ]
    if case.config.split.kind == "given":
        del fixes[1]  # what the data bring stays in its part
    return (
        Finding(
            "near_texts",
            "warning",
            _message(case, len(outside), some, apart, len(some) < len(rows)),
            QT_TRANSLATE_NOOP("data", "The result would look too good."),
            keys,
            tuple(fixes),
        ),
    )


def part_of_first(part: Rows, sets: Rows) -> Rows:
    """Return for each item the first part in which its set has an item.

    Args:
        part: (item,) 0 for training, 1 for validation, 2 for the test.
        sets: (item,) number of its set.
    """
    first = np.full(int(sets.max(initial=0)) + 1, 3, dtype=np.int64)
    np.minimum.at(first, sets, part)
    return first[sets]


def _used(parts: Parts) -> Rows:
    return np.sort(np.concatenate([parts.train, parts.validation, parts.test]))


def _parts_of(parts: Parts, kept: Rows, count: int) -> Rows:
    """Return (row of the frame,) its part, -1 for none."""
    part = np.full(count, -1, dtype=np.int64)
    for number, rows in enumerate((parts.train, parts.validation, parts.test)):
        part[kept[rows]] = number
    return part


def _sets(case: Case, members: Rows, sets: Rows) -> tuple[tuple[str, ...], ...]:
    order = np.argsort(sets, kind="stable")
    ends = np.flatnonzero(np.diff(sets[order])) + 1
    return tuple(case.meaning.frame.keys_of(members[piece]) for piece in np.split(order, ends))


def _message(case: Case, outside: int, some: Rows, apart: Rows, sampled: bool) -> Text:
    frame = case.meaning.frame
    pairs = [f"{frame.key(int(some[b]))} = {frame.key(int(some[a]))}" for a, b in apart[:SHOWN]]
    more = " …" if len(apart) > SHOWN else ""
    message = QT_TRANSLATE_NOOP(
        "data", "{n} texts stand in one part and, nearly the same, in another ({pairs})."
    ).format(n=outside, pairs=", ".join(pairs) + more)
    if not sampled:
        return message
    return QT_TRANSLATE_NOOP("data", "{message} Of all texts, {n} were compared.").format(
        message=message, n=len(some)
    )


def _kept_together(case: Case) -> Finding:
    together = case.config.together
    count = sum(len(keys) for keys in together)
    return Finding(
        "near_texts",
        "info",
        QT_TRANSLATE_NOOP(
            "data", "{n} texts that are nearly the same as another stay in one part with it."
        ).format(n=count),
        None,
        tuple(key for keys in together for key in keys),
        (DataFix(IN_TRAINING, {"together": together}), DataFix(LEAVE, {"together": ()})),
    )


CHECK = CheckSpec(
    id="near_texts",
    name=QT_TRANSLATE_NOOP("data", "Nearly the same texts"),
    order=42,
    look=_look,
)
