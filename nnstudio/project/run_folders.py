"""Working files of runs (checkpoints) in the state folder, within a budget: the oldest go first."""

from __future__ import annotations

import logging
import shutil
import time
from pathlib import Path

from nnstudio.project.limits import MB

BUDGET_BYTES = 500 * MB
IN_USE_SECONDS = 3_600.0  # somebody may still be training there
_log = logging.getLogger(__name__)


def run_folder(state_folder: Path, project_id: str, run_id: str) -> Path:
    """Return the folder for the checkpoints of a run."""
    return state_folder / "runs" / project_id / run_id


def trim_run_folders(
    state_folder: Path, budget: int = BUDGET_BYTES, keep: Path | None = None
) -> None:
    """Delete the oldest checkpoints until the rest fits; results are in the projects' files.

    Args:
        state_folder: the program's folder for working files.
        budget: bytes that may stay.
        keep: a run's folder that stays in any case.
    """
    now = time.time()
    folders = [(_size(f), _age(f, now), f) for f in (state_folder / "runs").glob("*/*")]
    total = sum(size for size, _, _ in folders)
    for size, age, folder in sorted(folders, key=lambda entry: -entry[1]):
        if total <= budget:
            return
        if folder == keep or age < IN_USE_SECONDS:
            continue
        shutil.rmtree(folder, ignore_errors=True)
        total -= size
        _log.info("the checkpoints in %s were deleted to save space", folder.name)


def _size(folder: Path) -> int:
    total = 0
    for path in folder.rglob("*"):
        try:
            total += path.stat().st_size
        except OSError:  # another process tidies up, too
            continue
    return total


def _age(folder: Path, now: float) -> float:
    """Return the seconds since anything was written in a folder."""
    newest = 0.0
    for path in (folder, *folder.rglob("*")):
        try:
            newest = max(newest, path.stat().st_mtime)
        except OSError:
            continue
    return now - newest
