"""Any graph at all: examining never fails, repairs keep their word, what has no error runs."""

from __future__ import annotations

import random
from collections import Counter
from itertools import pairwise
from typing import Any

import pytest
import torch

from nnstudio.base.params import BoolParam, ChoiceParam, IntParam, IntsParam
from nnstudio.compile.codes import Code
from nnstudio.compile.examine import Examiner, examine
from nnstudio.compile.planner import PlanError, make_plan
from nnstudio.compile.source import class_name, module_source
from nnstudio.compile.torch_module import build_module
from nnstudio.graph.changes import GraphChange, invert
from nnstudio.graph.model import Edge, Graph, GraphSnapshot, Node
from nnstudio.layers.registry import LayerRegistry
from tests.compile.nets import image_data, series_data, table_data, text_data

DATA = (
    table_data(),
    table_data(outputs=2, task="regression"),
    image_data(),
    series_data(),
    text_data(),
)


def random_value(generator: random.Random, param: Any) -> Any:
    if isinstance(param, BoolParam):
        return generator.random() < 0.5
    if isinstance(param, ChoiceParam):
        return generator.choice(param.choices).value
    if isinstance(param, IntParam):
        return generator.choice([0, 1, 2, 3, 5, 8, -1, "x"])
    if isinstance(param, IntsParam):
        return [generator.choice([1, 2, 3, 5]) for _ in range(generator.randint(1, 3))]
    return param.default_value


def random_graph(seed: int, registry: LayerRegistry) -> GraphSnapshot:
    """Return a graph of a row of layers with random parameters and random further wires."""
    generator = random.Random(seed)
    layers = [spec.id for spec in registry if spec.role == "layer"]
    row = ["io.input", *(generator.choice(layers) for _ in range(generator.randint(1, 6)))]
    row += ["nn.linear", "io.output"]
    if generator.random() < 0.2:
        row.insert(generator.randrange(len(row)), generator.choice(["nn.gone", "io.output"]))
    nodes: list[Node] = []
    for number, layer in enumerate(row):
        spec = registry.get(layer)
        params = {
            param.name: random_value(generator, param)
            for param in (spec.params if spec is not None else ())
            if generator.random() < 0.25
        }
        nodes.append(Node(f"n_{number}", layer, params))
    edges = {Edge(a.id, b.id) for a, b in pairwise(nodes)}
    for _ in range(generator.choice([0, 0, 1, 2])):
        a, b = generator.choice(nodes).id, generator.choice(nodes).id
        port = generator.choice(["in", "in", "in", "elsewhere"])
        edges.add(Edge(a, b, "out", port))
    if generator.random() < 0.2:
        edges.discard(generator.choice(sorted(edges)))
    return GraphSnapshot(tuple(nodes), tuple(sorted(edges)))


@pytest.mark.parametrize("seed", range(120))
def test_any_graph_is_examined_and_its_repairs_keep_their_word(seed: int, registry: LayerRegistry):
    graph, data = random_graph(seed, registry), DATA[seed % len(DATA)]
    report = Examiner(registry).examine(graph, data)
    assert set(report.order) == set(report.nodes) == {n.id for n in graph.nodes}
    before = Counter((p.code, p.node) for p in report.errors)
    for problem in report.problems:
        for fix in problem.fixes:
            changed = Graph(graph)
            changes = tuple(c for c in fix.changes if isinstance(c, GraphChange))
            changed.apply(changes)
            again = examine(changed.snapshot(), data, registry, repairs=False)
            left = {(p.code, p.node, p.param) for p in again.problems}
            assert (problem.code, problem.node, problem.param) not in left
            new = Counter((p.code, p.node) for p in again.errors) - before
            hidden = {Code.CLASS_COUNT, Code.NUMBER_COUNT}
            if problem.code != Code.WRONG_SHAPE:
                hidden |= {Code.WRONG_SHAPE, Code.MISSING_WIRE}
            assert {code for code, _ in new} <= hidden
            changed.apply(tuple(c for c in invert(changes) if isinstance(c, GraphChange)))
            restored = changed.snapshot()
            assert {n.id: n for n in restored.nodes} == {n.id: n for n in graph.nodes}
            assert set(restored.edges) == set(graph.edges)


@pytest.mark.parametrize("seed", range(60))
def test_a_graph_without_errors_runs_as_module_and_as_source(seed: int, registry: LayerRegistry):
    graph, data = random_graph(1000 + seed, registry), DATA[seed % len(DATA)]
    for _ in range(12):  # repair as a person would, one problem after the other
        report = examine(graph, data, registry)
        fix = next((p.fixes[0] for p in report.errors if p.fixes), None)
        if fix is None:
            break
        changed = Graph(graph)
        changed.apply(tuple(c for c in fix.changes if isinstance(c, GraphChange)))
        graph = changed.snapshot()
    try:
        plan = make_plan(graph, data, registry)
    except PlanError as error:
        assert error.problems
        return
    inputs: list[torch.Tensor] = []
    for entry in plan.inputs:
        sizes = [6 if size is None else size for size in entry.shape.sizes]
        ids = entry.shape.dtype == "int"
        inputs.append(torch.randint(0, 2, (2, *sizes)) if ids else torch.rand(2, *sizes))
    names: dict[str, Any] = {}
    exec(module_source(plan), names)
    built, printed = build_module(plan).eval(), names[class_name(plan)]().eval()
    printed.load_state_dict(built.state_dict())
    with torch.no_grad(), built.watch([step.node for step in plan.steps]) as watch:
        answer = built(*inputs)
        torch.testing.assert_close(answer, printed(*inputs), atol=1e-6, rtol=0)
    for step in plan.steps:
        real = tuple(watch.values[step.node].shape[1:])
        assert len(real) == step.output.rank
        for size, known in zip(real, step.output.sizes, strict=True):
            assert known is None or size == known
