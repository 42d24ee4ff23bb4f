"""Digits 8×8 with one hidden layer."""

from __future__ import annotations

from nnstudio.base.signature import DataSignature
from nnstudio.base.text import QT_TRANSLATE_NOOP
from nnstudio.data.bundled.digits import SAMPLE
from nnstudio.project.document import DocumentState
from nnstudio.templates.build import chain, dense, project
from nnstudio.templates.known import digit_images
from nnstudio.templates.spec import TemplateSpec
from nnstudio.train.config import Choice, TrainConfig


def _build(signature: DataSignature | None) -> DocumentState:
    data = signature or digit_images(8, 8)
    graph = chain(("nn.flatten", {}), dense(64, "relu"), dense(data.target.size))
    training = TrainConfig(
        optimizer=Choice(id="adam", params={"lr": 0.003}), epochs=30, batch_size=32
    )
    own = SAMPLE.config() if signature is None else None
    return project("digits-mlp", graph, data, training, own)


TEMPLATE = TemplateSpec(
    id="digits-mlp",
    name=QT_TRANSLATE_NOOP("templates", "Digits 8×8, hidden layer"),
    summary=QT_TRANSLATE_NOOP(
        "templates", "The classic first net: 64 pixels, 64 neurons, 10 digits."
    ),
    group="images",
    order=20,
    seconds=1,
    items=1797,
    build=_build,
)
