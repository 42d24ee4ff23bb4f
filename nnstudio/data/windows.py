"""Cuts items out of one long series: what came before, and the number that follows."""

from __future__ import annotations

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view

from nnstudio.base.shapes import Shape
from nnstudio.base.signature import DataSignature, InputSignature, TargetSignature
from nnstudio.base.text import QT_TRANSLATE_NOOP
from nnstudio.data.config import WindowConfig
from nnstudio.data.dataset import DataError, LeftOut, RawData
from nnstudio.data.frame import NumberColumn
from nnstudio.data.meaning import Meaning

GAPS = QT_TRANSLATE_NOOP("data", "a missing value in the window")


def windows_of(meaning: Meaning, window: WindowConfig) -> RawData:
    """Return windows (item, channel, time) and the number that follows each.

    The target's own past is the first channel; input columns follow.

    Args:
        meaning: of the frame; its target is a number.
        window: how many points are seen and how far ahead is predicted.

    Raises:
        DataError: the series is shorter than one window, or its target is no number.
    """
    frame = meaning.frame
    target = None if meaning.target is None else frame.columns[meaning.target]
    if not isinstance(target, NumberColumn):
        raise DataError(
            QT_TRANSLATE_NOOP("data", "Only a column of numbers can be predicted from its past."),
            QT_TRANSLATE_NOOP("data", "Choose another target. Nothing changed."),
            "NNS-2038",
        )
    rows = meaning.kept
    inputs = [c for c in meaning.columns("input") if isinstance(c, NumberColumn)]
    channels = [target, *inputs]
    values = np.stack([column.values[rows] for column in channels]).astype(np.float32)
    reach = window.lags + window.horizon
    if values.shape[1] < reach + 2:
        raise DataError(
            QT_TRANSLATE_NOOP(
                "data",
                "The series has {n} points; a window of {lags} and {horizon} ahead needs more.",
            ).format(n=values.shape[1], lags=window.lags, horizon=window.horizon),
            QT_TRANSLATE_NOOP("data", "Make the window shorter, or use a longer series."),
            "NNS-2062",
        )
    seen = sliding_window_view(values, window.lags, axis=1)  # (channel, start, time)
    starts = np.arange(0, values.shape[1] - reach + 1, window.step)
    items = np.ascontiguousarray(seen[:, starts].transpose(1, 0, 2))
    ahead = values[0, starts + reach - 1]
    whole = np.isfinite(ahead) & np.isfinite(items).all(axis=(1, 2))
    keys = tuple(frame.key(int(rows[start + reach - 1])) for start in starts)
    left_out = meaning.left_out
    if not whole.all():
        gone = tuple(key for key, good in zip(keys, whole, strict=True) if not good)
        left_out = (*left_out, LeftOut(GAPS, gone))
    kept = np.flatnonzero(whole)
    names = tuple(column.name for column in channels)
    shape = Shape.series(len(channels), window.lags)
    return RawData(
        {"series": items[kept]},
        ahead[kept][:, None],
        DataSignature(
            (InputSignature("series", shape, "series", names),),
            TargetSignature("regression", (), (target.name,)),
        ),
        left_out=left_out,
        keys=tuple(keys[place] for place in kept.tolist()),
        order=starts[kept].astype(np.int64),
        reach=reach - 1,
    )
