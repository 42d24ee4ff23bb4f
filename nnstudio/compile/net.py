"""A graph while it is examined: declarations, values, shapes and recipes by node."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from nnstudio.base.shapes import Shape
from nnstudio.base.signature import DataSignature, InputSignature
from nnstudio.base.text import Text, plain
from nnstudio.compile.report import NodeReport
from nnstudio.graph.model import Edge
from nnstudio.graph.topology import GraphIndex
from nnstudio.layers.recipe import Recipe
from nnstudio.layers.registry import LayerRegistry
from nnstudio.layers.spec import LayerSpec, Port, ShapeError

NO_NODE = NodeReport()


@dataclass(frozen=True)
class Slot:
    """A place at a layer's inputs: a port and the wire that ends there, if any."""

    port: Port
    edge: Edge | None


@dataclass(frozen=True)
class Understood:
    """What the rules of one layer say about given parameters and arriving shapes.

    Args:
        report: shapes, weights and sizes.
        error: why the arriving shapes do not fit.
        kinds: what its steps do, see `kinds`; empty where they hand the numbers on.
        bad_params: (parameter or "", reason) for wrong parameters.
        failure: what went wrong inside the layer's own rule; "" if nothing.
    """

    report: NodeReport = NO_NODE
    kinds: tuple[str, ...] = ()
    error: ShapeError | None = None
    bad_params: Sequence[tuple[str, Text]] = ()
    failure: str = ""

    @property
    def recipe(self) -> Recipe | None:
        """What would be built; None where shapes are not known."""
        return self.report.recipe


@dataclass(frozen=True)
class Net:
    """The graph with everything that is known about its nodes.

    Args:
        index: the graph.
        registry: the catalogue.
        signature: of the data; None while unknown.
        slots: by node id, the inputs in the order of ports and wires.
        understood: by node id.
        relevant: ids of the nodes whose values reach the output; all where there is none.
        outputs, inputs: ids of the output and of the input nodes.
        edges: all edges in the order of their making.
        loose: those of which an end does not exist.
    """

    index: GraphIndex
    registry: LayerRegistry
    signature: DataSignature | None
    slots: Mapping[str, Sequence[Slot]]
    understood: Mapping[str, Understood]
    relevant: frozenset[str] = frozenset()
    outputs: tuple[str, ...] = ()
    inputs: tuple[str, ...] = ()
    edges: tuple[Edge, ...] = ()
    loose: tuple[Edge, ...] = ()

    def spec(self, node_id: str) -> LayerSpec | None:
        """Return the declaration of a node's layer, or None if it is unknown."""
        return self.registry.get(self.index.nodes[node_id].layer)

    def values(self, node_id: str) -> dict[str, Any]:
        """Return all parameters of a node with a known layer."""
        node = self.index.nodes[node_id]
        return self.registry[node.layer].values(node.params)

    def name(self, node_id: str) -> Text:
        """Return what a person calls the node."""
        node = self.index.nodes[node_id]
        spec = self.registry.get(node.layer)
        if node.title:
            return plain(node.title)
        return spec.name if spec is not None else plain(node.layer)

    def output_shape(self, node_id: str) -> Shape | None:
        """Return the shape that leaves a node; None while unknown."""
        return self.understood[node_id].report.output

    def fed_by(self, node_id: str) -> InputSignature | None:
        """Return the input of the data that feeds an input node, or None."""
        spec = self.spec(node_id)
        return (
            None
            if spec is None
            else data_input(spec, self.index.nodes[node_id].params, self.signature)
        )

    def single_output(self) -> str:
        """Return the id of the one output node, "" if there is none or more than one."""
        return self.outputs[0] if len(self.outputs) == 1 else ""

    def answer(self) -> str:
        """Return the id of the node that is wired to the output node, "" if there is none."""
        output = self.single_output()
        if not output:
            return ""
        edges = [slot.edge for slot in self.slots[output] if slot.edge is not None]
        return edges[0].source if edges else ""


def data_input(
    spec: LayerSpec, params: Mapping[str, Any], signature: DataSignature | None
) -> InputSignature | None:
    """Return the input of the data that feeds an input node, or None if there is none."""
    if signature is None:
        return None
    return signature.input(input_name(spec, params))


def input_name(spec: LayerSpec, params: Mapping[str, Any]) -> str:
    """Return the name of the data's input an input node asks for; "" for the first one."""
    value = spec.values(params).get("source", "")
    return value if isinstance(value, str) else ""
