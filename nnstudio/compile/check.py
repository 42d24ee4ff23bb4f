"""Structural rules: what is missing, loose, double or in a circle; parameters out of range.

The repairs are added later, by `repair`.
"""

from __future__ import annotations

from collections.abc import Iterator

from nnstudio.base.text import QT_TRANSLATE_NOOP, TextList
from nnstudio.compile.codes import Code
from nnstudio.compile.net import Net, data_input, input_name
from nnstudio.compile.plan import attribute_name
from nnstudio.graph.model import Edge
from nnstudio.graph.problems import Problem, Severity
from nnstudio.layers.recipe import Call


def structural_problems(net: Net) -> Iterator[Problem]:
    """Yield everything that is wrong with the wiring and the parameters."""
    if not net.index.nodes:
        yield Problem(
            Code.EMPTY,
            Severity.ERROR,
            "",
            QT_TRANSLATE_NOOP("compile", "The net is still empty."),
            QT_TRANSLATE_NOOP("compile", "Drag a layer onto the canvas, or open a template."),
        )
        return
    yield from _ends(net)
    yield from _loops(net)
    yield from _wires(net)
    yield from _layers(net)
    yield from _missing_wires(net)
    yield from _names(net)
    yield from _unused(net)


def _ends(net: Net) -> Iterator[Problem]:
    if not net.inputs:
        yield Problem(
            Code.NO_INPUT,
            Severity.ERROR,
            "",
            QT_TRANSLATE_NOOP("compile", "The net has no input, so no data can reach it."),
            QT_TRANSLATE_NOOP("compile", "Add an Input and connect it with the first layer."),
        )
    if not net.outputs:
        yield Problem(
            Code.NO_OUTPUT,
            Severity.ERROR,
            "",
            QT_TRANSLATE_NOOP("compile", "The net has no output, so it gives no answer."),
            QT_TRANSLATE_NOOP("compile", "Add an Output and connect the last layer with it."),
        )
    for extra in net.outputs[1:]:
        yield Problem(
            Code.TWO_OUTPUTS,
            Severity.ERROR,
            extra,
            QT_TRANSLATE_NOOP("compile", "The net has more than one output."),
            QT_TRANSLATE_NOOP(
                "compile", "One net gives one answer. Keep the output you need; remove the other."
            ),
        )
    yield from _data(net)


def _data(net: Net) -> Iterator[Problem]:
    if net.signature is None:
        yield Problem(
            Code.NO_DATA,
            Severity.ERROR,
            "",
            QT_TRANSLATE_NOOP("compile", "No data have been chosen yet."),
            QT_TRANSLATE_NOOP(
                "compile", "Choose data in the workspace Data; the shapes follow from them."
            ),
        )
        return
    for node_id in net.inputs:
        spec, node = net.spec(node_id), net.index.nodes[node_id]
        if spec is None or data_input(spec, node.params, net.signature) is not None:
            continue
        known = tuple(item.name for item in net.signature.inputs)
        yield Problem(
            Code.NO_SUCH_INPUT,
            Severity.ERROR,
            node_id,
            QT_TRANSLATE_NOOP(
                "compile", "The data have nothing called “{name}”. They have: {known}."
            ).format(name=input_name(spec, node.params), known=TextList(known)),
            QT_TRANSLATE_NOOP("compile", "Choose which part of the data enters here."),
            param="source",
        )


def _loops(net: Net) -> Iterator[Problem]:
    for loop in net.index.loops():
        names = TextList(tuple(net.name(node_id) for node_id in (*loop, loop[0])), " → ")
        following = loop[1 % len(loop)]
        closing = next(edge for edge in net.index.out[loop[-1]] if edge.target == loop[0])
        hint = QT_TRANSLATE_NOOP(
            "compile", "Remove one of these wires; then every layer can be computed in turn."
        )
        if following == loop[0]:
            message = QT_TRANSLATE_NOOP("compile", "{layer} is connected with itself.").format(
                layer=net.name(loop[0])
            )
        else:
            message = QT_TRANSLATE_NOOP("compile", "These layers form a loop: {loop}.").format(
                loop=names
            )
        yield Problem(Code.LOOP, Severity.ERROR, loop[0], message, hint, edge=closing)


def _wires(net: Net) -> Iterator[Problem]:
    for edge in net.loose:
        end = edge.target if edge.target in net.index.nodes else edge.source
        yield Problem(
            Code.LOOSE_WIRE,
            Severity.ERROR,
            end if end in net.index.nodes else "",
            QT_TRANSLATE_NOOP("compile", "A wire leads to a layer that does not exist."),
            QT_TRANSLATE_NOOP("compile", "Remove the wire; the layers stay as they are."),
            edge=edge,
        )
    outputs = frozenset(net.outputs)
    for node_id, edges in net.index.into.items():
        slots = net.slots[node_id]
        single = len(edges) == len(slots) == 1 and slots[0].edge is edges[0]
        if single and edges[0].source not in outputs:
            continue  # the usual case: one wire from a port to a port
        taken: dict[str, Edge] = {}
        for edge in edges:
            if not _ports_exist(net, edge):
                yield Problem(
                    Code.NO_SUCH_PORT,
                    Severity.ERROR,
                    node_id,
                    QT_TRANSLATE_NOOP(
                        "compile",
                        "A wire from {source} ends at a place that {layer} does not have.",
                    ).format(source=net.name(edge.source), layer=net.name(node_id)),
                    QT_TRANSLATE_NOOP("compile", "Remove the wire and connect the layers anew."),
                    edge=edge,
                )
                continue
            if edge.target_port in taken and not _many(net, edge):
                yield Problem(
                    Code.TWO_WIRES,
                    Severity.ERROR,
                    node_id,
                    QT_TRANSLATE_NOOP(
                        "compile", "Two wires end at the same input of {layer}; it takes only one."
                    ).format(layer=net.name(node_id)),
                    QT_TRANSLATE_NOOP(
                        "compile",
                        "Remove one of them, or bring both together with Add or Concatenate.",
                    ),
                    edge=edge,
                )
            taken.setdefault(edge.target_port, edge)


