"""Digits 8×8 with a small convolutional net."""

from __future__ import annotations

from nnstudio.base.signature import DataSignature
from nnstudio.base.text import QT_TRANSLATE_NOOP
from nnstudio.data.bundled.digits import SAMPLE
from nnstudio.project.document import DocumentState
from nnstudio.templates.build import chain, conv, dense, project
from nnstudio.templates.known import digit_images
from nnstudio.templates.spec import TemplateSpec
from nnstudio.train.config import Choice, TrainConfig


def _build(signature: DataSignature | None) -> DocumentState:
    data = signature or digit_images(8, 8)
    graph = chain(
        conv(16, 3),
        conv(32, 3),
        ("nn.max_pool2d", {"kernel_size": [2, 2]}),
        ("nn.flatten", {}),
        ("nn.dropout", {"rate": 0.25}),
        dense(64, "relu"),
        dense(data.target.size),
    )
    training = TrainConfig(
        optimizer=Choice(id="adam", params={"lr": 0.002}), epochs=30, batch_size=32
    )
    own = SAMPLE.config() if signature is None else None
    return project("digits-cnn", graph, data, training, own)


TEMPLATE = TemplateSpec(
    id="digits-cnn",
    name=QT_TRANSLATE_NOOP("templates", "Digits 8×8"),
    summary=QT_TRANSLATE_NOOP("templates", "Your first convolutional net."),
    group="images",
    order=10,
    seconds=4,
    items=1797,
    build=_build,
)
