"""Adds repairs to problems: each one tried on a copy before it is offered."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from nnstudio.compile.codes import Code
from nnstudio.compile.facts import Facts
from nnstudio.compile.infer import Inferrer
from nnstudio.compile.net import Net
from nnstudio.compile.proposals import Proposal
from nnstudio.compile.repair_shapes import shape_proposals
from nnstudio.compile.repair_structure import structure_proposals
from nnstudio.compile.repair_target import setting_fixes, target_proposals
from nnstudio.compile.trial import OFFERED, Trial
from nnstudio.graph.problems import Problem, Severity

_REPAIRED = 20
"""Problems that get repairs at once; of more, the last ones wait until the first are settled."""


def with_fixes(
    net: Net, problems: Sequence[Problem], inferrer: Inferrer, facts: Facts
) -> list[Problem]:
    """Return the problems in the same order, each with the repairs that work."""
    errors = [problem for problem in problems if problem.severity is Severity.ERROR]
    trial = Trial(net, inferrer, facts, errors, shape_proposals)
    found: list[Problem] = []
    for number, problem in enumerate(problems):
        if number < _REPAIRED:
            fixes = trial.fixes(problem, _proposals(net, problem, facts))
            settings = setting_fixes(net, problem, facts)
            problem = replace(problem, fixes=(*fixes, *settings)[:OFFERED])
        found.append(problem)
    return found


def _proposals(net: Net, problem: Problem, facts: Facts) -> Iterator[Proposal]:
    if problem.code == Code.WRONG_SHAPE:
        return shape_proposals(net, problem)
    if problem.code < "NNS-1200":
        return structure_proposals(net, problem)
    return target_proposals(net, problem, facts)
