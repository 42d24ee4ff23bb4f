"""A folder of pictures and a table that says what each shows: joined by the names of the files."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from nnstudio.base.text import QT_TRANSLATE_NOOP, Text
from nnstudio.data.config import Role
from nnstudio.data.dataset import DataError
from nnstudio.data.files.file_names import composed, shown, suffix_of
from nnstudio.data.files.folder_files import FolderFile, Listing, list_files
from nnstudio.data.files.folder_layout import layout_of
from nnstudio.data.files.text_file import first_bytes
from nnstudio.data.frame import Frame, PictureColumn, WordColumn
from nnstudio.data.joined_table import (
    MOST_TABLES,
    TABLE_SUFFIXES,
    Joined,
    best_table,
    label_tables,
    names_files,
    with_labels,
)
from nnstudio.data.new_items.new_pictures import (
    LOOKED_AT,
    no_pictures,
    picture_share,
    read_new_pictures,
)
from nnstudio.data.pictures.picture_folder import (
    PictureFile,
    PictureFolder,
    arrange,
    first_look,
    pictures_of,
)
from nnstudio.data.pictures.picture_plan import PICTURE_PARAMS, plan_pictures
from nnstudio.data.pictures.picture_reading import read_note, read_pictures
from nnstudio.data.progress import Reading
from nnstudio.data.spec import ImporterSpec, Values
from nnstudio.data.tables.table_file import WORKBOOKS

PICTURE, FILE = "image", "file"
HEAD_BYTES = 64 * 1024
NOT_FOR_TABLES = ("image_folder", "text_folder", "zipped")

Rows = NDArray[np.int64]


def _probe(path: Path) -> float:
    share, _ = picture_share(path)
    if not share:
        return 0.0
    alone = 0.05  # new pictures for a net that was trained with a table
    try:
        listing = list_files(path, most=LOOKED_AT)
        pictures = pictures_of(listing)
        tables = _tables(path, listing)
        keys = [file.key for file in pictures]
        sorted_out = bool(layout_of([_folders(file) for file in pictures]).labels)
        for table in tables[:MOST_TABLES]:
            if suffix_of(table.name) in WORKBOOKS:
                # What it holds is not looked at here; files that say their class need it less.
                return alone if sorted_out or arrange(listing).source else 0.7
            head = first_bytes(table.path, HEAD_BYTES).decode("utf-8", "replace")
            if names_files(head, keys) >= (0.5 if listing.whole else 0.1):
                return 0.7 if sorted_out else 0.88
    except (DataError, OSError, ValueError):
        return 0.0
    return alone


def _tables(path: Path, listing: Listing) -> list[FolderFile]:
    """Return the files that may be the table; a first look may not have come as far as them."""
    found = label_tables(listing.files)
    return found if found or listing.whole else label_tables(_beside(path))


def _beside(path: Path) -> list[FolderFile]:
    files: list[FolderFile] = []
    for entry in path.iterdir():
        if suffix_of(entry.name) in (*TABLE_SUFFIXES, ".txt") and entry.is_file():
            files.append(FolderFile(entry, (), entry.name, entry.stat().st_size))
    return sorted(files, key=lambda file: file.name)


def _folders(file: PictureFile) -> tuple[str, ...]:
    return tuple(file.key.split("/")[:-1])


def _read(path: Path, options: Values, reading: Reading) -> Frame:
    listing = list_files(path, reading)
    name = shown(path.name)
    pictures = pictures_of(listing)
    if not pictures:
        raise no_pictures(name)
    keys = [file.key for file in pictures]
    best = best_table(label_tables(listing.files), keys, reading, NOT_FOR_TABLES)
    if best is None:
        raise _no_table(path)
    file, table, joined = best
    named = [pictures[place] for place in joined.found.tolist()]
    plan = plan_pictures([one.path for one in named], options, reading)
    looked = first_look(PictureFolder(tuple(named), ""), reading.most, plan.pixels)
    some = [named[place] for place in looked]
    whole = len(some) == len(named)
    paths, names = [one.path for one in some], [one.key for one in some]
    read = read_pictures(paths, names, plan, reading, whole)
    rows = joined.found[np.array(looked, dtype=np.int64)][read.kept]
    layout = layout_of([_folders(one) for one in pictures])
    pictured = PictureColumn(PICTURE, read.values)
    columns, parts = with_labels(pictured, table, joined, rows, layout, (FILE,))
    files = [composed(str(keys[row])) for row in rows.tolist()]
    columns = (*columns, WordColumn.of(FILE, files))
    roles: dict[str, Role] = {PICTURE: "input", columns[-1].name: "ignore"}
    if parts is not None and parts[0]:
        roles[parts[0]] = "ignore"
    return Frame(
        columns,
        keys=tuple(keys[row] for row in rows.tolist()),
        roles=roles,
        facts={
            "file": name,
            "shape": list(read.values.shape[1:]),
            "pictures": len(named),
            "labels": "table",
            "table": file.key,
            "joined_by": joined.column,
        },
        notes=_notes(file, joined, table, len(some), len(rows)),
        left_out=(*listing.left_out, *joined.left_out(table, file.key, keys), *read.left_out),
        parts=None if parts is None else parts[1],
        whole=whole,
        total=len(rows) if whole else len(named),
    )


def _no_table(path: Path) -> DataError:
    return DataError(
        QT_TRANSLATE_NOOP("data_images", "No table in {name} names the pictures beside it.").format(
            name=shown(path.name)
        ),
        QT_TRANSLATE_NOOP(
            "data_images",
            "One column of the table has to hold the names of the picture files. Nothing changed.",
        ),
        "NNS-2044",
    )


def _notes(
    file: FolderFile, joined: Joined, table: Frame, tried: int, read: int
) -> tuple[Text, ...]:
    note = QT_TRANSLATE_NOOP(
        "data_images",
        "The column {column} of {table} names the files; {n} pictures were found by it.",
    ).format(column=joined.column, table=file.key, n=len(joined.found))
    return (note, *table.notes, *((read_note(read, tried),) if read < tried else ()))


IMPORTER = ImporterSpec(
    id="image_table",
    name=QT_TRANSLATE_NOOP("data_images", "Pictures with a table of labels"),
    summary=QT_TRANSLATE_NOOP(
        "data_images", "A folder of pictures and a table in it with the name of each file."
    ),
    suffixes=(),
    folders=True,
    probe=_probe,
    read=_read,
    read_new=read_new_pictures,
    params=PICTURE_PARAMS,
)
