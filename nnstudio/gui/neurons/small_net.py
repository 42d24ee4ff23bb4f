"""Which nets can be drawn neuron by neuron, and their columns; no Qt."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from nnstudio.compile.plan import Plan, PlanStep
from nnstudio.layers.builtin.features2d import SIGNS

Floats = NDArray[np.floating[Any]]

MOST_HIDDEN = 6
MOST_NEURONS = 16
FEATURES = "nn.features2d"
DENSE = "nn.linear"
ACTIVATIONS = frozenset(
    ("nn.tanh", "nn.relu", "nn.leaky_relu", "nn.gelu", "nn.sigmoid", "nn.softmax", "nn.step")
)
_LETTERS = "hgkmnp"
_LOW = str.maketrans("0123456789", "₀₁₂₃₄₅₆₇₈₉")
_erf = np.vectorize(math.erf, otypes=[float])

FUNCTIONS: dict[str, Callable[[Floats], Floats]] = {
    "tanh": np.tanh,
    "sigmoid": lambda z: 0.5 * (1.0 + np.tanh(0.5 * z)),
    "relu": lambda z: np.maximum(z, 0.0),
    "leaky_relu": lambda z: np.where(z > 0, z, 0.01 * z),
    "step": lambda z: (z >= 0).astype(np.float64),
    "gelu": lambda z: 0.5 * z * (1.0 + _erf(z / math.sqrt(2.0))),
}
"""Activations of one number, by the name that `DenseColumn.activation` has."""


@dataclass(frozen=True)
class DenseColumn:
    """One dense layer with the activation behind it.

    Args:
        dense: id of the dense layer's node.
        shown: id of the node whose value the neurons show; the activation's where it is a layer
            of its own.
        units: number of neurons.
        activation: what stands behind the sum, e.g. "tanh"; "" for none.
        weight, bias: keys of the state dict; "" for no bias.
        labels: names of the neurons.
    """

    dense: str
    shown: str
    units: int
    activation: str
    weight: str
    bias: str
    labels: tuple[str, ...]


@dataclass(frozen=True)
class SmallNet:
    """A chain of dense layers that fits on a page.

    Args:
        source: id of the node whose value enters the first dense layer.
        inputs: names of its numbers.
        features: keys of `features2d.SIGNS` where the inputs are features of a point; () else.
        columns: dense layers in order; the last one is the output.
    """

    source: str
    inputs: tuple[str, ...]
    features: tuple[str, ...]
    columns: tuple[DenseColumn, ...]

    @property
    def nodes(self) -> tuple[str, ...]:
        """Ids of the nodes whose neurons are shown."""
        return tuple(column.shown for column in self.columns)

    def names_before(self, index: int) -> tuple[str, ...]:
        """Return the names of what enters a dense column."""
        return self.inputs if index == 0 else self.columns[index - 1].labels


def small_net(plan: Plan | None, columns: tuple[str, ...] = ()) -> SmallNet | None:
    """Return the net as columns of neurons; None if it is too large or no chain of dense layers.

    Args:
        plan: the net.
        columns: names of the data's columns.
    """
    if plan is None or len(plan.inputs) != 1 or plan.inputs[0].shape.rank != 1:
        return None
    before, features = plan.inputs[0].node, ()
    size = plan.inputs[0].shape.count or 0
    names = columns if len(columns) == size else tuple(f"x{_low(n + 1)}" for n in range(size))
    groups: list[list[PlanStep]] = []
    for step in plan.steps:
        if step.inputs != (before,):
            return None
        if step.layer == FEATURES and not groups:
            features = _features_of(step)
            names = tuple(SIGNS[name] for name in features)
        elif step.layer == DENSE:
            groups.append([step])
        elif step.layer in ACTIVATIONS and groups and len(groups[-1]) == 1:
            groups[-1].append(step)
        else:
            return None
        before = step.node
    sizes = [group[0].output.count or 0 for group in groups]
    fits = groups and len(groups) - 1 <= MOST_HIDDEN and max(*sizes, len(names)) <= MOST_NEURONS
    if not fits or plan.output != before:
        return None
    first = groups[0][0].inputs[0]
    made = tuple(_column(group, index, len(groups)) for index, group in enumerate(groups))
    return SmallNet(first, names, features, made)


def matrices(net: SmallNet, state: Mapping[str, Any]) -> list[tuple[Floats, Floats]] | None:
    """Return (weight, bias) of every dense layer; None while some are not known.

    Args:
        net: the columns.
        state: tensors by state-dict key.
    """
    found: list[tuple[Floats, Floats]] = []
    for column in net.columns:
        weight = state.get(column.weight)
        bias = state.get(column.bias) if column.bias else np.zeros(column.units, np.float32)
        if weight is None or bias is None:
            return None
        found.append((np.asarray(weight), np.asarray(bias)))
    return found


def forward(
    net: SmallNet, sample: Floats, weights: Sequence[tuple[Floats, Floats]]
) -> list[Floats]:
    """Return the inputs and what every dense layer gives for one sample.

    A net this small is computed here, so that the numbers shown always belong to the weights
    shown; a test compares them with the net's own.

    Args:
        net: the columns.
        sample: prepared, float (value,).
        weights: (weight, bias) of every layer.
    """
    values = np.ravel(np.asarray(sample, dtype=np.float64))
    if net.features:
        values = np.array([_feature(name, values[0], values[1]) for name in net.features])
    found: list[Floats] = [values]
    for column, (weight, bias) in zip(net.columns, weights, strict=True):
        z = np.asarray(weight, dtype=np.float64) @ values + np.asarray(bias, dtype=np.float64)
        values = np.asarray(activate(column.activation, z))
        found.append(values)
    return found


def activate(name: str, z: Floats) -> Floats:
    """Return an activation of sums, as torch computes it; unknown names change nothing."""
    if name == "softmax":
        shifted = np.exp(z - z.max())
        return shifted / shifted.sum()
    function = FUNCTIONS.get(name)
    return z if function is None else function(z)


def feature_picture(net: SmallNet, index: int, low: float, high: float, size: int) -> Floats:
    """Return what an input is at every place of the plane, float32 (row, column).

    Args:
        net: the columns.
        index: of the input.
        low, high: range of both axes.
        size: points an axis; rows go from low to high y.
    """
    axis = np.linspace(low, high, size, dtype=np.float32)
    x, y = np.meshgrid(axis, axis)
    names = net.features or ("x1", "x2")
    if index >= len(names):
        return np.zeros((size, size), np.float32)
    return _feature(names[index], x, y)


def _feature(name: str, x: Any, y: Any) -> Any:
    """Return a feature of points, as `compile/modules/features2d.py` makes it."""
    makers: dict[str, Callable[[], Any]] = {
        "x1": lambda: x,
        "x2": lambda: y,
        "x1_squared": lambda: x**2,
        "x2_squared": lambda: y**2,
        "x1_times_x2": lambda: x * y,
        "sin_x1": lambda: np.sin(x),
        "sin_x2": lambda: np.sin(y),
    }
    return makers[name]()


def _features_of(step: PlanStep) -> tuple[str, ...]:
    chosen = dict(step.recipe.steps[0].kwargs) if step.recipe.steps else {}
    return tuple(name for name in SIGNS if chosen.get(name))


def _column(group: list[PlanStep], index: int, count: int) -> DenseColumn:
    dense, shown = group[0], group[-1]
    names = {weight.name: dense.state_name(weight) for weight in dense.weights}
    units = dense.output.count or 0
    letter = "y" if index == count - 1 else _LETTERS[index % len(_LETTERS)]
    labels = tuple(f"{letter}{_low(n + 1)}" for n in range(units))
    if index == count - 1 and units == 1:
        labels = ("y",)
    return DenseColumn(
        dense=dense.node,
        shown=shown.node,
        units=units,
        activation=_activation(dense, shown),
        weight=names["weight"],
        bias=names.get("bias", ""),
        labels=labels,
    )


def _activation(dense: PlanStep, shown: PlanStep) -> str:
    """Return the name of the function behind the sum: of a layer of its own, or of the recipe."""
    if shown is not dense:
        return shown.layer.rpartition(".")[2]
    steps = dense.recipe.steps
    return getattr(steps[1], "suffix", "") if len(steps) > 1 else ""


def _low(number: int) -> str:
    return str(number).translate(_LOW)
