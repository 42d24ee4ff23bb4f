"""A zip with data in it: unpacked under strict rules, then read as what it holds."""

from __future__ import annotations

import tempfile
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np

from nnstudio.base.params import TextParam
from nnstudio.base.text import QT_TRANSLATE_NOOP
from nnstudio.data.dataset import DataError, LeftOut
from nnstudio.data.files.file_names import is_note, shown
from nnstudio.data.files.folder_files import list_files
from nnstudio.data.files.text_file import first_bytes
from nnstudio.data.files.zip_copies import prune
from nnstudio.data.files.zip_safety import content_hash, unpack
from nnstudio.data.frame import Frame, FrameColumn, PictureColumn
from nnstudio.data.inner import best_importer, best_known, nothing_inside, read_inner
from nnstudio.data.progress import Reading
from nnstudio.data.spec import ImporterSpec, Values

_ZIP = b"PK\x03\x04"
_OFFICE = ("[Content_Types].xml", "mimetype", "META-INF/MANIFEST.MF", "project.json")
_OTHERS = (".xlsx", ".xlsm", ".xlsb", ".ods", ".docx", ".odt", ".npz", ".nns", ".jar", ".epub")
SELF = "zipped"
MOST_TRIED = 50
BESIDE = QT_TRANSLATE_NOOP("data_texts", "lies beside the data in the zip file")


def _probe(path: Path) -> float:
    try:
        if not path.is_file():
            return 0.0
        if path.suffix.lower() == ".zip":
            return 0.9
        if path.suffix.lower() in _OTHERS or first_bytes(path, 4) != _ZIP:
            return 0.0
        with zipfile.ZipFile(path) as packed:
            names = packed.namelist()
    except (OSError, zipfile.BadZipFile, ValueError, NotImplementedError):
        return 0.0
    if any(name in names for name in _OFFICE) or all(name.endswith(".npy") for name in names):
        return 0.0
    return 0.3


def _read(path: Path, options: Values, reading: Reading) -> Frame:
    with _unpacked(path, reading) as folder:
        found = _inside(path, folder, str(options["inside"]).strip())
        importer, frame = read_inner(found.path, reading, (SELF,))
        place = found.path.relative_to(folder).as_posix()
        if reading.cache is None:
            frame = replace(frame, columns=tuple(map(_in_memory, frame.columns)))
    facts = {**frame.facts, "file": shown(path.name), "inside": shown(place), "format": importer}
    notes = frame.notes
    if place != ".":
        note = QT_TRANSLATE_NOOP("data_texts", "{name} was read out of the zip file.")
        notes = (note.format(name=shown(place)), *notes)
    left_out = frame.left_out
    if found.beside:
        left_out = (*left_out, LeftOut(BESIDE, found.beside))
    return replace(frame, facts=facts, notes=notes, left_out=left_out)


@dataclass(frozen=True)
class _Inside:
    """What is read of an unpacked zip.

    Args:
        path: of the file or folder.
        beside: files that are not read, as paths inside the zip.
    """

    path: Path
    beside: tuple[str, ...] = ()


def _inside(path: Path, folder: Path, chosen: str) -> _Inside:
    """Return what is to be read: what a person chose, else all of it, else the likeliest file."""
    if chosen:
        return _Inside(_chosen(folder, chosen))
    files = [file for file in list_files(folder).files if not is_note(file.name)]
    if len(files) == 1:
        return _Inside(files[0].path)
    root = folder
    while not any(entry.is_file() and not is_note(entry.name) for entry in root.iterdir()):
        below = [entry for entry in root.iterdir() if entry.is_dir()]
        if len(below) != 1:
            break
        root = below[0]
    if best_importer(root, (SELF,)) is not None:
        return _Inside(root)
    scored = [(best_known(file.path, (SELF,))[0], file.bytes, file) for file in files[:MOST_TRIED]]
    good = max(scored, key=lambda entry: entry[:2], default=None)
    if good is None or good[0] <= 0:
        raise nothing_inside(path)
    return _Inside(good[2].path, tuple(file.key for file in files if file is not good[2]))


def _chosen(folder: Path, chosen: str) -> Path:
    found = (folder / chosen.replace("\\", "/")).resolve()
    if not found.is_relative_to(folder.resolve()) or not found.exists():
        raise DataError(
            QT_TRANSLATE_NOOP("data_texts", "The zip file holds nothing called {name}.").format(
                name=shown(chosen)
            ),
            QT_TRANSLATE_NOOP(
                "data_texts", "Write its path inside the zip file, or leave the field empty."
            ),
            "NNS-2153",
        )
    return folder / found.relative_to(folder.resolve())


@contextmanager
def _unpacked(path: Path, reading: Reading) -> Iterator[Path]:
    """Yield the folder with what is in the zip; a working copy is made once for each content."""
    if reading.cache is None:
        with tempfile.TemporaryDirectory(prefix="nnstudio-", ignore_cleanup_errors=True) as made:
            folder = Path(made) / "unpacked"
            unpack(path, folder, reading)
            yield folder
        return
    copies = reading.cache / "unpacked"
    folder = copies / content_hash(path, reading)[:32]
    if not folder.is_dir():
        unpack(path, folder, reading)
    prune(copies, folder)
    yield folder


def _in_memory(column: FrameColumn) -> FrameColumn:
    """Return a column that does not read from a file any more."""
    if isinstance(column, PictureColumn) and isinstance(column.values, np.memmap):
        return PictureColumn(column.name, np.array(column.values))
    return column


IMPORTER = ImporterSpec(
    id=SELF,
    name=QT_TRANSLATE_NOOP("data_texts", "Zip file"),
    summary=QT_TRANSLATE_NOOP(
        "data_texts", "A packed table, folder of texts or pictures, or anything else that is read."
    ),
    suffixes=(".zip",),
    probe=_probe,
    read=_read,
    params=(
        TextParam(
            name="inside",
            label=QT_TRANSLATE_NOOP("data_texts", "Inside the zip"),
            help=QT_TRANSLATE_NOOP(
                "data_texts", "The file or folder in it that is read; empty: found by itself."
            ),
            max_length=300,
        ),
    ),
)
