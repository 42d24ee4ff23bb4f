"""Binary cross-entropy over logits: each output says yes or no."""

from __future__ import annotations

from nnstudio.base.text import QT_TRANSLATE_NOOP
from nnstudio.train.losses.reduction import LOSS_PARAMS, scaled, torch_source
from nnstudio.train.spec import LossFunction, LossSpec, SlopeFunction, Values


def _build(values: Values) -> LossFunction:
    from torch.nn import functional  # heavy: only where something is computed

    reduction = values["reduction"]

    def loss(output, target):  # noqa: ANN001, ANN202 - tensors, see LossFunction
        return functional.binary_cross_entropy_with_logits(output, target, reduction=reduction)

    return scaled(loss, float(values["factor"]))


def _slope(values: Values) -> SlopeFunction:
    from torch.nn import functional  # heavy: only where something is computed

    factor, reduction = float(values["factor"]), values["reduction"]
    mean = reduction == "mean"

    def slope(output, target):  # noqa: ANN001, ANN202 - tensors, see SlopeFunction
        loss = functional.binary_cross_entropy_with_logits(output, target, reduction=reduction)
        gradient = output.sigmoid().sub_(target).mul_(factor)
        return loss.mul_(factor), gradient.div_(output.numel()) if mean else gradient

    return slope


def _source(values: Values) -> str:
    return torch_source("binary_cross_entropy_with_logits", values)


LOSS = LossSpec(
    id="binary_cross_entropy",
    name=QT_TRANSLATE_NOOP("train", "Binary cross-entropy"),
    help=QT_TRANSLATE_NOOP(
        "train",
        "For yes or no with a single output: its sigmoid is the probability of the second class. "
        "With several outputs each one answers yes or no for its class.",
    ),
    params=LOSS_PARAMS,
    numbers=False,
    one_output="zero_one",
    many_outputs="one_hot",
    one_link="sigmoid",
    many_links="sigmoid",
    build=_build,
    source=_source,
    slope=_slope,
)
