"""Saves what is tried as an own sample of the project, as one undoable step."""

from __future__ import annotations

import re
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from nnstudio.base.signature import InputSignature
from nnstudio.data.dataset import DataError, Dataset
from nnstudio.data.own.own_folder import LONGEST_NAME, OwnFolder, name_fault, own_root
from nnstudio.data.own.own_samples import own_kind, to_pixels
from nnstudio.edit.data_items import add_own
from nnstudio.gui.session import Session

Array = NDArray[np.generic]
_NOT_IN_NAMES = re.compile(r'[<>:"/\\|?*\x00-\x1f\x7f]+')


def can_keep(dataset: Dataset | None) -> bool:
    """Whether own samples can be added to such data."""
    if dataset is None or dataset.signature.target.task != "classification":
        return False
    signature = dataset.raw_signature or dataset.signature
    return bool(own_kind(signature.inputs))


def own_folder(session: Session) -> Path:
    """Return where the own samples of the open project lie, or will lie."""
    config = session.document.data
    if config.own:
        path = Path(config.own)
        return path if path.is_absolute() or session.folder is None else session.folder / path
    name = _NOT_IN_NAMES.sub(" ", session.document.title).strip(" .")[:LONGEST_NAME].strip(" .")
    return own_root() / (name if name_fault(name) is None else "My samples")


def keep_sample(session: Session, entry: InputSignature, values: Array, name: str) -> bool:
    """Save a raw item as a sample of a class and add it to the project.

    Args:
        session: the open project.
        entry: the raw input it is for.
        values: a text, or (channel, height, width) in raw units.
        name: of the class.

    Returns:
        Whether it was kept; if not, the person has been told why.
    """
    folder = OwnFolder(own_folder(session))
    try:
        if entry.kind == "text":
            file = folder.add_text(name, str(values))
        else:
            file = folder.add_picture(name, to_pixels(np.asarray(values), entry.high))
    except DataError as error:
        session.notify(error.message, "error")
        return False
    kept = session.attempt(add_own, session.document, str(folder.path), (file,))
    if not kept:
        folder.remove(file)
        folder.purge()
    return kept
