"""Cuts items out of long series: what came before, and what follows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view
from numpy.typing import NDArray

from nnstudio.base.shapes import Shape
from nnstudio.base.signature import DataSignature, InputSignature, TargetSignature
from nnstudio.base.text import QT_TRANSLATE_NOOP, Number, Text
from nnstudio.data.column_facts import distinct
from nnstudio.data.config import WindowConfig
from nnstudio.data.dataset import DataError, LeftOut, RawData
from nnstudio.data.frame import FrameColumn, NumberColumn, WordColumn
from nnstudio.data.memory import FLOAT_BYTES, GIBI, SHARE, free_bytes
from nnstudio.data.narrow import narrow
from nnstudio.data.roles.meaning import Meaning
from nnstudio.data.series.points import Points, points_of
from nnstudio.data.short import shortened

Rows = NDArray[np.int64]
Floats = NDArray[np.float32]

LEAP_INSIDE = QT_TRANSLATE_NOOP("data_series", "time leaps within the window")
NO_TARGET = QT_TRANSLATE_NOOP("data_series", "no value in the target {column} to predict")
MOST_WORDS = 12
"""Different words of a column that become channels of 0 and 1; others are left alone."""
COPIES = 3
"""Of all windows in memory at once: as they were cut, prepared, and on their way to the net."""
IS = " = "


@dataclass(frozen=True)
class Cut:
    """Where windows begin.

    Args:
        starts: int64 (window,), places in the points.
        crossing: places of windows that would reach across a leap in time.
        reach: points from the first one that is seen to the one that is predicted, both included.
    """

    starts: Rows
    crossing: Rows
    reach: int


def windows_of(meaning: Meaning, window: WindowConfig) -> RawData:
    """Return windows (item, channel, time) and what follows each.

    The target's own past is the first channel where it is a number; input columns follow, words
    as a channel of 0 and 1 for each. Windows with a missing value stay: a step of the preparation
    fills them or leaves them out.

    Args:
        meaning: of the frame.
        window: how many points are seen and how far ahead is predicted.

    Raises:
        DataError: no window fits into the series, or all of them together into the memory.
    """
    frame = meaning.frame
    target = _target_column(meaning)
    points = points_of(frame, meaning.kept, meaning.roles)
    names, values = channels_of(_channel_columns(meaning, target), points.rows)
    cut = cut_points(points, window)
    if len(cut.starts) < 2:
        raise _too_short(points, window)
    ends = cut.starts + cut.reach - 1
    answer, signature = _answers(meaning, target, points.rows[ends])
    known = np.isfinite(answer[:, 0]) if meaning.codes is None else answer >= 0
    left_out = [*meaning.left_out, *points.left_out]
    gone = (
        (LEAP_INSIDE, points.rows[cut.crossing + cut.reach - 1]),
        (NO_TARGET.format(column=shortened(meaning.target_name)), points.rows[ends[~known]]),
    )
    for reason, rows in gone:
        if len(rows):
            left_out.append(LeftOut(reason, frame.keys_of(rows)))
    starts, ends = cut.starts[known], ends[known]
    if len(starts) < 2:
        raise _too_short(points, window)
    shape = Shape.series(len(values), window.lags)
    return RawData(
        {"series": take_windows(values, starts, window.lags)},
        answer[known],
        DataSignature((InputSignature("series", shape, "series", names),), signature),
        left_out=tuple(left_out),
        keys=frame.keys_of(points.rows[ends]),
        groups=points.series[starts] if points.grouped else None,
        order=points.ticks[starts] if points.grouped else starts,
        reach=cut.reach - 1,
        weights=item_weights(meaning, points.rows[ends]),
    )


def cut_points(points: Points, window: WindowConfig, ahead: bool = True) -> Cut:
    """Return where windows begin: never across a leap in time, never across two series.

    Args:
        points: in the order of time.
        window: how many points are seen and how far ahead is predicted.
        ahead: whether the predicted point must be there, too; a new file ends in the present.
    """
    reach = window.lags + window.horizon if ahead else window.lags
    count = len(points.rows)
    places = np.arange(max(0, count - reach + 1), dtype=np.int64)
    breaks = np.cumsum(points.starts)
    last = places + reach - 1
    whole = breaks[last] == breaks[places]
    one_series = points.series[last] == points.series[places]
    in_run = places - _begin_of(points.starts, count)[places]
    first_of_series = np.ones(count, dtype=bool)
    first_of_series[1:] = np.diff(points.series) != 0
    in_series = places - _begin_of(first_of_series, count)[places]
    starts = places[whole & (in_run % window.step == 0)]
    crossing = places[~whole & one_series & (in_series % window.step == 0)]
    return Cut(starts, crossing, reach)


def take_windows(values: Floats, starts: Rows, lags: int) -> Floats:
    """Return windows (item, channel, time); without a copy where they follow each other evenly.

    Args:
        values: float32 (channel, point).
        starts: where they begin.
        lags: their length.

    Raises:
        DataError: they would not fit into the memory.
    """
    _need_memory(len(starts), len(values), lags)
    seen = sliding_window_view(values, lags, axis=1).transpose(1, 0, 2)  # (start, channel, time)
    steps = np.unique(np.diff(starts))
    if len(starts) and len(steps) == 1 and steps[0] > 0:
        return seen[starts[0] : starts[-1] + 1 : int(steps[0])]
    return np.ascontiguousarray(seen[starts])


def channels_of(
    columns: Sequence[FrameColumn], rows: Rows
) -> tuple[tuple[str, ...], NDArray[np.float32]]:
    """Return the names and values (channel, row) of columns; words become channels of 0 and 1."""
    names: list[str] = []
    values: list[Floats] = []
    for column in columns:
        if isinstance(column, NumberColumn):
            names.append(column.name)
            values.append(narrow(column.values[rows]))
        elif isinstance(column, WordColumn):
            for word in _words_of(column):
                names.append(f"{column.name}{IS}{word}")
                values.append(word_channel(column, word, rows))
    return tuple(names), np.stack(values)


def word_channel(column: WordColumn, word: str, rows: Rows) -> Floats:
    """Return 1 where a row holds the word, else 0; NaN where nothing is known, float32 (row,)."""
    table = np.array([*(known == word for known in column.words), np.nan], dtype=np.float32)
    return table[np.where(column.missing(), -1, column.codes)[rows]]


def _words_of(column: WordColumn) -> tuple[str, ...]:
    present = np.unique(column.codes[~column.missing()])
    return tuple(sorted(column.words[code] for code in present.tolist()))


def _begin_of(first: NDArray[np.bool_], count: int) -> Rows:
    """Return for each point where its run begins."""
    places = np.where(first, np.arange(count, dtype=np.int64), 0)
    return np.maximum.accumulate(places) if count else places


def _target_column(meaning: Meaning) -> FrameColumn:
    target = None if meaning.target is None else meaning.frame.columns[meaning.target]
    if target is None or (meaning.codes is None and not isinstance(target, NumberColumn)):
        raise DataError(
            QT_TRANSLATE_NOOP(
                "data_series", "Only numbers and classes can be predicted from the past."
            ),
            QT_TRANSLATE_NOOP("data_series", "Choose another target. Nothing changed."),
            "NNS-2038",
        )
    return target


def _channel_columns(meaning: Meaning, target: FrameColumn) -> list[FrameColumn]:
    """Return the columns that a window shows: numbers, and words that are few."""
    own: list[FrameColumn] = [target] if meaning.codes is None else []
    for column in meaning.columns("input"):
        few = isinstance(column, WordColumn) and distinct(column) <= MOST_WORDS
        if few or isinstance(column, NumberColumn):
            own.append(column)
    if not own:
        raise DataError(
            QT_TRANSLATE_NOOP("data_series", "No column of numbers is used as an input."),
            QT_TRANSLATE_NOOP("data_series", "Choose what the columns are for. Nothing changed."),
            "NNS-2033",
        )
    return own


def _answers(
    meaning: Meaning, target: FrameColumn, rows: Rows
) -> tuple[NDArray[np.float32] | Rows, TargetSignature]:
    if meaning.codes is None:
        assert isinstance(target, NumberColumn)
        numbers = narrow(target.values[rows])
        return numbers[:, None], TargetSignature("regression", (), (target.name,))
    codes = meaning.codes[rows]
    present = np.unique(codes[codes >= 0])
    if len(present) < 2:
        raise DataError(
            QT_TRANSLATE_NOOP(
                "data_series", "The target {column} is the same in every window."
            ).format(column=target.name),
            QT_TRANSLATE_NOOP("data_series", "Choose another column as target. Nothing changed."),
            "NNS-2037",
        )
    table = np.full(len(meaning.classes) + 1, -1, dtype=np.int64)
    table[present] = np.arange(len(present))
    classes = tuple(meaning.classes[number] for number in present.tolist())
    return table[codes], TargetSignature("classification", classes, (target.name,))


def item_weights(meaning: Meaning, rows: Rows) -> NDArray[np.float32] | None:
    """Return how much each of some rows counts in training; None where all count the same."""
    for column in meaning.columns("weight"):
        if isinstance(column, NumberColumn):
            values = np.nan_to_num(column.values[rows], nan=0.0)
            return np.clip(values, 0.0, None).astype(np.float32)
    return None


def _need_memory(windows: int, channels: int, lags: int) -> None:
    needed = float(windows) * channels * lags * FLOAT_BYTES * COPIES
    free = free_bytes()
    if needed > free * SHARE:
        raise DataError(
            QT_TRANSLATE_NOOP(
                "data_series",
                "{n} windows of {lags} points and {channels} columns need {needed} GB of memory; "
                "{free} GB are free.",
            ).format(
                n=windows,
                lags=lags,
                channels=channels,
                needed=Number(needed / GIBI, 1),
                free=Number(free / GIBI, 1),
            ),
            QT_TRANSLATE_NOOP(
                "data_series",
                "Make the window shorter, let fewer windows begin (a larger step), or use fewer "
                "columns. Nothing changed.",
            ),
            "NNS-2055",
        )


def _too_short(points: Points, window: WindowConfig) -> DataError:
    begins = np.append(np.flatnonzero(points.starts), len(points.rows))
    longest = int(np.diff(begins).max()) if len(points.rows) else 0
    return too_short(longest, window)


def too_short(longest: int, window: WindowConfig, name: str = "") -> DataError:
    """Return the error for a series into which no window fits.

    Args:
        longest: points that follow each other without a leap in time.
        window: that does not fit.
        name: of the file; "" where there is but one.
    """
    what: Text = QT_TRANSLATE_NOOP("data_series", "The longest stretch without a gap in time")
    if name:
        what = QT_TRANSLATE_NOOP("data_series", "The longest stretch in {file}").format(file=name)
    return DataError(
        QT_TRANSLATE_NOOP(
            "data_series",
            "{what} has {n} points; a window of {lags} and {horizon} ahead needs more.",
        ).format(what=what, n=longest, lags=window.lags, horizon=window.horizon),
        QT_TRANSLATE_NOOP("data_series", "Make the window shorter, or use a longer series."),
        "NNS-2062",
    )
