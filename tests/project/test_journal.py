"""The journal: whatever ends the process, at most one edit is lost; nothing is deleted unasked."""

from __future__ import annotations

import errno
import json
import os
import shutil
import time
from pathlib import Path

import numpy as np
import pytest

from nnstudio.graph.changes import AddEdge, AddNode, MoveNode, SetSetting, invert
from nnstudio.graph.model import Edge, Node
from nnstudio.layers.registry import LayerRegistry
from nnstudio.project.document import Document
from nnstudio.project.errors import ProjectFileError
from nnstudio.project.journal import (
    KEEP_DAYS,
    SNAPSHOT_EVERY,
    Journal,
    Recovery,
    discard,
    find_recoveries,
    forget,
    recover,
    sweep,
)
from tests.helpers.faulty_disk import FaultyDisk
from tests.helpers.sample_projects import rename, small_run, small_state


@pytest.fixture
def document() -> Document:
    return Document(small_state())


def crash(journal: Journal) -> None:
    """End a journal as a killed process does: the system closes its files and frees its lock."""
    journal.close(keep=True)


def only(root: Path) -> Recovery:
    [recovery] = find_recoveries(root)
    return recovery


def title_of(root: Path) -> str:
    return recover(only(root)).state.graph.node("linear_1").title


def test_every_edit_is_on_disk_at_once(tmp_path: Path, document: Document) -> None:
    journal = Journal(tmp_path, document)
    for number in range(3):
        rename(document, f"edit {number}")
        lines = (journal.folder / "journal-1.jsonl").read_bytes().splitlines()
        assert len(lines) == number + 1
    journal.close()


def test_what_was_done_undone_and_repaired_is_recovered(tmp_path: Path, document: Document) -> None:
    journal = Journal(tmp_path, document)
    node = Node("relu_1", "nn.relu", {}, (10.0, 20.0))
    added = (AddNode(node, 2), AddEdge(Edge("linear_1", "relu_1"), 1))
    document.apply(added)
    document.apply(invert(added))
    document.apply(added)
    document.apply((MoveNode("relu_1", (10.0, 20.0), (0.0, 5.0)),))
    document.apply((SetSetting("training", "epochs", 7, 9),))
    document.apply((SetSetting("weights", "linear_1.weight", None, [[1.0, 2.0]] * 3),))
    document.apply((SetSetting("project", "notes", document.notes, "new\nnotes"),))
    crash(journal)
    assert recover(only(tmp_path)).state == document.snapshot()


def test_an_edit_that_was_refused_leaves_no_trace(tmp_path: Path, document: Document) -> None:
    journal = Journal(tmp_path, document)
    with pytest.raises(ValueError, match="exists"):
        document.apply((AddNode(document.graph.node("linear_1")),))
    assert not journal.dirty
    crash(journal)
    assert find_recoveries(tmp_path) == []


def test_nothing_is_offered_where_nothing_would_be_lost(tmp_path: Path, document: Document) -> None:
    crash(Journal(tmp_path, document))
    assert find_recoveries(tmp_path) == []
    assert list(tmp_path.iterdir()) == []


def test_a_journal_in_use_is_not_offered(tmp_path: Path, document: Document) -> None:
    journal = Journal(tmp_path, document)
    rename(document, "x")
    assert find_recoveries(tmp_path) == []
    crash(journal)
    assert len(find_recoveries(tmp_path)) == 1


def test_saving_begins_the_journal_anew(tmp_path: Path, document: Document) -> None:
    journal = Journal(tmp_path, document)
    rename(document, "saved")
    assert journal.dirty
    journal.saved(tmp_path / "a.nns")
    assert not journal.dirty
    rename(document, "not saved")
    crash(journal)
    recovery = only(tmp_path)
    assert recovery.path == tmp_path / "a.nns"
    assert recovery.title == document.title
    assert recover(recovery).state.graph.node("linear_1").title == "not saved"


def test_a_recovered_document_stays_recoverable_until_it_is_saved(
    tmp_path: Path, document: Document
) -> None:
    journal = Journal(tmp_path, document)
    rename(document, "precious")
    crash(journal)
    recovery = only(tmp_path)
    again = Document(recover(recovery).state)
    second = Journal(tmp_path, again, unsaved=True)
    forget(recovery)
    crash(second)  # before any further edit
    assert title_of(tmp_path) == "precious"


