"""The two memories that Adam and AdamW share (Kingma and Ba 2015, arXiv:1412.6980)."""

from __future__ import annotations

from typing import Any

from nnstudio.base.params import FloatParam, Param
from nnstudio.base.text import QT_TRANSLATE_NOOP
from nnstudio.train.spec import Values

BETAS: tuple[Param, ...] = (
    FloatParam(
        name="beta1",
        label=QT_TRANSLATE_NOOP("train", "Memory of the direction"),
        help=QT_TRANSLATE_NOOP("train", "How long earlier gradients are remembered (β₁)."),
        default=0.9,
        min=0.0,
        max=1.0,
        open_max=True,
    ),
    FloatParam(
        name="beta2",
        label=QT_TRANSLATE_NOOP("train", "Memory of the size"),
        help=QT_TRANSLATE_NOOP("train", "How long the size of gradients is remembered (β₂)."),
        default=0.999,
        min=0.0,
        max=1.0,
        open_max=True,
    ),
)


def adam_arguments(values: Values, usual_decay: float) -> dict[str, Any]:
    """Return torch's arguments, without those that have torch's default.

    Args:
        values: parameters of the optimizer.
        usual_decay: torch's default of the weight decay.
    """
    arguments: dict[str, Any] = {"lr": float(values["lr"])}
    betas = (float(values["beta1"]), float(values["beta2"]))
    if betas != (0.9, 0.999):
        arguments["betas"] = betas
    if float(values["weight_decay"]) != usual_decay:
        arguments["weight_decay"] = float(values["weight_decay"])
    return arguments
