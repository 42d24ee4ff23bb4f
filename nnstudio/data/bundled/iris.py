"""Iris flowers: three species, four measurements."""

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
    ("sepal length (cm)", "sepal width (cm)", "petal length (cm)", "petal width (cm)"),
    TargetSignature("classification", ("setosa", "versicolor", "virginica"), ("species",)),
)


def _load(options: Values) -> RawData:
    table = read_numbers("iris.csv", header=1)
    return number_table(table[:, :-1], table[:, -1].astype(np.int64), SIGNATURE)


SAMPLE = SampleSpec(
    id="iris",
    name=QT_TRANSLATE_NOOP("data", "Iris flowers"),
    summary=QT_TRANSLATE_NOOP("data", "150 flowers of three species with four measurements each."),
    kind="table",
    items=150,
    licence=QT_TRANSLATE_NOOP("data", "CC BY 4.0"),
    origin=QT_TRANSLATE_NOOP(
        "data", "R. A. Fisher (1936), UCI Machine Learning Repository; as scikit-learn brings it."
    ),
    load=_load,
    prepare=(StepConfig(id="scale", params=STANDARD_SCALE),),
)
