"""All checks together, without repairs."""

from __future__ import annotations

from nnstudio.compile.check import structural_problems
from nnstudio.compile.facts import Facts
from nnstudio.compile.learning_check import learning_problems
from nnstudio.compile.net import Net
from nnstudio.compile.shape_check import shape_problems
from nnstudio.compile.target_check import target_problems
from nnstudio.compile.vocabulary_check import vocabulary_problems
from nnstudio.graph.problems import Problem


def find_problems(net: Net, facts: Facts) -> list[Problem]:
    """Return every problem of a net, without repairs, in no particular order."""
    return [
        *structural_problems(net),
        *shape_problems(net),
        *target_problems(net, facts),
        *learning_problems(net, facts),
        *vocabulary_problems(net),
    ]
