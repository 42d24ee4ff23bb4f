"""Checkpoints stay within a budget: the oldest go first, those in use and the wanted one stay."""

from __future__ import annotations

import os
import time
from pathlib import Path

from nnstudio.project.run_folders import run_folder, trim_run_folders


def make(state: Path, name: str, hours: float, size: int = 1_000) -> Path:
    folder = run_folder(state, "project-0", name)
    path = folder / "ckpt-1" / "model.safetensors"
    path.parent.mkdir(parents=True)
    path.write_bytes(b"x" * size)
    then = time.time() - hours * 3_600
    for entry in (path, path.parent, folder):
        os.utime(entry, (then, then))
    return folder


def test_the_oldest_go_first(tmp_path: Path) -> None:
    folders = [make(tmp_path, f"run-{hours}", hours) for hours in (2, 9, 5)]
    size = sum(p.stat().st_size for p in folders[0].rglob("*"))
    trim_run_folders(tmp_path, budget=2 * size)
    assert [folder.exists() for folder in folders] == [True, False, True]
    trim_run_folders(tmp_path, budget=size)
    assert [folder.exists() for folder in folders] == [True, False, False]


def test_what_fits_stays(tmp_path: Path) -> None:
    folder = make(tmp_path, "run-1", 900)
    trim_run_folders(tmp_path)
    assert folder.exists()


def test_a_run_in_use_and_the_wanted_one_stay(tmp_path: Path) -> None:
    busy, wanted = make(tmp_path, "run-1", 0.1), make(tmp_path, "run-2", 50)
    trim_run_folders(tmp_path, budget=0, keep=wanted)
    assert busy.exists() and wanted.exists()


def test_nothing_there_is_fine(tmp_path: Path) -> None:
    trim_run_folders(tmp_path / "gone")
