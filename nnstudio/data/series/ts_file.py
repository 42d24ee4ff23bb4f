"""Files of the UCR/UEA archives (.ts): a header of @ lines, then one series a line.

A line holds the channels with ":" between them and the class, or a number, behind the last one.
Values stand with "," between them, or as (time,value) pairs. See the description of the format in
"The UEA multivariate time series classification archive" (Bagnall et al. 2018).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO

import numpy as np
from numpy.typing import NDArray

from nnstudio.base.text import QT_TRANSLATE_NOOP, Text
from nnstudio.data.dataset import DataError
from nnstudio.data.files.unreadable import unreadable
from nnstudio.data.limits import LIMITS, MEBI
from nnstudio.data.narrow import too_large
from nnstudio.data.progress import Reading

Floats = NDArray[np.float32]

MISSING = frozenset(("?", "", "nan", "na", "null"))
YES, NO = ("true", "1", "yes"), ("false", "0", "no")
LINE_BYTES = 64 * MEBI
LINES_AT_ONCE, LONG_LINE = 32, 10_000
_PAIR = re.compile(r"\(([^()]*),([^(),]*)\)")
_BETWEEN = re.compile(r":(?![^(]*\))")
"""A ":" between channels; those of a time stand inside a pair."""

WRONG_CHANNELS = QT_TRANSLATE_NOOP("data_series", "another number of channels than the others")
NO_NUMBERS = QT_TRANSLATE_NOOP("data_series", "what stands there is no number")
NO_POINTS = QT_TRANSLATE_NOOP("data_series", "the series has no point")
TOO_LONG = QT_TRANSLATE_NOOP("data_series", "the series has more than {most} points")


@dataclass
class TsHeader:
    """What stands before @data.

    Args:
        name: of the problem.
        stamped: whether values stand as (time,value) pairs.
        labelled: "classes", "numbers", or "" where a series is all there is.
        classes: named in the header.
        dimensions: channels; 0 where the header does not say.
        lines: of the header.
    """

    name: str = ""
    stamped: bool = False
    labelled: str = ""
    classes: tuple[str, ...] = ()
    dimensions: int = 0
    lines: int = 0


@dataclass
class TsFile:
    """The series of a file.

    Args:
        header: what the file says of them.
        series: float32 (channel, time) each, NaN where missing.
        labels: of each series, as it is written; "" where it is not known.
        lines: number of the line of each series.
        bad: lines that could not be read, by reason.
        whole: whether the file was read to its end.
        total: series of the whole file, estimated where `whole` is False.
    """

    header: TsHeader
    series: list[Floats] = field(default_factory=list[Floats])
    labels: list[str] = field(default_factory=list[str])
    lines: list[int] = field(default_factory=list[int])
    bad: dict[Text, list[int]] = field(default_factory=dict[Text, list[int]])
    whole: bool = True
    total: int = 0


def looks_like_ts(head: bytes) -> bool:
    """Whether the beginning of a file is a header of @ lines as these files have it."""
    keys = re.findall(rb"(?im)^\s*@\s*([a-z]+)", head)
    known = {key.lower() for key in keys}
    return bool(known & {b"timestamps", b"univariate", b"classlabel", b"targetlabel"}) or (
        b"problemname" in known and b"data" in known
    )


def read_ts(path: Path, reading: Reading) -> TsFile:
    """Return the series of a file.

    Args:
        path: the file.
        reading: progress, the wish to stop, how many series.

    Raises:
        DataError: it cannot be read, has no header or no series.
    """
    try:
        size = path.stat().st_size
        if size > LIMITS.file_bytes:
            raise _too_large(path)
        with path.open("rb") as file:
            found = _read(file, path, reading, size)
    except OSError as error:
        raise unreadable(path, error) from error
    if not found.series:
        raise _no_series(path, found)
    return found


def _read(file: BinaryIO, path: Path, reading: Reading, size: int) -> TsFile:
    lines = _lines(file, path)
    found = TsFile(_header(lines, path))
    begin = file.tell()
    channels = 0
    for number, line in lines:
        if number % LINES_AT_ONCE == 0 or len(line) > LONG_LINE:
            reading.advance(file.tell(), size)
        if not line or line[0] in "#%":
            continue
        parts, label = _parts(line, found.header)
        channels = channels or found.header.dimensions or len(parts)
        reason = _add(found, parts, label, channels)
        if reason is not None:
            found.bad.setdefault(reason, []).append(number)
            continue
        found.lines.append(number)
        if reading.most is not None and len(found.series) >= reading.most:
            done = max(1, file.tell() - begin)
            found.total = max(len(found.series), round(len(found.series) * (size - begin) / done))
            found.whole = found.total <= len(found.series)
            break
    found.total = max(found.total, len(found.series))
    return found


def _lines(file: BinaryIO, path: Path) -> Iterator[tuple[int, str]]:
    """Yield (number, line) without blanks at the ends; one that never ends is no such line."""
    number = 0
    while raw := file.readline(LINE_BYTES):
        number += 1
        if b"\0" in raw or len(raw) >= LINE_BYTES:
            raise no_ts(path)
        try:
            line = raw.decode("utf-8-sig" if number == 1 else "utf-8")
        except UnicodeDecodeError:
            line = raw.decode("latin-1")
        yield number, line.strip()


def _header(lines: Iterator[tuple[int, str]], path: Path) -> TsHeader:
    header = TsHeader()
    for number, line in lines:
        if not line or line[0] in "#%":
            continue
        if line[0] != "@":
            raise no_ts(path, number)
        header.lines = number
        key, *words = line[1:].split() or [""]
        key = key.lower()
        if key == "data":
            return header
        _note(header, key, words)
    raise no_ts(path)


def _note(header: TsHeader, key: str, words: list[str]) -> None:
    first = words[0].lower() if words else ""
    if key == "problemname":
        header.name = " ".join(words)
    elif key == "timestamps":
        header.stamped = first in YES
    elif key in ("dimensions", "dimension"):
        header.dimensions = int(first) if first.isdecimal() and len(first) < 6 else 0
    elif key == "univariate" and first in YES:
        header.dimensions = header.dimensions or 1
    elif key == "classlabel" and first not in NO:
        header.labelled = "classes"
        header.classes = tuple(words[1:])
    elif key == "targetlabel" and first not in NO:
        header.labelled = "numbers"


def _parts(line: str, header: TsHeader) -> tuple[list[str], str]:
    """Return the channels of a line as they are written, and what stands behind them."""
    parts = _BETWEEN.split(line) if header.stamped else line.split(":")
    if not header.labelled:
        return parts, ""
    return parts[:-1], parts[-1].strip()


def _add(found: TsFile, parts: list[str], label: str, channels: int) -> Text | None:
    """Add a series, or return why it cannot be added."""
    if len(parts) != channels:
        return WRONG_CHANNELS
    if not parts:  # a class alone
        return NO_POINTS
    try:
        values = [_numbers(part, found.header.stamped) for part in parts]
    except ValueError:
        return NO_NUMBERS
    longest = max(len(channel) for channel in values)
    if longest > LIMITS.series_points:
        return TOO_LONG.format(most=LIMITS.series_points)
    series = np.full((channels, longest), np.nan, dtype=np.float32)
    for place, channel in enumerate(values):
        series[place, : len(channel)] = channel
    if np.isnan(series).all():
        return NO_POINTS
    found.series.append(series)
    found.labels.append("" if label.lower() in MISSING else label)
    return None


def _numbers(part: str, stamped: bool) -> NDArray[np.float64]:
    part = part.strip()
    if stamped:
        words = [pair[1] for pair in _PAIR.findall(part)]
        if not words and part:
            raise ValueError(part)
    else:
        words = part.split(",") if part else []
    try:
        values = np.array(words, dtype=np.float64)
    except ValueError:
        known = ["nan" if word.strip().lower() in MISSING else word for word in words]
        values = np.array(known, dtype=np.float64)
    if too_large(values):
        raise ValueError(part)
    return values


def no_ts(path: Path, line: int = 0) -> DataError:
    """Return the error for a file that is no such file."""
    message = QT_TRANSLATE_NOOP(
        "data_series", "{file} is no file of series: it has no header with @data."
    ).format(file=path.name)
    if line:
        message = QT_TRANSLATE_NOOP(
            "data_series",
            "{file} is no file of series: line {line} stands before @data and does not begin with "
            "@.",
        ).format(file=path.name, line=line)
    return DataError(
        message,
        QT_TRANSLATE_NOOP(
            "data_series",
            "Files of the UCR and UEA archives begin with lines such as @problemName. Choose "
            "another file. Nothing changed.",
        ),
        "NNS-2160",
    )


def _no_series(path: Path, found: TsFile) -> DataError:
    reason = next(iter(found.bad), None)
    hint = QT_TRANSLATE_NOOP("data_series", "Choose another file. Nothing changed.")
    if reason is None:
        return DataError(
            QT_TRANSLATE_NOOP("data_series", "{file} holds no series behind @data.").format(
                file=path.name
            ),
            hint,
            "NNS-2010",
        )
    return DataError(
        QT_TRANSLATE_NOOP(
            "data_series", "No series of {file} can be read; line {line}: {reason}."
        ).format(file=path.name, line=found.bad[reason][0], reason=reason),
        hint,
        "NNS-2161",
    )


def _too_large(path: Path) -> DataError:
    return DataError(
        QT_TRANSLATE_NOOP("data_series", "{file} is larger than {size} GB.").format(
            file=path.name, size=LIMITS.file_bytes // MEBI // 1024
        ),
        QT_TRANSLATE_NOOP("data_series", "Use a part of the data. Nothing changed."),
        "NNS-2009",
    )
