"""Items without a text to read."""

from __future__ import annotations

import numpy as np

from nnstudio.base.text import QT_TRANSLATE_NOOP
from nnstudio.data.check_spec import Case, CheckSpec
from nnstudio.data.check_tools import excluding, where
from nnstudio.data.frame import WordColumn
from nnstudio.data.spec import DataFix, Finding


def _look(case: Case) -> tuple[Finding, ...]:
    meaning = case.meaning
    texts = [c for c in meaning.columns("text") if isinstance(c, WordColumn)]
    if not texts:
        return ()
    empty = np.ones(meaning.frame.rows, dtype=bool)
    for column in texts:
        says_nothing = np.array([not any(map(str.isalnum, word)) for word in column.words] + [True])
        empty &= says_nothing[column.codes]  # -1 is the last one
    rows = meaning.kept[empty[meaning.kept]]
    if not len(rows):
        return ()
    keys = meaning.frame.keys_of(rows)
    fixes = (
        DataFix(QT_TRANSLATE_NOOP("data", "Keep them"), {"corrections": case.config.corrections}),
        DataFix(QT_TRANSLATE_NOOP("data", "Leave them out"), excluding(case.config, keys, "empty")),
    )
    return (
        Finding(
            "empty_texts",
            "warning",
            QT_TRANSLATE_NOOP("data", "{n} texts are empty ({where}).").format(
                n=len(rows), where=where(keys)
            ),
            QT_TRANSLATE_NOOP("data", "A net can only guess the same class for all of them."),
            keys,
            fixes,
        ),
    )


CHECK = CheckSpec(
    id="empty_texts",
    name=QT_TRANSLATE_NOOP("data", "Empty texts"),
    order=32,
    look=_look,
)
