"""The text of the PyTorch class: it reads as kept in golden files, and computes the same."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import pytest
import torch

from nnstudio.base.shapes import Shape
from nnstudio.base.signature import DataSignature, InputSignature, TargetSignature
from nnstudio.compile.examine import examine
from nnstudio.compile.plan import TORCH_NAMES, Plan, attribute_name
from nnstudio.compile.planner import make_plan
from nnstudio.compile.source import (
    argument_names,
    class_name,
    module_source,
    node_source,
    recipe_source,
)
from nnstudio.compile.torch_module import GraphModule, build_module
from nnstudio.graph.model import GraphSnapshot
from nnstudio.layers.registry import LayerRegistry
from tests.compile.nets import chain, image_data, net, node, series_data, table_data, text_data

GOLDEN = Path(__file__).parent.parent / "golden" / "source"
UPDATE = "NNSTUDIO_UPDATE_GOLDEN"

TWO_INPUTS = DataSignature(
    (
        InputSignature("Bild", Shape.image(1, 6, 6), "image", low=0.0, high=1.0),
        InputSignature("table", Shape.vector(3), "vector", low=0.0, high=1.0),
    ),
    TargetSignature("classification", ("a", "b")),
)


def cnn() -> GraphSnapshot:
    return chain(
        "nn.conv2d",
        "nn.max_pool2d",
        ("nn.conv2d", {"filters": 8, "activation": "none"}),
        "nn.batch_norm",
        "nn.relu",
        "nn.global_avg_pool",
        ("nn.linear", {"units": 10, "activation": "softmax"}),
    )


def residual() -> GraphSnapshot:
    return net(
        [
            node("in", "io.input"),
            node("stem", "nn.conv2d", filters=4),
            node("first", "nn.conv2d", filters=4),
            node("second", "nn.conv2d", filters=4, activation="none"),
            node("sum", "nn.add"),
            node("relu_1", "nn.relu"),
            node("pool", "nn.global_avg_pool"),
            node("dense", "nn.linear", units=10),
            node("out", "io.output"),
        ],
        "in > stem > first > second > sum > relu_1 > pool > dense > out; stem > sum",
    )


def branches() -> GraphSnapshot:
    return net(
        [
            node("in", "io.input"),
            node("a", "nn.linear", units=5, activation="tanh"),
            node("b", "nn.linear", units=3, activation="gelu"),
            node("cat", "nn.concat"),
            node("train", "nn.linear", units=3),
            node("out", "io.output"),
        ],
        "in > a > cat; in > b > cat; in > cat > train > out",
    )


def two_inputs() -> GraphSnapshot:
    return net(
        [
            node("image", "io.input", source="Bild"),
            node("table", "io.input", source="table"),
            node("flat", "nn.flatten"),
            node("gate", "nn.linear", units=36, activation="sigmoid"),
            node("times", "nn.multiply"),
            node("dense", "nn.linear", units=2),
            node("out", "io.output"),
        ],
        "image > flat > times; table > gate > times > dense > out",
    )


def text_net() -> GraphSnapshot:
    return chain(
        ("nn.embedding", {"vocabulary": 20, "features": 4}),
        "nn.global_avg_pool",
        ("nn.linear", {"units": 2}),
    )


def read_in_order() -> GraphSnapshot:
    return chain(
        ("nn.embedding", {"vocabulary": 20, "features": 4}),
        ("nn.conv1d", {"filters": 4}),
        ("nn.lstm", {"hidden": 3, "both": True, "output": "every"}),
        ("nn.gru", {"hidden": 5, "layers": 2}),
        ("nn.linear", {"units": 2}),
    )


def transformer() -> GraphSnapshot:
    return chain(
        ("nn.embedding", {"vocabulary": 20, "features": 4}),
        "nn.positions",
        ("nn.encoder_block", {"heads": 2, "hidden": 8, "dropout": 0.0}),
        "nn.class_token",
        ("nn.multi_head_attention", {"heads": 2}),
        "nn.first_step",
        ("nn.linear", {"units": 2}),
    )


def own_modules() -> GraphSnapshot:
    return chain(
        ("nn.conv1d", {"filters": 3}),
        ("nn.max_pool1d", {}),
        "nn.flatten",
        ("nn.linear", {"units": 3}),
        "nn.step",
    )


NETS = {
    "cnn": (cnn, image_data()),
    "residual": (residual, image_data()),
    "branches": (branches, table_data()),
    "two_inputs": (two_inputs, TWO_INPUTS),
    "text": (text_net, text_data()),
    "read_in_order": (read_in_order, text_data()),
    "transformer": (transformer, text_data()),
    "own_modules": (own_modules, series_data()),
}


def plan_of(name: str, registry: LayerRegistry) -> Plan:
    graph, data = NETS[name]
    snapshot = graph()
    known = {
        n.id: {k: v for k, v in n.params.items() if registry[n.layer].param(k) is not None}
        for n in snapshot.nodes
    }
    assert all(known[n.id] == dict(n.params) for n in snapshot.nodes), "a parameter is misspelt"
    return make_plan(snapshot, data, registry, title=f"golden {name}")


def sample(plan: Plan, items: int = 3) -> list[torch.Tensor]:
    values: list[torch.Tensor] = []
    for entry in plan.inputs:
        sizes = [7 if size is None else size for size in entry.shape.sizes]
        if entry.shape.dtype == "int":
            ids = torch.randint(0, 9, (items, *sizes))
            ids[0, 4:] = 0  # padding
            values.append(ids)
        else:
            values.append(torch.randn(items, *sizes))
    return values


def run_source(plan: Plan) -> torch.nn.Module:
    names: dict[str, Any] = {}
    exec(module_source(plan), names)
    return names[class_name(plan)]()


@pytest.mark.parametrize("name", NETS)
def test_source_reads_as_in_the_golden_file(name: str, registry: LayerRegistry):
    text = module_source(plan_of(name, registry))
    path = GOLDEN / f"{name}.py.txt"
    if os.environ.get(UPDATE):
        path.write_text(text, encoding="utf-8")
    assert text == path.read_text(encoding="utf-8"), f"set {UPDATE}=1 to accept the new text"


@pytest.mark.parametrize("name", NETS)
def test_source_gives_the_same_output_with_the_same_weights(name: str, registry: LayerRegistry):
    plan = plan_of(name, registry)
    built, printed = build_module(plan), run_source(plan)
    assert list(built.state_dict()) == list(printed.state_dict())
    printed.load_state_dict(built.state_dict())
    inputs = sample(plan)
    for mode in (True, False):
        built.train(mode)
        printed.train(mode)
        torch.testing.assert_close(built(*inputs), printed(*inputs), atol=1e-6, rtol=0)


@pytest.mark.parametrize("name", NETS)
def test_source_draws_the_same_start_weights_from_a_seed(name: str, registry: LayerRegistry):
    plan = plan_of(name, registry)
    torch.manual_seed(5)
    built = build_module(plan).state_dict()
    torch.manual_seed(5)
    printed = run_source(plan).state_dict()
    assert all(torch.equal(built[key], printed[key]) for key in built)


@pytest.mark.parametrize("name", NETS)
def test_names_and_shapes_of_weights_are_known_before_torch(name: str, registry: LayerRegistry):
    plan = plan_of(name, registry)
    foretold = {step.state_name(w): w.shape for step in plan.steps for w in step.weights}
    real = {key: tuple(value.shape) for key, value in build_module(plan).state_dict().items()}
    assert foretold == real
    trainable = sum(p.numel() for p in build_module(plan).parameters())
    assert plan.parameters == trainable


def test_a_residual_block_equals_hand_written_code(registry: LayerRegistry):
    plan = plan_of("residual", registry)
    module: GraphModule = build_module(plan)
    parts: Any = module
    x = torch.randn(2, 1, 8, 8)
    stem = torch.relu(parts.stem(x))
    branch = parts.second(torch.relu(parts.first(stem)))
    by_hand = parts.dense(torch.relu(stem + branch).mean(dim=(2, 3)))
    torch.testing.assert_close(module(x), by_hand, atol=1e-6, rtol=0)


def test_each_layer_is_one_line(registry: LayerRegistry):
    plan = plan_of("cnn", registry)
    assert node_source(plan.steps[0]).splitlines() == [
        'nn.Conv2d(1, 16, 3, padding="same")',
        "nn.ReLU()",
    ]


def test_the_inspector_knows_the_line_of_a_layer_in_an_unfinished_net(registry: LayerRegistry):
    report = examine(chain("nn.conv2d"), image_data(), registry)
    recipe = report.nodes["conv2d_1"].recipe
    assert recipe is not None
    assert recipe_source(recipe).startswith("nn.Conv2d(1, 16, 3")


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Ziffern für Anfänger", "ZiffernFuerAnfaenger"),
        ("", "Net"),
        ("3 layers", "Net3Layers"),
        ("nn", "Nn"),
        ("F", "FNet"),
        ('"""; import os', "ImportOs"),
        ("日本", "Net"),
    ],
)
def test_the_class_has_a_python_name_whatever_the_title(
    title: str, expected: str, registry: LayerRegistry
):
    plan = make_plan(chain(("nn.linear", {"units": 3})), table_data(), registry, title=title)
    assert class_name(plan) == expected
    run_source(plan)


