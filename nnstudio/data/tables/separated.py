"""Finds out how a table is written: separator, quotes, lines above it, and names of columns."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from nnstudio.base.text import QT_TRANSLATE_NOOP
from nnstudio.data.dataset import DataError
from nnstudio.data.limits import LIMITS
from nnstudio.data.tables.header import has_header, names_of
from nnstudio.data.tables.records import Record, joined_blanks, lines_of, records_of

SEPARATORS = ("\t", ";", "|", ",")
"""In the order of preference where several fit: a comma is also a decimal mark and a word's."""
BLANKS = " "
"""Between cells that are held apart by blanks, any number of them."""
QUOTES = ('"', "'", "")
SAMPLE = 256 * 1024
LARGEST_SAMPLE = 16 * SAMPLE
SAMPLE_ROWS = 300
FEWEST_LINES = 20
EVEN_ENOUGH = 0.5
"""Of the rows that must have the same number of cells; below, it is one column."""
MOST_ABOVE = 30
REMARKS = ("#", "%", "//")

Row = list[str]


@dataclass(frozen=True)
class Writing:
    """How a table is written.

    Args:
        separator: one character; BLANKS for any number of blanks; "" for a single column.
        quote: '"', "'" or "" for none.
        header: whether a row holds the names of the columns.
        names: of the columns, unique.
        above: numbers of the lines that stand above the table: remarks, titles.
        body: lines of the file before the first row.
    """

    separator: str
    quote: str
    header: bool
    names: tuple[str, ...]
    above: tuple[int, ...] = ()
    body: int = 0

    @property
    def width(self) -> int:
        """Number of columns."""
        return len(self.names)

    @property
    def joined(self) -> bool:
        """Whether any number of blanks stands for one separator."""
        return self.separator == BLANKS and not self.quote

    @property
    def sign(self) -> str:
        """What stands between the cells once runs of blanks were joined."""
        return "\t" if self.joined else self.separator


@dataclass(frozen=True)
class Chosen:
    """What a person chose about the writing; "auto" is found.

    Args:
        separator: one of SEPARATORS, BLANKS, or "none" for a single column.
        quote: '"', "'" or "none".
        header: "yes" or "no".
        above: number of lines above the table.
    """

    separator: str = "auto"
    quote: str = "auto"
    header: str = "auto"
    above: str = "auto"


@dataclass(frozen=True)
class _Way:
    """One way to read the sample, and what it gives."""

    separator: str
    quote: str
    records: tuple[Record, ...]
    width: int
    score: tuple[float, ...]


def find_writing(sample: str, chosen: Chosen | None = None) -> Writing:
    """Return how a table is written.

    Args:
        sample: the beginning of the file in whole lines, each ended by a line feed.
        chosen: what a person chose.

    Raises:
        DataError: it is no table that can be read, or has more columns than the limit.
    """
    chosen = chosen or Chosen()
    lines = list(lines_of(sample))
    named, start = _sep_line(lines)
    separator = named if chosen.separator == "auto" and named else chosen.separator
    above: list[int] = []
    if chosen.above != "auto":
        above = list(range(start + 1, int(chosen.above) + 1))
        start = max(start, int(chosen.above))
    remarks = _remarks(lines[start:]) if chosen.above == "auto" else 0
    way = _best_way(lines[start + remarks :], separator, chosen.quote)
    records = [_moved(record, start + remarks) for record in way.records]
    header_remark = None
    if remarks:
        header_remark = _remark_as_header(lines[start + remarks - 1], way, records)
        above += [n for n in range(start + 1, start + remarks + 1) if lines[n - 1].strip()]
    titles = 0 if chosen.above != "auto" else _titles(records, way.width)
    above += [n for record in records[:titles] for n in range(record.first, record.last + 1)]
    records = records[titles:]
    if header_remark is not None and chosen.header != "no":
        above.remove(start + remarks)
        return _made(way, header_remark, True, above, start + remarks)
    rows = [record.cells for record in records]
    header = has_header(rows, way.width) if chosen.header == "auto" else chosen.header == "yes"
    first = records[0] if records else None
    body = start + remarks if first is None else first.last if header else first.first - 1
    return _made(way, rows[0] if header and rows else [], header, above, body, rows[1:])


