"""A plan: the net in order of computation, frozen and picklable, ready for another thread."""

from __future__ import annotations

import keyword
import re
from dataclasses import dataclass

from nnstudio.base.shapes import Shape
from nnstudio.layers.recipe import Recipe
from nnstudio.layers.spec import Weight

# Names of torch.nn.Module itself; a layer of that name would hide them.
_TORCH_NAMES = """
add_module apply bfloat16 buffers call_super_init children compile cpu cuda double dump_patches
eval extra_repr float forward get_buffer get_extra_state get_parameter get_submodule half ipu
load_state_dict modules mtia named_buffers named_children named_modules named_parameters
parameters register_backward_hook register_buffer register_forward_hook register_forward_pre_hook
register_full_backward_hook register_full_backward_pre_hook register_load_state_dict_post_hook
register_load_state_dict_pre_hook register_module register_parameter register_state_dict_post_hook
register_state_dict_pre_hook requires_grad_ set_extra_state set_submodule share_memory state_dict
to to_empty train training type xpu zero_grad
"""
TORCH_NAMES = frozenset(_TORCH_NAMES.split())
OWN_NAMES = frozenset({"set_interrupt", "watch"})
_PLAIN_NAME = re.compile(r"[A-Za-z][A-Za-z0-9_]*")


def attribute_name(node: str, suffix: str = "") -> str:
    """Return the name of a node's module: its id, made harmless where Python would choke on it.

    Args:
        node: id of the node; in a file it can be any text.
        suffix: of the `Call`.
    """
    taken = node in TORCH_NAMES or node in OWN_NAMES or keyword.iskeyword(node)
    if taken or not _PLAIN_NAME.fullmatch(node):
        kept = (c if c.isascii() and c.isalnum() else f"_{ord(c):x}_" for c in node)
        node = f"node_{''.join(kept)}"
    return f"{node}_{suffix}" if suffix else node


@dataclass(frozen=True)
class PlanStep:
    """One node of the plan.

    Args:
        node: id of the node; `attribute_name` makes its attribute in the torch module from it.
        layer: id of the layer's declaration.
        recipe: what is built and applied.
        inputs: ids of the nodes whose values it takes, in the order of ports and wires; an
            input node takes none.
        output: shape of its value without the batch.
        weights: its tensors.
        mask: id of the input node of ids (texts) whose padding its first input still has;
            "" if none. Modules that take a mask get the one made from that input.
        ahead: how many time steps stand in front of that input's by now; they are real.
    """

    node: str
    layer: str
    recipe: Recipe
    inputs: tuple[str, ...]
    output: Shape
    weights: tuple[Weight, ...] = ()
    mask: str = ""
    ahead: int = 0

    def state_name(self, weight: Weight) -> str:
        """Return the key of a weight in the module's state dict."""
        return f"{attribute_name(self.node, weight.suffix)}.{weight.name}"


@dataclass(frozen=True)
class PlanInput:
    """An input of the net.

    Args:
        node: id of the node.
        name: of the input of the data that feeds it.
        shape: of an item.
        cut: whether columns of ids that are padding in the whole batch are cut off: every layer
            on the way of the ids passes over padding, so that the answer stays the same.
    """

    node: str
    name: str
    shape: Shape
    cut: bool = False


@dataclass(frozen=True)
class Plan:
    """The whole net.

    Args:
        steps: every node but the inputs and the output, in order of computation.
        inputs: in the order of the module's arguments.
        output: id of the node whose value is the net's answer (logits or numbers).
        output_node: id of the output node itself.
        folded_softmax: id of a Softmax placed last (or of the layer whose activation is one)
            that is folded into the loss; "" if none. The recipe does not hold it any more.
        title: name of the project, for the source's class name.
        folded_sigmoid: the same for a Sigmoid placed last that is folded into binary
            cross-entropy.
    """

    steps: tuple[PlanStep, ...]
    inputs: tuple[PlanInput, ...]
    output: str
    output_node: str
    folded_softmax: str = ""
    title: str = ""
    folded_sigmoid: str = ""

    @property
    def parameters(self) -> int:
        """Number of trainable values."""
        return sum(w.count for step in self.steps for w in step.weights if w.trainable)

    def step(self, node: str) -> PlanStep:
        """Return the step of a node.

        Raises:
            KeyError: the node is no step of the plan.
        """
        for step in self.steps:
            if step.node == node:
                return step
        raise KeyError(node)
