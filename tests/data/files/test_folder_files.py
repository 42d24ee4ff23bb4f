"""Listing folders: a fixed order, no circles, nothing lost silently."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from nnstudio.data.dataset import DataError
from nnstudio.data.files import folder_files
from nnstudio.data.files.folder_files import LINKED, NO_ENTRY, TOO_DEEP, list_files
from nnstudio.data.limits import DataLimits
from nnstudio.data.progress import CancelledError, Reading
from tests.helpers.importing import write_files


def test_files_come_in_a_fixed_order_with_their_path_inside(tmp_path: Path) -> None:
    write_files(tmp_path, {"b/2.txt": "x", "b/1.txt": "yy", "a.txt": "z", "b/c/3.txt": ""})
    found = list_files(tmp_path)
    assert [file.key for file in found.files] == ["a.txt", "b/1.txt", "b/2.txt", "b/c/3.txt"]
    assert [file.bytes for file in found.files] == [1, 2, 1, 0]
    assert found.folders == (("b",), ("b", "c"))
    assert found.whole


def test_files_of_the_system_are_passed_by(tmp_path: Path) -> None:
    write_files(tmp_path, {"Thumbs.db": "x", ".git/a": "x", "__MACOSX/a.txt": "x", "a.txt": "x"})
    assert [file.name for file in list_files(tmp_path).files] == ["a.txt"]


def test_a_link_in_a_circle_is_not_followed_but_told(tmp_path: Path) -> None:
    write_files(tmp_path, {"a/1.txt": "x"})
    try:
        (tmp_path / "a" / "back").symlink_to(tmp_path, target_is_directory=True)
    except OSError:
        pytest.skip("This system lets nobody make links.")
    found = list_files(tmp_path)
    assert [file.key for file in found.files] == ["a/1.txt"]
    assert [(gone.reason, gone.places) for gone in found.left_out] == [(LINKED, ("a/back",))]


def test_folders_nested_too_deeply_are_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(folder_files, "LIMITS", DataLimits(folder_depth=2))
    write_files(tmp_path, {"a/b/c/1.txt": "x", "a/2.txt": "x"})
    found = list_files(tmp_path)
    assert [file.key for file in found.files] == ["a/2.txt"]
    assert [(gone.reason, gone.places) for gone in found.left_out] == [(TOO_DEEP, ("a/b/c",))]


def test_too_many_files_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(folder_files, "LIMITS", DataLimits(files=3))
    write_files(tmp_path, {f"{number}.txt": "x" for number in range(5)})
    with pytest.raises(DataError) as caught:
        list_files(tmp_path)
    assert caught.value.code == "NNS-2110"
    assert not list_files(tmp_path, most=2).whole


def test_a_listing_can_be_stopped(tmp_path: Path) -> None:
    write_files(tmp_path, {"1.txt": "x"})
    reading = Reading()
    reading.cancel()
    with pytest.raises(CancelledError):
        list_files(tmp_path, reading)


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root enters all")
def test_a_closed_folder_is_told(tmp_path: Path) -> None:
    write_files(tmp_path, {"a/1.txt": "x", "b/1.txt": "x"})
    (tmp_path / "a").chmod(0)
    try:
        found = list_files(tmp_path)
    finally:
        (tmp_path / "a").chmod(0o700)
    assert [(gone.reason, gone.places) for gone in found.left_out] == [(NO_ENTRY, ("a",))]