def with_quote(sample: str, chosen: Chosen, quote: str) -> Writing:
    """Return how a table is written if cells are wrapped in this sign; "" for none."""
    return find_writing(sample, replace(chosen, quote=quote or "none"))


def _made(
    way: _Way, first: Row, header: bool, above: list[int], body: int, rows: Sequence[Row] = ()
) -> Writing:
    if way.width > LIMITS.columns:
        raise DataError(
            QT_TRANSLATE_NOOP("data_tables", "The table has more than {most} columns.").format(
                most=LIMITS.columns
            ),
            QT_TRANSLATE_NOOP(
                "data_tables", "Use a part of the data. Nothing in your project changed."
            ),
            "NNS-2035",
        )
    names = names_of(first, way.width, rows)
    return Writing(way.separator, way.quote, header, names, tuple(above), body)


def _moved(record: Record, by: int) -> Record:
    return Record(record.first + by, record.last + by, record.cells)


def _sep_line(lines: Sequence[str]) -> tuple[str, int]:
    """Return the separator of a line such as "sep=;" (Excel) and how many such lines there are."""
    found = re.fullmatch(r'"?sep=([!-~\t ])"?\s*', lines[0], re.IGNORECASE) if lines else None
    return (found[1], 1) if found else ("", 0)


def _remarks(lines: Sequence[str]) -> int:
    """Return how many lines at the beginning are remarks or empty; 0 where all of them are."""
    sign = next((s for s in REMARKS if lines and lines[0].lstrip("\ufeff ").startswith(s)), None)
    if sign is None:
        return 0
    for place, line in enumerate(lines):
        if line.strip() and not line.lstrip().startswith(sign):
            return place
    return 0


def _remark_as_header(line: str, way: _Way, records: Sequence[Record]) -> Row | None:
    """Return the names in the last remark where they fit the columns, and no row has some."""
    body = line.lstrip().lstrip("#%/").strip(" \n") or line.strip()
    cells = next((r.cells for r in _sample_records([body], way.separator, way.quote)), [])
    if way.width < 2 or len(cells) != way.width:
        return None
    rows = [record.cells for record in records]
    if has_header(rows, way.width) or not has_header([cells, *rows], way.width):
        return None
    return cells


def _titles(records: Sequence[Record], width: int) -> int:
    """Return how many rows at the beginning are titles above the table."""
    if width < 2:
        return 0
    for place, record in enumerate(records[:MOST_ABOVE]):
        cells = record.cells
        filled = sum(1 for cell in cells if cell.strip())
        lacks_one = len(cells) == filled == width - 1 and width > 2  # names of R lack the first one
        if lacks_one:
            lacks_one = not has_header([r.cells for r in records[place + 1 :]], width)
        sparse = filled <= 1 and (width > 2 or len(cells) < 2)
        other = len(cells) != width and filled < width and not lacks_one
        if not (sparse or other):
            return place if place < len(records) - 1 else 0
    return 0


# ---------------------------------------------------------------- separator and quotes


def _best_way(lines: Sequence[str], separator: str, quote: str) -> _Way:
    """Return the way of reading that explains the lines best."""
    separators: Sequence[str] = (_sign(separator),)
    quotes: Sequence[str] = ("" if quote == "none" else quote,)
    some = "".join(lines)
    if separator == "auto":
        separators = [sign for sign in SEPARATORS if sign in some] or [","]
    if quote == "auto":
        quotes = QUOTES if '"' in some else ('"', "'")
    found = max((_way(lines, s, q) for s in separators for q in quotes), key=lambda w: w.score)
    if separator != "auto" or (found.width > 1 and found.score[1] >= EVEN_ENOUGH):
        return found
    for sign in ('"', "") if quote == "auto" else ("" if quote == "none" else quote,):
        blanks = _way(lines, BLANKS, sign)
        if _held_apart(blanks):
            return blanks
    if is_aligned(lines):
        raise DataError(
            QT_TRANSLATE_NOOP(
                "data_tables",
                "The columns are held apart by blanks alone, and not evenly enough to tell them.",
            ),
            QT_TRANSLATE_NOOP(
                "data_tables",
                "Open the file in a spreadsheet program and save it as CSV. Nothing changed.",
            ),
            "NNS-2086",
        )
    return max((_way(lines, "", q) for q in quotes), key=lambda way: way.score)


