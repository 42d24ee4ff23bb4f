"""A table that is too small for the words of the data is told, and one choice mends it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from nnstudio.base.signature import DataSignature
from nnstudio.compile.codes import Code
from nnstudio.compile.examine import examine
from nnstudio.graph.model import GraphSnapshot
from nnstudio.graph.problems import Problem
from nnstudio.layers.registry import load_layers
from nnstudio.templates.registry import load_templates

LAYERS = load_layers()


@pytest.mark.parametrize("template", ["text-lstm", "text-transformer", "text-linear"])
def test_a_vocabulary_that_is_too_small_is_an_error_with_its_repair(template: str) -> None:
    state = load_templates()[template].build(None)
    assert state.signature is not None
    first = state.signature.inputs[0]
    larger = replace(state.signature, inputs=(replace(first, high=9000.0),))
    problems = _small(state.graph, larger)
    assert [problem.param for problem in problems] == ["vocabulary"]
    (change,) = problems[0].fixes[0].changes
    assert change.new == 9001
    fitting = replace(state.signature, inputs=(replace(first, high=(first.high or 0) - 5),))
    assert not _small(state.graph, fitting)


def _small(graph: GraphSnapshot, signature: DataSignature) -> list[Problem]:
    problems = examine(graph, signature, LAYERS, "auto").problems
    return [problem for problem in problems if problem.code == Code.SMALL_VOCABULARY]
