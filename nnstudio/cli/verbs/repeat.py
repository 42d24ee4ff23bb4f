"""repeat: train several times with the same settings, with other seeds or on other folds."""

from __future__ import annotations

import argparse
import math
from collections.abc import Mapping
from dataclasses import asdict, replace
from typing import Any

from nnstudio.base.text import QT_TRANSLATE_NOOP, Text, dotted
from nnstudio.cli.figures import metric_name, number_of
from nnstudio.cli.output import Output
from nnstudio.cli.project_file import opened_project
from nnstudio.cli.signals import stopped_by_signals
from nnstudio.explain.repeats import CHOSEN_ON_VALIDATION, Figure, Repeated
from nnstudio.train.control import Control
from nnstudio.train.events import Progress, RunStarted
from nnstudio.train.registry import TrainRegistries, load_train_registries
from nnstudio.work import train as train_work
from nnstudio.work.repeat import several as work

_OVERRIDES = ("epochs", "device", "threads")
_ONE: dict[Repeated, Text] = {
    "seeds": QT_TRANSLATE_NOOP("repeats", "seed {number} of {total}"),
    "folds": QT_TRANSLATE_NOOP("repeats", "fold {number} of {total}"),
}
_EPOCH = QT_TRANSLATE_NOOP("repeats", "epoch {epoch} of {epochs}")
_DONE: dict[Repeated, Text] = {
    "seeds": QT_TRANSLATE_NOOP("repeats", "Seed {number}"),
    "folds": QT_TRANSLATE_NOOP("repeats", "Fold {number}"),
}
_VALUE = QT_TRANSLATE_NOOP("repeats", "{name} {value}")
_STOPPED = QT_TRANSLATE_NOOP("repeats", "Stopped; {n} trainings were done. Nothing was changed.")
_LOCKED = QT_TRANSLATE_NOOP("repeats", "The test part stayed locked.")


def repeat(arguments: argparse.Namespace, output: Output) -> bool:
    """Train several times; returns False where somebody stopped it."""
    control = Control()
    seeds: int | None = arguments.seeds
    kind: Repeated = "folds" if seeds is None else "seeds"
    registries = load_train_registries()
    result: work.RepeatResult | None = None
    with stopped_by_signals(control), opened_project(arguments.project, output) as project:
        dataset = project.dataset(arguments.data)
        state = project.document.snapshot()
        overrides = {name: getattr(arguments, name) for name in _OVERRIDES}
        job = train_work.make_job(state, dataset, project.registries.layers, overrides=overrides)
        if seeds is not None:
            jobs = work.seed_jobs(job, seeds)
        else:
            folder, count = project.path.parent, arguments.folds
            jobs = work.fold_jobs(job, state, folder, project.registries, count)
        one: work.OneOfSeveral | None = None
        epochs = 1
        for told in work.repeat_here(kind, jobs, control):
            if isinstance(told, work.OneOfSeveral):
                one = told
            elif isinstance(told, RunStarted):
                epochs = max(1, told.epochs)
            elif isinstance(told, Progress) and one is not None:
                share = (one.number - 1 + (told.epoch - 1) / epochs) / one.total
                words = _ONE[kind].format(number=one.number, total=one.total)
                output.progress(
                    share, dotted(words, _EPOCH.format(epoch=told.epoch, epochs=epochs))
                )
            elif isinstance(told, work.RepeatedRun):
                _show_run(kind, told, registries, output)
            elif isinstance(told, work.RepeatResult):
                result = told
    if result is None:
        raise RuntimeError("the trainings told no end")
    for name, found in result.validation.items():
        output.line(_figure_line(name, found, registries, output))
    if result.runs:
        output.say(result.meaning)
        output.say(CHOSEN_ON_VALIDATION)
        output.say(_LOCKED)
    output.result(_json(result, output))
    if result.stopped:
        output.say(_STOPPED.format(n=len(result.runs)))
    return not result.stopped


def _show_run(
    kind: Repeated, run: work.RepeatedRun, registries: TrainRegistries, output: Output
) -> None:
    figures = (
        _VALUE.format(name=metric_name(registries, name), value=number_of(value))
        for name, value in run.validation.items()
    )
    output.say(dotted(_DONE[kind].format(number=run.number), *figures))


def _figure_line(name: str, found: Figure, registries: TrainRegistries, output: Output) -> str:
    label = output.translator(metric_name(registries, name))
    line = f"{label:30} {output.number(found.mean)}"
    if not math.isfinite(found.low):  # one training alone has no spread
        return line
    return f"{line}   ({output.number(found.low)} – {output.number(found.high)})"


def _json(result: work.RepeatResult, output: Output) -> dict[str, Any]:
    return {
        "kind": result.kind,
        "part": "validation",
        "runs": [asdict(replace(run, given=None)) for run in result.runs],
        "train": _figures_json(result.train),
        "validation": _figures_json(result.validation),
        "meaning": output.translator(result.meaning),
        "caution": output.translator(CHOSEN_ON_VALIDATION),
        "stopped": result.stopped,
    }


def _figures_json(figures: Mapping[str, Figure]) -> dict[str, Any]:
    return {
        name: {"mean": found.mean, "interval": [found.low, found.high], "values": found.values}
        for name, found in figures.items()
    }
