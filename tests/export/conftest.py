"""Short real trainings whose records the exports are made from."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
import pytest

from nnstudio.data.config import StepConfig
from nnstudio.data.dataset import Dataset
from nnstudio.data.load import load_dataset
from nnstudio.data.registry import load_data_registries
from nnstudio.graph.model import GraphSnapshot
from nnstudio.layers.registry import LayerRegistry, load_layers
from nnstudio.project.document import DocumentState
from nnstudio.project.run_record import RunRecord, Runs, Weights
from nnstudio.templates.registry import load_templates
from nnstudio.train.control import Control
from nnstudio.train.events import EpochEnded
from nnstudio.work.train import make_job, train_here


@dataclass(frozen=True)
class Trained:
    """A run with everything that belongs to it."""

    state: DocumentState
    record: RunRecord
    weights: Weights
    dataset: Dataset


Train = Callable[..., Trained]


@pytest.fixture(scope="session")
def layers() -> LayerRegistry:
    """The built-in layers."""
    return load_layers()


@pytest.fixture
def threads() -> Iterator[None]:
    """Give torch its number of threads back; scripts set it."""
    import torch

    before = torch.get_num_threads()
    yield
    torch.set_num_threads(before)


@pytest.fixture
def train(layers: LayerRegistry, threads: None) -> Train:
    """Train a template for a few epochs, with other settings or another graph if given."""
    templates, data = load_templates(), load_data_registries()

    def run(
        template: str,
        graph: GraphSnapshot | None = None,
        *,
        new_rate: float | None = None,
        weights: Weights | None = None,
        start_weights: dict[str, Any] | None = None,
        item_weights: bool = False,
        prepare: tuple[StepConfig, ...] = (),
        only: bool = False,
        **settings: Any,
    ) -> Trained:
        state = templates[template].build(None)
        if graph is not None:
            state = replace(state, graph=graph)
        if start_weights is not None:
            state = replace(state, start_weights=start_weights)
        steps = prepare if only else (*state.data.prepare, *prepare)
        state = replace(state, data=state.data.model_copy(update={"prepare": steps}))
        dataset = load_dataset(state.data, None, data)
        if item_weights:
            uneven = np.linspace(0.2, 1.8, dataset.items, dtype=np.float32)
            dataset = replace(dataset, weights=uneven)
        runs, control = Runs(), Control()
        overrides = {"epochs": 3, "threads": 1, **settings}
        job = make_job(state, dataset, layers, overrides=overrides, weights=weights)
        for event in train_here(job, state, runs, control):
            # Epochs faster than the eye are told together, so it is not known beforehand when.
            if new_rate and isinstance(event, EpochEnded) and event.epoch:
                control.set_learning_rate(new_rate)
                new_rate = None
        record = runs.get(job.run_id)
        assert record is not None
        return Trained(state, record, runs.weights(record.id), dataset)

    return run
