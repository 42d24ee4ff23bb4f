"""The words of the outline's rows: what is seen, and the sentence that is read aloud."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from nnstudio.base.shapes import Shape
from nnstudio.base.text import QT_TRANSLATE_NOOP, Renders, Text, TextList, plain
from nnstudio.compile.report import NodeReport, Report
from nnstudio.edit.draft import node_name
from nnstudio.graph.model import Edge, Graph, Node
from nnstudio.graph.problems import Problem, Severity
from nnstudio.gui.theme.categories import category_look, layer_icon
from nnstudio.layers.registry import LayerRegistry

READ = QT_TRANSLATE_NOOP("outline", "{name}, {number} of {total}, {facts}")
IN = QT_TRANSLATE_NOOP("outline", "in {shape}")
OUT = QT_TRANSLATE_NOOP("outline", "out {shape}")
SHAPE_UNKNOWN = QT_TRANSLATE_NOOP("outline", "shape not known yet")
FROM = QT_TRANSLATE_NOOP("outline", "from {names}")
TO = QT_TRANSLATE_NOOP("outline", "to {names}")
NO_WIRE_IN = QT_TRANSLATE_NOOP("outline", "nothing connected before it")
NO_WIRE_OUT = QT_TRANSLATE_NOOP("outline", "nothing connected behind it")
NO_PROBLEMS = QT_TRANSLATE_NOOP("outline", "no problems")
PROBLEM = QT_TRANSLATE_NOOP("outline", "problem: {message}")
BY = QT_TRANSLATE_NOOP("outline", "{a} by {b}")
WIRE_FROM = QT_TRANSLATE_NOOP("outline", "from {name}")
WIRE_READ = QT_TRANSLATE_NOOP("outline", "Wire from {source} to {target}, {shape}")
WIRE_BROKEN = QT_TRANSLATE_NOOP(
    "outline", "Wire from {source} to {target}, {shape}, does not fit: {message}"
)


@dataclass(frozen=True)
class Row:
    """A row of the outline: a node, or a wire into it.

    Args:
        node: id of the node; for a wire the one it enters.
        edge: the wire; None for a node.
        name: what is seen first.
        detail: grey words behind it.
        read: the whole sentence for screen readers.
        icon, family: of the chip; "" for none.
        state: (icon, colour token) of the gravest problem, or None.
        tip: the problem's words.
    """

    node: str
    edge: Edge | None
    name: str
    detail: str
    read: str
    icon: str
    family: str
    state: tuple[str, str] | None = None
    tip: str = ""


_STATES = {Severity.ERROR: ("error", "error"), Severity.WARNING: ("warning", "warn")}


def spoken(shape: Shape | None) -> Text:
    """Return a shape as it is read aloud: "16 by 28 by 28"."""
    if shape is None:
        return SHAPE_UNKNOWN
    parts = [plain(str(dim)) for dim in shape.dims] or [plain("1")]
    text = parts[0]
    for part in parts[1:]:
        text = BY.format(a=text, b=part)
    return text


def node_row(
    node: Node,
    place: tuple[int, int],
    graph: Graph,
    wires: tuple[Iterable[Edge], Iterable[Edge]],
    registry: LayerRegistry,
    report: Report,
    language: Renders,
) -> Row:
    """Return the row of a node.

    Args:
        node: the node.
        place: its number in reading order and how many there are.
        graph: for the names of its neighbours.
        wires: the wires that enter and that leave it.
        registry: the layers.
        report: shapes and problems.
        language: renders the words.
    """
    spec = registry.get(node.layer)
    name = node_name(registry, node)
    found = report.nodes.get(node.id, NodeReport())
    problems = report.of_node(node.id)
    fits = spec is not None and not spec.problems(node.params)
    caption = spec.caption(spec.values(node.params)) if spec is not None and fits else plain("")
    facts: list[Text] = [caption] if language(caption) else []
    into, out = tuple(wires[0]), tuple(wires[1])
    if spec is None or spec.role != "input":
        facts += [IN.format(shape=spoken(shape)) for shape in found.inputs]
    facts.append(OUT.format(shape=spoken(found.output)))
    if spec is None or spec.inputs:
        facts.append(_neighbours(FROM, NO_WIRE_IN, [e.source for e in into], graph, registry))
    if spec is None or spec.outputs:
        facts.append(_neighbours(TO, NO_WIRE_OUT, [e.target for e in out], graph, registry))
    facts += [PROBLEM.format(message=p.message) for p in problems] or [NO_PROBLEMS]
    read = READ.format(name=name, number=place[0], total=place[1], facts=TextList(tuple(facts)))
    shape = str(found.output) if found.output is not None else "?"
    return Row(
        node=node.id,
        edge=None,
        name=language(name),
        detail=" · ".join(part for part in (language(caption), shape) if part),
        read=language(read),
        icon=layer_icon(node.layer, spec.category if spec is not None else ""),
        family=category_look(spec.category if spec is not None else "").family,
        state=_state(problems),
        tip="\n".join(language(problem.message) for problem in problems),
    )


def wire_row(
    edge: Edge,
    graph: Graph,
    registry: LayerRegistry,
    report: Report,
    broken: Mapping[Edge, Problem],
    language: Renders,
) -> Row:
    """Return the row of a wire, which stands below the node that it enters."""
    source = node_name(registry, graph.node(edge.source))
    target = node_name(registry, graph.node(edge.target))
    found = report.nodes.get(edge.source)
    shape = found.output if found is not None else None
    problem = broken.get(edge)
    words = (WIRE_READ if problem is None else WIRE_BROKEN).format(
        source=source, target=target, shape=spoken(shape)
    )
    if problem is not None:
        words = words.format(message=problem.message)
    return Row(
        node=edge.target,
        edge=edge,
        name=language(WIRE_FROM.format(name=source)),
        detail=str(shape) if shape is not None else "?",
        read=language(words),
        icon="link",
        family="text3",
        state=_STATES[Severity.ERROR] if problem is not None else None,
        tip=language(problem.message) if problem is not None else "",
    )


def _neighbours(
    some: Text, none: Text, ids: list[str], graph: Graph, registry: LayerRegistry
) -> Text:
    known = [node_id for node_id in ids if node_id in graph]
    if not known:
        return none
    names = tuple(node_name(registry, graph.node(node_id)) for node_id in known)
    return some.format(names=TextList(names))


def _state(problems: tuple[Problem, ...]) -> tuple[str, str] | None:
    severities = {problem.severity for problem in problems}
    for severity in (Severity.ERROR, Severity.WARNING):
        if severity in severities:
            return _STATES[severity]
    return None
