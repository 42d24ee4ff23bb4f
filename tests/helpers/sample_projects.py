"""Small projects with a trained run, made by hand: no torch, no training."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import numpy as np

from nnstudio.base.ids import new_id
from nnstudio.base.shapes import Shape
from nnstudio.base.signature import DataSignature, InputSignature, TargetSignature
from nnstudio.compile.planner import make_plan
from nnstudio.data.config import DataConfig
from nnstudio.graph.changes import RenameNode
from nnstudio.graph.model import Edge, GraphSnapshot, Node
from nnstudio.layers.registry import LayerRegistry
from nnstudio.project.document import Document, DocumentState
from nnstudio.project.run_record import CurvePoint, RunRecord, Runs, Weights
from nnstudio.train.config import Choice, TrainConfig

SIGNATURE = DataSignature(
    (InputSignature("features", Shape.vector(2), "points", ("x", "y"), -1.0, 1.0),),
    TargetSignature("classification", ("no", "yes"), ("answer",)),
)


def small_graph(hidden: int = 3) -> GraphSnapshot:
    """Return a net with a hidden layer and batch norm, whose counter is a single number."""
    nodes = (
        Node("input_1", "io.input"),
        Node("linear_1", "nn.linear", {"units": hidden, "activation": "tanh"}, (200.0, 0.0)),
        Node("batch_norm_1", "nn.batch_norm", {}, (400.0, 0.0), title="Größe – β"),
        Node("linear_2", "nn.linear", {"units": 2}, (600.0, 0.0)),
        Node("output_1", "io.output", {}, (800.0, 0.0)),
    )
    ids = [node.id for node in nodes]
    return GraphSnapshot(nodes, tuple(Edge(a, b) for a, b in pairwise(ids)))


def small_state(**fields: object) -> DocumentState:
    """Return a project's state in which nothing has its default."""
    state = DocumentState(
        id=new_id("project"),
        title="Übung – Größe 😀",
        notes='What we saw:\n„nichts“ \\ "quotes" 	tab',
        view="neurons",
        graph=small_graph(),
        data=DataConfig(source="bundled:xor", options={"repeat": 2}),
        signature=SIGNATURE,
        training=TrainConfig(epochs=7, seed=3, optimizer=Choice(id="sgd", params={"lr": 0.25})),
        start_weights={"linear_1.bias": [0.1, -0.2, 0.3]},
        template="xor",
        final_tests=2,
    )
    return replace(state, **fields)  # type: ignore[arg-type]


def small_run(
    registry: LayerRegistry, state: DocumentState, number: int = 1, seed: int = 0
) -> tuple[RunRecord, Weights]:
    """Return a finished run of a state with weights that fit its net."""
    assert state.signature is not None
    point = CurvePoint(1, 4, 0.25, 0.5, {"loss": 0.7}, {"loss": float("nan")})
    record = RunRecord(
        id=new_id("run"),
        number=number,
        started="2026-03-01T10:42:00+01:00",
        graph=state.graph,
        training=state.training,
        data=state.data,
        signature=state.signature,
        name="the first one",
        start_weights=state.start_weights,
        fingerprint="0" * 64,
        versions={"torch": "2.13.0"},
        threads=((0, 1), (40, 2)),
        reason="finished",
        epochs_done=7,
        steps=28,
        best_epoch=6,
        seconds=1.5,
        samples_per_second=1000.0,
        loss="cross_entropy",
        parameters=20,
        curve=(point, replace(point, epoch=2, step=8, validation={"loss": 0.5, "accuracy": 1.0})),
        changes=((9, "lr", 0.25, 0.1),),
        train={"loss": 0.4, "accuracy": 1.0},
        validation={"loss": 0.5, "accuracy": 0.75},
        test=(
            {
                "when": "2026-03-01T10:45:00+01:00",
                "look": 1,
                "items": 4,
                "metrics": {"accuracy": 0.5},
                "intervals": {"accuracy": [0.15, 0.85]},
            },
        ),
    )
    plan = make_plan(state.graph, state.signature, registry)
    random = np.random.default_rng(seed)
    weights = {
        step.state_name(weight): random.normal(size=weight.shape).astype(
            np.int64 if weight.shape == () else np.float32
        )
        for step in plan.steps
        for weight in step.weights
    }
    return record, {name: np.asarray(array) for name, array in weights.items()}


def runs_of(*pairs: tuple[RunRecord, Weights]) -> Runs:
    """Return a collection of runs."""
    runs = Runs()
    for record, weights in pairs:
        runs.put(record, weights)
    return runs


def rename(document: Document, title: str) -> None:
    """Change something small in a document."""
    node = document.graph.node("linear_1")
    document.apply((RenameNode("linear_1", node.title, title),))
