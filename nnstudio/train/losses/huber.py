"""Huber loss: squared for small errors, absolute for large ones (Huber 1964)."""

from __future__ import annotations

from nnstudio.base.params import FloatParam
from nnstudio.base.text import QT_TRANSLATE_NOOP
from nnstudio.train.losses.reduction import LOSS_PARAMS, scaled, torch_source
from nnstudio.train.spec import LossFunction, LossSpec, Values


def _build(values: Values) -> LossFunction:
    from torch.nn import functional  # heavy: only where something is computed

    reduction, delta = values["reduction"], float(values["delta"])

    def loss(output, target):  # noqa: ANN001, ANN202 - tensors, see LossFunction
        return functional.huber_loss(output, target, reduction=reduction, delta=delta)

    return scaled(loss, float(values["factor"]))


def _source(values: Values) -> str:
    delta = float(values["delta"])
    return torch_source("huber_loss" if delta == 1.0 else f"huber_loss, delta={delta!r}", values)


LOSS = LossSpec(
    id="huber",
    name=QT_TRANSLATE_NOOP("train", "Huber"),
    help=QT_TRANSLATE_NOOP(
        "train",
        "For numbers: like the squared error as long as the error is small, like the absolute "
        "error when it is large. A good choice for data with outliers.",
    ),
    params=(
        *LOSS_PARAMS,
        FloatParam(
            name="delta",
            label=QT_TRANSLATE_NOOP("train", "Limit"),
            help=QT_TRANSLATE_NOOP(
                "train", "Errors up to this size are squared, larger ones count as they are."
            ),
            default=1.0,
            min=0.0,
            max=1_000_000.0,
            open_min=True,
        ),
    ),
    numbers=True,
    one_output=None,
    many_outputs=None,
    build=_build,
    source=_source,
)
