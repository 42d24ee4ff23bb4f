"""MNIST with a convolutional net."""

from __future__ import annotations

from nnstudio.base.signature import DataSignature
from nnstudio.base.text import QT_TRANSLATE_NOOP
from nnstudio.project.document import DocumentState
from nnstudio.templates.build import chain, conv, dense, project
from nnstudio.templates.known import MNIST, digit_images
from nnstudio.templates.spec import TemplateSpec
from nnstudio.train.config import Choice, TrainConfig


def _build(signature: DataSignature | None) -> DocumentState:
    data = signature or digit_images(28, 28)
    graph = chain(
        conv(16, 5),
        ("nn.max_pool2d", {"kernel_size": [2, 2]}),
        conv(32, 3),
        ("nn.max_pool2d", {"kernel_size": [2, 2]}),
        ("nn.flatten", {}),
        ("nn.dropout", {"rate": 0.3}),
        dense(128, "relu"),
        ("nn.dropout", {"rate": 0.3}),
        dense(data.target.size),
    )
    training = TrainConfig(
        optimizer=Choice(id="adam", params={"lr": 0.003}),
        schedule=Choice(id="one_cycle"),
        epochs=6,
        batch_size=64,
    )
    own = MNIST if signature is None else None
    return project("mnist-cnn", graph, data, training, own)


TEMPLATE = TemplateSpec(
    id="mnist-cnn",
    name=QT_TRANSLATE_NOOP("templates", "Digits 28×28"),
    summary=QT_TRANSLATE_NOOP(
        "templates", "MNIST, from the course stick or a file: about 99 of 100 right."
    ),
    group="images",
    order=60,
    seconds=90,
    items=70_000,
    build=_build,
    needs="mnist",
)
