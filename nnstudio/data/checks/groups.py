"""A column whose values repeat and decide the class: a patient, a source, an author.

A net may learn to tell the patients apart instead of the illness; if a patient stands in training
and in the test, the result looks too good.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

import numpy as np

from nnstudio.base.text import QT_TRANSLATE_NOOP, Number, Text
from nnstudio.data.check_spec import Case, CheckSpec
from nnstudio.data.check_tools import first_in_force, shortened
from nnstudio.data.config import DataConfig
from nnstudio.data.frame import FrameColumn, NumberColumn, WordColumn
from nnstudio.data.roles.gives_away import count_pairs, gives_away
from nnstudio.data.roles.identity import is_item_head, plain_head
from nnstudio.data.spec import DataFix, Finding

PURE = 0.9
"""Of the items that belong to the most frequent class of their value."""
ABOVE_CHANCE = 0.5
"""Of the way from guessing the most frequent class to being right always."""
FEWEST_VALUES = 4
MANY_VALUES = 20
"""A column that is not called like a group needs so many values to be taken for one."""
GROUP_HEADS = re.compile(
    r"\b(patient|patientin|subject|proband|probandin|person|user|speaker|sprecher|sprecherin|"
    r"author|autor|autorin|source|quelle|session|sitzung|family|familie|household|haushalt|"
    r"school|schule|klasse id|class id|site|station|device|gerät|sensor|customer|kunde|kundin|"
    r"kundennummer|matrikelnummer|group|gruppe|cluster|batch|charge|fold|document|dokument|"
    r"recording|aufnahme|animal|tier|plot|student|schüler|schülerin|participant|teilnehmer|"
    r"publisher|newspaper|zeitung|channel|kanal|domain|url|host)\b"
)


def _look(case: Case) -> tuple[Finding, ...]:
    meaning = case.meaning
    if case.config.window is not None or meaning.target is None or len(meaning.kept) < 20:
        return ()
    found: list[Finding] = []
    for place, (fact, column) in enumerate(zip(meaning.facts, meaning.frame.columns, strict=True)):
        if place == meaning.target or fact.role not in ("input", "ignore", "group"):
            continue
        if fact.role == "group":
            found.append(_finding(case, fact.name, None, True))
            continue
        if not isinstance(column, WordColumn | NumberColumn):
            continue
        purity = _purity_of_group(case, column)
        if purity is not None:
            found.append(_finding(case, fact.name, purity, False))
    return tuple(found[:3])


def _purity_of_group(case: Case, column: FrameColumn) -> float | None:
    """Return how pure the values of a column are if it is a group; None if it is none."""
    named = is_item_head(column.name) or GROUP_HEADS.search(plain_head(column.name)) is not None
    kept, codes = case.meaning.kept, case.meaning.codes
    if isinstance(column, NumberColumn):
        if not named or not (column.different == np.round(column.different)).all():
            return None
        values = np.searchsorted(column.different, np.nan_to_num(column.values[kept]))
        values[column.missing()[kept]] = -1
    elif isinstance(column, WordColumn):
        if np.count_nonzero(column.counts) > len(kept) / 2:
            return None
        values = np.where(column.missing(), -1, column.codes).astype(np.int64)[kept]
    else:
        return None
    known = values >= 0
    sizes = np.bincount(values[known])
    kinds = int(np.count_nonzero(sizes))
    least = FEWEST_VALUES if named else MANY_VALUES
    if kinds < least or kinds > known.sum() / 2 or known.sum() < 0.5 * len(kept):
        return None
    if codes is None:
        return 0.0 if named else None
    if gives_away(column, codes):
        return None
    pairs = count_pairs(values[known], codes[kept][known])
    purity = float(pairs.max(axis=1).sum() / pairs.sum())
    chance = float(pairs.sum(axis=0).max() / pairs.sum())
    if purity < PURE or purity - chance < ABOVE_CHANCE * (1.0 - chance):
        return None
    return purity


def _finding(case: Case, name: str, purity: float | None, grouped: bool) -> Finding:
    grouped = grouped and case.config.split.kind == "group"
    fixes = (
        DataFix(QT_TRANSLATE_NOOP("data", "Share without regard to it"), _apart(case.config, name)),
        DataFix(QT_TRANSLATE_NOOP("data", "Keep its items in one part"), _group(case.config, name)),
    )
    column = shortened(name)
    if grouped:
        message: Text = QT_TRANSLATE_NOOP(
            "data", "Items of the same “{column}” stay in one part."
        ).format(column=column)
    elif purity:
        message = QT_TRANSLATE_NOOP(
            "data",
            "“{column}” repeats itself and tells the class in {share} of the items: it may name "
            "where they come from.",
        ).format(column=column, share=Number(purity, 0, True))
    else:
        message = QT_TRANSLATE_NOOP(
            "data", "“{column}” repeats itself: it may name where items come from."
        ).format(column=column)
    hint = QT_TRANSLATE_NOOP(
        "data",
        "If items of one {column} stand in training and in the test, the result may look too good.",
    ).format(column=column)
    return Finding(
        "groups",
        "info" if grouped else "warning",
        message,
        None if grouped else hint,
        fixes=first_in_force(case.config, fixes, int(grouped)),
        column=name,
    )


def _group(config: DataConfig, name: str) -> Mapping[str, Any]:
    return {"roles": {**config.roles, name: "group"}, "split": config.split.with_kind("group")}


def _apart(config: DataConfig, name: str) -> Mapping[str, Any]:
    if config.roles.get(name) != "group":
        return {"split": config.split}
    roles = {other: role for other, role in config.roles.items() if other != name}
    left = "group" in roles.values()
    return {"roles": roles, "split": config.split if left else config.split.with_kind("stratified")}


CHECK = CheckSpec(
    id="groups",
    name=QT_TRANSLATE_NOOP("data", "Items that belong together"),
    order=25,
    look=_look,
)
