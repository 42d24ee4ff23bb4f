"""The net for tables: one or two hidden layers, and for numbers an output in their own unit."""

from __future__ import annotations

from nnstudio.base.signature import DataSignature, InputSignature, TargetSignature
from nnstudio.graph.model import GraphSnapshot
from nnstudio.templates.build import Layer, chain, dense

CLASSES_HIDDEN = (32, 16)
NUMBERS_HIDDEN = (32,)
DROPOUT = 0.2
"""Numbers in small tables are mostly noise: without it the net learns them by heart."""


def table_net(signature: DataSignature) -> GraphSnapshot:
    """Return a dense net for a table; anything but a vector is flattened first."""
    layers: list[Layer] = []
    if signature.inputs[0].shape.rank > 1:
        layers.append(("nn.flatten", {}))
    layers += _embedded(signature.inputs[0])
    target = signature.target
    if target.task == "classification":
        layers += [dense(units, "relu") for units in CLASSES_HIDDEN]
        return chain(*layers, dense(target.size))
    for units in NUMBERS_HIDDEN:
        layers += [dense(units, "relu"), ("nn.dropout", {"rate": DROPOUT})]
    layers.append(dense(target.size))
    return chain(*layers, *own_unit(target))


def _embedded(entry: InputSignature) -> list[Layer]:
    """Return the layer that learns a vector for each category, where columns number them."""
    places = [place for place, size in enumerate(entry.categories, start=1) if size]
    if not places:
        return []
    sizes = [entry.categories[place - 1] for place in places]
    features = max(2, min(16, round(max(sizes) ** 0.5)))
    return [("nn.column_embedding", {"places": places, "sizes": sizes, "features": features})]


def own_unit(target: TargetSignature) -> list[Layer]:
    """Return the layer that brings an output around 0 to the size of the numbers to predict.

    Without it the net would spend its training on learning that prices are about 200,000.
    """
    if len(target.means) != 1 or len(target.spreads) != 1 or target.spreads[0] <= 0:
        return []
    factor, shift = _round(target.spreads[0]), _round(target.means[0])
    if max(abs(factor), abs(shift)) > 1e6:
        return []
    return [("nn.scale", {"factor": factor, "shift": shift})]


def _round(value: float) -> float:
    """Return a number of three significant digits: enough here, and easy to read."""
    return float(f"{value:.3g}")
