"""Stochastic gradient descent, with momentum if wanted."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from nnstudio.base.params import BoolParam, FloatParam
from nnstudio.base.text import QT_TRANSLATE_NOOP
from nnstudio.layers.recipe import print_call
from nnstudio.train.spec import OptimizerSpec, Values, lr_param, weight_decay_param

if TYPE_CHECKING:
    import torch


def _arguments(values: Values) -> dict[str, Any]:
    arguments: dict[str, Any] = {"lr": float(values["lr"])}
    if values["momentum"]:
        arguments["momentum"] = float(values["momentum"])
        if values["nesterov"]:
            arguments["nesterov"] = True
    if values["weight_decay"]:
        arguments["weight_decay"] = float(values["weight_decay"])
    return arguments


def _build(parameters: Sequence[torch.nn.Parameter], values: Values) -> torch.optim.Optimizer:
    from torch.optim import SGD  # heavy: only where something is computed

    return SGD(parameters, fused=True, **_arguments(values))


def _source(values: Values) -> str:
    arguments = (*_arguments(values).items(), ("fused", True))
    return print_call("torch.optim.SGD", (), arguments).replace("(", "(model.parameters(), ", 1)


OPTIMIZER = OptimizerSpec(
    id="sgd",
    name=QT_TRANSLATE_NOOP("train", "SGD"),
    help=QT_TRANSLATE_NOOP(
        "train",
        "Gradient descent batch by batch: every weight moves a little against its gradient. "
        "Simple to understand; the learning rate needs care.",
    ),
    params=(
        lr_param(0.03),
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
        BoolParam(
            name="nesterov",
            label=QT_TRANSLATE_NOOP("train", "Nesterov"),
            help=QT_TRANSLATE_NOOP(
                "train", "Looks ahead along the momentum before it measures the gradient."
            ),
            default=False,
        ),
        weight_decay_param(0.0),
    ),
    build=_build,
    source=_source,
)
