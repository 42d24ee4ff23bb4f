"""A frame that is kept: used as long as file and options are the same."""

from __future__ import annotations

import os
from pathlib import Path

import numpy as np
import pytest

from nnstudio.data import kept_frame
from nnstudio.data.config import DataConfig
from nnstudio.data.frame import PictureColumn
from nnstudio.data.kept_frame import KeptFrame, frame_bytes, keep_frame, stamp_of
from tests.helpers.frames import frame_of

CONFIG = DataConfig(source="file", importer="csv", options={"separator": ";"})


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "a.csv"
    path.write_text("n\n1\n2\n", encoding="utf-8")
    return path


def kept(path: Path) -> KeptFrame:
    found = keep_frame(CONFIG, path, frame_of({"n": [1, 2]}))
    assert found is not None
    return found


def test_the_same_settings_take_the_frame_that_was_read(file: Path) -> None:
    found = kept(file)
    assert found.frame_for(CONFIG, file) is found.frame
    other_split = CONFIG.model_copy(update={"roles": {"n": "target"}})
    assert found.frame_for(other_split, file) is found.frame


def test_other_options_or_another_file_read_again(file: Path, tmp_path: Path) -> None:
    found = kept(file)
    assert found.frame_for(CONFIG.model_copy(update={"options": {}}), file) is None
    assert found.frame_for(CONFIG, tmp_path / "b.csv") is None


def test_a_file_that_was_changed_is_read_again(file: Path) -> None:
    found = kept(file)
    file.write_text("n\n1\n2\n3\n", encoding="utf-8")
    assert found.frame_for(CONFIG, file) is None


def test_a_file_in_a_folder_that_was_changed_is_seen(tmp_path: Path) -> None:
    folder = tmp_path / "set"
    folder.mkdir()
    (folder / "a.txt").write_text("a", encoding="utf-8")
    before = stamp_of(folder)
    assert before is not None
    os.utime(folder / "a.txt", ns=(1, before[2] + 1_000_000))
    assert stamp_of(folder) != before


def test_nothing_is_kept_of_a_file_that_is_gone_or_was_read_in_part(
    file: Path, tmp_path: Path
) -> None:
    assert keep_frame(CONFIG, tmp_path / "gone.csv", frame_of({"n": [1]})) is None
    assert keep_frame(CONFIG, file, frame_of({"n": [1]}, whole=False)) is None


def test_large_frames_are_not_kept(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kept_frame, "MOST_BYTES", 100)
    assert keep_frame(CONFIG, file, frame_of({"n": list(range(1000))})) is None


def test_mapped_pictures_cost_no_memory(tmp_path: Path) -> None:
    np.save(tmp_path / "pictures.npy", np.zeros((10, 3, 32, 32), dtype=np.uint8))
    mapped = np.load(tmp_path / "pictures.npy", mmap_mode="r")
    assert frame_bytes(frame_of({"image": PictureColumn("image", mapped)})) == 0
    whole = PictureColumn("image", np.array(mapped))
    assert frame_bytes(frame_of({"image": whole})) == 10 * 3 * 32 * 32