def test_many_edits_stay_cheap_and_are_all_recovered(tmp_path: Path, document: Document) -> None:
    disk = FaultyDisk(only=("rename",))
    journal = Journal(tmp_path, document, disk=disk)
    for number in range(1_000):
        rename(document, str(number))
        assert len(list(journal.folder.glob("journal-*.jsonl"))) == 1
    crash(journal)
    assert title_of(tmp_path) == "999"
    # Two files (info and snapshot) every SNAPSHOT_EVERY edits, and info at the first one after.
    assert len(disk.operations) <= 3 * (1_000 // SNAPSHOT_EVERY + 1)
    assert sum(p.stat().st_size for p in journal.folder.rglob("*")) < 50_000


def test_a_snapshot_is_due_after_thirty_seconds(tmp_path: Path, document: Document) -> None:
    now = [0.0]
    journal = Journal(tmp_path, document, clock=lambda: now[0])
    rename(document, "a")
    assert (journal.folder / "journal-1.jsonl").stat().st_size
    now[0] = 31.0
    rename(document, "b")
    assert not (journal.folder / "journal-2.jsonl").stat().st_size
    crash(journal)
    assert title_of(tmp_path) == "b"


@pytest.mark.parametrize("cut", [2, 5, 20, 60])
def test_a_torn_last_line_costs_that_edit_only(
    cut: int, tmp_path: Path, document: Document
) -> None:
    journal = Journal(tmp_path, document)
    rename(document, "whole")
    rename(document, "torn")
    crash(journal)
    path = journal.folder / "journal-1.jsonl"
    data = path.read_bytes()
    path.write_bytes(data[:-cut])
    assert title_of(tmp_path) == "whole"


def test_a_journal_that_the_snapshot_holds_already_is_not_played_twice(
    tmp_path: Path, document: Document
) -> None:
    journal = Journal(tmp_path, document)
    document.apply((AddNode(Node("relu_1", "nn.relu")),))
    crash(journal)
    old = (journal.folder / "journal-1.jsonl").read_bytes()
    second = Journal(tmp_path, document, unsaved=True)
    rename(document, "later")
    crash(second)
    (second.folder / "journal-0.jsonl").write_bytes(old)  # was not removed before the crash
    shutil.rmtree(journal.folder)
    assert recover(only(tmp_path)).state == document.snapshot()


def test_an_older_journal_of_the_same_process_number_is_not_overwritten(
    tmp_path: Path, document: Document
) -> None:
    journal = Journal(tmp_path, document)
    rename(document, "first")
    crash(journal)
    again = Document(small_state(id=document.id))
    second = Journal(tmp_path, again)
    assert second.folder != journal.folder
    assert title_of(tmp_path) == "first"
    second.close()


def test_finished_runs_are_recovered(
    tmp_path: Path, document: Document, layers: LayerRegistry
) -> None:
    pairs = [small_run(layers, document.snapshot(), number=n, seed=n) for n in (1, 2)]
    journal = Journal(tmp_path, document)
    for record, weights in pairs:
        journal.keep_run(record, weights)
    assert journal.dirty
    crash(journal)
    found = recover(only(tmp_path)).runs
    assert [repr(record) for record, _ in found] == [repr(record) for record, _ in pairs]
    for (_, weights), (_, expected) in zip(found, pairs, strict=True):
        assert set(weights) == set(expected)
        assert all(np.array_equal(weights[name], expected[name]) for name in expected)


def test_runs_in_the_file_are_not_kept_twice(
    tmp_path: Path, document: Document, layers: LayerRegistry
) -> None:
    journal = Journal(tmp_path, document)
    journal.keep_run(*small_run(layers, document.snapshot()))
    journal.saved(tmp_path / "a.nns")
    crash(journal)
    assert find_recoveries(tmp_path) == []


def test_a_run_that_is_not_whole_is_left_out(
    tmp_path: Path, document: Document, layers: LayerRegistry
) -> None:
    journal = Journal(tmp_path, document)
    good, bad = (small_run(layers, document.snapshot(), number=n) for n in (1, 2))
    for pair in (good, bad):
        journal.keep_run(*pair)
    crash(journal)
    path = journal.folder / "runs" / bad[0].id / "weights.safetensors"
    path.write_bytes(path.read_bytes()[:-3])
    assert [record.number for record, _ in recover(only(tmp_path)).runs] == [1]


def test_looks_at_the_test_part_survive_a_crash(tmp_path: Path, document: Document) -> None:
    journal = Journal(tmp_path, document)
    looks = document.count_final_test()
    crash(journal)
    assert recover(only(tmp_path)).state.final_tests == looks


def test_a_vanished_folder_is_made_again_with_everything(
    tmp_path: Path, document: Document, layers: LayerRegistry
) -> None:
    journal = Journal(tmp_path / "recovery", document)
    journal.keep_run(*small_run(layers, document.snapshot()))
    rename(document, "a")
    shutil.rmtree(tmp_path / "recovery")
    rename(document, "b")
    rename(document, "c")
    crash(journal)
    assert title_of(tmp_path / "recovery") == "c"
    assert len(recover(only(tmp_path / "recovery")).runs) == 1


@pytest.mark.parametrize("error", [errno.ENOSPC, errno.EIO, errno.EROFS, errno.EACCES])
def test_a_disk_that_refuses_is_told_once_and_caught_up_with(
    error: int, tmp_path: Path, document: Document
) -> None:
    told: list[OSError] = []
    disk = FaultyDisk()
    journal = Journal(tmp_path, document, on_trouble=told.append, disk=disk)
    rename(document, "before")
    disk.fail_at, disk.error, disk.lasting = len(disk.operations) + 1, error, True
    for number in range(3):
        rename(document, f"unwritten {number}")
    assert [fault.errno for fault in told] == [error]
    disk.fail_at = 0
    rename(document, "after")
    crash(journal)
    assert title_of(tmp_path) == "after"


def test_a_folder_that_cannot_be_made_does_not_stop_the_work(
    tmp_path: Path, document: Document
) -> None:
    (tmp_path / "recovery").write_text("a file stands where the folder should be")
    told: list[OSError] = []
    journal = Journal(tmp_path / "recovery", document, on_trouble=told.append)
    rename(document, "a")
    assert len(told) == 1
    (tmp_path / "recovery").unlink()
    rename(document, "b")
    crash(journal)
    assert title_of(tmp_path / "recovery") == "b"


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write all")
def test_a_write_protected_folder_does_not_stop_the_work(
    tmp_path: Path, document: Document
) -> None:
    root = tmp_path / "recovery"
    root.mkdir(mode=0o555)
    told: list[OSError] = []
    journal = Journal(root, document, on_trouble=told.append)
    rename(document, "a")
    assert len(told) == 1
    journal.close()
    root.chmod(0o755)


def test_discarded_work_is_kept_for_thirty_days(tmp_path: Path, document: Document) -> None:
    for _ in range(2):
        journal = Journal(tmp_path, document, unsaved=True)
        crash(journal)
        discard(only(tmp_path))
    assert find_recoveries(tmp_path) == []
    aside = list((tmp_path / "discarded").iterdir())
    assert len(aside) == 2
    sweep(tmp_path, time.time() + (KEEP_DAYS - 1) * 86_400)
    assert len(list((tmp_path / "discarded").iterdir())) == 2
    sweep(tmp_path, time.time() + (KEEP_DAYS + 1) * 86_400)
    assert list((tmp_path / "discarded").iterdir()) == []


def test_a_damaged_snapshot_is_said_plainly(tmp_path: Path, document: Document) -> None:
    journal = Journal(tmp_path, document, unsaved=True)
    crash(journal)
    for content in (b"", b"{}", b"[1]", b'{"journal": "x", "state": {}}'):
        (journal.folder / "snapshot.json").write_bytes(content)
        with pytest.raises(ProjectFileError) as caught:
            recover(only(tmp_path))
        assert caught.value.code == "NNS-3141"


def test_work_of_a_newer_version_is_refused_and_kept(tmp_path: Path, document: Document) -> None:
    journal = Journal(tmp_path, document, unsaved=True)
    crash(journal)
    path = journal.folder / "snapshot.json"
    raw = json.loads(path.read_bytes())
    raw["state"]["format"] = 99
    path.write_text(json.dumps(raw))
    with pytest.raises(ProjectFileError):
        recover(only(tmp_path))
    assert path.is_file()


@pytest.mark.parametrize(
    "line",
    [
        b'{"changes": [{"kind": "hologram"}]}',
        b'{"changes": [{"kind": "add_node", "node": {"id": "linear_1", "layer": "x"}}]}',
        b'{"changes": [{"kind": "set_param", "node": "gone", "name": "a", "old": 1, "new": 2}]}',
        b'{"changes": [{"kind": "add_node", "node": {"id": "a", "layer": "b"}, "index": "x"}]}',
        b'{"changes": 7}',
        b'{"changes": [7]}',
        b"[]",
        b"null",
    ],
)
def test_a_line_that_makes_no_sense_ends_the_replay(
    line: bytes, tmp_path: Path, document: Document
) -> None:
    journal = Journal(tmp_path, document)
    rename(document, "good")
    crash(journal)
    with (journal.folder / "journal-1.jsonl").open("ab") as file:
        file.write(line + b"\n")
    assert title_of(tmp_path) == "good"


def test_a_journal_file_cannot_lead_out_of_its_folder(tmp_path: Path, document: Document) -> None:
    journal = Journal(tmp_path, document, unsaved=True)
    crash(journal)
    path = journal.folder / "snapshot.json"
    raw = json.loads(path.read_bytes())
    raw["journal"] = "../../secret.jsonl"
    path.write_text(json.dumps(raw))
    assert recover(only(tmp_path)).state == document.snapshot()


def test_closing_twice_does_no_harm(tmp_path: Path, document: Document) -> None:
    journal = Journal(tmp_path, document)
    journal.close()
    journal.close()
    rename(document, "nobody listens")
    assert list(tmp_path.iterdir()) == []
