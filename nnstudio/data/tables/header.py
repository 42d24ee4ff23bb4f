"""Whether the first row of a table holds the names of its columns, and which they are."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from nnstudio.data.cell_kinds.time_shapes import shape_of
from nnstudio.data.cells import clean, is_missing, looks_like_number

Row = Sequence[str]

MOSTLY = 0.8
LONGEST_NAME = 60
WORDS_OF_A_NAME = 3
YEARS = (1900, 2100)
_MEASURED = re.compile(r"[€$£]?\s*([+-]?[\d.,][\d.,'\u00a0\u202f ]*?)\s*[^\d\s.,]{0,6}")


def has_header(rows: Sequence[Row], width: int) -> bool:
    """Whether the first of some rows holds names.

    Args:
        rows: of cells as they stand in the file; titles above them are gone.
        width: usual number of cells.
    """
    below = [row for row in rows[1:] if len(row) >= width]
    if not rows or not below:
        return False
    first = [clean(cell) for cell in rows[0]][:width]
    if not any(first) or all(_is_value(cell) for cell in first if cell):
        return False
    if _years_above(first, below):
        return True
    names = values = 0
    shift = width - len(first) if len(first) == width - 1 else 0
    for place, name in enumerate(first, shift):
        known = [row[place] for row in below if not is_missing(row[place])]
        if not known or is_missing(name):
            continue
        measured = sum(_is_value(clean(cell)) for cell in known)
        if measured >= MOSTLY * len(known):
            if _is_value(name):
                values += 1
            else:
                names += 1
    if names or values:
        return names > values
    return _words_alone(first, below)


def names_of(header: Row, width: int, rows: Sequence[Row] = ()) -> tuple[str, ...]:
    """Return unique names; columns without one are numbered.

    Args:
        header: the row of names; empty for none.
        width: number of columns.
        rows: below it. Where the names are one too few, the first column has none (as R writes
            it), unless the last one is empty.
    """
    cells = list(header)
    if len(cells) == width - 1 and any(len(row) == width and row[-1].strip() for row in rows):
        cells = ["", *cells]
    names: list[str] = []
    taken: set[str] = set()
    for place in range(width):
        name = " ".join(clean(cells[place]).split()) if place < len(cells) else ""
        name = name or f"column_{place + 1}"
        unique, number = name, 2
        while unique in taken:
            unique, number = f"{name} ({number})", number + 1
        taken.add(unique)
        names.append(unique)
    return tuple(names)


def _is_value(cell: str) -> bool:
    """Whether a cell holds a number, a number with a unit, or a date: something measured."""
    if len(cell) > LONGEST_NAME or not any(map(str.isdigit, cell)):
        return False
    if looks_like_number(cell) or shape_of(cell) is not None:
        return True
    found = _MEASURED.fullmatch(cell)
    return found is not None and looks_like_number(found[1])


def _years_above(first: Row, below: Sequence[Row]) -> bool:
    """Whether years stand above numbers of another size: names, though they look like values."""
    places = [place for place, cell in enumerate(first) if cell.isdigit()]
    years = [int(first[place]) for place in places]
    if len(years) < 2 or not all(YEARS[0] <= year <= YEARS[1] for year in years):
        return False
    if any(b - a != years[1] - years[0] for a, b in pairwise(years)):
        return False
    others = [cell for place, cell in enumerate(first) if place not in places]
    if any(_is_value(cell) for cell in others if cell):
        return False
    cells = [row[place].strip() for row in below for place in places]
    like = sum(cell.isdigit() and YEARS[0] <= int(cell) <= YEARS[1] for cell in cells)
    return like < 0.5 * len(cells)


def _words_alone(first: Row, below: Sequence[Row]) -> bool:
    """Whether words above words are names: short, each once, and none of them again below."""
    named = [name for name in first if name]
    cells = [{clean(row[place]) for row in below} for place in range(len(first))]
    again = any(name in some for name, some in zip(first, cells, strict=True) if name)
    short = all(len(name) <= LONGEST_NAME for name in named)
    if len(first) == 1 and len(first[0].split()) > WORDS_OF_A_NAME:
        return False  # a text above texts
    return len(set(named)) == len(named) > 0 and not again and short
