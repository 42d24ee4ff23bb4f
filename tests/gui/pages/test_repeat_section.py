"""Several seeds or folds from the page of results: progress, figures, stop, close."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from nnstudio.gui.app import Start, Studio
from nnstudio.gui.dialogs.messages import Messages
from nnstudio.gui.files import ProjectFiles
from nnstudio.gui.pages.repeat_section import RepeatSection
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


def _train_one(bench: PanelBench, stop: RepeatSection | None = None) -> None:
    """Do the training that waits; stop it at its first event where wanted."""
    from nnstudio.train.loop import run

    assert bench.compute.training is not None
    (job, control), bench.compute.training = bench.compute.training, None
    for event in run(job, control):
        bench.controller.on_events([event])
        if stop is not None:
            stop.repetition.stop()


def _train_all(bench: PanelBench) -> None:
    while bench.controller.apart:
        _train_one(bench)


def _cells(section: RepeatSection, column: int) -> list[str]:
    table = section.table
    items = [table.item(row, column) for row in range(table.rowCount())]
    return [item.text() if item is not None else "" for item in items]


def test_five_seeds_by_keyboard_give_a_mean_with_its_interval(shown: Shown, qtbot: QtBot) -> None:
    bench, page = shown
    section = page.repeats
    runs = len(list(bench.session.runs))
    section.seeds_button.setFocus()
    qtbot.keyClick(section.seeds_button, Qt.Key.Key_Space)
    assert section.repetition.running and section.bar.isVisible()
    assert section.stop_button.hasFocus() and not section.seeds_button.isVisible()
    _train_one(bench)
    assert section.table.rowCount() == 1 and section.bar.value() == 200
    _train_all(bench)
    assert not section.repetition.running
    assert _cells(section, 1) == ["0", "1", "2", "3", "4"]
    result = section.repetition.result
    assert result is not None and not result.stopped
    found = result.validation["accuracy"]
    assert found.mean == pytest.approx(np.mean(found.values))
    assert "Accuracy of 5 trainings: mean" in section.mean.text()
    assert section.plot.accessibleDescription() == section.mean.text()
    assert "best epoch was chosen on the items that it is judged on" in section.words.text()
    assert "final test" in section.words.text()
    assert len(list(bench.session.runs)) == runs  # no run is kept
    assert any("Done: Accuracy of 5 trainings" in said for said in bench.said)


def test_folds_judge_each_item_once(shown: Shown) -> None:
    bench, page = shown
    section = page.repeats
    section.folds_button.click()
    _train_all(bench)
    dataset = bench.session.data.dataset
    assert dataset is not None
    pool = len(dataset.parts.train) + len(dataset.parts.validation)
    assert sum(int(judged) for judged in _cells(section, 3)) == pool
    assert "folds" in section.words.text()


def test_while_it_trains_nothing_else_trains_and_the_net_is_locked(shown: Shown) -> None:
    bench, page = shown
    assert page.repeats.repetition.start("seeds", 2)
    assert bench.controller.apart and not page.repeats.repetition.start("folds", 2)
    with pytest.raises(RuntimeError):
        bench.train()
    _train_all(bench)
    assert not bench.controller.apart


def test_stopping_keeps_what_is_done(shown: Shown) -> None:
    bench, page = shown
    section = page.repeats
    section.seeds_button.click()
    _train_one(bench)
    _train_one(bench, stop=section)
    assert not section.repetition.running and section.seeds_button.isVisible()
    assert section.table.rowCount() == 1
    assert "Stopped before all 5 trainings were done" in section.words.text()
    bench.train()  # the thread is free again


def test_another_project_stops_it_and_takes_the_figures_away(shown: Shown) -> None:
    bench, page = shown
    section = page.repeats
    section.seeds_button.click()
    _train_one(bench)
    assert bench.compute.training is not None
    _, control = bench.compute.training
    bench.open_template("perceptron", epochs=2)
    assert control.stop_requested
    assert not section.repetition.running and not section.table.isVisible()


def test_few_items_suggest_it_and_results_take_the_suggestion_away(shown: Shown) -> None:
    bench, page = shown
    section = page.repeats
    assert section.advice.isVisible()
    assert "With 23 validation items" in section.advice.accessibleName()
    section.seeds_button.click()
    _train_all(bench)
    assert not section.advice.isVisible()


def test_a_change_afterwards_is_told(shown: Shown) -> None:
    from nnstudio.edit.settings import set_training

    bench, page = shown
    section = page.repeats
    section.seeds_button.click()
    _train_all(bench)
    assert "before your last change" not in section.words.text()
    bench.session.push(set_training(bench.session.document, "epochs", 7))
    section._update()
    assert "before your last change" in section.words.text()


def test_it_speaks_german_at_once(shown: Shown) -> None:
    bench, page = shown
    page.repeats.seeds_button.click()
    _train_all(bench)
    bench.language.set_language("de")
    assert "Mittel" in page.repeats.mean.text() and page.repeats.table.rowCount() == 5


@pytest.mark.parametrize("what", ["seeds", "folds", "methods"])
def test_closing_the_window_meanwhile_ends_the_thread(
    ready: Studio, qtbot: QtBot, what: str
) -> None:
    ready.open(Start(example="iris"))
    qtbot.waitUntil(lambda: ready.session.data.status == "ready", timeout=30_000)
    ready.launcher.train()
    qtbot.waitUntil(lambda: ready.controller.busy, timeout=30_000)
    qtbot.waitUntil(lambda: ready.controller.state == "idle", timeout=120_000)
    ready.window.show_workspace("results")
    page = ready.window.results_page
    qtbot.waitUntil(page.baselines.isVisible, timeout=30_000)
    if what == "methods":
        page.baselines.start()
        assert page.baselines.busy
    else:
        button = page.repeats.seeds_button if what == "seeds" else page.repeats.folds_button
        button.click()
        assert ready.session.locked and ready.launcher.obstacle is not None
        qtbot.waitUntil(lambda: page.repeats.repetition.trainings.epoch[1] > 0, timeout=30_000)
    ready.end_session()
    assert not ready.controller.apart
    assert ready.compute.shutdown(5.0)  # it has ended
