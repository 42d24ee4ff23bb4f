"""A folder with a series in each file: classes by sub-folder, by a table, or by file name."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from nnstudio.base.text import QT_TRANSLATE_NOOP, Text
from nnstudio.data.cell_kinds.typed_columns import unique_name
from nnstudio.data.config import Role
from nnstudio.data.dataset import DataError, LeftOut, Parts
from nnstudio.data.files.file_names import is_note, shown, suffix_of
from nnstudio.data.files.folder_files import FolderFile, Listing, list_files
from nnstudio.data.files.folder_layout import Layout, layout_of, parts_of
from nnstudio.data.files.name_labels import find_labels
from nnstudio.data.files.text_file import first_bytes
from nnstudio.data.frame import Frame, FrameColumn, SeriesColumn, WordColumn
from nnstudio.data.inner import read_inner
from nnstudio.data.joined_table import (
    Joined,
    given_parts,
    join,
    joined_columns,
    label_tables,
    names_files,
)
from nnstudio.data.limits import MEBI
from nnstudio.data.progress import Reading
from nnstudio.data.series.series_files import (
    CLASS,
    SERIES,
    channel_names,
    series_column,
    series_facts,
)
from nnstudio.data.series.series_text import SeriesWriting, find_writing, read_series
from nnstudio.data.spec import ImporterSpec, Values

Rows = NDArray[np.int64]
Floats = NDArray[np.float32]

SUFFIXES = (".csv", ".tsv", ".tab", ".txt", ".dat", ".asc")
LOOKED_AT, SAMPLED = 200, 12
FEWEST_FILES = 4
MOST_TABLES = 3
FILE_BYTES = 64 * MEBI
NOT_FOR_TABLES = ("series_folder", "text_folder", "zipped")
ALIKE = 0.8

OTHER_FORM = QT_TRANSLATE_NOOP("data_series", "not written as the other series")
UNREADABLE = QT_TRANSLATE_NOOP("data_series", "a file that cannot be opened")
TOO_LARGE = QT_TRANSLATE_NOOP("data_series", "a file of more than {size} MB")
OTHER_CHANNELS = QT_TRANSLATE_NOOP("data_series", "every value of a channel is missing")
OUTSIDE = QT_TRANSLATE_NOOP("data_series", "beside the folders of the classes")


@dataclass
class _Read:
    """Series that were read.

    Args:
        series: float32 (channel, time) each.
        places: of their files.
        bad: keys of files that could not be read, by reason.
    """

    series: list[Floats] = field(default_factory=list[Floats])
    places: list[int] = field(default_factory=list[int])
    bad: dict[Text, list[str]] = field(default_factory=dict[Text, list[str]])

    @property
    def left_out(self) -> tuple[LeftOut, ...]:
        """Files that could not be read, and why."""
        return tuple(LeftOut(reason, tuple(keys)) for reason, keys in self.bad.items())


def _probe(path: Path) -> float:
    if not path.is_dir():
        return 0.0
    try:
        listing = list_files(path, most=LOOKED_AT)
        files = _candidates(listing.files)
        if len(files) < FEWEST_FILES:
            return 0.0
        some = files[:: max(1, len(files) // SAMPLED)]
        good = [file for file in some if find_writing(_head(file)) is not None]
        if len(good) < ALIKE * (len(some) - 1):
            return 0.0
        keys = [file.key for file in files]
        layout = layout_of([file.folders for file in files])
        sorted_out = layout.labels or find_labels([file.name for file in files]) is not None
        if sorted_out or any(names_files(_head(t), keys) >= 0.5 for t in label_tables(files)[:3]):
            return 0.93
        return 0.25
    except (DataError, OSError):
        return 0.0


def _candidates(files: Sequence[FolderFile]) -> list[FolderFile]:
    return [f for f in files if suffix_of(f.name) in SUFFIXES and not is_note(f.name)]


def _head(file: FolderFile) -> str:
    """Return the beginning of a file up to its last whole line."""
    text = _decoded(first_bytes(file.path))
    return text if file.bytes <= len(text) else text[: text.rfind("\n") + 1]


def _decoded(raw: bytes) -> str:
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        return raw.decode("latin-1")


def _read(path: Path, options: Values, reading: Reading) -> Frame:
    listing = list_files(path, reading)
    files = _candidates(listing.files)
    table = _table(listing, files, reading)
    if table is not None:
        files = [file for file in files if file.key != table[0].key]
        # The table was joined with itself among the files.
        table = (table[0], table[1], _joined(table[1], files) or table[2])
    writing = _usual_writing(files, path)
    layout = layout_of([file.folders for file in files])
    chosen = _chosen(files, layout, table)
    wanted = chosen
    if reading.most is not None and len(chosen) > reading.most:
        wanted = sorted(chosen[:: -(-len(chosen) // reading.most)])
    read = _read_files(files, wanted, writing, reading)
    if not read.series:
        raise _no_series(path)
    names = writing.names or channel_names(len(writing.channels))
    column = series_column(SERIES, read.series, names)
    columns: list[FrameColumn] = [column]
    roles: dict[str, Role] = {SERIES: "input"}
    rows = np.array(read.places, dtype=np.int64)
    parts = _add_labels(columns, roles, files, rows, layout, table)
    keys = [file.key for file in files]
    whole = len(wanted) == len(chosen)
    left_out = [*listing.left_out, *read.left_out]
    if table is not None:
        left_out += table[2].left_out(table[1], table[0].key, keys)
    elif len(chosen) < len(files):
        outside = sorted(set(range(len(files))) - set(chosen))
        left_out.append(LeftOut(OUTSIDE, tuple(keys[place] for place in outside)))
    return Frame(
        tuple(columns),
        tuple(keys[row] for row in rows.tolist()),
        roles=roles,
        facts={"file": shown(path.name), "files": len(files), **_facts(column, table)},
        notes=_notes(table),
        left_out=tuple(left_out),
        parts=parts,
        whole=whole,
        total=len(rows) if whole else len(chosen),
    )


_Table = tuple[FolderFile, Frame, Joined]


def _table(listing: Listing, files: Sequence[FolderFile], reading: Reading) -> _Table | None:
    """Return the table that names most of the files, or None where none does."""
    best: _Table | None = None
    for file in label_tables(listing.files)[:MOST_TABLES]:
        others = [other for other in files if other.key != file.key]
        if (
            not names_files(_head(file), [other.key for other in others])
            and suffix_of(file.name) in SUFFIXES
        ):
            continue
        try:
            _, frame = read_inner(file.path, reading.of_part(), NOT_FOR_TABLES)
        except DataError:
            reading.check()
            continue
        joined = _joined(frame, others)
        if joined is not None and (best is None or len(joined.found) > len(best[2].found)):
            best = (file, frame, joined)
    return best


def _joined(frame: Frame, files: Sequence[FolderFile]) -> Joined | None:
    return join(frame, [file.key for file in files])


def _usual_writing(files: Sequence[FolderFile], path: Path) -> SeriesWriting:
    """Return how most of the files are written."""
    found: Counter[SeriesWriting] = Counter()
    for file in files[:: max(1, len(files) // SAMPLED)]:
        writing = find_writing(_head(file))
        if writing is not None:
            found[writing] += 1
    if not found:
        raise _no_series(path)
    return found.most_common(1)[0][0]


def _chosen(files: Sequence[FolderFile], layout: Layout, table: _Table | None) -> list[int]:
    """Return the places of the files that are read: those with a class, where there are classes."""
    if table is not None:
        return table[2].found.tolist()
    outside = set(layout.outside) if layout.labels else set[int]()
    return [place for place in range(len(files)) if place not in outside]


def _read_files(
    files: Sequence[FolderFile], places: Sequence[int], writing: SeriesWriting, reading: Reading
) -> _Read:
    read = _Read()
    for number, place in enumerate(places):
        reading.advance(number, len(places))
        file = files[place]
        found = _read_one(file, writing)
        if isinstance(found, Text):
            read.bad.setdefault(found, []).append(file.key)
        else:
            read.series.append(found)
            read.places.append(place)
    return read


def _read_one(file: FolderFile, writing: SeriesWriting) -> Floats | Text:
    """Return the series of a file, or why it cannot be read."""
    if file.bytes > FILE_BYTES:
        return TOO_LARGE.format(size=FILE_BYTES // MEBI)
    try:
        raw = file.path.read_bytes()
    except OSError:
        return UNREADABLE
    series = None if b"\0" in raw else read_series(_decoded(raw), writing)
    if series is None:
        return OTHER_FORM
    return OTHER_CHANNELS if np.isnan(series).all(axis=1).any() else series


def _add_labels(
    columns: list[FrameColumn],
    roles: dict[str, Role],
    files: Sequence[FolderFile],
    rows: Rows,
    layout: Layout,
    table: _Table | None,
) -> Parts | None:
    """Add what is known of each series; return the parts where the folder brings its own."""
    parts: Parts | None = None
    if table is not None:
        further = joined_columns(table[1], table[2], rows)
        given = given_parts(further)
        if given is not None:
            parts = given[1]
            roles[given[0]] = "ignore"
        for column in further:
            name = unique_name(column.name, [c.name for c in columns])
            columns.append(replace(column, name=name))
    elif layout.labels:
        columns.append(WordColumn.of(CLASS, [layout.labels[row] for row in rows.tolist()]))
        roles[CLASS] = "target"
    else:
        names = find_labels([files[row].name for row in rows.tolist()])
        if names is not None:
            columns.append(WordColumn.of(CLASS, list(names.labels)))
            roles[CLASS] = "target"
    if parts is None and layout.parts:
        parts = parts_of([layout.parts[row] for row in rows.tolist()])
    return parts


def _facts(column: SeriesColumn, table: _Table | None) -> dict[str, object]:
    facts = series_facts(column)
    if table is not None:
        facts |= {"table": table[0].key, "joined_by": table[2].column}
    return facts


def _notes(table: _Table | None) -> tuple[Text, ...]:
    if table is None:
        return ()
    note = QT_TRANSLATE_NOOP(
        "data_series",
        "The column {column} of {table} names the files; {n} series were found by it.",
    ).format(column=table[2].column, table=table[0].key, n=len(table[2].found))
    return (note, *table[1].notes)


def _no_series(path: Path) -> DataError:
    return DataError(
        QT_TRANSLATE_NOOP("data_series", "No file of {name} holds a series of numbers.").format(
            name=shown(path.name)
        ),
        QT_TRANSLATE_NOOP(
            "data_series",
            "Each file needs a line for each point and a column for each channel. Nothing changed.",
        ),
        "NNS-2180",
    )


IMPORTER = ImporterSpec(
    id="series_folder",
    name=QT_TRANSLATE_NOOP("data_series", "Folder of series"),
    summary=QT_TRANSLATE_NOOP(
        "data_series",
        "One series in each file; the class is the sub-folder, stands in a table, or in the name.",
    ),
    suffixes=(),
    folders=True,
    probe=_probe,
    read=_read,
)
