"""Series of the Monash forecasting archive (.tsf): one long series a line, with its beginning."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from nnstudio.base.text import QT_TRANSLATE_NOOP, Text
from nnstudio.data.cell_kinds.typed_columns import preview_of, unique_name
from nnstudio.data.config import Role
from nnstudio.data.dataset import DataError, LeftOut
from nnstudio.data.files.text_file import read_text
from nnstudio.data.frame import Frame, FrameColumn, NumberColumn, TimeColumn, WordColumn
from nnstudio.data.limits import LIMITS
from nnstudio.data.narrow import too_large
from nnstudio.data.progress import Reading
from nnstudio.data.spec import ImporterSpec, Values

SUFFIX = ".tsf"
TIME, VALUE = "time", "value"
MISSING = ("?", "", "nan", "na")
LINES_AT_ONCE = 8
_STAMP = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(?:[ T](\d{1,2})[-:](\d{1,2})(?:[-:](\d{1,2}))?)?")
_MONTHS = {"monthly": 1, "quarterly": 3, "yearly": 12}
_SECONDS = {
    "secondly": 1,
    "minutely": 60,
    "half_hourly": 1800,
    "hourly": 3600,
    "daily": 86400,
    "weekly": 604800,
}
_UNITS = {"second": 1, "minute": 60, "hour": 3600, "day": 86400, "week": 604800}

NO_NUMBERS = QT_TRANSLATE_NOOP("data_series", "what stands there is no number")
WRONG_FIELDS = QT_TRANSLATE_NOOP("data_series", "another number of fields than the header names")
NO_BEGINNING = QT_TRANSLATE_NOOP("data_series", "its beginning is no date")


@dataclass
class _Tsf:
    """What was read.

    Args:
        attributes: names and types of what stands before the values of each series.
        frequency: from point to point, as it is written.
        words: of each attribute, one for each series.
        values: of each series, NaN where missing.
        begins: of each series; NaT where it is not known.
        bad: lines that could not be read, by reason.
        whole: whether the file was read to its end.
    """

    attributes: list[tuple[str, str]] = field(default_factory=list[tuple[str, str]])
    frequency: str = ""
    words: list[list[str]] = field(default_factory=list[list[str]])
    values: list[NDArray[np.float64]] = field(default_factory=list[NDArray[np.float64]])
    begins: list[np.datetime64] = field(default_factory=list[np.datetime64])
    bad: dict[Text, list[str]] = field(default_factory=dict[Text, list[str]])
    whole: bool = True


def _probe(path: Path) -> float:
    try:
        # More than an ARFF file, which begins in the same way.
        return 0.97 if path.is_file() and path.suffix.lower() == SUFFIX else 0.0
    except OSError:
        return 0.0


def _read(path: Path, options: Values, reading: Reading) -> Frame:
    text = read_text(path).text
    found = _parsed(text.splitlines(), path, reading)
    counts = [len(values) for values in found.values]
    rows = sum(counts)
    if not rows:
        raise DataError(
            QT_TRANSLATE_NOOP("data_series", "{file} holds no series behind @data.").format(
                file=path.name
            ),
            QT_TRANSLATE_NOOP("data_series", "Choose another file. Nothing changed."),
            "NNS-2010",
        )
    columns: list[FrameColumn] = []
    roles: dict[str, Role] = {TIME: "time", VALUE: "target"}
    codes = np.repeat(np.arange(len(counts), dtype=np.int32), counts)
    heads = [name for name, kind in found.attributes if kind != "date"]
    for place, head in enumerate(heads):
        name = unique_name(head, [TIME, VALUE, *(column.name for column in columns)])
        column = WordColumn.of(name, [words[place] for words in found.words])
        columns.append(WordColumn(name, column.codes[codes], column.words))
        roles[name] = "group"
    columns.append(_times(found, counts))
    columns.append(NumberColumn(VALUE, np.concatenate(found.values)))
    return Frame(
        tuple(columns),
        np.arange(1, rows + 1, dtype=np.int64),
        roles=roles,
        facts={"file": path.name, "series": len(counts), "frequency": found.frequency},
        notes=_notes(found),
        left_out=tuple(LeftOut(reason, tuple(lines)) for reason, lines in found.bad.items()),
        preview=preview_of(columns),
        whole=found.whole,
        total=rows,
    )


def _parsed(lines: list[str], path: Path, reading: Reading) -> _Tsf:
    found = _Tsf()
    behind = False
    rows = 0
    for number, raw in enumerate(lines, 1):
        if number % LINES_AT_ONCE == 0:
            reading.advance(number, len(lines))
        line = raw.strip()
        if not line or line.startswith("#"):
            continue
        if not behind:
            behind = _header(found, line, path)
            continue
        reason = _add(found, line)
        if reason is not None:
            found.bad.setdefault(reason, []).append(str(number))
            continue
        rows += len(found.values[-1])
        if rows > LIMITS.rows:
            raise DataError(
                QT_TRANSLATE_NOOP("data_series", "The series have more than {most} points.").format(
                    most=LIMITS.rows
                ),
                QT_TRANSLATE_NOOP("data_series", "Use a part of the data. Nothing changed."),
                "NNS-2035",
            )
        if reading.most is not None and rows >= reading.most:
            found.whole = number == len(lines)
            break
    if not behind:
        raise _no_tsf(path)
    return found


def _header(found: _Tsf, line: str, path: Path) -> bool:
    """Take in a line of the header; return whether the data begin behind it."""
    if not line.startswith("@"):
        raise _no_tsf(path)
    key, *words = line[1:].split() or [""]
    if key.lower() == "attribute" and len(words) >= 2:
        found.attributes.append((words[0], words[1].lower()))
    elif key.lower() == "frequency" and words:
        found.frequency = " ".join(words).lower()
    return key.lower() == "data"


def _add(found: _Tsf, line: str) -> Text | None:
    """Add a series, or return why it cannot be added."""
    *fields, written = line.split(":")
    if len(fields) != len(found.attributes):
        return WRONG_FIELDS
    begin = np.datetime64("NaT", "s")
    words: list[str] = []
    for word, (_, kind) in zip(fields, found.attributes, strict=True):
        if kind != "date":
            words.append(word.strip())
            continue
        stamp = _stamp(word.strip())
        if stamp is None:
            return NO_BEGINNING
        begin = stamp
    try:
        cells = written.split(",")
        numbers = ["nan" if cell.strip().lower() in MISSING else cell for cell in cells]
        values = np.array(numbers, dtype=np.float64)
    except ValueError:
        return NO_NUMBERS
    if too_large(values):
        return NO_NUMBERS
    found.words.append(words)
    found.values.append(values)
    found.begins.append(begin)
    return None


def _stamp(word: str) -> np.datetime64 | None:
    parts = _STAMP.fullmatch(word)
    if parts is None:
        return None
    year, month, day, hour, minute, second = (int(part or 0) for part in parts.groups())
    try:
        text = f"{year:04d}-{month:02d}-{day:02d}T{hour:02d}:{minute:02d}:{second:02d}"
        return np.datetime64(text, "s")
    except ValueError:
        return None


def _times(found: _Tsf, counts: list[int]) -> FrameColumn:
    """Return when each point is; its number where the file does not say."""
    steps = [np.arange(count, dtype=np.int64) for count in counts]
    months, seconds = _pace(found.frequency)
    if not (months or seconds) or any(np.isnat(begin) for begin in found.begins):
        return NumberColumn(TIME, (np.concatenate(steps) + 1).astype(np.float64))
    times: list[NDArray[np.datetime64]] = []
    for begin, step in zip(found.begins, steps, strict=True):
        if months:
            first = begin.astype("datetime64[M]")
            into = begin - first.astype("datetime64[s]")
            times.append((first + step * months).astype("datetime64[s]") + into)
        else:
            times.append(begin + (step * seconds).astype("m8[s]"))
    return TimeColumn(TIME, np.concatenate(times).astype("datetime64[us]"))


def _pace(frequency: str) -> tuple[int, int]:
    """Return months and seconds from point to point, (0, 0) where they are not known."""
    word = frequency.replace(" ", "_")
    if word in _MONTHS:
        return _MONTHS[word], 0
    if word in _SECONDS:
        return 0, _SECONDS[word]
    found = re.fullmatch(r"(\d{1,4})_([a-z]+?)s?", word)
    return (0, int(found[1]) * _UNITS.get(found[2], 0)) if found else (0, 0)


def _notes(found: _Tsf) -> tuple[Text, ...]:
    dated = any(kind == "date" for _, kind in found.attributes)
    if dated and not any(_pace(found.frequency)):
        return (
            QT_TRANSLATE_NOOP(
                "data_series", "The file does not say how often a point comes; points are counted."
            ),
        )
    return ()


def _no_tsf(path: Path) -> DataError:
    return DataError(
        QT_TRANSLATE_NOOP(
            "data_series", "{file} is no file of series: it has no header with @data."
        ).format(file=path.name),
        QT_TRANSLATE_NOOP(
            "data_series",
            "Files of the Monash archive begin with lines such as @relation and @frequency. Choose "
            "another file. Nothing changed.",
        ),
        "NNS-2160",
    )


IMPORTER = ImporterSpec(
    id="tsf",
    name=QT_TRANSLATE_NOOP("data_series", "Series of the Monash archive"),
    summary=QT_TRANSLATE_NOOP(
        "data_series", "One long series a line, to be predicted from its own past (.tsf)."
    ),
    suffixes=(SUFFIX,),
    probe=_probe,
    read=_read,
)
