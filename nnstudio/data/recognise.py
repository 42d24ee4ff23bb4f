"""Finds the importer for a file or folder, and the settings that suit what is in it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from nnstudio.base.text import QT_TRANSLATE_NOOP
from nnstudio.data.config import DataConfig, Role
from nnstudio.data.dataset import SHOWN_PLACES, DataError
from nnstudio.data.files.file_names import shown
from nnstudio.data.files.folder_files import list_files
from nnstudio.data.frame import Frame
from nnstudio.data.progress import Reading
from nnstudio.data.registry import DataRegistries
from nnstudio.data.spec import ImporterSpec
from nnstudio.data.study import study, with_roles

MOST_TRIED = 50
"""Files of a folder that are looked at to tell what is in it."""
LIKELY = 0.5
"""What an importer says of a file that seems to be its own."""


def find_importer(path: Path, registries: DataRegistries) -> ImporterSpec:
    """Return the importer that knows the file best.

    Raises:
        DataError: there is no such file, or no importer knows it.
    """
    try:
        exists = path.exists()
    except (OSError, ValueError):  # too long, or a NUL inside
        exists = False
    if not exists:
        raise DataError(
            QT_TRANSLATE_NOOP("data", "There is nothing at {path}.").format(path=str(path)),
            QT_TRANSLATE_NOOP("data", "Check the name, or plug the drive in again."),
            "NNS-2004",
        )
    folder = path.is_dir()
    if folder or path.is_file():  # a device or a pipe may never end
        scored = ((importer.probe(path), importer) for importer in registries.importers)
        score, best = max(scored, key=lambda pair: pair[0])
        if score > 0:
            return best
    if folder:
        several = _sets_in(path, registries)
        if len(several) > 1:
            raise _several(path, several)
        raise DataError(
            QT_TRANSLATE_NOOP("data", "The folder {name} holds no data that can be read.").format(
                name=path.name
            ),
            QT_TRANSLATE_NOOP(
                "data",
                "It may hold pictures or texts in a folder for each class, tables, series or "
                "MNIST files. Nothing changed.",
            ),
            "NNS-2006",
        )
    raise DataError(
        QT_TRANSLATE_NOOP("data", "The file {name} is of a kind that cannot be read.").format(
            name=path.name
        ),
        QT_TRANSLATE_NOOP(
            "data",
            "Tables (CSV, Excel, ARFF), texts (plain, Word, XML, JSON), series, pictures in "
            "folders, and zip files with any of them can be read. Nothing changed.",
        ),
        "NNS-2006",
    )


def _sets_in(folder: Path, registries: DataRegistries) -> list[str]:
    """Return the files in a folder that may be a data set each."""
    try:
        files = list_files(folder, most=MOST_TRIED).files
    except DataError:
        return []
    return [
        file.key
        for file in files
        if max(importer.probe(file.path) for importer in registries.importers) >= LIKELY
    ]


def _several(folder: Path, files: list[str]) -> DataError:
    some = ", ".join(files[:SHOWN_PLACES]) + (" …" if len(files) > SHOWN_PLACES else "")
    return DataError(
        QT_TRANSLATE_NOOP(
            "data_bad", "The folder {name} holds several files that may be data ({some})."
        ).format(name=shown(folder.name), some=some),
        QT_TRANSLATE_NOOP(
            "data_bad",
            "They do not belong together as far as can be seen. Choose one of them. Nothing "
            "changed.",
        ),
        "NNS-2006",
    )


def draft_of(path: Path, registries: DataRegistries, **decided: Any) -> DataConfig:
    """Return data settings for a file or folder in which nothing is decided but the importer.

    Args:
        path: file or folder.
        registries: importers.
        decided: fields of DataConfig that a person already chose.

    Raises:
        DataError: there is no such file, or no importer knows it.
    """
    importer = find_importer(path, registries)
    start = DataConfig(source="file", importer=importer.id, path=str(path.resolve()))
    return start.model_copy(update=decided)


def recognise(
    path: Path,
    registries: DataRegistries,
    target: str = "",
    text: str = "",
    reading: Reading | None = None,
) -> DataConfig:
    """Return data settings for a file or folder, ready to be loaded; see `recognised`."""
    return recognised(path, registries, target, text, reading)[0]


def recognised(
    path: Path,
    registries: DataRegistries,
    target: str = "",
    text: str = "",
    reading: Reading | None = None,
    importer: str = "",
) -> tuple[DataConfig, Frame]:
    """Return data settings for a file or folder, and what was read of it.

    Args:
        path: file or folder.
        registries: importers.
        target: name of the column to predict; "" as it is found.
        text: name of the column to read; "" as it is found.
        reading: progress and the wish to stop; None: nobody watches.
        importer: id of the importer, where the kind of the data is decided; "" is found.

    Raises:
        DataError: it cannot be read, or offers nothing to learn.
    """
    roles: dict[str, Role] = {}
    if target:
        roles[target] = "target"
    if text:
        roles[text] = "text"
    draft = draft_of(path, registries, roles=roles)
    if importer:
        draft = draft.model_copy(update={"importer": importer})
    made = study(draft, path, registries, reading)
    if made.refused is not None:
        raise made.refused
    return with_roles(made), made.frame
