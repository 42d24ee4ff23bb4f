"""The truth table of XOR."""

from __future__ import annotations

from nnstudio.base.text import QT_TRANSLATE_NOOP
from nnstudio.data.sets.truth_tables import truth_table

SAMPLE = truth_table(
    "xor",
    QT_TRANSLATE_NOOP("data", "Truth table XOR"),
    QT_TRANSLATE_NOOP(
        "data", "1 where exactly one input is 1; no straight line parts these points."
    ),
    (0, 1, 1, 0),
)
