"""A learned time step in front of a sequence, in which a net gathers what it will answer."""

import torch
from torch import Tensor, nn


class ClassToken(nn.Module):
    """Puts the same learned vector in front of every item (Devlin et al. 2018, "[CLS]").

    Args:
        features: numbers of each time step.
    """

    def __init__(self, features: int) -> None:
        super().__init__()
        self.weight = nn.Parameter(torch.empty(1, features))
        nn.init.normal_(self.weight, std=0.02)

    def forward(self, x: Tensor) -> Tensor:
        """Return the longer sequence.

        Args:
            x: float (batch, time, features).

        Returns:
            float (batch, 1 + time, features).
        """
        front = self.weight.expand(x.shape[0], 1, -1)  # (batch, 1, features)
        return torch.cat([front, x], dim=1)
