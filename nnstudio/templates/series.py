"""The nets for series: one that predicts what follows, one that sorts whole series."""

from __future__ import annotations

import math
from collections.abc import Mapping
from itertools import pairwise
from typing import Any

from nnstudio.base.signature import DataSignature, InputSignature, TargetSignature
from nnstudio.graph.model import Edge, GraphSnapshot, Node
from nnstudio.templates.build import MARGIN, PITCH, Layer, chain, dense

HIDDEN = 32
DROPOUT = 0.2
"""What is left of a series when its last value is taken off is mostly noise."""
CHANGE = 0.2
"""The net begins with small changes of the last value, and so with a good answer."""
FILTERS = ((32, 7), (64, 5), (32, 3))
"""Filters and kernel of three convolutions, after the fully convolutional net of Wang, Yan and
Oates (Time series classification from scratch, 2017), with a quarter of its filters."""
LARGEST = 1e6
"""Of a parameter of the layer Scale."""


def predicts_itself(signature: DataSignature) -> bool:
    """Whether what is predicted is the first channel of the series that the net sees."""
    first, target = signature.inputs[0], signature.target
    return (
        first.kind == "series"
        and first.shape.rank == 2
        and target.task == "regression"
        and bool(first.columns)
        and target.names == first.columns[:1]
    )


def forecast_net(signature: DataSignature) -> GraphSnapshot:
    """Return a net that adds a change to the last value and answers in the unit of the target.

    Any other data get a net for whole series, or for vectors.
    """
    if not predicts_itself(signature):
        return series_net(signature)
    units = own_unit_of(signature.target)
    rows: list[tuple[str, str, Mapping[str, Any], tuple[int, int]]] = [
        ("input_1", "io.input", {}, (0, 0)),
        ("flatten_1", "nn.flatten", {}, (1, 0)),
        ("linear_1", *dense(HIDDEN, "relu"), (2, 0)),
        ("dropout_1", "nn.dropout", {"rate": DROPOUT}, (3, 0)),
        ("linear_2", *dense(1), (4, 0)),
        ("last_step_1", "nn.last_step", {"channels": 1}, (1, 1)),
        ("scale_1", "nn.scale", {"factor": CHANGE}, (4, 1)),
        ("add_1", "nn.add", {}, (5, 1)),
    ]
    for number, (layer, params) in enumerate(units, 2):
        rows.append((f"scale_{number}", layer, params, (4 + number, 1)))
    rows.append(("output_1", "io.output", {}, (6 + len(units), 1)))
    nodes = tuple(
        Node(name, layer, dict(params), (MARGIN + PITCH[0] * x, MARGIN + PITCH[1] * y))
        for name, layer, params, (x, y) in rows
    )
    path = ["input_1", "flatten_1", "linear_1", "dropout_1", "linear_2", "scale_1", "add_1"]
    path += [row[0] for row in rows[8:]]
    edges = [Edge(source, target) for source, target in pairwise(path)]
    edges += [Edge("input_1", "last_step_1"), Edge("last_step_1", "add_1")]
    return GraphSnapshot(nodes, tuple(edges))


def series_net(signature: DataSignature) -> GraphSnapshot:
    """Return a convolutional net that finds patterns wherever they are in a series.

    Anything but a series gets two dense layers.
    """
    first, target = signature.inputs[0], signature.target
    layers: list[Layer] = []
    if _is_series(first):
        for filters, size in FILTERS:
            layers.append(
                (
                    "nn.conv1d",
                    {
                        "filters": filters,
                        "kernel_size": size,
                        "padding": "same",
                        "activation": "none",
                    },
                )
            )
            layers += [("nn.batch_norm", {}), ("nn.relu", {})]
        layers.append(("nn.global_avg_pool", {}))
    else:
        layers += [("nn.flatten", {})] if first.shape.rank > 1 else []
        layers += [dense(HIDDEN, "relu"), dense(HIDDEN, "relu")]
    layers.append(dense(target.size))
    units = own_unit_of(target) if target.task == "regression" else ()
    return chain(*layers, *units)


def own_unit_of(target: TargetSignature) -> tuple[Layer, ...]:
    """Return layers that bring an output around 0 to the size of the number to predict.

    Without them the net would spend its training on learning how large the numbers are. The
    layer Scale holds numbers up to a million, so very large ones need a second one.
    """
    if len(target.means) != 1 or len(target.spreads) != 1 or target.spreads[0] <= 0:
        return ()
    spread, mean = target.spreads[0], target.means[0]
    step = 10.0 ** (math.floor(math.log10(spread)) - 1)
    shift = round(mean / step) * step
    more = max(1.0, 10.0 ** math.ceil(math.log10(max(spread, abs(shift), 1e-300) / LARGEST)))
    if more > LARGEST:
        return ()
    layers: list[Layer] = [
        ("nn.scale", {"factor": _short(spread / more), "shift": _long(shift / more)})
    ]
    if more > 1:
        layers.append(("nn.scale", {"factor": more}))
    return tuple(layers)


def _is_series(entry: InputSignature) -> bool:
    return entry.shape.rank == 2 and entry.shape.dtype == "float" and entry.kind == "series"


def _short(value: float) -> float:
    """Return a number of three significant digits: enough here, and easy to read."""
    return float(f"{value:.3g}")


def _long(value: float) -> float:
    """Return a number without the digits that only come from computing."""
    return float(f"{value:.9g}")
