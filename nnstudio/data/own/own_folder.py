"""A folder of a person's own samples: a sub-folder for each class, a file for each sample.

The folder stands where people find it, and any other program can open it: pictures as PNG, texts
as UTF-8. What is removed waits in a hidden folder until it is purged, so that it can come back.
"""

from __future__ import annotations

import re
import shutil
from collections.abc import Sequence
from pathlib import Path
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from nnstudio.base.text import QT_TRANSLATE_NOOP, Text
from nnstudio.data.dataset import DataError
from nnstudio.data.files.file_names import is_stray, part_word
from nnstudio.data.limits import LIMITS, MEBI

Pixels = NDArray[np.uint8]
SampleKind = Literal["drawing", "picture", "text"]

PICTURES = (".png", ".jpg", ".jpeg", ".bmp", ".gif", ".webp", ".tif", ".tiff")
TEXTS = (".txt",)
REMOVED = ".removed"
LONGEST_NAME = 60
_FORBIDDEN = re.compile(r'[<>:"/\\|?*\x00-\x1f\x7f]')
_RESERVED = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\..*)?", re.IGNORECASE)
_NUMBERED = re.compile(r"(\d+)")


def own_root() -> Path:
    """Return where own samples lie: in the person's documents."""
    from platformdirs import user_documents_path  # asks the system; only where it is needed

    return user_documents_path() / "NN Studio" / "own samples"


def name_fault(name: str) -> Text | None:
    """Return why a class or a set of samples cannot have this name; None where it can."""
    name = name.strip()
    if not name:
        return QT_TRANSLATE_NOOP("data_browser", "Give it a name.")
    if len(name) > LONGEST_NAME:
        return QT_TRANSLATE_NOOP("data_browser", "A name has at most {n} letters.").format(
            n=LONGEST_NAME
        )
    if _FORBIDDEN.search(name) or name.endswith(".") or name.startswith("."):
        return QT_TRANSLATE_NOOP(
            "data_browser",
            "The name becomes a folder: no < > : / \\ | ? *, no quotation marks, no full stop at "
            "its ends.",
        )
    if _RESERVED.fullmatch(name) or is_stray(name) or part_word(name) is not None:
        return QT_TRANSLATE_NOOP(
            "data_browser", "“{name}” has a meaning of its own for folders. Choose another name."
        ).format(name=name)
    return None


