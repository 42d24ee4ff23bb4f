"""train: train a net; a signal to end makes it write a checkpoint and say how to go on."""

from __future__ import annotations

import argparse
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from nnstudio.base.errors import UserError
from nnstudio.base.ids import new_id
from nnstudio.base.number_format import duration
from nnstudio.base.text import QT_TRANSLATE_NOOP, Text, dotted, plain
from nnstudio.cli.figures import metric_name, number_of
from nnstudio.cli.output import Output
from nnstudio.cli.project_file import ProjectFile, opened_project
from nnstudio.cli.signals import stopped_by_signals
from nnstudio.project.document import DocumentState
from nnstudio.project.run_folders import run_folder, trim_run_folders
from nnstudio.project.run_record import RunRecord
from nnstudio.settings.settings import state_folder
from nnstudio.train.control import Control
from nnstudio.train.events import (
    EpochEnded,
    JobFailed,
    Notice,
    Progress,
    RunEnded,
    RunStarted,
    TrainEvent,
)
from nnstudio.train.registry import TrainRegistries, load_train_registries
from nnstudio.work import train as work

_OVERRIDES = ("epochs", "device", "seed", "threads")


@dataclass
class _Course:
    """What a training has told so far."""

    registries: TrainRegistries
    max_steps: int
    started: RunStarted | None = None
    ended: RunEnded | None = None
    failed: JobFailed | None = None
    latest: EpochEnded | None = None


def train(arguments: argparse.Namespace, output: Output) -> bool:
    """Train; returns False where somebody stopped it."""
    control = Control()
    with (
        stopped_by_signals(control),
        opened_project(arguments.project, output, write=True) as project,
    ):
        resumed = _resumable(project, output) if arguments.resume else None
        if resumed is None:
            dataset = project.dataset(arguments.data)
            state = project.document.snapshot()
        else:
            state = _state_of(project, resumed)
            dataset = project.dataset(arguments.data, state=state)
        run_id = resumed.id if resumed is not None else new_id("run")
        job = work.make_job(
            state,
            dataset,
            project.registries.layers,
            overrides={name: getattr(arguments, name) for name in _OVERRIDES},
            checkpoint_folder=_checkpoints(project, run_id),
            run_id=run_id,
            resume=resumed is not None,
        )
        trim_run_folders(state_folder(), keep=_checkpoints(project, run_id))
        course = _Course(load_train_registries(), job.config.max_steps)
        for event in work.train_here(job, state, project.runs, control):
            _note(event, course, output)
            if isinstance(event, RunStarted):
                project.save()  # whatever happens now, the run is known and can be resumed
        return _close(project, course, run_id, output)


def _note(event: TrainEvent, course: _Course, output: Output) -> None:
    if isinstance(event, RunStarted):
        course.started = event
        output.say(event.device_reason)
        output.say(event.loss_reason)
    elif isinstance(event, Progress):
        _show_progress(event, course, output)
    elif isinstance(event, EpochEnded):
        course.latest = event
    elif isinstance(event, Notice):
        output.say(event.text)
    elif isinstance(event, RunEnded):
        course.ended = event
    elif isinstance(event, JobFailed):
        course.failed = event


def _close(project: ProjectFile, course: _Course, run_id: str, output: Output) -> bool:
    """Save, print and write what came of it.

    Raises:
        UserError: the training failed or diverged; what it reached is saved all the same.
    """
    ended, failed = course.ended, course.failed
    if course.started is None and failed is not None:
        raise UserError(failed.message, failed.hint, failed.code)
    if ended is not None and ended.reason == "stopped" and not ended.steps:
        if course.started is not None:
            project.runs.remove(run_id)
            project.save_somewhere()
        output.say(QT_TRANSLATE_NOOP("cli", "Stopped before the first step. Nothing was changed."))
        return False
    if course.started is None or ended is None:
        raise RuntimeError("the training told no end")
    project.save_somewhere()
    if ended.reason not in ("failed", "diverged"):
        output.say(ended.message)
    _show_result(course, ended, output)
    output.result(_result(project, course.started, ended))
    if failed is not None:
        raise UserError(failed.message, failed.hint, failed.code)
    if ended.reason in ("failed", "diverged"):
        raise UserError(ended.message, _advice(ended), "NNS-4014")
    if ended.reason != "stopped":
        return True
    text = QT_TRANSLATE_NOOP("cli", "It goes on from here with: nnstudio train {file} --resume")
    output.say(text.format(file=plain(str(project.path))))
    return False


