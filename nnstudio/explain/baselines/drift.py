"""Drift: the series goes on rising or falling as it did within its window."""

from __future__ import annotations

import numpy as np

from nnstudio.base.text import QT_TRANSLATE_NOOP
from nnstudio.explain.baseline_spec import BaselineData, BaselineSpec, Fitted, Pieces
from nnstudio.explain.pasts import at, known_or_mean


def _answer(data: BaselineData) -> Pieces[Fitted]:
    past = data.asked.past
    assert past is not None
    lags = past.shape[1]
    yield
    # Hyndman and Athanasopoulos 2021, Forecasting: Principles and Practice, section 5.2; the
    # window is all that the net sees of the past, so the slope is that of the window.
    last, first = at(past, 0), at(past, lags - 1)
    given = known_or_mean(last + data.horizon * (last - first) / (lags - 1), data.target)
    settings = QT_TRANSLATE_NOOP("baselines", "slope over a window of {n} points")
    return Fitted(given, settings.format(n=lags))


def _has_slope(data: BaselineData) -> bool:
    past = data.train.past
    return past is not None and past.shape[1] >= 2 and bool(np.isfinite(past).any())


BASELINE = BaselineSpec(
    id="drift",
    name=QT_TRANSLATE_NOOP("baselines", "Drift"),
    help=QT_TRANSLATE_NOOP(
        "baselines", "Says that the series goes on as it did from the window's first to last point."
    ),
    order=50,
    suits=_has_slope,
    answer=_answer,
)
