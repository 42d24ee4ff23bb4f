"""Names and numbers of losses and metrics, as people read them."""

from __future__ import annotations

from nnstudio.base.text import QT_TRANSLATE_NOOP, Number, Text, plain
from nnstudio.train.registry import TrainRegistries

LOSS = QT_TRANSLATE_NOOP("cli", "Loss")


def metric_name(registries: TrainRegistries, metric: str) -> Text:
    """Return the shown name of a metric; "loss" has one, too."""
    if metric == "loss":
        return LOSS
    spec = registries.metrics.get(metric)
    return spec.name if spec is not None else plain(metric)


def number_of(value: float) -> Number:
    """Return a figure with four digits."""
    return Number(value, 4)
