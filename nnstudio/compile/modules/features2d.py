"""Seven features of a point in the plane, as the TensorFlow Playground offers them."""

import torch
from torch import Tensor, nn


class Features2d(nn.Module):
    """From points (x1, x2) makes the chosen features, in the order of the arguments."""

    def __init__(
        self,
        *,
        x1: bool = False,
        x2: bool = False,
        x1_squared: bool = False,
        x2_squared: bool = False,
        x1_times_x2: bool = False,
        sin_x1: bool = False,
        sin_x2: bool = False,
    ) -> None:
        super().__init__()
        chosen = (x1, x2, x1_squared, x2_squared, x1_times_x2, sin_x1, sin_x2)
        self.columns = [index for index, on in enumerate(chosen) if on]

    def forward(self, points: Tensor) -> Tensor:
        """Return the features.

        Args:
            points: float (batch, 2).

        Returns:
            float (batch, number of chosen features).
        """
        a, b = points[:, 0], points[:, 1]
        every = (a, b, a * a, b * b, a * b, torch.sin(a), torch.sin(b))
        return torch.stack([every[index] for index in self.columns], dim=1)  # (batch, features)
