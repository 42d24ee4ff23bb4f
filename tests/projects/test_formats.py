"""One real file of every format that was ever written: each must open for ever.

The files are never made anew; what they hold is written down here by hand.
"""

from __future__ import annotations

import math
from pathlib import Path

import numpy as np

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
