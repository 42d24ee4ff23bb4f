"""Makes items of an understood frame: what goes into the net and what is right."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from nnstudio.base.shapes import Shape
from nnstudio.base.signature import DataSignature, InputSignature, TargetSignature
from nnstudio.base.text import QT_TRANSLATE_NOOP
from nnstudio.data.columns import Column
from nnstudio.data.config import DataConfig, WindowConfig
from nnstudio.data.corrections import moved_parts
from nnstudio.data.dataset import DataError, Parts, RawData
from nnstudio.data.frame import (
    FrameColumn,
    NumberColumn,
    PictureColumn,
    SeriesColumn,
    TimeColumn,
    WordColumn,
)
from nnstudio.data.lazy import taken
from nnstudio.data.letter_windows import letter_windows
from nnstudio.data.limits import LIMITS
from nnstudio.data.roles.meaning import Meaning
from nnstudio.data.roles.no_target import no_target
from nnstudio.data.windows import item_weights, windows_of

Array = NDArray[np.generic]
Rows = NDArray[np.int64]
FEW_WORDS = 10
MOST_CLASSES = 0.8
"""Of the rows: with more different words nearly every class would have a single row."""


def raw_data_of(meaning: Meaning, config: DataConfig) -> RawData:
    """Return the items: inputs by name, what is right, and how they hang together.

    Args:
        meaning: of the frame.
        config: windows, weights and split of the person.

    Raises:
        DataError: there is nothing to learn from, or nothing to learn.
    """
    if config.window is not None and meaning.frame.facts.get("writes"):
        return _letters(meaning, config, config.window)
    need_something_to_learn(meaning, config.window is not None)
    if config.window is not None:
        return windows_of(meaning, config.window)
    rows = meaning.kept
    inputs, signatures, columns = inputs_of(meaning, rows)
    target, signature = _target_of(meaning, rows)
    parts = meaning.frame.parts
    return RawData(
        inputs,
        target,
        DataSignature(tuple(signatures), signature),
        parts=None if parts is None else _kept_parts(parts, rows, meaning.frame.rows),
        left_out=meaning.left_out,
        columns=columns,
        keys=meaning.frame.keys_of(rows),
        groups=_groups(meaning, rows),
        together=_together(meaning, config, rows),
        order=_order(meaning, rows),
        weights=item_weights(meaning, rows),
    )


def _letters(meaning: Meaning, config: DataConfig, window: WindowConfig) -> RawData:
    columns = [c for c in meaning.columns("text") if isinstance(c, WordColumn)]
    texts = joined_texts([column.texts(meaning.kept) for column in columns]) if columns else ()
    keys = meaning.frame.keys_of(meaning.kept) if len(meaning.kept) > 1 else ()
    texts = [str(text) for text in texts]
    return letter_windows(texts, keys, window, config.split, meaning.left_out)


def need_something_to_learn(meaning: Meaning, windows: bool = False) -> None:
    """Refuse data that offer no target, no input or no rows.

    Args:
        meaning: of the frame.
        windows: whether the past of the target itself is an input.

    Raises:
        DataError: with what to do about it.
    """
    name = meaning.frame.facts.get("file", "")
    if meaning.target is None:
        raise no_target(meaning.frame)
    if len(meaning.facts) == 1 and not windows:
        raise DataError(
            QT_TRANSLATE_NOOP(
                "data", "{file} holds a single column; nothing is left to learn from."
            ).format(file=name),
            QT_TRANSLATE_NOOP(
                "data", "Check the separator, or choose another file. Nothing changed."
            ),
            "NNS-2032",
        )
    if not meaning.places("input", "text") and not windows:
        raise DataError(
            QT_TRANSLATE_NOOP("data", "No column of {file} can be used as an input.").format(
                file=name
            ),
            QT_TRANSLATE_NOOP(
                "data",
                "Columns that only name the rows, and columns that are the same everywhere, say "
                "nothing to a net. Choose what the columns are for, or another file.",
            ),
            "NNS-2033",
        )
    if not len(meaning.kept):
        raise DataError(
            QT_TRANSLATE_NOOP("data", "No row can be used: in every one something is missing."),
            QT_TRANSLATE_NOOP("data", "Choose another target, or fill the gaps."),
            "NNS-2039",
        )


def inputs_of(
    meaning: Meaning, rows: Rows
) -> tuple[dict[str, Array], list[InputSignature], dict[str, tuple[Column, ...]]]:
    """Return the inputs of some rows, their signatures, and the columns of the vector."""
    inputs: dict[str, Array] = {}
    signatures: list[InputSignature] = []
    columns: dict[str, tuple[Column, ...]] = {}
    table: list[FrameColumn] = []
    for column in meaning.columns("input"):
        if isinstance(column, PictureColumn):
            name = "image" if "image" not in inputs else column.name
            whole = len(rows) == len(column.values)  # a mapped file stays one
            inputs[name] = column.values if whole else taken(column.values, rows)
            channels, height, width = column.values.shape[1:]
            shape = Shape.image(channels, height, width)
            signatures.append(InputSignature(name, shape, "image", low=0.0, high=255.0))
        elif isinstance(column, SeriesColumn):
            name = "series" if "series" not in inputs else column.name
            inputs[name] = column.values[rows]
            channels, longest = column.values.shape[1:]
            equal = bool((column.lengths[rows] == longest).all())
            shape = Shape.series(channels, longest if equal else None)
            signatures.append(InputSignature(name, shape, "series", column.channels))
        else:
            table.append(column)
    if table:
        values, vector = vector_of(table, rows)
        inputs["features"] = values
        names = tuple(column.name for column in vector)
        signatures.append(InputSignature("features", Shape.vector(len(vector)), "vector", names))
        columns["features"] = vector
    texts = [c for c in meaning.columns("text") if isinstance(c, WordColumn)]
    if texts:
        inputs["text"] = joined_texts([column.texts(rows) for column in texts])
        names = tuple(column.name for column in texts)
        signatures.insert(0, InputSignature("text", Shape(()), "text", names))
    return inputs, signatures, columns


def joined_texts(texts: Sequence[NDArray[np.object_]]) -> NDArray[np.object_]:
    """Return one text an item, the columns on lines of their own."""
    if len(texts) == 1:
        return texts[0]
    joined = ["\n".join(part for part in parts if part) for parts in zip(*texts, strict=True)]
    return np.array(joined, dtype=object)


def vector_of(
    table: Sequence[FrameColumn], rows: Rows
) -> tuple[NDArray[np.float64], tuple[Column, ...]]:
    """Return numbers (item, column): categories as indices, times as seconds, gaps as NaN."""
    values = np.empty((len(rows), len(table)), dtype=np.float64)
    columns: list[Column] = []
    for place, column in enumerate(table):
        if isinstance(column, NumberColumn):
            values[:, place] = column.values[rows]
            columns.append(Column(column.name))
        elif isinstance(column, TimeColumn):
            seconds = column.values[rows].astype("datetime64[us]").astype(np.float64) / 1e6
            values[:, place] = np.where(np.isnat(column.values[rows]), np.nan, seconds)
            columns.append(Column(column.name, "time"))
        else:
            assert isinstance(column, WordColumn)
            codes, words = category_column(column, rows)
            values[:, place] = codes
            columns.append(Column(column.name, "category", words))
    return values, tuple(columns)


def category_column(column: WordColumn, rows: Rows) -> tuple[NDArray[np.float64], tuple[str, ...]]:
    """Return the index of the category of each row, NaN for gaps, and the categories in order."""
    gone = column.missing()
    present = np.unique(column.codes[~gone])
    words = tuple(sorted(column.words[code] for code in present.tolist()))
    place = {word: float(index) for index, word in enumerate(words)}
    table = np.array([place.get(word, np.nan) for word in column.words] + [np.nan])
    return table[np.where(gone, -1, column.codes)[rows]], words


def _target_of(meaning: Meaning, rows: Rows) -> tuple[Array, TargetSignature]:
    assert meaning.target is not None
    column = meaning.frame.columns[meaning.target]
    if meaning.codes is None:
        assert isinstance(column, NumberColumn)
        numbers = column.values[rows].astype(np.float32)
        return numbers[:, None], TargetSignature("regression", (), (column.name,))
    codes, present = meaning.codes[rows], np.unique(meaning.codes[rows])
    classes = tuple(meaning.classes[number] for number in present.tolist())
    _need_classes(column, classes, len(rows))
    table = np.zeros(len(meaning.classes), dtype=np.int64)
    table[present] = np.arange(len(present))
    return table[codes], TargetSignature("classification", classes, (column.name,))


def _need_classes(column: FrameColumn, classes: tuple[str, ...], rows: int) -> None:
    if len(classes) < 2:
        raise DataError(
            QT_TRANSLATE_NOOP(
                "data", "The target {column} is “{value}” in every row; there is nothing to learn."
            ).format(column=column.name, value=classes[0] if classes else ""),
            QT_TRANSLATE_NOOP("data", "Choose another column as target. Nothing changed."),
            "NNS-2037",
        )
    words = isinstance(column, WordColumn)
    most = max(FEW_WORDS, int(MOST_CLASSES * rows))
    if len(classes) > LIMITS.classes or (words and len(classes) > most):
        raise DataError(
            QT_TRANSLATE_NOOP(
                "data", "The target {column} holds {n} different words in {rows} rows."
            ).format(column=column.name, n=len(classes), rows=rows),
            QT_TRANSLATE_NOOP(
                "data", "A net needs several rows of each class. Choose another column as target."
            ),
            "NNS-2038",
        )


def _kept_parts(parts: Parts, rows: Rows, count: int) -> Parts:
    """Return the parts in places of the kept rows."""
    place = np.full(count, -1, dtype=np.int64)
    place[rows] = np.arange(len(rows))
    return moved_parts(parts, place)


def _groups(meaning: Meaning, rows: Rows) -> Rows | None:
    columns = meaning.columns("group")
    if not columns:
        return None
    groups: Rows | None = None
    for column in columns:
        if isinstance(column, WordColumn):
            ids = column.codes[rows].astype(np.int64)
        elif isinstance(column, NumberColumn | TimeColumn):
            _, ids = np.unique(column.values[rows], return_inverse=True)
        else:
            continue
        both = ids if groups is None else groups * (int(ids.max(initial=0)) + 2) + ids + 1
        _, groups = np.unique(both, return_inverse=True)
    return None if groups is None else groups.astype(np.int64)


def _together(meaning: Meaning, config: DataConfig, rows: Rows) -> Rows | None:
    if not config.together:
        return None
    sets = {key: number for number, keys in enumerate(config.together) for key in keys}
    return np.array([sets.get(meaning.frame.key(row), -1) for row in rows.tolist()], dtype=np.int64)


def _order(meaning: Meaning, rows: Rows) -> Rows | None:
    for column in meaning.columns("time"):
        if isinstance(column, TimeColumn | NumberColumn):
            _, order = np.unique(column.values[rows], return_inverse=True)
            return order.astype(np.int64)
    return None
