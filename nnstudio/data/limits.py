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
        rows: of a table.
        classes_warned, classes: different values of a target.
        items: images of a file.
        image_edge: height or width of an image in a data file, pixels.
        picture_bytes, picture_pixels: of one picture file.
        text_bytes: of one text document.
        files, folder_depth: of a folder, its sub-folders counted in.
        zip_entries, zip_entry_bytes, zip_bytes: of a zip file, unpacked; of the total, half of
            the free disk at most.
        zip_ratio, zip_ratio_from: unpacked bytes for each packed one, from that many bytes on.
        markup_depth, markup_elements: of one XML document, elements inside each other and inside
            one item.
        series_points: of one series that stands in a row of its own.
        json_depth, json_object_bytes: values inside each other; size of a JSON file that is one
            object, which has to be in memory as a whole.
    """

    file_bytes: int = 2048 * MEBI
    cell_characters: int = MEBI
    columns: int = 10_000
    rows: int = 5_000_000
    classes_warned: int = 200
    classes: int = 10_000
    items: int = 5_000_000
    image_edge: int = 4096
    picture_bytes: int = 50 * MEBI
    picture_pixels: int = 40_000_000
    text_bytes: int = 10 * MEBI
    files: int = 200_000
    folder_depth: int = 32
    zip_entries: int = 200_000
    zip_entry_bytes: int = 2048 * MEBI
    zip_bytes: int = 8192 * MEBI
    zip_ratio: int = 1000
    zip_ratio_from: int = 10 * MEBI
    markup_depth: int = 256
    markup_elements: int = 500_000
    series_points: int = 1_000_000
    json_depth: int = 64
    json_object_bytes: int = 200 * MEBI


LIMITS = DataLimits()
