"""Train several times with the same settings: with other seeds, or on other folds of the data."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from nnstudio.base.errors import UserError
from nnstudio.base.ids import new_id
from nnstudio.base.text import QT_TRANSLATE_NOOP, Text
from nnstudio.data.folds import fold_parts
from nnstudio.data.load import found_path, load_raw, prepare_dataset
from nnstudio.data.own.own_samples import read_own
from nnstudio.data.progress import Reading
from nnstudio.explain.over_seeds import Way
from nnstudio.explain.repeats import Figure, Repeated, figures, meaning
from nnstudio.project.document import DocumentState
from nnstudio.project.plans import plan_of
from nnstudio.project.registries import Registries
from nnstudio.train import headless
from nnstudio.train.control import Control
from nnstudio.train.events import EndReason, JobFailed, RunEnded, TrainEvent
from nnstudio.train.job import TrainJob
from nnstudio.train.registry import load_train_registries

FEWEST_SEEDS, MOST_SEEDS = 2, 50


@dataclass(frozen=True)
class OneOfSeveral:
    """One training of several.

    Args:
        number: from 1.
        total: of all.
        job: its order.
    """

    number: int
    total: int
    job: TrainJob


@dataclass(frozen=True)
class RepeatedRun:
    """What one training came to, with its best weights.

    Args:
        number: from 1.
        seed: of start weights and order.
        train_items, validation_items: sizes of its parts.
        reason: why it ended.
        epochs: done.
        train, validation: loss and metrics by id, the leading metric first.
        given: answers for the validation items, int64 (item,) classes or float32 (item, name)
            numbers; None where nobody asked for them.
    """

    number: int
    seed: int
    train_items: int
    validation_items: int
    reason: EndReason
    epochs: int
    train: Mapping[str, float]
    validation: Mapping[str, float]
    given: NDArray[np.generic] | None = None


@dataclass(frozen=True)
class RepeatResult:
    """What several trainings came to. The test part played no role.

    Args:
        kind: what differs between the trainings.
        runs: those that came to an end, in order.
        train, validation: each metric with mean and 95 % interval.
        meaning: what mean and interval say, in words.
        stopped: whether somebody stopped before the last one was done.
    """

    kind: Repeated
    runs: tuple[RepeatedRun, ...]
    train: Mapping[str, Figure]
    validation: Mapping[str, Figure]
    meaning: Text
    stopped: bool


Told = OneOfSeveral | TrainEvent | RepeatedRun | RepeatResult


def seed_jobs(job: TrainJob, seeds: int) -> Iterator[OneOfSeveral]:
    """Yield the orders for several seeds: the job's own and those after it.

    Args:
        job: with the settings that all share.
        seeds: how many.

    Raises:
        UserError: so many are not possible, or nothing is kept for validation.
    """
    if not FEWEST_SEEDS <= seeds <= MOST_SEEDS:
        raise UserError(
            QT_TRANSLATE_NOOP("repeats", "There may be {least} to {most} seeds.").format(
                least=FEWEST_SEEDS, most=MOST_SEEDS
            ),
            QT_TRANSLATE_NOOP("repeats", "Five is usual. Nothing was trained."),
            "NNS-4062",
        )
    if not len(job.dataset.parts.validation):
        raise UserError(
            QT_TRANSLATE_NOOP("repeats", "Nothing is kept for validation."),
            QT_TRANSLATE_NOOP("repeats", "Give it a share on the page Data. Nothing was trained."),
            "NNS-4063",
        )
    for number in range(seeds):
        config = job.config.model_copy(update={"seed": job.config.seed + number})
        again = replace(
            job, run_id=new_id("run"), config=config, checkpoint_folder="", answers=True
        )
        yield OneOfSeveral(number + 1, seeds, again)


def fold_jobs(
    job: TrainJob,
    state: DocumentState,
    base_folder: Path | None,
    registries: Registries,
    folds: int,
    reading: Reading | None = None,
) -> Iterator[OneOfSeveral]:
    """Yield the orders for several folds: preparation and net are fitted to each anew.

    Args:
        job: with the settings that all share.
        state: the document it was made from.
        base_folder: where relative paths start.
        registries: layers and data.
        folds: how many.
        reading: the wish to stop; None: nobody watches.

    Raises:
        UserError: so many are not possible, or the data cannot be read.
    """
    config = state.data
    raw = load_raw(config, base_folder, registries.data, reading)
    own = read_own(config, found_path(config.own, base_folder) if config.own else None, raw)
    for fold in range(folds):
        dataset = prepare_dataset(
            raw,
            config,
            registries.data,
            own=own,
            reading=reading,
            split=partial(fold_parts, folds=folds, fold=fold),
        )
        # Words that are known, and so the net's first layer, differ from fold to fold.
        plan = plan_of(
            state.graph,
            dataset.signature,
            registries.layers,
            title=state.title,
            loss=job.config.loss.id,
        )
        known = {step.state_name(weight) for step in plan.steps for weight in step.weights}
        start = {
            name: np.asarray(value, dtype=np.float32)
            for name, value in state.start_weights.items()
            if name in known
        }
        again = replace(
            job,
            run_id=new_id("run"),
            plan=plan,
            dataset=dataset,
            start_weights=start,
            checkpoint_folder="",
        )
        yield OneOfSeveral(fold + 1, folds, again)


def repeat_here(
    kind: Repeated, jobs: Iterator[OneOfSeveral], control: Control | None = None
) -> Iterator[Told]:
    """Train one after the other in this thread; yields every event, RepeatResult last.

    A training that fails or diverges ends all of it: its settings are those of the others.

    Args:
        kind: what differs between the trainings.
        jobs: their orders, see `seed_jobs` and `fold_jobs`.
        control: to stop it from a signal handler; what was done before is told.

    Raises:
        UserError: a training could not be done.
    """
    control = control or Control()
    runs: list[RepeatedRun] = []
    for one in jobs:
        yield one
        ended: RunEnded | None = None
        failed: JobFailed | None = None
        for event in headless.train_here(one.job, control):
            yield event
            if isinstance(event, RunEnded):
                ended = event
            elif isinstance(event, JobFailed):
                failed = event
        if failed is not None:
            raise UserError(failed.message, failed.hint, failed.code)
        run = run_of(one, ended) if ended is not None else None
        if run is None:
            break
        runs.append(run)
        yield run
    yield result_of(kind, runs, stopped=control.stop_requested)


def result_of(kind: Repeated, runs: Sequence[RepeatedRun], *, stopped: bool) -> RepeatResult:
    """Return mean and interval of several trainings.

    Args:
        kind: what differs between them.
        runs: those that came to an end, in order.
        stopped: whether there would have been more.
    """
    shares = [run.validation_items / run.train_items for run in runs] if kind == "folds" else []
    metrics = load_train_registries().metrics
    return RepeatResult(
        kind=kind,
        runs=tuple(runs),
        train=figures([run.train for run in runs], metrics, shares),
        validation=figures([run.validation for run in runs], metrics, shares),
        meaning=meaning(kind, len(runs)),
        stopped=stopped,
    )


def run_of(one: OneOfSeveral, ended: RunEnded) -> RepeatedRun | None:
    """Return what one training came to; None where somebody stopped it.

    Raises:
        UserError: it failed or diverged; the others have its settings.
    """
    if ended.reason == "stopped":
        return None
    if ended.reason in ("failed", "diverged"):
        raise UserError(ended.message, None, "NNS-4014")
    parts = one.job.dataset.parts
    return RepeatedRun(
        number=one.number,
        seed=one.job.config.seed,
        train_items=len(parts.train),
        validation_items=len(parts.validation),
        reason=ended.reason,
        epochs=ended.epochs_done,
        train=ended.train,
        validation=ended.validation,
        given=ended.given,
    )


def way_of(name: Text, runs: Sequence[RepeatedRun]) -> Way:
    """Return what trainings answered.

    Args:
        name: of their settings, as it stands in a sentence.
        runs: one a seed.

    Raises:
        UserError: memory ran out before one of them could answer.
    """
    given = tuple(run.given for run in runs if run.given is not None)
    if len(given) < len(runs):
        raise UserError(
            QT_TRANSLATE_NOOP("repeats", "A trained net could not answer for all items."),
            QT_TRANSLATE_NOOP(
                "repeats",
                "The memory may not have sufficed. Nothing was changed; close other programs or "
                "use a smaller batch size.",
            ),
            "NNS-4064",
        )
    return Way(name, given)
