"""New pictures for a trained net, read as those were that it was trained with."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from nnstudio.base.signature import DataSignature, InputSignature
from nnstudio.base.text import QT_TRANSLATE_NOOP
from nnstudio.data.dataset import DataError, NewItems, Prepared
from nnstudio.data.files.file_names import is_note, shown
from nnstudio.data.files.folder_files import list_files
from nnstudio.data.new_items.new_items import other_kind
from nnstudio.data.pictures.picture_folder import PictureFolder, arrange, pictures_of
from nnstudio.data.pictures.picture_plan import plan_like
from nnstudio.data.pictures.picture_reading import read_pictures
from nnstudio.data.pictures.pictures import OTHER_SUFFIXES, SUFFIXES
from nnstudio.data.progress import Reading
from nnstudio.data.spec import Values

LOOKED_AT = 400
"""Names that are looked at to tell whether a folder holds pictures."""


def picture_share(path: Path) -> tuple[float, bool]:
    """Return which share of a folder's first files are pictures, and whether folders sort them.

    (0, False) for what is no folder or cannot be opened; README files do not count.
    """
    try:
        if not path.is_dir():
            return 0.0, False
        found = list_files(path, most=LOOKED_AT).files
    except (DataError, OSError, ValueError):
        return 0.0, False
    files = [file for file in found if not is_note(file.name)]
    pictures = [file for file in files if file.path.suffix.lower() in SUFFIXES | OTHER_SUFFIXES]
    if not pictures:
        return 0.0, False
    return len(pictures) / len(files), any(file.folders for file in pictures)


def read_new_pictures(
    path: Path, options: Values, prepared: Prepared, reading: Reading
) -> NewItems:
    """Return the pictures of a folder.

    Args:
        path: the folder; sub-folders are looked into, too. Where most of them are called like
            the net's classes, they say what is right.
        options: of the importer in the training.
        prepared: how the training data were prepared.
        reading: progress and the wish to stop.

    Raises:
        CancelledError: somebody wants it to stop.
        DataError: it holds no pictures, none can be read, or the net takes none.
    """
    listing = list_files(path)
    files = pictures_of(listing)
    if not files:
        raise no_pictures(shown(path.name))
    entry = image_entry(prepared, shown(path.name))
    plan = plan_like(entry.shape, options)
    pictures = read_pictures([f.path for f in files], [f.key for f in files], plan, reading)
    kept = tuple(files[place].key for place in pictures.kept.tolist())
    target = None
    if prepared.signature.target.task == "classification":
        arranged = arrange(listing, options.get("labels", "auto"))
        target = _known_classes(arranged, kept, prepared.signature)
    return NewItems({entry.name: pictures.values}, target, kept, pictures.left_out)


def image_entry(prepared: Prepared, name: str) -> InputSignature:
    """Return the input that takes pictures, as it was before the preparation.

    Args:
        prepared: how the training data were prepared.
        name: of the file, for the message.

    Raises:
        DataError: the net takes no pictures.
    """
    signature = prepared.raw_signature or prepared.signature
    entry = next((one for one in signature.inputs if one.kind == "image"), None)
    if entry is None:
        raise other_kind(name)
    return entry


def no_pictures(name: str) -> DataError:
    """Return the error for a folder without pictures."""
    return DataError(
        QT_TRANSLATE_NOOP("data_images", "The folder {name} holds no pictures.").format(name=name),
        QT_TRANSLATE_NOOP(
            "data_images", "PNG, JPEG, BMP, GIF, WebP and TIFF files are read. Nothing changed."
        ),
        "NNS-2041",
    )


def _known_classes(
    found: PictureFolder, keys: Sequence[str], signature: DataSignature
) -> NDArray[np.int64] | None:
    """Return the class of each picture, -1 for one that the net does not know.

    None where most folders are not called like classes: then they are nothing but folders.
    """
    numbers = {name: number for number, name in enumerate(signature.target.classes)}
    labels = {file.key: numbers.get(file.label, -1) for file in found.files}
    target = np.array([labels.get(key, -1) for key in keys], dtype=np.int64)
    return target if found.source and 2 * int((target >= 0).sum()) > len(target) else None
