"""Which files of a folder are texts, and what stands in them; every other one is accounted for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from nnstudio.base.text import QT_TRANSLATE_NOOP, Number, Text
from nnstudio.data.dataset import DataError, LeftOut
from nnstudio.data.files.file_names import is_note
from nnstudio.data.files.folder_files import FolderFile, Listing
from nnstudio.data.memory import GIBI, SHARE, free_bytes
from nnstudio.data.progress import Reading
from nnstudio.data.texts.text_documents import (
    Document,
    encoding_notes,
    is_document,
    not_read,
    read_document,
    usual_encoding,
)

NOTE_BESIDE = QT_TRANSLATE_NOOP("data_texts", "a note on the data, not one of them")
OTHER_KIND = QT_TRANSLATE_NOOP("data_texts", "no text document")
Item = TypeVar("Item")
PROBED = 400
"""Files of a folder that a quick look goes by."""
COPIES = 3
"""How often a text is in memory while it is read: bytes, letters, the cleaned cell."""


@dataclass(frozen=True)
class TextFiles:
    """The files of a folder.

    Args:
        texts: those that are documents.
        left_out: all others but those of the system, with the reason.
    """

    texts: tuple[FolderFile, ...]
    left_out: tuple[LeftOut, ...]


@dataclass(frozen=True)
class Texts:
    """What stands in files.

    Args:
        places: of the files that were read, int64.
        documents: of those.
        left_out: files that were not read, with the reason.
        notes: on their letters.
        encoding: of most; None where there are no plain texts.
    """

    places: NDArray[np.int64]
    documents: tuple[Document, ...]
    left_out: tuple[LeftOut, ...]
    notes: tuple[Text, ...]
    encoding: str | None


def text_files(listing: Listing, reading: Reading | None = None) -> TextFiles:
    """Return which files of a folder are texts.

    Args:
        listing: of the folder.
        reading: the wish to stop.
    """
    texts: list[FolderFile] = []
    gone: dict[Text, list[str]] = {}
    for place, file in enumerate(listing.files):
        if reading is not None and place % 64 == 0:
            reading.check()
        if is_note(file.name):
            gone.setdefault(NOTE_BESIDE, []).append(file.key)
        elif is_document(file.path, file.name):
            texts.append(file)
        else:
            gone.setdefault(not_read(file.name) or OTHER_KIND, []).append(file.key)
    left_out = tuple(LeftOut(reason, tuple(keys)) for reason, keys in gone.items())
    return TextFiles(tuple(texts), (*listing.left_out, *left_out))


def first_look(files: Sequence[Item], most: int | None) -> tuple[Item, ...]:
    """Return the files for a first look: some from everywhere, so that every class is there."""
    if most is None or len(files) <= most:
        return tuple(files)
    places = np.unique(np.linspace(0, len(files) - 1, max(most, 1)).astype(np.int64))
    return tuple(files[place] for place in places.tolist())


def read_texts(files: Sequence[FolderFile], encoding: str, reading: Reading) -> Texts:
    """Return what stands in files.

    Args:
        files: to read.
        encoding: "auto" is found for each.
        reading: progress and the wish to stop.

    Raises:
        DataError: they would not fit into memory, or reading was stopped.
    """
    need_room(sum(file.bytes for file in files))
    places: list[int] = []
    documents: list[Document] = []
    gone: dict[Text, list[str]] = {}
    for place, file in enumerate(files):
        reading.advance(place, len(files))
        found = read_document(file.path, file.bytes, encoding)
        if isinstance(found, Document):
            places.append(place)
            documents.append(found)
        else:
            gone.setdefault(found, []).append(file.key)
    reading.advance(len(files), len(files))
    named = [
        (files[place].key, document) for place, document in zip(places, documents, strict=True)
    ]
    return Texts(
        np.array(places, dtype=np.int64),
        tuple(documents),
        tuple(LeftOut(reason, tuple(keys)) for reason, keys in gone.items()),
        tuple(encoding_notes(named)),
        usual_encoding(named),
    )


def need_room(size: int) -> None:
    """Refuse texts that would not fit into memory.

    Args:
        size: of their files, in bytes.

    Raises:
        DataError: they would need more than is free.
    """
    needed, free = size * COPIES, free_bytes()
    if needed > free * SHARE:
        raise DataError(
            QT_TRANSLATE_NOOP(
                "data_texts", "These texts would need {needed} GB of memory; {free} GB are free."
            ).format(needed=Number(needed / GIBI, 1), free=Number(free / GIBI, 1)),
            QT_TRANSLATE_NOOP(
                "data_texts", "Use a part of them, or close other programs. Nothing changed."
            ),
            "NNS-2112",
        )
