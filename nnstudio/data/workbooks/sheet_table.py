"""Finds the table on a sheet: titles above it, its header, remarks beside and below it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from nnstudio.base.text import QT_TRANSLATE_NOOP
from nnstudio.data.dataset import LeftOut
from nnstudio.data.limits import LIMITS
from nnstudio.data.progress import Reading
from nnstudio.data.tables.header import has_header, names_of
from nnstudio.data.too_many import too_many
from nnstudio.data.workbooks.sheet_columns import SheetCell, cell_word

MOST_ABOVE = 30
MOST_BELOW = 30
SAMPLE_ROWS = 300
ROWS_AT_ONCE = 256

ABOVE = QT_TRANSLATE_NOOP("data_tables", "stands above the table")
BELOW = QT_TRANSLATE_NOOP("data_tables", "stands below the table")
BESIDE = QT_TRANSLATE_NOOP("data_tables", "stands beside the table, where no column has a name")
EMPTY_ROW = QT_TRANSLATE_NOOP("data_tables", "an empty row")


@dataclass(frozen=True)
class SheetRow:
    """A row in which something stands.

    Args:
        number: of the row of the sheet, from 1.
        cells: "" where nothing stands.
    """

    number: int
    cells: Sequence[SheetCell]

    @property
    def filled(self) -> int:
        """Cells in which something stands."""
        return sum(1 for cell in self.cells if not is_blank(cell))


@dataclass(frozen=True)
class SheetTable:
    """The table on a sheet.

    Args:
        names: of the columns, unique.
        places: of the columns in the sheet, from 0.
        header: whether a row holds the names.
        above: rows above the table.
        first: number of the row where the table begins.
        rows: below the header.
        left_out: what does not belong to the table.
    """

    names: tuple[str, ...]
    places: tuple[int, ...]
    header: bool
    above: int
    first: int
    rows: tuple[SheetRow, ...]
    left_out: tuple[LeftOut, ...]


def is_blank(cell: SheetCell) -> bool:
    """Whether nothing stands in a cell."""
    return isinstance(cell, str) and not cell.strip("\u00a0\u202f\u200b\ufeff \t\r\n")


def filled_rows(
    rows: Iterable[Sequence[SheetCell]], most: int | None, total: int, reading: Reading
) -> list[SheetRow]:
    """Return the rows in which something stands.

    Args:
        rows: of the sheet, from its first one on.
        most: rows that are wanted; None: all.
        total: rows of the sheet, for the progress.
        reading: progress and the wish to stop.

    Raises:
        DataError: there are more than the limit.
    """
    found: list[SheetRow] = []
    for number, cells in enumerate(rows, 1):
        if number % ROWS_AT_ONCE == 0:
            reading.advance(total // 2 + number // 2, total)
        if all(map(is_blank, cells)):
            continue
        found.append(SheetRow(number, cells))
        if len(found) > LIMITS.rows:
            raise too_many("rows", LIMITS.rows)
        if most is not None and len(found) >= most:
            break
    return found


def is_table(rows: Sequence[SheetRow]) -> bool:
    """Whether some rows look like a table: several of them with several cells each."""
    return sum(row.filled >= 2 for row in rows[:SAMPLE_ROWS]) >= 2


def find_table(rows: Sequence[SheetRow], header: str, left: int, whole: bool) -> SheetTable:
    """Return the table that stands in some rows.

    Args:
        rows: of the sheet in which something stands; at least one.
        header: "yes", "no", or "auto" to find it.
        left: columns of the sheet to the left of the cells.
        whole: whether these are all rows.

    Raises:
        DataError: there are more columns than the limit.
    """
    titles = _titles(rows)
    above, body = rows[:titles], list(rows[titles:])
    below: list[SheetRow] = []
    if whole:
        end = _end(body)
        body, below = body[:end], body[end:]
    used = _used_columns(body)
    if len(used) > LIMITS.columns:
        raise too_many("columns", LIMITS.columns)
    first = [cell_word(body[0].cells[place]) for place in used]
    named = header == "yes" or (header == "auto" and _has_names(body, used))
    left_out: list[LeftOut] = []
    if named:
        used, first, remarks = _without_remarks(body, used, first, left)
        if remarks:
            left_out.append(LeftOut(BESIDE, remarks))
    names = names_of(first if named else (), len(used))
    data = [row for row in body[1 if named else 0 :] if _holds(row, used)]
    pairs = (
        (ABOVE, tuple(str(row.number) for row in above)),
        (EMPTY_ROW, _between(body[:1] if named else [], data)),
        (BELOW, tuple(str(row.number) for row in below)),
    )
    left_out += [LeftOut(why, places) for why, places in pairs if places]
    return SheetTable(
        names,
        tuple(place + left for place in used),
        named,
        len(above),
        body[0].number,
        tuple(SheetRow(row.number, [row.cells[place] for place in used]) for row in data),
        tuple(left_out),
    )


def cell_name(row: int, column: int) -> str:
    """Return how spreadsheets call a cell: "B7" for row 7, column 1 (columns from 0)."""
    letters, column = "", column + 1
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(65 + rest) + letters
    return f"{letters}{row}"


def _titles(rows: Sequence[SheetRow]) -> int:
    """Return how many rows at the beginning are titles above the table."""
    if len(rows) < 2:
        return 0
    counts = Counter(row.filled for row in rows[: SAMPLE_ROWS + MOST_ABOVE])
    several = {filled: count for filled, count in counts.items() if filled > 1}
    if not several:
        return 0
    usual = max(several, key=lambda filled: (several[filled], filled))
    for place, row in enumerate(rows[: min(MOST_ABOVE, len(rows) - 1)]):
        filled = row.filled
        apart = rows[place + 1].number > row.number + 1
        sparse = filled <= 1 < usual - 1 or 2 * filled < usual
        if not (sparse or (apart and (2 * filled <= usual or filled <= usual - 2))):
            return place
    return 0


def _has_names(body: Sequence[SheetRow], used: Sequence[int]) -> bool:
    some = [[cell_word(row.cells[place]) for place in used] for row in body[:SAMPLE_ROWS]]
    return has_header(some, len(used))


def _end(rows: Sequence[SheetRow]) -> int:
    """Return where remarks below the table begin: single texts behind an empty row."""
    width = max(row.filled for row in rows)
    end = len(rows)
    if width < 3:
        return end
    for place in range(len(rows) - 1, max(1, len(rows) - MOST_BELOW), -1):
        row = rows[place]
        known = [cell for cell in row.cells if not is_blank(cell)]
        if len(known) > 1 or not isinstance(known[0], str):
            break
        if row.number > rows[place - 1].number + 1:
            end = place
    return end


def _used_columns(rows: Sequence[SheetRow]) -> list[int]:
    """Return the columns in which anything stands."""
    width = max(len(row.cells) for row in rows)
    open_ones = set(range(width))
    for row in rows:
        cells = row.cells
        open_ones = {place for place in open_ones if is_blank(cells[place])}
        if not open_ones:
            break
    return [place for place in range(width) if place not in open_ones]


def _without_remarks(
    body: Sequence[SheetRow], used: list[int], first: list[str], left: int
) -> tuple[list[int], list[str], tuple[str, ...]]:
    """Return columns and their names without those at the edges that hold a few remarks only."""
    rows = body[1:]
    named = [place for place, name in enumerate(first) if name.strip()]
    if not named or not rows:
        return used, first, ()
    remarks: list[str] = []
    kept: list[int] = []
    for at, place in enumerate(used):
        outside = not named[0] <= at <= named[-1]
        filled = [row.number for row in rows if outside and not is_blank(row.cells[place])]
        if outside and 2 * len(filled) < len(rows):
            remarks += [cell_name(number, place + left) for number in filled]
        else:
            kept.append(at)
    return [used[at] for at in kept], [first[at] for at in kept], tuple(remarks)


def _holds(row: SheetRow, used: Sequence[int]) -> bool:
    return any(not is_blank(row.cells[place]) for place in used)


def _between(header: Sequence[SheetRow], data: Sequence[SheetRow]) -> tuple[str, ...]:
    """Return the numbers of the empty rows between rows of the table."""
    numbers = [row.number for row in (*header, *data)]
    gaps: list[str] = []
    for before, after in pairwise(numbers):
        gaps += map(str, range(before + 1, after))
    return tuple(gaps)
