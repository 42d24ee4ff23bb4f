"""Proposals for a wrong wire: what to put in between, to change, to swap or to take out."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from typing import Any

from nnstudio.base.shapes import Shape
from nnstudio.base.text import QT_TRANSLATE_NOOP, Text
from nnstudio.compile.bench import Bench
from nnstudio.compile.net import Net
from nnstudio.compile.proposals import (
    INSERT,
    MOVE_BEFORE,
    USE_INSTEAD,
    Detail,
    Proposal,
    layer_name,
    parameters_then,
    plus,
    remove_node,
    sentences,
    set_param,
)
from nnstudio.compile.repair_merges import merge_proposals
from nnstudio.graph.model import Edge
from nnstudio.graph.problems import Problem
from nnstudio.layers.rules import is_image, is_sequence, is_series, is_vector
from nnstudio.layers.spec import no_weights

_TWINS = {
    "nn.conv1d": "nn.conv2d",
    "nn.max_pool1d": "nn.max_pool2d",
    "nn.avg_pool1d": "nn.avg_pool2d",
}
_SPREAD = {**_TWINS, **{two: one for one, two in _TWINS.items()}}
"""The same layer for series and for images, both ways."""

_EMBEDDINGS = ("nn.embedding", "nn.embedding_bag")
_COLLAPSING = ("nn.flatten", "nn.global_avg_pool", "nn.global_max_pool", "nn.reshape")


def shape_proposals(net: Net, problem: Problem) -> Iterator[Proposal]:
    """Yield what could make the wire of a problem fit, the best first."""
    node_id, edge, shape = problem.node, problem.edge, problem.received
    if edge is None or shape is None:
        return
    spec = net.spec(node_id)
    if spec is None:
        return
    if problem.param:
        yield from _own_values(net, problem, shape)
    if spec.category == "merge":
        yield from merge_proposals(net, problem)
    elif shape.dtype == "int":
        yield from _ids(net, node_id, edge)
    elif net.index.nodes[node_id].layer in _EMBEDDINGS:
        yield remove_node(net, node_id)
    elif is_vector(shape):
        yield from _vector_arrives(net, node_id, edge, shape)
    else:
        yield from _maps_arrive(net, node_id, edge, shape)
    if spec.weights is no_weights and spec.role == "layer":
        yield remove_node(net, node_id)


def inserted(
    net: Net,
    edge: Edge,
    layer: str,
    params: Mapping[str, Any] | None = None,
    detail: Text | None = None,
    **options: Any,
) -> Iterator[Proposal]:
    """Yield the proposal to put a layer into a wire, if the catalogue has it."""
    if layer in net.registry:
        yield Proposal(
            INSERT.format(layer=layer_name(net, layer)),
            lambda bench: bench.insert(edge, (layer, params or {})),
            _insertion_detail(edge, detail),
            **options,
        )


def _insertion_detail(edge: Edge, detail: Text | None) -> Detail:
    def describe(after: Net, bench: Bench) -> Text | None:
        made = after.output_shape(bench.added[-1]) if bench.added else None
        filled = detail.format(result=_amount(made)) if detail is not None and made else None
        return sentences(filled, parameters_then(after, edge.target))

    return describe


def _amount(shape: Shape) -> int | str:
    """Return the length of a vector as a number (so that it is grouped), else the shape."""
    size = shape.dims[0].size if shape.rank == 1 else None
    return str(shape) if size is None else size


FLATTENED = QT_TRANSLATE_NOOP("compile", "Lines up all values: {result}.")
AVERAGED = QT_TRANSLATE_NOOP("compile", "Takes the mean of each map: {result}.")
LARGEST = QT_TRANSLATE_NOOP("compile", "Takes the largest value of each map: {result}.")
MORE_NEURONS = QT_TRANSLATE_NOOP(
    "compile", "{layer} gets {units} neurons, which can be arranged as a square."
)
ARRANGED = QT_TRANSLATE_NOOP("compile", "Arranges the values as {result}.")
EMBEDDED = QT_TRANSLATE_NOOP("compile", "Makes numbers of each word: {result}.")


def _own_values(net: Net, problem: Problem, shape: Shape) -> Iterator[Proposal]:
    """Yield other values for the parameter that the shape rule named."""
    node_id, values = problem.node, net.values(problem.node)
    spec = net.spec(node_id)
    if spec is None:
        return
    if problem.param == "kernel_size":
        if values.get("padding") == "none":
            yield set_param(net, node_id, "padding", "same", sure=True)
        room = [size or 1 for size in shape.sizes[1 if not is_sequence(shape) else 0 :]]
        kernel = values["kernel_size"]
        if isinstance(kernel, int):
            yield set_param(net, node_id, "kernel_size", min(kernel, *room))
        else:
            fitting = [min(size, least) for size, least in zip(kernel, room, strict=False)]
            yield set_param(net, node_id, "kernel_size", fitting)
            yield set_param(net, node_id, "kernel_size", [min(*fitting)] * len(fitting))
        if int(values.get("dilation", 1)) > 1:
            yield set_param(net, node_id, "dilation", 1)
    elif problem.param == "size":
        yield from _other_sizes(net, problem, shape)
    param = spec.param(problem.param)
    if param is not None and values.get(problem.param) != param.default_value:
        yield set_param(net, node_id, problem.param, param.default_value)
    if problem.param == "groups":
        groups = math.gcd(int(values["groups"]), shape.dims[0].size or 1, int(values["filters"]))
        yield set_param(net, node_id, "groups", groups)


def _other_sizes(net: Net, problem: Problem, shape: Shape) -> Iterator[Proposal]:
    """Yield fitting sizes for a Reshape, or as many neurons before it as it needs."""
    wanted = [int(size) for size in net.values(problem.node)["size"]]
    needed = math.prod(size for size in wanted if size != -1)
    source = problem.edge.source if problem.edge is not None else ""
    if -1 not in wanted and source and net.understood[source].kinds[:1] == ("linear",):
        yield set_param(net, source, "units", needed)
    count = shape.count or 0
    if len(wanted) == 3:
        yield from (
            set_param(net, problem.node, "size", size) for size in _image_sizes(count, wanted[0])
        )
    for place in range(len(wanted)):
        others = [size for number, size in enumerate(wanted) if number != place]
        if -1 not in others and count % math.prod(others) == 0:
            yield set_param(net, problem.node, "size", [*wanted[:place], -1, *wanted[place + 1 :]])


def _ids(net: Net, node_id: str, edge: Edge) -> Iterator[Proposal]:
    """Yield what makes numbers of word numbers."""
    pooled = ("nn.embedding", "nn.global_avg_pool")
    output = net.single_output() == node_id
    head = [("nn.linear", {"units": _wanted(net)})] if output and _wanted(net) else []
    if not head:
        yield from inserted(net, edge, "nn.embedding_bag", detail=EMBEDDED, sure=True)
        yield from inserted(net, edge, "nn.embedding", detail=EMBEDDED)
    if all(layer in net.registry for layer in pooled):
        layers = [(layer, dict[str, Any]()) for layer in pooled]
        yield _several(net, edge, [*layers, *head], exact=bool(head))
    if head and "nn.embedding_bag" in net.registry:
        yield _several(net, edge, [("nn.embedding_bag", {}), *head], exact=True)


def _vector_arrives(net: Net, node_id: str, edge: Edge, shape: Shape) -> Iterator[Proposal]:
    """Yield repairs for a layer that wants maps or a series and gets one vector."""
    source = edge.source
    before = net.index.nodes[source].layer
    alone = len(net.slots[source]) == 1 and len(net.index.out[source]) == 1
    if before in _COLLAPSING and alone:
        yield Proposal(
            MOVE_BEFORE.format(layer=net.name(node_id), other=net.name(source)),
            lambda bench: _swap(bench, source, node_id),
            sure=before == "nn.flatten",
        )
        yield remove_node(net, source)
    count = shape.count or 0
    if net.index.nodes[node_id].layer.endswith("1d"):
        yield from inserted(net, edge, "nn.reshape", {"size": [1, -1]}, ARRANGED)
    for size in _image_sizes(count, 1):
        yield from inserted(net, edge, "nn.reshape", {"size": size}, ARRANGED)
    if net.understood[source].kinds[:1] == ("linear",):
        side = max(1, round(math.sqrt(count)))
        yield Proposal(
            INSERT.format(layer=layer_name(net, "nn.reshape")),
            lambda bench: (
                bench.set_param(source, "units", side * side),
                bench.insert(edge, ("nn.reshape", {"size": [1, side, side]})),
            ),
            lambda after, bench: MORE_NEURONS.format(layer=after.name(source), units=side * side),
        )


def _maps_arrive(net: Net, node_id: str, edge: Edge, shape: Shape) -> Iterator[Proposal]:
    """Yield repairs where an image, a series or a sequence arrives."""
    layer = net.index.nodes[node_id].layer
    if node_id == net.single_output():
        yield from _answer_from_maps(net, edge, shape)
        return
    twin = _SPREAD.get(layer)
    if twin is not None and twin in net.registry:
        yield Proposal(
            USE_INSTEAD.format(layer=layer_name(net, twin)),
            lambda bench: bench.replace_layer(node_id, twin, _twin_params(net, node_id, twin)),
        )
        if is_image(shape):
            sizes = [shape.dims[0].size, -1]
            yield from inserted(net, edge, "nn.reshape", {"size": sizes}, ARRANGED)
        elif is_series(shape) and shape.known:
            sizes = [1, *shape.sizes]
            yield from inserted(net, edge, "nn.reshape", {"size": sizes}, ARRANGED)
        return
    if shape.known:
        yield from inserted(net, edge, "nn.flatten", detail=FLATTENED, sure=True)
    yield from inserted(net, edge, "nn.global_avg_pool", detail=AVERAGED, sure=not shape.known)
    if is_image(shape):
        yield from _conv_instead(net, node_id)
    yield from inserted(net, edge, "nn.global_max_pool", detail=LARGEST)


def _answer_from_maps(net: Net, edge: Edge, shape: Shape) -> Iterator[Proposal]:
    """Yield what makes one vector of the right length out of maps, for the output."""
    wanted = _wanted(net)
    channels = shape.dims[1 if is_sequence(shape) else 0].size
    dense = ("nn.linear", {"units": wanted})
    if channels == wanted:
        yield from inserted(net, edge, "nn.global_avg_pool", detail=AVERAGED, sure=True, exact=True)
    if wanted and shape.known:
        yield _several(net, edge, [("nn.flatten", {}), dense], exact=True)
    if wanted:
        yield _several(net, edge, [("nn.global_avg_pool", {}), dense], exact=True)
    if shape.known:
        yield from inserted(net, edge, "nn.flatten", detail=FLATTENED, exact=True)


def _conv_instead(net: Net, node_id: str) -> Iterator[Proposal]:
    """Yield a Conv2d with GlobalAvgPool in the place of the last Dense."""
    wanted = _wanted(net)
    layers = ("nn.conv2d", "nn.global_avg_pool")
    if net.index.nodes[node_id].layer != "nn.linear" or not wanted or not net.index.out[node_id]:
        return
    behind = net.index.downstream([node_id]) - {node_id}
    if not all(layer in net.registry for layer in layers) or any(
        net.index.nodes[other].layer == "nn.linear" for other in behind
    ):
        return
    name = net.name(node_id)

    def apply(bench: Bench) -> None:
        params = {"filters": wanted, "activation": "none"}
        conv = bench.replace_layer(node_id, layers[0], params)
        for edge in bench.out_of(conv):
            bench.insert(edge, (layers[1], {}))

    def describe(after: Net, bench: Bench) -> Text | None:
        text = QT_TRANSLATE_NOOP("compile", "Instead of {layer}: {outputs} outputs.")
        return sentences(
            text.format(layer=name, outputs=wanted), parameters_then(after, bench.added[-2])
        )

    yield Proposal(plus(net, layers), apply, describe, exact=True)


def _several(
    net: Net, edge: Edge, layers: list[tuple[str, dict[str, Any]]], *, exact: bool = False
) -> Proposal:
    """Return the proposal to put two or three layers into a wire."""
    together = plus(net, (layer for layer, _ in layers))

    def describe(after: Net, bench: Bench) -> Text | None:
        target = bench.added[-1] if layers[-1][0] == "nn.linear" else edge.target
        return parameters_then(after, target)

    return Proposal(
        INSERT.format(layer=together),
        lambda bench: bench.insert(edge, *layers),
        describe,
        exact=exact,
    )


def _swap(bench: Bench, first: str, second: str) -> None:
    """Put `second` before `first`, which stands right before it."""
    node = bench.node(first)
    bench.bypass(first)
    for edge in bench.out_of(second):
        bench.insert(edge, (node.layer, dict(node.params)))


def _twin_params(net: Net, node_id: str, twin: str) -> dict[str, Any]:
    """Return the parameters of a layer for its twin of one dimension more or less."""
    spec = net.registry[twin]
    known = {param.name: param for param in spec.params}
    params = dict[str, Any]()
    for name, value in net.index.nodes[node_id].params.items():
        if name not in known:
            continue
        default = known[name].default_value
        if isinstance(default, list) and isinstance(value, int):
            value = [value] * len(default)
        elif isinstance(default, int) and isinstance(value, list) and value:
            value = value[0]
        elif isinstance(default, list) and isinstance(value, list) and value:
            value = ([*value] * len(default))[: len(default)]
        if known[name].validate(value) is None:
            params[name] = value
    return params


def _image_sizes(count: int, channels: int) -> Iterator[list[int]]:
    """Yield sizes of square images with so many values, few channels first."""
    for number in dict.fromkeys((channels, 1, 3)):
        side = math.isqrt(count // number) if number > 0 else 0
        if side > 1 and number * side * side == count:
            yield [number, side, side]


def _wanted(net: Net) -> int:
    """Return how many outputs the data need; 0 while they are not known."""
    return net.signature.target.size if net.signature is not None else 0
