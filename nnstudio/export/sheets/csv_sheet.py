"""Comma-separated values as the spreadsheets of a language read them."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import IO

from nnstudio.export.sheets.cells import Cell, SheetColumn, clean_text, may_be_formula

BOM = "\ufeff"
"""Tells spreadsheets that the letters are UTF-8."""


@dataclass(frozen=True)
class CsvForm:
    """How values are separated and numbers written."""

    separator: str
    decimal: str


FORMS = {"de": CsvForm(";", ","), "en": CsvForm(",", ".")}


class CsvSheet:
    """Writes a CSV file: UTF-8 with a byte order mark, lines end in CR LF (RFC 4180).

    A text that a spreadsheet would compute (it begins with = + - @ or a tab) gets an apostrophe in
    front. Numbers never do.

    Args:
        stream: to write to; stays open.
        columns: of the table.
        form: separator and decimal mark.
    """

    def __init__(self, stream: IO[bytes], columns: Sequence[SheetColumn], form: CsvForm) -> None:
        self._stream = stream
        self._form = form
        head = self._line([column.title for column in columns])
        stream.write((BOM + head).encode("utf-8"))

    def write(self, rows: Iterable[Sequence[Cell]]) -> None:
        """Add rows, each with a cell for every column."""
        lines = "".join(self._line(row) for row in rows)
        if lines:
            self._stream.write(lines.encode("utf-8"))

    def close(self) -> None:
        """Nothing stands at the end."""

    def drop(self) -> None:
        """Nothing is held."""

    def _line(self, row: Sequence[Cell]) -> str:
        return self._form.separator.join(map(self._cell, row)) + "\r\n"

    def _cell(self, cell: Cell) -> str:
        if cell is None:
            return ""
        if not isinstance(cell, str):
            return self._number(cell)
        text = clean_text(cell)
        if may_be_formula(text):
            text = "'" + text
        if any(sign in text for sign in (self._form.separator, '"', "\n", ";", ",", "\t")):
            return '"' + text.replace('"', '""') + '"'
        return text

    def _number(self, value: float) -> str:
        if isinstance(value, int):
            return str(value)
        if not math.isfinite(value):
            return ""
        written = f"{value:.7g}".replace(".", self._form.decimal)
        return f'"{written}"' if self._form.separator in written else written
