"""MNIST with one layer: the softmax classifier of the course."""

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
        dense(data.target.size),
    )
    training = TrainConfig(optimizer=Choice(id="sgd", params={"lr": 0.5}), epochs=3, batch_size=100)
    own = MNIST if signature is None else None
    return project("mnist-softmax", graph, data, training, own)


TEMPLATE = TemplateSpec(
    id="mnist-softmax",
    name=QT_TRANSLATE_NOOP("templates", "784 to 10"),
    summary=QT_TRANSLATE_NOOP(
        "templates", "The softmax classifier of the course: a single layer on MNIST."
    ),
    group="images",
    order=40,
    seconds=3,
    items=70_000,
    build=_build,
    needs="mnist",
)
