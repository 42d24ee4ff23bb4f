"""Examines a graph while it is edited: structure, shapes, target, repairs."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from nnstudio.base.signature import DataSignature
from nnstudio.compile.facts import Facts
from nnstudio.compile.findings import find_problems
from nnstudio.compile.infer import Inferrer
from nnstudio.compile.net import Net
from nnstudio.compile.repair import with_fixes
from nnstudio.compile.report import Report
from nnstudio.graph.model import GraphSnapshot
from nnstudio.graph.problems import Problem, Severity
from nnstudio.layers.registry import LayerRegistry

_GRAVITY = {Severity.ERROR: 0, Severity.WARNING: 1, Severity.HINT: 2}


class Examiner:
    """Examines the same graph again and again; what an edit did not touch costs little.

    Not for two threads at once.
    """

    def __init__(self, registry: LayerRegistry) -> None:
        self._inferrer = Inferrer(registry)
        self._last: tuple[GraphSnapshot, tuple[object, ...], Report] | None = None

    def examine(
        self,
        snapshot: GraphSnapshot,
        signature: DataSignature | None,
        loss: str = "auto",
        *,
        training: Mapping[str, Any] | None = None,
        data: Mapping[str, Any] | None = None,
        repairs: bool = True,
    ) -> Report:
        """Return what is known about the graph and everything that is wrong with it.

        Args:
            snapshot: the graph.
            signature: of the prepared data; None while unknown.
            loss: id of the loss, where `training` is not given.
            training: the training settings as JSON; repairs may change them.
            data: the data settings as JSON; repairs may change them.
            repairs: whether repairs are looked for; without them it is faster.
        """
        facts = Facts.of(loss, training, data)
        asked = (signature, facts, repairs)
        if self._last is not None and self._last[1] == asked and _alike(self._last[0], snapshot):
            return self._last[2]
        net = self._inferrer.infer(snapshot, signature)
        problems = _sorted(net, find_problems(net, facts))
        if repairs and problems:
            problems = with_fixes(net, problems, self._inferrer, facts)
        report = _report(net, problems)
        self._last = (snapshot, asked, report)
        return report


def examine(
    snapshot: GraphSnapshot,
    signature: DataSignature | None,
    registry: LayerRegistry,
    loss: str = "auto",
    *,
    training: Mapping[str, Any] | None = None,
    data: Mapping[str, Any] | None = None,
    repairs: bool = True,
) -> Report:
    """Examine a graph once; see `Examiner.examine`."""
    return Examiner(registry).examine(
        snapshot, signature, loss, training=training, data=data, repairs=repairs
    )


def _alike(one: GraphSnapshot, other: GraphSnapshot) -> bool:
    """Whether two graphs differ at most in where their nodes stand."""
    if len(one.nodes) != len(other.nodes) or one.edges != other.edges:
        return False
    for a, b in zip(one.nodes, other.nodes, strict=True):
        if a is b:
            continue
        if (a.id, a.layer, a.title) != (b.id, b.layer, b.title) or a.params != b.params:
            return False
    return True


def _sorted(net: Net, problems: list[Problem]) -> list[Problem]:
    place = {node_id: number for number, node_id in enumerate(net.index.order)}
    return sorted(
        problems, key=lambda problem: (_GRAVITY[problem.severity], place.get(problem.node, -1))
    )


def _report(net: Net, problems: list[Problem]) -> Report:
    nodes = {node_id: understood.report for node_id, understood in net.understood.items()}
    return Report(nodes, tuple(problems), net.index.order)
