"""Small nets and data signatures for the tests of graph, compile and export."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

from nnstudio.base.shapes import Shape
from nnstudio.base.signature import DataSignature, InputSignature, TargetSignature, Task
from nnstudio.graph.model import Edge, GraphSnapshot, Node

Layer = str | tuple[str, dict[str, Any]]


def node(node_id: str, layer: str, **params: Any) -> Node:
    """Return a node."""
    return Node(node_id, layer, params)


def chain(*layers: Layer, ends: bool = True) -> GraphSnapshot:
    """Return layers in a row, from an input to an output, with ids such as "linear_2"."""
    row: list[Layer] = ["io.input", *layers, "io.output"] if ends else list(layers)
    nodes: list[Node] = []
    for number, layer in enumerate(row):
        name, params = (layer, {}) if isinstance(layer, str) else layer
        nodes.append(Node(f"{name.rpartition('.')[2]}_{number}", name, params, (number * 196.0, 0)))
    edges = tuple(Edge(a.id, b.id) for a, b in pairwise(nodes))
    return GraphSnapshot(tuple(nodes), edges)


def net(nodes: list[Node], wires: str) -> GraphSnapshot:
    """Return nodes wired as a text says: "a > b > c; a > c"."""
    edges: list[Edge] = []
    for row in wires.split(";"):
        stops = [stop.strip() for stop in row.split(">")]
        for source, target in pairwise(stops):
            end, _, port = target.partition(":")
            edges.append(Edge(source.partition(":")[0], end, "out", port or "in"))
    return GraphSnapshot(tuple(nodes), tuple(edges))


def image_data(
    channels: int = 1,
    size: int = 8,
    classes: int = 10,
    *,
    low: float = 0.0,
    high: float = 1.0,
) -> DataSignature:
    """Return the signature of labelled images."""
    shape = Shape.image(channels, size, size)
    entry = InputSignature("image", shape, "image", low=low, high=high)
    names = tuple(f"class {number}" for number in range(classes))
    return DataSignature((entry,), TargetSignature("classification", names))


def table_data(features: int = 4, outputs: int = 3, task: Task = "classification") -> DataSignature:
    """Return the signature of a table."""
    entry = InputSignature("features", Shape.vector(features), "vector", low=-2.0, high=2.0)
    names = tuple(f"name {number}" for number in range(outputs))
    if task == "classification":
        return DataSignature((entry,), TargetSignature(task, classes=names))
    return DataSignature((entry,), TargetSignature(task, names=names))


def text_data(classes: int = 2) -> DataSignature:
    """Return the signature of labelled texts: ids of any number of words."""
    entry = InputSignature("text", Shape.tokens(None), "text")
    names = tuple(f"class {number}" for number in range(classes))
    return DataSignature((entry,), TargetSignature("classification", names))


def series_data(channels: int = 2, time: int = 24, classes: int = 3) -> DataSignature:
    """Return the signature of labelled series of fixed length."""
    entry = InputSignature("series", Shape.series(channels, time), "series", low=-1.0, high=1.0)
    names = tuple(f"class {number}" for number in range(classes))
    return DataSignature((entry,), TargetSignature("classification", names))
