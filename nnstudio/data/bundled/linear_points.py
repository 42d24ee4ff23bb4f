"""Four points on a straight line: the first example of TensorFlow 1."""

from __future__ import annotations

import numpy as np

from nnstudio.base.shapes import Shape
from nnstudio.base.signature import DataSignature, InputSignature, TargetSignature
from nnstudio.base.text import QT_TRANSLATE_NOOP
from nnstudio.data.columns import numbers
from nnstudio.data.config import SplitConfig
from nnstudio.data.dataset import Parts, RawData
from nnstudio.data.spec import SampleSpec, Values

SIGNATURE = DataSignature(
    (InputSignature("features", Shape.vector(1), "vector", ("x",)),),
    TargetSignature("regression", (), ("y",)),
)


def _load(options: Values) -> RawData:
    x = np.array([[1], [2], [3], [4]], dtype=np.float32)
    rows = np.arange(4, dtype=np.int64)
    return RawData(
        {"features": x},
        1 - x,
        SIGNATURE,
        Parts(rows, rows[:0], rows[:0]),
        columns={"features": numbers(("x",))},
    )


SAMPLE = SampleSpec(
    id="linear-points",
    name=QT_TRANSLATE_NOOP("data", "Four points on a line"),
    summary=QT_TRANSLATE_NOOP("data", "x = 1, 2, 3, 4 and y = 0, -1, -2, -3."),
    kind="table",
    items=4,
    licence=QT_TRANSLATE_NOOP("data", "made on this computer, free to use"),
    origin=QT_TRANSLATE_NOOP("data", "The first linear model of many TensorFlow 1 courses."),
    load=_load,
    split=SplitConfig(train=1.0, validation=0.0, test=0.0, kind="given"),
)
