"""New items for a trained net: the same columns as in training, read from any file."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from nnstudio.base.text import QT_TRANSLATE_NOOP
from nnstudio.data.apply import run_steps
from nnstudio.data.cells import number_word, to_number
from nnstudio.data.column_facts import is_long_text, type_of
from nnstudio.data.columns import Column
from nnstudio.data.config import DataConfig
from nnstudio.data.dataset import DataError, Dataset, LeftOut, NewItems, Prepared
from nnstudio.data.frame import (
    Frame,
    FrameColumn,
    NumberColumn,
    PictureColumn,
    SeriesColumn,
    TimeColumn,
    WordColumn,
)
from nnstudio.data.items import joined_texts
from nnstudio.data.lazy import taken
from nnstudio.data.new_items.new_file_errors import lacking, other_kind
from nnstudio.data.new_items.new_series import OTHER_LENGTH, new_series, new_windows, window_of
from nnstudio.data.progress import Reading
from nnstudio.data.spec import ImporterSpec, checked
from nnstudio.data.unknown import with_unknown

Array = NDArray[np.generic]
Rows = NDArray[np.int64]
Found = TypeVar("Found", bound=FrameColumn)

MISSING_CELLS = QT_TRANSLATE_NOOP("data", "missing cells")
NO_KNOWN_TARGET = QT_TRANSLATE_NOOP("data", "no known value in the target {column}")


def read_new(
    importer: ImporterSpec,
    path: Path,
    config: DataConfig,
    dataset: Prepared,
    judged: bool = True,
    reading: Reading | None = None,
) -> NewItems:
    """Return the items of a file for a trained net.

    Args:
        importer: that knows the file.
        path: file or folder.
        config: data settings of the training; its options where the importer is the same.
        dataset: of the training.
        judged: whether answers will be compared with what is right; rows that do not say what is
            right are left out then, where the file has the target at all.
        reading: progress and the wish to stop; None: nobody looks.

    Raises:
        CancelledError: somebody wants it to stop.
        DataError: it cannot be read or does not fit the training data.
    """
    reading = reading or Reading(alone=True)
    if importer.read_new is not None and isinstance(dataset, Dataset):
        new = importer.read_new(path, config.options, dataset, reading)
        return _known_only(new, dataset, judged)
    options = checked(importer.params, config.options, importer.name)
    frame = importer.read(path, options, reading)
    if not frame.facts.get("header", True) and options.get("header") == "auto":
        # A few rows do not always show that the first one holds names.
        named = importer.read(path, {**options, "header": "yes"}, reading.of_part())
        wanted = {c.name.casefold() for columns in dataset.raw_columns.values() for c in columns}
        inputs = (dataset.raw_signature or dataset.signature).inputs
        wanted |= {name.casefold() for e in inputs if e.kind == "series" for name in e.columns}
        if len(wanted & {name.casefold() for name in named.names}) * 2 > len(wanted):
            frame = named
    return new_items(frame, dataset, config, path.name, judged)


def _known_only(new: NewItems, dataset: Dataset, judged: bool) -> NewItems:
    """Leave out items whose class the net does not know, -1, where answers will be judged."""
    if new.target is None or not np.issubdtype(new.target.dtype, np.integer):
        return new
    target = new.target.astype(np.int64)
    if not judged:
        words = np.array([*dataset.signature.target.classes, ""], dtype=object)  # -1: the last one
        new = replace(new, target=target if (target >= 0).all() else None)
        return replace(new, truth=words[target])
    if not (target < 0).any():
        return new
    known = np.flatnonzero(target >= 0).astype(np.int64)
    names = tuple(new.names[row] for row in np.flatnonzero(target < 0).tolist())
    reason = NO_KNOWN_TARGET.format(column=dataset.signature.target.names[0])
    return NewItems(
        {name: taken(values, known) for name, values in new.inputs.items()},
        target[known],
        tuple(new.names[row] for row in known.tolist()),
        (*new.left_out, LeftOut(reason, names)),
    )


def new_items(
    frame: Frame, dataset: Prepared, config: DataConfig, name: str, judged: bool = True
) -> NewItems:
    """Return what a file holds in the form of the training data.

    Args:
        frame: what was read.
        dataset: of the training.
        config: data settings of the training.
        name: of the file, for messages.
        judged: see `read_new`.

    Raises:
        DataError: a column is missing or holds something else, or no row can be used.
    """
    frame = with_unknown(frame, config.unknown)
    window = window_of(config, dataset)
    if window is not None:
        return new_windows(frame, dataset, config, window, name, judged)
    signature = dataset.raw_signature or dataset.signature
    fitting = np.ones(frame.rows, dtype=bool)
    length: int | None = None
    rows = np.arange(frame.rows, dtype=np.int64)
    inputs: dict[str, Array] = {}
    for entry in signature.inputs:
        if entry.kind == "text":
            inputs[entry.name] = _texts(frame, entry.columns, rows, name)
        elif entry.kind == "image":
            pictures = next((c for c in frame.columns if isinstance(c, PictureColumn)), None)
            inputs[entry.name] = _need(pictures, name).values
        elif entry.kind == "series":
            series = next((c for c in frame.columns if isinstance(c, SeriesColumn)), None)
            inputs[entry.name], fits = new_series(_need(series, name), entry, name)
            fitting, length = fitting & fits, entry.shape.sizes[1]
        else:
            columns = dataset.raw_columns.get(entry.name, ())
            spread = any(step.id == "one_hot" for step in dataset.fitted)
            inputs[entry.name] = _vector(frame, columns, name, spread)
    target, keep, left_out = None, np.ones(frame.rows, dtype=bool), list[LeftOut]()
    if judged:
        target, keep, left_out = _target(frame, dataset, config)
    if not (fitting | ~keep).all():
        reason = OTHER_LENGTH.format(length=length or 0)
        left_out.append(LeftOut(reason, _keys(frame, keep & ~fitting)))
        keep &= fitting
    gaps = np.zeros(frame.rows, dtype=bool)
    for entry in signature.inputs:
        if entry.name in dataset.raw_columns:
            gaps |= _left_gaps(dataset, entry.name, inputs[entry.name])
    if (gaps & keep).any():
        left_out.append(LeftOut(MISSING_CELLS, _keys(frame, gaps & keep)))
        keep &= ~gaps
    if not keep.any():
        raise DataError(
            QT_TRANSLATE_NOOP("data", "{file} holds no rows that can be used.").format(file=name),
            left_out[0].text if left_out else None,
            "NNS-2010",
        )
    kept = np.flatnonzero(keep).astype(np.int64)
    return NewItems(
        {key: values[kept] for key, values in inputs.items()},
        None if target is None else target[kept],
        tuple(frame.key(row) for row in kept.tolist()),
        (*frame.left_out, *left_out),
        None if judged else _truth(frame, dataset, config, kept),
    )


def _truth(frame: Frame, dataset: Prepared, config: DataConfig, rows: Rows) -> Array | None:
    """Return what the file says is right, see NewItems; None where no word is a known class."""
    target = dataset.signature.target
    cells = frame.column(target.names[0]) if target.names else None
    if cells is None and target.task == "classification":
        # Folders may be called like classes, whatever the column of the training was called.
        sorted_by = next((name for name, role in frame.roles.items() if role == "target"), "")
        cells = frame.column(sorted_by) if sorted_by else None
    if cells is None or cells.missing().all():
        return None
    if target.task == "regression":
        return cells.values[rows] if isinstance(cells, NumberColumn) else None
    if isinstance(cells, NumberColumn):
        words = [number_word(value) for value in cells.values[rows].tolist()]
    elif isinstance(cells, WordColumn):
        words = [config.merge.get(word, word) for word in cells.texts(rows).tolist()]
    else:
        return None
    said = np.array([*words, ""], dtype=object)[:-1]
    said[cells.missing()[rows]] = ""
    classes = frozenset(target.classes)
    known = sum(1 for word in words if word in classes)
    alike = frame.column(target.names[0]) is cells
    return said if known and (alike or 2 * known > len(words)) else None


def _left_gaps(dataset: Prepared, name: str, values: Array) -> NDArray[np.bool_]:
    """Return (row,) whether something is missing that the preparation does not fill."""
    if not np.isnan(values.astype(np.float64)).any():
        return np.zeros(len(values), dtype=bool)
    prepared = run_steps(dataset.fitted, name, values, np.float32)
    return np.asarray(np.isnan(prepared).reshape(len(values), -1).any(axis=1))


def _keys(frame: Frame, which: NDArray[np.bool_]) -> tuple[str, ...]:
    return tuple(frame.key(row) for row in np.flatnonzero(which).tolist())


def _texts(frame: Frame, names: Sequence[str], rows: Rows, file: str) -> NDArray[np.object_]:
    found = [frame.column(name) for name in names]
    words = [column for column in found if isinstance(column, WordColumn)]
    if names and len(words) == len(names):
        return joined_texts([column.texts(rows) for column in words])
    texts = [c for c in frame.columns if isinstance(c, WordColumn)]
    long = [c for c in texts if is_long_text(c)] or [c for c in texts if type_of(c) == "text"]
    chosen = long or (texts if len(texts) == 1 else [])
    if not chosen:
        raise lacking(file, tuple(names) or ("text",))
    return chosen[0].texts(rows)


def _need(column: Found | None, file: str) -> Found:
    if column is None:
        raise other_kind(file)
    return column


def _vector(
    frame: Frame, columns: tuple[Column, ...], file: str, spread: bool
) -> NDArray[np.float64]:
    if not columns:
        raise other_kind(file)
    found = [frame.column(column.name) for column in columns]
    # A file without names whose columns are those of the training, in their order.
    if not any(found) and not frame.facts.get("header", True):
        usable = list(frame.columns)
        if len(usable) == len(columns):
            found = usable
    lost = [c.name for c, column in zip(columns, found, strict=True) if column is None]
    if lost:
        raise lacking(file, tuple(lost))
    values = np.empty((frame.rows, len(columns)), dtype=np.float64)
    for place, (column, cells) in enumerate(zip(columns, found, strict=True)):
        assert cells is not None
        values[:, place] = _cells(frame, column, cells, spread)
    return values


def _cells(frame: Frame, column: Column, cells: FrameColumn, spread: bool) -> NDArray[np.float64]:
    if column.kind == "category":
        # Where categories get columns of their own, an unknown word is no gap: it has none.
        unknown = float(len(column.categories)) if spread else np.nan
        return _codes(cells, column.categories, unknown)
    if column.kind == "time" and isinstance(cells, TimeColumn):
        seconds = cells.values.astype("datetime64[us]").astype(np.float64) / 1e6
        return np.where(np.isnat(cells.values), np.nan, seconds)
    if isinstance(cells, NumberColumn):
        return cells.values
    if isinstance(cells, WordColumn):
        values = _numbers_of(cells)[cells.codes]
        bad = np.flatnonzero(~cells.missing() & np.isnan(values))
        if not len(bad):
            return values
        row = int(bad[0])
        cell = cells.words[cells.codes[row]][:60]
        raise DataError(
            QT_TRANSLATE_NOOP(
                "data", "In line {line}, the column {column} holds “{cell}”, which is no number."
            ).format(line=frame.key(row), column=column.name, cell=cell),
            QT_TRANSLATE_NOOP("data", "Correct the cell, or leave it empty."),
            "NNS-2075",
        )
    raise other_kind(column.name)


def _numbers_of(cells: WordColumn) -> NDArray[np.float64]:
    found = [to_number(word, ".") for word in cells.words]
    found = [to_number(w, ",") if n is None else n for w, n in zip(cells.words, found, strict=True)]
    return np.array([np.nan if n is None else n for n in found] + [np.nan], dtype=np.float64)


def _codes(
    cells: FrameColumn, words: tuple[str, ...], unknown: float = np.nan
) -> NDArray[np.float64]:
    """Return the index of each word; NaN for gaps, `unknown` for words that training lacked."""
    places = {word: float(place) for place, word in enumerate(words)}
    if isinstance(cells, WordColumn):
        table = np.array([places.get(word, unknown) for word in cells.words] + [np.nan])
        return np.where(cells.missing(), np.nan, table[cells.codes])
    if isinstance(cells, NumberColumn):
        values, inverse = np.unique(cells.values, return_inverse=True)
        table = [
            np.nan if np.isnan(v) else places.get(number_word(float(v)), unknown) for v in values
        ]
        return np.array(table, dtype=np.float64)[inverse]
    return np.full(len(cells.missing()), np.nan)


def _target(
    frame: Frame, dataset: Prepared, config: DataConfig
) -> tuple[Array | None, NDArray[np.bool_], list[LeftOut]]:
    """Return the target where the file has it, the rows to keep, and what is left out."""
    target = dataset.signature.target
    keep = np.ones(frame.rows, dtype=bool)
    cells = frame.column(target.names[0]) if target.names else None
    if cells is None or cells.missing().all():
        return None, keep, []
    if target.task == "regression":
        if not isinstance(cells, NumberColumn):
            return None, keep, []
        codes = cells.values
    else:
        if isinstance(cells, WordColumn) and config.merge:
            merged = tuple(config.merge.get(word, word) for word in cells.words)
            cells = WordColumn(cells.name, cells.codes, merged)
        codes = _codes(cells, target.classes)
    keep = ~np.isnan(codes)
    left_out: list[LeftOut] = []
    if not keep.all():
        reason = NO_KNOWN_TARGET.format(column=target.names[0])
        left_out.append(LeftOut(reason, _keys(frame, ~keep)))
    if target.task == "regression":
        return codes.astype(np.float32)[:, None], keep, left_out
    return np.nan_to_num(codes).astype(np.int64), keep, left_out
