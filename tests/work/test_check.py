"""Check and repair a net as the window does."""

from __future__ import annotations

from dataclasses import replace

import pytest

from nnstudio.base.errors import UserError
from nnstudio.base.text import plain
from nnstudio.graph.problems import Problem, Severity
from nnstudio.project.document import Document
from nnstudio.project.registries import Registries
from nnstudio.work.check import check, fix
from tests.helpers.sample_projects import small_graph, small_state


def errors(document: Document, registries: Registries) -> list[Problem]:
    report = check(document.snapshot(), registries.layers)
    return [problem for problem in report.problems if problem.severity is Severity.ERROR]


def test_a_repair_removes_its_problem_and_can_be_undone(registries: Registries) -> None:
    graph = small_graph()
    nodes = tuple(
        replace(node, params={"units": 5}) if node.id == "linear_2" else node
        for node in graph.nodes
    )
    document = Document(small_state(graph=replace(graph, nodes=nodes)))
    before = document.snapshot()
    [problem] = errors(document, registries)
    edit = fix(document, problem)
    assert errors(document, registries) == []
    edit.undo(document)
    assert document.snapshot() == before


@pytest.mark.parametrize("choice", [-1, 99])
def test_a_repair_that_is_not_there_is_said(choice: int, registries: Registries) -> None:
    document = Document(small_state())
    problem = Problem("NNS-0", Severity.ERROR, "", plain("x"))
    with pytest.raises(UserError):
        fix(document, problem, choice)
