"""Series and windows of a new file, in the form that a trained net knows."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from nnstudio.base.signature import InputSignature
from nnstudio.base.text import QT_TRANSLATE_NOOP
from nnstudio.data.apply import run_steps
from nnstudio.data.config import DataConfig, Role, WindowConfig
from nnstudio.data.dataset import DataError, LeftOut, NewItems, Prepared
from nnstudio.data.date_columns import with_dates
from nnstudio.data.forecast_times import forecast_times
from nnstudio.data.frame import Frame, FrameColumn, NumberColumn, SeriesColumn, WordColumn
from nnstudio.data.narrow import narrow
from nnstudio.data.new_file_errors import lacking, other_kind
from nnstudio.data.points import Points, points_of
from nnstudio.data.series_arrays import has_missing
from nnstudio.data.windows import (
    IS,
    LEAP_INSIDE,
    NO_TARGET,
    cut_points,
    keys_of,
    take_windows,
    too_short,
    word_channel,
)

Rows = NDArray[np.int64]
Floats = NDArray[np.float32]

MISSING = QT_TRANSLATE_NOOP("data_series", "a missing value in the window")
OTHER_LENGTH = QT_TRANSLATE_NOOP("data_series", "another length than {length} points")
AT_ONCE = 10_000
EVERY = 250_000
"""Points up to which a window begins at each of them, whatever the step of the training was."""


def window_of(config: DataConfig, prepared: Prepared) -> WindowConfig | None:
    """Return how windows are cut, or None where the net was not trained with windows.

    Args:
        config: data settings of the training.
        prepared: how the training data were prepared.
    """
    signature = prepared.raw_signature or prepared.signature
    entry = signature.inputs[0]
    if len(signature.inputs) != 1 or entry.kind != "series":
        return None
    lags = entry.shape.sizes[1]
    if config.window is not None and lags is not None:
        return config.window.model_copy(update={"lags": lags})
    # A bundled series keeps no window in its settings; its own past is among its channels.
    past = signature.target.task == "regression" and signature.target.names[0] in entry.columns
    return WindowConfig(lags=lags) if past and lags is not None else None


def new_windows(
    frame: Frame,
    prepared: Prepared,
    config: DataConfig,
    window: WindowConfig,
    name: str,
    judged: bool,
) -> NewItems:
    """Return the windows of a file.

    Args:
        frame: what was read.
        prepared: how the training data were prepared.
        config: data settings of the training.
        window: as in training.
        name: of the file, for messages.
        judged: whether what follows each window must be known; without it the last windows
            predict what comes after the file.

    Raises:
        DataError: a column is missing, or no window fits into the file.
    """
    signature = prepared.raw_signature or prepared.signature
    entry, target = signature.inputs[0], signature.target
    frame, roles = _dated(frame, config, entry, target.names[0])
    channels = _channels(frame, entry, name)
    points = points_of(frame, np.arange(frame.rows, dtype=np.int64), roles)
    values = np.stack([channel[points.rows] for channel in channels])
    often = window.step if len(points.rows) > EVERY else 1
    window = window.model_copy(update={"step": often})
    cut = cut_points(points, window, ahead=judged)
    if not len(cut.starts):
        raise too_short(_longest(points), window, name)
    left_out = [*frame.left_out, *points.left_out]
    crossing = points.rows[cut.crossing + cut.reach - 1]
    if len(crossing):
        left_out.append(LeftOut(LEAP_INSIDE, keys_of(frame, crossing)))
    starts = cut.starts
    answers: NDArray[np.generic] | None = None
    if judged:
        rows = points.rows[starts + cut.reach - 1]
        answers, known = _answers(frame, target.names[0], target.classes, rows, config.merge)
        if known is not None and not known.all():
            reason = NO_TARGET.format(column=target.names[0])
            left_out.append(LeftOut(reason, keys_of(frame, rows[~known])))
            starts, answers = starts[known], None if answers is None else answers[known]
    items = take_windows(values, starts, window.lags)
    whole = ~_left_gaps(prepared, entry.name, items)
    seen = points.rows[starts + window.lags - 1]
    if not whole.all():
        left_out.append(LeftOut(MISSING, keys_of(frame, seen[~whole])))
    if not whole.any():
        raise DataError(
            QT_TRANSLATE_NOOP("data_series", "No window of {file} can be used.").format(file=name),
            left_out[-1].text if left_out else None,
            "NNS-2010",
        )
    kept = np.flatnonzero(whole)
    ends = starts[kept] + window.lags - 1
    if judged:
        names = keys_of(frame, points.rows[starts[kept] + cut.reach - 1])
    else:
        names = forecast_times(frame, points, roles, ends, window.horizon)
    return NewItems(
        {entry.name: items[kept]},
        None if answers is None else answers[kept],
        tuple(names),
        tuple(left_out),
    )


def new_series(
    column: SeriesColumn, entry: InputSignature, name: str
) -> tuple[Floats, NDArray[np.bool_]]:
    """Return whole series and which of them the net can read.

    Args:
        column: of the file.
        entry: the input before preparation; without a length any length is read.
        name: of the file, for messages.

    Returns:
        float32 (item, channel, time), and (item,) whether its length is that of the training.

    Raises:
        DataError: the series have other channels.
    """
    channels, length = entry.shape.sizes
    if column.values.shape[1] != channels:
        raise DataError(
            QT_TRANSLATE_NOOP(
                "data_series",
                "The series of {file} have {received} channels, the net needs {expected}.",
            ).format(file=name, received=column.values.shape[1], expected=channels or 0),
            QT_TRANSLATE_NOOP("data_series", "Use series of the same kind as in training."),
            "NNS-2072",
        )
    if length is None:
        return column.values, column.lengths > 0
    fits = column.lengths == length
    longest = column.values.shape[2]
    if longest >= length:
        return column.values[:, :, :length], fits
    room = np.full((len(column.values), column.values.shape[1], length), np.nan, dtype=np.float32)
    room[:, :, :longest] = column.values
    return room, fits


def _dated(
    frame: Frame, config: DataConfig, entry: InputSignature, target: str
) -> tuple[Frame, dict[str, Role]]:
    """Return the frame with its time in one column, and what its columns are for."""
    used = {name.split(IS)[0] for name in entry.columns}
    chosen = dict(config.roles)
    time = next((name for name, role in chosen.items() if role == "time"), "")
    known: dict[str, tuple[Role, object]] = {
        column.name: (chosen.get(column.name, "input"), None)
        for column in frame.columns
        if column.name in used or chosen.get(column.name) in ("time", "group")
    }
    dated = with_dates(frame, known, time if frame.column(time) is None else "").frame
    roles: dict[str, Role] = {name: role for name, (role, _) in known.items()}
    made = [column.name for column in dated.columns if frame.column(column.name) is None]
    roles.update(dict.fromkeys(made, "time"))
    if dated.column(target) is not None:
        roles[target] = "target"
    return dated, roles


def _channels(frame: Frame, entry: InputSignature, file: str) -> list[Floats]:
    """Return the channels of the training, float32 (row,) each."""
    numbers = [c for c in frame.columns if isinstance(c, NumberColumn)]
    rows = np.arange(frame.rows, dtype=np.int64)
    found = [_channel(frame, name, rows) for name in entry.columns]
    if all(one is None for one in found) and len(numbers) == len(entry.columns):
        found = [narrow(column.values) for column in numbers]  # a file without names
    lost = [name for name, one in zip(entry.columns, found, strict=True) if one is None]
    if lost:
        raise lacking(file, tuple(dict.fromkeys(name.split(IS)[0] for name in lost)))
    return [one for one in found if one is not None]


def _channel(frame: Frame, name: str, rows: Rows) -> Floats | None:
    column: FrameColumn | None = frame.column(name)
    if isinstance(column, NumberColumn):
        return narrow(column.values)
    if column is not None:
        raise other_kind(name)
    head, is_word, word = name.rpartition(IS)
    words = frame.column(head) if is_word else None
    return word_channel(words, word, rows) if isinstance(words, WordColumn) else None


def _answers(
    frame: Frame, name: str, classes: Sequence[str], rows: Rows, merge: Mapping[str, str]
) -> tuple[NDArray[np.generic] | None, NDArray[np.bool_] | None]:
    """Return what follows each window and where it is known; None where the file does not say."""
    column = frame.column(name)
    if isinstance(column, NumberColumn) and not classes:
        numbers = narrow(column.values[rows])
        return numbers[:, None], np.isfinite(numbers)
    if isinstance(column, WordColumn) and classes:
        places = {word: number for number, word in enumerate(classes)}
        codes = [places.get(merge.get(word, word), -1) for word in column.words]
        found = np.array([*codes, -1], dtype=np.int64)[column.codes[rows]]
        return found, found >= 0
    return None, None


def _left_gaps(prepared: Prepared, name: str, items: Floats) -> NDArray[np.bool_]:
    """(item,) whether something is missing that the preparation does not fill."""
    found = has_missing(items)
    for begin in range(0, len(items), AT_ONCE):
        rows = begin + np.flatnonzero(found[begin : begin + AT_ONCE])
        if len(rows):
            ready = run_steps(prepared.fitted, name, items[rows], np.float32)
            found[rows] = np.isnan(ready).reshape(len(rows), -1).any(axis=1)
    return found


def _longest(points: Points) -> int:
    begins = np.append(np.flatnonzero(points.starts), len(points.rows))
    return int(np.diff(begins).max()) if len(points.rows) else 0
