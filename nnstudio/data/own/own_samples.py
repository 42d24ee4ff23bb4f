"""Adds a person's own samples to the data of a project: for training, never for the test."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath

import numpy as np
from numpy.typing import NDArray

from nnstudio.base.signature import InputSignature
from nnstudio.base.text import QT_TRANSLATE_NOOP, Text
from nnstudio.data.config import DataConfig
from nnstudio.data.corrections import with_classes
from nnstudio.data.dataset import DataError, LeftOut, Parts, RawData
from nnstudio.data.lazy import HELD_BYTES, LazyItems, mapping_of
from nnstudio.data.pictures.picture_faults import PictureError, reason_text
from nnstudio.data.pictures.pictures import decode
from nnstudio.data.texts.text_documents import read_document

Array = NDArray[np.generic]

MARK = "own:"
"""Stands before the keys of own samples, which no line number and no file name begins with."""
GONE = QT_TRANSLATE_NOOP("data_browser", "own samples that are not in their folder any more")
OUTSIDE = QT_TRANSLATE_NOOP("data_browser", "own samples outside their folder")


@dataclass(frozen=True)
class OwnItems:
    """Own samples in the form of the data.

    Args:
        inputs: as in RawData, by name.
        labels: class of each.
        keys: of each.
        left_out: samples that cannot be read, and why.
    """

    inputs: Mapping[str, Array]
    labels: tuple[str, ...]
    keys: tuple[str, ...]
    left_out: tuple[LeftOut, ...] = ()


def own_kind(raw_inputs: tuple[InputSignature, ...]) -> str:
    """Return what own samples of such data are: "image", "text", or "" where there can be none."""
    if len(raw_inputs) != 1:
        return ""
    entry = raw_inputs[0]
    if entry.kind == "text":
        return "text"
    sizes = entry.shape.sizes
    pictures = entry.kind == "image" and len(sizes) == 3 and sizes[0] in (1, 3) and all(sizes)
    return "image" if pictures else ""


def to_pixels(values: Array, high: float | None) -> NDArray[np.uint8]:
    """Return a raw image as it is kept in a file: 0 to 255.

    Args:
        values: (channel, height, width) in raw units.
        high: largest raw value; None: 1.
    """
    scale = 255.0 / (high if high is not None and high > 0 else 1.0)
    return np.clip(np.rint(values.astype(np.float64) * scale), 0, 255).astype(np.uint8)


def read_own(config: DataConfig, folder: Path | None, raw: RawData) -> OwnItems | None:
    """Return the own samples of a project; None where it has none.

    Args:
        config: names the samples.
        folder: where they lie; None where it is not there.
        raw: the data they are added to.

    Raises:
        DataError: such data can have no own samples.
    """
    if not config.own_files:
        return None
    entry = raw.signature.inputs[0]
    kind = own_kind(raw.signature.inputs)
    if not kind or raw.signature.target.task != "classification":
        raise DataError(
            QT_TRANSLATE_NOOP("data_browser", "Own samples do not fit these data."),
            QT_TRANSLATE_NOOP(
                "data_browser",
                "They can be pictures or texts of classes. Choose the data again that they were "
                "made for, or undo the last step. Their files are safe.",
            ),
            "NNS-2069",
        )
    values: list[Array | str] = []
    kept: list[str] = []
    failed: dict[Text, list[str]] = {}
    for name in config.own_files:
        found = GONE if folder is None else _value(folder, name, kind, entry)
        if isinstance(found, Text):
            failed.setdefault(found, []).append(name)
        else:
            values.append(found)
            kept.append(name)
    left_out = tuple(LeftOut(reason, tuple(names)) for reason, names in failed.items())
    like = raw.inputs[entry.name]
    return OwnItems(
        {entry.name: _stacked(values, like)},
        tuple(PurePosixPath(name).parts[0] for name in kept),
        tuple(MARK + name for name in kept),
        left_out,
    )


def with_own(raw: RawData, parts: Parts, own: OwnItems) -> tuple[RawData, Parts]:
    """Return the data with own samples behind all others; they join the training part.

    Raises:
        DataError: the data are too many pictures to hold another copy of them.
    """
    raw = replace(raw, left_out=(*raw.left_out, *own.left_out))
    if not own.keys:
        return raw, parts
    names = raw.signature.target.classes
    new = [label for label in dict.fromkeys(own.labels) if label not in names]
    if new:
        raw = with_classes(raw, (*names, *new))
    numbers = {name: number for number, name in enumerate(raw.signature.target.classes)}
    target = np.array([numbers[label] for label in own.labels], dtype=np.int64)
    first = raw.items
    rows = np.arange(first, first + len(target), dtype=np.int64)
    more = {
        "groups": _longer(raw.groups, len(target), -1),
        "together": _longer(raw.together, len(target), -1),
        "order": _longer(raw.order, len(target), 0),
        "weights": _longer(raw.weights, len(target), 1),
    }
    raw = replace(
        raw,
        inputs={name: _joined(values, own.inputs[name]) for name, values in raw.inputs.items()},
        target=np.concatenate([raw.target.astype(np.int64), target]),
        keys=(*raw.keys, *own.keys),
        **more,
    )
    return raw, replace(parts, train=np.concatenate([parts.train, rows]))


def own_rows(raw: RawData) -> NDArray[np.int64]:
    """Return the rows of own samples, which stand behind all others."""
    first = raw.items
    while first and raw.keys and raw.keys[first - 1].startswith(MARK):
        first -= 1
    return np.arange(first, raw.items, dtype=np.int64)


def _value(folder: Path, name: str, kind: str, entry: InputSignature) -> Array | str | Text:
    """Return a sample in raw units, or why it is left out."""
    pieces = PurePosixPath(name).parts
    if len(pieces) != 2 or ".." in pieces or PurePosixPath(name).is_absolute() or "\\" in name:
        return OUTSIDE
    path = folder / name
    try:
        size = path.stat().st_size
    except (OSError, ValueError):
        return GONE
    if kind == "text":
        found = read_document(path, size)
        return found if isinstance(found, Text) else found.text.strip()
    channels, height, width = (number or 1 for number in entry.shape.sizes)
    try:
        pixels = decode(path, width, height, "pad", channels > 1)
    except PictureError as error:
        return reason_text(error.reason)
    if len(pixels) < channels:
        pixels = np.repeat(pixels[:1], channels, axis=0)
    return pixels.astype(np.float64) * ((entry.high or 1.0) / 255.0)


def _stacked(values: list[Array | str], like: Array) -> Array:
    if like.dtype == object:
        return np.array(values, dtype=object)
    stacked = np.array(values, dtype=np.float64).reshape(len(values), *like.shape[1:])
    if np.issubdtype(like.dtype, np.integer):
        stacked = np.rint(stacked)
    return stacked.astype(like.dtype)


def _joined(values: Array, own: Array) -> Array:
    lazy = isinstance(values, LazyItems) or mapping_of(values) is not None
    size = int(np.prod(values.shape, dtype=np.int64)) * values.dtype.itemsize
    if lazy and size > HELD_BYTES:
        raise DataError(
            QT_TRANSLATE_NOOP(
                "data_browser", "These data hold too many pictures for own samples to be added."
            ),
            QT_TRANSLATE_NOOP(
                "data_browser",
                "Use smaller pictures or fewer of them, or open your samples as data of their own.",
            ),
            "NNS-2069",
        )
    return np.concatenate([np.asarray(values), own])


def _longer(values: Array | None, count: int, fill: float) -> Array | None:
    """Return values with more items behind; -1 stands for a group of its own."""
    if values is None:
        return None
    return np.concatenate([values, np.full(count, fill, dtype=values.dtype)])
