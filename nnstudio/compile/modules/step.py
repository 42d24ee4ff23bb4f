"""A threshold unit's activation, after McCulloch and Pitts (1943)."""

import torch
from torch import Tensor, nn


class Step(nn.Module):
    """1 where a value reaches the threshold, else 0. No gradient passes through.

    Args:
        threshold: the smallest value that gives 1.
    """

    def __init__(self, threshold: float = 0.0) -> None:
        super().__init__()
        self.threshold = threshold

    def forward(self, x: Tensor) -> Tensor:
        """Return zeros and ones of the input's shape and dtype."""
        return torch.ge(x, self.threshold).to(x.dtype)

    def extra_repr(self) -> str:
        """Return what stands between the brackets when the module is printed."""
        return f"threshold={self.threshold}"
