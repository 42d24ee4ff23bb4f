"""train: the same numbers as the window, and nothing trained is ever lost."""

from __future__ import annotations

import errno
import json
import os
import signal
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from nnstudio.data.load import load_dataset
from nnstudio.layers.registry import load_layers
from nnstudio.project.disk import Disk
from nnstudio.project.lock import ProjectLock
from nnstudio.project.recorder import RunRecorder
from nnstudio.project.registries import load_all_registries
from nnstudio.project.run_record import RunRecord, Runs, Weights
from nnstudio.project.store import open_project, save_project
from nnstudio.settings.settings import state_folder
from nnstudio.train.headless import train_on
from nnstudio.train.mailbox import Mailbox
from nnstudio.train.worker import ComputeThread
from nnstudio.work.train import make_job
from tests.cli.conftest import Command
from tests.helpers.own_process import PROJECT_ROOT

KEYS = {
    "task",
    "parameters",
    "epochs",
    "seconds",
    "samples_per_second",
    "device",
    "threads",
    "seed",
    "train",
    "validation",
}


def latest(path: Path) -> tuple[RunRecord, Weights]:
    runs = open_project(path, load_layers()).make_runs()
    record = runs.latest
    assert record is not None
    return record, runs.weights(record.id)


def same(first: Weights, second: Weights) -> bool:
    return first.keys() == second.keys() and all(
        np.array_equal(first[name], second[name]) for name in first
    )


def curve(record: RunRecord) -> list[dict[str, float]]:
    return [dict(point.validation) for point in record.curve]


def test_the_result_holds_what_was_promised(tmp_path: Path, command: Command) -> None:
    path = tmp_path / "a.nns"
    command("new", path, "--template", "iris")
    words = ("--epochs", 2, "--seed", 5, "--threads", 1, "--device", "cpu", "--json", "-")
    answer = command("train", path, *words)
    assert answer.code == 0, answer.err
    result = answer.json
    assert set(result) >= KEYS
    assert (result["task"], result["epochs"], result["seed"]) == ("classification", 2, 5)
    assert (result["device"], result["threads"], result["reason"]) == ("cpu", 1, "finished")
    for part in ("train", "validation"):
        assert set(result[part]) == {"loss", "accuracy", "f1_macro"}
    record, weights = latest(path)
    assert record.id == result["run"] and weights
    assert len(record.curve) == 3 == len(result["curve"])
    assert not list(tmp_path.glob(".~*"))


def test_numbers_are_predicted_with_their_own_metrics(tmp_path: Path, command: Command) -> None:
    path = tmp_path / "a.nns"
    command("new", path, "--template", "diabetes")
    result = command("train", path, "--epochs", 1, "--threads", 1, "--json", "-").json
    assert result["task"] == "regression"
    assert set(result["validation"]) == {"loss", "mae", "rmse", "r2"}


def test_the_command_line_gets_the_numbers_of_the_compute_thread(
    tmp_path: Path, command: Command
) -> None:
    path = tmp_path / "a.nns"
    command("new", path, "--template", "digits-mlp")
    state = open_project(path, load_layers()).state
    assert command("train", path, "--epochs", 2, "--threads", 1, "--seed", 3).code == 0
    here, here_weights = latest(path)

    registries = load_all_registries()
    dataset = load_dataset(state.data, None, registries.data)
    overrides = {"epochs": 2, "threads": 1, "seed": 3}
    job = make_job(state, dataset, registries.layers, overrides=overrides)
    runs = Runs()
    recorder = RunRecorder(runs)
    recorder.begin(job, state)
    mailbox = Mailbox()
    thread = ComputeThread(mailbox)
    for event in train_on(thread, mailbox, job):
        recorder.on_event(event)
    assert thread.shutdown()
    [there] = runs
    assert same(here_weights, runs.weights(there.id))
    assert curve(here) == curve(there)
    assert (here.train, here.validation) == (there.train, there.validation)


def test_own_data_can_be_trained_at_once(flowers: Path, tmp_path: Path, command: Command) -> None:
    path = tmp_path / "a.nns"
    command("new", path, "--data", flowers)
    answer = command("train", path, "--epochs", 30, "--threads", 1, "--json", "-")
    assert answer.json["validation"]["accuracy"] > 0.8


