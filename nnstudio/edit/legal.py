"""Asks the model which wires are legal before anything is dropped.

A wire that would close a loop or needs a taken port is refused; one whose shape does not fit is
possible, because a person may want to repair the shape afterwards.
"""

from __future__ import annotations

import logging
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from nnstudio.base.shapes import Shape
from nnstudio.base.text import QT_TRANSLATE_NOOP, Text
from nnstudio.compile.report import Report
from nnstudio.graph.model import Edge, Node
from nnstudio.graph.topology import cyclic_targets
from nnstudio.layers.registry import LayerRegistry
from nnstudio.layers.spec import LayerSpec, Port, ShapeError, Shapes, Values

_log = logging.getLogger(__name__)

LOOP = QT_TRANSLATE_NOOP(
    "edit", "This wire would close a loop. Data flow from the input to the output only."
)
TAKEN = QT_TRANSLATE_NOOP(
    "edit", "This input has a wire already. Add or Concatenate joins several wires."
)
DOUBLE = QT_TRANSLATE_NOOP("edit", "These two ports are connected already.")
NO_PORT = QT_TRANSLATE_NOOP("edit", "There is no such port.")
NO_WAY_THROUGH = QT_TRANSLATE_NOOP(
    "edit", "{layer} cannot stand inside a wire: it has no input or no output."
)


class Fit(StrEnum):
    """How well a wire fits."""

    FITS = "fits"
    WRONG_SHAPE = "wrong_shape"
    REFUSED = "refused"


@dataclass(frozen=True)
class Verdict:
    """Whether a wire may be drawn.

    Args:
        fit: fits, possible with a wrong shape, or refused.
        reason: why not, in plain words; None where it fits.
    """

    fit: Fit
    reason: Text | None = None

    @property
    def possible(self) -> bool:
        """Whether the wire may be drawn."""
        return self.fit is not Fit.REFUSED


FITTING = Verdict(Fit.FITS)


class Wired(Protocol):
    """A Graph, a Draft or anything else with nodes and edges."""

    @property
    def nodes(self) -> Mapping[str, Node]:
        """Nodes by id."""
        ...

    @property
    def edges(self) -> Iterable[Edge]:
        """All edges, in the order of their making."""
        ...


@dataclass(frozen=True)
class PortAt:
    """A port of a node."""

    node: str
    port: str


def judge(
    graph: Wired,
    registry: LayerRegistry,
    report: Report,
    edge: Edge,
    replacing: Edge | None = None,
) -> Verdict:
    """Say whether a wire may be drawn.

    Args:
        graph: as it is now.
        registry: the layers.
        report: shapes as they are now.
        edge: the wire.
        replacing: a wire that goes when this one comes (its end is being moved).
    """
    trial = _Trial(graph, registry, report, replacing)
    return trial.judge(edge, trial.loops_from(edge.source))


def targets_of(
    graph: Wired,
    registry: LayerRegistry,
    report: Report,
    source: PortAt,
    replacing: Edge | None = None,
) -> dict[PortAt, Verdict]:
    """Return a verdict for every input port to which a wire from an output could lead."""
    trial = _Trial(graph, registry, report, replacing)
    loops = trial.loops_from(source.node)
    found: dict[PortAt, Verdict] = {}
    for node in graph.nodes.values():
        spec = registry.get(node.layer)
        for port in spec.inputs if spec is not None else ():
            edge = Edge(source.node, node.id, source.port, port.name)
            found[PortAt(node.id, port.name)] = trial.judge(edge, loops)
    return found


def sources_of(
    graph: Wired,
    registry: LayerRegistry,
    report: Report,
    target: PortAt,
    replacing: Edge | None = None,
) -> dict[PortAt, Verdict]:
    """Return a verdict for every output port from which a wire to an input could come."""
    trial = _Trial(graph, registry, report, replacing)
    later = trial.downstream(target.node)
    found: dict[PortAt, Verdict] = {}
    for node in graph.nodes.values():
        spec = registry.get(node.layer)
        loops = frozenset({target.node}) if node.id in later else frozenset[str]()
        for port in spec.outputs if spec is not None else ():
            edge = Edge(node.id, target.node, port.name, target.port)
            found[PortAt(node.id, port.name)] = trial.judge(edge, loops)
    return found


def insertion(
    graph: Wired, registry: LayerRegistry, report: Report, edge: Edge, spec: LayerSpec
) -> Verdict:
    """Say whether a new layer may be inserted into a wire: its own shape and the one behind it."""
    if not spec.inputs or not spec.outputs:
        return Verdict(Fit.REFUSED, NO_WAY_THROUGH.format(layer=spec.name))
    trial = _Trial(graph, registry, report, edge)
    arriving = trial.output(edge.source)
    if arriving is None:
        return FITTING
    leaving, reason = _through(spec, {}, (arriving,))
    if reason is None:
        reason = trial.shape_problem(edge, instead=leaving)
    return FITTING if reason is None else Verdict(Fit.WRONG_SHAPE, reason)


def following(report: Report, source: str, spec: LayerSpec) -> Verdict:
    """Say whether a new layer could take what leaves a node."""
    if not spec.inputs:
        no_input = QT_TRANSLATE_NOOP("edit", "{layer} has no input.")
        return Verdict(Fit.REFUSED, no_input.format(layer=spec.name))
    found = report.nodes.get(source)
    if found is None or found.output is None:
        return FITTING
    reason = _through(spec, {}, (found.output,))[1]
    return FITTING if reason is None else Verdict(Fit.WRONG_SHAPE, reason)


