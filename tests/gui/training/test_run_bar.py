"""The run bar steers a real training on the compute thread."""

from __future__ import annotations

import itertools

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from nnstudio.edit.settings import set_training
from nnstudio.gui.app import Start, Studio
from nnstudio.train.intervals import wilson
from tests.gui.conftest import StudioMaker

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def iris(ready: Studio, qtbot: QtBot) -> Studio:
    """A small table net, ready to train; long enough to be paused."""
    ready.open(Start(example="iris"))
    qtbot.waitUntil(lambda: ready.session.data.status == "ready")
    setting(ready, "epochs", 5000)
    return ready


def setting(studio: Studio, name: str, value: object) -> None:
    assert studio.session.push(set_training(studio.session.document, name, value))


def idle(studio: Studio) -> bool:
    return studio.controller.state == "idle"


def type_into(field: object, words: str) -> None:
    edit = field.line_edit  # type: ignore[attr-defined]
    edit.setFocus()
    edit.selectAll()
    QTest.keyClicks(edit, words)
    QTest.keyClick(edit, Qt.Key.Key_Return)


def test_train_pause_step_go_on_stop(iris: Studio, qtbot: QtBot) -> None:
    bar, controller = iris.window.run_bar, iris.controller
    qtbot.mouseClick(bar.train_button, LEFT)
    qtbot.waitUntil(lambda: controller.state == "training", timeout=30_000)
    assert bar.train_button.text() == "Pause"
    qtbot.waitUntil(lambda: controller.last_progress is not None)

    qtbot.mouseClick(bar.train_button, LEFT)
    qtbot.waitUntil(lambda: controller.state == "paused")
    assert bar.train_button.text() == "Continue"
    iris.pump.pump()
    step = controller.last_progress.step
    qtbot.mouseClick(bar.step_button, LEFT)
    qtbot.waitUntil(lambda: controller.last_progress.step == step + 1)
    assert controller.state in ("paused", "training")
    qtbot.waitUntil(lambda: controller.state == "paused")

    qtbot.mouseClick(bar.train_button, LEFT)
    qtbot.waitUntil(lambda: controller.last_progress.step > step + 1)
    qtbot.mouseClick(bar.stop_button, LEFT)
    qtbot.waitUntil(lambda: idle(iris))
    assert "Stopped" in bar.middle.spoken
    assert bar.train_button.text() == "Train again"


def test_one_batch_starts_a_paused_training(iris: Studio, qtbot: QtBot) -> None:
    qtbot.mouseClick(iris.window.run_bar.step_button, LEFT)
    qtbot.waitUntil(lambda: iris.controller.state == "paused", timeout=30_000)
    qtbot.waitUntil(lambda: iris.controller.last_progress is not None)
    assert iris.controller.last_progress.step == 1
    iris.launcher.stop()
    qtbot.waitUntil(lambda: idle(iris))


def test_a_finished_training_says_its_best_epoch_and_shows_its_best_weights(
    iris: Studio, qtbot: QtBot
) -> None:
    setting(iris, "epochs", 3)
    qtbot.mouseClick(iris.window.run_bar.train_button, LEFT)
    qtbot.waitUntil(lambda: not idle(iris))
    qtbot.waitUntil(lambda: idle(iris), timeout=30_000)
    (record,) = list(iris.session.runs)
    assert record.reason == "finished"
    words = f"Done. Best epoch {record.best_epoch} of 3"
    assert iris.window.run_bar.middle.spoken == words
    dataset = iris.session.data.dataset
    assert dataset is not None
    accuracy, items = record.validation["accuracy"], len(dataset.parts.validation)
    low, high = wilson(round(accuracy * items), items)
    rate = f"{100 * accuracy:.1f}"
    between = f"({100 * low:.1f}–{100 * high:.1f})"
    assert iris.window.run_bar.middle.spoken_metric.replace("\u202f", " ").endswith(f"% {between}")
    assert rate in iris.window.run_bar.middle.spoken_metric
    best = iris.session.runs.weights(record.id)
    shown = iris.live.weights
    assert shown is not None
    assert all(np.array_equal(shown[name], value) for name, value in best.items())


def test_the_metric_that_leads_stands_in_the_bar(iris: Studio) -> None:
    middle = iris.window.run_bar.middle
    middle.show_metric({"loss": 0.5, "accuracy": 0.75, "f1_macro": 0.6}, 40)
    assert middle.spoken_metric == "Validation accuracy 75.0\u202f% (59.8–85.8)"
    middle.show_metric({"loss": 0.5, "f1_macro": 0.6, "accuracy": 0.75}, 40)
    assert middle.spoken_metric == "Validation F1 60.0\u202f%"
    middle.show_metric({"loss": 0.5})
    assert middle.spoken_metric == "Validation loss 0.5"
    middle.show_metric({})
    assert middle.spoken_metric.endswith("–")


def test_the_structure_is_locked_while_training_and_says_so(iris: Studio, qtbot: QtBot) -> None:
    heard: list[str] = []
    iris.session.notified.connect(lambda text, _level: heard.append(iris.language(text)))
    iris.launcher.train()
    iris.session.selection.set(("linear_1",))
    before = iris.session.document.graph.snapshot()
    iris.window.network_page.canvas.commands.remove_selection()
    assert iris.session.document.graph.snapshot() == before
    assert any("locked" in words for words in heard)
    form = iris.window.network_page.inspector.form
    assert form.fields["units"].number.line_edit.isReadOnly()
    iris.launcher.stop()
    qtbot.waitUntil(lambda: idle(iris))
    assert not form.fields["units"].number.line_edit.isReadOnly()


