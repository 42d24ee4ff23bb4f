"""Files are written so that a name always holds the old or the new content."""

from __future__ import annotations

import errno
import os
import time
from pathlib import Path

import pytest

from nnstudio.project.disk import (
    LEFTOVER_SECONDS,
    Disk,
    hidden_beside,
    sweep_leftovers,
    temporary_beside,
)
from tests.helpers.faulty_disk import FaultyDisk


def test_a_file_that_could_not_be_written_leaves_nothing(tmp_path: Path) -> None:
    disk = FaultyDisk(1, errno.ENOSPC, only=("put",))
    with pytest.raises(OSError, match=os.strerror(errno.ENOSPC)):
        disk.write(tmp_path / "a", b"content")
    assert list(tmp_path.iterdir()) == []


class HeldFile(Disk):
    """A scanner holds the target for the first tries."""

    def __init__(self, refusals: int, patience: float) -> None:
        super().__init__(patience)
        self.tries = 0
        self._refusals = refusals

    def rename(self, source: Path, target: Path) -> None:
        self.tries += 1
        if self.tries <= self._refusals:
            raise PermissionError(errno.EACCES, "held")
        super().rename(source, target)


def test_a_file_that_a_scanner_holds_for_a_moment_is_tried_again(tmp_path: Path) -> None:
    (tmp_path / "new").write_bytes(b"new")
    (tmp_path / "old").write_bytes(b"old")
    disk = HeldFile(2, patience=2.0)
    disk.replace(tmp_path / "new", tmp_path / "old")
    assert disk.tries == 3 and (tmp_path / "old").read_bytes() == b"new"


def test_patience_ends(tmp_path: Path) -> None:
    (tmp_path / "new").write_bytes(b"new")
    (tmp_path / "old").write_bytes(b"old")
    disk = HeldFile(1_000, patience=0.05)
    with pytest.raises(PermissionError):
        disk.replace(tmp_path / "new", tmp_path / "old")
    assert (tmp_path / "old").read_bytes() == b"old"
    assert 1 < disk.tries < 10


@pytest.mark.parametrize("links", [True, False], ids=["links", "no links"])
def test_the_old_content_is_kept_under_a_second_name(tmp_path: Path, links: bool) -> None:
    (tmp_path / "a").write_bytes(b"old")
    (tmp_path / "a.bak").write_bytes(b"older")
    disk = FaultyDisk(0 if links else 1, errno.EPERM, only=("link",))
    disk.keep_copy(tmp_path / "a", tmp_path / "a.bak")
    (tmp_path / "b").write_bytes(b"new")
    disk.replace(tmp_path / "b", tmp_path / "a")
    assert (tmp_path / "a.bak").read_bytes() == b"old"
    assert (tmp_path / "a").read_bytes() == b"new"
    assert sorted(p.name for p in tmp_path.iterdir()) == ["a", "a.bak"]


def test_hidden_names_are_legal_and_never_the_same(tmp_path: Path) -> None:
    for name in ("a.nns", "n" * 255, "ü" * 127, "😀" * 63):
        path = tmp_path / name
        names = [temporary_beside(path), temporary_beside(path, ".bak"), hidden_beside(path, ".x")]
        assert len({*names, path}) == 4
        assert all(len(os.fsencode(hidden.name)) < 200 for hidden in names)


def test_leftovers_of_killed_processes_are_removed_when_they_are_old(tmp_path: Path) -> None:
    project = tmp_path / "a.nns"
    names = (".~a.nns.1.tmp", ".~a.nns.1.bak.tmp", ".~other.nns.1.tmp", "a.nns.tmp")
    for name in (*names, ".~a.nns.2.tmp"):
        (tmp_path / name).touch()
    long_ago = time.time() - LEFTOVER_SECONDS - 60
    for name in names:
        os.utime(tmp_path / name, (long_ago, long_ago))
    sweep_leftovers(project)
    left = sorted(p.name for p in tmp_path.iterdir())
    assert left == [".~a.nns.2.tmp", ".~other.nns.1.tmp", "a.nns.tmp"]
