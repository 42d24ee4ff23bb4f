"""What an import would make of a file or folder."""

from __future__ import annotations

from pathlib import Path

from nnstudio.data.recognise import find_importer
from nnstudio.data.registry import DataRegistries
from nnstudio.data.spec import Inspection


def inspect_data(path: Path, registries: DataRegistries) -> Inspection:
    """Return what would be read, without using it.

    Raises:
        UserError: nothing here can be read, with the reason.
    """
    importer = find_importer(path, registries)
    return importer.inspect(path, {})
