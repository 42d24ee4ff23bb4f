"""Italian wines: three cultivars, thirteen chemical measurements."""

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
        "alcohol",
        "malic acid",
        "ash",
        "alkalinity of ash",
        "magnesium",
        "total phenols",
        "flavanoids",
        "nonflavanoid phenols",
        "proanthocyanins",
        "colour intensity",
        "hue",
        "OD280/OD315",
        "proline",
    ),
    TargetSignature("classification", ("cultivar 1", "cultivar 2", "cultivar 3"), ("cultivar",)),
)


def _load(options: Values) -> RawData:
    table = read_numbers("wine_data.csv", header=1)
    return number_table(table[:, :-1], table[:, -1].astype(np.int64), SIGNATURE)


SAMPLE = SampleSpec(
    id="wine",
    name=QT_TRANSLATE_NOOP("data", "Wines"),
    summary=QT_TRANSLATE_NOOP("data", "178 wines from three cultivars with 13 measurements each."),
    kind="table",
    items=178,
    licence=QT_TRANSLATE_NOOP("data", "CC BY 4.0"),
    origin=QT_TRANSLATE_NOOP(
        "data",
        "S. Aeberhard and M. Forina (1991), UCI Machine Learning Repository; as scikit-learn "
        "brings it.",
    ),
    load=_load,
    prepare=(StepConfig(id="scale", params=STANDARD_SCALE),),
)
