"""Lists the files of a folder: in a fixed order, within limits, no link followed in a circle."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from nnstudio.base.text import QT_TRANSLATE_NOOP
from nnstudio.data.dataset import DataError, LeftOut
from nnstudio.data.files.file_names import is_system_file, shown
from nnstudio.data.files.unreadable import unreadable
from nnstudio.data.limits import LIMITS
from nnstudio.data.progress import Reading

NO_ENTRY = QT_TRANSLATE_NOOP("data_texts", "a folder that cannot be opened")
LINKED = QT_TRANSLATE_NOOP("data_texts", "a link to another folder")
TOO_DEEP = QT_TRANSLATE_NOOP("data_texts", "folders nested too deeply")


@dataclass(frozen=True)
class FolderFile:
    """One file of a folder.

    Args:
        path: of the file.
        folders: names of the sub-folders that lead to it.
        name: of the file itself.
        bytes: its size.
    """

    path: Path
    folders: tuple[str, ...]
    name: str
    bytes: int

    @property
    def key(self) -> str:
        """The path inside the folder, with slashes on every system."""
        return "/".join(map(shown, (*self.folders, self.name)))


@dataclass(frozen=True)
class Listing:
    """The files of a folder.

    Args:
        files: sorted by folder and name; files of the system are not among them.
        left_out: folders that were not entered.
        folders: names that lead to each sub-folder, empty ones too.
        whole: False where only the first files were wanted.
    """

    files: tuple[FolderFile, ...]
    left_out: tuple[LeftOut, ...] = ()
    folders: tuple[tuple[str, ...], ...] = ()
    whole: bool = True


def list_files(folder: Path, reading: Reading | None = None, most: int | None = None) -> Listing:
    """Return the files of a folder and of its sub-folders.

    Args:
        folder: to look into.
        reading: the wish to stop.
        most: files wanted for a first look; None: all.

    Raises:
        DataError: it cannot be opened, or holds more files than the limit.
    """
    walk = _Walk()
    files: list[FolderFile] = []
    for found in walk.files(folder, (), reading):
        files.append(found)
        if most is not None and len(files) >= most:
            return Listing(tuple(files), walk.left_out(), tuple(walk.folders), whole=False)
        if len(files) > LIMITS.files:
            raise DataError(
                QT_TRANSLATE_NOOP(
                    "data_texts", "The folder {name} holds more than {most} files."
                ).format(name=shown(folder.name), most=LIMITS.files),
                QT_TRANSLATE_NOOP(
                    "data_texts", "Use a part of the data. Nothing in your project changed."
                ),
                "NNS-2110",
            )
    return Listing(tuple(files), walk.left_out(), tuple(walk.folders))


class _Walk:
    """Goes through a folder and remembers what it did not enter."""

    def __init__(self) -> None:
        self.folders: list[tuple[str, ...]] = []
        self._closed: list[str] = []
        self._links: list[str] = []
        self._deep: list[str] = []

    def left_out(self) -> tuple[LeftOut, ...]:
        """Return the folders that were not entered."""
        reasons = ((NO_ENTRY, self._closed), (LINKED, self._links), (TOO_DEEP, self._deep))
        return tuple(LeftOut(reason, tuple(places)) for reason, places in reasons if places)

    def files(
        self, folder: Path, folders: tuple[str, ...], reading: Reading | None
    ) -> Iterator[FolderFile]:
        """Yield files: those of the folder itself first, then those of its sub-folders."""
        try:
            with os.scandir(folder) as entries:
                found = sorted(entries, key=lambda entry: entry.name)
        except OSError as error:
            if not folders:
                raise unreadable(folder, error) from error
            self._closed.append("/".join(map(shown, folders)))
            return
        below: list[os.DirEntry[str]] = []
        for place, entry in enumerate(found):
            if reading is not None and place % 256 == 0:
                reading.check()
            if is_system_file(entry.name):
                continue
            inside = (*folders, entry.name)
            try:
                if entry.is_file():
                    yield FolderFile(Path(entry.path), folders, entry.name, entry.stat().st_size)
                elif entry.is_dir(follow_symlinks=False):
                    below.append(entry)
                elif entry.is_dir():
                    self._links.append("/".join(map(shown, inside)))
            except OSError:
                self._closed.append("/".join(map(shown, inside)))
        for entry in below:
            inside = (*folders, entry.name)
            if len(inside) > LIMITS.folder_depth:
                self._deep.append("/".join(map(shown, inside)))
            else:
                self.folders.append(inside)
                yield from self.files(Path(entry.path), inside, reading)
