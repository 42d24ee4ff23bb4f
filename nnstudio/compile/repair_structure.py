"""Proposals for what is missing, loose, double or in a circle, and for wrong parameters."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import Any

from nnstudio.base.params import FloatParam, IntParam
from nnstudio.base.text import QT_TRANSLATE_NOOP, Text
from nnstudio.compile.bench import Bench
from nnstudio.compile.codes import Code
from nnstudio.compile.net import Net
from nnstudio.compile.proposals import (
    INSERT,
    REMOVE,
    REMOVE_WIRE,
    SET_TO,
    Proposal,
    layer_name,
    plus,
    remove_node,
    set_param,
    shown,
)
from nnstudio.graph.model import Edge
from nnstudio.graph.problems import Problem

ADD = QT_TRANSLATE_NOOP("compile", "Add {layer}")
CONNECT_WITH = QT_TRANSLATE_NOOP("compile", "Connect with {layer}")
USE_DEFAULT = QT_TRANSLATE_NOOP("compile", "Back to the default: {value}")
_PITCH = 196.0


def structure_proposals(net: Net, problem: Problem) -> Iterator[Proposal]:
    """Yield what could put a structural problem right, the best first."""
    match problem.code:
        case Code.EMPTY:
            yield from _first_net(net)
        case Code.NO_INPUT:
            yield from _add_input(net)
        case Code.NO_OUTPUT:
            yield from _add_output(net)
        case Code.TWO_OUTPUTS:
            for output in (problem.node, *net.outputs):
                yield _remove_whole(net, output)
        case Code.LOOP:
            yield from _open_loop(net, problem)
        case Code.MISSING_WIRE:
            yield from _connect(net, problem.node)
            yield from _without(net, problem.node)
        case Code.TWO_WIRES | Code.NO_SUCH_PORT | Code.LOOSE_WIRE:
            yield from _one_wire(net, problem)
        case Code.UNUSED:
            yield from _use_or_remove(net, problem.node)
        case Code.UNKNOWN_LAYER:
            if net.index.into[problem.node] and net.index.out[problem.node]:
                yield remove_node(net, problem.node)
            else:
                yield _remove_whole(net, problem.node)
        case Code.BAD_PARAMETER:
            yield from _other_value(net, problem)
        case Code.NO_SUCH_INPUT:
            yield from _other_input(net, problem.node)
        case _:
            return


def _first_net(net: Net) -> Iterator[Proposal]:
    """Yield the smallest net that can learn: an input, a Dense and an output."""
    if net.signature is None or not net.signature.inputs:
        return
    flat = net.signature.inputs[0].shape.rank == 1
    row = ["io.input", *([] if flat else ["nn.flatten"]), "nn.linear", "io.output"]
    if not all(layer in net.registry for layer in row):
        return
    units = {"units": net.signature.target.size}

    def apply(bench: Bench) -> None:
        made = [
            bench.add_node(layer, units if layer == "nn.linear" else {}, (number * _PITCH, 0.0))
            for number, layer in enumerate(row)
        ]
        for source, target in pairwise(made):
            bench.add_edge(Edge(source, target))

    yield Proposal(ADD.format(layer=plus(net, row)), apply)


def _add_input(net: Net) -> Iterator[Proposal]:
    """Yield an input before the first layer whose input is free."""
    if "io.input" not in net.registry:
        return
    starts = [node_id for node_id in net.index.order if _free_port(net, node_id)]
    for start in starts[:3]:
        port = _free_port(net, start)

        def apply(bench: Bench, start: str = start, port: str = port) -> None:
            place = net.index.nodes[start].position
            made = bench.add_node("io.input", {}, (place[0] - _PITCH, place[1]))
            bench.add_edge(Edge(made, start, "out", port))

        yield Proposal(ADD.format(layer=layer_name(net, "io.input")), apply, sure=True)


def _add_output(net: Net) -> Iterator[Proposal]:
    """Yield an output behind the last layer; where its size is wrong, a Dense before it."""
    if "io.output" not in net.registry:
        return
    for end in reversed(_ends(net)):
        units = net.signature.target.size if net.signature is not None else 0

        def apply(bench: Bench, end: str = end) -> None:
            _append(bench, net, end, ["io.output"], 0)

        def with_dense(bench: Bench, end: str = end, units: int = units) -> None:
            shape = net.output_shape(end)
            flat = shape is None or shape.rank == 1
            row = ["nn.linear", "io.output"] if flat else ["nn.flatten", "nn.linear", "io.output"]
            _append(bench, net, end, row, units)

        yield Proposal(ADD.format(layer=layer_name(net, "io.output")), apply, sure=True, exact=True)
        if units:
            both = plus(net, ("nn.linear", "io.output"))
            yield Proposal(ADD.format(layer=both), with_dense, exact=True)


def _append(bench: Bench, net: Net, end: str, row: list[str], units: int) -> None:
    x, y = net.index.nodes[end].position
    before = end
    for number, layer in enumerate(row, start=1):
        params = {"units": units} if layer == "nn.linear" else {}
        made = bench.add_node(layer, params, (x + number * _PITCH, y))
        bench.add_edge(Edge(before, made))
        before = made


def _ends(net: Net) -> list[str]:
    """Return the nodes whose value nobody takes, in the order of computation."""
    found: list[str] = []
    for node_id in net.index.order:
        spec = net.spec(node_id)
        if spec is not None and spec.outputs and not net.index.out[node_id]:
            found.append(node_id)
    return found


def _free_port(net: Net, node_id: str) -> str:
    """Return the name of an input port without a wire, "" if there is none."""
    return next((s.port.name for s in net.slots[node_id] if s.edge is None), "")


def _open_loop(net: Net, problem: Problem) -> Iterator[Proposal]:
    """Yield the wires of a loop; the one that leads back on the canvas first."""
    loop = next((loop for loop in net.index.loops() if problem.node in loop), ())
    following = dict(zip(loop, (*loop[1:], *loop[:1]), strict=True))
    wires = [
        edge
        for source, target in following.items()
        for edge in net.index.out[source]
        if edge.target == target
    ]
    nodes = net.index.nodes

    def leads_back(edge: Edge) -> float:
        return nodes[edge.source].position[0] - nodes[edge.target].position[0]

    for edge in sorted(wires, key=leads_back, reverse=True):
        label = QT_TRANSLATE_NOOP("compile", "Remove the wire from {source} to {target}").format(
            source=net.name(edge.source), target=net.name(edge.target)
        )
        yield Proposal(label, lambda bench, edge=edge: bench.remove_edge(edge))


def _connect(net: Net, node_id: str) -> Iterator[Proposal]:
    """Yield wires from layers whose value nobody takes yet, then from the nearest before it."""
    port = _free_port(net, node_id)
    later = net.index.downstream([node_id])
    lonely = [other for other in reversed(_ends(net)) if other not in later]
    x, y = net.index.nodes[node_id].position

    def distance(other: str) -> float:
        ox, oy = net.index.nodes[other].position
        return abs(ox - x) + 2 * abs(oy - y)

    near = sorted((n for n in net.index.nodes if n not in later and n not in lonely), key=distance)
    for number, other in enumerate((*lonely, *near)):
        spec = net.spec(other)
        if spec is None or not spec.outputs:
            continue
        edge = Edge(other, node_id, "out", port)
        yield Proposal(
            CONNECT_WITH.format(layer=net.name(other)),
            lambda bench, edge=edge: bench.add_edge(edge),
            sure=number == 0 and len(lonely) == 1,
        )


def _without(net: Net, node_id: str) -> Iterator[Proposal]:
    """Yield the removal of a layer that no wire reaches, so that the rest stands alone."""
    spec = net.spec(node_id)
    if spec is not None and spec.role == "layer":
        yield _remove_whole(net, node_id)


def _one_wire(net: Net, problem: Problem) -> Iterator[Proposal]:
    edge = problem.edge
    if edge is None:
        return
    if problem.code == Code.TWO_WIRES:
        for layer in ("nn.add", "nn.concat"):
            if layer in net.registry:
                yield _join(net, edge, layer)
    yield Proposal(REMOVE_WIRE, lambda bench: bench.remove_edge(edge), sure=True)


def _join(net: Net, edge: Edge, layer: str) -> Proposal:
    """Return the proposal to bring all wires of a single port together before it."""

    def apply(bench: Bench) -> None:
        wires = [e for e in bench.into(edge.target) if e.target_port == edge.target_port]
        made = bench.insert(wires[0], (layer, {}))[0]
        for wire in wires[1:]:
            bench.remove_edge(wire)
            bench.add_edge(Edge(wire.source, made, wire.source_port, "in"))

    return Proposal(INSERT.format(layer=layer_name(net, layer)), apply)


def _use_or_remove(net: Net, node_id: str) -> Iterator[Proposal]:
    output = net.single_output()
    if output and _free_port(net, output) and not net.index.out[node_id]:
        edge = Edge(node_id, output, "out", _free_port(net, output))
        yield Proposal(
            CONNECT_WITH.format(layer=net.name(output)),
            lambda bench: bench.add_edge(edge),
            exact=True,
        )
    yield _remove_whole(net, node_id)


def _remove_whole(net: Net, node_id: str) -> Proposal:
    """Return the proposal to remove a node with its wires, without closing the gap."""
    label = REMOVE.format(layer=net.name(node_id))
    return Proposal(label, lambda bench: bench.remove_node(node_id))


def _other_value(net: Net, problem: Problem) -> Iterator[Proposal]:
    """Yield the nearest allowed value, then the default."""
    spec = net.spec(problem.node)
    if spec is None:
        return
    param = spec.param(problem.param)
    if param is None:
        if problem.param:
            yield _forget(problem)
        else:
            yield from _defaults_for(net, problem.node)
        return
    value = net.values(problem.node)[problem.param]
    number = isinstance(value, int | float) and not isinstance(value, bool)
    if isinstance(param, IntParam | FloatParam) and number:
        nearest: Any = min(max(value, param.min), param.max)
        if isinstance(param, IntParam):
            nearest = round(nearest)
        yield Proposal(
            SET_TO.format(value=shown(param, nearest)),
            lambda bench: bench.set_param(problem.node, param.name, nearest),
        )
    default = param.default_value
    yield Proposal(
        USE_DEFAULT.format(value=shown(param, default)),
        lambda bench: bench.set_param(problem.node, param.name, None),
    )


def _forget(problem: Problem) -> Proposal:
    label = QT_TRANSLATE_NOOP("compile", "Remove the parameter {name}")
    return Proposal(
        label.format(name=problem.param),
        lambda bench: bench.set_param(problem.node, problem.param, None),
        sure=True,
    )


def _defaults_for(net: Net, node_id: str) -> Iterator[Proposal]:
    """Yield single values that end a contradiction between parameters."""
    spec = net.spec(node_id)
    if spec is None:
        return
    changed = net.index.nodes[node_id].params
    for param in spec.params:
        if param.name in changed and changed[param.name] != param.default_value:
            yield set_param(net, node_id, param.name, param.default_value)
    for param in spec.params:
        for choice in getattr(param, "choices", ()):
            if choice.value != net.values(node_id)[param.name]:
                yield set_param(net, node_id, param.name, choice.value)


def _other_input(net: Net, node_id: str) -> Iterator[Proposal]:
    used = {entry.name for n in net.inputs if (entry := net.fed_by(n)) is not None}
    entries = net.signature.inputs if net.signature is not None else ()
    for entry in sorted(entries, key=lambda entry: entry.name in used):
        label: Text = QT_TRANSLATE_NOOP("compile", "Use “{name}”").format(name=entry.name)
        yield Proposal(
            label,
            lambda bench, name=entry.name: bench.set_param(node_id, "source", name),
            sure=len(entries) == 1,
        )
