"""The truth table of AND."""

from __future__ import annotations

from nnstudio.base.text import QT_TRANSLATE_NOOP
from nnstudio.data.sets.truth_tables import truth_table

SAMPLE = truth_table(
    "and",
    QT_TRANSLATE_NOOP("data", "Truth table AND"),
    QT_TRANSLATE_NOOP("data", "1 only where both inputs are 1."),
    (0, 0, 0, 1),
)