class OwnFolder:
    """Own samples on the disk; every deed takes effect at once.

    Args:
        path: the folder; it is made when the first class or sample is.
    """

    def __init__(self, path: Path) -> None:
        self.path = path

    def classes(self) -> list[str]:
        """Return the names of the classes, numbers by size, words by the alphabet."""
        try:
            found = [entry.name for entry in self.path.iterdir() if entry.is_dir()]
        except OSError:
            return []
        return sorted((name for name in found if not name.startswith(".")), key=_by_number)

    def samples(self, name: str) -> list[str]:
        """Return the samples of a class as paths inside the folder, oldest number first."""
        try:
            found = [entry.name for entry in (self.path / name).iterdir() if _is_sample(entry)]
        except OSError:
            return []
        return [f"{name}/{file}" for file in sorted(found, key=_by_number)]

    def count(self) -> int:
        """Return how many samples there are in all."""
        return sum(len(self.samples(name)) for name in self.classes())

    def add_class(self, name: str) -> str:
        """Make the folder of a class; return its name as it is written.

        Raises:
            DataError: the name is not possible, or the disk does not take it.
        """
        name = name.strip()
        fault = name_fault(name)
        if fault is not None:
            raise DataError(fault, None, "NNS-2065")
        same = next((c for c in self.classes() if c.casefold() == name.casefold()), None)
        if same is not None:
            return same
        try:
            (self.path / name).mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise _not_written(self.path) from error
        return name

    def add_picture(self, name: str, pixels: Pixels) -> str:
        """Save a picture as a sample of a class.

        Args:
            name: of the class.
            pixels: (channel, height, width) with 1 or 3 channels.

        Returns:
            Its path inside the folder.

        Raises:
            DataError: it cannot be written.
        """
        from PIL import Image  # only where a picture is written

        image = Image.fromarray(pixels[0] if len(pixels) == 1 else pixels.transpose(1, 2, 0))
        path = self._free(self.add_class(name), ".png")
        try:
            image.save(path, format="PNG")
        except OSError as error:
            path.unlink(missing_ok=True)
            raise _not_written(self.path) from error
        return self._inside(path)

    def add_text(self, name: str, text: str) -> str:
        """Save a text as a sample of a class; return its path inside the folder.

        Raises:
            DataError: it is empty or cannot be written.
        """
        if not text.strip():
            raise DataError(
                QT_TRANSLATE_NOOP("data_browser", "An empty text is no sample."), None, "NNS-2066"
            )
        path = self._free(self.add_class(name), ".txt")
        try:
            path.write_text(text, encoding="utf-8", newline="\n")
        except (OSError, UnicodeEncodeError) as error:
            path.unlink(missing_ok=True)
            raise _not_written(self.path) from error
        return self._inside(path)

    def add_file(self, name: str, source: Path, kinds: Sequence[str]) -> str:
        """Copy a file as a sample of a class; the file itself stays where it is.

        Args:
            name: of the class.
            source: the file.
            kinds: endings that are taken, e.g. `PICTURES`.

        Raises:
            DataError: it is of another kind, too large, or cannot be copied.
        """
        suffix = source.suffix.lower()
        try:
            fits = suffix in kinds and source.is_file()
            size = source.stat().st_size if fits else 0
        except OSError:
            fits, size = False, 0
        if not fits:
            raise DataError(
                QT_TRANSLATE_NOOP("data_browser", "{file} is no file of this kind.").format(
                    file=source.name
                ),
                QT_TRANSLATE_NOOP("data_browser", "These are taken: {kinds}").format(
                    kinds=", ".join(kinds)
                ),
                "NNS-2067",
            )
        most = LIMITS.picture_bytes if suffix in PICTURES else LIMITS.text_bytes
        if size > most:
            raise DataError(
                QT_TRANSLATE_NOOP("data_browser", "{file} is larger than {size} MB.").format(
                    file=source.name, size=most // MEBI
                ),
                None,
                "NNS-2009",
            )
        path = self._free(self.add_class(name), suffix)
        try:
            shutil.copyfile(source, path)
        except OSError as error:
            path.unlink(missing_ok=True)
            raise _not_written(self.path) from error
        return self._inside(path)

    def remove(self, sample: str) -> None:
        """Put a sample aside; `restore` brings it back.

        Raises:
            DataError: the disk does not allow it.
        """
        self._move(self.path / sample, self.path / REMOVED / sample)

    def restore(self, sample: str) -> None:
        """Bring a sample back that was put aside.

        Raises:
            DataError: the disk does not allow it.
        """
        self._move(self.path / REMOVED / sample, self.path / sample)

    def purge(self) -> None:
        """Delete what was put aside for good, and classes and folders that hold nothing."""
        shutil.rmtree(self.path / REMOVED, ignore_errors=True)

    def _move(self, source: Path, target: Path) -> None:
        try:
            target.parent.mkdir(parents=True, exist_ok=True)
            source.replace(target)
        except OSError as error:
            raise _not_written(self.path) from error

    def _free(self, name: str, suffix: str) -> Path:
        """Return a new path with the next number; numbers of removed samples stay theirs."""
        taken = 0
        for folder in (self.path / name, self.path / REMOVED / name):
            files = folder.iterdir() if folder.is_dir() else ()
            numbers = (int(f.stem) for f in files if f.stem.isdecimal() and len(f.stem) < 10)
            taken = max(taken, *numbers, 0)
        return self.path / name / f"{taken + 1:04}{suffix}"

    def _inside(self, path: Path) -> str:
        return path.relative_to(self.path).as_posix()


def _is_sample(entry: Path) -> bool:
    return entry.suffix.lower() in (*PICTURES, *TEXTS) and entry.is_file()


def _by_number(name: str) -> list[tuple[int, int, str]]:
    pieces = _NUMBERED.split(name.casefold())
    return [(0, int(p), "") if p.isdecimal() else (1, 0, p) for p in pieces if p]


def _not_written(folder: Path) -> DataError:
    return DataError(
        QT_TRANSLATE_NOOP("data_browser", "The sample could not be kept in {folder}.").format(
            folder=str(folder)
        ),
        QT_TRANSLATE_NOOP(
            "data_browser",
            "The disk may be full or write-protected. What was saved before is still there.",
        ),
        "NNS-2068",
    )
