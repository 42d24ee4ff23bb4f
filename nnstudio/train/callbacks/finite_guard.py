"""Keeps the last weights that are all finite, for the moment when the loss becomes infinite."""

from __future__ import annotations

import time

import torch  # noqa: TID253 - only the worker loads this file
from torch import nn  # noqa: TID253

COST_SHARE = 50  # copying takes at most one fiftieth of the time


class FiniteGuard:
    """A copy of the weights from a moment when they were good.

    Args:
        module: the net.
    """

    def __init__(self, module: nn.Module) -> None:
        self.step = 0
        self._live = [t for t in module.state_dict().values() if t.is_floating_point()]
        self._kept = [tensor.detach().clone() for tensor in self._live]
        self._next = 0.0

    def note(self, step: int) -> None:
        """Copy the weights if they are finite and the last copy is old enough."""
        start = time.monotonic()
        if start < self._next or not self._live:
            return
        if bool(torch.isfinite(nn.utils.get_total_norm(self._live))):
            self._copy(self._live, self._kept)
            self.step = step
        end = time.monotonic()
        self._next = end + COST_SHARE * (end - start)

    def put_back(self) -> int:
        """Give the net its last finite weights and return the step they are from."""
        self._copy(self._kept, self._live)
        return self.step

    @staticmethod
    def _copy(sources: list[torch.Tensor], targets: list[torch.Tensor]) -> None:
        with torch.no_grad():
            for source, target in zip(sources, targets, strict=True):
                target.copy_(source)
