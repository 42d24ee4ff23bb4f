"""Shapes, weights and sizes of every node, remembered so that an edit costs little.

A node's rules are asked again only when its layer, its parameters or the arriving shapes have
changed. A wrong wire is noted once; what follows it is "not known yet".
"""

from __future__ import annotations

import logging
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from nnstudio.base.shapes import Shape
from nnstudio.base.signature import DataSignature
from nnstudio.compile.kinds import kinds_of
from nnstudio.compile.net import Net, Slot, Understood, data_input
from nnstudio.compile.report import NodeReport
from nnstudio.graph.model import GraphSnapshot, Node
from nnstudio.graph.topology import GraphIndex
from nnstudio.layers.registry import LayerRegistry
from nnstudio.layers.spec import LayerSpec, ShapeError

_log = logging.getLogger(__name__)

_SHAPES_KEPT = 16
"""Remembered arriving shapes a node: enough for all trials of a repair."""

_EMPTY = Understood()
Shapes = tuple[Shape | None, ...]


@dataclass
class _Memory:
    """What the rules said about one node's layer and parameters, by arriving shapes."""

    layer: str
    params: Mapping[str, Any]
    known: dict[Shapes, Understood] = field(default_factory=dict[Shapes, Understood])

    def fits(self, node: Node) -> bool:
        if self.layer != node.layer:
            return False
        return self.params is node.params or self.params == node.params


class Inferrer:
    """Asks the layers' rules and remembers their answers.

    Not for two threads at once; each thread makes its own.
    """

    def __init__(self, registry: LayerRegistry) -> None:
        self._registry = registry
        self._memory: dict[str, _Memory] = {}

    def infer(self, snapshot: GraphSnapshot, signature: DataSignature | None) -> Net:
        """Return the graph with the shapes and sizes of every node."""
        index = GraphIndex.of(snapshot)
        slots: dict[str, list[Slot]] = {}
        understood: dict[str, Understood] = {}
        for node_id in index.order:
            node = index.nodes[node_id]
            spec = self._registry.get(node.layer)
            if spec is None:
                slots[node_id] = []
                understood[node_id] = _EMPTY
                continue
            slots[node_id] = slots_of(spec, index, node_id)
            arriving = self._arriving(spec, node, slots[node_id], understood, signature)
            understood[node_id] = self._understand(spec, node, arriving)
        self._forget_all_but(index.nodes)
        return _net(index, self._registry, signature, slots, understood, snapshot)

    def _arriving(
        self,
        spec: LayerSpec,
        node: Node,
        slots: list[Slot],
        understood: Mapping[str, Understood],
        signature: DataSignature | None,
    ) -> Shapes:
        if spec.role == "input":
            fed = data_input(spec, node.params, signature)
            return (fed.shape if fed is not None else None,)
        shapes: list[Shape | None] = []
        for slot in slots:
            # In a loop the source may come later in the order: not known then.
            before = understood.get(slot.edge.source) if slot.edge is not None else None
            shapes.append(before.report.output if before is not None else None)
        return tuple(shapes)

    def _understand(self, spec: LayerSpec, node: Node, arriving: Shapes) -> Understood:
        memory = self._memory.get(node.id)
        if memory is None or not memory.fits(node):
            memory = self._memory[node.id] = _Memory(node.layer, node.params)
        found = memory.known.get(arriving)
        if found is None:
            if len(memory.known) >= _SHAPES_KEPT:
                memory.known.clear()
            found = memory.known[arriving] = ask_rules(spec, node.params, arriving)
        return found

    def _forget_all_but(self, nodes: Mapping[str, Node]) -> None:
        if len(self._memory) > 2 * len(nodes) + 64:
            self._memory = {key: kept for key, kept in self._memory.items() if key in nodes}


def slots_of(spec: LayerSpec, index: GraphIndex, node_id: str) -> list[Slot]:
    """Return the inputs of a node in the order of ports and wires.

    A port that takes any number of wires has a slot for each wire, and an empty one without.
    Of two wires into a single port the first counts.
    """
    edges = index.into[node_id]
    slots: list[Slot] = []
    for port in spec.inputs:
        wired = [
            edge
            for edge in edges
            if edge.target_port == port.name and leaves_a_port(edge.source, edge.source_port, index)
        ]
        if not wired:
            slots.append(Slot(port, None))
        elif port.many:
            slots.extend(Slot(port, edge) for edge in wired)
        else:
            slots.append(Slot(port, wired[0]))
    return slots


def leaves_a_port(source: str, port: str, index: GraphIndex) -> bool:
    """Return whether a wire starts at the output that every layer with a value has."""
    return source in index.nodes and port == "out"


def ask_rules(spec: LayerSpec, params: Mapping[str, Any], arriving: Shapes) -> Understood:
    """Return what a layer's rules say; their faults are noted, never raised."""
    try:
        bad = spec.problems(params)
        if bad:
            return Understood(NodeReport(inputs=arriving), bad_params=tuple(bad))
        inputs = tuple(shape for shape in arriving if shape is not None)
        if len(inputs) < len(arriving):
            return Understood(NodeReport(inputs=arriving))
        values = spec.values(params)
        output = spec.shape(values, inputs)
        weights = spec.weights(values, inputs)
        report = NodeReport(
            inputs=arriving,
            output=output,
            weights=weights,
            parameters=sum(weight.count for weight in weights if weight.trainable),
            macs=spec.macs(values, inputs, output),
            recipe=spec.build(values, inputs),
        )
        return Understood(report, kinds=kinds_of(report.recipe))
    except ShapeError as error:
        return Understood(NodeReport(inputs=arriving), error=error)
    except Exception as error:  # noqa: BLE001 - a layer's fault must not stop the editor
        _log.exception("the rules of %s failed", spec.id)
        failure = f"{type(error).__name__}: {error}"
        return Understood(NodeReport(inputs=arriving), failure=failure)


def _net(
    index: GraphIndex,
    registry: LayerRegistry,
    signature: DataSignature | None,
    slots: Mapping[str, list[Slot]],
    understood: Mapping[str, Understood],
    snapshot: GraphSnapshot,
) -> Net:
    roles = {"input": list[str](), "output": list[str](), "layer": list[str]()}
    for node_id, node in index.nodes.items():
        spec = registry.get(node.layer)
        roles["layer" if spec is None else spec.role].append(node_id)
    outputs = tuple(roles["output"])
    # While nothing leads to the output yet, every node still counts.
    wired = [node_id for node_id in outputs if any(slot.edge for slot in slots[node_id])]
    relevant = index.upstream(wired) if wired else set(index.nodes)
    ends = index.nodes
    loose = tuple(e for e in snapshot.edges if e.source not in ends or e.target not in ends)
    return Net(
        index=index,
        registry=registry,
        signature=signature,
        slots=slots,
        understood=understood,
        relevant=frozenset(relevant),
        outputs=outputs,
        inputs=tuple(roles["input"]),
        edges=snapshot.edges,
        loose=loose,
    )
