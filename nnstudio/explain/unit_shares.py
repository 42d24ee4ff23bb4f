"""How much each unit of a text moved the answer: gradients along the way from nothing to the text.

Integrated gradients (Sundararajan, Taly and Yan 2017): the units grow from zero to what they are,
and each gets its value times the mean slope on the way. For a net that is linear in its units the
slope is the same everywhere, and the shares are exact.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from nnstudio.base.errors import UserError
from nnstudio.base.text import QT_TRANSLATE_NOOP
from nnstudio.compile.plan import Plan
from nnstudio.explain.loaded_net import loaded_net, net_tensors

if TYPE_CHECKING:
    import torch

Floats = NDArray[np.float64]
POINTS = (1, 16, 64)
"""Points on the way, tried in turn until the shares add up."""
ROWS_AT_ONCE = 64
"""Texts times points in one pass: one of 64 rows takes much less time than 64 of one row."""
CLOSE = 1e-4
"""Of the difference; what is left is shared out in proportion."""


@dataclass(frozen=True)
class UnitShares:
    """What moved the answer for one text.

    Args:
        shares: float64 (unit,), for each place of the prepared text; 0 for padding.
        base: difference of the two scores for a text without any known unit.
        difference: of the two scores for this text; base + shares.
        first, second: numbers of the two classes; for a predicted number, its place and -1.
        exact: whether the net is linear in the units of this text.
    """

    shares: Floats
    base: float
    difference: float
    first: int
    second: int
    exact: bool


def unit_shares(
    plan: Plan,
    weights: Mapping[str, NDArray[np.generic]],
    inputs: Mapping[str, NDArray[np.generic]],
    first: int = -1,
    second: int = -1,
) -> UnitShares:
    """Return the share of each unit in "class A against class B" for one text.

    Args:
        plan, weights: the trained net.
        inputs: one prepared item by input name, first axis = 1.
        first: number of class A; -1 takes the answer.
        second: number of class B; -1 takes the runner-up.

    Raises:
        UserError: the net looks nothing up in a table of words.
    """
    module = loaded_net(plan, weights)
    return shares_of(module, net_tensors(plan, inputs), first, second)[0]


def shares_of(
    module: torch.nn.Module,
    tensors: Sequence[torch.Tensor],
    first: int = -1,
    second: int = -1,
    *,
    number: bool = False,
) -> list[UnitShares]:
    """Return the share of each unit for some texts at once.

    Args:
        module: the net, in evaluation mode.
        tensors: its inputs, each (text, ...).
        first: number of class A, or of the output of a net that predicts numbers; -1 takes each
            text's own answer (for numbers, the first one).
        second: number of class B; -1 takes the runner-up.
        number: whether the net predicts numbers; then the difference is the number itself.

    Raises:
        UserError: the net looks nothing up in a table of words.
    """
    import torch  # seconds to load; this runs on the compute thread

    tables = _tables(module)
    if not tables:
        raise UserError(
            QT_TRANSLATE_NOOP(
                "explain", "This net looks up no words, so single words have no share."
            ),
            QT_TRANSLATE_NOOP("explain", "Nets with an Embedding or a bag of words can be asked."),
            "NNS-5001",
        )
    tensors = list(tensors)
    with torch.no_grad():
        scores = module(*tensors)  # (text, output)
        sums = _Sums.of(scores, first, second, number)
        with _Grown(tables, torch.zeros(1)):
            base = sums(module(*tensors)).double().numpy()
    wanted = sums(scores).double().numpy()
    places = max((t.shape[1] for t in tensors if not t.is_floating_point()), default=0)
    found = np.zeros((len(wanted), places))
    exact = np.zeros(len(wanted), dtype=bool)
    left = np.arange(len(wanted))
    for count in POINTS:
        if not len(left):
            break
        some = torch.from_numpy(left)
        part = _along(module, [t[some] for t in tensors], tables, sums.some(some), count)
        width = part.shape[1]  # padding of no share may be cut off on the way
        found = np.pad(found, ((0, 0), (0, max(0, width - found.shape[1]))))
        found[left, :width] = part
        gain = wanted[left] - base[left]
        close = np.abs(part.sum(axis=1) - gain) <= CLOSE * np.maximum(1.0, np.abs(gain))
        exact[left] = close & (count == 1)
        left = left[~close]
    result: list[UnitShares] = []
    for place, pair in enumerate(sums.pairs):
        shares, start = found[place], float(base[place])
        size = float(np.abs(shares).sum())
        rest = float(wanted[place]) - start - float(shares.sum())
        if size > 0:
            shares = shares + rest * np.abs(shares) / size
        else:
            start = float(wanted[place])
        result.append(UnitShares(shares, start, float(wanted[place]), *pair, bool(exact[place])))
    return result


def _along(
    module: torch.nn.Module,
    tensors: list[torch.Tensor],
    tables: list[_Table],
    sums: _Sums,
    count: int,
) -> Floats:
    """Return the shares (text, unit) from so many points on the way (Gauss and Legendre's)."""
    import torch

    places, measures = np.polynomial.legendre.leggauss(count)
    texts = len(tensors[0])
    size = max(1, ROWS_AT_ONCE // max(texts, 1))  # points that are computed together
    total: Floats = np.zeros((texts, 1))
    for start in range(0, count, size):
        growth = (places[start : start + size] + 1) / 2
        rows = torch.arange(texts).repeat(len(growth))  # all texts at a point, then at the next
        with _Grown(tables, torch.from_numpy(growth.repeat(texts)).float()):
            scores = module(*(tensor[rows] for tensor in tensors))
            sums.some(rows)(scores).sum().backward()  # no text knows of another
            found = sum((table.share() for table in tables), start=np.zeros((len(rows), 1)))
        parts = np.asarray(found).reshape(len(growth), texts, -1)
        total = total + np.tensordot(measures[start : start + size] / 2, parts, axes=1)
    return total


@dataclass(frozen=True)
class _Sums:
    """The difference of two scores for each text.

    Args:
        pairs: numbers of the two classes of each text; of a predicted number its place and -1.
        signs: (text, output), 1 where the output counts for class A, -1 for class B, else 0.
    """

    pairs: tuple[tuple[int, int], ...]
    signs: torch.Tensor

    @classmethod
    def of(cls, scores: torch.Tensor, first: int, second: int, number: bool) -> _Sums:
        import torch

        signs = torch.zeros_like(scores)
        pairs: list[tuple[int, int]] = []
        for row, one in enumerate(scores):
            pair = (max(first, 0), -1) if number else _classes(one, first, second)
            if number:
                signs[row, pair[0]] = 1.0
            elif len(one) == 1:  # the second class against the first
                signs[row, 0] = 1.0 if pair[0] == 1 else -1.0
            else:
                signs[row, pair[0]], signs[row, pair[1]] = 1.0, -1.0
            pairs.append(pair)
        return cls(tuple(pairs), signs)

    def some(self, rows: torch.Tensor) -> _Sums:
        """Return the differences of some texts."""
        return _Sums(tuple(self.pairs[row] for row in rows.tolist()), self.signs[rows])

    def __call__(self, scores: torch.Tensor) -> torch.Tensor:
        return (scores * self.signs).sum(dim=1)


class _Table:
    """A layer that looks units up, replaced for a while by one that lets them grow.

    Args:
        layer: the layer.
        look_up: (layer, ids or bag, growth) -> (what grows, whole value of it, output).
    """

    def __init__(self, layer: torch.nn.Module, look_up: Callable[..., Any]) -> None:
        self.layer = layer
        self._look_up = look_up
        self._grown: list[tuple[torch.Tensor, torch.Tensor]] = []

    def forward_at(self, growth: torch.Tensor) -> Callable[[torch.Tensor], torch.Tensor]:
        """Return a forward function with the units grown so far, (text,) or one for all."""
        self._grown = []

        def forward(units: torch.Tensor) -> torch.Tensor:
            leaf, whole, output = self._look_up(self.layer, units, growth)
            self._grown.append((leaf, whole))
            return output

        return forward

    def share(self) -> Floats:
        """Return value times slope of each place (text, unit), summed over the layer's uses."""
        total = np.zeros((1, 1))
        for leaf, whole in self._grown:
            if leaf.grad is None:
                continue
            each = (whole * leaf.grad).detach().double()
            total = total + (each if each.dim() == 2 else each.sum(dim=2)).numpy()
        return total


class _Grown:
    """Lets the tables' units be grown so far while it is entered."""

    def __init__(self, tables: list[_Table], growth: torch.Tensor) -> None:
        self._tables, self._growth = tables, growth

    def __enter__(self) -> None:
        for table in self._tables:
            table.layer.forward = table.forward_at(self._growth)

    def __exit__(self, *_: object) -> None:
        for table in self._tables:
            del table.layer.forward  # the class's own is seen again


def _tables(module: torch.nn.Module) -> list[_Table]:
    from torch import nn

    found: list[_Table] = []
    for layer in module.modules():
        if isinstance(layer, nn.Embedding):
            found.append(_Table(layer, _embedding))
        elif isinstance(layer, nn.EmbeddingBag):
            found.append(_Table(layer, _embedding_bag))
        elif type(layer).__name__ == "WeightedBag":
            found.append(_Table(layer, _weighted_bag))
    return found


def _embedding(layer: Any, ids: torch.Tensor, growth: torch.Tensor) -> tuple[Any, Any, Any]:
    whole = layer.weight[ids].detach()  # (batch, time, features)
    leaf = (growth.view(-1, 1, 1) * whole).requires_grad_()
    return leaf, whole, leaf


def _embedding_bag(layer: Any, ids: torch.Tensor, growth: torch.Tensor) -> tuple[Any, Any, Any]:
    whole = layer.weight[ids].detach()
    leaf = (growth.view(-1, 1, 1) * whole).requires_grad_()
    real = (ids != layer.padding_idx).unsqueeze(-1)  # (batch, time, 1)
    if layer.mode == "max":
        lowest = leaf.masked_fill(~real, float("-inf")).amax(dim=1)
        return leaf, whole, lowest.masked_fill(~real.any(dim=1), 0.0)
    total = leaf.masked_fill(~real, 0.0).sum(dim=1)
    return leaf, whole, total / real.sum(dim=1).clamp(min=1) if layer.mode == "mean" else total


def _weighted_bag(layer: Any, bag: torch.Tensor, growth: torch.Tensor) -> tuple[Any, Any, Any]:
    whole = bag[..., 1].detach()  # (batch, units)
    leaf = (growth.view(-1, 1) * whole).requires_grad_()
    rows = layer.weight[bag[..., 0].long().clamp(0, layer.weight.shape[0] - 1)].detach()
    return leaf, whole, (leaf.unsqueeze(-1) * rows).sum(dim=1)


def _classes(scores: torch.Tensor, first: int, second: int) -> tuple[int, int]:
    if len(scores) == 1:  # one output: the second class against the first, or a number
        answer = int(scores[0] > 0)
        return (answer, 1 - answer) if first < 0 else (first, 1 - first)
    order = scores.argsort(descending=True).tolist()
    first = order[0] if first < 0 else first
    if second in (-1, first):
        second = next(one for one in order if one != first)
    return first, second
