"""A plan: the net in order of computation, frozen and picklable, ready for another thread."""

from __future__ import annotations

from dataclasses import dataclass

from nnstudio.base.shapes import Shape
from nnstudio.layers.recipe import Recipe
from nnstudio.layers.spec import Weight


@dataclass(frozen=True)
class PlanStep:
    """One node of the plan.

    Args:
        node: id of the node; also the name of its attribute in the torch module.
        layer: id of the layer's declaration.
        recipe: what is built and applied.
        inputs: ids of the nodes whose values it takes, in the order of ports and wires; an
            input node takes none.
        output: shape of its value without the batch.
        weights: its tensors.
    """

    node: str
    layer: str
    recipe: Recipe
    inputs: tuple[str, ...]
    output: Shape
    weights: tuple[Weight, ...] = ()

    def state_name(self, weight: Weight) -> str:
        """Return the key of a weight in the module's state dict."""
        attribute = f"{self.node}_{weight.suffix}" if weight.suffix else self.node
        return f"{attribute}.{weight.name}"


@dataclass(frozen=True)
class PlanInput:
    """An input of the net: the node and the input of the data that feeds it."""

    node: str
    name: str
    shape: Shape


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
    """

    steps: tuple[PlanStep, ...]
    inputs: tuple[PlanInput, ...]
    output: str
    output_node: str
    folded_softmax: str = ""
    title: str = ""

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
