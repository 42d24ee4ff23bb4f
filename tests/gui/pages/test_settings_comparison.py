"""The settings of two runs on the page Results: trained in turn, said in one sentence, stopped."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from nnstudio.base.text import plain
from nnstudio.edit.settings import set_data, set_training
from nnstudio.explain.comparison import Comparison
from nnstudio.gui.dialogs.messages import Messages
from nnstudio.gui.files import ProjectFiles
from nnstudio.gui.pages.results_page import ResultsPage
from nnstudio.gui.pages.run_comparison import RunComparison
from nnstudio.gui.pages.settings_comparison import SettingsComparison
from nnstudio.gui.pages.simple_methods import SimpleMethods
from nnstudio.settings.settings import Settings
from nnstudio.train.events import JobResult
from tests.helpers.panel_bench import PanelBench

Shown = tuple[PanelBench, SettingsComparison]


@pytest.fixture
def shown(qtbot: QtBot, tmp_path: Path) -> Iterator[Shown]:
    """The page after one epoch and after fifteen of the iris net."""
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
    bench.open_template("iris", epochs=1)
    bench.train()
    assert bench.session.push(set_training(bench.session.document, "epochs", 15))
    bench.train()
    bench.settle()
    yield bench, page.beside.settings
    bench.close()


def _train_one(bench: PanelBench, stop: SettingsComparison | None = None) -> int:
    """Do the training that waits and return its epochs; stop it at its first event if wanted."""
    from nnstudio.train.loop import run

    assert bench.compute.training is not None
    (job, control), bench.compute.training = bench.compute.training, None
    for event in run(job, control):
        bench.controller.on_events([event])
        if stop is not None:
            stop.trainings.stop()
    return job.config.epochs


def _train_all(bench: PanelBench) -> list[int]:
    epochs: list[int] = []
    while bench.controller.apart:
        epochs.append(_train_one(bench))
    bench.settle()
    return epochs


def test_both_are_trained_in_turn_by_keyboard_and_one_sentence_is_said(
    shown: Shown, qtbot: QtBot
) -> None:
    bench, settings = shown
    runs = len(list(bench.session.runs))
    assert settings.start_button.isVisible() and not settings.sentence.isVisible()
    settings.start_button.setFocus()
    qtbot.keyClick(settings.start_button, Qt.Key.Key_Space)
    assert settings.stop_button.hasFocus() and settings.bar.isVisible()
    assert "run 2 against run 1: training 1 of 10" in settings.progress.text()
    assert _train_all(bench) == [15, 1] * 5
    found = settings.comparison
    assert found is not None and settings.start_button.hasFocus()
    said = bench.session.ui(found.sentence)
    assert said in settings.sentence.accessibleName() and said in bench.said
    assert "With 5 seeds on" in said and not settings.bar.isVisible()
    assert len(list(bench.session.runs)) == runs  # no run is kept


def test_each_training_is_shown_on_demand_with_what_the_figures_mean(shown: Shown) -> None:
    bench, settings = shown
    settings.start_button.click()
    _train_all(bench)
    assert settings.details.isVisible() and not settings.plot.isVisible()
    settings.details.head.click()
    assert settings.plot.isVisible()
    assert "run 2: " in settings.plot.accessibleDescription()
    assert "run 1: " in settings.plot.accessibleDescription()
    assert "The interval allows for both" in settings.words.text()
    bench.language.set_language("de")
    assert "Seeds auf" in settings.sentence.accessibleName()
    assert "Lauf 2: " in settings.plot.accessibleDescription()


def test_stopping_early_compares_the_pairs_that_are_whole(shown: Shown) -> None:
    bench, settings = shown
    settings.start_button.click()
    for _ in range(5):
        _train_one(bench)
    _train_one(bench, stop=settings)
    bench.settle()
    assert settings.comparison is not None
    assert "With 2 seeds" in settings.sentence.accessibleName()
    assert "Stopped before all 10 trainings were done" in settings.words.text()
    bench.train()  # the thread is free again


def test_stopping_at_once_says_nothing(shown: Shown) -> None:
    bench, settings = shown
    settings.start_button.click()
    _train_one(bench, stop=settings)
    bench.settle()
    assert settings.comparison is None and not settings.sentence.isVisible()
    assert settings.start_button.isVisible() and settings.start_button.isEnabled()


def test_runs_with_the_same_settings_offer_no_training(shown: Shown) -> None:
    bench, settings = shown
    beside = settings.parentWidget()
    assert isinstance(beside, RunComparison)
    bench.train()
    bench.settle()
    assert beside.field.currentText().startswith("run 1")  # what was chosen stays so
    beside.field.setCurrentIndex(0)
    bench.settle()
    assert beside.field.currentText().startswith("run 2")
    assert not settings.start_button.isVisible()
    assert "same settings" in settings.progress.text()


def test_another_project_stops_it_and_takes_everything_away(shown: Shown) -> None:
    bench, settings = shown
    settings.start_button.click()
    _train_one(bench)
    assert bench.compute.training is not None
    _, control = bench.compute.training
    bench.open_template("perceptron", epochs=2)
    assert control.stop_requested
    assert not settings.trainings.running and settings.comparison is None


def test_the_keyboard_is_left_where_the_person_took_it(shown: Shown) -> None:
    bench, settings = shown
    settings.start_button.click()
    _train_one(bench)
    elsewhere = settings.parentWidget()
    assert isinstance(elsewhere, RunComparison)
    elsewhere.field.setFocus()
    _train_all(bench)
    assert settings.comparison is not None and elsewhere.field.hasFocus()


def test_a_late_answer_of_another_project_is_not_taken(shown: Shown) -> None:
    bench, settings = shown
    settings.start_button.click()
    while bench.controller.apart:
        _train_one(bench)
    key = f"results.compare_settings.{settings._turn}"
    bench.open_template("iris", epochs=1)
    late = JobResult(key, Comparison("better", plain("of another project"), "accuracy"))
    bench.controller.on_events([late])
    assert settings.comparison is None and not settings.sentence.isVisible()


def test_another_split_afterwards_is_told(shown: Shown) -> None:
    bench, settings = shown
    settings.start_button.click()
    _train_all(bench)
    assert settings.sentence.isVisible() and not settings.outdated.isVisible()
    document = bench.session.document
    split = document.data.split.model_copy(update={"seed": 7})
    edit = set_data(document, document.data.model_copy(update={"split": split}))
    assert edit is not None and bench.session.push(edit)
    settings._update()
    assert settings.outdated.isVisible() and not settings.start_button.isVisible()
    assert "Not comparable" in settings.progress.text()


def test_it_needs_no_wide_window(shown: Shown) -> None:
    bench, settings = shown
    bench.language.set_language("de")
    assert settings.minimumSizeHint().width() < 400
