"""Finds the importer for a file or folder, and the settings that suit what is in it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from nnstudio.base.text import QT_TRANSLATE_NOOP
from nnstudio.data.config import DataConfig, SplitConfig
from nnstudio.data.dataset import DataError
from nnstudio.data.recommend import recommended_steps
from nnstudio.data.registry import DataRegistries
from nnstudio.data.spec import ImporterSpec, checked


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
    best = max(registries.importers, key=lambda importer: importer.probe(path))
    if best.probe(path) > 0:
        return best
    if path.is_dir():
        raise DataError(
            QT_TRANSLATE_NOOP("data", "The folder {name} holds no data that can be read.").format(
                name=path.name
            ),
            QT_TRANSLATE_NOOP(
                "data", "Choose a table (CSV) or a folder with MNIST files (IDX). Nothing changed."
            ),
            "NNS-2006",
        )
    raise DataError(
        QT_TRANSLATE_NOOP("data", "The file {name} is of a kind that cannot be read.").format(
            name=path.name
        ),
        QT_TRANSLATE_NOOP(
            "data", "Tables are read as CSV, images as MNIST files. Nothing changed."
        ),
        "NNS-2006",
    )


def recognise(path: Path, registries: DataRegistries, target: str = "") -> DataConfig:
    """Return data settings for a file or folder, ready to be loaded.

    Args:
        path: file or folder.
        registries: importers.
        target: name of the column to predict; "" as the importer finds it.

    Raises:
        DataError: it cannot be read.
    """
    importer = find_importer(path, registries)
    known = {param.name for param in importer.params}
    options: dict[str, Any] = {"target": target} if target and "target" in known else {}
    raw = importer.load(path, checked(importer.params, options, importer.name))
    return DataConfig(
        source="file",
        importer=importer.id,
        path=str(path.resolve()),
        options=options,
        prepare=recommended_steps(raw),
        split=importer.split if raw.parts is not None else SplitConfig(),
    )
