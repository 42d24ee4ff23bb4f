"""Half the squared error, with two classes written as -1 and +1.

As the TensorFlow Playground computes it (tensorflow/playground, nn.ts: Errors.SQUARE).
"""

from __future__ import annotations

from nnstudio.base.text import QT_TRANSLATE_NOOP
from nnstudio.train.losses.reduction import LOSS_PARAMS, scaled, torch_source
from nnstudio.train.spec import LossFunction, LossSpec, SlopeFunction, Values


def _build(values: Values) -> LossFunction:
    from torch.nn import functional  # heavy: only where something is computed

    reduction = values["reduction"]

    def loss(output, target):  # noqa: ANN001, ANN202 - tensors, see LossFunction
        return functional.mse_loss(output, target, reduction=reduction)

    return scaled(loss, 0.5 * float(values["factor"]))


def _slope(values: Values) -> SlopeFunction:
    import torch  # heavy: only where something is computed

    factor, mean = 0.5 * float(values["factor"]), values["reduction"] == "mean"
    forward, reduction = torch.ops.aten.mse_loss.default, 1 if mean else 2

    def slope(output, target):  # noqa: ANN001, ANN202 - tensors, see SlopeFunction
        loss = forward(output, target, reduction)
        error = output - target
        gradient = error.mul_(2.0 / error.numel() if mean else 2.0)
        return (loss, gradient) if factor == 1.0 else (loss.mul_(factor), gradient.mul_(factor))

    return slope


def _source(values: Values) -> str:
    return torch_source("mse_loss", values, half=True)


LOSS = LossSpec(
    id="half_mse",
    name=QT_TRANSLATE_NOOP("train", "Half squared error"),
    help=QT_TRANSLATE_NOOP(
        "train",
        "½ · (answer − target)². Its slope is simply the error, which makes working it out by hand "
        "easy. Two classes are written as −1 and +1, as the TensorFlow Playground does.",
    ),
    params=LOSS_PARAMS,
    numbers=True,
    one_output="plus_minus_one",
    many_outputs="one_hot",
    one_link="plus_minus_one",
    many_links="shares",
    build=_build,
    source=_source,
    slope=_slope,
)
