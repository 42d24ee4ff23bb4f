"""Finds out how a table is written (separator, quotes, header) and reads its rows."""

from __future__ import annotations

import csv
import io
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from nnstudio.base.text import QT_TRANSLATE_NOOP
from nnstudio.data.cells import is_missing, looks_like_number
from nnstudio.data.dataset import DataError
from nnstudio.data.limits import LIMITS

SEPARATORS = ("\t", ";", "|", ",")
"""In the order of preference where several fit: a comma is also a decimal mark and a word's."""
QUOTES = ('"', "'", "")
SAMPLE = 256 * 1024
SAMPLE_ROWS = 300

Row = list[str]


@dataclass(frozen=True)
class Writing:
    """How a table is written.

    Args:
        separator: one character.
        quote: '"', "'" or "" for none.
        header: whether the first row holds names.
        sep_line: whether a line such as "sep=;" (Excel) stands before everything.
    """

    separator: str
    quote: str
    header: bool
    sep_line: bool = False


@dataclass(frozen=True)
class Rows:
    """The rows of a table.

    Args:
        names: of the columns, unique.
        cells: rows of equal length, as they stand in the file.
        lines: number of the line in the file where each row ends.
        ragged: lines of rows with another number of cells; they are left out.
    """

    names: tuple[str, ...]
    cells: list[Row]
    lines: list[int]
    ragged: tuple[int, ...]


def find_writing(
    text: str, separator: str = "auto", quote: str = "auto", header: str = "auto"
) -> Writing:
    """Return how a table is written.

    Args:
        text: the whole file.
        separator, quote, header: "auto", or what a person chose ("yes" and "no" for the header).

    Raises:
        DataError: a cell is longer than the limit.
    """
    sep_line = re.match(r"sep=(.)\r?\n", text, re.IGNORECASE)
    body = text[sep_line.end() :] if sep_line else text
    if sep_line and separator == "auto":
        separator = sep_line[1]
    sample = _sample(body)
    separators = SEPARATORS if separator == "auto" else (separator,)
    quotes = QUOTES if quote == "auto" else (quote,)
    scores = {(s, q): _score(sample, s, q) for s in separators for q in quotes}
    best = max(scores, key=lambda pair: scores[pair])
    # What a sample shows may be wrong further on: an unbalanced quote swallows whole rows there.
    if quote == "auto" and best[1] and _swallows_rows(body, *best):
        best = (best[0], "")
    named = _has_header(sample, *best) if header == "auto" else header == "yes"
    return Writing(best[0], best[1], named, sep_line is not None)


def read_rows(text: str, writing: Writing, most: int | None = None) -> Rows:
    """Return the rows of a table; those with too few or too many cells are counted, not guessed.

    Args:
        text: the whole file.
        writing: how it is written.
        most: rows to read; None: all.

    Raises:
        DataError: there are no rows, or more rows or columns than the limit.
    """
    body = text.partition("\n")[2] if writing.sep_line else text
    offset = 1 if writing.sep_line else 0
    records: list[Row] = []
    lines: list[int] = []
    for line, record in _records(body, writing.separator, writing.quote):
        if not record or (len(record) == 1 and not record[0].strip()):
            continue
        records.append(record)
        lines.append(line + offset)
        if most is not None and len(records) > most:
            break
        if len(records) > LIMITS.rows:
            raise _too_many("rows", LIMITS.rows)
    width = _usual_width(records[1:] if writing.header and len(records) > 1 else records)
    if writing.header and any(len(record) == len(records[0]) for record in records[1:]):
        likely = Counter(len(record) for record in records[1:])
        if likely[len(records[0])] == likely[width]:
            width = len(records[0])  # where the rows disagree evenly, the header decides
    if width > LIMITS.columns:
        raise _too_many("columns", LIMITS.columns)
    first: Row = []
    if writing.header and records:
        first, records, lines = records[0], records[1:], lines[1:]
    trimmed = [_trimmed(record, width) for record in records]
    ragged = tuple(line for line, row in zip(lines, trimmed, strict=True) if len(row) != width)
    if ragged:
        keep = [i for i, row in enumerate(trimmed) if len(row) == width]
        trimmed, lines = [trimmed[i] for i in keep], [lines[i] for i in keep]
    return Rows(_names(first, width), trimmed, lines, ragged)


def _records(text: str, separator: str, quote: str) -> Iterator[tuple[int, Row]]:
    """Yield (line, cells); a cell may hold line breaks where quotes allow it."""
    csv.field_size_limit(LIMITS.cell_characters)
    stream = io.StringIO(text, newline="")
    if quote:
        reader = csv.reader(stream, delimiter=separator, quotechar=quote)
    else:
        reader = csv.reader(stream, delimiter=separator, quoting=csv.QUOTE_NONE)
    try:
        for record in reader:
            yield reader.line_num, record
    except csv.Error as error:
        raise DataError(
            QT_TRANSLATE_NOOP(
                "data", "Line {line} holds a cell with more than {most} characters."
            ).format(line=reader.line_num, most=LIMITS.cell_characters),
            QT_TRANSLATE_NOOP(
                "data", "Perhaps a quotation mark is not closed there. Nothing changed."
            ),
            "NNS-2036",
        ) from error


