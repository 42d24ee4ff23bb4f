"""P8: a graph of 1,000 nodes: opening, dragging, shapes after an edit."""

from __future__ import annotations

import statistics
import time

import numpy as np
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from nnstudio.base.ids import new_id
from nnstudio.base.shapes import Shape
from nnstudio.base.signature import DataSignature, InputSignature, TargetSignature
from nnstudio.edit.params import set_param
from nnstudio.graph.model import Edge, GraphSnapshot, Node
from nnstudio.project.document import DocumentState
from tests.benchmarks.figures import Figure

NODES = 1_000
_LAYER = {"units": 16, "activation": "relu"}


def run(rounds: int) -> list[Figure]:
    """Open the graph, drag a node, edit a layer near the input."""
    from tests.benchmarks.window import open_studio  # Qt

    opened: list[float] = []
    edits: list[float] = []
    frames: list[float] = []
    for _round in range(rounds):
        with open_studio() as bench:
            start = time.perf_counter()
            bench.studio.files.show_new(_document())
            bench.app.processEvents()
            opened.append(time.perf_counter() - start)
            session = bench.studio.session
            for units in range(20, 30):
                edit = set_param(session.document, session.registry, "linear_1", "units", units)
                start = time.perf_counter()
                session.push(edit)
                edits.append((time.perf_counter() - start) * 1000)
                bench.app.processEvents()
            frames += _drag(bench)
    worst = float(np.percentile(frames, 99))
    edit_ms = statistics.median(edits)
    return [
        Figure(
            "P8",
            "1,000 nodes: open, s",
            statistics.median(opened),
            "<= 1",
            statistics.median(opened) <= 1,
        ),
        Figure("P8", "1,000 nodes: drag frame p99, ms", worst, "<= 16", worst <= 16),
        Figure("P8", "1,000 nodes: edit with shapes, ms", edit_ms, "<= 20", edit_ms <= 20),
    ]


def _drag(bench) -> list[float]:  # type: ignore[no-untyped-def]
    canvas = bench.studio.window.network_page.canvas
    canvas.set_zoom(1.0)
    item = canvas.scene_items.nodes["linear_1"]
    canvas.centerOn(item)
    bench.app.processEvents()
    point = canvas.mapFromScene(item.sceneBoundingRect().topLeft()) + QPoint(60, 20)
    view = canvas.viewport()
    QTest.mousePress(view, Qt.MouseButton.LeftButton, pos=point)
    times: list[float] = []
    for step in range(60):
        start = time.perf_counter()
        QTest.mouseMove(view, point + QPoint(2 * step, step))
        bench.app.processEvents()
        times.append((time.perf_counter() - start) * 1000)
    QTest.mouseRelease(view, Qt.MouseButton.LeftButton, pos=point + QPoint(120, 60))
    return times


def _document() -> DocumentState:
    nodes = [Node("input_1", "io.input", {}, (0.0, 0.0))]
    for index in range(1, NODES - 1):
        place = (196.0 * (index % 25), 216.0 * (index // 25))
        nodes.append(Node(f"linear_{index}", "nn.linear", dict(_LAYER), place))
    nodes.append(Node("output_1", "io.output", {}, (196.0 * 24, 216.0 * 39)))
    edges = tuple(Edge(nodes[index].id, nodes[index + 1].id) for index in range(len(nodes) - 1))
    signature = DataSignature(
        (InputSignature("features", Shape.vector(8)),),
        TargetSignature("classification", tuple("abcdefghijklmnop")),
    )
    return DocumentState(
        id=new_id("project"),
        title="large",
        graph=GraphSnapshot(tuple(nodes), edges),
        signature=signature,
    )
