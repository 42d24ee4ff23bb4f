"""Wine: three cultivars from thirteen measurements."""

from __future__ import annotations

from nnstudio.base.signature import DataSignature
from nnstudio.base.text import QT_TRANSLATE_NOOP
from nnstudio.data.bundled.wine import SAMPLE, SIGNATURE
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
    return project("wine", table_net(data), data, training, own)


TEMPLATE = TemplateSpec(
    id="wine",
    name=QT_TRANSLATE_NOOP("templates", "Wines"),
    summary=QT_TRANSLATE_NOOP("templates", "Three cultivars, told apart by thirteen measurements."),
    group="tables",
    order=20,
    seconds=1,
    items=178,
    build=_build,
)
