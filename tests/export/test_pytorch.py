"""The exported script repeats the run: the same losses, from the frozen run alone."""

from __future__ import annotations

import contextlib
import io
import re
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from nnstudio.base.errors import UserError
from nnstudio.data.config import StepConfig
from nnstudio.export.pytorch import EXPORT
from nnstudio.export.registry import load_exports
from nnstudio.graph.model import Graph
from nnstudio.layers.registry import LayerRegistry
from tests.compile.nets import chain
from tests.export.conftest import Train, Trained

NUMBER = r"(-?\d+\.\d+)"


def export(trained: Trained, folder: Path, layers: LayerRegistry, name: str = "my_net") -> Path:
    path = folder / f"{name}.py"
    written = EXPORT.write(trained.record, trained.weights, trained.dataset, path, layers)
    assert written[0] == path
    assert all(file.is_file() for file in written)
    return path


def run_here(script: Path) -> str:
    """Run a script in this process (loading torch anew takes seconds) and return what it prints."""
    names: dict[str, Any] = {"__name__": "__main__", "__file__": str(script)}
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed):
        exec(compile(script.read_text(encoding="utf-8"), str(script), "exec"), names)
    return printed.getvalue()


def assert_same_curve(printed: str, trained: Trained) -> None:
    losses = [float(x) for x in re.findall(rf"   loss {NUMBER}", printed)]
    validation = [float(x) for x in re.findall(rf"validation loss {NUMBER}", printed)]
    curve = [point for point in trained.record.curve if point.epoch > 0]
    assert len(losses) == len(curve) == trained.record.epochs_done
    np.testing.assert_allclose(losses, [p.train["loss"] for p in curve], atol=1e-5, rtol=1e-6)
    wanted = [p.validation["loss"] for p in curve if "loss" in p.validation]
    np.testing.assert_allclose(validation, wanted, atol=1e-5, rtol=1e-6)


