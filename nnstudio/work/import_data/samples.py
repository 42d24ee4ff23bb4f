"""A few items of an import to look at: pictures, short series, the course of a long one."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from nnstudio.data.frame import NumberColumn, PictureColumn, SeriesColumn, TimeColumn
from nnstudio.data.progress import Reading
from nnstudio.data.roles.meaning import Meaning
from nnstudio.data.study import Study

SAMPLES = 16
POINTS = 240
"""Points of a curve: more could not be told apart in its width."""
COURSE_POINTS = 900

Rows = NDArray[np.int64]


@dataclass(frozen=True)
class Sample:
    """One item to look at.

    Args:
        key: how a person finds it again.
        label: its class or number in words; "" where it is not known.
        picture: uint8 (channel, height, width); None for a series.
        series: float32 (channel, time), without what lies behind its end; None for a picture.
    """

    key: str
    label: str
    picture: NDArray[np.uint8] | None = None
    series: NDArray[np.float32] | None = None


@dataclass(frozen=True)
class Course:
    """The target of a long series over time.

    Args:
        name: of the target.
        low, high: float64 (point,), the smallest and largest value near each point, NaN in gaps.
        first, last: when it begins and ends, as written out; "" where there are no times.
        parts: (name of the part, begin, end) as shares of the whole, in order of time.
        points: number of points of the series.
    """

    name: str
    low: NDArray[np.float64]
    high: NDArray[np.float64]
    first: str
    last: str
    parts: tuple[tuple[str, float, float], ...]
    points: int


def samples_of(made: Study, reading: Reading, count: int = SAMPLES) -> tuple[Sample, ...]:
    """Return pictures or series of all classes in turn; empty where there are none."""
    meaning = made.meaning
    columns = [c for c in meaning.columns("input") if isinstance(c, PictureColumn | SeriesColumn)]
    if not columns:
        return ()
    found: list[Sample] = []
    column = columns[0]
    for row in _spread(meaning, count):
        reading.check()
        key, label = meaning.frame.key(row), _label(meaning, row)
        if isinstance(column, PictureColumn):
            found.append(Sample(key, label, picture=np.array(column.values[row], dtype=np.uint8)))
        else:
            length = int(column.lengths[row])
            values = np.asarray(column.values[row][:, :length], dtype=np.float32)
            found.append(Sample(key, label, series=_thinned(values)))
    return tuple(found)


def course_of(made: Study) -> Course | None:
    """Return the target over time where windows are cut out of one long series."""
    meaning = made.meaning
    if made.config.window is None or meaning.target is None:
        return None
    column = meaning.frame.columns[meaning.target]
    if not isinstance(column, NumberColumn) or not len(meaning.kept):
        return None
    values = column.values[meaning.kept]
    low, high = _envelope(values)
    first, last = _times(meaning)
    return Course(column.name, low, high, first, last, _part_spans(made, len(values)), len(values))


def _spread(meaning: Meaning, count: int) -> list[int]:
    """Return rows of all classes in turn, each class spread over its rows."""
    kept = meaning.kept
    if not len(kept):
        return []
    if meaning.codes is None:
        return [int(row) for row in kept[_evenly(len(kept), count)]]
    codes = meaning.codes[kept]
    names, sizes = np.unique(codes, return_counts=True)
    most = names[np.argsort(-sizes, kind="stable")][:count]
    each = -(-count // max(len(most), 1))
    by_class: list[Rows] = []
    for name in most:
        rows = kept[codes == name]
        by_class.append(rows[_evenly(len(rows), each)])
    turns = [int(rows[turn]) for turn in range(each) for rows in by_class if turn < len(rows)]
    return turns[:count]


def _evenly(length: int, count: int) -> Rows:
    """Return at most `count` places of a list, evenly spread over it."""
    places: Rows = np.linspace(0, length - 1, min(count, length)).astype(np.int64)
    return np.unique(places)


def _label(meaning: Meaning, row: int) -> str:
    if meaning.target is None:
        return ""
    if meaning.codes is not None:
        code = int(meaning.codes[row])
        return meaning.classes[code] if code >= 0 else ""
    column = meaning.frame.columns[meaning.target]
    return f"{float(column.values[row]):.4g}" if isinstance(column, NumberColumn) else ""


def _thinned(values: NDArray[np.float32]) -> NDArray[np.float32]:
    length = values.shape[1]
    if length <= POINTS:
        return np.array(values)
    return np.array(values[:, _evenly(length, POINTS)])


def _envelope(values: NDArray[np.float64]) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Return the smallest and largest value of each of some equal stretches."""
    if len(values) <= COURSE_POINTS:
        return values.copy(), values.copy()
    edges = np.linspace(0, len(values), COURSE_POINTS + 1).astype(np.int64)
    gone = np.isnan(values)
    low = np.minimum.reduceat(np.where(gone, np.inf, values), edges[:-1])
    high = np.maximum.reduceat(np.where(gone, -np.inf, values), edges[:-1])
    return np.where(np.isfinite(low), low, np.nan), np.where(np.isfinite(high), high, np.nan)


def _times(meaning: Meaning) -> tuple[str, str]:
    for column in meaning.columns("time"):
        if isinstance(column, TimeColumn):
            known = column.values[meaning.kept]
            known = known[~np.isnat(known)]
            if len(known):
                ends = known[[0, -1]].astype("datetime64[m]")
                return str(ends[0]).replace("T", " "), str(ends[1]).replace("T", " ")
    return "", ""


def _part_spans(made: Study, points: int) -> tuple[tuple[str, float, float], ...]:
    raw, parts = made.raw, made.parts
    if raw is None or parts is None or raw.order is None or points < 2:
        return ()
    spans: list[tuple[str, float, float]] = []
    for name, rows in (
        ("train", parts.train),
        ("validation", parts.validation),
        ("test", parts.test),
    ):
        if len(rows):
            # An item stands where its predicted point lies.
            order = raw.order[rows] + raw.reach
            spans.append((name, order.min() / points, (order.max() + 1) / points))
    if any(a[2] > b[1] + 1e-9 for a, b in pairwise(spans)):
        return ()  # the parts are mixed, not one after the other
    return tuple((name, float(low), float(high)) for name, low, high in spans)
