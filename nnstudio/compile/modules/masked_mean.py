"""The mean over time that passes over padding."""

from torch import Tensor, nn


class MaskedMean(nn.Module):
    """One vector an item: the mean of its time steps, padding left out."""

    def forward(self, x: Tensor, mask: Tensor | None = None) -> Tensor:
        """Return the means.

        Args:
            x: float (batch, time, features).
            mask: bool (batch, time), True = a real time step; None: all are.

        Returns:
            float (batch, features); zeros for an item without a real time step.
        """
        if mask is None:
            return x.mean(dim=1)
        real = mask.unsqueeze(-1)  # (batch, time, 1)
        total = x.masked_fill(~real, 0.0).sum(dim=1)  # (batch, features)
        return total / real.sum(dim=1).clamp(min=1)
