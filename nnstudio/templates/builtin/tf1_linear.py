"""The linear model with which TensorFlow 1 courses begin: y = W x + b."""

from __future__ import annotations

from nnstudio.base.signature import DataSignature
from nnstudio.base.text import QT_TRANSLATE_NOOP
from nnstudio.data.bundled.linear_points import SAMPLE, SIGNATURE
from nnstudio.project.document import DocumentState
from nnstudio.templates.build import chain, dense, project
from nnstudio.templates.spec import TemplateSpec
from nnstudio.train.config import Choice, TrainConfig

START_WEIGHTS = {"linear_1.weight": [[0.3]], "linear_1.bias": [-0.3]}
"""With these the summed squared error of the four points is 23.66."""


def _build(signature: DataSignature | None) -> DocumentState:
    data = signature or SIGNATURE
    graph = chain(dense(data.target.size))
    training = TrainConfig(
        loss=Choice(id="mse", params={"reduction": "sum"}),
        optimizer=Choice(id="sgd", params={"lr": 0.01, "momentum": 0.0}),
        epochs=1000,
        batch_size=4,
        shuffle=False,
    )
    if signature is not None:
        return project("tf1-linear", graph, data, training)
    return project("tf1-linear", graph, data, training, SAMPLE.config(), START_WEIGHTS)


TEMPLATE = TemplateSpec(
    id="tf1-linear",
    name=QT_TRANSLATE_NOOP("templates", "A straight line"),
    summary=QT_TRANSLATE_NOOP(
        "templates", "One weight and one bias learn y = 1 - x; the first example of TensorFlow 1."
    ),
    group="first-steps",
    order=35,
    seconds=1,
    items=4,
    build=_build,
)
