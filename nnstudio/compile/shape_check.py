"""Wrong wires: which shape arrives, which one would fit, and why."""

from __future__ import annotations

from collections.abc import Iterator

from nnstudio.base.shapes import Shape
from nnstudio.base.text import QT_TRANSLATE_NOOP, Text
from nnstudio.compile.codes import Code
from nnstudio.compile.net import Net
from nnstudio.graph.model import Edge
from nnstudio.graph.problems import Problem, Severity
from nnstudio.layers.rules import VECTOR, is_image, is_sequence, is_vector
from nnstudio.layers.spec import ShapeError


def shape_problems(net: Net) -> Iterator[Problem]:
    """Yield one problem for each wire that does not fit; what follows it is not repeated."""
    for node_id in net.index.order:
        understood = net.understood[node_id]
        error = understood.error
        if error is None:
            continue
        edge = _edge_at(net, node_id, error.port)
        received = _received(understood.report.inputs, error.port)
        relevant = node_id in net.relevant
        yield Problem(
            Code.WRONG_SHAPE,
            Severity.ERROR if relevant else Severity.WARNING,
            node_id,
            _named(net, node_id, error.message),
            _hint(net, edge, received, error),
            edge=edge,
            param=error.param,
            received=received,
            expected=error.expected,
        )


def _named(net: Net, node_id: str, message: Text) -> Text:
    """Return the message with the title that a person gave the node."""
    if net.index.nodes[node_id].title and "layer" in dict(message.args):
        return message.format(layer=net.name(node_id))
    return message


def _edge_at(net: Net, node_id: str, port: int) -> Edge | None:
    slots = net.slots[node_id]
    return slots[port].edge if port < len(slots) else None


def _received(inputs: tuple[Shape | None, ...], port: int) -> Shape | None:
    return inputs[port] if port < len(inputs) else None


def _hint(net: Net, edge: Edge | None, shape: Shape | None, error: ShapeError) -> Text:
    """Say in words what arrives, where numbers with crosses may not be enough."""
    if error.param:
        return QT_TRANSLATE_NOOP(
            "compile", "Change the value, or put a layer in between that makes it fit."
        )
    source = net.name(edge.source) if edge is not None else None
    if shape is None or source is None:
        return QT_TRANSLATE_NOOP("compile", "Put a layer in between that makes it fit.")
    if is_image(shape) and error.expected.source == VECTOR.source:
        text = QT_TRANSLATE_NOOP(
            "compile",
            "{source} gives {n} maps with {height}×{width} values each. All of them are needed "
            "in one row. PyTorch's Linear and Keras' Dense would only use the last number "
            "({width}); that is hardly ever meant.",
        )
    elif is_image(shape):
        text = QT_TRANSLATE_NOOP(
            "compile", "{source} gives {n} maps with {height}×{width} values each."
        )
    elif is_vector(shape):
        text = QT_TRANSLATE_NOOP(
            "compile",
            "{source} gives {values} numbers in one row; they have no height, width or time.",
        )
    elif is_sequence(shape):
        text = QT_TRANSLATE_NOOP(
            "compile", "{source} gives {values} numbers for each word or time step."
        )
    else:
        return QT_TRANSLATE_NOOP("compile", "Put a layer in between that makes it fit.")
    sizes = [str(dim) for dim in shape.dims]
    filled = text.format(source=source, values=sizes[-1])
    if is_image(shape):
        filled = filled.format(n=shape.dims[0].size or 0, height=sizes[1], width=sizes[2])
    return filled
