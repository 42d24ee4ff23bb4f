"""The net for tables: two hidden layers, and for numbers an output in their own unit."""

from __future__ import annotations

from nnstudio.base.signature import DataSignature
from nnstudio.graph.model import GraphSnapshot
from nnstudio.templates.build import Layer, chain, dense

HIDDEN = (32, 16)


def table_net(signature: DataSignature, hidden: tuple[int, ...] = HIDDEN) -> GraphSnapshot:
    """Return a dense net for a table.

    Args:
        signature: of the data; anything but a vector is flattened first.
        hidden: neurons of the hidden layers.
    """
    layers: list[Layer] = [dense(units, "relu") for units in hidden]
    if signature.inputs[0].shape.rank > 1:
        layers.insert(0, ("nn.flatten", {}))
    return chain(*layers, dense(signature.target.size))
