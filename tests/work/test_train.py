"""The order to train: settings that fit, start weights that still have a layer, plain errors."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from nnstudio.base.errors import UserError
from nnstudio.data.load import load_dataset
from nnstudio.graph.model import GraphSnapshot
from nnstudio.project.document import DocumentState
from nnstudio.project.plans import NetError
from nnstudio.project.registries import Registries
from nnstudio.project.run_record import Runs
from nnstudio.templates.registry import load_templates
from nnstudio.train.config import TrainConfig
from nnstudio.train.control import Control
from nnstudio.train.events import RunEnded
from nnstudio.work.train import make_job, train_here, with_overrides
from tests.helpers.small_nets import classes_data


@pytest.fixture(scope="module")
def state() -> DocumentState:
    return load_templates()["xor"].build(None)


def test_the_order_is_frozen_from_the_document(
    state: DocumentState, registries: Registries
) -> None:
    dataset = load_dataset(state.data, None, registries.data)
    overrides = {"epochs": 3, "seed": None, "threads": 1}
    job = make_job(state, dataset, registries.layers, overrides=overrides)
    assert (job.config.epochs, job.config.threads) == (3, 1)
    assert job.config.seed == state.training.seed
    assert job.dataset is dataset and not job.resume and job.checkpoint_folder == ""


@pytest.mark.parametrize(
    "overrides", [{"epochs": 0}, {"device": "toaster"}, {"seed": -1}, {"gone": 1}]
)
def test_a_setting_that_does_not_fit_is_said(overrides: dict[str, object]) -> None:
    with pytest.raises(UserError) as caught:
        with_overrides(TrainConfig(), overrides)
    assert caught.value.code == "NNS-4013"


def test_a_net_with_errors_names_the_first_one(
    state: DocumentState, registries: Registries
) -> None:
    dataset = load_dataset(state.data, None, registries.data)
    empty = replace(state, graph=GraphSnapshot())
    with pytest.raises(NetError) as caught:
        make_job(empty, dataset, registries.layers)
    assert caught.value.problems and caught.value.hint is not None


def test_an_empty_training_part_is_said(state: DocumentState, registries: Registries) -> None:
    data = classes_data(items=0)
    with pytest.raises(UserError) as caught:
        make_job(state, data, registries.layers)
    assert caught.value.code == "NNS-4012"


def test_start_weights_of_removed_layers_are_left_out(
    state: DocumentState, registries: Registries
) -> None:
    dataset = load_dataset(state.data, None, registries.data)
    hidden = next(node for node in state.graph.nodes if node.layer == "nn.linear")
    bias = f"{hidden.id}.bias"
    units = int(hidden.params["units"])
    state = replace(state, start_weights={bias: [0.5] * units, "gone_1.weight": [[1.0]]})
    job = make_job(state, dataset, registries.layers, overrides={"epochs": 1, "threads": 1})
    assert list(job.start_weights) == [bias]
    assert job.start_weights[bias].dtype == np.float32


def test_training_keeps_the_record_and_can_be_stopped(
    state: DocumentState, registries: Registries
) -> None:
    dataset = load_dataset(state.data, None, registries.data)
    job = make_job(state, dataset, registries.layers, overrides={"epochs": 99_999, "threads": 1})
    runs, control = Runs(), Control()
    ended = None
    for number, event in enumerate(train_here(job, state, runs, control)):
        if number == 5:
            control.stop()
        ended = event
    assert isinstance(ended, RunEnded) and ended.reason == "stopped"
    [record] = runs
    assert record.reason == "stopped" and record.training == job.config