def test_a_real_table_can_be_trained_at_once(
    shared_data: Path, tmp_path: Path, command: Command
) -> None:
    path = tmp_path / "a.nns"
    table = shared_data / "tables" / "iris" / "iris.csv"
    assert command("new", path, "--data", table).code == 0
    answer = command("train", path, "--threads", 1, "--json", "-")
    assert answer.json["validation"]["accuracy"] > 0.8


def test_data_that_moved_are_found_again_with_a_word(
    flowers: Path, tmp_path: Path, command: Command
) -> None:
    path = tmp_path / "a.nns"
    command("new", path, "--data", flowers)
    moved = flowers.rename(tmp_path / "moved.csv")
    answer = command("train", path, "--epochs", 1, "--threads", 1)
    assert answer.code == 1 and "--data PATH" in answer.err
    words = ("--epochs", 1, "--threads", 1)
    assert command("train", path, "--data", moved, *words).code == 0
    assert command("train", path, *words).code == 0  # it is remembered


@pytest.mark.parametrize(
    ("words", "named"),
    [
        (["--epochs", "0"], "epochs"),
        (["--epochs", "-3"], "epochs"),
        (["--seed", "-1"], "seed"),
        (["--threads", "9999"], "threads"),
        (["--data", "gone.csv"], "gone.csv"),
    ],
)
def test_a_wrong_wish_trains_nothing(
    words: list[str], named: str, trained: Path, command: Command
) -> None:
    before = trained.read_bytes()
    answer = command("train", trained, *words)
    assert answer.code == 1 and named in answer.err
    assert trained.read_bytes() == before


def test_a_project_that_is_open_elsewhere_is_not_trained(trained: Path, command: Command) -> None:
    lock = ProjectLock(trained)
    assert lock.acquire() is None
    try:
        assert "NNS-3134" in command("train", trained, "--epochs", 1).err
        assert command("evaluate", trained).code == 0  # reading is fine
    finally:
        lock.release()


def test_an_older_copy_is_not_written(trained: Path, tmp_path: Path, command: Command) -> None:
    backup = trained.rename(tmp_path / "iris.nns.bak")
    answer = command("train", backup, "--epochs", 1)
    assert answer.code == 1 and "NNS-3132" in answer.err
    assert command("evaluate", backup).code == 0


def test_a_loss_without_end_stops_with_advice_and_keeps_the_run(
    tmp_path: Path, command: Command
) -> None:
    path = tmp_path / "a.nns"
    command(
        *("new", path, "--template", "diabetes", "--set", "optimizer=sgd"),
        *("--set", "optimizer.lr=100"),
    )
    answer = command("train", path, "--epochs", 5, "--threads", 1, "--json", tmp_path / "r.json")
    assert answer.code == 1 and "learning rate" in answer.err and "NNS-4014" in answer.err
    assert latest(path)[0].reason == "diverged"
    assert json.loads((tmp_path / "r.json").read_text())["reason"] == "diverged"


