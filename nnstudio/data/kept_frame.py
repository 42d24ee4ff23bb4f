"""Keeps what was read of a file, so that another split or preparation does not read it again."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from nnstudio.data.config import DataConfig
from nnstudio.data.frame import Frame, NumberColumn, PictureColumn, SeriesColumn, WordColumn
from nnstudio.data.limits import MEBI

MOST_BYTES = 384 * MEBI
"""Larger frames are read again: on a small laptop the net needs the memory more."""
_MOST_FILES = 200_000
_WORD_BYTES = 80

Stamp = tuple[int, int, int]


@dataclass(frozen=True)
class KeptFrame:
    """All rows of a file or folder as they were read.

    Args:
        importer, options: how it was read.
        path: the file or folder.
        stamp: tells whether it was changed since.
        frame: what was read.
    """

    importer: str
    options: dict[str, object]
    path: Path
    stamp: Stamp
    frame: Frame

    def frame_for(self, config: DataConfig, path: Path) -> Frame | None:
        """Return the frame if these settings read the same and nothing was changed on the disk."""
        same = (self.importer, self.options) == (config.importer, config.options)
        if not same or self.path != path or stamp_of(path) != self.stamp:
            return None
        return self.frame


def keep_frame(config: DataConfig, path: Path, frame: Frame) -> KeptFrame | None:
    """Return a frame to keep; None where only the beginning was read, or it is too large.

    Args:
        config: how it was read.
        path: the file or folder.
        frame: what was read.
    """
    stamp = stamp_of(path)
    if stamp is None or not frame.whole or frame_bytes(frame) > MOST_BYTES:
        return None
    return KeptFrame(config.importer, dict(config.options), path, stamp, frame)


def stamp_of(path: Path) -> Stamp | None:
    """Return (number of files, their bytes, time of the latest change); None if not readable."""
    try:
        if path.is_file():
            found = path.stat()
            return 1, found.st_size, found.st_mtime_ns
        count = size = latest = 0
        for folder, _, names in os.walk(path):
            for name in names:
                entry = (Path(folder) / name).stat()
                count, size = count + 1, size + entry.st_size
                latest = max(latest, entry.st_mtime_ns)
                if count > _MOST_FILES:
                    return None
        return (count, size, latest) if count else None
    except OSError:
        return None


def frame_bytes(frame: Frame) -> int:
    """Return how much memory a frame holds, about; files that are mapped hold none."""
    total = 0
    for column in frame.columns:
        if isinstance(column, WordColumn):
            total += column.codes.nbytes + _WORD_BYTES * len(column.words)
            total += sum(map(len, column.words))
        elif isinstance(column, PictureColumn) and isinstance(column.values, np.memmap):
            continue
        elif isinstance(column, SeriesColumn):
            total += column.values.nbytes + column.lengths.nbytes
        elif isinstance(column, NumberColumn | PictureColumn):
            total += column.values.nbytes
        else:
            total += 8 * len(column.values)
    return total
