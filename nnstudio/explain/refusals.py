"""Why a simple method is left out."""

from __future__ import annotations

import numpy as np

from nnstudio.base.text import QT_TRANSLATE_NOOP, Text
from nnstudio.explain.baseline_data import MOST_FEATURES
from nnstudio.explain.baseline_spec import BaselineData


def too_many_values(data: BaselineData) -> Text | None:
    """Return the reason where an item has too many values, or none but its text."""
    if data.train.features is not None:
        return None
    text = QT_TRANSLATE_NOOP(
        "baselines",
        "An item has more than {most} values. A method that weighs each of them by itself says "
        "little there.",
    )
    return text.format(most=MOST_FEATURES)


def one_class(data: BaselineData) -> Text | None:
    """Return the reason where the training part shows a single class."""
    if data.task == "classification" and len(np.unique(data.target)) < 2:
        return QT_TRANSLATE_NOOP("baselines", "The training part holds a single class.")
    return None
