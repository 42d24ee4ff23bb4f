"""The list of problems, with repairs that can be undone."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from nnstudio.edit.nodes import remove_nodes
from nnstudio.edit.params import set_param
from nnstudio.graph.problems import Severity
from nnstudio.gui.panels.problems import ProblemsPanel
from tests.gui.panels.conftest import Stage


@pytest.fixture
def panel(bench: Stage) -> ProblemsPanel:
    bench.open_template("digits-cnn")
    made = bench.show("problems", 900)
    assert isinstance(made, ProblemsPanel)
    return made


def break_net(bench: Stage) -> None:
    """Take the flatten away and give the last layer too many neurons."""
    session = bench.session
    document, registry = session.document, session.registry
    session.push(set_param(document, registry, "linear_2", "units", 12))
    session.push(remove_nodes(document, registry, ("flatten_1",)))


def test_a_net_that_fits_has_none(panel: ProblemsPanel) -> None:
    panel.refresh()
    assert panel.stack.currentWidget() is panel.empty_state
    assert panel.accessibleDescription().startswith("No problems")
    assert panel.fix_all_button.isHidden()


def test_each_problem_has_a_row_with_severity_place_and_sentence(
    bench: Stage, panel: ProblemsPanel
) -> None:
    break_net(bench)
    panel.refresh()
    problems = bench.session.report.problems
    assert len(panel.rows) == len(problems) >= 2
    first = panel.rows[0]
    assert first.problem.severity is Severity.ERROR
    assert "→ Dense" in first.accessibleName()
    assert first.accessibleName().startswith("Error. ")
    assert bench.language(first.problem.message) in first.accessibleName()
    assert panel.accessibleDescription() == "2 errors"


def test_the_button_repairs_and_undo_takes_it_back(bench: Stage, panel: ProblemsPanel) -> None:
    break_net(bench)
    panel.refresh()
    before = bench.session.document.graph.snapshot()
    button = panel.rows[0].buttons[0]
    assert button.text() == "Insert Flatten"
    button.click()
    panel.refresh()
    layers = [node.layer for node in bench.session.document.graph.nodes.values()]
    assert "nn.flatten" in layers
    assert len(panel.rows) == 1
    bench.session.undo()
    assert bench.session.document.graph.snapshot() == before


def test_fix_all_repairs_everything_that_is_clear(bench: Stage, panel: ProblemsPanel) -> None:
    break_net(bench)
    panel.refresh()
    sure = [p for p in bench.session.report.problems if any(fix.sure for fix in p.fixes)]
    assert panel.fix_all_button.isEnabled() == bool(sure)
    panel.fix_all_button.click()
    left = [p for p in bench.session.report.errors if any(fix.sure for fix in p.fixes)]
    assert not left


def test_a_click_selects_the_layer(bench: Stage, panel: ProblemsPanel) -> None:
    break_net(bench)
    panel.refresh()
    row = panel.rows[-1]
    bench.qtbot.mouseClick(row, Qt.MouseButton.LeftButton)
    assert bench.session.selection.node == row.problem.node


def test_keys_walk_and_choose(bench: Stage, panel: ProblemsPanel) -> None:
    break_net(bench)
    panel.refresh()
    panel.activateWindow()
    panel.rows[0].setFocus()
    bench.qtbot.keyClick(panel.rows[0], Qt.Key.Key_Down)
    assert QApplication.focusWidget() is panel.rows[1]
    bench.qtbot.keyClick(panel.rows[1], Qt.Key.Key_Return)
    assert bench.session.selection.node == panel.rows[1].problem.node


def test_while_training_a_repair_is_refused_in_words(bench: Stage, panel: ProblemsPanel) -> None:
    break_net(bench)
    panel.refresh()
    bench.session.set_locked(True)
    panel.rows[0].buttons[0].click()
    assert any("locked" in said for said in bench.said)


def test_rows_follow_the_language(bench: Stage, panel: ProblemsPanel) -> None:
    break_net(bench)
    panel.refresh()
    english = panel.rows[0].accessibleName()
    bench.language.set_language("pseudo")
    assert panel.rows[0].accessibleName() != english
    assert panel.rows[0].status.accessibleName() != "Error"
