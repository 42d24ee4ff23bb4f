"""A column of numbers with a few words in it, such as "n/k": because of them it is one of words."""

from __future__ import annotations

import numpy as np

from nnstudio.base.text import QT_TRANSLATE_NOOP
from nnstudio.data.check_spec import Case, CheckSpec
from nnstudio.data.check_tools import quoted, shortened, where, with_unknown_cells
from nnstudio.data.frame import WordColumn
from nnstudio.data.spec import DataFix, Finding
from nnstudio.data.stand_ins import odd_words
from nnstudio.data.unknown import decimal_of

MOST_FINDINGS = 10

HINT = QT_TRANSLATE_NOOP(
    "data", "Because of these cells the whole column counts as words, not as numbers."
)


def _look(case: Case) -> tuple[Finding, ...]:
    found: list[Finding] = []
    decimal = decimal_of(case.meaning.frame)
    for column in case.meaning.columns("input", "target", "ignore"):
        if isinstance(column, WordColumn) and len(found) < MOST_FINDINGS:
            words = odd_words(column, decimal)
            if words:
                found.append(_finding(case, column, words))
    return tuple(found)


def _finding(case: Case, column: WordColumn, words: tuple[str, ...]) -> Finding:
    table = np.array([*(word in words for word in column.words), False])
    kept = case.meaning.kept
    keys = case.meaning.frame.keys_of(kept[table[column.codes[kept]]])
    message = QT_TRANSLATE_NOOP(
        "data", "“{column}” holds numbers, except in {n} cells ({where}): {list}."
    ).format(
        column=shortened(column.name),
        n=len(keys),
        where=where(keys),
        list=quoted(words),
    )
    fixes = (
        DataFix(
            QT_TRANSLATE_NOOP("data", "Leave the column as it is"), {"unknown": case.config.unknown}
        ),
        DataFix(
            QT_TRANSLATE_NOOP("data", "Count them as missing, so that the column holds numbers"),
            with_unknown_cells(case, column.name, words, use=True),
        ),
    )
    return Finding("odd_cells", "warning", message, HINT, keys, fixes, column.name)


CHECK = CheckSpec(
    id="odd_cells",
    name=QT_TRANSLATE_NOOP("data", "Words among numbers"),
    order=26,
    look=_look,
)