def _advice(ended: RunEnded) -> Text | None:
    labels = [offer.label for offer in ended.offers]
    return dotted(*labels) if labels else None


def _resumable(project: ProjectFile, output: Output) -> RunRecord | None:
    """Return the newest run with a checkpoint, or None after a word about it."""
    for record in reversed(list(project.runs)):
        if (_checkpoints(project, record.id) / "LATEST").is_file():
            return record
    output.say(
        QT_TRANSLATE_NOOP(
            "cli", "There is no checkpoint to go on from; starting from the beginning."
        )
    )
    return None


def _state_of(project: ProjectFile, record: RunRecord) -> DocumentState:
    """Return what a run was trained from: it goes on with its own net, data and settings."""
    return replace(
        project.document.snapshot(),
        graph=record.graph,
        data=record.data,
        signature=record.signature,
        training=record.training,
        start_weights=record.start_weights,
    )


def _checkpoints(project: ProjectFile, run_id: str) -> Path:
    return run_folder(state_folder(), project.document.id, run_id)


def _show_progress(event: Progress, course: _Course, output: Output) -> None:
    started = course.started
    if started is None:
        return
    total = max(started.epochs * started.batches, 1)
    total = min(total, course.max_steps) if course.max_steps else total
    epoch = QT_TRANSLATE_NOOP("cli", "epoch {epoch} of {epochs}").format(
        epoch=event.epoch, epochs=started.epochs
    )
    loss = QT_TRANSLATE_NOOP("cli", "loss {loss}").format(loss=number_of(event.loss))
    left = None
    if event.seconds_left is not None:
        left = QT_TRANSLATE_NOOP("cli", "{time} left").format(
            time=plain(duration(event.seconds_left))
        )
    output.progress(event.step / total, dotted(epoch, loss, _leading(course), left))


def _leading(course: _Course) -> Text | None:
    """Return the leading metric after the last epoch, e.g. "Accuracy 0.97 (validation)"."""
    if course.started is None or course.latest is None or not course.latest.epoch:
        return None
    values = course.latest.validation
    for metric in course.started.metrics:
        if metric in values:
            return QT_TRANSLATE_NOOP("cli", "{name} {value} (validation)").format(
                name=metric_name(course.registries, metric), value=number_of(values[metric])
            )
    return None


def _metric(registries: TrainRegistries, metric: str, value: float) -> Text:
    return QT_TRANSLATE_NOOP("cli", "{name} {value}").format(
        name=metric_name(registries, metric), value=number_of(value)
    )


def _show_result(course: _Course, ended: RunEnded, output: Output) -> None:
    parts = (
        (QT_TRANSLATE_NOOP("cli", "Training part:"), ended.train),
        (QT_TRANSLATE_NOOP("cli", "Validation part:"), ended.validation),
    )
    for label, values in parts:
        if values:
            words = dotted(
                *(_metric(course.registries, name, values[name]) for name in sorted(values))
            )
            output.line(f"{output.translator(label)} {output.translator(words)}")


def _result(project: ProjectFile, started: RunStarted, ended: RunEnded) -> dict[str, Any]:
    record = project.runs.get(ended.run_id)
    return {
        "run": ended.run_id,
        "task": record.signature.target.task if record is not None else "",
        "parameters": started.parameters,
        "epochs": ended.epochs_done,
        "best_epoch": ended.best_epoch,
        "reason": ended.reason,
        "seconds": ended.seconds,
        "samples_per_second": ended.samples_per_second,
        "device": started.device,
        "threads": ended.threads[-1][1] if ended.threads else started.threads,
        "thread_schedule": ended.threads,
        "seed": record.training.seed if record is not None else 0,
        "loss": started.loss,
        "train": dict(ended.train),
        "validation": dict(ended.validation),
        "curve": [
            {"epoch": p.epoch, "train": dict(p.train), "validation": dict(p.validation)}
            for p in (record.curve if record is not None else ())
        ],
    }