def test_what_was_trained_is_saved_elsewhere_if_the_file_cannot_be_written(
    tmp_path: Path, command: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.nns"
    command("new", path, "--template", "iris")
    real, count = Disk.rename, [0]

    def rename(self: Disk, source: Path, target: Path) -> None:
        if target == path:
            count[0] += 1
            if count[0] > 1:  # the first one notes that the run has begun
                raise OSError(errno.EACCES, os.strerror(errno.EACCES))
        real(self, source, target)

    monkeypatch.setattr(Disk, "rename", rename)
    answer = command("train", path, "--epochs", 1, "--threads", 1)
    assert answer.code == 0 and "NNS-3117" in answer.err and "a-2.nns" in answer.out
    assert latest(tmp_path / "a-2.nns")[1]


def test_a_change_by_somebody_else_while_it_trains_costs_neither(
    tmp_path: Path, command: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.nns"
    command("new", path, "--template", "iris")
    state = open_project(path, load_layers()).state

    from nnstudio.cli.verbs import train as verb

    def meddling(*arguments: Any) -> Any:
        yield from real(*arguments)
        save_project(replace(state, title="by somebody else"), Runs(), path)

    real = verb.work.train_here
    monkeypatch.setattr(verb.work, "train_here", meddling)
    answer = command("train", path, "--epochs", 1, "--threads", 1)
    assert answer.code == 0 and "NNS-3135" in answer.err
    assert open_project(path, load_layers()).state.title == "by somebody else"
    assert latest(tmp_path / "a-2.nns")[1]


def test_going_on_without_a_checkpoint_starts_anew(tmp_path: Path, command: Command) -> None:
    path = tmp_path / "a.nns"
    command("new", path, "--template", "iris")
    answer = command("train", path, "--resume", "--epochs", 1, "--threads", 1)
    assert answer.code == 0 and "no checkpoint" in answer.out


def test_a_finished_run_goes_on_with_more_epochs(tmp_path: Path, command: Command) -> None:
    path, whole = tmp_path / "a.nns", tmp_path / "b.nns"
    for project in (path, whole):
        command("new", project, "--template", "iris")
    words = ("--threads", 1, "--seed", 2)
    command("train", path, "--epochs", 2, *words)
    first, _ = latest(path)
    assert command("train", path, "--epochs", 5, "--resume").code == 0
    command("train", whole, "--epochs", 5, *words)
    (record, weights), (other, other_weights) = latest(path), latest(whole)
    assert (record.id, record.number) == (first.id, 1) and record.training.seed == 2
    assert same(weights, other_weights) and curve(record) == curve(other)


def start(path: Path, *words: str) -> subprocess.Popen[str]:
    """Train in a process of its own and wait until it has really begun."""
    process = subprocess.Popen(
        [sys.executable, "-m", "nnstudio", "train", str(path), "--threads", "1", *words],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": str(PROJECT_ROOT)},
    )
    assert process.stderr is not None
    assert "epoch" in process.stderr.readline()
    return process


@pytest.mark.skipif(os.name == "nt", reason="no such signals")
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_a_signal_writes_a_checkpoint_and_going_on_gives_the_same_bits(
    number: signal.Signals, tmp_path: Path, command: Command
) -> None:
    path, whole = tmp_path / "a.nns", tmp_path / "b.nns"
    for project in (path, whole):
        command("new", project, "--template", "digits-mlp")
    process = start(path, "--epochs", "100000")
    process.send_signal(number)
    out, _ = process.communicate(timeout=5)
    assert process.returncode == 1
    assert "--resume" in out and "Stopped" in out
    record, weights = latest(path)
    assert record.reason == "stopped" and weights
    assert not list(tmp_path.glob(".~*"))
    if number is not signal.SIGTERM:
        return
    epochs = record.epochs_done + 2
    assert command("train", path, "--resume", "--epochs", epochs).code == 0
    assert command("train", whole, "--threads", 1, "--epochs", epochs).code == 0
    (resumed, resumed_weights), (other, other_weights) = latest(path), latest(whole)
    assert resumed.id == record.id
    assert same(resumed_weights, other_weights) and curve(resumed) == curve(other)


@pytest.mark.skipif(os.name == "nt", reason="no such signals")
def test_a_killed_training_goes_on_from_its_checkpoint(tmp_path: Path, command: Command) -> None:
    path = tmp_path / "a.nns"
    command("new", path, "--template", "digits-mlp")
    process = start(path, "--epochs", "100000")
    folder = state_folder() / "runs"
    while not list(folder.glob("*/*/LATEST")):
        assert process.poll() is None
    process.kill()
    process.communicate(timeout=5)
    assert latest(path)[0].reason == "running"
    [pointer] = folder.glob("*/*/LATEST")
    state = json.loads((pointer.parent / pointer.read_text() / "state.json").read_text())
    epochs = state["epochs_done"] + 2
    answer = command("train", path, "--resume", "--epochs", epochs, "--json", "-")
    assert answer.code == 0 and "checkpoint" in answer.err
    assert len(answer.json["curve"]) == epochs + 1  # from the very first epoch on
    record, weights = latest(path)
    assert record.reason == "finished" and weights and record.number == 1
