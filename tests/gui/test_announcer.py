"""Screen readers hear what eyes see: start, pause, problems, best epoch, end, progress."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from nnstudio.edit.settings import set_training
from nnstudio.gui.app import Start, Studio


def hear(studio: Studio) -> list[str]:
    heard: list[str] = []
    studio.window.announcer.said.connect(heard.append)
    return heard


def test_start_best_epoch_pause_and_end_are_said(ready: Studio, qtbot: QtBot) -> None:
    ready.open(Start(example="iris"))
    qtbot.waitUntil(lambda: ready.session.data.status == "ready")
    assert ready.session.push(set_training(ready.session.document, "epochs", 5000))
    heard = hear(ready)
    ready.launcher.train()
    qtbot.waitUntil(lambda: any("best so far" in words for words in heard), timeout=60_000)
    assert "The training has started." in heard
    ready.launcher.train()  # pauses
    qtbot.waitUntil(lambda: any("pauses" in words for words in heard))
    ready.launcher.train()
    qtbot.waitUntil(lambda: "The training goes on." in heard)
    ready.window.actions_table["training.say_progress"].trigger()
    assert any(words.startswith("Epoch") and "training loss" in words for words in heard)
    ready.launcher.stop()
    qtbot.waitUntil(lambda: ready.controller.state == "idle")
    assert any(words.startswith("Stopped") for words in heard)


def test_a_new_error_is_said_once(studio: Studio, qtbot: QtBot) -> None:
    studio.open(Start(example="digits-mlp"))
    qtbot.waitUntil(lambda: studio.session.data.status == "ready")
    heard = hear(studio)
    studio.session.selection.set(("flatten_1",))
    assert studio.window.network_page.canvas.commands.remove_selection()
    error = studio.language(studio.session.report.errors[0].message)
    assert heard.count(error) == 1


def test_without_a_training_the_progress_says_so(studio: Studio) -> None:
    studio.open(Start(example="xor"))
    heard = hear(studio)
    studio.window.actions_table["training.say_progress"].trigger()
    assert heard == ["No training is running."]


def test_what_the_status_row_says_is_said_aloud_in_the_language_of_now(studio: Studio) -> None:
    studio.open(Start(example="xor"))
    studio.window.deeds.set_language("de")
    heard = hear(studio)
    studio.window.announcer.say_progress()
    assert heard == ["Es läuft kein Training."]