def _ports_exist(net: Net, edge: Edge) -> bool:
    source, target = net.spec(edge.source), net.spec(edge.target)
    # Nobody knows the ports of an unknown layer, so nothing is said against its wires.
    leaves = source is None or any(port.name == edge.source_port for port in source.outputs)
    enters = target is None or any(port.name == edge.target_port for port in target.inputs)
    return leaves and enters


def _many(net: Net, edge: Edge) -> bool:
    spec = net.spec(edge.target)
    return spec is None or any(p.many for p in spec.inputs if p.name == edge.target_port)


def _layers(net: Net) -> Iterator[Problem]:
    for node_id in net.index.order:
        understood = net.understood[node_id]
        if net.spec(node_id) is None:
            yield Problem(
                Code.UNKNOWN_LAYER,
                Severity.ERROR,
                node_id,
                QT_TRANSLATE_NOOP(
                    "compile", "This installation does not know the layer {layer}."
                ).format(layer=net.index.nodes[node_id].layer),
                QT_TRANSLATE_NOOP(
                    "compile",
                    "It is kept as it is when you save. To train, replace or remove it, or open "
                    "the project with the version of NN Studio that it was made with.",
                ),
            )
        for param, reason in understood.bad_params:
            yield Problem(
                Code.BAD_PARAMETER,
                _severity(net, node_id),
                node_id,
                reason,
                QT_TRANSLATE_NOOP("compile", "Change the value, or go back to the default."),
                param=param,
            )
        if understood.failure:
            yield Problem(
                Code.RULE_FAILED,
                Severity.ERROR,
                node_id,
                QT_TRANSLATE_NOOP(
                    "compile", "The layer {layer} itself has a fault: {fault}"
                ).format(layer=net.name(node_id), fault=understood.failure),
                QT_TRANSLATE_NOOP(
                    "compile", "Your net is safe. Use other values or another layer for now."
                ),
            )


def _missing_wires(net: Net) -> Iterator[Problem]:
    for node_id in net.index.order:
        if node_id not in net.relevant:
            continue
        for slot in net.slots[node_id]:
            if slot.edge is not None:
                continue
            layer = net.name(node_id)
            if len({s.port.name for s in net.slots[node_id]}) > 1:
                message = QT_TRANSLATE_NOOP(
                    "compile", "The input “{port}” of {layer} is not connected."
                ).format(port=slot.port.label, layer=layer)
            else:
                message = QT_TRANSLATE_NOOP(
                    "compile", "Nothing is connected with the input of {layer}."
                )
                message = message.format(layer=layer)
            yield Problem(
                Code.MISSING_WIRE,
                Severity.ERROR,
                node_id,
                message,
                QT_TRANSLATE_NOOP("compile", "Draw a wire from the layer that comes before it."),
            )
            break


def _unused(net: Net) -> Iterator[Problem]:
    """Yield one hint for each branch that ends nowhere, at its last layer."""
    for node_id in net.index.order:
        spec = net.spec(node_id)
        if spec is None or node_id in net.relevant or net.index.out[node_id]:
            continue
        if spec.role == "output":
            continue  # more than one output, said before
        alone = not net.index.into[node_id]
        if alone:
            message = QT_TRANSLATE_NOOP("compile", "{layer} is not connected; it takes no part.")
        else:
            message = QT_TRANSLATE_NOOP(
                "compile", "{layer} does not lead to the output; it takes no part."
            )
        yield Problem(
            Code.UNUSED,
            Severity.HINT,
            node_id,
            message.format(layer=net.name(node_id)),
            QT_TRANSLATE_NOOP("compile", "Connect it, or remove it if you do not need it."),
        )


def _names(net: Net) -> Iterator[Problem]:
    """Yield ids of a file that would make two modules of the same name."""
    taken = {attribute_name(node_id): node_id for node_id in net.index.nodes}
    for node_id in net.index.order:
        steps = net.understood[node_id].recipe or ()
        for part in steps if len(steps) > 1 else ():
            suffix = part.suffix if isinstance(part, Call) else ""
            other = taken.get(attribute_name(node_id, suffix)) if suffix else None
            if other is None:
                continue
            yield Problem(
                Code.NAME_TAKEN,
                Severity.ERROR,
                node_id,
                QT_TRANSLATE_NOOP(
                    "compile", "{layer} and {other} would get the same name in PyTorch."
                ).format(layer=net.name(node_id), other=net.name(other)),
                QT_TRANSLATE_NOOP(
                    "compile",
                    "Duplicate one of them and remove the original; the copy gets a "
                    "name of its own.",
                ),
            )


def _severity(net: Net, node_id: str) -> Severity:
    """Return how grave a fault of a node is: what takes no part does not block training."""
    return Severity.ERROR if node_id in net.relevant else Severity.WARNING
