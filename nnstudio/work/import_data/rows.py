"""The rows behind a note: shown with their cells, saved as a list."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from nnstudio.data.frame import Frame
from nnstudio.work.import_data.look import cells_of, rows_by_key

MOST_SHOWN = 200


@dataclass(frozen=True)
class Place:
    """One row or file that a note is about.

    Args:
        key: its line or file name.
        cells: by column; empty where it was not read.
    """

    key: str
    cells: tuple[str, ...] = ()


def places_of(frame: Frame, keys: Sequence[str], most: int = MOST_SHOWN) -> tuple[Place, ...]:
    """Return the first places of a note with the cells that were read there.

    Args:
        frame: what was read.
        keys: as in `Frame.keys`.
        most: so many are shown; a list that is saved has them all.
    """
    wanted = list(keys[:most])
    rows = rows_by_key(frame, wanted)
    found = dict(zip(rows, cells_of(frame, rows.values()), strict=True))
    return tuple(Place(key, found.get(key, ())) for key in wanted)


def save_places(path: Path, head: Sequence[str], keys: Sequence[str], reason: str) -> None:
    """Write a list of rows or files as CSV that spreadsheets open as it is.

    Args:
        path: the new file.
        head: words above the two columns.
        keys: lines or file names, one a row.
        reason: why they are listed, in the second column.

    Raises:
        OSError: it cannot be written.
    """
    with path.open("w", encoding="utf-8-sig", newline="") as stream:
        writer = csv.writer(stream, delimiter=";")
        writer.writerow([_harmless(word) for word in head])
        writer.writerows([_harmless(key), _harmless(reason)] for key in keys)


def _harmless(cell: str) -> str:
    """Return a cell that no spreadsheet takes for a formula."""
    return f"'{cell}" if cell[:1] in ("=", "+", "-", "@", "\t", "\r") else cell
