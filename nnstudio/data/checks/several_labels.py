"""A target with several labels in one cell: each combination is a class, or the first label is."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from nnstudio.base.text import QT_TRANSLATE_NOOP
from nnstudio.data.check_spec import Case, CheckSpec
from nnstudio.data.check_tools import first_in_force, listed, shortened
from nnstudio.data.frame import WordColumn
from nnstudio.data.limits import LIMITS
from nnstudio.data.roles.several_labels import SeveralLabels, find_labels
from nnstudio.data.spec import DataFix, Finding

COMBINATIONS = QT_TRANSLATE_NOOP("data_texts", "Every combination is a class")
FIRST = QT_TRANSLATE_NOOP("data_texts", "Only the first label counts")


def _look(case: Case) -> tuple[Finding, ...]:
    meaning = case.meaning
    if meaning.target is None or meaning.codes is None:
        return ()
    target = meaning.frame.columns[meaning.target]
    if not isinstance(target, WordColumn) or len(target.words) > LIMITS.classes:
        return ()
    counts = np.bincount(target.codes[target.codes >= 0], minlength=len(target.words))
    used = np.flatnonzero(counts)
    words = [target.words[place] for place in used.tolist()]
    found = find_labels(words, counts[used].tolist())
    if found is None:
        return ()
    several = np.zeros(len(target.words) + 1, dtype=bool)
    several[used[[len(labels) > 1 for labels in found.labels]]] = True
    rows = meaning.kept[several[target.codes[meaning.kept]]]
    if not len(rows):
        return ()
    return (_finding(case, found, words, rows.tolist()),)


def _finding(case: Case, found: SeveralLabels, words: list[str], rows: list[int]) -> Finding:
    first, alike = found.first(words), found.sorted(words)
    merge = case.config.merge
    in_force = bool(first) and all(merge.get(word) == label for word, label in first.items())
    fixes = (
        DataFix(COMBINATIONS, {"merge": _merged(merge, first, alike)}),
        DataFix(FIRST, {"merge": _merged(merge, first, first)}),
    )
    combinations = len({frozenset(labels) for labels in found.labels if labels})
    message = QT_TRANSLATE_NOOP(
        "data_texts",
        "{n} rows have several labels in “{column}”; there are {labels} labels ({list}) in "
        "{combinations} combinations.",
    ).format(
        n=len(rows),
        column=shortened(case.meaning.target_name),
        labels=len(found.counts),
        list=listed(tuple(found.counts)),
        combinations=combinations,
    )
    hint = (
        QT_TRANSLATE_NOOP("data_texts", "A net chooses one class; the first label is taken.")
        if in_force
        else QT_TRANSLATE_NOOP(
            "data_texts", "A net chooses one class; each combination is a class of its own."
        )
    )
    return Finding(
        "several_labels",
        "info" if in_force else "warning",
        message,
        hint,
        case.meaning.frame.keys_of(rows),
        first_in_force(case.config, fixes, int(in_force)),
        case.meaning.target_name,
    )


def _merged(
    merge: Mapping[str, str], known: Mapping[str, str], wanted: Mapping[str, str]
) -> dict[str, str]:
    """Return a person's other merges with the wanted ones."""
    return {**{word: to for word, to in merge.items() if word not in known}, **wanted}


CHECK = CheckSpec(
    id="several_labels",
    name=QT_TRANSLATE_NOOP("data_texts", "Several labels"),
    order=15,
    look=_look,
)
