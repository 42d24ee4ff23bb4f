"""Bring a public set to this computer, and say how it becomes the data of a project."""

from __future__ import annotations

from pathlib import Path

from nnstudio.data.catalogue.entry import Catalogue, PublicSet
from nnstudio.data.catalogue.errors import no_such_set
from nnstudio.data.catalogue.obtain import Obtained, obtain
from nnstudio.data.catalogue.shelf import Shelf
from nnstudio.data.config import DataConfig
from nnstudio.data.progress import Reading


def public_set(catalogue: Catalogue, set_id: str) -> PublicSet:
    """Return the set of that id.

    Raises:
        UserError: there is none.
    """
    entry = catalogue.get(set_id)
    if entry is None:
        raise no_such_set(set_id)
    return entry


def fetch(
    entry: PublicSet,
    shelf: Shelf,
    reading: Reading | None = None,
    *,
    network: bool = False,
    given: Path | None = None,
) -> Obtained:
    """Make a set ready.

    Args:
        entry: the set.
        shelf: where sets lie on this computer.
        reading: progress and the wish to stop; None: nobody watches.
        network: whether a person asked for a download.
        given: a folder in which a person has the files.

    Raises:
        UserError: files are missing, damaged or other ones, or cannot be written.
    """
    return obtain(entry, shelf, reading or Reading(), network=network, given=given)


def draft_of(entry: PublicSet, path: Path) -> DataConfig:
    """Return data settings with what the catalogue knows of a set that is ready.

    Args:
        entry: the set.
        path: where it is read.
    """
    use = entry.use
    return DataConfig(
        source="file",
        importer=use.importer,
        path=str(path),
        options=dict(use.options),
        roles=dict(use.roles),
        task=use.task,
    )