@pytest.mark.parametrize("words", ["0.01", "0,01"])
@pytest.mark.parametrize("language", ["en", "de"])
def test_point_and_comma_mean_the_same_learning_rate(
    make_studio: StudioMaker, language: str, words: str
) -> None:
    studio = make_studio(language)
    studio.open(Start(example="xor"))
    type_into(studio.window.run_bar.fields.lr_field, words)
    assert studio.session.document.training.optimizer.params["lr"] == 0.01
    shown = studio.window.run_bar.fields.lr_field.line_edit.text()
    assert shown == ("0,01" if language == "de" else "0.01")


def test_the_learning_rate_acts_while_training_and_is_recorded(iris: Studio, qtbot: QtBot) -> None:
    iris.launcher.train()
    qtbot.waitUntil(lambda: iris.controller.last_progress is not None, timeout=30_000)
    type_into(iris.window.run_bar.fields.lr_field, "0.02")
    qtbot.waitUntil(lambda: iris.controller.last_progress.lr == 0.02)
    iris.launcher.stop()
    qtbot.waitUntil(lambda: idle(iris))
    (record,) = list(iris.session.runs)
    assert [change[3] for change in record.changes] == [0.02]


def test_a_wrong_learning_rate_is_refused_below_the_field(studio: Studio) -> None:
    studio.open(Start(example="xor"))
    before = studio.session.document.training
    field = studio.window.run_bar.fields.lr_field
    type_into(field, "fast")
    assert studio.session.document.training == before
    assert field.message is not None


def test_start_again_offers_same_and_new_start_weights(iris: Studio, qtbot: QtBot) -> None:
    setting(iris, "epochs", 2)
    iris.launcher.train()
    qtbot.waitUntil(lambda: idle(iris) and len(list(iris.session.runs)) == 1, timeout=30_000)
    seed = iris.session.document.training.seed
    bar = iris.window.run_bar
    assert bar.again_button.isEnabled()
    bar.same_action.trigger()
    qtbot.waitUntil(lambda: idle(iris) and len(list(iris.session.runs)) == 2, timeout=30_000)
    bar.other_action.trigger()
    qtbot.waitUntil(lambda: idle(iris) and len(list(iris.session.runs)) == 3, timeout=30_000)
    first, second, third = list(iris.session.runs)
    assert [r.training.seed for r in (first, second, third)] == [seed, seed, seed + 1]
    weights = [iris.session.runs.weights(r.id) for r in (first, second, third)]
    assert all(np.array_equal(weights[0][k], weights[1][k]) for k in weights[0])
    assert not all(np.array_equal(weights[0][k], weights[2][k]) for k in weights[0])


def test_start_again_during_a_training_stops_it_first(iris: Studio, qtbot: QtBot) -> None:
    iris.launcher.train()
    qtbot.waitUntil(lambda: iris.controller.last_progress is not None, timeout=30_000)
    first = iris.controller.run_id
    iris.window.run_bar.same_action.trigger()
    qtbot.waitUntil(lambda: iris.controller.run_id != first, timeout=30_000)
    iris.launcher.stop()
    qtbot.waitUntil(lambda: idle(iris))
    assert [record.reason for record in iris.session.runs] == ["stopped", "stopped"]


def test_errors_prevent_training_and_a_click_leads_to_them(ready: Studio, qtbot: QtBot) -> None:
    ready.open(Start(example="digits-mlp"))
    qtbot.waitUntil(lambda: ready.session.data.status == "ready")
    ready.session.selection.set(("flatten_1",))
    assert ready.window.network_page.canvas.commands.remove_selection()
    bar = ready.window.run_bar
    assert not bar.train_button.isEnabled()
    assert "prevent" in bar.middle.spoken
    ready.window.show_workspace("results")
    qtbot.mouseClick(bar.middle.problems, LEFT)
    assert ready.window.pages.currentWidget() is ready.window.network_page
    assert ready.window.network_page.dock.place == "problems"


def test_before_pytorch_is_loaded_the_bar_says_so(studio: Studio, qtbot: QtBot) -> None:
    studio.open(Start(example="xor"))
    qtbot.waitUntil(lambda: studio.session.data.status == "ready")
    assert not studio.window.run_bar.train_button.isEnabled()
    assert studio.window.run_bar.middle.spoken == "Loading PyTorch …"


@pytest.mark.parametrize("language", ["en", "de", "pseudo"])
def test_everything_fits_into_the_bar(make_studio: StudioMaker, language: str) -> None:
    studio = make_studio()
    studio.open(Start(example="xor"))
    studio.language.set_language(language)
    bar = studio.window.run_bar
    parts = [bar.train_button, bar.step_button, bar.stop_button, bar.again_button]
    parts += [bar.middle, bar.fields]
    for width in (1440, 1366, 1200, 1024):
        studio.window.resize(width, 700)
        QApplication.processEvents()
        edges = [(w.geometry().left(), w.geometry().right()) for w in parts if w.isVisible()]
        assert all(left > before for (_, before), (left, _) in itertools.pairwise(edges))
        assert edges[-1][1] <= bar.width()
        words = bar.train_button.fontMetrics().horizontalAdvance(bar.train_button.text())
        assert bar.train_button.width() > words
