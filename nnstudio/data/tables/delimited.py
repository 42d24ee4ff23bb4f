"""Reads a table in a text file, with whatever separator, decimal mark and encoding, as a frame."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from nnstudio.base.text import QT_TRANSLATE_NOOP, Number, Text
from nnstudio.data.cell_kinds.cell_meaning import CellRules
from nnstudio.data.cell_kinds.number_cells import find_decimal
from nnstudio.data.cells import Decimal, line_list, line_ranges
from nnstudio.data.dataset import DataError, LeftOut
from nnstudio.data.frame import Frame
from nnstudio.data.memory import GIBI, SHARE, free_bytes
from nnstudio.data.progress import Reading
from nnstudio.data.spec import Values
from nnstudio.data.tables.block_table import read_blocks
from nnstudio.data.tables.cell_table import Table, first_rows, read_cells
from nnstudio.data.tables.quote_census import QuoteCensus
from nnstudio.data.tables.row_blocks import StrayMarkError, without_lines
from nnstudio.data.tables.separated import Chosen, Writing, find_writing, sample_of, with_quote
from nnstudio.data.tables.table_file import TableFile, table_file
from nnstudio.data.tables.table_text import HEAD, LookAgainError, TableText, table_text

PREVIEW_ROWS = 100
SAMPLE_ROWS = 1000
SMALL = HEAD
"""Bytes of a file that is read cell by cell: quicker than loading pandas."""
LOOKS = 0.1
"""Of the progress: finding out how the file is stored, before it is read."""
DBASE = ".dbf"
MEMORY = 3
"""Times its size that a file may need while it is read."""

RAGGED = QT_TRANSLATE_NOOP("data_tables", "another number of cells than the other rows")
ABOVE = QT_TRANSLATE_NOOP("data_tables", "stands above the table")

_DAY_FIRST: dict[str, bool | None] = {"auto": None, "day": True, "month": False}


def read_delimited(path: Path, options: Values, reading: Reading) -> Frame:
    """Return what stands in the file.

    Args:
        path: the file, or a folder with a single table in it.
        options: "encoding", "separator", "quote", "header", "above", "decimal", "dates"; "auto"
            is found.
        reading: progress, the wish to stop, how many rows.

    Raises:
        DataError: it cannot be read, is no table, or has no rows.
    """
    if path.name.lower().endswith(DBASE):
        raise DataError(
            QT_TRANSLATE_NOOP(
                "data_tables", "{file} is a table of dBase, which cannot be read here."
            ).format(file=path.name),
            QT_TRANSLATE_NOOP(
                "data_tables",
                "Open it in a spreadsheet program and save it as CSV. Nothing changed.",
            ),
            "NNS-2031",
        )
    file = table_file(path)
    if reading.most is None:
        _need_memory(file)
    try:
        return _frame(file, options, reading, looked=file.size <= SMALL)
    except (LookAgainError, StrayMarkError):
        return _frame(file, options, reading, looked=True)


def _frame(file: TableFile, options: Values, reading: Reading, looked: bool) -> Frame:
    """Return what stands in a file.

    Args:
        file: the file.
        options: as above.
        reading: as above.
        looked: whether the whole file is looked at before it is read.

    Raises:
        LookAgainError: it has to be, because of its letters.
        StrayMarkError: it has to be, because of its quotation marks.
    """
    size = max(file.size, 1)
    text = table_text(
        file,
        str(options["encoding"]),
        looked,
        lambda done: reading.advance(int(done * LOOKS / 2), size),
    )
    if reading.most is not None:
        text = replace(text, strict=False, looked=True)
    sample = _sample(text)
    writing = _writing(text, sample, options, reading, looked)
    rows = first_rows(sample, writing, SAMPLE_ROWS)
    decimal = _decimal(rows, writing, str(options["decimal"]))
    dates = _DAY_FIRST[str(options.get("dates", "auto"))]
    rules = CellRules(decimal, options["decimal"] == "auto", dates)
    if reading.most is None and file.size > SMALL:
        sure = looked or options["quote"] != "auto"
        table = read_blocks(text, writing, rules, rows, _Rest(reading), sure)
    else:
        table = read_cells(text, writing, rules, reading)
    if not len(table.lines):
        raise DataError(
            QT_TRANSLATE_NOOP("data_tables", "{file} holds no rows with data.").format(
                file=file.name
            ),
            QT_TRANSLATE_NOOP(
                "data_tables", "Choose another file. Nothing in your project changed."
            ),
            "NNS-2010",
        )
    return Frame(
        table.columns,
        table.lines,
        facts=_facts(text, writing, decimal),
        notes=(*_notes(text), *table.notes),
        left_out=(*file.beside, *_left_out(writing, table)),
        preview=tuple(map(tuple, rows[:PREVIEW_ROWS])),
        whole=table.whole,
        total=table.total,
    )


class _Rest(Reading):
    """The part of a reading that comes after finding out how the file is stored."""

    def __init__(self, reading: Reading) -> None:
        super().__init__(reading.most, reading.cache)
        self._reading = reading

    def advance(self, done: int, total: int) -> None:
        self._reading.advance(int(total * LOOKS + (1 - LOOKS) * min(done, total)), total)

    def check(self) -> None:
        self._reading.check()


def _sample(text: TableText) -> str:
    """Return the lines at the beginning of a file."""
    data = b"".join(piece for piece, _ in text.pieces(HEAD))
    return sample_of(data.decode("utf-8"))


def _writing(
    text: TableText, sample: str, options: Values, reading: Reading, looked: bool
) -> Writing:
    """Return how the table is written; quotation marks are judged over the whole file."""
    chosen = Chosen(
        *(str(options.get(name, "auto")) for name in ("separator", "quote", "header", "above"))
    )
    writing = find_writing(sample, chosen)
    if chosen.quote != "auto" or not writing.quote or writing.width < 2 or writing.joined:
        return writing
    if not looked and reading.most is None:
        return writing  # marks are judged as soon as one is out of place
    census = QuoteCensus(writing.separator, writing.quote, writing.width)
    size, skip = max(text.file.size, 1), writing.body
    for piece, done in text.pieces(HEAD if reading.most is not None else None):
        lines, skip = without_lines(piece, skip)
        census.count(lines)
        reading.advance(int((size + min(done, size)) * LOOKS / 2), size)
    return with_quote(sample, chosen, "") if census.letters_only else writing


def _decimal(rows: list[list[str]], writing: Writing, chosen: str) -> Decimal:
    if chosen in (",", "."):
        return "," if chosen == "," else "."
    return find_decimal(zip(*rows, strict=True), writing.separator)


def _facts(text: TableText, writing: Writing, decimal: Decimal) -> dict[str, object]:
    facts: dict[str, object] = {
        "file": text.file.name,
        "encoding": text.encoding,
        "separator": writing.separator,
        "quote": writing.quote,
        "decimal": decimal,
        "header": writing.header,
        "above": len(writing.above),
    }
    if text.lost:
        facts["unreadable_lines"] = sorted(set(text.lost))
    return facts


def _need_memory(file: TableFile) -> None:
    """Refuse a file that would not fit into memory.

    Raises:
        DataError: reading it would need more than is free.
    """
    free = free_bytes()
    if MEMORY * file.size > free * SHARE:
        raise DataError(
            QT_TRANSLATE_NOOP(
                "data_tables",
                "Reading {file} would need {needed} GB of memory; {free} GB are free.",
            ).format(
                file=file.name,
                needed=Number(MEMORY * file.size / GIBI, 1),
                free=Number(free / GIBI, 1),
            ),
            QT_TRANSLATE_NOOP(
                "data_tables",
                "Use a part of the file, or close other programs. Nothing in your project changed.",
            ),
            "NNS-2055",
        )


def _left_out(writing: Writing, table: Table) -> Iterator[LeftOut]:
    if writing.above:
        yield LeftOut(ABOVE, tuple(map(str, writing.above)))
    if table.ragged:
        yield LeftOut(RAGGED, line_ranges(table.ragged))


def _notes(text: TableText) -> Iterator[Text]:
    if text.lost:
        yield QT_TRANSLATE_NOOP(
            "data_tables",
            "Some letters in line {lines} mean nothing in {encoding}; they became “�”.",
        ).format(lines=line_list(sorted(set(text.lost))), encoding=text.encoding)
    if text.guessed:
        yield QT_TRANSLATE_NOOP(
            "data_tables",
            "The letters were read as {encoding}, which is only likely. Check ä, ö, ü and €.",
        ).format(encoding=text.encoding)
