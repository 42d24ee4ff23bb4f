"""Diabetes: a number from ten measurements."""

from __future__ import annotations

from dataclasses import replace

from nnstudio.base.signature import DataSignature
from nnstudio.base.text import QT_TRANSLATE_NOOP
from nnstudio.data.bundled.diabetes import SAMPLE, SIGNATURE
from nnstudio.project.document import DocumentState
from nnstudio.templates.build import project
from nnstudio.templates.spec import TemplateSpec
from nnstudio.templates.tables import table_net
from nnstudio.train.config import Choice, TrainConfig

_OWN = replace(SIGNATURE, target=replace(SIGNATURE.target, means=(152.0,), spreads=(78.6,)))
"""With the mean and spread of its training rows."""


def _build(signature: DataSignature | None) -> DocumentState:
    data = signature or _OWN
    training = TrainConfig(
        optimizer=Choice(id="adam", params={"lr": 0.003}), epochs=80, batch_size=16, patience=30
    )
    own = SAMPLE.config() if signature is None else None
    return project("diabetes", table_net(data), data, training, own)


TEMPLATE = TemplateSpec(
    id="diabetes",
    name=QT_TRANSLATE_NOOP("templates", "Diabetes"),
    summary=QT_TRANSLATE_NOOP(
        "templates", "Predicts a number: how far the disease goes within a year."
    ),
    group="tables",
    order=30,
    seconds=1,
    items=442,
    build=_build,
)
