"""Wrong wires: which shape arrives, which one would fit, and why."""

from __future__ import annotations

from collections.abc import Iterator

from nnstudio.base.shapes import Shape
from nnstudio.base.text import QT_TRANSLATE_NOOP, Text
from nnstudio.compile.codes import Code
from nnstudio.compile.net import Net
from nnstudio.graph.model import Edge
from nnstudio.graph.problems import Problem, Severity


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
            error.message,
            _hint(bool(error.param)),
            edge=edge,
            param=error.param,
            received=received,
            expected=error.expected,
        )


def _edge_at(net: Net, node_id: str, port: int) -> Edge | None:
    slots = net.slots[node_id]
    return slots[port].edge if port < len(slots) else None


def _received(inputs: tuple[Shape | None, ...], port: int) -> Shape | None:
    return inputs[port] if port < len(inputs) else None


def _hint(by_param: bool) -> Text:
    if by_param:
        return QT_TRANSLATE_NOOP(
            "compile", "Change the value, or put a layer in between that makes it fit."
        )
    return QT_TRANSLATE_NOOP("compile", "Put a layer in between that makes it fit.")
