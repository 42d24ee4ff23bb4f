"""Iris: three species from four measurements."""

from __future__ import annotations

from nnstudio.base.signature import DataSignature
from nnstudio.base.text import QT_TRANSLATE_NOOP
from nnstudio.data.bundled.iris import SAMPLE, SIGNATURE
from nnstudio.project.document import DocumentState
from nnstudio.templates.build import project
from nnstudio.templates.spec import TemplateSpec
from nnstudio.templates.tables import table_net
from nnstudio.train.config import Choice, TrainConfig


def _build(signature: DataSignature | None) -> DocumentState:
    data = signature or SIGNATURE
    training = TrainConfig(
        optimizer=Choice(id="adam", params={"lr": 0.005}), epochs=80, batch_size=16, patience=30
    )
    own = SAMPLE.config() if signature is None else None
    return project("iris", table_net(data), data, training, own)


TEMPLATE = TemplateSpec(
    id="iris",
    name=QT_TRANSLATE_NOOP("templates", "Iris flowers"),
    summary=QT_TRANSLATE_NOOP("templates", "Three species, told apart by four measurements."),
    group="tables",
    order=10,
    seconds=1,
    items=150,
    build=_build,
)
