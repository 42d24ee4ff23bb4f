"""Items without a text to read."""

from __future__ import annotations

from unicodedata import category

import numpy as np
from numpy.typing import NDArray

from nnstudio.base.text import QT_TRANSLATE_NOOP, Text
from nnstudio.data.check_spec import Case, CheckSpec
from nnstudio.data.check_tools import excluding, where
from nnstudio.data.frame import WordColumn
from nnstudio.data.spec import DataFix, Finding


def _look(case: Case) -> tuple[Finding, ...]:
    meaning = case.meaning
    texts = [c for c in meaning.columns("text") if isinstance(c, WordColumn)]
    if not texts:
        return ()
    silent = np.ones(meaning.frame.rows, dtype=bool)
    empty = silent.copy()
    for column in texts:
        says_nothing = np.array([not any(map(str.isalnum, word)) for word in column.words] + [True])
        shows_nothing = np.array([not _shows(word) for word in column.words] + [True])
        silent &= says_nothing[column.codes]  # -1 is the last one
        empty &= shows_nothing[column.codes]
    return (
        *_found(
            case,
            empty,
            QT_TRANSLATE_NOOP("data", "{n} texts are empty ({where})."),
            QT_TRANSLATE_NOOP("data", "A net can only guess the same class for all of them."),
        ),
        *_found(
            case,
            silent & ~empty,
            QT_TRANSLATE_NOOP(
                "data_bad", "{n} texts hold signs or emoji, but no letter and no digit ({where})."
            ),
            QT_TRANSLATE_NOOP(
                "data_bad",
                "A net that counts words knows them by these signs alone, where it knows any.",
            ),
        ),
    )


def _found(case: Case, which: NDArray[np.bool_], message: Text, hint: Text) -> tuple[Finding, ...]:
    """Return what is told of some rows of the frame, nothing where there are none."""
    meaning = case.meaning
    rows = meaning.kept[which[meaning.kept]]
    if not len(rows):
        return ()
    keys = meaning.frame.keys_of(rows)
    fixes = (
        DataFix(QT_TRANSLATE_NOOP("data", "Keep them"), {"corrections": case.config.corrections}),
        DataFix(QT_TRANSLATE_NOOP("data", "Leave them out"), excluding(case.config, keys, "empty")),
    )
    said = message.format(n=len(rows), where=where(keys))
    return (Finding("empty_texts", "warning", said, hint, keys, fixes),)


def _shows(word: str) -> bool:
    """Whether anything of a text can be seen: blanks, controls and joiners cannot."""
    return any(category(sign)[0] not in "CZ" for sign in word)


CHECK = CheckSpec(
    id="empty_texts",
    name=QT_TRANSLATE_NOOP("data", "Empty texts"),
    order=32,
    look=_look,
)
