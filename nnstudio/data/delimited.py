"""Reads a table in a text file, with whatever separator, decimal mark and encoding, as a frame."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from nnstudio.base.text import QT_TRANSLATE_NOOP, Text
from nnstudio.data.cells import Cells, Decimal, find_decimal, line_list, understand
from nnstudio.data.dataset import DataError, LeftOut
from nnstudio.data.frame import Frame, FrameColumn, NumberColumn, WordColumn
from nnstudio.data.progress import Reading
from nnstudio.data.separated import find_writing, read_rows
from nnstudio.data.spec import Values
from nnstudio.data.text_file import read_text
from nnstudio.data.times import times_of

DECIMAL_ROWS = 2000
PREVIEW_ROWS = 100
RAGGED = QT_TRANSLATE_NOOP("data", "another number of cells than the other rows")


def read_delimited(path: Path, options: Values, reading: Reading) -> Frame:
    """Return what stands in the file.

    Args:
        path: the file.
        options: "encoding", "separator", "quote", "header", "decimal"; "auto" is found.
        reading: progress, the wish to stop, how many rows.

    Raises:
        DataError: it cannot be read, is no table, or has no rows.
    """
    file = read_text(path, str(options["encoding"]))
    quote = str(options["quote"])
    writing = find_writing(
        file.text,
        str(options["separator"]),
        "" if quote == "none" else quote,
        str(options["header"]),
    )
    rows = read_rows(file.text, writing, reading.most)
    if not rows.cells:
        raise DataError(
            QT_TRANSLATE_NOOP("data", "{file} holds no rows with data.").format(file=path.name),
            QT_TRANSLATE_NOOP("data", "Choose another file. Nothing in your project changed."),
            "NNS-2010",
        )
    some = (cell for row in rows.cells[:DECIMAL_ROWS] for cell in row)
    chosen = str(options["decimal"])
    found = find_decimal(some, writing.separator)
    decimal: Decimal = found if chosen == "auto" else ("," if chosen == "," else ".")
    columns: list[FrameColumn] = []
    for name, raw in zip(rows.names, zip(*rows.cells, strict=True), strict=True):
        columns.append(_column(name, understand(raw, decimal)))
        reading.check()
    left_out = (LeftOut(RAGGED, tuple(map(str, rows.ragged))),) if rows.ragged else ()
    return Frame(
        tuple(columns),
        np.array(rows.lines, dtype=np.int64),
        facts={
            "file": path.name,
            "encoding": file.encoding,
            "separator": writing.separator,
            "quote": writing.quote,
            "decimal": decimal,
            "header": writing.header,
        },
        notes=tuple(_notes(file.unreadable_lines, file.encoding, file.guessed)),
        left_out=left_out,
        preview=tuple(tuple(row) for row in rows.cells[:PREVIEW_ROWS]),
        total=len(rows.cells),
    )


def _column(name: str, cells: Cells) -> FrameColumn:
    if cells.numbers is not None:
        return NumberColumn(name, cells.numbers)
    words = WordColumn.of(name, cells.words)
    return times_of(words) or words


def _notes(unreadable: tuple[int, ...], encoding: str, guessed: bool) -> list[Text]:
    if unreadable:
        return [
            QT_TRANSLATE_NOOP(
                "data", "Some letters in line {lines} mean nothing in {encoding}; they became “�”."
            ).format(lines=line_list(unreadable), encoding=encoding)
        ]
    if guessed:
        return [
            QT_TRANSLATE_NOOP(
                "data", "The letters were read as Windows Western (cp1252). Check ä, ö, ü and €."
            )
        ]
    return []
