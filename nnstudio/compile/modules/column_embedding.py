"""Learned vectors for the columns of a table that hold the numbers of categories."""

import torch
from torch import Tensor, nn


class ColumnEmbedding(nn.Module):
    """Replaces category columns by the vectors of their categories; other columns stay.

    Args:
        places: of the category columns.
        sizes: how many categories each of them has.
        features: numbers of each vector.
    """

    def __init__(self, places: tuple[int, ...], sizes: tuple[int, ...], features: int) -> None:
        super().__init__()
        self.places = places
        self.sizes = sizes
        self.tables = nn.ModuleList(nn.Embedding(size, features) for size in sizes)

    def forward(self, x: Tensor) -> Tensor:
        """Return the other columns and then the vectors.

        Args:
            x: float (batch, columns).

        Returns:
            float (batch, other columns + category columns · features).
        """
        others = [place for place in range(x.shape[1]) if place not in self.places]
        pieces = [x[:, others]]
        for place, size, table in zip(self.places, self.sizes, self.tables, strict=True):
            numbers = x[:, place].round().long().clamp(0, size - 1)
            pieces.append(table(numbers))  # (batch, features)
        return torch.cat(pieces, dim=1)
