"""A folder of pictures: its sub-folders are the classes, or the beginnings of the file names."""

from __future__ import annotations

from pathlib import Path

from nnstudio.base.params import Choice, ChoiceParam
from nnstudio.base.text import QT_TRANSLATE_NOOP, Text
from nnstudio.data.dataset import DataError
from nnstudio.data.files.file_names import shown
from nnstudio.data.files.folder_files import list_files
from nnstudio.data.files.folder_layout import parts_of
from nnstudio.data.frame import Frame, PictureColumn, WordColumn
from nnstudio.data.new_items.new_pictures import no_pictures, picture_share, read_new_pictures
from nnstudio.data.pictures.picture_folder import (
    PictureFolder,
    arrange,
    classes_note,
    first_look,
)
from nnstudio.data.pictures.picture_plan import PICTURE_PARAMS, plan_pictures
from nnstudio.data.pictures.picture_reading import read_note, read_pictures
from nnstudio.data.progress import Reading
from nnstudio.data.spec import ImporterSpec, Values

PICTURE, CLASS = "image", "class"


def _probe(path: Path) -> float:
    share, sorted_out = picture_share(path)
    if share < 0.5:
        return 0.3 if share else 0.0
    return 0.8 if sorted_out else 0.6


def _read(path: Path, options: Values, reading: Reading) -> Frame:
    found = arrange(list_files(path, reading), options["labels"])
    name = shown(path.name)
    if not found.files:
        raise no_pictures(name)
    if not found.source:
        raise _no_classes(name, len(found.files))
    plan = plan_pictures([file.path for file in found.files], options, reading)
    places = first_look(found, reading.most, plan.pixels)
    files = [found.files[place] for place in places]
    whole = len(files) == len(found.files)
    keys = [file.key for file in files]
    pictures = read_pictures([file.path for file in files], keys, plan, reading, whole)
    kept = [files[place] for place in pictures.kept.tolist()]
    shared = any(file.part == "train" for file in kept)
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
        parts=parts_of([file.part for file in kept]) if shared else None,
        whole=whole,
        total=len(kept) if whole else len(found.files),
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
    read_new=read_new_pictures,
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
