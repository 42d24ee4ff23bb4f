"""Joins files (texts, pictures …) with a table that says something of each, by their names."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from nnstudio.base.text import QT_TRANSLATE_NOOP
from nnstudio.data.cell_kinds.typed_columns import unique_name
from nnstudio.data.cells import number_word
from nnstudio.data.dataset import DataError, LeftOut, Parts
from nnstudio.data.files.file_names import part_word, stem_of, suffix_of
from nnstudio.data.files.folder_files import FolderFile
from nnstudio.data.files.folder_layout import Layout, parts_of
from nnstudio.data.frame import Frame, FrameColumn, NumberColumn, WordColumn
from nnstudio.data.inner import read_inner
from nnstudio.data.progress import Reading
from nnstudio.data.tables.table_file import WORKBOOKS

TABLE_SUFFIXES = (".csv", ".tsv", ".tab", *WORKBOOKS, ".json", ".jsonl")
_LIKE_TABLE = re.compile(
    r"labels?|classes|meta(data)?|annotations?|targets?|ground[-_ ]?truth|train|val|test|tabelle"
    r"|klassen|list|index",
    re.IGNORECASE,
)
MOST_TABLES = 5
"""Of a folder that are read to find the one that names its files."""
ENOUGH = 0.5
"""Of the files or of the rows, whichever are fewer, that must find each other."""
NO_ROW = QT_TRANSLATE_NOOP("data_texts", "not named in the table {table}")
NO_FILE = QT_TRANSLATE_NOOP("data_texts", "no file of that name (row of {table})")
TWICE = QT_TRANSLATE_NOOP("data_texts", "its file was named by an earlier row of {table}")
_SPLIT_NAMES = frozenset(
    ("split", "set", "part", "subset", "partition", "usage", "fold", "teil", "datensatz")
)


@dataclass(frozen=True)
class Joined:
    """Which row of a table belongs to which file.

    Args:
        column: name of the column that names the files.
        rows: int64 (file,), row of the table, -1 where none names the file.
        lost: int64, rows whose file is not there.
        again: int64, rows that name a file which an earlier row names.
    """

    column: str
    rows: NDArray[np.int64]
    lost: NDArray[np.int64]
    again: NDArray[np.int64]

    @property
    def found(self) -> NDArray[np.int64]:
        """Places of the files that a row names."""
        return np.flatnonzero(self.rows >= 0).astype(np.int64)

    def left_out(self, table: Frame, name: str, keys: Sequence[str]) -> tuple[LeftOut, ...]:
        """Return files without a row, and rows without a file.

        Args:
            table: that was joined.
            name: of the table's file.
            keys: of the files.
        """
        files = tuple(keys[place] for place in np.flatnonzero(self.rows < 0).tolist())
        lost = tuple(table.key(row) for row in self.lost.tolist())
        again = tuple(table.key(row) for row in self.again.tolist())
        pairs = ((NO_ROW, files), (NO_FILE, lost), (TWICE, again))
        return tuple(LeftOut(why.format(table=name), places) for why, places in pairs if places)


def join(table: Frame, keys: Sequence[str]) -> Joined | None:
    """Return which row belongs to which file, or None where no column names the files.

    Paths, names and names without ending are tried, whatever their case and slashes; numbers
    also without leading zeros.

    Args:
        table: with the labels.
        keys: paths of the files inside their folder.
    """
    index = _Index(keys)
    best: Joined | None = None
    for column in table.columns:
        cells = _cells(column)
        if cells is None:
            continue
        found = _joined(column.name, cells, index, len(keys))
        if best is None or len(found.found) > len(best.found):
            best = found
    if best is None:
        return None
    matches = len(best.found)
    fewer = min(len(keys), table.rows)
    return best if matches >= 2 and matches >= ENOUGH * fewer else None


def joined_columns(table: Frame, joined: Joined, places: NDArray[np.int64]) -> list[FrameColumn]:
    """Return what the table says of some files, without the column that names them.

    Args:
        table: that was joined.
        joined: which row belongs to which file.
        places: of files that a row names.
    """
    rows = joined.rows[places]
    return [column.take(rows) for column in table.columns if column.name != joined.column]


def given_parts(columns: Iterable[FrameColumn]) -> tuple[str, Parts] | None:
    """Return the name of a column that shares rows among parts ("train", "test" …), and these."""
    for column in columns:
        if not isinstance(column, WordColumn) or column.name.casefold() not in _SPLIT_NAMES:
            continue
        used = {column.words[code] for code in np.unique(column.codes[column.codes >= 0]).tolist()}
        known = {part_word(word) for word in used}
        if None not in known and "train" in known and len(known) > 1:
            return column.name, parts_of([part_word(word) for word in column.texts().tolist()])
    return None


def best_table(
    tables: Sequence[FolderFile], keys: Sequence[str], reading: Reading, without: tuple[str, ...]
) -> tuple[FolderFile, Frame, Joined] | None:
    """Return the table that names the most files, or None where none names them.

    Args:
        tables: that may be it; the first few are read.
        keys: of the files.
        reading: progress and the wish to stop.
        without: importers that read no tables.

    Raises:
        DataError: none names them, and one cannot be read.
    """
    best: tuple[FolderFile, Frame, Joined] | None = None
    refused: DataError | None = None
    for file in tables[:MOST_TABLES]:
        try:
            _, table = read_inner(file.path, reading.of_part(), without)
        except DataError as error:
            reading.check()
            refused = error
            continue
        joined = join(table, keys)
        if joined is not None and (best is None or len(joined.found) > len(best[2].found)):
            best = (file, table, joined)
    if best is None and refused is not None:
        raise refused
    return best


def with_labels(
    first: FrameColumn,
    table: Frame,
    joined: Joined,
    rows: NDArray[np.int64],
    layout: Layout,
    taken: tuple[str, ...] = (),
) -> tuple[tuple[FrameColumn, ...], tuple[str, Parts] | None]:
    """Return the columns of some files, and the parts with the column that names them.

    Args:
        first: what the files hold.
        table: that was joined.
        joined: which row belongs to which file.
        rows: places of the files.
        layout: what their folders say; a class of the folders comes last.
        taken: names that further columns must not have.
    """
    columns: list[FrameColumn] = [first]
    further = joined_columns(table, joined, rows)
    parts = given_parts(further)
    if parts is None and layout.parts:
        parts = ("", parts_of([layout.parts[row] for row in rows.tolist()]))
    if layout.labels:
        further.append(WordColumn.of("class", [layout.labels[row] for row in rows.tolist()]))
    for column in further:
        name = unique_name(column.name, [*(c.name for c in columns), *taken])
        if parts is not None and parts[0] == column.name:
            parts = (name, parts[1])
        columns.append(replace(column, name=name))
    return tuple(columns), parts


def label_tables(files: Sequence[FolderFile]) -> list[FolderFile]:
    """Return the files that may be the table, the likely ones first.

    Args:
        files: of the folder.
    """
    tables = [
        file
        for file in files
        if suffix_of(file.name) in TABLE_SUFFIXES
        or (suffix_of(file.name) == ".txt" and _LIKE_TABLE.fullmatch(stem_of(file.name)))
    ]
    return sorted(
        tables, key=lambda file: (not _LIKE_TABLE.search(file.name), len(file.folders), file.key)
    )


def names_files(head: str, keys: Sequence[str]) -> float:
    """Return the share of the first lines of a text table in which a file's name stands.

    Args:
        head: the beginning of the table.
        keys: paths of files.
    """
    forms = {form for key in keys for form in _forms(key)}
    lines = [line for line in head.replace("\r", "\n").split("\n") if line.strip()][1:-1]
    if not lines:
        return 0.0
    hits = 0
    for line in lines:
        cells = re.split(r"[,;\t|]", line) + line.split()
        hits += any(_plain(cell.strip().strip("\"'")) in forms for cell in cells)
    return hits / len(lines)


class _Index:
    """Finds a file by its path, name or stem; what several files share finds none of them."""

    def __init__(self, keys: Sequence[str]) -> None:
        tables: list[dict[str, int]] = []
        for level in zip(*(_forms(key) for key in keys), strict=True):
            counts = Counter(level)
            tables.append({form: at for at, form in enumerate(level) if counts[form] == 1})
        self._tables = tables

    def find(self, cell: str) -> int:
        """Return the place of the file that a cell names, -1 for none."""
        for form in _cell_forms(cell):
            for table in self._tables:
                place = table.get(form)
                if place is not None:
                    return place
        return -1


def _forms(key: str) -> tuple[str, str, str, str, str]:
    """Return the ways to call a file, the exact ones first."""
    name = key.rsplit("/", 1)[-1]
    folder = key[: len(key) - len(name)]
    stem = stem_of(name)
    number = stem.lstrip("0") or "0"
    return (
        _plain(key),
        _plain(folder + stem),
        _plain(name),
        _plain(stem),
        number if stem.isascii() and stem.isdigit() else _plain(stem),
    )


def _cell_forms(cell: str) -> tuple[str, ...]:
    whole = _plain(cell)
    name = whole.rsplit("/", 1)[-1]
    stem = stem_of(name)
    number = (stem.lstrip("0") or "0",) if stem.isascii() and stem.isdigit() else ()
    return tuple(form for form in (whole, name, stem, *number) if form)


def _plain(path: str) -> str:
    path = unicodedata.normalize("NFC", path).replace("\\", "/").strip().casefold()
    return path.removeprefix("./")


def _cells(column: FrameColumn) -> list[str] | None:
    if isinstance(column, WordColumn):
        return column.texts().tolist()
    if isinstance(column, NumberColumn):
        return ["" if np.isnan(value) else number_word(value) for value in column.values.tolist()]
    return None


def _joined(name: str, cells: Sequence[str], index: _Index, files: int) -> Joined:
    rows = np.full(files, -1, dtype=np.int64)
    lost: list[int] = []
    again: list[int] = []
    for row, cell in enumerate(cells):
        place = index.find(cell) if cell else -1
        if place < 0:
            lost.append(row)
        elif rows[place] >= 0:
            again.append(row)
        else:
            rows[place] = row
    return Joined(name, rows, np.array(lost, dtype=np.int64), np.array(again, dtype=np.int64))
