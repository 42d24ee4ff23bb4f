"""The settings of two runs: each trained anew with the same seeds, judged on the same items."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Protocol

import numpy as np

from nnstudio.base.errors import UserError
from nnstudio.base.text import QT_TRANSLATE_NOOP, Text
from nnstudio.data.config import DataConfig
from nnstudio.data.dataset import Dataset
from nnstudio.data.load import load_dataset
from nnstudio.data.progress import Reading
from nnstudio.explain.comparison_words import OTHER_TASK, not_comparable
from nnstudio.explain.over_seeds import SeedsRequest, compare_ways
from nnstudio.explain.run_comparison import RUN
from nnstudio.layers.registry import LayerRegistry
from nnstudio.project.document import DocumentState
from nnstudio.project.registries import Registries
from nnstudio.project.run_data import learnt_elsewhere, question_of
from nnstudio.project.run_record import RunRecord
from nnstudio.train.job import CallJob, TrainJob
from nnstudio.work.repeat.several import OneOfSeveral, RepeatedRun, seed_jobs, way_of

Pair = tuple[RunRecord, RunRecord]


class Order(Protocol):
    """Makes the frozen order for a training."""

    def __call__(
        self,
        state: DocumentState,
        dataset: Dataset,
        registry: LayerRegistry,
        *,
        overrides: Mapping[str, Any] | None,
    ) -> TrainJob: ...


_NOW = ("source", "importer", "path", "options", "corrections", "own")
"""Where the data are and what was put right belongs to the data; how they are prepared to a run."""
SAME = QT_TRANSLATE_NOOP(
    "repeats", "Both runs have the same settings: trained again, they would do the same."
)
STEERED = QT_TRANSLATE_NOOP(
    "repeats",
    "The learning rate of {run} was changed while it trained; here it is trained with the settings "
    "that it began with.",
)
STOPPED_EARLY = QT_TRANSLATE_NOOP(
    "repeats", "{run} was stopped before its end; here its settings are trained to the end."
)


@dataclass(frozen=True)
class SettingsData:
    """What both settings are trained on.

    Args:
        config: the data as they are now, and how they are split.
        dataset: prepared in that way.
        folder: where relative paths start; None: the current folder.
    """

    config: DataConfig
    dataset: Dataset
    folder: Path | None = None


def obstacle(pair: Pair, dataset: Dataset, config: DataConfig) -> Text | None:
    """Return why training the settings of two runs would say nothing, None where it would.

    Args:
        pair: the runs.
        dataset: the prepared data.
        config: how they were prepared and split.
    """
    reason = next(filter(None, (learnt_elsewhere(one, dataset, config) for one in pair)), None)
    question = question_of(dataset.signature)
    if reason is None and any(question_of(one.signature) != question for one in pair):
        reason = OTHER_TASK
    if reason is not None:
        return not_comparable(reason)
    same = _settings(pair[0]) == _settings(pair[1]) and pair[0].graph.same_net(pair[1].graph)
    return SAME if same else None


def steered(pair: Pair) -> list[Text]:
    """Return a sentence for each run that a person changed or stopped while it trained."""
    said: list[Text] = []
    for one in pair:
        run = RUN.format(number=one.number)
        said += [STEERED.format(run=run)] if one.changes else []
        said += [STOPPED_EARLY.format(run=run)] if one.reason == "stopped" else []
    return said


def settings_jobs(
    pair: Pair,
    seeds: int,
    data: SettingsData,
    registries: Registries,
    order: Order,
    threads: int | None = None,
    reading: Reading | None = None,
) -> Iterator[OneOfSeveral]:
    """Yield the orders in turn: the first run's settings, the other's, with the next seed again.

    Args:
        pair: the runs; both get the seeds that begin with the first one's.
        seeds: how many.
        data: what they are trained on.
        registries: layers and data.
        order: makes the order for a training, see `work.train.make_job`.
        threads: processor threads; None: as each run's settings say.
        reading: the wish to stop; None: nobody watches.

    Raises:
        UserError: so many seeds are not possible, the data cannot be read, or a net of then does
            not fit them any more.
    """
    several: list[Iterator[OneOfSeveral]] = []
    for record in pair:
        config = record.data.model_copy(update={name: getattr(data.config, name) for name in _NOW})
        dataset = data.dataset
        if config != data.config:
            dataset = load_dataset(config, data.folder, registries.data, reading)
        if not _judged_alike(dataset, data.dataset):
            raise UserError(
                QT_TRANSLATE_NOOP("repeats", "The two settings would be judged on other items."),
                QT_TRANSLATE_NOOP(
                    "repeats",
                    "The runs read the data in different ways: other items are left out, or other "
                    "answers are right. Nothing was trained.",
                ),
                "NNS-4065",
            )
        state = DocumentState(
            id=record.id,
            graph=record.graph,
            data=config,
            signature=dataset.signature,
            training=record.training,
            start_weights=record.start_weights,
        )
        overrides = {"seed": pair[0].training.seed, "threads": threads}
        job = order(state, dataset, registries.layers, overrides=overrides)
        several.append(seed_jobs(job, seeds))
    for number, one in enumerate(one for both in zip(*several, strict=True) for one in both):
        yield replace(one, number=number + 1, total=2 * seeds)


def in_pairs(runs: Sequence[RepeatedRun]) -> tuple[list[RepeatedRun], list[RepeatedRun]]:
    """Return the trainings of the first and of the other settings; one without its pair is left.

    Args:
        runs: in the order of `settings_jobs`.
    """
    whole = len(runs) // 2 * 2
    return list(runs[0:whole:2]), list(runs[1:whole:2])


def make_settings_job(
    pair: Pair, runs: Sequence[RepeatedRun], data: SettingsData, key: str = "compare_settings"
) -> CallJob:
    """Return the frozen order to compare what was trained; a Comparison answers it.

    Args:
        pair: the runs.
        runs: what their settings came to, in the order of `settings_jobs`.
        data: what they were trained on.
        key: the asker's name for it.

    Raises:
        UserError: a net could not answer.
    """
    first, other = (
        way_of(RUN.format(number=record.number), several)
        for record, several in zip(pair, in_pairs(runs), strict=True)
    )
    request = SeedsRequest(data.dataset, first, other, data.config.window, settings=True)
    return CallJob(key, compare_ways, (request,))


def _judged_alike(one: Dataset, other: Dataset) -> bool:
    """Whether the validation parts hold the same items with the same right answers."""
    rows = one.parts.validation
    return (
        question_of(one.signature) == question_of(other.signature)
        and np.array_equal(rows, other.parts.validation)
        and np.array_equal(one.target[rows], other.target[rows])
        and len(one.keys) == len(other.keys)
        and (not len(one.keys) or all(one.keys[row] == other.keys[row] for row in rows.tolist()))
    )


def _settings(record: RunRecord) -> object:
    training = record.training.model_copy(update={"seed": 0, "threads": 0})
    data = [getattr(record.data, name) for name in DataConfig.model_fields if name not in _NOW]
    return training, data, dict(record.start_weights)
