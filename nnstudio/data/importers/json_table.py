"""JSON and JSON Lines: a list of objects wherever it is nested, an object of columns, and more."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np

from nnstudio.base.text import QT_TRANSLATE_NOOP, Text
from nnstudio.data.cell_kinds.typed_columns import preview_of, unique_name, words_of
from nnstudio.data.config import Role
from nnstudio.data.dataset import DataError, LeftOut
from nnstudio.data.files.file_names import composed, is_note, shown, suffix_of
from nnstudio.data.files.folder_files import FolderFile, list_files
from nnstudio.data.files.folder_layout import layout_of, parts_of
from nnstudio.data.files.text_file import TextFile, first_bytes, read_text
from nnstudio.data.files.unreadable import unreadable
from nnstudio.data.frame import Frame, FrameColumn
from nnstudio.data.nested.json_columns import JsonTable
from nnstudio.data.nested.json_files import JsonRows, read_json
from nnstudio.data.nested.json_rows import KEY
from nnstudio.data.nested.json_values import JsonError
from nnstudio.data.progress import Reading
from nnstudio.data.spec import ImporterSpec, Values
from nnstudio.data.texts.text_documents import ENCODING
from nnstudio.data.texts.text_folder_files import NOTE_BESIDE, PROBED, need_room

LINES = (".jsonl", ".ndjson", ".jsonlines")
SUFFIXES = (".json", *LINES, ".geojson")
NO_JSON_FILE = QT_TRANSLATE_NOOP("data_texts", "no JSON file")


def _probe(path: Path) -> float:
    if path.is_file():
        start = first_bytes(path, 64).lstrip(b"\xef\xbb\xbf \t\r\n")
        if suffix_of(path.name) in SUFFIXES:
            return 0.85
        return 0.65 if start.startswith((b'{"', b"[{")) else 0.0
    try:
        files = [f for f in list_files(path, most=PROBED).files if not is_note(f.name)]
    except DataError:
        return 0.0
    found = sum(suffix_of(file.name) in SUFFIXES for file in files)
    return 0.6 if found and found >= 0.5 * len(files) else 0.0


@dataclass
class _All:
    """The rows of all files.

    Args:
        table: their cells.
        keys: how a person finds each again.
        files: place of the file of each row.
        gone: keys of what was not read, by reason.
        forms: how rows stand in the files.
        place: names that lead to them.
        encodings: of the files.
        whole: whether all rows were read.
        total: rows of all files, estimated where not all were read.
    """

    table: JsonTable = field(default_factory=JsonTable)
    keys: list[str] = field(default_factory=list[str])
    files: list[int] = field(default_factory=list[int])
    gone: dict[Text, list[str]] = field(default_factory=dict[Text, list[str]])
    forms: list[str] = field(default_factory=list[str])
    place: str = ""
    encodings: list[TextFile] = field(default_factory=list[TextFile])
    whole: bool = True
    total: int = 0

    def add(self, place: int, start: str, found: JsonRows) -> None:
        """Add the rows of a file; `start` is the file's key where there are several."""
        single = found.form == "single" and bool(start)
        for key, cells in zip(found.keys, found.cells, strict=True):
            self.table.add(cells)
            self.keys.append(start if single else f"{start}:{shown(key)}" if start else shown(key))
            self.files.append(place)
        for reason, key in found.gone:
            self.leave_out(reason, f"{start}:{key}" if start else key)
        self.forms.append(found.form)
        self.place = self.place or found.place
        self.whole = self.whole and found.whole
        self.total += round(len(found.cells) / max(found.share, 1e-9))

    def leave_out(self, reason: Text, key: str) -> None:
        """Note a row or file that is not read."""
        self.gone.setdefault(reason, []).append(key)


def _read(path: Path, options: Values, reading: Reading) -> Frame:
    files, left_out = _files(path, reading)
    need_room(sum(file.bytes for file in files))
    found = _All()
    for place, file in enumerate(files):
        reading.advance(place, len(files))
        left = None if reading.most is None else reading.most - found.table.rows
        if left is not None and left <= 0:
            found.whole = False
            found.total = round(found.total * len(files) / place)
            break
        _add_file(place, file, path.is_dir(), str(options["encoding"]), found, left, reading)
    gone = tuple(LeftOut(reason, tuple(keys)) for reason, keys in found.gone.items())
    if not found.table.rows:
        raise DataError(
            QT_TRANSLATE_NOOP("data_texts", "No row in {name} could be read.").format(
                name=shown(path.name)
            ),
            gone[0].text if gone else None,
            "NNS-2130",
        )
    return _frame(path, files, found, (*left_out, *gone))


