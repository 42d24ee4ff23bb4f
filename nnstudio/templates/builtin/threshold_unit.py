"""A threshold unit (McCulloch and Pitts 1943) with weights set by hand: AND."""

from __future__ import annotations

from nnstudio.base.signature import DataSignature
from nnstudio.base.text import QT_TRANSLATE_NOOP
from nnstudio.data.bundled.logic_and import SAMPLE
from nnstudio.data.sets.truth_tables import SIGNATURE
from nnstudio.project.document import DocumentState
from nnstudio.templates.build import chain, dense, project
from nnstudio.templates.spec import TemplateSpec
from nnstudio.train.config import Choice, TrainConfig

AND_WEIGHTS = {"linear_1.weight": [[1.0, 1.0]], "linear_1.bias": [-1.5]}
"""x1 + x2 reaches the threshold 1.5 only where both inputs are 1."""


def _build(signature: DataSignature | None) -> DocumentState:
    data = signature or SIGNATURE
    graph = chain(dense(1), ("nn.step", {}))
    training = TrainConfig(
        loss=Choice(id="mse"),
        optimizer=Choice(id="perceptron", params={"lr": 0.1}),
        epochs=20,
        batch_size=4,
        shuffle=False,
    )
    if signature is not None:
        return project("threshold-unit", graph, data, training)
    return project("threshold-unit", graph, data, training, SAMPLE.config(), AND_WEIGHTS)


TEMPLATE = TemplateSpec(
    id="threshold-unit",
    name=QT_TRANSLATE_NOOP("templates", "One neuron, 1943"),
    summary=QT_TRANSLATE_NOOP(
        "templates", "Two weights and a threshold set by hand make AND; try OR, and try XOR."
    ),
    group="first-steps",
    order=10,
    seconds=1,
    items=4,
    build=_build,
)
