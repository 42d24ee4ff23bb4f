"""The lock beside a project: the second window learns who has it; a dead one's lock is taken."""

from __future__ import annotations

import json
import os
import platform
import subprocess
import sys
from pathlib import Path

import pytest

from nnstudio.base.i18n import Translator
from nnstudio.project.lock import LockOwner, ProjectLock, lock_path
from tests.helpers.own_process import PROJECT_ROOT

HOLDER = """
import sys
from pathlib import Path
from nnstudio.project.lock import ProjectLock
lock = ProjectLock(Path(sys.argv[1]))
assert lock.acquire() is None and lock.held
print("held", flush=True)
sys.stdin.read()
"""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    path = tmp_path / "Übung.nns"
    path.write_bytes(b"x")
    return path


def holder(project: Path) -> subprocess.Popen[str]:
    process = subprocess.Popen(
        [sys.executable, "-c", HOLDER, str(project)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": str(PROJECT_ROOT)},
    )
    assert process.stdout is not None and process.stdout.readline() == "held\n"
    return process


def end(process: subprocess.Popen[str]) -> None:
    process.kill()
    process.wait(10)
    for stream in (process.stdin, process.stdout):
        if stream is not None:
            stream.close()


def test_the_first_one_gets_it_and_leaves_nothing_behind(project: Path) -> None:
    lock = ProjectLock(project)
    assert lock.acquire() is None
    assert lock.held and lock.path.is_file()
    assert lock.acquire() is None  # asking again changes nothing
    lock.release()
    lock.release()
    assert not lock.held
    assert [p.name for p in project.parent.iterdir()] == [project.name]


def test_the_second_one_learns_who_has_it(project: Path) -> None:
    process = holder(project)
    try:
        owner = ProjectLock(project).acquire()
        assert isinstance(owner, LockOwner)
        assert owner.pid == process.pid and owner.host == platform.node()
        assert not owner.elsewhere
        assert owner.since[:2] == "20"
        assert owner.since[:10] in Translator("en")(owner.text)
        assert owner.error().code == "NNS-3134"
    finally:
        end(process)


def test_the_lock_of_a_killed_process_is_taken_over(project: Path) -> None:
    end(holder(project))
    assert lock_path(project).is_file()
    lock = ProjectLock(project)
    assert lock.acquire() is None and lock.held
    assert json.loads(lock.path.read_text())["pid"] == os.getpid()
    lock.release()


def test_two_in_one_process_exclude_each_other(project: Path) -> None:
    first, second = ProjectLock(project), ProjectLock(project)
    assert first.acquire() is None
    owner = second.acquire()
    assert owner is not None and owner.pid == os.getpid()
    first.release()
    assert second.acquire() is None
    second.release()


def test_a_lock_of_another_computer_is_asked_about(project: Path) -> None:
    entry = {"user": "mia", "host": "room-12", "pid": 7, "since": "2026-03-01T10:42:00+01:00"}
    lock_path(project).write_text(json.dumps(entry))
    lock = ProjectLock(project)
    owner = lock.acquire()
    assert owner is not None and owner.elsewhere and not lock.held
    words = Translator("en")(owner.text)
    assert "mia" in words and "room-12" in words and "2026-03-01 10:42" in words
    assert lock_path(project).name in Translator("en")(owner.error().hint)
    assert lock_path(project).is_file()

    assert lock.acquire(force=True) is None and lock.held
    lock.release()


@pytest.mark.parametrize("content", [b"", b"{", b"[1]", b"\xff", b'{"pid": "x"}', b"9" * 9_000])
def test_a_lock_file_that_cannot_be_read_does_not_lock_out(content: bytes, project: Path) -> None:
    lock_path(project).write_bytes(content)
    lock = ProjectLock(project)
    owner = lock.acquire()
    if owner is not None:  # names no computer: asked about
        assert owner.elsewhere and lock.acquire(force=True) is None
    assert lock.held
    lock.release()


def test_where_no_file_can_be_made_there_is_nothing_to_lock(tmp_path: Path) -> None:
    lock = ProjectLock(tmp_path / "no such folder" / "a.nns")
    assert lock.acquire() is None and not lock.held
    lock.release()


@pytest.mark.skipif(os.name == "nt", reason="links need rights there")
def test_two_names_of_one_file_share_a_lock(project: Path) -> None:
    link = project.with_name("link.nns")
    link.symlink_to(project)
    assert lock_path(link) == lock_path(project)
