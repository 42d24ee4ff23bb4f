"""The process is killed at any moment of saving or editing: the file opens, one edit is lost."""

from __future__ import annotations

import json
import os
import textwrap
from pathlib import Path

import pytest

from tests.helpers.own_process import run_python

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="needs cheap new processes")

ROUNDS = 60

# One process imports everything once and then forks a victim for each round.
NURSERY = """
import json, os, random, signal, sys, time
from pathlib import Path
from nnstudio.layers.registry import load_layers
from nnstudio.project.document import Document
from nnstudio.project.journal import Journal, find_recoveries, recover
from nnstudio.project.store import open_project, save_project
from tests.helpers.sample_projects import rename, runs_of, small_run, small_state

folder, rounds = Path(sys.argv[1]), int(sys.argv[2])
layers = load_layers()
chance = random.Random(7)

def killed(victim):
    reading, writing = os.pipe()
    pid = os.fork()
    if pid == 0:
        os.close(reading)
        try:
            victim(lambda: os.write(writing, b"."))
        finally:
            os._exit(1)
    os.close(writing)
    os.read(reading, 1)  # it has begun
    time.sleep(chance.uniform(0.0, 0.03))
    os.kill(pid, signal.SIGKILL)
    assert os.waitpid(pid, 0)[1] == signal.SIGKILL
    reported = 1
    while block := os.read(reading, 65536):
        reported += len(block)
    os.close(reading)
    return reported
"""


def nursery(body: str, folder: Path) -> dict[str, object]:
    """Run the rounds and return what they counted."""
    process = run_python(NURSERY + textwrap.dedent(body), str(folder), str(ROUNDS))
    assert process.returncode == 0, process.stderr
    return json.loads(process.stdout)


def test_a_kill_during_saving_leaves_a_file_that_opens(tmp_path: Path) -> None:
    counted = nursery(
        """
        path = folder / "a.nns"
        state = small_state(title="0")
        run = small_run(layers, state)
        save_project(state, runs_of(run), path)

        def victim(report):
            number = 0
            while True:
                number += 1
                title = f"{os.getpid()}.{number}"
                save_project(small_state(id=state.id, title=title), runs_of(run), path)
                report()

        opened = between = backups = 0
        for _ in range(rounds):
            reported = killed(victim)
            found = open_project(path, layers)
            assert not found.notices and found.runs[0][1]
            number = int(found.state.title.partition(".")[2])
            assert number in (reported, reported + 1), (number, reported)
            between += number == reported + 1 or bool(list(folder.glob(".~*")))
            backups += open_project(folder / "a.nns.bak", layers).state.id == state.id
            opened += 1
        leftovers = len(list(folder.glob(".~*")))
        print(json.dumps([opened, between, backups, leftovers]))
        """,
        tmp_path,
    )
    opened, between, backups, _ = counted
    assert opened == backups == ROUNDS
    assert between > ROUNDS // 4  # most kills hit a save on its way, or the test proves nothing


def test_a_kill_during_editing_loses_one_edit_at_most(tmp_path: Path) -> None:
    counted = nursery(
        """
        def victim(report):
            document = Document(small_state())
            journal = Journal(root, document)
            number = 0
            while True:
                number += 1
                rename(document, str(number))
                report()

        found = 0
        for turn in range(rounds):
            root = folder / str(turn)
            reported = killed(victim)
            [recovery] = find_recoveries(root)
            number = int(recover(recovery).state.graph.node("linear_1").title)
            assert number in (reported, reported + 1), (number, reported)
            found += number >= 50
        print(json.dumps([found]))
        """,
        tmp_path,
    )
    assert counted[0] > 0  # kills also hit journals that already have a second snapshot
