"""The net for photos: blocks that look for patterns, each at half the size of the one before."""

from __future__ import annotations

import math

from nnstudio.base.signature import DataSignature
from nnstudio.graph.model import GraphSnapshot
from nnstudio.templates.build import Layer, chain, conv, dense
from nnstudio.templates.tables import own_unit

FILTERS = (16, 32, 64, 128)
DROPOUT = 0.3


def photo_net(signature: DataSignature) -> GraphSnapshot:
    """Return a convolutional net that learns from few images: it has few weights for its depth.

    The mean of each map at its end takes images of any size and form.
    """
    sizes = [size or 1 for size in signature.inputs[0].shape.sizes[1:]]
    blocks = min(len(FILTERS), max(1, int(math.log2(max(1, min(sizes, default=1)))) - 2))
    layers: list[Layer] = []
    for filters in FILTERS[len(FILTERS) - blocks :] if blocks < 3 else FILTERS[:blocks]:
        layers += [
            conv(filters, 3),
            ("nn.batch_norm", {}),
            ("nn.max_pool2d", {"kernel_size": [2, 2]}),
        ]
    layers += [("nn.global_avg_pool", {}), ("nn.dropout", {"rate": DROPOUT})]
    target = signature.target
    layers.append(dense(target.size))
    if target.task == "regression":
        layers += own_unit(target)
    return chain(*layers)
