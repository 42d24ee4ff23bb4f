"""What all panels with a picture share."""

from __future__ import annotations

import csv
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction

from nnstudio.base.text import Text, plain
from nnstudio.gui.panel import load_panels
from nnstudio.gui.plots.plot_panel import NOT_DRAWN, PlotPanel
from nnstudio.gui.plots.table_twin import TableData
from tests.gui.panels.conftest import Stage

SHOWN = ("curves", "confusion", "weights", "activations")


class Broken(PlotPanel):
    """A panel whose picture cannot be drawn."""

    def refresh(self) -> None:
        raise ZeroDivisionError("on purpose")

    def summary(self) -> Text:
        return plain("nothing")

    def table_data(self) -> TableData:
        return TableData((), ())


@pytest.fixture
def trained(bench: Stage) -> Stage:
    bench.open_template("digits-cnn", epochs=1)
    bench.train()
    bench.settle_until(lambda: bool(bench.live.preview and bench.live.preview.weights))
    return bench


@pytest.mark.parametrize("panel_id", SHOWN)
def test_pictures_are_saved_as_svg_with_their_summary(
    trained: Stage, tmp_path: Path, panel_id: str
) -> None:
    panel = trained.show(panel_id)
    assert isinstance(panel, PlotPanel)
    panel.refresh()
    path = tmp_path / f"{panel_id}.svg"
    assert panel.save_svg(path)
    root = ElementTree.parse(path).getroot()
    texts = {element.tag.rpartition("}")[2]: element.text for element in root}
    assert texts["title"] == panel.accessibleName()
    assert texts["desc"] == panel.accessibleDescription() != ""


@pytest.mark.parametrize("panel_id", SHOWN)
def test_numbers_are_saved_as_csv(trained: Stage, tmp_path: Path, panel_id: str) -> None:
    panel = trained.show(panel_id)
    assert isinstance(panel, PlotPanel)
    panel.refresh()
    path = tmp_path / f"{panel_id}.csv"
    assert panel.save_csv(path)
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file))
    assert len(rows) == 1 + len(panel.table_data().rows) > 1
    assert {len(row) for row in rows} == {len(panel.table_data().headers)}


def test_a_folder_that_is_not_there_is_told(trained: Stage, tmp_path: Path) -> None:
    panel = trained.show("confusion")
    assert isinstance(panel, PlotPanel)
    assert not panel.save_csv(tmp_path / "missing" / "x.csv")
    assert not panel.save_svg(tmp_path / "missing" / "x.svg")


@pytest.mark.parametrize("panel_id", SHOWN)
def test_every_picture_has_a_table(trained: Stage, panel_id: str) -> None:
    panel = trained.show(panel_id)
    assert isinstance(panel, PlotPanel)
    panel.refresh()
    picture = panel.stack.currentWidget()
    panel.show_table(True)
    table = panel.stack.currentWidget()
    assert table is not picture
    panel.show_table(False)
    assert panel.stack.currentWidget() is picture


def test_a_picture_that_fails_leaves_a_sentence_and_the_window_alive(
    bench: Stage, caplog: pytest.LogCaptureFixture
) -> None:
    panel = Broken("broken", plain("Broken"), bench.context)
    bench.qtbot.addWidget(panel)
    panel.show()  # an error that left showEvent would end the process
    assert panel.accessibleDescription() == bench.language(NOT_DRAWN)
    assert "broken" in caplog.text
    caplog.clear()


def test_panels_wait_for_their_turn_while_training(bench: Stage) -> None:
    bench.open_template("digits-mlp", epochs=1)
    panel = bench.show("confusion")
    drawn = []
    refresh = panel.refresh
    panel.refresh = lambda: (drawn.append(bench.controller.busy), refresh())  # type: ignore[method-assign]
    bench.train()
    assert drawn == []  # nothing in the middle of the events
    bench.qtbot.waitUntil(lambda: bool(drawn))
    assert drawn == [False]


@pytest.mark.parametrize("panel_id", [spec.id for spec in load_panels()])
def test_every_panel_follows_the_language(bench: Stage, panel_id: str) -> None:
    bench.open_template("playground-circle")
    panel = bench.show(panel_id, 700, 300)
    english = panel.accessibleName()
    assert english
    direct = Qt.FindChildOption.FindDirectChildrenOnly
    before = {action: action.text() for action in panel.findChildren(QAction, options=direct)}
    bench.language.set_language("de")
    german = panel.accessibleName()
    bench.language.set_language("pseudo")
    assert len({english, german, panel.accessibleName()}) >= 2
    stale = [text for action, text in before.items() if action.text() == text]
    assert not stale


@pytest.mark.parametrize("panel_id", [spec.id for spec in load_panels()])
def test_every_panel_follows_the_theme_and_the_scale(bench: Stage, panel_id: str) -> None:
    bench.open_template("playground-circle")
    panel = bench.show(panel_id, 700, 300)
    small = panel.sizeHint()
    bench.theme.configure(mode="dark", scale=2.0)
    assert panel.sizeHint().width() == pytest.approx(2 * small.width(), abs=4)
