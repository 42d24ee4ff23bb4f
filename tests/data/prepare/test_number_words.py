"""Categories as numbers for learned vectors: from the training rows alone, others behind them."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from nnstudio.base.signature import DataSignature
from nnstudio.data.config import StepConfig
from nnstudio.data.load import load_dataset
from nnstudio.data.prepare.number_words import number_words
from nnstudio.data.recognise import recognise
from nnstudio.project.registries import load_all_registries
from nnstudio.project.run_record import Runs
from nnstudio.templates.registry import load_templates
from nnstudio.train.events import RunEnded
from nnstudio.work.train import make_job, train_here

REGISTRIES = load_all_registries()
TOWNS = ("Aachen", "Berlin", "Celle", "Dresden", "Emden", "Fulda")


@pytest.fixture
def table(tmp_path: Path) -> Path:
    """The target follows from the town alone; a number beside it says nothing."""
    random = np.random.default_rng(0)
    towns = random.integers(0, len(TOWNS), 240)
    lines = [f"{TOWNS[t]},{random.normal():.3f},{'odd' if t % 2 else 'even'}" for t in towns]
    path = tmp_path / "towns.csv"
    path.write_text("\n".join(["town,size,class", *lines]), encoding="utf-8")
    return path


def test_unknown_and_missing_categories_share_the_last_number() -> None:
    values = np.array([[0.5, 4.0], [1.5, 7.0], [2.5, np.nan], [3.5, 9.0]])
    numbered = number_words(values, [None, [4, 9]])
    assert numbered[:, 1].tolist() == [0, 2, 2, 1]
    assert numbered[:, 0].tolist() == [0.5, 1.5, 2.5, 3.5]


def test_a_net_learns_a_vector_for_each_category(table: Path) -> None:
    config = recognise(table, REGISTRIES.data)
    steps = (StepConfig(id="number_words"), StepConfig(id="scale", params={"method": "standard"}))
    config = config.model_copy(update={"prepare": steps})
    data = load_dataset(config, None, REGISTRIES.data)
    entry = data.signature.inputs[0]
    assert entry.categories == (len(TOWNS) + 1, 0)
    assert set(np.unique(data.inputs["features"][:, 0])) == set(range(len(TOWNS)))  # not scaled
    assert DataSignature.from_json(data.signature.to_json()) == data.signature
    state = load_templates()["iris"].build(data.signature)
    layer = next(n for n in state.graph.nodes if n.layer == "nn.column_embedding")
    assert layer.params == {"places": [1], "sizes": [7], "features": 3}
    job = make_job(state, data, REGISTRIES.layers, overrides={"epochs": 40, "threads": 1})
    end = list(train_here(job, state, Runs()))[-1]
    assert isinstance(end, RunEnded)
    assert end.validation["accuracy"] == 1.0
