"""The maximum over time that passes over padding."""

from torch import Tensor, nn


class MaskedMax(nn.Module):
    """One vector an item: the largest value of each feature over its time steps."""

    def forward(self, x: Tensor, mask: Tensor | None = None) -> Tensor:
        """Return the maxima.

        Args:
            x: float (batch, time, features).
            mask: bool (batch, time), True = a real time step; None: all are.

        Returns:
            float (batch, features); zeros for an item without a real time step.
        """
        if mask is None:
            return x.amax(dim=1)
        real = mask.unsqueeze(-1)  # (batch, time, 1)
        largest = x.masked_fill(~real, float("-inf")).amax(dim=1)  # (batch, features)
        return largest.masked_fill(~real.any(dim=1), 0.0)
