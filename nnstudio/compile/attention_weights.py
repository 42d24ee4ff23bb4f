"""How much each time step takes from each other one, for the inputs that a person looks at.

Nothing is kept while a net learns or answers: the numbers are worked out anew from what arrives
at the layer, so that nobody pays for them who does not ask. Only the compute thread loads this
file.
"""

from __future__ import annotations

import torch  # noqa: TID253 - only the worker loads this file
from torch import Tensor  # noqa: TID253

from nnstudio.compile.modules.attention import EncoderBlock, SelfAttention
from nnstudio.compile.plan import Plan, PlanStep, attribute_name
from nnstudio.compile.torch_module import GraphModule, padding_mask
from nnstudio.layers.recipe import Call

MODULE = "attention"


def attention_nodes(plan: Plan) -> tuple[str, ...]:
    """Return the ids of the nodes with attention, in order of computation."""
    return tuple(step.node for step in plan.steps if _call(step) is not None)


def attention_weights(module: GraphModule, node: str, *inputs: Tensor) -> Tensor:
    """Return the weights of one node's attention; the net's mode stays as it is.

    Args:
        module: the net; in evaluation mode for what it would answer with.
        node: id of a node with attention.
        inputs: as for the net, the batch first.

    Returns:
        float (batch, heads, time, time), without gradient: from each time step (rows) to each
        other one (columns). Rows add up to 1 over the real time steps. Where padding of the whole
        batch is cut off (`PlanInput.cut`), `time` is that of the longest item, and each
        ClassToken before stands in front.

    Raises:
        KeyError: there is no such node.
        ValueError: the node has no attention.
    """
    step = module.plan.step(node)
    call = _call(step)
    if call is None:
        raise ValueError(f"{node} has no attention")
    source = step.inputs[0]
    with torch.no_grad(), module.watch({source, step.mask} - {""}) as watch:
        module(*inputs)
        value = watch.values[source]
        layer = module.get_submodule(attribute_name(node, call.suffix))
        assert isinstance(layer, SelfAttention | EncoderBlock)
        if not call.takes_mask:  # a series: channels × time, without padding
            return layer.attention_weights(value.transpose(1, 2))
        mask = padding_mask(watch.values[step.mask], step.ahead) if step.mask else None
        return layer.attention_weights(value, mask)


def _call(step: PlanStep) -> Call | None:
    calls = (part for part in step.recipe if isinstance(part, Call))
    return next((call for call in calls if call.own and call.module == MODULE), None)
