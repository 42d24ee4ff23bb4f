"""The page of results never shows the figures of another net."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from nnstudio.gui.dialogs.messages import Messages
from nnstudio.gui.files import ProjectFiles
from nnstudio.gui.pages.results_page import ResultsPage
from nnstudio.gui.pages.simple_methods import SimpleMethods
from nnstudio.settings.settings import Settings
from nnstudio.templates.registry import load_templates
from nnstudio.work.new import new_project
from tests.helpers.panel_bench import PanelBench

MakePage = Callable[[], tuple[PanelBench, ResultsPage]]


@pytest.fixture
def make_page(qtbot: QtBot, tmp_path: Path) -> Iterator[MakePage]:
    """Return a function that shows the page over a bench."""
    benches: list[PanelBench] = []

    def make() -> tuple[PanelBench, ResultsPage]:
        bench = PanelBench()
        benches.append(bench)
        bench.live.set_ready()
        parent = QWidget()
        qtbot.addWidget(parent)
        files = ProjectFiles(bench.session, Settings(tmp_path / "settings.json"), None, parent)
        messages, methods = Messages(bench.session.ui, parent), SimpleMethods(bench.context, parent)
        page = ResultsPage(bench.context, files, messages, methods, parent)
        page.resize(1100, 600)
        parent.resize(1100, 600)
        parent.show()
        QApplication.processEvents()
        return bench, page

    yield make
    for bench in benches:
        bench.close()


def test_another_project_takes_the_figures_of_the_last_one_away(make_page: MakePage) -> None:
    bench, page = make_page()
    bench.open_template("perceptron", epochs=2)
    bench.train()
    bench.settle()
    assert page._result is not None
    assert page.confusion.isVisible()
    bench.open_template("tf1-linear", epochs=2)
    assert page._result is None
    bench.train()
    assert page._result is None
    assert not page.confusion.isVisible()


def test_where_nothing_is_kept_for_validation_the_training_items_are_measured(
    make_page: MakePage,
) -> None:
    bench, page = make_page()
    bench.open_template("xor", epochs=2)
    bench.train()
    bench.settle()
    assert page.part_field.keys == ("train",)
    assert page._result is not None
    assert page._result.items == 4
    assert bench.said == []


def test_the_validation_part_is_offered_first_again(make_page: MakePage) -> None:
    bench, page = make_page()
    bench.open_template("xor")
    assert page.part_field.current == "train"
    bench.open_template("perceptron")
    assert page.part_field.current == "validation"


def test_a_file_that_changed_since_the_training_is_pointed_out(
    make_page: MakePage, tmp_path: Path
) -> None:
    bench, page = make_page()
    table = tmp_path / "points.csv"
    rows = [f"{i},{i % 7},{'odd' if i % 2 else 'even'}\n" for i in range(60)]
    table.write_text("x,y,kind\n" + "".join(rows), encoding="utf-8")
    bench.session.open(new_project(bench.session.registries, load_templates(), data=table).document)
    bench.train()
    bench.settle()
    assert not page.data_note.isVisible()
    rows[3] = "3,3,even\n"
    table.write_text("x,y,kind\n" + "".join(rows), encoding="utf-8")
    bench.session.load_data()
    assert page.data_note.isVisible()
    assert "changed since this net was trained" in page.data_note.accessibleName()
    assert any("changed since this net was trained" in said for said in bench.said)
