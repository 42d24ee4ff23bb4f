"""The plan of a net, or one plain error: what keeps it from being computed and what to do."""

from __future__ import annotations

from nnstudio.base.errors import UserError
from nnstudio.base.signature import DataSignature
from nnstudio.base.text import QT_TRANSLATE_NOOP
from nnstudio.compile.plan import Plan
from nnstudio.compile.planner import PlanError, make_plan
from nnstudio.graph.model import GraphSnapshot
from nnstudio.graph.problems import Problem
from nnstudio.layers.registry import LayerRegistry


class NetError(UserError):
    """A net cannot be computed yet.

    Args:
        problems: every error of the net, the first one as the message.
    """

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        first = problems[0]
        message = first.message
        if len(problems) > 1:
            message = QT_TRANSLATE_NOOP("project", "{problem} (and {n} more problems)").format(
                problem=first.message, n=len(problems) - 1
            )
        super().__init__(message, first.hint, "NNS-4011")
        self.problems = problems


def plan_of(
    graph: GraphSnapshot,
    signature: DataSignature | None,
    registry: LayerRegistry,
    *,
    title: str = "",
    loss: str = "auto",
) -> Plan:
    """Return the plan of a graph; the arguments are those of `make_plan`.

    Raises:
        UserError: the net has errors, or nothing is known about its data.
    """
    try:
        return make_plan(graph, signature, registry, title, loss=loss)
    except PlanError as error:
        if not error.problems:
            raise UserError(
                QT_TRANSLATE_NOOP("project", "No data have been chosen yet."),
                QT_TRANSLATE_NOOP("project", "The net is safe. Choose its data first."),
                "NNS-4011",
            ) from error
        raise NetError(error.problems) from error
