"""What the templates reach when they are trained with their own settings."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from nnstudio.compile.planner import make_plan
from nnstudio.data.dataset import Dataset
from nnstudio.data.load import load_dataset
from nnstudio.data.recognise import recognise
from nnstudio.data.registry import load_data_registries
from nnstudio.layers.registry import load_layers
from nnstudio.project.document import DocumentState
from nnstudio.templates.registry import load_templates
from nnstudio.train.control import Control
from nnstudio.train.events import EpochEnded, RunEnded
from nnstudio.train.job import TrainJob
from nnstudio.train.loop import run

DATA = load_data_registries()
LAYERS = load_layers()
TEMPLATES = load_templates()


def _trained(
    state: DocumentState, data: Dataset | None = None, **settings: int
) -> tuple[RunEnded, list[EpochEnded], Dataset]:
    data = data or load_dataset(state.data, None, DATA)
    plan = make_plan(state.graph, data.signature, LAYERS, loss=state.training.loss.id)
    start = {key: np.array(value, np.float32) for key, value in state.start_weights.items()}
    config = state.training.model_copy(update={"threads": 1, **settings})
    events = list(run(TrainJob("run-0123456789ab", plan, data, config, start), Control()))
    ended = next(event for event in events if isinstance(event, RunEnded))
    return ended, [event for event in events if isinstance(event, EpochEnded)], data


def _template(name: str, **settings: int) -> tuple[RunEnded, list[EpochEnded]]:
    ended, epochs, _ = _trained(TEMPLATES[name].build(None), **settings)
    return ended, epochs


def test_tf1_linear_begins_with_23_66_and_finds_the_line() -> None:
    ended, epochs = _template("tf1-linear")
    assert epochs[0].epoch == 0
    assert epochs[0].train["loss"] == pytest.approx(23.66, abs=1e-4)
    assert ended.weights["linear_1.weight"].item() == pytest.approx(-1, abs=1e-4)
    assert ended.weights["linear_1.bias"].item() == pytest.approx(1, abs=3e-4)


def test_threshold_unit_knows_and_from_its_weights_set_by_hand() -> None:
    ended, epochs = _template("threshold-unit")
    assert epochs[0].train["accuracy"] == 1
    assert ended.weights["linear_1.weight"].tolist() == [[1, 1]]  # the rule finds no error


@pytest.mark.parametrize("seed", [0, 1, 2, 3, 4])
def test_xor_is_learnt_from_any_start(seed: int) -> None:
    assert _template("xor", seed=seed)[0].train["accuracy"] == 1


def test_a_single_neuron_cannot_learn_xor() -> None:
    state = TEMPLATES["threshold-unit"].build(None)
    xor = load_dataset(DATA.samples["xor"].config(), None, DATA)
    ended, _, _ = _trained(state, xor)
    assert ended.train["accuracy"] < 1


def test_the_perceptron_parts_two_clouds() -> None:
    ended, epochs = _template("perceptron")
    assert epochs[0].train["accuracy"] < 1
    assert ended.train["accuracy"] == ended.validation["accuracy"] == 1


@pytest.mark.parametrize(
    ("name", "metric", "least"),
    [
        ("playground-circle", "accuracy", 0.98),
        ("playground-xor", "accuracy", 0.97),
        ("playground-gauss", "accuracy", 0.99),
        ("playground-plane", "r2", 0.97),
        ("iris", "accuracy", 0.9),
        ("wine", "accuracy", 0.9),
        ("diabetes", "r2", 0.38),
        ("digits-mlp", "accuracy", 0.96),
    ],
)
def test_small_templates_reach_what_they_promise(name: str, metric: str, least: float) -> None:
    assert _template(name)[0].validation[metric] >= least


@pytest.mark.slow
@pytest.mark.parametrize(
    ("name", "metric", "least"),
    [
        ("playground-spiral", "accuracy", 0.97),
        ("playground-multi-gauss", "r2", 0.9),
        ("digits-cnn", "accuracy", 0.98),
        ("lenet-5", "accuracy", 0.96),
    ],
)
def test_larger_templates_reach_what_they_promise(name: str, metric: str, least: float) -> None:
    assert _template(name)[0].validation[metric] >= least


@pytest.mark.slow
def test_mnist_is_read_from_its_files_in_a_single_epoch(shared_data: Path) -> None:
    config = recognise(shared_data / "idx" / "mnist", DATA)
    data = load_dataset(config, None, DATA)
    state = TEMPLATES["mnist-cnn"].build(data.signature)
    ended, _, _ = _trained(state, data, epochs=1)
    assert ended.validation["accuracy"] >= 0.97


@pytest.mark.slow
@pytest.mark.parametrize(
    ("name", "least"),
    [
        ("text-average", 0.75),
        ("text-cnn", 0.7),
        ("text-rnn", 0.65),
        ("text-gru", 0.7),
        ("text-lstm", 0.7),
        ("text-transformer", 0.65),
    ],
)
def test_texts_read_in_order_are_sorted(name: str, least: float) -> None:
    assert _template(name)[0].validation["accuracy"] >= least  # one of four topics: 0.25 by chance
