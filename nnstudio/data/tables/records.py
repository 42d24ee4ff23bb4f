"""Cuts the text of a table into rows of cells, and knows when a stray quotation mark joins rows."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from nnstudio.base.text import QT_TRANSLATE_NOOP
from nnstudio.data.dataset import DataError
from nnstudio.data.limits import LIMITS

Row = list[str]

NO_SEPARATOR = "\x1f"
"""Stands between the cells of a table with a single column: nowhere."""
LONG_CELL = 8
"""Lines; a cell over more of them, each of which would be a whole row, is no cell."""


@dataclass(frozen=True)
class Record:
    """A row with the lines of the file it stands in, both counted from 1."""

    first: int
    last: int
    cells: Row


def one_newline(text: str) -> str:
    """Return a text with a line feed alone at the end of every line."""
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text


def lines_of(text: str) -> Iterator[str]:
    """Yield the lines of a text with their ends; only a line feed ends a line."""
    start = 0
    while start < len(text):
        end = text.find("\n", start) + 1 or len(text)
        yield text[start:end]
        start = end


def joined_blanks(line: str) -> str:
    """Return a line of a table that is held apart by blanks with a tab between the cells."""
    body = line.rstrip("\n")
    return "\t".join(body.split()) + line[len(body) :]


def records_of(
    lines: Iterable[str],
    separator: str,
    quote: str,
    width: int = 0,
    first_line: int = 1,
    more: bool = False,
) -> Iterator[Record]:
    """Yield the rows of a table as `csv.reader` reads them; empty lines are no rows.

    Args:
        lines: of the text, with their ends.
        separator: between cells; "" for a single column.
        quote: around cells; "" for none.
        width: usual number of cells. Where a quotation mark joins lines that would all be whole
            rows, the mark is a letter and the lines are rows. 0: never.
        first_line: number of the first line.
        more: whether other lines follow; a row that may go on in them is not given.

    Raises:
        DataError: a cell is longer than the limit.
    """
    csv.field_size_limit(LIMITS.cell_characters)
    waiting = _Lines(iter(lines))
    line = first_line
    while True:
        reader = _reader(waiting, separator, quote)
        try:
            for cells in reader:
                taken = waiting.take()
                if more and waiting.at_end and any(quote in text for text in taken):
                    return
                if len(taken) > 1 and width > 1 and joins_rows(taken, separator, quote, width):
                    waiting.give_back(taken[1:])
                    cells = next(_reader(iter(taken[:1]), separator, ""))
                    taken = taken[:1]
                last = line + len(taken) - 1
                if cells and (len(cells) > 1 or cells[0].strip()):
                    yield Record(line, last, cells)
                line = last + 1
            return
        except csv.Error as error:
            taken = waiting.take()
            if len(taken) < 2 or not joins_rows(taken, separator, quote, width):
                raise too_long(line) from error
            waiting.give_back(taken[1:])
            yield Record(line, line, next(_reader(iter(taken[:1]), separator, "")))
            line += 1


def joins_rows(lines: list[str], separator: str, quote: str, width: int) -> bool:
    """Whether lines were taken for one row only because a quotation mark is not closed.

    Args:
        lines: those of the row.
        separator, quote: how the table is written.
        width: usual number of cells of a row.
    """
    if width < 2 or lines[0].count(separator) != width - 1:
        return False
    if not all(_is_row(line, separator, quote, width) for line in lines[1:] if line != "\n"):
        return False
    return len(lines) > LONG_CELL or not _is_well_quoted("".join(lines), separator, quote)


def _is_row(line: str, separator: str, quote: str, width: int) -> bool:
    """Whether a line has the usual number of cells, its quotation marks being letters or not."""
    if line.count(separator) == width - 1:
        return True
    if not _is_well_quoted(line, separator, quote):
        return False
    return len(next(_reader(iter([line]), separator, quote))) == width


def _is_well_quoted(text: str, separator: str, quote: str) -> bool:
    """Whether every quotation mark of a row opens or closes a whole cell."""
    return _well_quoted(separator, quote).fullmatch(text.removesuffix("\n")) is not None


class _Lines:
    """Hands lines on, remembers those of the present row, and takes lines back."""

    def __init__(self, lines: Iterator[str]) -> None:
        self._lines = lines
        self._next = next(lines, None)
        self._back: list[str] = []
        self._taken: list[str] = []

    @property
    def at_end(self) -> bool:
        """Whether no line is left."""
        return self._next is None and not self._back

    def __iter__(self) -> _Lines:
        return self

    def __next__(self) -> str:
        if self._back:
            line = self._back.pop()
        elif self._next is None:
            raise StopIteration
        else:
            line, self._next = self._next, next(self._lines, None)
        self._taken.append(line)
        return line

    def take(self) -> list[str]:
        """Return the lines handed on since the last call."""
        taken, self._taken = self._taken, []
        return taken

    def give_back(self, lines: list[str]) -> None:
        """Take lines back; they come again before the others."""
        self._back += reversed(lines)


def _reader(lines: Iterator[str], separator: str, quote: str) -> Iterator[Row]:
    delimiter = separator or NO_SEPARATOR
    if quote:
        return csv.reader(lines, delimiter=delimiter, quotechar=quote)
    return csv.reader(lines, delimiter=delimiter, quoting=csv.QUOTE_NONE)


@cache
def _well_quoted(separator: str, quote: str) -> re.Pattern[str]:
    """Return the pattern of a row in which every mark opens or closes a whole cell."""
    mark, edge = re.escape(quote), re.escape(separator)
    cell = rf"(?:{mark}(?:[^{mark}]++|{mark}{mark})*+{mark}|(?!{mark})[^{edge}\n]*+)"
    return re.compile(rf"{cell}(?:{edge}{cell})*+")


def too_long(line: int) -> DataError:
    """Return the error for a cell beyond the limit."""
    return DataError(
        QT_TRANSLATE_NOOP(
            "data_tables", "Line {line} holds a cell with more than {most} characters."
        ).format(line=line, most=LIMITS.cell_characters),
        QT_TRANSLATE_NOOP(
            "data_tables", "Perhaps a quotation mark is not closed there. Nothing changed."
        ),
        "NNS-2036",
    )
