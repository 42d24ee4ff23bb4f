"""Keeps the unpacked copies of zip files within a budget: the oldest make room."""

from __future__ import annotations

import contextlib
import os
import shutil
from pathlib import Path

from nnstudio.data.limits import MEBI

BUDGET_BYTES = 4096 * MEBI
"""All copies together; the one in use may be larger and stays."""


def prune(copies: Path, used: Path, budget: int = BUDGET_BYTES) -> None:
    """Remove the copies that were not used for longest until the rest fits.

    Args:
        copies: folder with a folder for each copy.
        used: the copy in use.
        budget: bytes of all of them.
    """
    with contextlib.suppress(OSError):
        os.utime(used)
        others = [entry for entry in copies.iterdir() if entry.is_dir() and entry != used]
        others.sort(key=lambda entry: entry.stat().st_mtime)
        sizes = {entry: _bytes_of(entry) for entry in others}
        left = budget - _bytes_of(used)
        total = sum(sizes.values())
        for entry in others:
            if total <= left:
                break
            shutil.rmtree(entry, ignore_errors=True)
            total -= sizes[entry]


def _bytes_of(folder: Path) -> int:
    total = 0
    for place, _, names in os.walk(folder):
        for name in names:
            with contextlib.suppress(OSError):
                total += (Path(place) / name).stat().st_size
    return total