def _sample(text: str) -> str:
    if len(text) <= SAMPLE:
        return text
    cut = max(text.rfind("\n", 0, SAMPLE), text.rfind("\r", 0, SAMPLE))
    return text[: cut + 1] if cut > 0 else text


def _sample_records(sample: str, separator: str, quote: str) -> list[Row]:
    records: list[Row] = []
    for _, record in _records(sample, separator, quote):
        if record and any(cell.strip() for cell in record):
            records.append(record)
        if len(records) >= SAMPLE_ROWS:
            break
    return records


def _score(sample: str, separator: str, quote: str) -> tuple[float, ...]:
    """Return how well a way of writing explains the text, larger is better, compared in order."""
    try:
        records = _sample_records(sample, separator, quote)
    except DataError:
        return (0.0, 0.0, 0.0, 0.0, 0.0)
    width = _usual_width(records)
    even = sum(len(record) == width for record in records) / max(len(records), 1)
    preferred = len(SEPARATORS) - SEPARATORS.index(separator) if separator in SEPARATORS else 9
    wraps = quote == '"' or (quote == "'" and _wraps_cells(sample, separator, quote))
    if quote == "'" and not wraps:
        return (0.0, 0.0, 0.0, 0.0, 0.0)  # an apostrophe, then
    return (
        float(width > 1),
        round(even, 2),
        float(preferred),
        float(wraps),
        float(len(records)),
    )


def _wraps_cells(sample: str, separator: str, quote: str) -> bool:
    """Whether whole cells stand between such quotes."""
    edge = re.escape(separator)
    return re.search(rf"(?:^|{edge}){quote}[^\n]*?{quote}(?:\r?$|{edge})", sample, re.M) is not None


def _swallows_rows(text: str, separator: str, quote: str) -> bool:
    """Whether a quotation mark that is no quote joins rows: without quotes every line is even."""
    if quote not in text:
        return False
    widths: Counter[int] = Counter()
    plain = 0
    for _, record in _records(text, separator, ""):
        if record:
            widths[len(record)] += 1
            plain += 1
    if len(widths) != 1 or 1 in widths:
        return False
    try:
        quoted = sum(1 for _, record in _records(text, separator, quote) if record)
    except DataError:
        return True
    return quoted < plain


def _usual_width(records: list[Row]) -> int:
    widths = Counter(len(record) for record in records)
    return widths.most_common(1)[0][0] if widths else 0


def _trimmed(record: Row, width: int) -> Row:
    """Return a record without empty cells behind the last column."""
    while len(record) > width and not record[-1].strip():
        record = record[:-1]
    return record


def _has_header(sample: str, separator: str, quote: str) -> bool:
    records = _sample_records(sample, separator, quote)
    width = _usual_width(records)
    rows = [record for record in records[1:] if len(record) == width]
    if not records or not rows:
        return False
    first = [cell.strip() for cell in records[0]][:width]
    if all(looks_like_number(cell) for cell in first if cell):
        return False
    for index, name in enumerate(first):
        below = [row[index] for row in rows if not is_missing(row[index])]
        numbers = sum(looks_like_number(cell) for cell in below)
        if below and numbers >= 0.8 * len(below) and not is_missing(name):
            return not looks_like_number(name)
    named = [name for name in first if name]
    below_any = [{row[index].strip() for row in rows} for index in range(width)]
    again = any(name in cells for name, cells in zip(first, below_any, strict=False) if name)
    short = all(len(name) <= 60 for name in named)
    return len(set(named)) == len(named) > 0 and not again and short


def _names(header: Row, width: int) -> tuple[str, ...]:
    """Return unique names; columns without one are numbered."""
    names: list[str] = []
    taken: set[str] = set()
    for index in range(width):
        name = " ".join(header[index].split()) if index < len(header) else ""
        name = name or f"column_{index + 1}"
        unique, number = name, 2
        while unique in taken:
            unique, number = f"{name} ({number})", number + 1
        taken.add(unique)
        names.append(unique)
    return tuple(names)


def _too_many(what: str, most: int) -> DataError:
    message = (
        QT_TRANSLATE_NOOP("data", "The table has more than {most} rows.")
        if what == "rows"
        else QT_TRANSLATE_NOOP("data", "The table has more than {most} columns.")
    )
    return DataError(
        message.format(most=most),
        QT_TRANSLATE_NOOP("data", "Use a part of the data. Nothing in your project changed."),
        "NNS-2035",
    )
