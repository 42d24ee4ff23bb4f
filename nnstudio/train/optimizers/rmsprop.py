"""RMSprop: the gradient divided by its recent size (Hinton, lecture 6e, 2012)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from nnstudio.base.params import FloatParam
from nnstudio.base.text import QT_TRANSLATE_NOOP
from nnstudio.layers.recipe import print_call
from nnstudio.train.spec import OptimizerSpec, Values, lr_param, weight_decay_param

if TYPE_CHECKING:
    import torch


def _arguments(values: Values) -> dict[str, Any]:
    arguments: dict[str, Any] = {"lr": float(values["lr"])}
    if float(values["alpha"]) != 0.99:
        arguments["alpha"] = float(values["alpha"])
    for name in ("momentum", "weight_decay"):
        if values[name]:
            arguments[name] = float(values[name])
    return arguments


def _build(parameters: Sequence[torch.nn.Parameter], values: Values) -> torch.optim.Optimizer:
    from torch.optim import RMSprop  # heavy: only where something is computed

    return RMSprop(parameters, foreach=True, **_arguments(values))  # there is no fused one


def _source(values: Values) -> str:
    arguments = (*_arguments(values).items(), ("foreach", True))
    return print_call("torch.optim.RMSprop", (), arguments).replace("(", "(model.parameters(), ", 1)


OPTIMIZER = OptimizerSpec(
    id="rmsprop",
    name=QT_TRANSLATE_NOOP("train", "RMSprop"),
    help=QT_TRANSLATE_NOOP(
        "train",
        "Divides each gradient by its recent size, so that steep and flat directions move at a "
        "similar pace.",
    ),
    params=(
        lr_param(0.001),
        FloatParam(
            name="alpha",
            label=QT_TRANSLATE_NOOP("train", "Memory of the size"),
            help=QT_TRANSLATE_NOOP("train", "How long the size of gradients is remembered (α)."),
            default=0.99,
            min=0.0,
            max=1.0,
            open_max=True,
        ),
        FloatParam(
            name="momentum",
            label=QT_TRANSLATE_NOOP("train", "Momentum"),
            help=QT_TRANSLATE_NOOP(
                "train",
                "How much of the last step is kept, like a ball that rolls on; 0 turns it off, "
                "0.9 is usual.",
            ),
            default=0.0,
            min=0.0,
            max=1.0,
            open_max=True,
        ),
        weight_decay_param(0.0),
    ),
    build=_build,
    source=_source,
)
