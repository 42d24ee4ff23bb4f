"""A trained net that is only asked: in evaluation mode, with nothing of its own to learn."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from nnstudio.compile.plan import Plan

if TYPE_CHECKING:
    import torch

    from nnstudio.compile.torch_module import GraphModule


def loaded_net(plan: Plan, weights: Mapping[str, NDArray[np.generic]]) -> GraphModule:
    """Return the net with these weights; torch's generators stay as they are.

    Args:
        plan: the net.
        weights: values by state-dict key.

    Raises:
        TrainError: the weights are of another net.
    """
    # torch takes seconds to load; this runs on the compute thread.
    from nnstudio.train.weights import empty_module, fresh_module, load_weights

    module = empty_module(plan)
    if not weights.keys() >= module.state_dict().keys():
        module = fresh_module(plan, "default", 0)
    load_weights(module, weights)
    module.requires_grad_(False)
    return module.eval()


def net_tensors(
    plan: Plan, inputs: Mapping[str, NDArray[np.generic]], rows: Sequence[int] | None = None
) -> list[torch.Tensor]:
    """Return prepared inputs in the order of the net's arguments.

    Args:
        plan: the net.
        inputs: by input name, first axis = items; the only one answers to any name.
        rows: which items; None: all.
    """
    from nnstudio.train.tensors import as_tensor

    found: list[torch.Tensor] = []
    for entry in plan.inputs:
        values = inputs[entry.name or next(iter(inputs))]
        found.append(as_tensor(np.asarray(values if rows is None else values[list(rows)])))
    return found
