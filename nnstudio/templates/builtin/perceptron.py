"""The perceptron (Rosenblatt 1958): one neuron with a step, taught by its rule."""

from __future__ import annotations

from nnstudio.base.signature import DataSignature
from nnstudio.base.text import QT_TRANSLATE_NOOP
from nnstudio.data.bundled.playground_gauss import SAMPLE
from nnstudio.data.sets.playground import CLASSIFICATION
from nnstudio.project.document import DocumentState
from nnstudio.templates.build import chain, dense, project
from nnstudio.templates.spec import TemplateSpec
from nnstudio.train.config import Choice, TrainConfig

POINTS = 80
"""Half of them are for training, half for validation."""


def _build(signature: DataSignature | None) -> DocumentState:
    data = signature or CLASSIFICATION
    graph = chain(dense(1), ("nn.step", {}))
    training = TrainConfig(
        loss=Choice(id="mse"),
        optimizer=Choice(id="perceptron", params={"lr": 0.1}),
        epochs=20,
        batch_size=10,
    )
    own = SAMPLE.config(points=POINTS) if signature is None else None
    return project("perceptron", graph, data, training, own)


TEMPLATE = TemplateSpec(
    id="perceptron",
    name=QT_TRANSLATE_NOOP("templates", "Perceptron, 1958"),
    summary=QT_TRANSLATE_NOOP(
        "templates", "A rule moves the line, one point at a time, until both classes are apart."
    ),
    group="first-steps",
    order=20,
    seconds=1,
    items=POINTS,
    build=_build,
)