def _add_file(
    place: int,
    file: FolderFile,
    folder: bool,
    encoding: str,
    found: _All,
    most: int | None,
    reading: Reading,
) -> None:
    """Add the rows of a file; one of several that breaks the rules is left out."""
    try:
        text = read_text(file.path, encoding)
        rows = read_json(text.text, suffix_of(file.name) in LINES, most, reading.advance)
        found.encodings.append(text)
        found.add(place, file.key if folder else "", rows)
    except JsonError as error:
        if not folder:
            raise _no_json(file, error) from error
        found.leave_out(error.reason, file.key)
    except DataError as error:
        reading.check()
        if not folder or error.code == "NNS-2135":
            raise
        found.leave_out(error.message, file.key)


def _no_json(file: FolderFile, error: JsonError) -> DataError:
    place = (
        QT_TRANSLATE_NOOP("data_texts", "{file} is no correct JSON in line {line}: {reason}.")
        if error.line
        else QT_TRANSLATE_NOOP("data_texts", "{file} is no correct JSON: {reason}.")
    )
    return DataError(
        place.format(file=file.key, line=error.line, reason=error.reason),
        QT_TRANSLATE_NOOP(
            "data_texts",
            "Correct the file, or save it once more in the program it comes from. Nothing changed.",
        ),
        error.code,
    )


def _files(path: Path, reading: Reading) -> tuple[tuple[FolderFile, ...], tuple[LeftOut, ...]]:
    """Return the JSON files, and those that are none."""
    if path.is_file():
        try:
            size = path.stat().st_size
        except OSError as error:
            raise unreadable(path, error) from error
        return (FolderFile(path, (), path.name, size),), ()
    listing = list_files(path, reading)
    files = tuple(file for file in listing.files if suffix_of(file.name) in SUFFIXES)
    if not files:
        raise DataError(
            QT_TRANSLATE_NOOP("data_texts", "The folder {name} holds no JSON files.").format(
                name=shown(path.name)
            ),
            QT_TRANSLATE_NOOP("data_texts", "Choose another folder. Nothing changed."),
            "NNS-2113",
        )
    keys = {file.key for file in files}
    others = [file for file in listing.files if file.key not in keys]
    notes = tuple(file.key for file in others if is_note(file.name))
    rest = tuple(file.key for file in others if not is_note(file.name))
    pairs = ((NOTE_BESIDE, notes), (NO_JSON_FILE, rest))
    return files, (*listing.left_out, *(LeftOut(why, places) for why, places in pairs if places))


def _frame(
    path: Path, files: Sequence[FolderFile], found: _All, left_out: tuple[LeftOut, ...]
) -> Frame:
    columns: list[FrameColumn] = list(found.table.columns())
    roles: dict[str, Role] = {}
    if found.forms[0] == "keyed" and columns[0].name == KEY:
        roles[KEY] = "ignore"
    parts = None
    if path.is_dir() and len(files) > 1:
        layout = layout_of([file.folders for file in files])
        extra: list[tuple[str, list[str], Role]] = []
        if layout.labels:
            extra.append(("class", [layout.labels[place] for place in found.files], "target"))
        if layout.parts:
            parts = parts_of([layout.parts[place] for place in found.files])
        if len(set(found.files)) < len(found.files):  # else it is called like its file
            names = [composed(files[place].key) for place in found.files]
            extra.append(("file", names, "ignore"))
        for name, cells, role in extra:
            free = unique_name(name, [column.name for column in columns])
            columns.append(words_of(free, cells))
            roles[free] = role
    numbers = all(key.isascii() and key.isdigit() and len(key) < 18 for key in found.keys)
    facts: dict[str, Any] = {
        "file": shown(path.name),
        "encoding": found.encodings[0].encoding if found.encodings else None,
        "form": found.forms[0],
        "rows_at": found.place,
    }
    return Frame(
        tuple(columns),
        np.array([int(key) for key in found.keys]) if numbers else tuple(found.keys),
        roles=roles,
        facts=facts if path.is_file() else {**facts, "files": len(files)},
        notes=tuple(_notes(found)),
        left_out=left_out,
        parts=parts,
        preview=preview_of(columns),
        whole=found.whole,
        total=found.table.rows if found.whole else max(found.total, found.table.rows),
    )


def _notes(found: _All) -> list[Text]:
    notes: list[Text] = []
    if found.place:
        notes.append(
            QT_TRANSLATE_NOOP("data_texts", "The rows stand under {place}.").format(
                place=found.place
            )
        )
    if any(text.guessed for text in found.encodings):
        notes.append(
            QT_TRANSLATE_NOOP(
                "data_texts", "The letters were read as Western (cp1252). Check ä, ö, ü and €."
            )
        )
    return notes


IMPORTER = ImporterSpec(
    id="json",
    name=QT_TRANSLATE_NOOP("data_texts", "JSON and JSON Lines"),
    summary=QT_TRANSLATE_NOOP(
        "data_texts", "Lists of objects, objects of columns, one object a line; also a folder."
    ),
    suffixes=SUFFIXES,
    folders=True,
    probe=_probe,
    read=_read,
    params=(ENCODING,),
)
