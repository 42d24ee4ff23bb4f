"""Mean squared error, the usual loss for numbers."""

from __future__ import annotations

from nnstudio.base.text import QT_TRANSLATE_NOOP
from nnstudio.train.losses.reduction import LOSS_PARAMS, scaled, torch_source
from nnstudio.train.spec import LossFunction, LossSpec, SlopeFunction, Values


def _build(values: Values) -> LossFunction:
    from torch.nn import functional  # heavy: only where something is computed

    reduction = values["reduction"]

    def loss(output, target):  # noqa: ANN001, ANN202 - tensors, see LossFunction
        return functional.mse_loss(output, target, reduction=reduction)

    return scaled(loss, float(values["factor"]))


def _slope(values: Values) -> SlopeFunction:
    import torch  # heavy: only where something is computed

    factor, mean = float(values["factor"]), values["reduction"] == "mean"
    forward, reduction = torch.ops.aten.mse_loss.default, 1 if mean else 2

    def slope(output, target):  # noqa: ANN001, ANN202 - tensors, see SlopeFunction
        loss = forward(output, target, reduction)
        error = output - target
        gradient = error.mul_(2.0 / error.numel() if mean else 2.0)
        return (loss, gradient) if factor == 1.0 else (loss.mul_(factor), gradient.mul_(factor))

    return slope


def _source(values: Values) -> str:
    return torch_source("mse_loss", values)


LOSS = LossSpec(
    id="mse",
    name=QT_TRANSLATE_NOOP("train", "Squared error (MSE)"),
    help=QT_TRANSLATE_NOOP(
        "train",
        "For numbers: the difference between answer and target, squared. Large errors count much "
        "more than small ones. Classes are written as 0 and 1.",
    ),
    params=LOSS_PARAMS,
    numbers=True,
    one_output="zero_one",
    many_outputs="one_hot",
    one_link="zero_one",
    many_links="shares",
    build=_build,
    source=_source,
    slope=_slope,
)
