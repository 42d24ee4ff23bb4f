"""The truth table of OR."""

from __future__ import annotations

from nnstudio.base.text import QT_TRANSLATE_NOOP
from nnstudio.data.sets.truth_tables import truth_table

SAMPLE = truth_table(
    "or",
    QT_TRANSLATE_NOOP("data", "Truth table OR"),
    QT_TRANSLATE_NOOP("data", "1 where at least one input is 1."),
    (0, 1, 1, 1),
)
