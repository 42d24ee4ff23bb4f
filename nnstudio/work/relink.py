"""Say where the data of a project are now: moved, on another stick, or chosen at last."""

from __future__ import annotations

from pathlib import Path

from nnstudio.data.config import DataConfig
from nnstudio.data.recognise import recognise
from nnstudio.data.registry import DataRegistries


def relinked(config: DataConfig, path: Path, registries: DataRegistries) -> DataConfig:
    """Return data settings that read another file or folder, prepared as before.

    Args:
        config: of the project. Where it already names an importer, that one reads the file with
            the same options; else the file is recognised.
        path: where the data are now.
        registries: importers.

    Raises:
        UserError: the file cannot be read.
    """
    if config.source == "file" and config.importer:
        return config.model_copy(update={"path": str(path.resolve())})
    found = recognise(path, registries)
    prepare = config.prepare or found.prepare
    return found.model_copy(update={"prepare": prepare})
