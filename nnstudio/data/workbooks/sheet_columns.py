"""Makes columns of the cells of a sheet: what is a number or a date there stays one."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, datetime, time, timedelta

import numpy as np

from nnstudio.base.text import QT_TRANSLATE_NOOP, Text
from nnstudio.data.cell_kinds.cell_meaning import CellRules, Understood, as_days, understood
from nnstudio.data.cell_kinds.number_cells import find_decimal
from nnstudio.data.cells import clean, is_missing, number_word
from nnstudio.data.frame import NumberColumn, TimeColumn, WordColumn

SheetCell = int | float | str | bool | date | datetime | time | timedelta

CHECK_EVERY = 8192
"""Cells, after which a person may stop it."""
DAY = "%Y-%m-%d"
DAY_AND_TIME = "%Y-%m-%d %H:%M:%S"
HOUR = timedelta(hours=1)
AS_HOURS = QT_TRANSLATE_NOOP(
    "data_tables", "The times of day or durations in {column} were read as hours."
)


def cell_word(cell: SheetCell) -> str:
    """Return what stands in a cell in words: "3" for 3.0, "2024-03-01" for a day."""
    if isinstance(cell, str):
        return cell
    if isinstance(cell, bool):
        return "True" if cell else "False"
    if isinstance(cell, int | float):
        return number_word(cell)
    if isinstance(cell, datetime):
        return cell.isoformat(" ")
    if isinstance(cell, date):
        return cell.isoformat()
    if isinstance(cell, time):
        return cell.isoformat()
    return _clock(cell)


def sheet_column(
    name: str, cells: Sequence[SheetCell], check: Callable[[], None] = lambda: None
) -> Understood:
    """Return a column of cells as the spreadsheet holds them.

    Numbers, days and times keep their kind. Texts are understood as those of a CSV file are, so
    "1,5" among numbers is a number, and "0123" makes all of the column words.

    Args:
        name: of the column.
        cells: "" where nothing stands.
        check: called now and then; may raise to stop.
    """
    kinds: set[type] = set()
    for start in range(0, len(cells), CHECK_EVERY):
        check()
        kinds.update(map(type, cells[start : start + CHECK_EVERY]))
    if str in kinds:
        kinds.discard(str)
        known = {cell for cell in cells if isinstance(cell, str) and not is_missing(clean(cell))}
        if known:
            return _with_texts(name, cells, kinds, check)
    if not kinds:
        return _as_texts(name, cells, check)
    if kinds <= {int, float}:
        return _numbers(name, cells, {})
    if kinds <= {date, datetime}:
        return _times(name, cells)
    if kinds <= {time, timedelta}:
        return _hours(name, cells)
    return _as_texts(name, cells, check)


def _with_texts(
    name: str, cells: Sequence[SheetCell], kinds: set[type], check: Callable[[], None]
) -> Understood:
    """Return a column in which some known cells are texts."""
    if kinds and kinds <= {int, float}:
        texts = [cell for cell in cells if isinstance(cell, str)]
        found = _as_texts(name, texts, check)
        column = found.column
        if isinstance(column, NumberColumn) and not column.unit:
            values = dict(zip(map(clean, texts), column.values.tolist(), strict=True))
            return Understood(_numbers(name, cells, values).column, found.notes)
    return _as_texts(name, cells, check)


def _as_texts(name: str, cells: Sequence[SheetCell], check: Callable[[], None]) -> Understood:
    words = WordColumn.of(name, [cell_word(cell) for cell in cells])
    check()
    decimal = find_decimal([words.words], ";")
    return understood(words, CellRules(decimal), check)


def _numbers(name: str, cells: Sequence[SheetCell], texts: dict[str, float]) -> Understood:
    """Return numbers; texts among them have those values, others are gaps."""
    values = np.full(len(cells), np.nan)
    for row, cell in enumerate(cells):
        if isinstance(cell, str):
            values[row] = texts.get(clean(cell), np.nan)
        elif isinstance(cell, int | float):
            values[row] = cell
    values[np.isinf(values)] = np.nan
    return Understood(as_days(NumberColumn(name, values, _gaps(cells, np.isnan(values)))))


def _times(name: str, cells: Sequence[SheetCell]) -> Understood:
    values = np.full(len(cells), np.datetime64("NaT"), dtype="datetime64[us]")
    form = DAY
    for row, cell in enumerate(cells):
        if isinstance(cell, datetime):
            form = DAY_AND_TIME
            values[row] = np.datetime64(cell.replace(tzinfo=None), "us")
        elif isinstance(cell, date):
            values[row] = np.datetime64(cell, "us")
    return Understood(TimeColumn(name, values, form, False, _gaps(cells, np.isnat(values))))


def _hours(name: str, cells: Sequence[SheetCell]) -> Understood:
    values = np.full(len(cells), np.nan)
    for row, cell in enumerate(cells):
        if isinstance(cell, timedelta):
            values[row] = cell / HOUR
        elif isinstance(cell, time):
            clock = timedelta(
                hours=cell.hour,
                minutes=cell.minute,
                seconds=cell.second,
                microseconds=cell.microsecond,
            )
            values[row] = clock / HOUR
    column = NumberColumn(name, values, _gaps(cells, np.isnan(values)), "h")
    return Understood(column, (AS_HOURS.format(column=name),))


def _gaps(
    cells: Sequence[SheetCell], gone: np.ndarray[tuple[int], np.dtype[np.bool_]]
) -> dict[str, int]:
    """Return how cells without a value are written, with counts."""
    gaps: dict[str, int] = {}
    for row in np.flatnonzero(gone).tolist():
        word = clean(cell_word(cells[row]))
        gaps[word] = gaps.get(word, 0) + 1
    return gaps


def _clock(span: timedelta) -> str:
    seconds = round(span.total_seconds())
    sign, seconds = ("-", -seconds) if seconds < 0 else ("", seconds)
    return f"{sign}{seconds // 3600:02}:{seconds // 60 % 60:02}:{seconds % 60:02}"


def notes_of(columns: Sequence[Understood]) -> tuple[Text, ...]:
    """Return what a person should know of some columns."""
    return tuple(note for column in columns for note in column.notes)
