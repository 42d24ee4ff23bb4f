"""One series in a text file: a point a line, a channel a column, with or without names."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from nnstudio.data.cell_kinds.time_words import CLOCK, is_time_name
from nnstudio.data.narrow import too_large

Floats = NDArray[np.float64]

SEPARATORS = ("\t", ";", "|", ",", "")
"""Between two cells, in the order of preference; "" stands for blanks of any number."""
MISSING = frozenset(("", "-", "?", "na", "n/a", "nan", "null", "none", "#n/a", "k.a.", "k. a."))
ENOUGH = 0.9
"""Of the cells that must be numbers."""
LOOKED_AT = 60
FEWEST_POINTS, FEWEST_COUNTED = 3, 10
_COUNTS = frozenset(("index", "idx", "no", "nr", "row", "zeile", "id", "sample", "frame", "step"))
_COMMENT = ("#", "%", "//")


@dataclass(frozen=True)
class SeriesWriting:
    """How the files of a folder are written.

    Args:
        separator: one of SEPARATORS.
        comma: whether numbers have a decimal comma.
        header: whether the first line holds names.
        columns: cells of a line.
        channels: places of the columns that are measured.
        names: of these columns; empty where there are none.
    """

    separator: str
    comma: bool
    header: bool
    columns: int
    channels: tuple[int, ...]
    names: tuple[str, ...] = ()


def find_writing(text: str) -> SeriesWriting | None:
    """Return how a file of numbers is written, or None where it is no such file.

    Args:
        text: of the file, or its beginning.
    """
    lines = _lines(text)[:LOOKED_AT]
    if len(lines) < FEWEST_POINTS:
        return None
    best: tuple[float, SeriesWriting] | None = None
    for separator in SEPARATORS:
        for comma in (False, True):
            if comma and separator == ",":
                continue
            found = _tried(lines, separator, comma)
            if found is not None and (best is None or found[0] > best[0]):
                best = found
    return None if best is None else best[1]


def read_series(text: str, writing: SeriesWriting) -> NDArray[np.float32] | None:
    """Return float32 (channel, time), NaN where a cell is empty; None for another form.

    Args:
        text: of the file.
        writing: how the files of its folder are written.
    """
    lines = _lines(text)
    if lines and _is_head(_cells(lines[0], writing.separator), writing):
        lines = lines[1:]
    rows = [_cells(line, writing.separator) for line in lines]
    if not rows or any(len(row) != writing.columns for row in rows):
        return None
    columns: list[Floats] = []
    for place in writing.channels:
        numbers = _numbers([row[place] for row in rows], writing.comma)
        if numbers is None:
            return None
        columns.append(numbers)
    return np.stack(columns).astype(np.float32)


def _tried(lines: Sequence[str], separator: str, comma: bool) -> tuple[float, SeriesWriting] | None:
    """Return how well a way of writing explains the lines, and it; None where it does not."""
    rows = [_cells(line, separator) for line in lines]
    width = len(rows[-1])
    head, body = rows[0], rows[1:]
    if any(len(row) != width for row in body):
        return None
    named = len(head) == width and not any(_is_number(cell, comma) for cell in head)
    if not named:
        body = rows if len(head) == width else body
    shares = [
        sum(_is_number(row[place], comma) or _is_missing(row[place]) for row in body) / len(body)
        for place in range(width)
    ]
    numeric = [place for place, share in enumerate(shares) if share >= ENOUGH]
    if not numeric or (width == 1 and separator):
        return None
    names = [cell.strip().strip("\"'") for cell in head] if named else []
    channels = _measured(body, numeric, names, comma)
    score = len(numeric) / width + min(width, 100) / 1000
    if comma:
        score += 0.01 if _are_decimals(body, numeric) else -1.0
    writing = SeriesWriting(
        separator,
        comma,
        named,
        width,
        tuple(channels),
        tuple(names[place] for place in channels) if names else (),
    )
    return score, writing


def _are_decimals(body: Sequence[Sequence[str]], numeric: Sequence[int]) -> bool:
    """Whether commas in cells stand before decimals, and not between two numbers.

    In a single column "1,25" is a decimal where as many digits follow in every line.
    """
    with_comma = [row[place] for row in body for place in numeric if "," in row[place]]
    if not with_comma:
        return False
    behind = {len(cell.split(",")[1].strip("\"'")) for cell in with_comma}
    return len(body[0]) > 1 or (len(behind) == 1 and min(behind) >= 2)


def _measured(
    body: Sequence[Sequence[str]], numeric: Sequence[int], names: Sequence[str], comma: bool
) -> list[int]:
    """Return the columns of numbers without one that only says when."""
    if len(numeric) < 2:
        return list(numeric)
    first = numeric[0]
    values = _numbers([row[first] for row in body], comma)
    if values is None or np.isnan(values).any() or len(values) < FEWEST_POINTS:
        return list(numeric)
    steps = np.diff(values)
    even = bool((steps > 0).all()) and float(np.abs(steps - steps.mean()).max()) <= 0.2 * float(
        steps.mean()
    )
    name = names[first].lower() if names else ""
    counts = is_time_name(name) or name in CLOCK or name in _COUNTS
    counts = counts or (not name and len(values) >= FEWEST_COUNTED)
    return list(numeric[1:]) if even and counts else list(numeric)


def _lines(text: str) -> list[str]:
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return [line for line in lines if line.strip() and not line.lstrip().startswith(_COMMENT)]


def _cells(line: str, separator: str) -> list[str]:
    if not separator:
        return line.split()
    return [cell.strip() for cell in line.split(separator)]


def _is_head(cells: Sequence[str], writing: SeriesWriting) -> bool:
    return len(cells) == writing.columns and not any(
        _is_number(cell, writing.comma) or _is_missing(cell) for cell in cells
    )


def _is_missing(cell: str) -> bool:
    return cell.strip("\"'").lower() in MISSING


def _is_number(cell: str, comma: bool) -> bool:
    word = cell.strip("\"'")
    return bool((_COMMA if comma else _POINT).fullmatch(word))


_POINT = re.compile(r"[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?")
_COMMA = re.compile(r"[+-]?(\d+,?\d*|,\d+)([eE][+-]?\d+)?")


def _numbers(cells: Sequence[str], comma: bool) -> Floats | None:
    """Return the numbers of cells, NaN for missing ones; None where a cell is something else."""
    words = [cell.replace(",", ".") for cell in cells] if comma else cells
    try:
        values = np.array(words, dtype=np.float64)
    except ValueError:
        plain = ["nan" if _is_missing(word) else word.strip("\"'") for word in words]
        try:
            values = np.array(plain, dtype=np.float64)
        except ValueError:
            return None
    return None if too_large(values) else values
