"""Looks at the file of a draft: what would be taken, and everything the import page shows of it."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np

from nnstudio.base.text import QT_TRANSLATE_NOOP
from nnstudio.data.cells import number_word
from nnstudio.data.dataset import DataError
from nnstudio.data.frame import (
    Frame,
    FrameColumn,
    NumberColumn,
    PictureColumn,
    SeriesColumn,
    TimeColumn,
    WordColumn,
)
from nnstudio.data.progress import Reading
from nnstudio.data.registry import DataRegistries
from nnstudio.data.spec import checked
from nnstudio.data.study import FIRST_ROWS, Steps, Study, study
from nnstudio.work.import_data.draft import Draft, merged_steps
from nnstudio.work.import_data.samples import Course, Sample, course_of, samples_of

PREVIEW_ROWS = 100
ODD_LETTERS = 4
LOST = "\ufffd"
_MOST_ENTRIES = 20_000
"""Files of a folder whose sizes are added up; beyond that the sum would take too long."""


@dataclass(frozen=True)
class Look:
    """What was seen of a file, for a person to judge.

    Args:
        draft: that was looked at; its preparation is the one in force.
        study: what would be taken.
        whole: whether all rows were read.
        cells: of the first rows, by column, as they stand in the file where it has cells.
        keys: how a person finds each of these rows again.
        letters: the file's own letters beyond ASCII, the most frequent ones.
        lost: lines or cells in which letters could not be read.
        samples: pictures or short series with their classes; empty for others.
        course: the target over time with its parts, for one long series; None otherwise.
        size: bytes on the disk; None where it is not known.
    """

    draft: Draft
    study: Study
    whole: bool
    cells: tuple[tuple[str, ...], ...]
    keys: tuple[str, ...]
    letters: str
    lost: int
    samples: tuple[Sample, ...]
    course: Course | None
    size: int | None

    @property
    def rows(self) -> int:
        """Rows of the file, estimated where only the beginning was read."""
        frame = self.study.frame
        return frame.rows if self.whole else max(frame.total, frame.rows)


def look(
    draft: Draft, registries: DataRegistries, reading: Reading, frame: Frame | None = None
) -> Look:
    """Return what the draft's file would give.

    Args:
        draft: what was decided.
        registries: importers, steps, checks.
        reading: progress, the wish to stop, how many rows.
        frame: what was read before with the same options; None: read now.

    Raises:
        DataError: it cannot be read, or a decision does not fit.
    """
    if frame is None:
        frame = _read(draft, registries, reading)
    draft = _for_columns(draft, frame)

    def steps(needed: Steps) -> Steps:
        return merged_steps(draft.config.prepare, draft.base, needed)

    mine = steps if "prepare" in draft.decided else None
    made = study(
        draft.config, draft.path, registries, reading, frame, decided=draft.decided, steps=mine
    )
    if mine is not None and draft.base is not None:
        config = draft.config.model_copy(update={"prepare": made.config.prepare})
        draft = replace(draft, config=config, base=made.recommended)
    # An importer that stopped early says so; one that forgot it gave just as many as asked for.
    stopped = reading.most is not None and 0 <= frame.rows - reading.most <= 1
    rows = preview_rows(frame, made.meaning.frame)
    cells = tuple(cells for _, cells in rows)
    reading.check()
    return Look(
        draft=draft,
        study=made,
        whole=frame.whole and not stopped,
        cells=cells,
        keys=tuple(key for key, _ in rows),
        letters=odd_letters(frame, cells),
        lost=sum(LOST in cell for cell in _written(frame, cells)),
        samples=samples_of(made, reading),
        course=course_of(made),
        size=size_of(draft.path, reading),
    )


def first_reading(cache: Path | None = None) -> Reading:
    """Return the order for a first look, which takes a moment."""
    return Reading(FIRST_ROWS, cache)


def _read(draft: Draft, registries: DataRegistries, reading: Reading) -> Frame:
    importer = registries.importers.get(draft.config.importer)
    if importer is None:
        raise DataError(
            QT_TRANSLATE_NOOP("import_page", "This program has no reader called {name}.").format(
                name=draft.config.importer
            ),
            QT_TRANSLATE_NOOP("import_page", "Choose the file again. Nothing changed."),
            "NNS-2007",
        )
    known = {param.name for param in importer.params}
    given = {name: value for name, value in draft.config.options.items() if name in known}
    return importer.read(draft.path, checked(importer.params, given, importer.name), reading)


def _for_columns(draft: Draft, frame: Frame) -> Draft:
    """Forget decisions about columns that are not there after another reading."""
    gone = [
        name
        for name, role in draft.config.roles.items()
        if frame.column(name) is None and role != "time"  # a date may be put together again
    ]
    if not gone:
        return draft
    roles = {name: role for name, role in draft.config.roles.items() if name not in gone}
    return replace(draft, config=draft.config.model_copy(update={"roles": roles}))


def preview_rows(
    read: Frame, shown: Frame | None = None, most: int = PREVIEW_ROWS
) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Return key and cells of the first rows: as written, or written out where there are none.

    Args:
        read: what was read.
        shown: as it was understood, in whose columns the cells stand: dates that were spread over
            several columns may have been put together, rows may stand in another order; None: as
            it was read.
        most: rows.
    """
    written = read.preview[: min(read.rows, most)]
    if not written or any(len(row) != len(read.columns) for row in written):
        written = cells_of(read, range(min(read.rows, most)))
    rows = [(read.key(row), cells) for row, cells in enumerate(written)]
    if shown is None or shown.names == read.names:
        return tuple(rows)
    places = {name: place for place, name in enumerate(read.names)}
    found = rows_by_key(shown, [key for key, _ in rows])
    return tuple(
        (
            key,
            tuple(
                cells[places[column.name]] if column.name in places else cell_of(column, found[key])
                for column in shown.columns
            ),
        )
        for key, cells in rows
        if key in found
    )


