"""Texts that are far shorter or longer than the others."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from nnstudio.base.text import QT_TRANSLATE_NOOP, Text
from nnstudio.data.check_spec import Case, CheckSpec
from nnstudio.data.check_tools import excluding, where
from nnstudio.data.frame import WordColumn
from nnstudio.data.spec import DataFix, Finding

FEWEST_TEXTS = 20
SHORT_SHARE = 0.05
"""Of the usual length; shorter texts are pointed out …"""
SHORT_LETTERS = 10
"""… where they have fewer letters than this, too."""
LONG_TIMES = 20
LONG_LETTERS = 5000


def _look(case: Case) -> tuple[Finding, ...]:
    meaning = case.meaning
    texts = [c for c in meaning.columns("text") if isinstance(c, WordColumn)]
    if not texts or len(meaning.kept) < FEWEST_TEXTS:
        return ()
    letters = np.zeros(meaning.frame.rows, dtype=np.int64)
    for column in texts:
        letters += np.array([*map(_letters, column.words), 0], dtype=np.int64)[column.codes]
    kept = meaning.kept
    usual = float(np.median(letters[kept]))
    short = (letters[kept] > 0) & (letters[kept] < min(SHORT_LETTERS, SHORT_SHARE * usual + 1))
    long = letters[kept] > max(LONG_LETTERS, LONG_TIMES * usual)
    found: list[Finding] = []
    if short.any():
        message = QT_TRANSLATE_NOOP(
            "data",
            "{n} texts have hardly a word ({where}); half of the texts are longer than "
            "{usual} letters.",
        )
        hint = QT_TRANSLATE_NOOP("data", "There is little to learn from them.")
        found.append(_finding(case, kept[short], message, usual, hint, "short"))
    if long.any():
        message = QT_TRANSLATE_NOOP(
            "data",
            "{n} texts are very long ({where}); half of the texts have at most {usual} letters.",
        )
        hint = QT_TRANSLATE_NOOP(
            "data_bad", "A net that reads words in order takes their beginning alone."
        )
        found.append(_finding(case, kept[long], message, usual, hint, "long"))
    return tuple(found)


def _finding(
    case: Case, rows: NDArray[np.int64], message: Text, usual: float, hint: Text, reason: str
) -> Finding:
    keys = case.meaning.frame.keys_of(rows)
    fixes = (
        DataFix(QT_TRANSLATE_NOOP("data", "Keep them"), {"corrections": case.config.corrections}),
        DataFix(QT_TRANSLATE_NOOP("data", "Leave them out"), excluding(case.config, keys, reason)),
    )
    text = message.format(n=len(rows), where=where(keys), usual=round(usual))
    return Finding("text_lengths", "info", text, hint, keys, fixes)


def _letters(word: str) -> int:
    """Return the length of a text; texts without any word are told by `empty_texts`."""
    return len(word) if any(map(str.isalnum, word)) else 0


CHECK = CheckSpec(
    id="text_lengths",
    name=QT_TRANSLATE_NOOP("data", "Very short and very long texts"),
    order=75,
    look=_look,
)
