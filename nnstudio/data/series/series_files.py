"""Makes frames of series of any length, and finds the files that belong together."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from nnstudio.base.text import QT_TRANSLATE_NOOP, Number
from nnstudio.data.dataset import DataError, Parts
from nnstudio.data.frame import SeriesColumn
from nnstudio.data.memory import FLOAT_BYTES, GIBI, SHARE, free_bytes

Floats = NDArray[np.float32]

SERIES, CLASS, TARGET = "series", "class", "value"
"""Names of the columns where a format does not name them."""
_PART = re.compile(
    r"(?P<stem>.*?)[-_. ]*(?P<part>train(?:ing)?|test|val(?:id(?:ation)?)?|dev)$", re.IGNORECASE
)


@dataclass(frozen=True)
class PartFile:
    """A file and the part that its name tells.

    Args:
        path: of the file.
        stem: its name without the part, in lower case; files of one set have the same.
        part: "train", "validation", "test", or "" where the name tells none.
    """

    path: Path
    stem: str
    part: str


def part_file(path: Path) -> PartFile:
    """Return what the name of a file tells of its part."""
    found = _PART.fullmatch(path.stem)
    if found is None:
        return PartFile(path, path.stem.casefold(), "")
    word = found["part"].lower()
    part = "train" if word.startswith("tr") else "test" if word == "test" else "validation"
    return PartFile(path, found["stem"].casefold(), part)


def belonging(path: Path, entries: Sequence[Path]) -> tuple[PartFile, ...]:
    """Return a file with those that hold the other parts of its set, training first.

    Args:
        path: the file.
        entries: files beside it, of the same kind.
    """
    own = part_file(path)
    if not own.part:
        return (own,)
    order = ("train", "validation", "test")
    others = [part_file(entry) for entry in entries if entry != path]
    found = {own.part: own}
    for other in others:
        if other.part and other.stem == own.stem:
            found.setdefault(other.part, other)
    if "train" not in found:
        return (own,)
    return tuple(found[part] for part in order if part in found)


def parts_of_files(files: Sequence[PartFile], counts: Sequence[int]) -> Parts | None:
    """Return the rows of the parts where there are several files, else None.

    Args:
        files: in the order of their rows.
        counts: rows of each.
    """
    if len(files) < 2:
        return None
    rows: dict[str, NDArray[np.int64]] = {}
    begin = 0
    for file, count in zip(files, counts, strict=True):
        rows[file.part] = np.arange(begin, begin + count, dtype=np.int64)
        begin += count
    none = np.zeros(0, dtype=np.int64)
    return Parts(rows.get("train", none), rows.get("validation", none), rows.get("test", none))


def series_column(
    name: str, series: Sequence[Floats], channels: tuple[str, ...] = ()
) -> SeriesColumn:
    """Return a column of series of any length.

    Args:
        name: of the column.
        series: float32 (channel, time) each, all with the same number of channels.
        channels: their names.

    Raises:
        DataError: together they would not fit into the memory.
    """
    lengths = np.array([one.shape[1] for one in series], dtype=np.int64)
    longest = int(lengths.max(initial=1))
    count = series[0].shape[0] if series else 1
    need_room(len(series), count, longest)
    values = np.full((len(series), count, longest), np.nan, dtype=np.float32)
    for row, one in enumerate(series):
        values[row, :, : one.shape[1]] = one
    return SeriesColumn(name, values, lengths, channels)


def need_room(rows: int, channels: int, points: int) -> None:
    """Refuse series that would not fit into the memory.

    Raises:
        DataError: they would need more than is free.
    """
    needed, free = float(rows) * channels * points * FLOAT_BYTES, free_bytes()
    if needed > free * SHARE:
        raise DataError(
            QT_TRANSLATE_NOOP(
                "data_series",
                "{n} series of up to {points} points need {needed} GB of memory; {free} GB are "
                "free.",
            ).format(
                n=rows, points=points, needed=Number(needed / GIBI, 1), free=Number(free / GIBI, 1)
            ),
            QT_TRANSLATE_NOOP(
                "data_series", "Use fewer or shorter series, or close other programs."
            ),
            "NNS-2055",
        )


def series_facts(column: SeriesColumn) -> dict[str, object]:
    """Return what is particular to series: channels and lengths."""
    known = column.lengths[column.lengths > 0]
    shortest, longest = int(known.min(initial=2**62)), int(known.max(initial=0))
    return {
        "channels": int(column.values.shape[1]),
        "shortest": min(shortest, longest),
        "longest": longest,
        "missing": int(np.isnan(column.values).sum()) - _behind(column),
    }


def _behind(column: SeriesColumn) -> int:
    """Return how many values lie behind the ends."""
    longest = column.values.shape[2]
    return int((longest - column.lengths).sum()) * column.values.shape[1]


def channel_names(count: int) -> tuple[str, ...]:
    """Return names for channels that have none; a single one needs none."""
    return tuple(f"x{number}" for number in range(1, count + 1)) if count > 1 else ()
