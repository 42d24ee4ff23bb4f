"""Makes columns of arrays: pictures, series, numbers, or classes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Literal

import numpy as np
from numpy.typing import NDArray

from nnstudio.base.text import QT_TRANSLATE_NOOP, Text
from nnstudio.data.cells import clean
from nnstudio.data.dataset import DataError
from nnstudio.data.frame import (
    FrameColumn,
    NumberColumn,
    PictureColumn,
    SeriesColumn,
    WordColumn,
)
from nnstudio.data.limits import LIMITS
from nnstudio.data.narrow import narrow, widen
from nnstudio.data.series.series_files import channel_names, need_room

Array = NDArray[Any]
Shown = Literal["auto", "images", "series", "table"]

SMALLEST_IMAGE = 8
LIKE_AN_IMAGE = 2.0
"""Height to width, or the other way round: a longer form is a series."""
PIECE = 2048
LAST_LETTER, HALVES, UNKNOWN_LETTER = 0x10FFFF, (0xD800, 0xDFFF), 0xFFFD
FEW_CLASSES, MANY_CLASSES, ENOUGH_EACH = 10, 1000, 5


@dataclass(frozen=True)
class Made:
    """Columns of one array, and what a person should know of them."""

    columns: tuple[FrameColumn, ...]
    notes: tuple[Text, ...] = ()


def item_columns(
    values: Array, name: str, shown: Shown = "auto", names: Sequence[str] = ()
) -> Made:
    """Return the items of an array as columns.

    Args:
        values: (item, ...).
        name: of the array.
        shown: what they are; "auto" decides by type and form.
        names: of the features or channels.

    Raises:
        DataError: items of such a form are not understood.
    """
    if values.dtype.fields:
        return Made(tuple(_one(values[field], field) for field in values.dtype.names or ()))
    if values.dtype.kind in "SU":
        return Made((_words(values.reshape(len(values), -1)[:, 0], name),))
    if values.ndim <= 2:
        return _table(values, name, names)
    if values.ndim == 3 and (
        shown == "series" or (shown == "auto" and not _are_images(values, name))
    ):
        return _series(values, names)
    if values.ndim in (3, 4) and shown != "series":
        return _images(values, name)
    if values.ndim == 4 and 1 in values.shape[1:]:
        axis = values.shape.index(1, 1)
        return item_columns(np.squeeze(values, axis=axis), name, shown, names)
    raise DataError(
        QT_TRANSLATE_NOOP(
            "data_series", "The array {name} has the form {form}; items are not found in it."
        ).format(name=name, form="×".join(map(str, values.shape))),
        QT_TRANSLATE_NOOP(
            "data_series",
            "Items are numbers (item × column), images (item × height × width × colours) or series "
            "(item × channel × time). Nothing changed.",
        ),
        "NNS-2173",
    )


def answer_columns(values: Array, name: str, words: Sequence[str] = ()) -> tuple[FrameColumn, ...]:
    """Return what is right for each item as columns; several for several numbers.

    Args:
        values: (item,), (item, 1), numbers (item, number), or classes as 0 and 1 (item, class).
        name: of the array.
        words: names of the classes in the order of their numbers.

    Raises:
        DataError: answers of such a form are not understood.
    """
    if values.ndim == 2 and values.shape[1] == 1:
        values = values[:, 0]
    if values.ndim == 2 and _is_one_hot(values):
        values = values.argmax(axis=1)
    if values.ndim == 2 and values.dtype.kind in "biuf" and values.shape[1] <= LIMITS.columns:
        return tuple(_one(values[:, i], f"{name}{i + 1}") for i in range(values.shape[1]))
    if values.ndim != 1:
        raise DataError(
            QT_TRANSLATE_NOOP(
                "data_series", "The array {name} has the form {form}; one answer an item is needed."
            ).format(name=name, form="×".join(map(str, values.shape))),
            QT_TRANSLATE_NOOP("data_series", "Choose another file. Nothing changed."),
            "NNS-2174",
        )
    if values.dtype.kind in "iu" and len(values):
        return (_classes(values, name, words),)
    return (_one(values, name),)


def _classes(values: Array, name: str, words: Sequence[str]) -> FrameColumn:
    """Return class numbers under their names; numbers that are no classes stay numbers."""
    low, high = int(values.min()), int(values.max())
    if words and low >= 0 and high < len(words):
        return WordColumn.of(name, [clean(words[int(code)]) for code in values])
    kinds = len(np.unique(values))
    dense = kinds == high - low + 1 and FEW_CLASSES < kinds <= MANY_CLASSES
    if dense and len(values) >= ENOUGH_EACH * kinds:
        return WordColumn.of(name, [str(code) for code in values.tolist()])
    return _one(values, name)


def words_of(values: Array) -> tuple[str, ...]:
    """Return the words of an array; () where it holds none."""
    if values.dtype.kind not in "SU" or values.ndim != 1:
        return ()
    return tuple(_text(word) for word in _sound(values).tolist())


def _one(values: Array, name: str) -> FrameColumn:
    if values.dtype.kind in "SU":
        return _words(values, name)
    return NumberColumn(name, widen(values.reshape(len(values), -1)[:, 0]))


def _words(values: Array, name: str) -> WordColumn:
    return WordColumn.of(name, [clean(_text(word)) for word in _sound(values).tolist()])


def _sound(values: Array) -> Array:
    """Return words in which every code is a letter: a damaged file may hold others."""
    if values.dtype.kind != "U" or not values.dtype.itemsize or not values.size:
        return values
    order = values.dtype.byteorder
    codes = np.array(values).view(np.dtype(np.uint32).newbyteorder(order))
    bad = (codes > LAST_LETTER) | ((codes >= HALVES[0]) & (codes <= HALVES[1]))
    codes[bad] = UNKNOWN_LETTER
    return codes.view(values.dtype).reshape(values.shape)


def _text(word: Any) -> str:
    return word.decode("utf-8", "replace") if isinstance(word, bytes) else str(word)


def _table(values: Array, name: str, names: Sequence[str]) -> Made:
    if values.ndim == 1:
        return Made((_one(values, name),))
    width = values.shape[1]
    if width > LIMITS.columns:
        raise DataError(
            QT_TRANSLATE_NOOP(
                "data_series", "The array {name} has more than {most} columns."
            ).format(name=name, most=LIMITS.columns),
            QT_TRANSLATE_NOOP("data_series", "Use a part of the data. Nothing changed."),
            "NNS-2035",
        )
    unique = len(set(names)) == len(names) == width
    heads = list(names) if unique else [f"x{i + 1}" for i in range(width)]
    return Made(tuple(_one(values[:, i], head) for i, head in enumerate(heads)))


def _are_images(values: Array, name: str) -> bool:
    height, width = values.shape[1:]
    lower = name.lower()
    if any(word in lower for word in ("image", "img", "bild", "photo", "foto", "pic")):
        return True
    if any(word in lower for word in ("series", "signal", "sequence", "reihe")):
        return False
    if min(height, width) < SMALLEST_IMAGE:
        return False
    if max(height, width) > LIKE_AN_IMAGE * min(height, width):
        return False
    if values.dtype.kind in "bu":
        return True
    some = np.asarray(values[:: max(1, len(values) // 200)][:200], dtype=np.float64)
    grey = bool(some.size) and some.min() >= 0 and some.max() <= 255
    return height == width or grey


def _series(values: Array, names: Sequence[str]) -> Made:
    """Return series (item, channel, time); the shorter axis are the channels."""
    notes: tuple[Text, ...] = ()
    if values.shape[1] > values.shape[2]:
        values = values.transpose(0, 2, 1)
        notes = (
            QT_TRANSLATE_NOOP(
                "data_series",
                "The array is read as item × time × channel: {time} points of {channels} channels.",
            ).format(time=values.shape[2], channels=values.shape[1]),
        )
    need_room(*values.shape)
    numbers = narrow(values)
    time = np.arange(1, numbers.shape[2] + 1)
    known = ~np.isnan(numbers).all(axis=1)
    lengths = np.where(known, time, 0).max(axis=1, initial=0).astype(np.int64)
    count = numbers.shape[1]
    channels = tuple(names) if len(names) == count else channel_names(count)
    return Made((SeriesColumn("series", numbers, lengths, channels),), notes)


def _images(values: Array, name: str) -> Made:
    """Return images (item, channel, height, width) of bytes."""
    if values.ndim == 3:
        values = values[:, None]
    elif values.shape[3] in (1, 3, 4) and values.shape[1] not in (1, 3):
        values = values.transpose(0, 3, 1, 2)
    channels, height, width = values.shape[1:]
    if channels not in (1, 3, 4) or max(height, width) > LIMITS.image_edge:
        raise DataError(
            QT_TRANSLATE_NOOP(
                "data_series", "The array {name} has the form {form}; images are not found in it."
            ).format(name=name, form="×".join(map(str, values.shape))),
            QT_TRANSLATE_NOOP(
                "data_series",
                "Images have 1 or 3 colours and at most {edge} pixels an edge. Nothing changed.",
            ).format(edge=LIMITS.image_edge),
            "NNS-2173",
        )
    if channels == 4:
        values = values[:, :3]  # what is see-through is not seen
    if values.dtype == np.uint8:
        return Made((PictureColumn("image", values),))
    return _as_bytes(values)


def _as_bytes(values: Array) -> Made:
    """Return images of other numbers as bytes: 0 to 1, 0 to 255, or whatever range they have."""
    low, high = _range(values)
    if values.dtype.kind == "b" or (low >= 0 and high <= 1):
        low, high = 0.0, 1.0
    elif low >= 0 and high <= 255:
        low, high = 0.0, 255.0
    factor = 255.0 / (high - low) if high > low else 0.0
    result = np.empty(values.shape, dtype=np.uint8)
    for start in range(0, len(values), PIECE):
        piece = np.nan_to_num(widen(values[start : start + PIECE]), nan=low)
        result[start : start + PIECE] = np.rint(np.clip((piece - low) * factor, 0, 255))
    note = QT_TRANSLATE_NOOP(
        "data_series", "Numbers from {low} to {high} became grey values from 0 to 255."
    ).format(low=low, high=high)
    exact = (low, high) == (0.0, 255.0) or values.dtype.kind == "b"
    return Made((PictureColumn("image", result),), () if exact else (note,))


def _range(values: Array) -> tuple[float, float]:
    low, high = np.inf, -np.inf
    for start in range(0, len(values), PIECE):
        piece = widen(values[start : start + PIECE])
        known = piece[~np.isnan(piece)]
        if known.size:
            low, high = min(low, float(known.min())), max(high, float(known.max()))
    return (low, high) if low <= high else (0.0, 0.0)


def _is_one_hot(values: Array) -> bool:
    """Whether each row says with a single 1 which class is right."""
    if values.shape[1] < 2 or values.dtype.kind not in "biuf":
        return False
    ones, zeros = values == 1, values == 0
    return bool((ones | zeros).all() and (ones.sum(axis=1) == 1).all())
