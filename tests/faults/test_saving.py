"""The disk refuses at any single step of saving: the file is the old or the new one, whole."""

from __future__ import annotations

import errno
import os
import random
import string
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from nnstudio.base.i18n import Translator
from nnstudio.layers.registry import LayerRegistry
from nnstudio.project.errors import ProjectFileError
from nnstudio.project.store import SUFFIX, open_project, save_project
from tests.helpers.faulty_disk import FaultyDisk
from tests.helpers.own_process import run_python
from tests.helpers.sample_projects import runs_of, small_run, small_state

ERRORS = (errno.ENOSPC, errno.EIO, errno.EACCES, errno.EPERM, errno.EROFS, errno.EDQUOT)


@pytest.mark.parametrize("lasting", [False, True], ids=["once", "from then on"])
@pytest.mark.parametrize("error", ERRORS, ids=errno.errorcode.get)
@pytest.mark.parametrize("exists", [False, True], ids=["new file", "file is there"])
def test_the_file_is_old_or_new_whatever_fails(
    error: int, lasting: bool, exists: bool, tmp_path: Path, layers: LayerRegistry
) -> None:
    old, new = small_state(title="old"), small_state(title="new")
    runs = runs_of(small_run(layers, new))
    path = tmp_path / f"Übung{SUFFIX}"
    operations = _operations(tmp_path / "try", new, runs, exists)
    assert len(operations) >= 5
    for number in range(1, len(operations) + 1):
        folder = tmp_path / str(number)
        folder.mkdir()
        path = folder / f"Übung{SUFFIX}"
        if exists:
            save_project(old, runs, path)
        disk = FaultyDisk(number, error, lasting=lasting)
        saved = _saved(new, runs, path, disk)
        assert disk.failed
        found = open_project(path, layers).state.title if path.exists() else None
        if saved:
            assert found == "new"
        else:
            assert found in (("old", "new") if exists else (None, "new"))
        assert not [p.name for p in folder.iterdir() if p.suffix == ".tmp"]
        save_project(new, runs, path)  # and when the fault is gone, it goes on
        assert open_project(path, layers).state.title == "new"


def _operations(folder: Path, state, runs, exists: bool) -> list[str]:
    folder.mkdir()
    path = folder / "a.nns"
    if exists:
        save_project(state, runs, path)
    disk = FaultyDisk()
    save_project(state, runs, path, disk=disk)
    return disk.operations


def _saved(state, runs, path: Path, disk: FaultyDisk) -> str:
    """Save; return the title if it worked, "" after the one plain error that is allowed."""
    try:
        save_project(state, runs, path, disk=disk)
    except ProjectFileError as error:
        assert error.code == "NNS-3117"
        assert path.name in Translator("en")(error.message)
        assert "intact" in Translator("en")(error.hint)
        return ""
    return state.title


def test_a_full_disk_says_how_much_is_needed_and_free(
    tmp_path: Path, layers: LayerRegistry
) -> None:
    disk = FaultyDisk(1, errno.ENOSPC, only=("put",))
    with pytest.raises(ProjectFileError) as caught:
        save_project(small_state(), runs_of(), tmp_path / "a.nns", disk=disk)
    words = Translator("en")(caught.value.message)
    assert "full" in words and "MB are free" in words


@pytest.fixture
def tiny_disk(tmp_path: Path) -> Iterator[Path]:
    """A real disk of one megabyte."""
    folder = tmp_path / "tiny"
    folder.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", str(folder)]
    if not sys.platform.startswith("linux") or os.geteuid() != 0:
        pytest.skip("only root on Linux can mount a small disk")
    mounted = subprocess.run(command, capture_output=True, text=True, check=False)
    if mounted.returncode:
        pytest.skip(f"this machine lets nobody mount a small disk: {mounted.stderr.strip()}")
    try:
        yield folder
    finally:
        subprocess.run(["umount", str(folder)], check=True)


def test_on_a_real_disk_that_fills_up_the_old_file_stays(
    tiny_disk: Path, layers: LayerRegistry
) -> None:
    path = tiny_disk / "a.nns"
    save_project(small_state(title="old"), runs_of(), path)
    filler = tiny_disk / "filler"
    refused, chance = 0, random.Random(0)
    for size in range(1_000_000, 0, -50_000):  # less and less is taken by somebody else
        filler.unlink(missing_ok=True)
        try:
            filler.write_bytes(b"x" * size)
        except OSError:
            continue
        notes = "".join(chance.choices(string.ascii_letters, k=200_000))
        try:
            save_project(small_state(title="new", notes=notes), runs_of(), path)
        except ProjectFileError:
            refused += 1
            assert open_project(path, layers).state.title == "old"
            assert [p.name for p in tiny_disk.glob(".~*")] == []
            continue
        break
    assert refused
    assert open_project(path, layers).state.title == "new"


@pytest.mark.skipif(sys.platform == "win32", reason="no limit of file sizes there")
def test_a_real_limit_of_the_system_leaves_the_old_file(
    tmp_path: Path, layers: LayerRegistry
) -> None:
    path = tmp_path / "a.nns"
    save_project(small_state(title="old"), runs_of(), path)
    process = run_python(
        """
        import random, resource, signal, sys
        from pathlib import Path
        from nnstudio.base.i18n import Translator
        from nnstudio.project.errors import ProjectFileError
        from nnstudio.project.run_record import Runs
        from nnstudio.project.store import save_project
        from tests.helpers.sample_projects import small_state
        notes = "".join(random.choices("abcdefghijklmnopqrstuvwxyz", k=200_000))
        state = small_state(title="new", notes=notes)
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, 20_000))
        try:
            save_project(state, Runs(), Path(sys.argv[1]))
        except ProjectFileError as error:
            print(error.code, Translator("en")(error.message))
        """,
        str(path),
    )
    assert process.stdout.startswith("NNS-3117"), process.stderr
    assert "no file of this size" in process.stdout
    assert open_project(path, layers).state.title == "old"
    assert [p.name for p in tmp_path.iterdir()] == ["a.nns"]
