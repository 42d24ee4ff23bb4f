"""Truth tables: two inputs that are 0 or 1, and what a logical rule makes of them."""

from __future__ import annotations

import numpy as np

from nnstudio.base.shapes import Shape
from nnstudio.base.signature import DataSignature, InputSignature, TargetSignature
from nnstudio.base.text import QT_TRANSLATE_NOOP, Text
from nnstudio.data.columns import numbers
from nnstudio.data.config import SplitConfig
from nnstudio.data.dataset import Parts, RawData
from nnstudio.data.spec import SampleSpec, Values

COLUMNS = ("x1", "x2")
SIGNATURE = DataSignature(
    (InputSignature("points", Shape.vector(2), "points", COLUMNS, 0.0, 1.0),),
    TargetSignature("classification", ("0", "1"), ("answer",)),
)
SPLIT = SplitConfig(train=1.0, validation=0.0, test=0.0, kind="given")


def truth_table(
    sample_id: str, name: Text, summary: Text, answers: tuple[int, int, int, int]
) -> SampleSpec:
    """Return the declaration of a truth table.

    Args:
        sample_id: its id.
        name, summary: what people read.
        answers: for (0, 0), (0, 1), (1, 0) and (1, 1).
    """

    def load(options: Values) -> RawData:
        points = np.array([[0, 0], [0, 1], [1, 0], [1, 1]], dtype=np.float32)
        rows = np.arange(4, dtype=np.int64)
        return RawData(
            {"points": points},
            np.array(answers, dtype=np.int64),
            SIGNATURE,
            Parts(rows, rows[:0], rows[:0]),
            columns={"points": numbers(COLUMNS)},
        )

    return SampleSpec(
        id=sample_id,
        name=name,
        summary=summary,
        kind="points",
        items=4,
        licence=QT_TRANSLATE_NOOP("data", "made on this computer, free to use"),
        origin=QT_TRANSLATE_NOOP("data", "Logic."),
        load=load,
        split=SPLIT,
    )
