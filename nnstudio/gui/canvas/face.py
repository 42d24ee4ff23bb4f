"""What a node and a wire show, worked out from model and report; frozen, in the user's language."""

from __future__ import annotations

from dataclasses import dataclass

from nnstudio.base.shapes import Shape
from nnstudio.base.text import QT_TRANSLATE_NOOP, Renders, Text, plain
from nnstudio.compile.report import NodeReport, Report
from nnstudio.edit.draft import node_name
from nnstudio.graph.model import Edge, Node
from nnstudio.graph.problems import Problem, Severity
from nnstudio.gui.theme.categories import category_look, layer_icon
from nnstudio.layers.registry import LayerRegistry
from nnstudio.layers.spec import LayerSpec, Port

SHAPE_UNKNOWN = QT_TRANSLATE_NOOP("canvas", "Shape not known yet")
PARAMETERS = QT_TRANSLATE_NOOP("canvas", "{n} parameters")
PARAMETERS_UNKNOWN = QT_TRANSLATE_NOOP("canvas", "Parameters unknown")
PER_ITEM = QT_TRANSLATE_NOOP("canvas", "{shape} per item")
UNKNOWN_LAYER = QT_TRANSLATE_NOOP("canvas", "unknown layer, kept as it is")


@dataclass(frozen=True)
class PortFace:
    """A port as it is shown: name for the model, words for people."""

    name: str
    label: str
    many: bool


@dataclass(frozen=True)
class NodeFace:
    """A node as it is shown.

    Args:
        name, caption, foot: the three lines.
        icon: name of an icon.
        family: colour token of its category.
        inputs, outputs: ports from top to bottom.
        severity: the gravest problem's; None without one.
        problem: its words.
        shape: of what leaves the node; None: not known yet.
        role: "input", "layer" or "output".
        locked: part of an assignment.
        wait: words in the preview's place while the shape is not known.
    """

    name: str
    caption: str
    foot: str
    icon: str
    family: str
    inputs: tuple[PortFace, ...]
    outputs: tuple[PortFace, ...]
    severity: Severity | None = None
    problem: str = ""
    shape: Shape | None = None
    role: str = "layer"
    locked: bool = False
    wait: str = ""


@dataclass(frozen=True)
class EdgeFace:
    """A wire as it is shown.

    Args:
        label: the shape along it, "?" where it is not known.
        known: whether the shape is known.
        broken: whether it does not fit its target.
        problem: why not.
    """

    label: str = "?"
    known: bool = False
    broken: bool = False
    problem: str = ""


def node_face(
    node: Node,
    registry: LayerRegistry,
    report: NodeReport | None,
    problem: Problem | None,
    language: Renders,
) -> NodeFace:
    """Return what a node shows.

    Args:
        node: the node.
        registry: the layers.
        report: what is known about it; None: nothing yet.
        problem: its gravest problem.
        language: renders the words.
    """
    spec = registry.get(node.layer)
    shape = report.output if report is not None else None
    return NodeFace(
        name=language(node_name(registry, node)),
        caption=language(_caption(spec, node)),
        foot=language(_foot(spec, report)),
        icon=layer_icon(node.layer, spec.category if spec is not None else ""),
        family=category_look(spec.category if spec is not None else "").family,
        inputs=_ports(spec.inputs, language) if spec is not None else (),
        outputs=_ports(spec.outputs, language) if spec is not None else (),
        severity=problem.severity if problem is not None else None,
        problem=language(problem.message) if problem is not None else "",
        shape=shape,
        role=spec.role if spec is not None else "layer",
        locked=node.locked,
        wait=language(SHAPE_UNKNOWN) if shape is None else "",
    )


def layer_face(spec: LayerSpec, language: Renders) -> NodeFace:
    """Return what a layer shows that is not in the graph yet."""
    return NodeFace(
        name=language(spec.name),
        caption=language(spec.caption(spec.values({}))),
        foot="",
        icon=layer_icon(spec.id, spec.category),
        family=category_look(spec.category).family,
        inputs=_ports(spec.inputs, language),
        outputs=_ports(spec.outputs, language),
        role=spec.role,
    )


def edge_face(edge: Edge, report: Report, broken: Problem | None, language: Renders) -> EdgeFace:
    """Return what a wire shows."""
    found = report.nodes.get(edge.source)
    shape = found.output if found is not None else None
    return EdgeFace(
        label=str(shape) if shape is not None else "?",
        known=shape is not None,
        broken=broken is not None,
        problem=language(broken.message) if broken is not None else "",
    )


def _ports(ports: tuple[Port, ...], language: Renders) -> tuple[PortFace, ...]:
    return tuple(PortFace(port.name, language(port.label), port.many) for port in ports)


def _caption(spec: LayerSpec | None, node: Node) -> Text:
    if spec is None:
        return UNKNOWN_LAYER
    if spec.problems(node.params):
        return plain("")
    return spec.caption(spec.values(node.params))


def _foot(spec: LayerSpec | None, report: NodeReport | None) -> Text:
    if spec is None:
        return plain("")
    shape = report.output if report is not None else None
    if spec.role == "input":
        return PER_ITEM.format(shape=str(shape)) if shape is not None else SHAPE_UNKNOWN
    if spec.role == "output":
        return plain("")
    if report is None or report.parameters is None:
        return PARAMETERS_UNKNOWN
    return PARAMETERS.format(n=report.parameters)
