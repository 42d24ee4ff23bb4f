"""What examining a graph finds: shapes, sizes and problems, without torch."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from nnstudio.base.shapes import Shape
from nnstudio.graph.problems import Problem, Severity
from nnstudio.layers.recipe import Recipe
from nnstudio.layers.spec import Weight


@dataclass(frozen=True)
class NodeReport:
    """One node as far as it is understood.

    Args:
        inputs: shapes that arrive, in the order of ports and wires; None: not known yet.
        output: shape that leaves; None: not known yet.
        weights: tensors of the layer; empty where shapes are not known.
        parameters: number of trainable values; None where shapes are not known.
        macs: multiply-adds a sample; None where shapes are not known.
        recipe: what is built, for the PyTorch line; None where shapes are not known.
    """

    inputs: tuple[Shape | None, ...] = ()
    output: Shape | None = None
    weights: tuple[Weight, ...] = ()
    parameters: int | None = None
    macs: int | None = None
    recipe: Recipe | None = None


@dataclass(frozen=True)
class Report:
    """The whole graph as far as it is understood.

    Args:
        nodes: by node id.
        problems: errors first, then warnings, then hints; in reading order of their nodes.
        order: ids of the nodes in the order of computation; nodes in a cycle come last.
    """

    nodes: Mapping[str, NodeReport] = field(default_factory=dict[str, NodeReport])
    problems: tuple[Problem, ...] = ()
    order: tuple[str, ...] = ()

    @property
    def errors(self) -> tuple[Problem, ...]:
        """The problems that block training."""
        return tuple(p for p in self.problems if p.severity is Severity.ERROR)

    @property
    def parameters(self) -> int | None:
        """Trainable values of the whole net; None while a shape is unknown."""
        counts = [node.parameters for node in self.nodes.values()]
        return None if any(c is None for c in counts) else sum(c for c in counts if c is not None)

    @property
    def macs(self) -> int | None:
        """Multiply-adds a sample of the whole net; None while a shape is unknown."""
        counts = [node.macs for node in self.nodes.values()]
        return None if any(c is None for c in counts) else sum(c for c in counts if c is not None)

    def of_node(self, node_id: str) -> tuple[Problem, ...]:
        """Return the problems of one node."""
        return tuple(p for p in self.problems if p.node == node_id)