def rows_by_key(frame: Frame, keys: Sequence[str]) -> dict[str, int]:
    """Return the places of the rows with these keys; those that are not there are left out."""
    if isinstance(frame.keys, np.ndarray):
        numbers = np.array([int(key) for key in keys if key.lstrip("-").isdigit()], dtype=np.int64)
        rows = np.flatnonzero(np.isin(frame.keys, numbers))
        return {str(frame.keys[row]): int(row) for row in rows.tolist()}
    wanted = set(keys)
    return {key: row for row, key in enumerate(frame.keys) if key in wanted}


def cells_of(frame: Frame, rows: Iterable[int]) -> tuple[tuple[str, ...], ...]:
    """Return the cells of some rows, written out."""
    return tuple(tuple(cell_of(column, row) for column in frame.columns) for row in rows)


def cell_of(column: FrameColumn, row: int) -> str:
    """Return one value in words."""
    if isinstance(column, NumberColumn):
        value = float(column.values[row])
        return "" if np.isnan(value) else number_word(value)
    if isinstance(column, WordColumn):
        code = int(column.codes[row])
        return column.words[code] if code >= 0 else ""
    if isinstance(column, TimeColumn):
        moment = column.values[row]
        return "" if np.isnat(moment) else str(moment.astype("datetime64[s]")).replace("T", " ")
    if isinstance(column, PictureColumn):
        return "{}×{}".format(*column.values.shape[-2:])
    assert isinstance(column, SeriesColumn)
    return str(int(column.lengths[row]))


def odd_letters(frame: Frame, cells: tuple[tuple[str, ...], ...]) -> str:
    """Return the most frequent letters beyond ASCII, for a person to see that they are right."""
    counts: dict[str, int] = {}
    for cell in _written(frame, cells):
        if cell.isascii():
            continue
        for letter in cell:
            if not letter.isascii() and letter.isalpha():
                counts[letter] = counts.get(letter, 0) + 1
    some = sorted(counts, key=lambda letter: (-counts[letter], letter))[:ODD_LETTERS]
    return " ".join(some)


def _written(frame: Frame, cells: tuple[tuple[str, ...], ...]) -> Iterator[str]:
    yield from frame.names
    for row in cells:
        yield from row
    for column in frame.columns:
        if isinstance(column, WordColumn):
            yield from column.words[:FIRST_ROWS]


def size_of(path: Path, reading: Reading) -> int | None:
    """Return the bytes of a file or of all files of a folder; None where that is not known."""
    try:
        if path.is_file():
            return path.stat().st_size
        total = seen = 0
        for folder, _, names in os.walk(path):
            reading.check()
            for name in names:
                total += (Path(folder) / name).stat().st_size
                seen += 1
                if seen > _MOST_ENTRIES:
                    return None
        return total
    except OSError:
        return None
