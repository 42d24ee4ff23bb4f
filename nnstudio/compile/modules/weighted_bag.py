"""One vector for a whole text: the weighted sum of what its units have learnt."""

import torch
import torch.nn.functional as F  # noqa: N812 - the usual name
from torch import Tensor, nn


class WeightedBag(nn.Module):
    """A table with a row for each unit of the vocabulary; row 0 is padding and stays zero."""

    def __init__(self, vocabulary: int, features: int, *, zero: bool = False) -> None:
        super().__init__()
        self.weight = nn.Parameter(torch.empty(vocabulary, features))
        if zero:
            nn.init.zeros_(self.weight)
        else:
            nn.init.normal_(self.weight, std=0.1)
            with torch.no_grad():
                self.weight[0].zero_()

    def forward(self, bag: Tensor) -> Tensor:
        """Return the sums.

        Args:
            bag: float (batch, units, 2): the number of each unit and its weight; 0 is padding.

        Returns:
            float (batch, features).
        """
        numbers = bag[..., 0].long().clamp(0, self.weight.shape[0] - 1)  # (batch, units)
        return F.embedding_bag(
            numbers, self.weight, mode="sum", per_sample_weights=bag[..., 1], padding_idx=0
        )
