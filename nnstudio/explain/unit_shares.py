"""How much each unit of a text moved the answer: gradients along the way from nothing to the text.

Integrated gradients (Sundararajan, Taly and Yan 2017): the units grow from zero to what they are,
and each gets its value times the mean slope on the way. For a net that is linear in its units the
slope is the same everywhere, and the shares are exact.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from nnstudio.base.errors import UserError
from nnstudio.base.text import QT_TRANSLATE_NOOP
from nnstudio.compile.plan import Plan

if TYPE_CHECKING:
    import torch

Floats = NDArray[np.float64]
POINTS = (1, 16, 64)
"""Points on the way, tried in turn until the shares add up."""
CLOSE = 1e-4
"""Of the difference; what is left is shared out in proportion."""


@dataclass(frozen=True)
class UnitShares:
    """What moved the answer for one text.

    Args:
        shares: float64 (unit,), for each place of the prepared text; 0 for padding.
        base: difference of the two scores for a text without any known unit.
        difference: of the two scores for this text; base + shares.
        first, second: numbers of the two classes; for a number, 0 and -1.
        exact: whether the net is linear in its units.
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
    """Return the share of each unit in "class A against class B".

    Args:
        plan, weights: the trained net.
        inputs: one prepared item by input name, first axis = 1.
        first: number of class A; -1 takes the answer.
        second: number of class B; -1 takes the runner-up.

    Raises:
        UserError: the net looks nothing up in a table of words.
    """
    import torch  # seconds to load; this runs on the compute thread

    from nnstudio.train.weights import fresh_module, load_weights, untouched_generators

    with untouched_generators():
        module = fresh_module(plan, "default", 0)
    load_weights(module, weights)
    module.eval()
    tensors = [_tensor(inputs[entry.name]) for entry in plan.inputs]
    with torch.no_grad():
        scores = module(*tensors)[0]
    first, second = _classes(scores, first, second)
    tables = _tables(module)
    if not tables:
        raise UserError(
            QT_TRANSLATE_NOOP(
                "explain", "This net looks up no words, so single words have no share."
            ),
            QT_TRANSLATE_NOOP("explain", "Nets with an Embedding or a bag of words can be asked."),
            "NNS-5001",
        )
    places = max((ids.shape[1] for ids in tensors if not ids.is_floating_point()), default=0)
    wanted = _difference(scores, first, second)
    with torch.no_grad(), _Grown(tables, 0.0):
        base = _difference(module(*tensors)[0], first, second)
    found, exact = np.zeros(1), False
    for count in POINTS:
        found = _along(module, tensors, tables, (first, second), count)
        exact = count == 1
        if abs(found.sum() - (wanted - base)) <= CLOSE * max(1.0, abs(wanted - base)):
            break
    if len(found) < places:  # padding of no share was cut off on the way
        found = np.pad(found, (0, places - len(found)))
    rest = (wanted - base) - float(found.sum())
    size = float(np.abs(found).sum())
    if size > 0:
        found = found + rest * np.abs(found) / size
    else:
        base = wanted
    return UnitShares(found, base, wanted, first, second, exact)


def _along(
    module: torch.nn.Module,
    tensors: list[torch.Tensor],
    tables: list[_Table],
    pair: tuple[int, int],
    count: int,
) -> Floats:
    """Return the shares from so many points on the way (Gauss and Legendre's)."""
    places, measures = np.polynomial.legendre.leggauss(count)
    total: Floats | None = None
    for place, measure in zip((places + 1) / 2, measures / 2, strict=True):
        with _Grown(tables, float(place)):
            _score(module(*tensors)[0], *pair).backward()
            one = sum((table.share() for table in tables), start=np.zeros(1))
        total = measure * one if total is None else total + measure * one
    assert total is not None
    return total


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

    def forward_at(self, growth: float) -> Callable[[torch.Tensor], torch.Tensor]:
        """Return a forward function with the units grown so far."""
        self._grown = []

        def forward(units: torch.Tensor) -> torch.Tensor:
            leaf, whole, output = self._look_up(self.layer, units, growth)
            self._grown.append((leaf, whole))
            return output

        return forward

    def share(self) -> Floats:
        """Return value times slope of each place, summed over the layer's uses."""
        total = np.zeros(1)
        for leaf, whole in self._grown:
            if leaf.grad is None:
                continue
            each = (whole * leaf.grad)[0].detach().double()
            total = total + (each if each.dim() == 1 else each.sum(dim=1)).numpy()
        return total


class _Grown:
    """Lets the tables' units be grown so far while it is entered."""

    def __init__(self, tables: list[_Table], growth: float) -> None:
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


def _embedding(layer: Any, ids: torch.Tensor, growth: float) -> tuple[Any, Any, Any]:
    whole = layer.weight[ids].detach()  # (batch, time, features)
    leaf = (growth * whole).requires_grad_()
    return leaf, whole, leaf


def _embedding_bag(layer: Any, ids: torch.Tensor, growth: float) -> tuple[Any, Any, Any]:
    whole = layer.weight[ids].detach()
    leaf = (growth * whole).requires_grad_()
    real = (ids != layer.padding_idx).unsqueeze(-1)  # (batch, time, 1)
    if layer.mode == "max":
        lowest = leaf.masked_fill(~real, float("-inf")).amax(dim=1)
        return leaf, whole, lowest.masked_fill(~real.any(dim=1), 0.0)
    total = leaf.masked_fill(~real, 0.0).sum(dim=1)
    return leaf, whole, total / real.sum(dim=1).clamp(min=1) if layer.mode == "mean" else total


def _weighted_bag(layer: Any, bag: torch.Tensor, growth: float) -> tuple[Any, Any, Any]:
    whole = bag[..., 1].detach()  # (batch, units)
    leaf = (growth * whole).requires_grad_()
    rows = layer.weight[bag[..., 0].long().clamp(0, layer.weight.shape[0] - 1)].detach()
    return leaf, whole, (leaf.unsqueeze(-1) * rows).sum(dim=1)


def _tensor(values: NDArray[np.generic]) -> torch.Tensor:
    from nnstudio.train.tensors import as_tensor

    return as_tensor(values)


def _classes(scores: torch.Tensor, first: int, second: int) -> tuple[int, int]:
    if len(scores) == 1:  # one output: the second class against the first, or a number
        answer = int(scores[0] > 0)
        return (answer, 1 - answer) if first < 0 else (first, 1 - first)
    order = scores.argsort(descending=True).tolist()
    first = order[0] if first < 0 else first
    second = next(one for one in order if one != first) if second < 0 else second
    return first, second


def _score(scores: torch.Tensor, first: int, second: int) -> torch.Tensor:
    if len(scores) == 1:
        return scores[0] if first == 1 else -scores[0]
    return scores[first] - scores[second]


def _difference(scores: torch.Tensor, first: int, second: int) -> float:
    return float(_score(scores.double(), first, second))
