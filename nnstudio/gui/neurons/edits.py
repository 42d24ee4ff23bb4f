"""A weight typed in the neuron view, as an undoable edit of the start weights."""

from __future__ import annotations

from typing import Any

import numpy as np

from nnstudio.base.text import QT_TRANSLATE_NOOP, plain
from nnstudio.edit.edit import Edit
from nnstudio.edit.settings import set_weight
from nnstudio.gui.neurons.drawing import Link
from nnstudio.gui.neurons.small_net import Floats, SmallNet
from nnstudio.project.document import Document

SET_WEIGHT = QT_TRANSLATE_NOOP("neurons", "Set the weight from {source} to {target}")
SET_BIAS = QT_TRANSLATE_NOOP("neurons", "Set the bias of {target}")


def weight_edit(
    document: Document,
    net: SmallNet,
    shown: list[tuple[Floats, Floats]],
    link: Link,
    value: float,
) -> Edit | None:
    """Return the edit that makes the weights shown, with one changed, the start weights.

    All of them are written: what was trained stays as it is, and the typed one is laid over.

    Args:
        document: stays as it is.
        net: the columns.
        shown: (weight, bias) of every layer.
        link: column, neuron, and source; the source -1 is the bias.
        value: the new one.
    """
    index, target, source = link[0] - 1, link[1], link[2]
    wanted: dict[str, Floats] = {}
    for place, (column, (weight, bias)) in enumerate(zip(net.columns, shown, strict=True)):
        weight, bias = np.array(weight, np.float32), np.array(bias, np.float32)
        if place == index and source < 0:
            bias[target] = value
        elif place == index:
            weight[target, source] = value
        wanted[column.weight] = weight
        if column.bias:
            wanted[column.bias] = bias
    edits = [set_weight(document, name, _listed(values)) for name, values in wanted.items()]
    changes = tuple(change for edit in edits if edit is not None for change in edit.changes)
    label = SET_BIAS
    if source >= 0:
        label = SET_WEIGHT.format(source=plain(net.names_before(index)[source]))
    return Edit(label.format(target=plain(net.columns[index].labels[target])), changes)


def _listed(values: Floats) -> Any:
    """Return float32 values as nested lists that read well in a file: 0.3, not 0.30000001."""
    return np.vectorize(lambda v: float(f"{float(v):.8g}"), otypes=[float])(values).tolist()
