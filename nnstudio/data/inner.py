"""Reads a file or folder that lies inside other data: in a zip, or beside the files it names."""

from __future__ import annotations

from pathlib import Path

from nnstudio.base.text import QT_TRANSLATE_NOOP
from nnstudio.data.dataset import DataError
from nnstudio.data.files.file_names import shown
from nnstudio.data.frame import Frame
from nnstudio.data.progress import Reading
from nnstudio.data.spec import ImporterSpec, checked


def best_importer(path: Path, without: tuple[str, ...] = ()) -> ImporterSpec | None:
    """Return the importer that knows a file or folder best; None where nobody does.

    Args:
        path: of it.
        without: ids of importers that are not asked.
    """
    return best_known(path, without)[1]


def best_known(path: Path, without: tuple[str, ...] = ()) -> tuple[float, ImporterSpec | None]:
    """Return how well a file or folder is known, from 0 to 1, and who knows it so well."""
    # Only here: importers use this module, and the registry collects the importers.
    from nnstudio.data.registry import load_importers

    best, score = None, 0.0
    for spec in load_importers():
        found = 0.0 if spec.id in without else spec.probe(path)
        if found > score:
            best, score = spec, found
    return score, best


def read_inner(path: Path, reading: Reading, without: tuple[str, ...] = ()) -> tuple[str, Frame]:
    """Return the id of the importer that knows a file or folder best, and what it read.

    Args:
        path: of it.
        reading: progress, the wish to stop, how many rows.
        without: ids of importers that are not asked.

    Raises:
        DataError: nobody knows it, or it cannot be read.
    """
    importer = best_importer(path, without)
    if importer is None:
        raise nothing_inside(path)
    return importer.id, importer.read(path, checked(importer.params, {}, importer.name), reading)


def nothing_inside(path: Path) -> DataError:
    """Return the error for a file or folder that holds nothing we know."""
    return DataError(
        QT_TRANSLATE_NOOP("data_texts", "{name} holds no data that can be read.").format(
            name=shown(path.name)
        ),
        QT_TRANSLATE_NOOP("data_texts", "Choose another file. Nothing changed."),
        "NNS-2006",
    )
