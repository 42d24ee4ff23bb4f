"""Diabetes: how far the disease went within a year, from ten measurements."""

from __future__ import annotations

import numpy as np

from nnstudio.base.signature import TargetSignature
from nnstudio.base.text import QT_TRANSLATE_NOOP
from nnstudio.data.config import StepConfig
from nnstudio.data.dataset import RawData
from nnstudio.data.sets.bundled_tables import (
    STANDARD_SCALE,
    number_table,
    read_numbers,
    table_signature,
)
from nnstudio.data.spec import SampleSpec, Values

SIGNATURE = table_signature(
    (
        "age",
        "sex",
        "body mass index",
        "blood pressure",
        "total cholesterol",
        "LDL",
        "HDL",
        "cholesterol / HDL",
        "log of triglycerides",
        "blood sugar",
    ),
    TargetSignature("regression", (), ("progression",)),
)


def _load(options: Values) -> RawData:
    features = read_numbers("diabetes_data_raw.csv.gz", separator=None)
    target = read_numbers("diabetes_target.csv.gz", separator=None)
    return number_table(features, target.astype(np.float32), SIGNATURE)


SAMPLE = SampleSpec(
    id="diabetes",
    name=QT_TRANSLATE_NOOP("data", "Diabetes"),
    summary=QT_TRANSLATE_NOOP(
        "data", "442 patients with ten measurements; how far did the disease go within a year?"
    ),
    kind="table",
    items=442,
    licence=QT_TRANSLATE_NOOP("data", "free to use; from a published study"),
    origin=QT_TRANSLATE_NOOP(
        "data",
        "B. Efron, T. Hastie, I. Johnstone and R. Tibshirani (2004): Least Angle Regression; as "
        "scikit-learn brings it.",
    ),
    load=_load,
    prepare=(StepConfig(id="scale", params=STANDARD_SCALE),),
)