def test_a_title_cannot_end_the_docstring(registry: LayerRegistry):
    title = 'x"""\nraise SystemExit  # \\'
    plan = make_plan(chain(("nn.linear", {"units": 3})), table_data(), registry, title=title)
    run_source(plan)


def test_arguments_have_python_names(registry: LayerRegistry):
    data = table_data()
    odd = InputSignature("Größe & Gewicht", data.inputs[0].shape)
    data = DataSignature((odd,), data.target)
    plan = make_plan(chain(("nn.linear", {"units": 3})), data, registry)
    assert all(name.isidentifier() for name in argument_names(plan))
    run_source(plan)


@pytest.mark.parametrize("node_id", ["forward", "class", "a.b", "1", "ü", "x", "F", "mask", "out"])
def test_odd_ids_from_a_file_do_no_harm(node_id: str, registry: LayerRegistry):
    graph = net(
        [
            node("in", "io.input"),
            node(node_id, "nn.linear", units=4),
            node("b", "nn.linear", units=4),
            node("sum", "nn.add"),
            node("last", "nn.linear", units=3),
            node("end", "io.output"),
        ],
        f"in > {node_id} > b > sum > last > end; {node_id} > sum",
    )
    plan = make_plan(graph, table_data(), registry)
    built, printed = build_module(plan), run_source(plan)
    printed.load_state_dict(built.state_dict())
    inputs = sample(plan)
    torch.testing.assert_close(built(*inputs), printed(*inputs))


def test_every_name_of_torchs_module_is_avoided():
    public = {name for name in dir(torch.nn.Module()) if name.islower() and name[0] != "_"}
    assert public - TORCH_NAMES == set()
    assert all(attribute_name(name) != name for name in public)
