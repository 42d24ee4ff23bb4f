"""Proposals for Add, Multiply and Concat: make the branches alike, or join them otherwise."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from nnstudio.base.shapes import Shape
from nnstudio.base.text import QT_TRANSLATE_NOOP
from nnstudio.compile.bench import Bench
from nnstudio.compile.net import Net
from nnstudio.compile.proposals import (
    INSERT,
    USE_INSTEAD,
    Proposal,
    layer_name,
    remove_node,
    set_param,
)
from nnstudio.graph.model import Edge
from nnstudio.graph.problems import Problem
from nnstudio.layers.rules import is_image, is_vector

FITTING_CONV = QT_TRANSLATE_NOOP("compile", "A 1×1 filter brings both branches to {shape}.")
FITTING = QT_TRANSLATE_NOOP("compile", "Both branches then are {shape}.")


def merge_proposals(net: Net, problem: Problem) -> Iterator[Proposal]:
    """Yield what could make the branches of a merge fit together, the best first."""
    wires = [slot.edge for slot in net.slots[problem.node] if slot.edge is not None]
    if len(wires) < 2:
        yield remove_node(net, problem.node, sure=True)
        return
    shapes = net.understood[problem.node].report.inputs
    edge, mine, first = problem.edge, problem.received, shapes[0]
    if edge is None or mine is None or first is None:
        return
    # The branch that stays is the other one: first this wire is made like it, then the reverse.
    for wire, shape, wanted in ((edge, mine, first), (wires[0], first, mine)):
        yield from _alike(net, wire, shape, wanted)
    layer = net.index.nodes[problem.node].layer
    if layer != "nn.concat" and "nn.concat" in net.registry:
        yield Proposal(
            USE_INSTEAD.format(layer=layer_name(net, "nn.concat")),
            lambda bench: bench.replace_layer(problem.node, "nn.concat", {}),
        )
    elif mine.rank != first.rank and "nn.flatten" in net.registry:
        yield _flatten_all(net, wires)


def _alike(net: Net, wire: Edge, shape: Shape, wanted: Shape) -> Iterator[Proposal]:
    """Yield what turns the shape on a wire into the wanted one."""
    told = FITTING.format(shape=str(wanted))
    if is_vector(shape) and is_vector(wanted):
        if net.understood[wire.source].kinds[:1] == ("linear",):
            yield set_param(
                net, wire.source, "units", wanted.dims[0].size, detail=lambda a, b: told
            )
        yield _put(net, wire, "nn.linear", {"units": wanted.dims[0].size})
    elif is_image(shape) and is_image(wanted):
        same_size = shape.sizes[1:] == wanted.sizes[1:]
        same_channels = shape.sizes[0] == wanted.sizes[0]
        if not same_size:
            yield from _same_padding(net, wire)
        if same_size and not same_channels:
            yield from _as_many_filters(net, wire, wanted)
            yield _fitting_conv(net, wire, wanted)
        elif same_channels or net.index.nodes[wire.target].layer == "nn.concat":
            yield _put(net, wire, "nn.resize", {"size": list(wanted.sizes[1:])})
        else:
            yield _conv_and_resize(net, wire, wanted)
    elif is_vector(shape) and not is_vector(wanted):
        return
    elif is_vector(wanted) and shape.known:
        if shape.count == wanted.dims[0].size:
            yield _put(net, wire, "nn.flatten", {})
        yield _put(net, wire, "nn.global_avg_pool", {})
        yield _put(net, wire, "nn.flatten", {})


def _put(net: Net, wire: Edge, layer: str, params: dict[str, Any]) -> Proposal:
    return Proposal(
        INSERT.format(layer=layer_name(net, layer)),
        lambda bench: bench.insert(wire, (layer, params)),
    )


def _fitting_conv(net: Net, wire: Edge, wanted: Shape) -> Proposal:
    params = {"filters": wanted.sizes[0], "kernel_size": [1, 1], "activation": "none"}
    told = FITTING_CONV.format(shape=str(wanted))
    return Proposal(
        INSERT.format(layer=layer_name(net, "nn.conv2d")),
        lambda bench: bench.insert(wire, ("nn.conv2d", params)),
        lambda after, bench: told,
    )


def _as_many_filters(net: Net, wire: Edge, wanted: Shape) -> Iterator[Proposal]:
    spec = net.spec(wire.source)
    told = FITTING.format(shape=str(wanted))
    if spec is not None and spec.param("filters") is not None:
        yield set_param(
            net, wire.source, "filters", wanted.sizes[0], detail=lambda after, bench: told
        )


def _same_padding(net: Net, wire: Edge) -> Iterator[Proposal]:
    """Yield padding "same" for the layer before a merge, whose image has become smaller."""
    spec = net.spec(wire.source)
    if spec is not None and spec.param("padding") is not None and spec.category == "convolution":
        node_id = wire.source

        def apply(bench: Bench) -> None:
            bench.set_param(node_id, "padding", "same")
            bench.set_param(node_id, "stride", 1)

        label = set_param(net, node_id, "padding", "same").label
        yield Proposal(label, apply, sure=True)


def _conv_and_resize(net: Net, wire: Edge, wanted: Shape) -> Proposal:
    conv = {"filters": wanted.sizes[0], "kernel_size": [1, 1], "activation": "none"}
    size = {"size": list(wanted.sizes[1:])}
    told = FITTING.format(shape=str(wanted))
    return Proposal(
        INSERT.format(layer=layer_name(net, "nn.resize")),
        lambda bench: bench.insert(wire, ("nn.conv2d", conv), ("nn.resize", size)),
        lambda after, bench: told,
    )


def _flatten_all(net: Net, wires: list[Edge]) -> Proposal:
    def apply(bench: Bench) -> None:
        for wire in wires:
            shape = net.output_shape(wire.source)
            if shape is not None and shape.rank > 1:
                bench.insert(wire, ("nn.flatten", {}))

    return Proposal(INSERT.format(layer=layer_name(net, "nn.flatten")), apply)
