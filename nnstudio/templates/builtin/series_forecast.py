"""Forecast: the next value of a series from those before it."""

from __future__ import annotations

from dataclasses import replace

from nnstudio.base.signature import DataSignature
from nnstudio.base.text import QT_TRANSLATE_NOOP
from nnstudio.data.bundled.tide import SAMPLE
from nnstudio.data.sets.bundled_series import LEVEL
from nnstudio.project.document import DocumentState
from nnstudio.templates.build import project
from nnstudio.templates.series import forecast_net
from nnstudio.templates.spec import TemplateSpec
from nnstudio.train.config import Choice, TrainConfig

_OWN = replace(LEVEL, target=replace(LEVEL.target, means=(0.0,), spreads=(0.96,)))
"""With the mean and spread of its training windows."""


def _build(signature: DataSignature | None) -> DocumentState:
    data = signature or _OWN
    training = TrainConfig(
        optimizer=Choice(id="adamw", params={"lr": 0.01}),
        schedule=Choice(id="one_cycle"),
        epochs=150,
        max_steps=3000,
        batch_size=32,
    )
    own = SAMPLE.config() if signature is None else None
    return project("series-forecast", forecast_net(data), data, training, own)


TEMPLATE = TemplateSpec(
    id="series-forecast",
    name=QT_TRANSLATE_NOOP("templates", "Forecast of a tide"),
    summary=QT_TRANSLATE_NOOP(
        "templates", "Predicts the next hour from the day before: the last value and a change."
    ),
    group="series",
    order=10,
    seconds=5,
    items=SAMPLE.items,
    build=_build,
)
