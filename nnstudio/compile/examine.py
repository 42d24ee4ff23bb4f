"""Examines a graph while it is edited: structure, shapes, target, repairs."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from nnstudio.base.signature import DataSignature
from nnstudio.compile.check import structural_problems
from nnstudio.compile.facts import Facts
from nnstudio.compile.infer import Inferrer
from nnstudio.compile.net import Net
from nnstudio.compile.report import Report
from nnstudio.compile.shape_check import shape_problems
from nnstudio.compile.target_check import target_problems
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

    def examine(
        self,
        snapshot: GraphSnapshot,
        signature: DataSignature | None,
        loss: str = "auto",
        *,
        training: Mapping[str, Any] | None = None,
        data: Mapping[str, Any] | None = None,
    ) -> Report:
        """Return what is known about the graph and everything that is wrong with it.

        Args:
            snapshot: the graph.
            signature: of the prepared data; None while unknown.
            loss: id of the loss, where `training` is not given.
            training: the training settings as JSON; repairs may change them.
            data: the data settings as JSON; repairs may change them.
        """
        facts = Facts.of(loss, training, data)
        net = self._inferrer.infer(snapshot, signature)
        problems = find_problems(net, facts)
        return _report(net, problems)


def examine(
    snapshot: GraphSnapshot,
    signature: DataSignature | None,
    registry: LayerRegistry,
    loss: str = "auto",
    *,
    training: Mapping[str, Any] | None = None,
    data: Mapping[str, Any] | None = None,
) -> Report:
    """Examine a graph once; see `Examiner.examine`."""
    return Examiner(registry).examine(snapshot, signature, loss, training=training, data=data)


def find_problems(net: Net, facts: Facts) -> list[Problem]:
    """Return every problem of a net, without repairs, in no particular order."""
    return [*structural_problems(net), *shape_problems(net), *target_problems(net, facts)]


def _report(net: Net, problems: list[Problem]) -> Report:
    place = {node_id: number for number, node_id in enumerate(net.index.order)}
    problems.sort(key=lambda problem: (_GRAVITY[problem.severity], place.get(problem.node, -1)))
    nodes = {node_id: understood.report for node_id, understood in net.understood.items()}
    return Report(nodes, tuple(problems), net.index.order)
