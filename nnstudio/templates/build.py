"""The pieces that templates are made of: a chain of layers, laid out, and a project around it."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise
from typing import Any

from nnstudio.base.ids import new_id
from nnstudio.base.signature import DataSignature
from nnstudio.data.config import DataConfig
from nnstudio.graph.model import Edge, GraphSnapshot, Node
from nnstudio.project.document import DocumentState
from nnstudio.train.config import TrainConfig

Layer = tuple[str, Mapping[str, Any]]

PITCH = (196.0, 216.0)
MARGIN = 40.0
ROW = 5
"""Nodes in a row before the chain goes on below."""


def dense(units: int, activation: str = "none") -> Layer:
    """Return a dense layer."""
    return "nn.linear", {"units": units, "activation": activation}


def conv(filters: int, size: int, activation: str = "relu", padding: str = "same") -> Layer:
    """Return a 2-D convolution with a square kernel."""
    return "nn.conv2d", {
        "filters": filters,
        "kernel_size": [size, size],
        "padding": padding,
        "activation": activation,
    }


def chain(*layers: Layer) -> GraphSnapshot:
    """Return a graph with an input, these layers one after the other, and an output."""
    used: dict[str, int] = {}
    nodes: list[Node] = []
    first: Layer = ("io.input", {})
    last: Layer = ("io.output", {})
    for index, (layer, params) in enumerate((first, *layers, last)):
        stem = layer.rpartition(".")[2]
        used[stem] = used.get(stem, 0) + 1
        position = (MARGIN + PITCH[0] * (index % ROW), MARGIN + PITCH[1] * (index // ROW))
        nodes.append(Node(f"{stem}_{used[stem]}", layer, dict(params), position))
    ids = [node.id for node in nodes]
    edges = tuple(Edge(source, target) for source, target in pairwise(ids))
    return GraphSnapshot(tuple(nodes), edges)


def project(
    template: str,
    graph: GraphSnapshot,
    signature: DataSignature,
    training: TrainConfig,
    data: DataConfig | None = None,
    start_weights: Mapping[str, Any] | None = None,
) -> DocumentState:
    """Return a new project.

    Args:
        template: id of the template.
        graph: the net.
        signature: of the data after preparation.
        training: settings of the first run.
        data: which data; None: still to be chosen.
        start_weights: set by hand, nested lists by state-dict key.
    """
    return DocumentState(
        id=new_id("project"),
        graph=graph,
        data=data or DataConfig(),
        signature=signature,
        training=training,
        start_weights=dict(start_weights or {}),
        template=template,
    )
