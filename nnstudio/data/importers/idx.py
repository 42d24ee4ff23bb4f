"""IDX: images and labels as MNIST brings them, a folder with its four files or a single pair."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from nnstudio.base.text import QT_TRANSLATE_NOOP, Text
from nnstudio.data.arrays.idx_file import IdxHeader, not_idx, read_header, read_idx
from nnstudio.data.config import SplitConfig
from nnstudio.data.dataset import DataError, Dataset, NewItems, Parts
from nnstudio.data.files.unreadable import unreadable
from nnstudio.data.frame import Frame, NumberColumn, PictureColumn
from nnstudio.data.limits import LIMITS
from nnstudio.data.progress import Reading
from nnstudio.data.spec import ImporterSpec, Values

_NAME = re.compile(r"(?P<part>.*?)[-_.]?(?P<what>images|labels)[-_.]", re.IGNORECASE)
_TEST = re.compile(r"t10k|test", re.IGNORECASE)


@dataclass(frozen=True)
class _Pair:
    """Images and the labels that belong to them."""

    images: Path
    labels: Path | None

    @property
    def test(self) -> bool:
        return _TEST.search(self.images.name) is not None


def _probe(path: Path) -> float:
    try:
        if path.is_dir():
            return 0.9 if any(_what(entry) == "images" for entry in path.iterdir()) else 0.0
        return 0.9 if read_header(path) is not None else 0.0
    except (DataError, OSError):
        return 0.0


def _what(path: Path) -> str:
    found = _NAME.match(path.name)
    return found["what"].lower() if found and path.is_file() else ""


def _pairs(path: Path) -> tuple[_Pair, ...]:
    """Return the pairs of a folder, training first; or the pair that a file belongs to."""
    try:
        entries = sorted(path.iterdir() if path.is_dir() else path.parent.iterdir())
    except OSError as error:
        raise unreadable(path, error) from error
    images = [entry for entry in entries if _what(entry) == "images"]
    if path.is_file():
        images = [entry for entry in images if entry == path or path in _partners(entry, entries)]
        images = images or [path]
    pairs = [_Pair(entry, next(iter(_partners(entry, entries)), None)) for entry in images]
    if not pairs:
        raise DataError(
            QT_TRANSLATE_NOOP("data", "The folder {name} holds no MNIST images.").format(
                name=path.name
            ),
            QT_TRANSLATE_NOOP(
                "data",
                "It needs files such as train-images-idx3-ubyte.gz and train-labels-idx1-ubyte.gz.",
            ),
            "NNS-2024",
        )
    return tuple(sorted(pairs, key=lambda pair: pair.test))


def _partners(images: Path, entries: list[Path]) -> list[Path]:
    found = _NAME.match(images.name)
    part = found["part"].lower() if found else None
    return [
        entry
        for entry in entries
        if _what(entry) == "labels"
        and (other := _NAME.match(entry.name)) is not None
        and other["part"].lower() == part
    ]


def _headers(pair: _Pair) -> tuple[IdxHeader, IdxHeader]:
    """Return the headers of images and labels that fit together."""
    if pair.labels is None:
        raise DataError(
            QT_TRANSLATE_NOOP("data", "The labels that belong to {file} are missing.").format(
                file=pair.images.name
            ),
            QT_TRANSLATE_NOOP("data", "Put the file with the labels into the same folder."),
            "NNS-2024",
        )
    images, labels = read_header(pair.images), read_header(pair.labels)
    if images is None:
        raise not_idx(pair.images)
    if labels is None:
        raise not_idx(pair.labels)
    _need_images(pair.images, images)
    if len(labels.sizes) != 1 or labels.sizes[0] != images.sizes[0]:
        raise DataError(
            QT_TRANSLATE_NOOP(
                "data", "{file} holds {images} images, but there are {labels} labels for them."
            ).format(file=pair.images.name, images=images.sizes[0], labels=labels.sizes[0]),
            QT_TRANSLATE_NOOP("data", "Use images and labels that belong together."),
            "NNS-2023",
        )
    return images, labels


def _need_images(path: Path, header: IdxHeader) -> None:
    edges = header.sizes[1:]
    if len(edges) != 2 or min(edges) < 1 or max(edges) > LIMITS.image_edge or not header.sizes[0]:
        raise DataError(
            QT_TRANSLATE_NOOP("data", "{file} holds no grey images (its sizes: {sizes}).").format(
                file=path.name, sizes="×".join(str(size) for size in header.sizes)
            ),
            QT_TRANSLATE_NOOP("data", "Choose the file with the images, as MNIST has it."),
            "NNS-2021",
        )


def _read_images(path: Path) -> NDArray[np.uint8]:
    return read_idx(path)[:, None]  # (item, channel, height, width)


def _read(path: Path, options: Values, reading: Reading) -> Frame:
    pairs = _pairs(path)
    sizes = [_headers(pair)[0].sizes[1:] for pair in pairs]
    for pair, size in zip(pairs, sizes, strict=True):
        if size != sizes[0]:
            raise DataError(
                QT_TRANSLATE_NOOP(
                    "data", "The images in {file} have another size than those before."
                ).format(file=pair.images.name),
                QT_TRANSLATE_NOOP("data", "Keep only files that belong together in the folder."),
                "NNS-2023",
            )
    images: list[NDArray[np.uint8]] = []
    labels: list[NDArray[np.generic]] = []
    for number, pair in enumerate(pairs):
        reading.advance(number, len(pairs))
        images.append(_read_images(pair.images))
        if pair.labels is not None:
            labels.append(read_idx(pair.labels))
    values = images[0] if len(images) == 1 else np.concatenate(images)
    test = np.repeat([pair.test for pair in pairs], [len(piece) for piece in images])
    rows = np.arange(len(values), dtype=np.int64)
    split = bool(test.any() and not test.all())
    notes: list[Text] = []
    if split:
        notes.append(
            QT_TRANSLATE_NOOP("data", "{file} becomes the test part and stays locked.").format(
                file=next(pair.images.name for pair in pairs if pair.test)
            )
        )
    return Frame(
        (
            PictureColumn("image", values),
            NumberColumn("label", np.concatenate(labels).astype(np.float64)),
        ),
        keys=rows + 1,
        roles={"image": "input", "label": "target"},
        facts={
            "file": path.name,
            "shape": [1, *sizes[0]],
            "files": [pair.images.name for pair in pairs],
        },
        notes=tuple(notes),
        parts=Parts(rows[~test], rows[:0], rows[test]) if split else None,
        total=len(values),
    )


def _read_new(path: Path, options: Values, dataset: Dataset, reading: Reading) -> NewItems:
    pairs = _pairs(path)
    pair = next((pair for pair in pairs if pair.test), pairs[0])
    header = read_header(pair.images)
    if header is None:
        raise not_idx(pair.images)
    _need_images(pair.images, header)
    signature = dataset.raw_signature or dataset.signature
    images = _read_images(pair.images)
    target: NDArray[np.int64] | None = None
    if pair.labels is not None:
        _headers(pair)
        target = read_idx(pair.labels).astype(np.int64)
        if target.size and int(target.max()) >= signature.target.size:
            raise DataError(
                QT_TRANSLATE_NOOP(
                    "data", "{file} holds the label {label}, which the net was not trained for."
                ).format(file=pair.labels.name, label=int(target.max())),
                QT_TRANSLATE_NOOP("data", "Use data with the same classes."),
                "NNS-2073",
            )
    names = tuple(f"{pair.images.name} {number}" for number in range(1, len(images) + 1))
    return NewItems({signature.inputs[0].name: images}, target, names)


IMPORTER = ImporterSpec(
    id="idx",
    name=QT_TRANSLATE_NOOP("data", "MNIST files (IDX)"),
    summary=QT_TRANSLATE_NOOP(
        "data", "Grey images with labels; files named t10k or test become the test part."
    ),
    suffixes=(".gz", ".idx", ".idx1-ubyte", ".idx3-ubyte", "-ubyte"),
    folders=True,
    probe=_probe,
    read=_read,
    read_new=_read_new,
    split=SplitConfig(train=0.9, validation=0.1, test=0.0, kind="given"),
)
