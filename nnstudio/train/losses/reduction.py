"""What all losses share: how the items of a batch are put together, and a factor."""

from __future__ import annotations

from nnstudio.base.params import Choice, ChoiceParam, FloatParam, Param
from nnstudio.base.text import QT_TRANSLATE_NOOP
from nnstudio.train.spec import LossFunction, Values

REDUCTION = ChoiceParam(
    name="reduction",
    label=QT_TRANSLATE_NOOP("train", "Put together by"),
    help=QT_TRANSLATE_NOOP(
        "train",
        "The mean does not depend on the batch size. The sum grows with it, and so do the steps.",
    ),
    default="mean",
    choices=(
        Choice("mean", QT_TRANSLATE_NOOP("train", "mean")),
        Choice("sum", QT_TRANSLATE_NOOP("train", "sum")),
    ),
)

FACTOR = FloatParam(
    name="factor",
    label=QT_TRANSLATE_NOOP("train", "Factor"),
    help=QT_TRANSLATE_NOOP("train", "The loss is multiplied by this number."),
    default=1.0,
    min=0.0,
    max=1_000_000.0,
    open_min=True,
)

LOSS_PARAMS: tuple[Param, ...] = (REDUCTION, FACTOR)


def scaled(function: LossFunction, factor: float) -> LossFunction:
    """Return the function times a factor."""
    if factor == 1.0:
        return function
    return lambda output, target: factor * function(output, target)


def torch_source(function: str, values: Values, half: bool = False) -> str:
    """Return the expression of a loss of `torch.nn.functional`, e.g. `2.0 * F.mse_loss(...)`.

    Args:
        function: name in `torch.nn.functional`, with further arguments after a comma.
        values: reduction and factor.
        half: whether the declaration itself brings a factor of one half.
    """
    name, _, more = function.partition(",")
    arguments = "output, target"
    if more:
        arguments += f", {more.strip()}"
    if values["reduction"] != "mean":
        arguments += f', reduction="{values["reduction"]}"'
    factor = float(values["factor"]) * (0.5 if half else 1.0)
    call = f"F.{name}({arguments})"
    return call if factor == 1.0 else f"{factor!r} * {call}"
