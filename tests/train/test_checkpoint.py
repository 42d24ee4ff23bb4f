"""Checkpoints: going on is bit-identical, only whole ones lie on disk, wrong ones are refused."""

from __future__ import annotations

import errno
import json
from pathlib import Path

import numpy as np
import pytest

from nnstudio.train import checkpoint as files
from nnstudio.train.callbacks import checkpoints
from nnstudio.train.control import Control
from nnstudio.train.errors import CheckpointError
from nnstudio.train.events import EpochEnded, JobFailed, Notice, Progress, RunEnded, StateChanged
from nnstudio.train.loop import run
from tests.helpers import small_nets as nets

SETTINGS = {"epochs": 12, "optimizer": ("adam", {"lr": 0.01}), "schedule": "cosine"}


def stopped_after(step: int, folder: Path, plan=None, data=None, **settings) -> RunEnded:
    """Train and stop before the batch after `step`."""
    control = Control(paused=True)
    job = nets.job(
        plan or nets.dropout_net(),
        data or nets.classes_data(),
        checkpoint_folder=str(folder),
        **{**SETTINGS, **settings},
    )
    end = None
    for event in run(job, control):
        if isinstance(event, StateChanged) and event.state == "paused":
            control.step("batch") if event.step < step else control.stop()
        end = event
    assert isinstance(end, RunEnded) and end.reason == "stopped" and end.steps == step
    return end


def resumed(folder: Path, plan=None, data=None, **settings) -> list:
    return nets.events(
        plan or nets.dropout_net(),
        data or nets.classes_data(),
        checkpoint_folder=str(folder),
        resume=True,
        **{**SETTINGS, **settings},
    )


@pytest.mark.parametrize("step", [3, 5, 8])
@pytest.mark.parametrize("optimizer", ["adam", "sgd", "rmsprop"])
def test_going_on_is_bit_identical_to_never_having_stopped(tmp_path, step, optimizer):
    params = {"lr": 0.01, "momentum": 0.9} if optimizer == "sgd" else {"lr": 0.01}
    settings = {"optimizer": (optimizer, params)}
    whole = nets.train(nets.dropout_net(), nets.classes_data(), **{**SETTINGS, **settings})
    assert whole.steps - step >= 50
    stopped_after(step, tmp_path, **settings)
    end = resumed(tmp_path, **settings)[-1]
    assert isinstance(end, RunEnded) and end.reason == "finished"
    for name, values in (whole.final_weights or whole.weights).items():
        np.testing.assert_array_equal(values, (end.final_weights or end.weights)[name])
    for name, values in whole.weights.items():
        np.testing.assert_array_equal(values, end.weights[name])
    assert len(end.curve) == len(whole.curve)
    for one, other in zip(whole.curve, end.curve, strict=True):
        assert (one.epoch, one.step, one.lr) == (other.epoch, other.step, other.lr)
        assert one.validation == other.validation
        assert one.train == pytest.approx(other.train, rel=1e-12)
    assert end.best_epoch == whole.best_epoch


def test_a_plateau_is_remembered(tmp_path):
    settings = {
        "optimizer": ("sgd", {"lr": 0.5}),
        "schedule": ("plateau", {"patience": 0}),
        "plan": nets.mlp(outputs=1),
        "data": nets.numbers_data(),
    }
    job_settings = {k: v for k, v in settings.items() if k not in ("plan", "data")}
    whole = nets.train(settings["plan"], settings["data"], **{**SETTINGS, **job_settings})
    stopped_after(32, tmp_path, **settings)
    end = resumed(tmp_path, **settings)[-1]
    assert [p.lr for p in end.curve] == [p.lr for p in whole.curve]
    assert len({p.lr for p in end.curve}) > 1, "the plateau never came; this says nothing"
    assert end.validation == whole.validation


def test_going_on_from_the_end_of_an_epoch_takes_the_next_order(tmp_path, monkeypatch):
    monkeypatch.setattr(checkpoints, "EPOCH_SECONDS", 0.0)
    monkeypatch.setattr(checkpoints, "COST_SHARE", 0)
    whole = nets.train(nets.dropout_net(), nets.classes_data(), **SETTINGS)
    control = Control()
    job = nets.job(
        nets.dropout_net(), nets.classes_data(), checkpoint_folder=str(tmp_path), **SETTINGS
    )
    training = run(job, control)
    for event in training:
        if isinstance(event, EpochEnded) and event.epoch >= 4:
            break
    training.close()  # as if the process had died here
    assert files.read_latest(tmp_path).state["batch"] == 0
    end = resumed(tmp_path)[-1]
    assert [p.validation for p in end.curve] == [p.validation for p in whole.curve]


def test_without_a_checkpoint_it_starts_from_the_beginning_and_says_so(tmp_path):
    events = resumed(tmp_path)
    assert any(isinstance(e, Notice) and "no checkpoint yet" in e.text.source for e in events)
    assert any(isinstance(e, EpochEnded) and e.epoch == 0 for e in events)
    assert events[-1].reason == "finished"


