"""A folder of texts and a table that says something of each: joined by the names of the files."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np

from nnstudio.base.text import QT_TRANSLATE_NOOP, Text
from nnstudio.data.cell_kinds.typed_columns import preview_of
from nnstudio.data.cells import clean
from nnstudio.data.config import Role
from nnstudio.data.dataset import DataError, LeftOut
from nnstudio.data.files.file_names import shown, suffix_of
from nnstudio.data.files.folder_files import FolderFile, Listing, list_files
from nnstudio.data.files.folder_layout import layout_of
from nnstudio.data.files.text_file import first_bytes
from nnstudio.data.frame import Frame, WordColumn
from nnstudio.data.joined_table import (
    MOST_TABLES,
    Joined,
    best_table,
    label_tables,
    names_files,
    with_labels,
)
from nnstudio.data.progress import Reading
from nnstudio.data.spec import ImporterSpec, Values
from nnstudio.data.tables.table_file import WORKBOOKS
from nnstudio.data.texts.text_documents import ENCODING
from nnstudio.data.texts.text_folder_files import PROBED, first_look, read_texts, text_files


def _probe(path: Path) -> float:
    if not path.is_dir():
        return 0.0
    try:
        listing = list_files(path, most=PROBED * 4)
    except DataError:
        return 0.0
    tables = label_tables(listing.files)
    if not tables:
        return 0.0
    names = {table.key for table in tables}
    texts = [
        file
        for file in listing.files
        if file.key not in names and suffix_of(file.name) not in WORKBOOKS
    ]
    some = text_files(_only(texts)).texts
    if len(some) < 2:
        return 0.0
    keys = [file.key for file in some]
    for table in tables[:MOST_TABLES]:
        if suffix_of(table.name) in WORKBOOKS:
            return 0.72 if len(some) >= 10 and len(tables) == 1 else 0.0
        head = first_bytes(table.path, 64 * 1024).decode("utf-8", "replace")
        if names_files(head, keys) >= (0.5 if listing.whole else 0.1):
            return 0.88
    return 0.0


def _only(files: Sequence[FolderFile]) -> Listing:
    return Listing(tuple(files))


def _read(path: Path, options: Values, reading: Reading) -> Frame:
    listing = list_files(path, reading)
    tables = label_tables(listing.files)[:MOST_TABLES]
    names = {table.key for table in tables}
    found = text_files(
        Listing(tuple(file for file in listing.files if file.key not in names), listing.left_out),
        reading,
    )
    keys = [file.key for file in found.texts]
    best = best_table(tables, keys, reading, ("text_folder", "zipped"))
    if best is None:
        raise _no_table(path)
    file, table, joined = best
    layout = layout_of([text.folders for text in found.texts])
    places = first_look(joined.found.tolist(), reading.most)
    texts = read_texts([found.texts[place] for place in places], str(options["encoding"]), reading)
    if not len(texts.places):
        raise _no_texts(path, texts.left_out)
    rows = np.array(places, dtype=np.int64)[texts.places]
    words = WordColumn.of("text", [clean(document.text) for document in texts.documents])
    columns, parts = with_labels(words, table, joined, rows, layout)
    roles: dict[str, Role] = {"text": "text"}
    if parts is not None and parts[0]:
        roles[parts[0]] = "ignore"
    return Frame(
        columns,
        tuple(keys[row] for row in rows.tolist()),
        roles=roles,
        facts={
            "file": shown(path.name),
            "encoding": texts.encoding,
            "table": file.key,
            "joined_by": joined.column,
            "files": len(keys),
        },
        notes=(_joined_note(file, joined), *table.notes, *texts.notes),
        left_out=(
            *found.left_out,
            *table.left_out,
            *joined.left_out(table, file.key, keys),
            *texts.left_out,
        ),
        parts=None if parts is None else parts[1],
        preview=preview_of(columns),
        whole=len(places) == len(joined.found),
        total=len(joined.found),
    )


def _no_table(path: Path) -> DataError:
    return DataError(
        QT_TRANSLATE_NOOP("data_texts", "No table in {name} names the texts beside it.").format(
            name=shown(path.name)
        ),
        QT_TRANSLATE_NOOP(
            "data_texts",
            "One column of the table has to hold the names of the files, with or without their "
            "ending. Nothing changed.",
        ),
        "NNS-2116",
    )


def _joined_note(file: FolderFile, joined: Joined) -> Text:
    return QT_TRANSLATE_NOOP(
        "data_texts", "The column {column} of {table} names the files; {n} texts were found by it."
    ).format(column=joined.column, table=file.key, n=len(joined.found))


def _no_texts(path: Path, left_out: Sequence[LeftOut]) -> DataError:
    return DataError(
        QT_TRANSLATE_NOOP("data_texts", "No text in {name} could be read.").format(
            name=shown(path.name)
        ),
        left_out[0].text if left_out else None,
        "NNS-2113",
    )


IMPORTER = ImporterSpec(
    id="text_table",
    name=QT_TRANSLATE_NOOP("data_texts", "Texts with a table of labels"),
    summary=QT_TRANSLATE_NOOP(
        "data_texts", "A folder of texts and a table in it with the name of each file."
    ),
    suffixes=(),
    folders=True,
    probe=_probe,
    read=_read,
    params=(ENCODING,),
)
