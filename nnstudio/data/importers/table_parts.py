"""A folder with a table for each part: train.csv and test.csv, with the same columns."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from nnstudio.base.text import QT_TRANSLATE_NOOP, Text
from nnstudio.data.config import SplitConfig
from nnstudio.data.dataset import DataError, LeftOut
from nnstudio.data.files.file_names import (
    PartWord,
    is_note,
    shown,
    stem_of,
    suffix_of,
    without_part_word,
)
from nnstudio.data.files.folder_files import FolderFile, list_files
from nnstudio.data.files.folder_layout import parts_of
from nnstudio.data.frame import Frame, NumberColumn, TimeColumn, WordColumn
from nnstudio.data.inner import best_importer, best_known
from nnstudio.data.joined_frames import stacked
from nnstudio.data.limits import LIMITS
from nnstudio.data.progress import Reading
from nnstudio.data.spec import ImporterSpec, Values, checked
from nnstudio.data.tables.table_options import HEADER, QUOTE, SEPARATOR

SELF = "table_parts"
TABLES = ("csv", "workbook", "json", "arff")
"""Importers that read a table from one file."""
MOST_FILES = 12
PREVIEW_ROWS = 100
ORDER: tuple[PartWord, ...] = ("train", "validation", "test")
OTHER_COLUMNS = QT_TRANSLATE_NOOP("catalogue", "has not all columns of {file}: {columns}")
NO_PART = QT_TRANSLATE_NOOP("catalogue", "its name tells no part")


@dataclass(frozen=True)
class _Table:
    """One file and the part that it holds."""

    file: FolderFile
    part: PartWord


def _probe(path: Path) -> float:
    if not path.is_dir():
        return 0.0
    try:
        tables, others = _tables(path, None)
    except (DataError, OSError):
        return 0.0
    if not tables or len(others) > len(tables):
        return 0.0
    importers = {_importer_id(table.file.path) for table in tables}
    return 0.9 if len(importers) == 1 and importers <= set(TABLES) else 0.0


def _importer_id(path: Path) -> str:
    score, importer = best_known(path, (SELF,))
    return importer.id if importer is not None and score >= 0.5 else ""


def _tables(path: Path, reading: Reading | None) -> tuple[list[_Table], list[FolderFile]]:
    """Return the tables of a folder, training first, and the files that are none of them.

    Only files that are called the same but for the word of their part belong together.
    """
    most = None if reading is not None else MOST_FILES * 4
    listing = list_files(path, reading, most)
    files = [file for file in listing.files if not is_note(file.name)]
    groups: dict[tuple[object, ...], list[_Table]] = {}
    for file in files:
        stem, part = without_part_word(stem_of(file.name))
        if part is not None:
            suffix = suffix_of(file.name)
            groups.setdefault((file.folders, stem.lower(), suffix), []).append(_Table(file, part))
    fitting = [
        group
        for group in groups.values()
        if len({table.part for table in group}) == len(group) > 1
        and any(table.part == "train" for table in group)
    ]
    if len(fitting) != 1 or not listing.whole:
        return [], files
    tables = sorted(fitting[0], key=lambda table: ORDER.index(table.part))
    used = {table.file.key for table in tables}
    return tables, [file for file in files if file.key not in used]


def _read(path: Path, options: Values, reading: Reading) -> Frame:
    tables, others = _tables(path, reading)
    if not tables:
        raise DataError(
            QT_TRANSLATE_NOOP(
                "catalogue", "The folder {name} holds no tables called train and test."
            ).format(name=shown(path.name)),
            QT_TRANSLATE_NOOP(
                "catalogue", "Choose one table by itself. Nothing in your project changed."
            ),
            "NNS-2431",
        )
    first = _read_one(tables[0], dict(options), _Part(reading, 0, len(tables)))
    frames, words = [first], [tables[0].part]
    left_out: list[LeftOut] = []
    for place, table in enumerate(tables[1:], start=1):
        given = {**options, **_like(first)}
        frame = _read_one(table, given, _Part(reading, place, len(tables)))
        lacking = [name for name in first.names if frame.column(name) is None]
        if lacking:
            some = ", ".join(lacking[:5]) + (" …" if len(lacking) > 5 else "")
            reason = OTHER_COLUMNS.format(file=shown(tables[0].file.name), columns=some)
            left_out.append(LeftOut(reason, (table.file.key,)))
            continue
        frames.append(frame)
        words.append(table.part)
    read = [table for table in tables if table.part in words]
    return _joined(path, read, frames, left_out, others)


def _joined(
    path: Path,
    tables: Sequence[_Table],
    frames: Sequence[Frame],
    left_out: list[LeftOut],
    others: Sequence[FolderFile],
) -> Frame:
    first = frames[0]
    _need_limits(path, sum(frame.rows for frame in frames))
    names = [shown(table.file.name) for table in tables]
    keys = [
        f"{name} {key}"
        for name, frame in zip(names, frames, strict=True)
        for key in (frame.key(row) for row in range(frame.rows))
    ]
    words = np.repeat([table.part for table in tables], [frame.rows for frame in frames])
    for name, frame in zip(names, frames, strict=True):
        for entry in frame.left_out:
            places = tuple(f"{name} {place}" for place in entry.places)
            left_out.append(LeftOut(entry.reason, places))
    if others:
        left_out.append(LeftOut(NO_PART, tuple(file.key for file in others)))
    return Frame(
        stacked(frames, first.names),
        tuple(keys),
        roles=first.roles,
        facts={**first.facts, "file": shown(path.name), "files": names},
        notes=(*_notes(tables, frames), *first.notes),
        left_out=tuple(left_out),
        parts=parts_of(words.tolist()) if len(frames) > 1 else None,
        preview=first.preview[:PREVIEW_ROWS],
        whole=all(frame.whole for frame in frames),
        total=sum(frame.total for frame in frames),
    )


def _notes(tables: Sequence[_Table], frames: Sequence[Frame]) -> list[Text]:
    notes: list[Text] = []
    test = next((table for table in tables if table.part == "test"), None)
    if test is not None:
        notes.append(
            QT_TRANSLATE_NOOP("catalogue", "{file} becomes the test part and stays locked.").format(
                file=shown(test.file.name)
            )
        )
    wanted = {name.casefold() for name in frames[0].names}
    for table, frame in zip(tables, frames, strict=True):
        more = [name for name in frame.names if name.casefold() not in wanted]
        if more:
            notes.append(
                QT_TRANSLATE_NOOP(
                    "catalogue", "{file} has columns that {first} lacks; they are not used: {names}"
                ).format(
                    file=shown(table.file.name),
                    first=shown(tables[0].file.name),
                    names=", ".join(more[:5]) + (" …" if len(more) > 5 else ""),
                )
            )
    return notes


def _read_one(table: _Table, options: Values, reading: Reading) -> Frame:
    importer = best_importer(table.file.path, (SELF,))
    if importer is None or importer.id not in TABLES:
        raise DataError(
            QT_TRANSLATE_NOOP("catalogue", "{file} is no table.").format(
                file=shown(table.file.name)
            ),
            QT_TRANSLATE_NOOP("catalogue", "Choose another folder. Nothing changed."),
            "NNS-2432",
        )
    known = {param.name: param for param in importer.params}
    values = {
        name: value
        for name, value in options.items()
        if name in known and known[name].validate(value) is None
    }
    frame = importer.read(table.file.path, checked(importer.params, values, importer.name), reading)
    for column in frame.columns:
        if not isinstance(column, NumberColumn | TimeColumn | WordColumn):
            raise DataError(
                QT_TRANSLATE_NOOP("catalogue", "{file} is no table.").format(
                    file=shown(table.file.name)
                ),
                QT_TRANSLATE_NOOP("catalogue", "Choose another folder. Nothing changed."),
                "NNS-2432",
            )
    return frame


def _like(first: Frame) -> dict[str, str]:
    """Return the options that read another file the way the first one was read."""
    facts = first.facts
    found: dict[str, str] = {}
    for name in ("separator", "decimal"):
        if isinstance(facts.get(name), str):
            found[name] = facts[name]
    if isinstance(facts.get("quote"), str):
        found["quote"] = facts["quote"] or "none"
    if isinstance(facts.get("header"), bool):
        found["header"] = "yes" if facts["header"] else "no"
    return found


def _need_limits(path: Path, rows: int) -> None:
    if rows > LIMITS.rows:
        raise DataError(
            QT_TRANSLATE_NOOP(
                "catalogue", "The tables of {name} have more than {most} rows together."
            ).format(name=shown(path.name), most=LIMITS.rows),
            QT_TRANSLATE_NOOP(
                "catalogue", "Use a part of the data. Nothing in your project changed."
            ),
            "NNS-2035",
        )


class _Part(Reading):
    """The reading of one of several files: its progress is a part of the whole.

    Args:
        whole: the reading of all files.
        place: of this file.
        count: files in all.
    """

    def __init__(self, whole: Reading, place: int, count: int) -> None:
        most = None if whole.most is None else max(1, whole.most // count)
        super().__init__(most, whole.cache)
        self._whole, self._place, self._count = whole, place, count

    def advance(self, done: int, total: int) -> None:
        share = min(done / total, 1.0) if total else 0.0
        self._whole.advance(round(1000 * (self._place + share)), 1000 * self._count)

    def check(self) -> None:
        self._whole.check()


IMPORTER = ImporterSpec(
    id=SELF,
    name=QT_TRANSLATE_NOOP("catalogue", "Tables by part"),
    summary=QT_TRANSLATE_NOOP(
        "catalogue", "A folder with train.csv and test.csv, or such names; also Excel and JSON."
    ),
    suffixes=(),
    folders=True,
    probe=_probe,
    read=_read,
    params=(SEPARATOR, HEADER, QUOTE),
    split=SplitConfig(train=0.9, validation=0.1, test=0.0, kind="given"),
)
