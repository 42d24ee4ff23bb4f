"""Mean absolute error: every unit of error counts the same."""

from __future__ import annotations

from nnstudio.base.text import QT_TRANSLATE_NOOP
from nnstudio.train.losses.reduction import LOSS_PARAMS, scaled, torch_source
from nnstudio.train.spec import LossFunction, LossSpec, Values


def _build(values: Values) -> LossFunction:
    from torch.nn import functional  # heavy: only where something is computed

    reduction = values["reduction"]

    def loss(output, target):  # noqa: ANN001, ANN202 - tensors, see LossFunction
        return functional.l1_loss(output, target, reduction=reduction)

    return scaled(loss, float(values["factor"]))


def _source(values: Values) -> str:
    return torch_source("l1_loss", values)


LOSS = LossSpec(
    id="mae",
    name=QT_TRANSLATE_NOOP("train", "Absolute error (MAE)"),
    help=QT_TRANSLATE_NOOP(
        "train",
        "For numbers: the plain difference between answer and target. A few wild values in the "
        "data disturb it less than the squared error.",
    ),
    params=LOSS_PARAMS,
    numbers=True,
    one_output=None,
    many_outputs=None,
    build=_build,
    source=_source,
)
