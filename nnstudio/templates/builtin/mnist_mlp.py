"""MNIST with a hidden layer of 1,000 neurons, as the course's TensorFlow net."""

from __future__ import annotations

from nnstudio.base.signature import DataSignature
from nnstudio.base.text import QT_TRANSLATE_NOOP
from nnstudio.project.document import DocumentState
from nnstudio.templates.build import chain, dense, project
from nnstudio.templates.known import MNIST, digit_images
from nnstudio.templates.spec import TemplateSpec
from nnstudio.train.config import Choice, TrainConfig


def _build(signature: DataSignature | None) -> DocumentState:
    data = signature or digit_images(28, 28)
    graph = chain(
        ("nn.flatten", {}),
        dense(1000, "relu"),
        dense(data.target.size),
    )
    training = TrainConfig(
        optimizer=Choice(id="adam", params={"lr": 0.001}),
        epochs=2,
        max_steps=1000,
        batch_size=100,
    )
    own = MNIST if signature is None else None
    return project("mnist-mlp", graph, data, training, own)


TEMPLATE = TemplateSpec(
    id="mnist-mlp",
    name=QT_TRANSLATE_NOOP("templates", "784 to 1,000 to 10"),
    summary=QT_TRANSLATE_NOOP(
        "templates", "The hidden layer of the course: 1,000 neurons, 1,000 steps on MNIST."
    ),
    group="images",
    order=50,
    seconds=12,
    items=70_000,
    build=_build,
    needs="mnist",
)
