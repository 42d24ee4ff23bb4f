"""A proposal: a repair that still has to be tried; and the words that repairs share."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from nnstudio.base.params import Param
from nnstudio.base.text import QT_TRANSLATE_NOOP, Text, TextList, plain
from nnstudio.compile.bench import Bench
from nnstudio.compile.net import Net

INSERT = QT_TRANSLATE_NOOP("compile", "Insert {layer}")
REMOVE = QT_TRANSLATE_NOOP("compile", "Remove {layer}")
USE_INSTEAD = QT_TRANSLATE_NOOP("compile", "Use {layer} instead")
SET_TO = QT_TRANSLATE_NOOP("compile", "Set to {value}")
SET_PARAM = QT_TRANSLATE_NOOP("compile", "Set {param} to {value}")
MOVE_BEFORE = QT_TRANSLATE_NOOP("compile", "Move {layer} before {other}")
REMOVE_WIRE = QT_TRANSLATE_NOOP("compile", "Remove the wire")

Detail = Callable[[Net, Bench], Text | None]


def no_detail(after: Net, bench: Bench) -> Text | None:
    """Say nothing more about a repair."""
    return None


@dataclass(frozen=True)
class Proposal:
    """A repair before it is tried.

    Args:
        label: names the deed, e.g. "Insert Flatten".
        apply: does it on a bench.
        detail: says what will be different, given the net with the repair.
        sure: whether it may be applied by "Fix all clear errors", if it is the first that fits.
        exact: whether it only counts if the outputs then match the target.
    """

    label: Text
    apply: Callable[[Bench], object]
    detail: Detail = no_detail
    sure: bool = False
    exact: bool = False


def layer_name(net: Net, layer: str) -> Text:
    """Return the name of a layer by its id."""
    return net.registry[layer].name


def shown(param: Param | None, value: Any) -> Text:
    """Return a parameter's value as people read it."""
    label_of = getattr(param, "label_of", None)
    if callable(label_of) and isinstance(value, str):
        label = label_of(value)
        if isinstance(label, Text):
            return label
    if isinstance(value, list | tuple):
        return plain("×".join(str(entry) for entry in value))  # pyright: ignore[reportUnknown*]
    return Text("", "{value}", (("value", value),))


def set_param(net: Net, node_id: str, name: str, value: Any, **options: Any) -> Proposal:
    """Return the proposal to give a parameter another value."""
    spec = net.spec(node_id)
    param = spec.param(name) if spec is not None else None
    label = SET_PARAM.format(
        param=param.label if param is not None else name, value=shown(param, value)
    )
    return Proposal(label, lambda bench: bench.set_param(node_id, name, value), **options)


def remove_node(net: Net, node_id: str, **options: Any) -> Proposal:
    """Return the proposal to take a node out and close the gap."""
    label = REMOVE.format(layer=net.name(node_id))
    return Proposal(label, lambda bench: bench.bypass(node_id), **options)


def sentences(*parts: Text | None) -> Text | None:
    """Return sentences one behind the other; None where there is none."""
    found = tuple(part for part in parts if part is not None)
    return Text("", "{list}", (("list", TextList(found, " ")),)) if found else None


def parameters_then(after: Net, node_id: str) -> Text | None:
    """Say how many parameters a layer has with the repair; None where it has no weights."""
    if node_id not in after.index.nodes:
        return None
    count = after.understood[node_id].report.parameters
    if not count:
        return None
    return QT_TRANSLATE_NOOP("compile", "{layer} then has {n} parameters.").format(
        layer=after.name(node_id), n=count
    )


def plus(net: Net, layers: Iterable[str]) -> Text:
    """Return the names of several layers: "Conv2d + GlobalAvgPool"."""
    names = tuple(layer_name(net, layer) for layer in layers)
    return Text("", "{list}", (("list", TextList(names, " + ")),))
