"""Working copies of pictures: made once, never wrong, within their budget, gone when unfinished."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from nnstudio.base.params import complete
from nnstudio.data.dataset import DataError
from nnstudio.data.frame import Frame, PictureColumn
from nnstudio.data.importers.image_folder import IMPORTER
from nnstudio.data.lazy import mapping_of
from nnstudio.data.pictures import picture_cache, picture_reading
from nnstudio.data.pictures.picture_cache import CopyWriter, key_of, open_copy, prune
from nnstudio.data.progress import CancelledError, Reading
from tests.helpers.picture_folders import COLOURS, classes, picture, write


def read(folder: Path, cache: Path | None, **options: Any) -> Frame:
    return IMPORTER.read(folder, complete(IMPORTER.params, options), Reading(cache=cache))


def values(frame: Frame) -> np.ndarray:
    column = frame.column("image")
    assert isinstance(column, PictureColumn)
    return column.values


def copies(cache: Path) -> list[Path]:
    return sorted((cache / "pictures").glob("*.npy"))


@pytest.fixture
def decodings(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """The files that are decoded, in whatever order."""
    seen: list[Path] = []
    decode = picture_reading.decode

    def counted(path: Path, *args: Any, **kwargs: Any) -> np.ndarray:
        seen.append(path)
        return decode(path, *args, **kwargs)

    monkeypatch.setattr(picture_reading, "decode", counted)
    return seen


def test_pictures_are_decoded_once(tmp_path: Path, decodings: list[Path]) -> None:
    folder, cache = classes(tmp_path / "photos"), tmp_path / "cache"
    write(folder, {"red/bad.png": b"bad"})
    first = read(folder, cache)
    assert len(decodings) == 19
    again = read(folder, cache)
    assert len(decodings) == 19
    np.testing.assert_array_equal(values(first), values(again))
    assert first.keys == again.keys and first.left_out == again.left_out
    np.testing.assert_array_equal(values(first), values(read(folder, None)))


def test_a_folder_that_was_moved_keeps_its_copy(tmp_path: Path, decodings: list[Path]) -> None:
    cache = tmp_path / "cache"
    read(classes(tmp_path / "photos"), cache)
    (tmp_path / "photos").rename(tmp_path / "moved")
    count = len(decodings)
    read(tmp_path / "moved", cache)
    assert len(decodings) == count


@pytest.mark.parametrize(
    "change",
    [
        lambda folder: (folder / "red" / "r0.png").unlink(),
        lambda folder: write(folder, {"red/new.png": picture(1, colour=COLOURS["red"])}),
        lambda folder: os.utime(folder / "red" / "r0.png", (1, 1)),
        lambda folder: (folder / "red" / "r0.png").rename(folder / "red" / "r00.png"),
    ],
    ids=["removed", "added", "changed", "renamed"],
)
def test_another_folder_gets_another_copy(change: Callable[[Path], object], tmp_path: Path) -> None:
    folder, cache = classes(tmp_path / "photos"), tmp_path / "cache"
    read(folder, cache)
    change(folder)
    np.testing.assert_array_equal(values(read(folder, cache)), values(read(folder, None)))
    assert len(copies(cache)) == 2


def test_other_options_get_another_copy(tmp_path: Path) -> None:
    folder, cache = classes(tmp_path / "photos"), tmp_path / "cache"
    for options in ({}, {"size": "32"}, {"size": "32", "fit": "pad"}, {"colour": "grey"}):
        frame = read(folder, cache, **options)
        np.testing.assert_array_equal(values(frame), values(read(folder, None, **options)))
    assert len(copies(cache)) == 4


def test_a_large_copy_is_mapped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(picture_cache, "MAPPED_BYTES", 1000)
    found = values(read(classes(tmp_path / "photos"), tmp_path / "cache"))
    assert mapping_of(found) is not None
    assert not found.flags.writeable


@pytest.mark.parametrize(
    "damage",
    [
        lambda copy: copy.write_bytes(b""),
        lambda copy: copy.write_bytes(copy.read_bytes()[:-1000]),
        lambda copy: copy.write_bytes(b"\0" * 5000),
        lambda copy: copy.with_suffix(".json").write_text('{"format": 1}'),
        lambda copy: copy.with_suffix(".json").write_text("["),
        lambda copy: copy.with_suffix(".json").write_text('{"format":1,"failed":{"x":[0]}}'),
        lambda copy: copy.with_suffix(".json").write_text('{"format":1,"failed":{"empty":[99]}}'),
        lambda copy: copy.with_suffix(".json").unlink(),
    ],
)
def test_a_damaged_copy_is_made_again(
    damage: Callable[[Path], object], tmp_path: Path, decodings: list[Path]
) -> None:
    folder, cache = classes(tmp_path / "photos"), tmp_path / "cache"
    first = values(read(folder, cache)).copy()
    damage(copies(cache)[0])
    decodings.clear()
    np.testing.assert_array_equal(values(read(folder, cache)), first)
    assert len(decodings) == 18


def test_a_stopped_reading_leaves_nothing_behind(tmp_path: Path) -> None:
    folder, cache = classes(tmp_path / "photos", 60), tmp_path / "cache"
    reading = Reading(cache=cache)
    seen: list[tuple[int, int]] = []

    def advance(done: int, total: int) -> None:
        seen.append((done, total))
        if done > 20:
            reading.cancel()
        reading.check()

    reading.advance = advance  # type: ignore[method-assign]
    before = threading.active_count()
    with pytest.raises(CancelledError):
        IMPORTER.read(folder, complete(IMPORTER.params, {}), reading)
    assert seen[-1][1] == 180 and seen[-1][0] < 180
    assert threading.active_count() == before
    assert list((cache / "pictures").iterdir()) == []


def test_a_first_look_leaves_no_copy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("nnstudio.data.pictures.picture_folder.FEW_PICTURES", 5)
    monkeypatch.setattr("nnstudio.data.pictures.picture_folder.MANY_PICTURES", 5)
    folder, cache = classes(tmp_path / "photos"), tmp_path / "cache"
    frame = IMPORTER.read(folder, complete(IMPORTER.params, {}), Reading(100, cache))
    assert frame.rows == 5 and not cache.exists()


def test_a_full_disk_is_no_reason_to_give_up(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def full(self: CopyWriter, pixels: np.ndarray) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(CopyWriter, "add", full)
    frame = read(classes(tmp_path / "photos"), tmp_path / "cache")
    assert frame.rows == 18
    assert list((tmp_path / "cache" / "pictures").iterdir()) == []
    assert "working copy" in caplog.text
    caplog.clear()


def test_a_cache_that_cannot_be_made_is_done_without(tmp_path: Path) -> None:
    (tmp_path / "cache").write_text("a file is in the way")
    assert read(classes(tmp_path / "photos"), tmp_path / "cache").rows == 18


def test_pictures_that_fit_nowhere_are_refused_before_they_are_decoded(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, decodings: list[Path]
) -> None:
    monkeypatch.setattr(picture_reading, "free_bytes", lambda: 1000)
    with pytest.raises(DataError) as caught:
        read(classes(tmp_path), None)
    assert caught.value.code == "NNS-2055"
    assert not decodings


def test_the_oldest_copies_make_room(tmp_path: Path) -> None:
    for number in range(4):
        with CopyWriter(tmp_path, f"copy{number}", (1, 10, 10), 10) as writer:
            for _ in range(10):
                writer.add(np.zeros((1, 10, 10), np.uint8))
            writer.finish({})
        os.utime(tmp_path / f"copy{number}.npy", (number + 1, number + 1))
    size = (tmp_path / "copy0.npy").stat().st_size
    prune(tmp_path, "copy1", budget=2 * size)
    assert {path.stem for path in tmp_path.glob("*.npy")} == {"copy1", "copy3"}
    assert {path.stem for path in tmp_path.glob("*.json")} == {"copy1", "copy3"}
    assert open_copy(tmp_path, "copy3", 10) is not None  # used now, so copy1 is older
    prune(tmp_path, "other", budget=size)
    assert {path.stem for path in tmp_path.glob("*.npy")} == {"copy3"}


def test_unfinished_copies_of_a_dead_program_are_removed(tmp_path: Path) -> None:
    old, new = tmp_path / ".a.1.2.tmp", tmp_path / ".b.1.2.tmp"
    old.write_bytes(b"x")
    new.write_bytes(b"x")
    os.utime(old, (1, 1))
    prune(tmp_path, "")
    assert not old.exists() and new.exists()


def test_a_key_depends_on_all_that_is_described() -> None:
    keys = {key_of(["a", "b"]), key_of(["ab"]), key_of(["a", "b", ""]), key_of([])}
    assert len(keys) == 4