def test_two_checkpoints_stay_and_the_newest_is_named(tmp_path, monkeypatch):
    monkeypatch.setattr(checkpoints, "EPOCH_SECONDS", 0.0)
    monkeypatch.setattr(checkpoints, "COST_SHARE", 0)
    nets.train(nets.mlp(), nets.classes_data(), epochs=6, checkpoint_folder=str(tmp_path))
    names = sorted(path.name for path in tmp_path.iterdir())
    assert names == ["LATEST", "ckpt-000000025", "ckpt-000000030"]
    assert (tmp_path / "LATEST").read_text() == "ckpt-000000030"


@pytest.mark.parametrize("file", ["model.safetensors", "optim.safetensors", "state.json"])
@pytest.mark.parametrize("keep", [0.0, 0.5, 0.95])
def test_a_torn_checkpoint_is_passed_over_for_the_one_before(tmp_path, file, keep):
    stopped_after(3, tmp_path)
    stopped_after(4, tmp_path, resume=True)
    torn = tmp_path / "ckpt-000000004" / file
    data = torn.read_bytes()
    torn.write_bytes(data[: int(len(data) * keep)])
    found = files.read_latest(tmp_path)
    assert found is not None and found.state["step"] == 3


def test_a_fresh_run_in_the_same_folder_replaces_the_old_ones(tmp_path):
    stopped_after(9, tmp_path)
    stopped_after(3, tmp_path)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["LATEST", "ckpt-000000003"]


def test_only_damaged_checkpoints_are_said_in_plain_words(tmp_path):
    stopped_after(3, tmp_path)
    (tmp_path / "ckpt-000000003" / "model.safetensors").write_bytes(b"nonsense")
    events = resumed(tmp_path)
    failed = next(e for e in events if isinstance(e, JobFailed))
    assert failed.code == "NNS-3050"
    assert failed.hint is not None


@pytest.mark.parametrize(
    "change",
    [
        {"plan": nets.dropout_net(hidden=17)},
        {"data": nets.classes_data(seed=5), "fingerprint": True},
        {"optimizer": ("adamw", {"lr": 0.01})},
        {"loss": "mse"},
    ],
)
def test_a_checkpoint_of_something_else_is_refused(tmp_path, change):
    change = dict(change)
    stopped_after(3, tmp_path)
    if change.pop("fingerprint", False):
        import dataclasses

        change["data"] = dataclasses.replace(change["data"], fingerprint="1" * 64)
    events = resumed(tmp_path, **change)
    failed = next(e for e in events if isinstance(e, JobFailed))
    assert failed.code == "NNS-3051"


def test_a_header_that_promises_too_much_is_refused(tmp_path):
    path = tmp_path / "model.safetensors"
    for raw in (
        b"",
        (2**40).to_bytes(8, "little") + b"{}",
        _with_header({"a": {"dtype": "PICKLE", "shape": [1], "data_offsets": [0, 4]}}),
        _with_header(b'{"a": {"dtype": "F32"}, "a": {"dtype": "F32"}}'),
    ):
        path.write_bytes(raw)
        with pytest.raises((CheckpointError, ValueError)):
            files._read_tensors(path)


def _with_header(header) -> bytes:
    text = header if isinstance(header, bytes) else json.dumps(header).encode()
    return len(text).to_bytes(8, "little") + text + b"\0" * 8


def test_a_full_disk_warns_once_keeps_the_old_checkpoint_and_training_goes_on(
    tmp_path, monkeypatch
):
    stopped_after(3, tmp_path)
    monkeypatch.setattr(checkpoints, "EPOCH_SECONDS", 0.0)

    def full(path: Path, data: bytes) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(files, "_write", full)
    events = resumed(tmp_path)
    warnings = [e for e in events if isinstance(e, Notice) and e.level == "warning"]
    assert len(warnings) == 1
    assert events[-1].reason == "finished"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["LATEST", "ckpt-000000003"]


@pytest.mark.parametrize("call", range(1, 8))
def test_a_write_that_fails_anywhere_leaves_the_checkpoint_before(tmp_path, monkeypatch, call):
    stopped_after(3, tmp_path)
    write, calls = files._write, 0

    def failing(path: Path, data: bytes) -> None:
        nonlocal calls
        calls += 1
        if calls == call:
            raise OSError(errno.EIO, "broken")
        write(path, data)

    monkeypatch.setattr(files, "_write", failing)
    stopped_after(4, tmp_path, resume=True)
    monkeypatch.setattr(files, "_write", write)
    found = files.read_latest(tmp_path)
    assert found is not None
    assert found.state["step"] in (3, 4)
    assert not list(tmp_path.glob("*.tmp")) or call == 7


def test_a_smaller_batch_begins_the_epoch_again_with_the_weights_reached(tmp_path):
    stopped_after(7, tmp_path)
    events = resumed(tmp_path, batch_size=8)
    started = next(e for e in events if hasattr(e, "first_epoch"))
    assert started.first_epoch == 2
    end = events[-1]
    assert end.reason == "finished"
    assert end.steps == 7 + 11 * 9


def test_a_resumed_run_shows_no_epoch_zero_and_keeps_its_duration(tmp_path):
    first = stopped_after(7, tmp_path)
    events = resumed(tmp_path)
    assert not any(isinstance(e, EpochEnded) and e.epoch == 0 for e in events)
    assert not any(isinstance(e, Progress) and e.step < 7 for e in events)
    assert events[-1].seconds >= first.seconds * 0.5
