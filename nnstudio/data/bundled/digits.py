"""Handwritten digits, 8×8 pixels."""

from __future__ import annotations

import io

import numpy as np

from nnstudio.base.shapes import Shape
from nnstudio.base.signature import DataSignature, InputSignature, TargetSignature
from nnstudio.base.text import QT_TRANSLATE_NOOP
from nnstudio.data.config import StepConfig
from nnstudio.data.dataset import RawData
from nnstudio.data.sets.bundled_files import read_bundled
from nnstudio.data.spec import SampleSpec, Values

SIGNATURE = DataSignature(
    (InputSignature("image", Shape.image(1, 8, 8), "image", low=0.0, high=16.0),),
    TargetSignature("classification", tuple(str(digit) for digit in range(10)), ("digit",)),
)


def _load(options: Values) -> RawData:
    table = np.loadtxt(io.StringIO(read_bundled("digits.csv.gz")), delimiter=",", dtype=np.float32)
    images = table[:, :-1].astype(np.uint8).reshape(-1, 1, 8, 8)  # (item, channel, height, width)
    return RawData({"image": images}, table[:, -1].astype(np.int64), SIGNATURE)


SAMPLE = SampleSpec(
    id="digits",
    name=QT_TRANSLATE_NOOP("data", "Handwritten digits, 8×8"),
    summary=QT_TRANSLATE_NOOP(
        "data", "1,797 small images of the digits 0 to 9, written by 13 people."
    ),
    kind="image",
    items=1797,
    licence=QT_TRANSLATE_NOOP("data", "CC BY 4.0"),
    origin=QT_TRANSLATE_NOOP(
        "data",
        "E. Alpaydin and C. Kaynak (1998): Optical Recognition of Handwritten Digits, UCI Machine "
        "Learning Repository; the test part, as scikit-learn brings it.",
    ),
    load=_load,
    prepare=(StepConfig(id="scale"),),
)
