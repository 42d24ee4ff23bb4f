"""All clear repairs at once: one step to undo."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from nnstudio.edit.params import set_param
from nnstudio.gui.repairs import fix_all
from tests.helpers.panel_bench import PanelBench


@pytest.fixture
def bench(qtbot: QtBot) -> Iterator[PanelBench]:
    """A session over the digits."""
    bench = PanelBench()
    bench.open_template("digits-cnn")
    yield bench
    bench.close()


def test_one_step_mends_all_that_is_beyond_doubt(bench: PanelBench) -> None:
    session = bench.session
    graph = session.document.graph
    last = next(edge.source for edge in graph.edges if graph.node(edge.target).layer == "io.output")
    session.push(set_param(session.document, session.registry, last, "units", 7))
    assert session.report.errors
    steps = session.undo_stack.count()
    assert fix_all(session)
    assert not session.report.errors
    assert graph.node(last).params["units"] == 10
    assert session.undo_stack.count() == steps + 1


def test_a_net_without_problems_stays_as_it_is(bench: PanelBench) -> None:
    before = bench.session.document.snapshot()
    assert not fix_all(bench.session)
    assert bench.session.document.snapshot() == before
