"""Reads files with an importer as the program does, and writes folders for it."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any

from nnstudio.base.i18n import Translator
from nnstudio.data.frame import Frame, NumberColumn, WordColumn
from nnstudio.data.progress import Reading
from nnstudio.data.registry import DataRegistries, load_data_registries
from nnstudio.data.spec import checked

ENGLISH, GERMAN = Translator("en"), Translator("de")


@lru_cache(maxsize=1)
def registries() -> DataRegistries:
    """Return all declarations, loaded once."""
    return load_data_registries()


def read_frame(
    importer_id: str, path: Path, most: int | None = None, cache: Path | None = None, **options: Any
) -> Frame:
    """Return what an importer reads with these options; the others are the usual ones."""
    importer = registries().importers[importer_id]
    values = checked(importer.params, options, importer.name)
    return importer.read(path, values, Reading(most, cache))


def probe(importer_id: str, path: Path) -> float:
    """Return how well an importer knows a file or folder."""
    return registries().importers[importer_id].probe(path)


def words(frame: Frame, name: str) -> list[str]:
    """Return the cells of a column of words."""
    column = frame.column(name)
    assert isinstance(column, WordColumn), (name, frame.names)
    return column.texts().tolist()


def numbers(frame: Frame, name: str) -> list[float]:
    """Return the cells of a column of numbers."""
    column = frame.column(name)
    assert isinstance(column, NumberColumn), (name, frame.names)
    return column.values.tolist()


def left_out(frame: Frame) -> dict[str, tuple[str, ...]]:
    """Return what was left out, by the reason in English."""
    return {ENGLISH(gone.reason): gone.places for gone in frame.left_out}


def notes(frame: Frame) -> str:
    """Return all notes in English."""
    return " | ".join(map(ENGLISH, frame.notes))


def write_files(folder: Path, files: Mapping[str, str | bytes]) -> Path:
    """Write files, their paths with slashes, and return the folder."""
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8"))
    return folder
