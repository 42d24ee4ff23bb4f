"""Series and windows of a new file, in the form that a trained net knows."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from nnstudio.base.signature import InputSignature, TargetSignature
from nnstudio.base.text import QT_TRANSLATE_NOOP
from nnstudio.data.apply import run_steps
from nnstudio.data.config import DataConfig, Role, WindowConfig
from nnstudio.data.dataset import DataError, LeftOut, NewItems, Prepared
from nnstudio.data.frame import Frame, FrameColumn, NumberColumn, SeriesColumn, WordColumn
from nnstudio.data.narrow import narrow
from nnstudio.data.new_items.forecast_times import forecast_times
from nnstudio.data.new_items.new_file_errors import lacking, other_kind
from nnstudio.data.series.date_columns import with_dates
from nnstudio.data.series.points import Points, points_of
from nnstudio.data.series.series_arrays import has_missing
from nnstudio.data.windows import (
    IS,
    LEAP_INSIDE,
    NO_TARGET,
    Cut,
    cut_points,
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
    entry = signature.inputs[0]
    frame, roles = _dated(frame, config, entry, signature.target.names[0])
    points = points_of(frame, np.arange(frame.rows, dtype=np.int64), roles)
    values = np.stack([channel[points.rows] for channel in _channels(frame, entry, name)])
    often = window.step if len(points.rows) > EVERY else 1
    cut = cut_points(points, window.model_copy(update={"step": often}), ahead=judged)
    if not len(cut.starts):
        raise too_short(_longest(points), window, name)
    left_out = [*frame.left_out, *points.left_out, *_crossing(frame, points, cut)]
    starts, answers = cut.starts, None
    if judged:
        rows = points.rows[starts + cut.reach - 1]
        starts, answers, unknown = _known(frame, signature.target, rows, starts, config.merge)
        left_out += unknown
    items = take_windows(values, starts, window.lags)
    gaps = _left_gaps(prepared, entry.name, items)
    if gaps.any():
        seen = points.rows[starts[gaps] + window.lags - 1]
        left_out.append(LeftOut(MISSING, frame.keys_of(seen)))
    if gaps.all():
        raise _nothing_left(name, left_out)
    starts, items = starts[~gaps], items[~gaps]
    names: Sequence[str] = frame.keys_of(points.rows[starts + cut.reach - 1])
    if not judged:
        names = forecast_times(frame, points, roles, starts + window.lags - 1, window.horizon)
    answers = None if answers is None else answers[~gaps]
    return NewItems({entry.name: items}, answers, tuple(names), tuple(left_out))


def _crossing(frame: Frame, points: Points, cut: Cut) -> list[LeftOut]:
    if not len(cut.crossing):
        return []
    rows = points.rows[cut.crossing + cut.reach - 1]
    return [LeftOut(LEAP_INSIDE, frame.keys_of(rows))]


def _nothing_left(name: str, left_out: Sequence[LeftOut]) -> DataError:
    return DataError(
        QT_TRANSLATE_NOOP("data_series", "No window of {file} can be used.").format(file=name),
        left_out[-1].text if left_out else None,
        "NNS-2010",
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


def _known(
    frame: Frame, target: TargetSignature, rows: Rows, starts: Rows, merge: Mapping[str, str]
) -> tuple[Rows, NDArray[np.generic] | None, list[LeftOut]]:
    """Return the windows of which it is known what follows, that, and the others as left out."""
    known, answers = _answers(frame, target, rows, merge)
    if known.all():
        return starts, answers, []
    reason = NO_TARGET.format(column=target.names[0])
    gone = LeftOut(reason, frame.keys_of(rows[~known]))
    return starts[known], None if answers is None else answers[known], [gone]


def _answers(
    frame: Frame, target: TargetSignature, rows: Rows, merge: Mapping[str, str]
) -> tuple[NDArray[np.bool_], NDArray[np.generic] | None]:
    """Return where it is known what follows, and it; None where the file does not say at all."""
    column = frame.column(target.names[0])
    if isinstance(column, NumberColumn) and not target.classes:
        numbers = column.values[rows].astype(np.float32)
        return np.isfinite(numbers), numbers[:, None]
    if isinstance(column, WordColumn) and target.classes:
        places = {word: number for number, word in enumerate(target.classes)}
        codes = [places.get(merge.get(word, word), -1) for word in column.words]
        found = np.array([*codes, -1], dtype=np.int64)[column.codes[rows]]
        return found >= 0, found
    return np.ones(len(rows), dtype=bool), None


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
