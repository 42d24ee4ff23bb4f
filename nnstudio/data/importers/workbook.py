"""Workbooks of spreadsheet programs: Excel (.xlsx, .xlsm, .xlsb, .xls) and OpenDocument (.ods)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from nnstudio.base.params import TextParam
from nnstudio.base.text import QT_TRANSLATE_NOOP, Text
from nnstudio.data.dataset import SHOWN_PLACES, DataError
from nnstudio.data.files.file_names import composed, shown
from nnstudio.data.files.text_file import first_bytes, looks_like_text
from nnstudio.data.frame import Frame
from nnstudio.data.limits import LIMITS
from nnstudio.data.progress import Reading
from nnstudio.data.spec import ImporterSpec, Values
from nnstudio.data.tables.table_file import WORKBOOKS, holds_one_table, table_file
from nnstudio.data.tables.table_options import HEADER
from nnstudio.data.too_many import too_many
from nnstudio.data.workbooks.sheet_columns import cell_word, notes_of, sheet_column
from nnstudio.data.workbooks.sheet_table import (
    MOST_ABOVE,
    SheetRow,
    SheetTable,
    cell_name,
    filled_rows,
    find_table,
    is_table,
)
from nnstudio.data.workbooks.workbook_file import (
    Workbook,
    opened_workbook,
    reader_call,
    workbook_kind,
)

if TYPE_CHECKING:
    from python_calamine import CalamineSheet

PREVIEW_ROWS = 100


def _probe(path: Path) -> float:
    if path.is_dir():
        return 0.3 if holds_one_table(path, WORKBOOKS) else 0.0
    if workbook_kind(path):
        return 0.9
    name = path.name.lower()
    if name.endswith(".xls"):
        # Many programs write a plain table or a web page and call it so.
        return 0.1 if looks_like_text(first_bytes(path)) else 0.85
    return 0.85 if name.endswith(WORKBOOKS) else 0.0


@dataclass(frozen=True)
class _Sheet:
    """A sheet as it is read.

    Args:
        name: of it.
        rows: in which something stands, perhaps only the first ones.
        left: columns to the left of the cells.
        whole: whether all rows are there.
        height: rows of the sheet.
        merged: (first, last) cells, each (row, column) from 0.
    """

    name: str
    rows: list[SheetRow]
    left: int = 0
    whole: bool = True
    height: int = 0
    merged: tuple[tuple[tuple[int, int], tuple[int, int]], ...] = ()


def _read(path: Path, options: Values, reading: Reading) -> Frame:
    file = table_file(path, WORKBOOKS)
    path = file.path
    with opened_workbook(path, reading) as workbook:
        sheet, names = _chosen(path, workbook, str(options["sheet"]), reading)
        if not sheet.rows:
            raise _nothing(path, sheet.name)
        table = find_table(sheet.rows, str(options["header"]), sheet.left, sheet.whole)
    rows = table.rows if reading.most is None else table.rows[: reading.most]
    if not rows:
        raise _nothing(path, sheet.name)
    columns = []
    for place, name in enumerate(table.names):
        columns.append(sheet_column(name, [row.cells[place] for row in rows], reading.check))
        reading.check()
    whole = sheet.whole and len(rows) == len(table.rows)
    height = sheet.height - table.first + (0 if table.header else 1)
    facts: dict[str, Any] = {
        "file": path.name,
        "encoding": None,
        "separator": None,
        "quote": None,
        "decimal": ".",
        "header": table.header,
        "above": table.above,
        "sheet": shown(sheet.name),
        "sheets": [shown(name) for name in names],
        "choices": {"sheet": [shown(name) for name in names]},
    }
    return Frame(
        tuple(column.column for column in columns),
        np.array([row.number for row in rows], dtype=np.int64),
        facts=facts,
        notes=(*_notes(sheet, names, table, workbook), *notes_of(columns)),
        left_out=(*file.beside, *table.left_out),
        preview=tuple(
            tuple(_cut(cell_word(cell)) for cell in row.cells) for row in rows[:PREVIEW_ROWS]
        ),
        whole=whole,
        total=len(rows) if whole else max(len(table.rows), height),
    )


def _cut(text: str) -> str:
    return text if len(text) <= 400 else text[:400].rstrip() + " …"


# ---------------------------------------------------------------- the sheet


def _chosen(
    path: Path, workbook: Workbook, chosen: str, reading: Reading
) -> tuple[_Sheet, list[str]]:
    """Return the sheet that is read, and the names of all."""
    from python_calamine import SheetTypeEnum, SheetVisibleEnum

    sheets = [s for s in workbook.book.sheets_metadata if s.typ == SheetTypeEnum.WorkSheet]
    names = [sheet.name for sheet in sheets]
    if chosen.strip():
        return _one(path, workbook, _named(path, names, chosen), reading), names
    seen = [sheet.name for sheet in sheets if sheet.visible == SheetVisibleEnum.Visible]
    best = _Sheet("", [])
    for name in seen or names:
        sheet = _one(path, workbook, name, reading)
        if is_table(sheet.rows):
            return sheet, names
        if len(sheet.rows) > len(best.rows):
            best = sheet
    return best, names


def _named(path: Path, names: Sequence[str], chosen: str) -> str:
    """Return the sheet that a person means."""
    wanted = composed(chosen)
    found = [name for name in names if composed(name) == wanted]
    found += [name for name in names if composed(name).casefold() == wanted.casefold()]
    if found:
        return found[0]
    raise DataError(
        QT_TRANSLATE_NOOP(
            "data_tables", "{file} has no sheet called {name}. It has: {sheets}."
        ).format(file=shown(path.name), name=shown(chosen), sheets=_list(names)),
        QT_TRANSLATE_NOOP(
            "data_tables",
            "Choose one of them, or leave the field empty. Nothing in your project changed.",
        ),
        "NNS-2049",
    )


def _one(path: Path, workbook: Workbook, name: str, reading: Reading) -> _Sheet:
    """Return the rows of a sheet, or the first ones where only some are wanted."""
    sheet: CalamineSheet = reader_call(path, lambda: workbook.book.get_sheet_by_name(name))
    reading.check()
    if sheet.start is None or sheet.end is None:
        return _Sheet(name, [])
    if sheet.width > LIMITS.columns:
        raise too_many("columns", LIMITS.columns)
    most = None if reading.most is None else reading.most + MOST_ABOVE + 1
    height = sheet.end[0] + 1
    rows = filled_rows(sheet.iter_rows(), most, height, reading)
    whole = most is None or len(rows) < most or rows[-1].number >= height
    if workbook.heights:
        whole, height = False, workbook.heights.get(height, height)
    merged = tuple(sheet.merged_cell_ranges or ())
    return _Sheet(name, rows, sheet.start[1], whole, height, merged)


def _nothing(path: Path, sheet: str) -> DataError:
    message = (
        QT_TRANSLATE_NOOP("data_tables", "The sheet {sheet} of {file} holds no rows with data.")
        if sheet
        else QT_TRANSLATE_NOOP("data_tables", "{file} holds no rows with data.")
    )
    return DataError(
        message.format(file=shown(path.name), sheet=shown(sheet)),
        QT_TRANSLATE_NOOP("data_tables", "Choose another file. Nothing in your project changed."),
        "NNS-2010",
    )


# ---------------------------------------------------------------- what people should know


def _notes(
    sheet: _Sheet, names: Sequence[str], table: SheetTable, workbook: Workbook
) -> Iterator[Text]:
    others = [name for name in names if name != sheet.name]
    if others:
        yield QT_TRANSLATE_NOOP(
            "data_tables", "The sheet {sheet} was read. Not read: {others}."
        ).format(sheet=shown(sheet.name), others=_list(others))
    merged = [
        f"{cell_name(top + 1, left)}:{cell_name(bottom + 1, right)}"
        for (top, left), (bottom, right) in sheet.merged
        if bottom + 1 >= table.first and left <= table.places[-1] and right >= table.places[0]
    ]
    if merged:
        yield QT_TRANSLATE_NOOP(
            "data_tables",
            "Cells are merged ({cells}). Their value stands in the first one, the others are "
            "empty.",
        ).format(cells=_list(merged))
    if workbook.formulas:
        yield QT_TRANSLATE_NOOP(
            "data_tables",
            "Formulas were not calculated anew: the values that the spreadsheet program stored "
            "were read. A formula without one is an empty cell.",
        )
    if workbook.macros:
        yield QT_TRANSLATE_NOOP(
            "data_tables", "The macros in the file were not run, and are not needed."
        )


def _list(names: Sequence[str]) -> str:
    some = ", ".join(shown(name) for name in names[:SHOWN_PLACES])
    return some + (" …" if len(names) > SHOWN_PLACES else "")


IMPORTER = ImporterSpec(
    id="workbook",
    name=QT_TRANSLATE_NOOP("data_tables", "Workbook (Excel, OpenDocument)"),
    summary=QT_TRANSLATE_NOOP(
        "data_tables", "A sheet of a workbook: values only, no macros, no formulas."
    ),
    suffixes=WORKBOOKS,
    folders=True,
    probe=_probe,
    read=_read,
    params=(
        TextParam(
            name="sheet",
            label=QT_TRANSLATE_NOOP("data_tables", "Sheet"),
            help=QT_TRANSLATE_NOOP(
                "data_tables", "The sheet that is read; empty: the first one with a table."
            ),
            max_length=300,
        ),
        HEADER,
    ),
)
