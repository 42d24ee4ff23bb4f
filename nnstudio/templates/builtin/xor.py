"""XOR: the smallest problem that needs a hidden layer."""

from __future__ import annotations

from nnstudio.base.signature import DataSignature
from nnstudio.base.text import QT_TRANSLATE_NOOP
from nnstudio.data.bundled.logic_xor import SAMPLE
from nnstudio.data.sets.truth_tables import SIGNATURE
from nnstudio.project.document import DocumentState
from nnstudio.templates.build import chain, dense, project
from nnstudio.templates.known import outputs
from nnstudio.templates.spec import TemplateSpec
from nnstudio.train.config import Choice, TrainConfig

HIDDEN = 4
"""Two neurons could do it, but from every second start they do not find it; four always did."""


def _build(signature: DataSignature | None) -> DocumentState:
    data = signature or SIGNATURE
    graph = chain(dense(HIDDEN, "tanh"), dense(outputs(data)))
    training = TrainConfig(
        optimizer=Choice(id="adam", params={"lr": 0.05}),
        epochs=300,
        batch_size=4,
        shuffle=False,
        weight_init="playground",
    )
    own = SAMPLE.config() if signature is None else None
    return project("xor", graph, data, training, own)


TEMPLATE = TemplateSpec(
    id="xor",
    name=QT_TRANSLATE_NOOP("templates", "XOR needs a layer"),
    summary=QT_TRANSLATE_NOOP("templates", "Why one line is not enough, and four neurons are."),
    group="first-steps",
    order=30,
    seconds=1,
    items=4,
    build=_build,
)
