"""Keeps the weights of the best epoch and says when waiting longer makes no sense."""

from __future__ import annotations

import math

import torch  # noqa: TID253 - only the worker loads this file
from torch import nn  # noqa: TID253


class BestWeights:
    """Copies the weights whenever the watched loss is lower than ever.

    Args:
        module: the net.
        patience: epochs without a better loss until `exhausted`; 0: never.
    """

    def __init__(self, module: nn.Module, patience: int) -> None:
        self.epoch = 0
        self.loss = math.inf
        self._patience = patience
        self._waited = 0
        self._live = list(module.state_dict().values())
        self._names = list(module.state_dict())
        self._kept: list[torch.Tensor] = []

    @property
    def exhausted(self) -> bool:
        """Whether the patience is used up."""
        return self._patience > 0 and self._waited >= self._patience

    @property
    def weights(self) -> dict[str, torch.Tensor]:
        """The kept weights by state-dict key; empty before the first good epoch."""
        return dict(zip(self._names, self._kept, strict=False))

    def epoch_ended(self, epoch: int, loss: float) -> bool:
        """Look at an epoch's loss and return whether it is the best so far."""
        if not loss < self.loss:  # NaN is never better
            self._waited += 1
            return False
        self.epoch, self.loss, self._waited = epoch, loss, 0
        if not self._kept:
            self._kept = [tensor.detach().clone() for tensor in self._live]
        else:
            for kept, tensor in zip(self._kept, self._live, strict=True):
                kept.copy_(tensor)
        return True

    def restore(
        self, epoch: int, loss: float, waited: int, weights: dict[str, torch.Tensor]
    ) -> None:
        """Go on from a checkpoint."""
        self.epoch, self.loss, self._waited = epoch, loss, waited
        if weights:
            pairs = zip(self._names, self._live, strict=True)
            self._kept = [weights[name].to(t.device, t.dtype).clone() for name, t in pairs]

    @property
    def waited(self) -> int:
        """Epochs since the best one."""
        return self._waited
