"""One real file of every format that was ever written: each must open for ever.

The files are never made anew; what they hold is written down here by hand.
"""

from __future__ import annotations

import math
from pathlib import Path

import numpy as np
import pytest

from nnstudio.data.apply import run_steps
from nnstudio.data.config import Correction, StepConfig, WindowConfig
from nnstudio.data.preparation import preparation_from_json
from nnstudio.data.registry import load_steps
from nnstudio.graph.model import Edge
from nnstudio.layers.registry import load_layers
from nnstudio.project.run_record import Runs
from nnstudio.project.schema import FORMAT
from nnstudio.project.store import open_project, save_project

FILES = Path(__file__).parent


def test_there_is_a_file_of_every_format() -> None:
    assert {path.name for path in FILES.glob("*.nns")} == {
        f"format-{number}.nns" for number in range(1, FORMAT + 1)
    }


def test_format_1_opens_with_everything(tmp_path: Path) -> None:
    opened = open_project(FILES / "format-1.nns", load_layers())
    assert opened.notices == ()
    state = opened.state
    assert (state.id, state.title) == ("project-0123456789ab", "Übung – Größe 😀")
    assert state.notes.splitlines()[0] == "What we saw:" and "„nichts“" in state.notes
    assert (state.view, state.template, state.final_tests) == ("neurons", "xor", 2)
    assert state.data.source == "bundled:xor" and state.data.options == {"repeat": 2}
    assert (state.training.epochs, state.training.seed) == (7, 3)
    assert state.training.optimizer.id == "sgd"
    assert state.training.optimizer.params == {"lr": 0.25}
    assert state.start_weights == {"linear_1.bias": [0.1, -0.2, 0.3]}
    assert state.signature is not None
    assert state.signature.inputs[0].columns == ("x", "y")
    assert state.signature.target.classes == ("no", "yes")

    assert [node.id for node in state.graph.nodes] == [
        "input_1",
        "linear_1",
        "batch_norm_1",
        "linear_2",
        "output_1",
        "holo_1",
    ]
    assert state.graph.node("linear_1").params == {"units": 3, "activation": "tanh"}
    assert state.graph.node("linear_1").position == (200.0, 0.0)
    assert state.graph.node("batch_norm_1").title == "Größe – β"
    odd = state.graph.node("holo_1")
    assert (odd.layer, odd.locked) == ("quantum.hologram", True)
    assert odd.params == {"depth": [1, 2.5], "mode": {"deep": True}}
    assert odd.extra == {"vendor": "x"}
    assert state.graph.edges[-1] == Edge("linear_1", "holo_1", "left", "right")
    assert len(state.graph.edges) == 5

    again = tmp_path / "again.nns"
    save_project(state, Runs(), again)
    assert open_project(again, load_layers()).state == state


def test_the_runs_of_format_1_open_with_curve_and_weights() -> None:
    opened = open_project(FILES / "format-1.nns", load_layers())
    (first, weights), (second, nothing) = opened.runs
    assert (first.id, first.number, first.name) == ("run-0123456789ab", 1, "the first one")
    assert (second.number, second.reason) == (2, "stopped") and not nothing
    assert first.started == "2026-03-01T10:42:00+01:00"
    assert (first.reason, first.epochs_done, first.best_epoch) == ("finished", 7, 6)
    assert first.threads == ((0, 1), (40, 2)) and first.changes == ((9, "lr", 0.25, 0.1),)
    assert [point.step for point in first.curve] == [4, 8]
    assert math.isnan(first.curve[0].validation["loss"])
    assert first.validation == {"loss": 0.5, "accuracy": 0.75}
    assert first.test[0]["metrics"] == {"accuracy": 0.5}
    assert first.test[0]["intervals"] == {"accuracy": [0.15, 0.85]}
    assert weights["linear_1.weight"].shape == (3, 2)
    assert weights["batch_norm_1.num_batches_tracked"].shape == ()
    sums = {name: float(array.sum()) for name, array in weights.items()}
    assert np.isclose(sums["linear_1.weight"], 0.56487381)
    assert np.isclose(sums["batch_norm_1.bias"], -3.7897334)


def test_format_2_opens_with_what_a_person_said_of_their_data(tmp_path: Path) -> None:
    opened = open_project(FILES / "format-2.nns", load_layers())
    assert opened.notices == ()
    state = opened.state
    assert (state.id, state.title) == ("project-3e7993a7955e", "Schulweg – Größe 😀")
    assert state.notes == "Zuerst mit Gewichten.\n„bus“ ist „Bus“."
    assert state.final_tests == 1
    data = state.data
    assert (data.source, data.importer, data.path) == ("file", "csv", "daten/Temperatur.csv")
    assert data.roles == {"Tag": "time", "Temperatur": "target", "Wind": "input"}
    assert data.window == WindowConfig(lags=7, horizon=2, step=1)
    assert (data.split.kind, data.split.train) == ("time", 0.7)
    assert data.prepare == (StepConfig(id="scale", params={"method": "standard"}),)
    assert state.signature is not None
    assert state.signature.inputs[0].kind == "series"
    assert state.signature.inputs[0].columns == ("Temperatur", "Wind")
    assert state.signature.inputs[0].shape.sizes == (2, 7)
    assert state.signature.target.task == "regression"

    again = tmp_path / "again.nns"
    save_project(state, Runs(), again)
    assert open_project(again, load_layers()).state == state


def test_the_runs_of_format_2_keep_their_data_and_their_preparation() -> None:
    opened = open_project(FILES / "format-2.nns", load_layers())
    (first, weights), (second, others) = opened.runs
    assert (first.id, first.number, first.reason) == ("run-b5367dbc2781", 1, "finished")
    data = first.data
    assert data.roles == {
        "Nr": "ignore",
        "Größe_m": "input",
        "Alter": "input",
        "Wohnort": "input",
        "Klasse": "group",
        "Verkehrsmittel": "target",
    }
    assert data.merge == {"bus": "Bus"}
    assert (data.duplicates, data.weights) == ("first", "balanced")
    assert data.corrections == (
        Correction(key="9", label="zu Fuß"),
        Correction(key="14", exclude=True, reason="doppelt befragt"),
    )
    assert data.together == (("20", "21"),)
    assert data.window is None
    assert (data.split.kind, data.split.seed) == ("group", 42)
    assert [step.id for step in data.prepare] == ["fill", "one_hot", "scale"]
    assert data.prepare[0].params == {"method": "median", "flag": True}
    assert first.signature.target.classes == ("Bus", "zu Fuß")
    assert first.signature.inputs[0].columns[-1] == "Größe_m = ?"
    assert first.test[0]["items"] == 17
    assert first.preparation is not None
    prepared = preparation_from_json(first.preparation, load_steps())
    row = np.array([[np.nan, 14.0, 1.0], [1.65, 12.0, 0.0]])
    values = run_steps(prepared.fitted, "features", row, np.float32)
    assert values[0].tolist() == pytest.approx([-0.17262, -0.00617, 0, 1, 1], abs=1e-4)
    assert values[1, 2:].tolist() == [1, 0, 0]
    assert weights["linear_1.weight"].shape == (32, 5)
    assert np.isclose(float(weights["linear_2.weight"].sum()), -3.87966633)
    assert second.data.window == WindowConfig(lags=7, horizon=2, step=1)
    assert second.loss == "mse" and np.isclose(second.validation["mae"], 1.58512259)
    assert others["linear_1.weight"].shape == (32, 14)
