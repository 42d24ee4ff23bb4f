"""A folder of pictures: its sub-folders are the classes, or the beginnings of the file names."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from nnstudio.base.params import Choice, ChoiceParam
from nnstudio.base.signature import DataSignature
from nnstudio.base.text import QT_TRANSLATE_NOOP, Text
from nnstudio.data.dataset import DataError, Dataset, NewItems, Parts
from nnstudio.data.file_names import is_note, shown
from nnstudio.data.folder_files import list_files
from nnstudio.data.frame import Frame, PictureColumn, WordColumn
from nnstudio.data.new_items import other_kind
from nnstudio.data.picture_folder import (
    PictureFile,
    PictureFolder,
    arrange,
    classes_note,
    first_look,
    pictures_of,
)
from nnstudio.data.picture_plan import PICTURE_PARAMS, plan_like, plan_pictures
from nnstudio.data.picture_reading import read_note, read_pictures
from nnstudio.data.pictures import OTHER_SUFFIXES, SUFFIXES
from nnstudio.data.progress import Reading
from nnstudio.data.spec import ImporterSpec, Values

LOOKED_AT = 400
"""Names that are looked at to tell whether a folder holds pictures."""
PICTURE, CLASS = "image", "class"


def _probe(path: Path) -> float:
    try:
        if not path.is_dir():
            return 0.0
        files = [f for f in list_files(path, most=LOOKED_AT).files if not is_note(f.name)]
    except (DataError, OSError, ValueError):
        return 0.0
    pictures = [f for f in files if f.path.suffix.lower() in SUFFIXES | OTHER_SUFFIXES]
    if not pictures:
        return 0.0
    if 2 * len(pictures) < len(files):
        return 0.3
    return 0.8 if any(f.folders for f in pictures) else 0.6


def _read(path: Path, options: Values, reading: Reading) -> Frame:
    found = arrange(list_files(path, reading), options["labels"])
    name = shown(path.name)
    if not found.files:
        raise _no_pictures(name)
    if not found.source:
        raise _no_classes(name, len(found.files))
    plan = plan_pictures([file.path for file in found.files], options, reading)
    places = first_look(found, reading.most, plan.pixels)
    files = [found.files[place] for place in places]
    pictures = read_pictures([f.path for f in files], [f.key for f in files], plan, reading)
    kept = [files[place] for place in pictures.kept.tolist()]
    return Frame(
        (
            PictureColumn(PICTURE, pictures.values),
            WordColumn.of(CLASS, [file.label for file in kept]),
        ),
        keys=tuple(file.key for file in kept),
        roles={PICTURE: "input", CLASS: "target"},
        facts={
            "file": name,
            "shape": list(pictures.values.shape[1:]),
            "pictures": len(found.files),
            "labels": found.source,
            "class_counts": found.counts,
        },
        notes=_notes(found, len(files), len(kept)),
        left_out=(*found.left_out, *pictures.left_out),
        parts=_parts(kept),
        whole=len(files) == len(found.files),
        total=len(found.files) if len(files) < len(found.files) else len(kept),
    )


def _notes(found: PictureFolder, tried: int, read: int) -> tuple[Text, ...]:
    notes: list[Text] = []
    if read < tried:
        notes.append(read_note(read, tried))
    if found.empty:
        notes.append(classes_note(found.empty))
    parts = {file.part for file in found.files}
    if "train" in parts and "test" not in parts:
        notes.append(
            QT_TRANSLATE_NOOP(
                "data_images",
                "There is no folder for the test part. Share the pictures anew if you want a "
                "final test.",
            )
        )
    return tuple(notes)


def _parts(files: Sequence[PictureFile]) -> Parts | None:
    names = np.array([file.part or "" for file in files])
    if not (names == "train").any():
        return None
    train, validation, test = (
        np.flatnonzero(names == part).astype(np.int64) for part in ("train", "validation", "test")
    )
    return Parts(train, validation, test)


def _read_new(path: Path, options: Values, dataset: Dataset) -> NewItems:
    """Return the pictures of a folder, read as those of the training were."""
    listing = list_files(path)
    files = pictures_of(listing)
    if not files:
        raise _no_pictures(shown(path.name))
    signature = dataset.raw_signature or dataset.signature
    entry = next((one for one in signature.inputs if one.kind == "image"), None)
    if entry is None:
        raise other_kind(shown(path.name))
    plan = plan_like(entry.shape, options)
    pictures = read_pictures([f.path for f in files], [f.key for f in files], plan, Reading())
    kept = tuple(files[place].key for place in pictures.kept.tolist())
    target = _known_classes(arrange(listing, options.get("labels", "auto")), kept, signature)
    return NewItems({entry.name: pictures.values}, target, kept, pictures.left_out)


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


def _no_pictures(name: str) -> DataError:
    return DataError(
        QT_TRANSLATE_NOOP("data_images", "The folder {name} holds no pictures.").format(name=name),
        QT_TRANSLATE_NOOP(
            "data_images", "PNG, JPEG, BMP, GIF, WebP and TIFF files are read. Nothing changed."
        ),
        "NNS-2041",
    )


def _no_classes(name: str, pictures: int) -> DataError:
    return DataError(
        QT_TRANSLATE_NOOP(
            "data_images", "Nothing in {name} says what its {n} pictures show."
        ).format(name=name, n=pictures),
        QT_TRANSLATE_NOOP(
            "data_images",
            "Make a sub-folder for each class, let the file names begin with the class "
            "(cat-1.jpg), or put a table with file names and classes beside the pictures. A "
            "trained net can answer for them as they are.",
        ),
        "NNS-2042",
    )


IMPORTER = ImporterSpec(
    id="image_folder",
    name=QT_TRANSLATE_NOOP("data_images", "Folder of pictures"),
    summary=QT_TRANSLATE_NOOP(
        "data_images",
        "Photos and drawings in sub-folders; each sub-folder is a class, and folders called "
        "train, val and test are the parts.",
    ),
    suffixes=(),
    folders=True,
    probe=_probe,
    read=_read,
    read_new=_read_new,
    params=(
        *PICTURE_PARAMS,
        ChoiceParam(
            name="labels",
            label=QT_TRANSLATE_NOOP("data_images", "Class"),
            help=QT_TRANSLATE_NOOP(
                "data_images",
                "Where it stands what a picture shows. “Automatic” takes the folders; where there "
                "are none, the part of the file names that repeats itself.",
            ),
            default="auto",
            choices=(
                Choice("auto", QT_TRANSLATE_NOOP("data_images", "automatic")),
                Choice("folder", QT_TRANSLATE_NOOP("data_images", "the folder")),
                Choice(
                    "before_number",
                    QT_TRANSLATE_NOOP("data_images", "the name before its number (cat-17)"),
                ),
                Choice(
                    "first",
                    QT_TRANSLATE_NOOP("data_images", "the first word of the name (cat_left_17)"),
                ),
                Choice(
                    "last",
                    QT_TRANSLATE_NOOP("data_images", "the last word of the name (17_cat)"),
                ),
            ),
        ),
    ),
)
