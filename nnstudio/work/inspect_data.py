"""What an import would make of a file or folder."""

from __future__ import annotations

from pathlib import Path

from nnstudio.data.progress import Reading
from nnstudio.data.recognise import draft_of
from nnstudio.data.registry import DataRegistries
from nnstudio.data.spec import Inspection
from nnstudio.data.study import study


def inspect_data(
    path: Path, registries: DataRegistries, reading: Reading | None = None
) -> Inspection:
    """Return what would be read, without using it.

    Raises:
        UserError: nothing here can be read or learnt, with the reason.
    """
    made = study(draft_of(path, registries), path, registries, reading)
    if made.refused is not None:
        raise made.refused
    return made.inspection
