"""Classes of series: what kind of signal, movement or heart beat it is."""

from __future__ import annotations

from nnstudio.base.signature import DataSignature
from nnstudio.base.text import QT_TRANSLATE_NOOP
from nnstudio.data.bundled.signals import SAMPLE
from nnstudio.data.sets.bundled_series import SIGNALS
from nnstudio.project.document import DocumentState
from nnstudio.templates.build import project
from nnstudio.templates.series import series_net
from nnstudio.templates.spec import TemplateSpec
from nnstudio.train.config import Choice, TrainConfig


def _build(signature: DataSignature | None) -> DocumentState:
    data = signature or SIGNALS
    training = TrainConfig(
        optimizer=Choice(id="adamw", params={"lr": 0.005}),
        schedule=Choice(id="one_cycle"),
        epochs=100,
        max_steps=1500,
        batch_size=16,
    )
    own = SAMPLE.config() if signature is None else None
    return project("series-classes", series_net(data), data, training, own)


TEMPLATE = TemplateSpec(
    id="series-classes",
    name=QT_TRANSLATE_NOOP("templates", "Forms of signals"),
    summary=QT_TRANSLATE_NOOP(
        "templates", "Noisy signals that rise, stay or fall: filters along time tell them apart."
    ),
    group="series",
    order=20,
    seconds=15,
    items=SAMPLE.items,
    build=_build,
)
