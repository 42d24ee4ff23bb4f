"""For own texts the window offers all nets that read texts, each with its preparation."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from nnstudio.base.paths import resource_path
from nnstudio.gui.app import Studio

LONG = 60_000


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    """The bundled German texts as a file of somebody's own."""
    path = tmp_path / "Beiträge.csv"
    with resource_path("samples", "texts_de.csv").open(encoding="utf-8", newline="") as source:
        rows = list(csv.reader(source))
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows(rows)
    return path


def use(studio: Studio, qtbot: QtBot, path: Path) -> None:
    """Import a file and use it."""
    window = studio.window
    window.open_data(path)
    qtbot.waitUntil(lambda: window.data_page.importing.usable, timeout=LONG)
    window.data_page.side.use.click()
    qtbot.waitUntil(lambda: studio.session.data.status == "ready", timeout=LONG)


def layers(studio: Studio) -> set[str]:
    """Return which layers the net has."""
    return {node.layer for node in studio.session.document.graph}


def steps(studio: Studio) -> list[str]:
    """Return how the data are prepared."""
    return [step.id for step in studio.session.document.data.prepare]


def test_a_chosen_net_gets_the_texts_in_the_form_that_it_reads(
    ready: Studio, qtbot: QtBot, corpus: Path
) -> None:
    use(ready, qtbot, corpus)
    bar = ready.window.data_page.side.use_bar
    assert not bar.net.isHidden() and bar.chosen_net == ""
    assert steps(ready) == ["word_bag"]
    bar.net.set_current("text-lstm")
    bar.make.click()
    qtbot.waitUntil(lambda: len(ready.session.document.graph) > 0, timeout=LONG)
    assert "nn.lstm" in layers(ready)
    assert steps(ready) == ["words"]
    assert ready.session.report.errors == ()
    assert ready.window.top_row.tabs.current == "network"


def test_without_a_choice_the_net_is_the_one_that_suits(
    ready: Studio, qtbot: QtBot, corpus: Path
) -> None:
    use(ready, qtbot, corpus)
    ready.window.data_page.side.use_bar.make.click()
    qtbot.waitUntil(lambda: len(ready.session.document.graph) > 0, timeout=LONG)
    assert "nn.weighted_bag" in layers(ready)
    assert steps(ready) == ["word_bag"]


def test_own_texts_for_an_open_net_are_prepared_as_it_reads_them(
    ready: Studio, qtbot: QtBot, corpus: Path
) -> None:
    ready.window.open_template("text-cnn")
    qtbot.waitUntil(lambda: ready.session.data.status == "ready", timeout=LONG)
    use(ready, qtbot, corpus)
    assert steps(ready) == ["words"]
    assert ready.session.report.errors == ()


def test_other_data_have_no_choice_of_nets(ready: Studio, qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "plants.csv"
    rows = [f"{n % 7},{n % 5},{'ab'[n % 2]}" for n in range(60)]
    path.write_text("\n".join(["x,y,kind", *rows]), encoding="utf-8")
    use(ready, qtbot, path)
    bar = ready.window.data_page.side.use_bar
    assert bar.net.isHidden() and not bar.make.isHidden()
