"""AdamW: Adam with weight decay apart from the gradient (Loshchilov and Hutter 2019)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from nnstudio.base.text import QT_TRANSLATE_NOOP
from nnstudio.layers.recipe import print_call
from nnstudio.train.optimizers.betas import BETAS, adam_arguments
from nnstudio.train.spec import OptimizerSpec, Values, lr_param, weight_decay_param

if TYPE_CHECKING:
    import torch

USUAL_DECAY = 0.01


def _build(parameters: Sequence[torch.nn.Parameter], values: Values) -> torch.optim.Optimizer:
    from torch.optim import AdamW  # heavy: only where something is computed

    return AdamW(parameters, fused=True, **adam_arguments(values, USUAL_DECAY))


def _source(values: Values) -> str:
    arguments = (*adam_arguments(values, USUAL_DECAY).items(), ("fused", True))
    return print_call("torch.optim.AdamW", (), arguments).replace("(", "(model.parameters(), ", 1)


OPTIMIZER = OptimizerSpec(
    id="adamw",
    name=QT_TRANSLATE_NOOP("train", "AdamW"),
    help=QT_TRANSLATE_NOOP(
        "train",
        "Adam with a weight decay that is kept apart from the gradient. Often the better choice "
        "for large nets and long trainings.",
    ),
    params=(lr_param(0.001), *BETAS, weight_decay_param(USUAL_DECAY)),
    build=_build,
    source=_source,
)
