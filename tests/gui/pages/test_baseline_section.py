"""The page of results compares with simple methods when asked to, and stops when told to."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from nnstudio.gui.dialogs.messages import Messages
from nnstudio.gui.files import ProjectFiles
from nnstudio.gui.pages.baseline_section import BaselineSection
from nnstudio.gui.pages.results_page import ResultsPage
from nnstudio.gui.pages.simple_methods import SimpleMethods
from nnstudio.settings.settings import Settings
from tests.helpers.panel_bench import PanelBench

Shown = tuple[PanelBench, ResultsPage]


@pytest.fixture
def shown(qtbot: QtBot, tmp_path: Path) -> Iterator[Shown]:
    bench = PanelBench()
    bench.live.set_ready()
    parent = QWidget()
    qtbot.addWidget(parent)
    files = ProjectFiles(bench.session, Settings(tmp_path / "settings.json"), None, parent)
    messages, methods = Messages(bench.session.ui, parent), SimpleMethods(bench.context, parent)
    page = ResultsPage(bench.context, files, messages, methods, parent)
    page.resize(1100, 800)
    parent.resize(1100, 800)
    parent.show()
    QApplication.processEvents()
    bench.open_template("iris", epochs=3)
    bench.train()
    bench.settle()
    yield bench, page
    bench.close()


def _cells(section: BaselineSection, column: int) -> list[str]:
    table = section.table
    items = [table.item(row, column) for row in range(table.rowCount())]
    return [item.text() if item is not None else "" for item in items]


def test_nothing_is_computed_unasked(shown: Shown) -> None:
    bench, page = shown
    assert page.baselines.isVisible() and not page.baselines.table.isVisible()
    assert not any("baselines" in key for key in bench.compute.asked)


def test_the_space_key_compares(shown: Shown, qtbot: QtBot) -> None:
    bench, page = shown
    section = page.baselines
    section.button.setFocus()
    qtbot.keyClick(section.button, Qt.Key.Key_Space)
    assert section.busy
    bench.settle()
    assert not section.busy
    names = ["This net, run 1", "Most frequent class", "Logistic regression", "Boosted trees"]
    assert _cells(section, 0) == names
    assert all("23 items" in said for said in _cells(section, 4)[1:])
    assert "%" in _cells(section, 2)[1] and _cells(section, 1)[1] == "always “setosa”"


def test_the_table_speaks_german_at_once(shown: Shown) -> None:
    bench, page = shown
    page.baselines.start()
    bench.settle()
    bench.language.set_language("de")
    assert _cells(page.baselines, 0)[1] == "Häufigste Klasse"
    assert all("23 Beispielen" in said for said in _cells(page.baselines, 4)[1:])


def test_it_can_be_stopped(shown: Shown) -> None:
    bench, page = shown
    section = page.baselines
    section.start()
    section.button.click()
    assert not section.busy
    bench.settle()
    assert not section.table.isVisible()
    section.start()
    bench.settle()
    assert section.table.rowCount() == 4


def test_another_net_takes_the_comparison_away(shown: Shown) -> None:
    bench, page = shown
    page.baselines.start()
    bench.settle()
    assert page.baselines.table.isVisible()
    bench.open_template("perceptron", epochs=2)
    assert not page.baselines.isVisible()


def test_the_training_part_is_not_compared(shown: Shown) -> None:
    bench, page = shown
    page.part_field.setCurrentIndex(1)
    bench.settle()
    assert not page.baselines.isVisible()


def test_a_training_stops_the_comparison(shown: Shown) -> None:
    bench, page = shown
    page.baselines.start()
    bench.train()
    assert not page.baselines.busy
    bench.settle()
    assert not page.baselines.table.isVisible()
