"""Train a net: make the frozen order and the record of the run.

The window hands the order to its compute thread; the command line runs it at once. Both get
the same numbers for the same seed and threads.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
from pydantic import ValidationError

from nnstudio.base.errors import UserError
from nnstudio.base.ids import new_id
from nnstudio.base.text import QT_TRANSLATE_NOOP
from nnstudio.data.dataset import Dataset
from nnstudio.layers.registry import LayerRegistry
from nnstudio.project.document import DocumentState
from nnstudio.project.plans import plan_of
from nnstudio.project.recorder import RunRecorder
from nnstudio.project.run_record import Runs, Weights
from nnstudio.train import headless
from nnstudio.train.config import TrainConfig
from nnstudio.train.control import Control
from nnstudio.train.events import TrainEvent
from nnstudio.train.job import TrainJob


def make_job(
    state: DocumentState,
    dataset: Dataset,
    registry: LayerRegistry,
    *,
    overrides: Mapping[str, Any] | None = None,
    weights: Weights | None = None,
    checkpoint_folder: Path | None = None,
    run_id: str = "",
    resume: bool = False,
    paused: bool = False,
) -> TrainJob:
    """Return the frozen order for a training.

    Args:
        state: the document as it is now.
        dataset: its prepared data.
        registry: the catalogue.
        overrides: fields of TrainConfig to use instead of the document's.
        weights: start from these instead of fresh ones (all or some, by state-dict key).
        checkpoint_folder: where checkpoints go; None for none.
        run_id: id of the run to go on with; "" makes a new one.
        resume: go on from the latest checkpoint in that folder.
        paused: wait before the first batch.

    Raises:
        UserError: the net has errors, a setting does not fit, or a part is empty.
    """
    if len(dataset.parts.train) == 0:
        raise UserError(
            QT_TRANSLATE_NOOP("work", "The training part is empty."),
            QT_TRANSLATE_NOOP("work", "Give it a larger share on the page Data."),
            "NNS-4012",
        )
    config = with_overrides(state.training, overrides or {})
    plan = plan_of(state.graph, dataset.signature, registry, title=state.title, loss=config.loss.id)
    known = {step.state_name(weight) for step in plan.steps for weight in step.weights}
    start: dict[str, Any] = {
        key: np.asarray(value, dtype=np.float32)
        for key, value in state.start_weights.items()
        if key in known  # the others belong to layers that were removed; undo brings them back
    }
    start.update(weights or {})
    return TrainJob(
        run_id=run_id or new_id("run"),
        plan=plan,
        dataset=dataset,
        config=config,
        start_weights=start,
        checkpoint_folder="" if checkpoint_folder is None else str(checkpoint_folder),
        resume=resume,
        paused=paused,
    )


def with_overrides(config: TrainConfig, overrides: Mapping[str, Any]) -> TrainConfig:
    """Return the settings with some fields replaced; None leaves a field as it is.

    Raises:
        UserError: a value does not fit.
    """
    fields = {name: value for name, value in overrides.items() if value is not None}
    try:
        return TrainConfig.model_validate({**config.model_dump(mode="json"), **fields})
    except ValidationError as error:
        first = error.errors()[0]
        name = ".".join(str(part) for part in first["loc"])
        raise UserError(
            QT_TRANSLATE_NOOP("work", "The setting {name} cannot be {value}.").format(
                name=name, value=str(first["input"])
            ),
            QT_TRANSLATE_NOOP("work", "Nothing was trained. Choose another value."),
            "NNS-4013",
        ) from error


def train_here(
    job: TrainJob, state: DocumentState, runs: Runs, control: Control | None = None
) -> Iterator[TrainEvent]:
    """Train in this thread and keep the run's record; yields every event.

    Args:
        job: the order.
        state: the document it was made from.
        runs: where the record goes.
        control: to stop it from a signal handler; None: nobody steers.
    """
    recorder = RunRecorder(runs)
    recorder.begin(job, replace(state, training=job.config))
    for event in headless.train_here(job, control):
        recorder.on_event(event)
        yield event
