"""How much data is read: one table, looked at before anything is allocated."""

from __future__ import annotations

from dataclasses import dataclass

MEBI = 1024 * 1024


@dataclass(frozen=True)
class DataLimits:
    """The limits; an error names the one that was hit.

    Args:
        file_bytes: of one data file, unpacked.
        cell_characters: of one cell of a table.
        columns: of a table.
        rows_warned, rows: of a table; from `rows_warned` on people are told that it takes time.
        classes_warned, classes: different values of a target.
        items: images of a file.
        image_edge: height or width of an image in a data file, pixels.
        picture_bytes, picture_pixels: of one picture file.
    """

    file_bytes: int = 2048 * MEBI
    cell_characters: int = MEBI
    columns: int = 10_000
    rows_warned: int = 1_000_000
    rows: int = 5_000_000
    classes_warned: int = 200
    classes: int = 10_000
    items: int = 5_000_000
    image_edge: int = 4096
    picture_bytes: int = 50 * MEBI
    picture_pixels: int = 40_000_000


LIMITS = DataLimits()