def leading(
    graph: Wired, registry: LayerRegistry, report: Report, target: PortAt, spec: LayerSpec
) -> Verdict:
    """Say whether a new layer could stand before an input port, judged by its ports alone."""
    if not spec.outputs:
        no_output = QT_TRANSLATE_NOOP("edit", "{layer} has no output.")
        return Verdict(Fit.REFUSED, no_output.format(layer=spec.name))
    trial = _Trial(graph, registry, report, None)
    taken = trial.taken(Edge("", target.node, "", target.port))
    return Verdict(Fit.REFUSED, TAKEN) if taken else FITTING


def shape_fits(
    graph: Wired,
    registry: LayerRegistry,
    report: Report,
    edge: Edge,
    replacing: Edge | None = None,
) -> bool:
    """Whether the shape along a wire fits its target; an unknown shape counts as fitting."""
    return _Trial(graph, registry, report, replacing).shape_problem(edge) is None


class _Trial:
    """A graph without the wire that is being replaced, sorted for quick questions."""

    def __init__(
        self, graph: Wired, registry: LayerRegistry, report: Report, replacing: Edge | None
    ) -> None:
        self.edges = tuple(edge for edge in graph.edges if edge != replacing)
        self._all = tuple(graph.edges)
        self._nodes = graph.nodes
        self._registry = registry
        self._report = report
        self._replacing = replacing
        self._into: dict[str, list[Edge]] = {}
        for edge in self._all:
            self._into.setdefault(edge.target, []).append(edge)

    def loops_from(self, source: str) -> frozenset[str]:
        """Return the nodes to which a wire from `source` would close a loop."""
        return cyclic_targets(self, source)

    def downstream(self, start: str) -> set[str]:
        """Return the nodes that a node feeds, itself included."""
        targets: dict[str, list[str]] = {}
        for edge in self.edges:
            targets.setdefault(edge.source, []).append(edge.target)
        found, stack = {start}, [start]
        while stack:
            for target in targets.get(stack.pop(), ()):
                if target not in found:
                    found.add(target)
                    stack.append(target)
        return found

    def output(self, node_id: str) -> Shape | None:
        """Return the shape that leaves a node, if known."""
        found = self._report.nodes.get(node_id)
        return found.output if found is not None else None

    def judge(self, edge: Edge, loops: frozenset[str]) -> Verdict:
        """Say whether a wire may be drawn, given the nodes that it must not reach."""
        if self._port(edge.target, edge.target_port, incoming=True) is None:
            return Verdict(Fit.REFUSED, NO_PORT)
        if self._port(edge.source, edge.source_port, incoming=False) is None:
            return Verdict(Fit.REFUSED, NO_PORT)
        if edge == self._replacing:
            return FITTING
        if edge.target in loops or edge.target == edge.source:
            return Verdict(Fit.REFUSED, LOOP)
        if edge in self._into.get(edge.target, ()):
            return Verdict(Fit.REFUSED, DOUBLE)
        if self.taken(edge):
            return Verdict(Fit.REFUSED, TAKEN)
        reason = self.shape_problem(edge)
        return FITTING if reason is None else Verdict(Fit.WRONG_SHAPE, reason)

    def taken(self, edge: Edge) -> bool:
        """Whether the input port takes one wire only and has it."""
        port = self._port(edge.target, edge.target_port, incoming=True)
        if port is None or port.many:
            return False
        return any(
            other.target_port == edge.target_port and other != self._replacing
            for other in self._into.get(edge.target, ())
        )

    def shape_problem(self, edge: Edge, instead: Shape | None = None) -> Text | None:
        """Return why the target would not take its inputs; None also where one is unknown.

        Args:
            edge: the wire on trial; it takes the place of the one that it replaces.
            instead: the shape along it, where it is not what leaves its source.
        """
        node = self._nodes.get(edge.target)
        spec = self._registry.get(node.layer) if node is not None else None
        if node is None or spec is None or spec.problems(node.params):
            return None
        arriving: list[Shape] = []
        for port in spec.inputs:
            wires = self._wires_into(port, edge)
            shapes = [
                instead or self.output(e.source) if e == edge else self.output(e.source)
                for e in wires
            ]
            known = [shape for shape in shapes if shape is not None]
            if not wires or len(known) < len(shapes):
                return None  # an empty port is a problem of its own
            arriving += known
        return _through(spec, node.params, tuple(arriving))[1]

    def _wires_into(self, port: Port, edge: Edge) -> list[Edge]:
        """Return the wires at a port as they would be, in the order of their making."""
        wires: list[Edge] = []
        placed = False
        for other in self._into.get(edge.target, ()):
            if other == self._replacing or other == edge:
                if edge.target_port == port.name and not placed:
                    wires.append(edge)
                placed = True
            elif other.target_port == port.name:
                wires.append(other)
        if not placed and edge.target_port == port.name:
            wires.append(edge)
        return wires

    def _port(self, node_id: str, name: str, *, incoming: bool) -> Port | None:
        node = self._nodes.get(node_id)
        spec = self._registry.get(node.layer) if node is not None else None
        if spec is None:
            return None
        ports = spec.inputs if incoming else spec.outputs
        return next((port for port in ports if port.name == name), None)


def _through(spec: LayerSpec, params: Values, arriving: Shapes) -> tuple[Shape | None, Text | None]:
    """Return the shape that leaves a layer, or why the arriving ones do not fit."""
    try:
        return spec.shape(spec.values(params), arriving), None
    except ShapeError as error:
        return None, error.message
    except (ArithmeticError, LookupError, TypeError, ValueError):
        _log.exception("the shape rule of %s failed", spec.id)
        return None, None
