"""A small net to edit: input, two convolutions with pooling, flatten, dense, output."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

import pytest

from nnstudio.base.i18n import Translator
from nnstudio.base.shapes import Shape
from nnstudio.base.signature import DataSignature, InputSignature, TargetSignature
from nnstudio.compile.examine import Examiner
from nnstudio.compile.report import Report
from nnstudio.graph.model import Edge, GraphSnapshot, Node
from nnstudio.layers.registry import LayerRegistry, load_layers
from nnstudio.project.document import Document, DocumentState

IMAGES = DataSignature(
    (InputSignature("image", Shape.image(1, 28, 28), "image"),),
    TargetSignature("classification", tuple(str(n) for n in range(10))),
)
CHAIN = (
    ("input_1", "io.input", {}),
    ("conv2d_1", "nn.conv2d", {"filters": 8, "padding": "same"}),
    ("max_pool2d_1", "nn.max_pool2d", {}),
    ("flatten_1", "nn.flatten", {}),
    ("linear_1", "nn.linear", {"units": 10}),
    ("output_1", "io.output", {}),
)
ENGLISH = Translator("en")


@pytest.fixture(scope="session")
def registry() -> LayerRegistry:
    return load_layers()


@pytest.fixture
def document() -> Document:
    nodes = tuple(
        Node(name, layer, params, (196.0 * place, 0.0))
        for place, (name, layer, params) in enumerate(CHAIN)
    )
    edges = tuple(Edge(a.id, b.id) for a, b in pairwise(nodes))
    state = DocumentState("project-000000000000", graph=GraphSnapshot(nodes, edges))
    found = Document(state)
    found.set_signature(IMAGES)
    return found


@pytest.fixture
def examine(registry: LayerRegistry) -> Callable[[Document], Report]:
    examiner = Examiner(registry)
    return lambda doc: examiner.examine(doc.graph.snapshot(), doc.signature)
