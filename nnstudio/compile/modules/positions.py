"""Tells each time step where it stands."""

import torch
from torch import Tensor, nn


class Positions(nn.Module):
    """Adds numbers that stand for the place in the sequence.

    Args:
        features: numbers of each time step.
        length: time steps that are prepared (waves) or learned. Later ones get waves of their
            own, or share the numbers of the last learned place.
        learned: whether training finds the numbers; else they are waves of different lengths
            (Vaswani et al. 2017, section 3.5).
    """

    def __init__(self, features: int, length: int, *, learned: bool = False) -> None:
        super().__init__()
        self.learned = learned
        if learned:
            self.weight = nn.Parameter(torch.empty(length, features))
            nn.init.normal_(self.weight, std=0.02)  # as in BERT (Devlin et al. 2018)
        else:
            waves = position_waves(torch.arange(length), features)
            self.register_buffer("waves", waves, persistent=False)

    def forward(self, x: Tensor) -> Tensor:
        """Return the sum.

        Args:
            x: float (batch, time, features).

        Returns:
            float (batch, time, features).
        """
        time = x.shape[1]
        table: Tensor = self.weight if self.learned else self.get_buffer("waves")
        if time <= table.shape[0]:
            return x + table[:time]
        places = torch.arange(time, device=x.device)
        if self.learned:
            return x + table[places.clamp(max=table.shape[0] - 1)]
        return x + position_waves(places, x.shape[2]).to(x.dtype)


def position_waves(places: Tensor, features: int) -> Tensor:
    """Return sines and cosines in turn, float (places, features), each pair slower."""
    pairs = torch.arange(0, features, 2, device=places.device)
    angles = places.unsqueeze(1) / 10_000.0 ** (pairs / features)  # (places, pairs)
    return torch.stack([angles.sin(), angles.cos()], dim=2).flatten(1)[:, :features]