def _sign(separator: str) -> str:
    return "" if separator == "none" else separator


def _way(lines: Sequence[str], separator: str, quote: str) -> _Way:
    """Return what one way of reading gives; the scores are compared in their order."""
    nothing = _Way(separator, quote, (), 0, (0.0,) * 6)
    if quote == "'" and not _wraps_cells(lines, separator, quote):
        return replace(nothing, width=1)  # an apostrophe, then
    try:
        records = tuple(_sample_records(lines, separator, quote))
    except DataError:
        return nothing
    if not records:
        return nothing
    width = _usual_width([record.cells for record in records]) if separator else 1
    even = sum(_trimmed_width(record.cells, width) == width for record in records) / len(records)
    preferred = len(SEPARATORS) - SEPARATORS.index(separator) if separator in SEPARATORS else 9
    score = (
        float(width > 1 and even >= EVEN_ENOUGH),
        round(even, 1),
        float(preferred),
        round(even, 3),
        float(quote != ""),
        float(len(records)),
    )
    return _Way(separator, quote, records, width, score)


def _sample_records(lines: Sequence[str], separator: str, quote: str) -> Iterator[Record]:
    joined = separator == BLANKS and not quote
    yield from islice(
        records_of(
            map(joined_blanks, lines) if joined else lines, "\t" if joined else separator, quote
        ),
        SAMPLE_ROWS,
    )


def _usual_width(rows: Sequence[Row]) -> int:
    """Return the usual number of cells; titles and remarks of a single cell count little."""
    widths = Counter(len(row) for row in (rows[1:] if len(rows) > 1 else rows))
    several = {width: count for width, count in widths.items() if width > 1}
    if sum(several.values()) < 0.4 * sum(widths.values()):
        several = dict(widths)
    most = max(several.values())
    if several.get(len(rows[0])) == most:
        return len(rows[0])  # where the rows disagree evenly, the first one decides
    return next(width for width, count in several.items() if count == most)


def _trimmed_width(row: Row, width: int) -> int:
    return len(row) if len(row) <= width else len(trimmed(row, width))


def trimmed(row: Row, width: int) -> Row:
    """Return a row without empty cells behind the last column."""
    end = len(row)
    while end > width and not row[end - 1].strip():
        end -= 1
    return row[:end]


def _wraps_cells(lines: Sequence[str], separator: str, quote: str) -> bool:
    """Whether whole cells stand between such quotes."""
    edge = re.escape(separator) or "$"
    pattern = re.compile(rf"(?:^|{edge}){quote}[^\n]*?{quote}(?:$|{edge})", re.M)
    return any(pattern.search(line) for line in lines[: 10 * SAMPLE_ROWS])


def _held_apart(way: _Way) -> bool:
    """Whether blanks hold cells apart: the same number in each line, numbers among them."""
    rows = [record.cells for record in way.records]
    if way.width < 2 or len(rows) < 3:
        return False
    # Names of R lack the one above the names of the rows.
    if any(len(row) != way.width for row in rows[1:]) or way.width - len(rows[0]) not in (0, 1):
        return False
    if not way.quote and any(cell.count('"') == 1 for row in rows for cell in row):
        return False  # a blank inside quotes
    return any(
        all(re.fullmatch(r"[+-]?[\d.,]*\d[\d.,]*([eE][+-]?\d+)?", row[place]) for row in rows[1:])
        for place in range(way.width)
    )


def is_aligned(lines: Sequence[str]) -> bool:
    """Whether most lines have gaps of several blanks, as printed tables have."""
    some = [line for line in lines[:SAMPLE_ROWS] if line.strip()]
    gaps = sum(re.search(r"\S {2,}\S", line) is not None for line in some)
    return len(some) >= 3 and gaps >= 0.6 * len(some)


def sample_of(text: str) -> str:
    """Return the lines at the beginning of a text from which its writing is found."""
    if len(text) <= SAMPLE:
        return text
    end = SAMPLE
    while end < LARGEST_SAMPLE and text.count("\n", 0, end) < FEWEST_LINES:
        end *= 2
    cut = text.rfind("\n", 0, end)
    return text[: cut + 1] if cut > 0 else text[:end]
