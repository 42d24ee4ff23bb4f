"""Adam: a step size of its own for every weight (Kingma and Ba 2015)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from nnstudio.base.text import QT_TRANSLATE_NOOP
from nnstudio.layers.recipe import print_call
from nnstudio.train.optimizers.betas import BETAS, adam_arguments
from nnstudio.train.spec import OptimizerSpec, Values, lr_param, weight_decay_param

if TYPE_CHECKING:
    import torch

USUAL_DECAY = 0.0


def _build(parameters: Sequence[torch.nn.Parameter], values: Values) -> torch.optim.Optimizer:
    from torch.optim import Adam  # heavy: only where something is computed

    return Adam(parameters, fused=True, **adam_arguments(values, USUAL_DECAY))


def _source(values: Values) -> str:
    arguments = (*adam_arguments(values, USUAL_DECAY).items(), ("fused", True))
    return print_call("torch.optim.Adam", (), arguments).replace("(", "(model.parameters(), ", 1)


OPTIMIZER = OptimizerSpec(
    id="adam",
    name=QT_TRANSLATE_NOOP("train", "Adam"),
    help=QT_TRANSLATE_NOOP(
        "train",
        "Gives every weight a step size of its own and remembers the direction. Works well without "
        "much tuning.",
    ),
    params=(lr_param(0.001), *BETAS, weight_decay_param(USUAL_DECAY)),
    build=_build,
    source=_source,
)