def test_the_script_repeats_the_run_in_a_clean_process(
    train: Train, tmp_path: Path, layers: LayerRegistry
):
    trained = train("digits-mlp", epochs=2)
    script = export(trained, tmp_path, layers, "Ziffern – Übung 1")
    done = subprocess.run(
        [sys.executable, "-I", "-X", "utf8", str(script)],
        capture_output=True,
        text=True,
        encoding="utf-8",
        cwd=tmp_path,
        timeout=110,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert_same_curve(done.stdout, trained)
    assert "nnstudio" not in script.read_text(encoding="utf-8").replace(
        "Computed with nnstudio", ""
    )


SETTINGS: dict[str, dict[str, Any]] = {
    "sgd with momentum": {
        "optimizer": {"id": "sgd", "params": {"lr": 0.05, "momentum": 0.9, "nesterov": True}}
    },
    "adamw": {"optimizer": {"id": "adamw", "params": {"lr": 0.01}}},
    "rmsprop": {"optimizer": {"id": "rmsprop", "params": {"lr": 0.003}}},
    "penalties and clipping": {"l1": 0.001, "l2": 0.01, "clip_norm": 0.5},
    "limited steps": {"max_steps": 7, "batch_size": 16},
    "fixed order, uneven batches": {"shuffle": False, "batch_size": 33},
    "sum and factor": {
        "loss": {"id": "cross_entropy", "params": {"reduction": "sum", "factor": 0.1}}
    },
    "squared error of classes": {"loss": {"id": "mse"}},
    "one cycle": {"schedule": {"id": "one_cycle"}},
    "warm-up": {"schedule": {"id": "warmup", "params": {"epochs": 1.5}}},
    "cosine": {"schedule": {"id": "cosine"}},
    "steps": {"schedule": {"id": "step", "params": {"every": 1, "gamma": 0.3}}},
    "exponential": {"schedule": {"id": "exponential"}},
    "plateau": {
        "schedule": {"id": "plateau", "params": {"patience": 0}},
        "optimizer": {"id": "sgd", "params": {"lr": 3.0}},
        "epochs": 5,
    },
    "early stop": {"patience": 1, "epochs": 12, "optimizer": {"id": "sgd", "params": {"lr": 3.0}}},
    "zeros": {"weight_init": "zeros"},
    "playground weights, other seed": {"weight_init": "playground", "seed": 7},
}


@pytest.mark.parametrize("settings", SETTINGS.values(), ids=SETTINGS)
def test_every_setting_is_repeated(
    settings: dict[str, Any], train: Train, tmp_path: Path, layers: LayerRegistry
):
    trained = train("iris", **settings)
    assert_same_curve(run_here(export(trained, tmp_path, layers)), trained)


@pytest.mark.parametrize(
    "template",
    [
        *("threshold-unit", "perceptron", "xor", "tf1-linear", "playground-circle", "wine"),
        *("diabetes", "text-bag", "text-linear", "series-forecast", "series-classes"),
        *("text-average", "text-cnn", "text-rnn", "text-gru", "text-lstm", "text-transformer"),
    ],
)
def test_the_small_templates_are_repeated(
    template: str, train: Train, tmp_path: Path, layers: LayerRegistry
):
    trained = train(template)
    assert_same_curve(run_here(export(trained, tmp_path, layers)), trained)


def test_stop_words_and_rules_for_words_stand_in_the_script(
    train: Train, tmp_path: Path, layers: LayerRegistry
):
    step = StepConfig(id="word_bag", params={"stop": "en", "stop_more": "-you", "rules": "2"})
    trained = train("text-bag", prepare=(step,), only=True)
    script = export(trained, tmp_path, layers)
    assert "rules=2" in script.read_text(encoding="utf-8")
    assert_same_curve(run_here(script), trained)


def test_pieces_of_words_are_cut_in_the_script_as_in_the_run(
    train: Train, tmp_path: Path, layers: LayerRegistry
):
    step = StepConfig(id="words", params={"unit": "pieces", "size": 600, "rules": "2"})
    net = chain(
        ("nn.embedding_bag", {"vocabulary": 700, "features": 8}),
        ("nn.linear", {"units": 4, "activation": "softmax"}),
    )
    trained = train("text-bag", net, prepare=(step,), only=True)
    assert len(trained.dataset.fitted[0].arguments["text"]["merges"]) > 300
    script = export(trained, tmp_path, layers)
    assert "tokenizers" not in script.read_text(encoding="utf-8")
    assert_same_curve(run_here(script), trained)


@pytest.mark.parametrize("template", ["iris", "diabetes"])
def test_items_that_count_more_do_so_in_the_script(
    template: str, train: Train, tmp_path: Path, layers: LayerRegistry
):
    trained = train(template, item_weights=True)
    script = export(trained, tmp_path, layers)
    assert "weighted_loss(" in script.read_text(encoding="utf-8")
    assert_same_curve(run_here(script), trained)


def test_dropout_and_batch_norm_draw_and_count_as_in_the_run(
    train: Train, tmp_path: Path, layers: LayerRegistry
):
    graph = chain(
        ("nn.linear", {"units": 8}),
        "nn.batch_norm",
        ("nn.dropout", {}),
        ("nn.linear", {"units": 3, "activation": "softmax"}),
    )
    # 104 training items: the last batch would hold a single one.
    trained = train("iris", graph, batch_size=len(train("iris").dataset.parts.train) - 1)
    assert_same_curve(run_here(export(trained, tmp_path, layers)), trained)


@pytest.mark.parametrize(
    "settings", [{}, {"schedule": {"id": "cosine"}}, {"schedule": {"id": "plateau"}}], ids=str
)
def test_a_learning_rate_changed_on_the_way_is_changed_again(
    settings: dict[str, Any], train: Train, tmp_path: Path, layers: LayerRegistry
):
    trained = train("iris", epochs=150, patience=0, new_rate=0.02, **settings)
    assert trained.record.changes
    script = export(trained, tmp_path, layers)
    assert "CHANGES" in script.read_text(encoding="utf-8")
    assert_same_curve(run_here(script), trained)


def test_start_weights_set_by_hand_are_used(train: Train, tmp_path: Path, layers: LayerRegistry):
    start = {"linear_1.bias": [0.5]}
    trained = train("tf1-linear", start_weights=start)
    assert_same_curve(run_here(export(trained, tmp_path, layers)), trained)


def test_a_run_that_went_on_from_trained_weights_says_so(
    train: Train, tmp_path: Path, layers: LayerRegistry
):
    first = train("iris", epochs=20)
    second = train("iris", epochs=2, weights=first.weights)
    said = run_here(export(second, tmp_path, layers))
    assert said.startswith("The run went on from trained weights")
    assert "went on from" not in run_here(export(first, tmp_path, layers))


def test_the_script_brings_the_trained_net(train: Train, tmp_path: Path, layers: LayerRegistry):
    import torch

    trained = train("iris", epochs=1)
    script = export(trained, tmp_path, layers)
    names: dict[str, Any] = {"__name__": "imported", "__file__": str(script)}
    exec(compile(script.read_text(encoding="utf-8"), str(script), "exec"), names)
    model = names["trained_model"]()
    state = model.state_dict()
    assert set(state) == set(trained.weights)
    for key, values in trained.weights.items():
        np.testing.assert_array_equal(state[key].numpy(), values)
    *inputs, target = names["load"]("validation")
    rows = trained.dataset.parts.validation
    prepared = next(iter(trained.dataset.inputs.values()))[rows]
    torch.testing.assert_close(inputs[0], torch.from_numpy(prepared), atol=0, rtol=0)
    np.testing.assert_array_equal(target.numpy(), trained.dataset.target[rows])


def test_the_test_part_is_not_in_the_files(train: Train, tmp_path: Path, layers: LayerRegistry):
    trained = train("iris", epochs=1)
    export(trained, tmp_path, layers)
    with np.load(tmp_path / "my_net_data.npz") as data:
        items = sum(len(data[name]) for name in data if name.startswith("target_"))
    parts = trained.dataset.parts
    assert len(parts.test) > 0
    assert items == len(parts.train) + len(parts.validation)


def test_an_edit_after_training_changes_nothing(
    train: Train, tmp_path: Path, layers: LayerRegistry
):
    trained = train("iris", epochs=1)
    first = export(trained, tmp_path, layers).read_text(encoding="utf-8")
    edited = Graph(trained.state.graph)
    edited.apply(())
    other = replace(trained, state=replace(trained.state, graph=chain("nn.relu")))
    (tmp_path / "again").mkdir()
    second = export(other, tmp_path / "again", layers).read_text(encoding="utf-8")
    assert first == second


def test_other_data_are_refused_with_a_reason(train: Train, tmp_path: Path, layers: LayerRegistry):
    trained = train("iris", epochs=1)
    other = replace(trained, dataset=replace(trained.dataset, fingerprint="0" * 64))
    with pytest.raises(UserError) as refused:
        export(other, tmp_path, layers)
    assert refused.value.code == "NNS-4044"
    assert list(tmp_path.iterdir()) == []


def test_a_name_of_a_run_cannot_become_code(train: Train, tmp_path: Path, layers: LayerRegistry):
    trained = train("iris", epochs=1)
    record = replace(trained.record, name='"""\nraise SystemExit(3)  # \\')
    script = export(replace(trained, record=record), tmp_path, layers, 'odd "name"')
    assert_same_curve(run_here(script), trained)


def test_a_failed_write_leaves_the_older_script_whole(
    train: Train, tmp_path: Path, layers: LayerRegistry, monkeypatch: pytest.MonkeyPatch
):
    trained = train("iris", epochs=1)
    script = export(trained, tmp_path, layers)
    before = script.read_bytes()

    def full(self: Path, target: Path) -> Path:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", full)
    with pytest.raises(OSError, match="No space"):
        export(trained, tmp_path, layers)
    assert script.read_bytes() == before
    assert not list(tmp_path.glob(".*.tmp"))


def test_the_target_is_found_by_itself():
    assert load_exports().ids() == ("pytorch",)
