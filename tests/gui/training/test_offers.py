"""A training that breaks off says why and offers a way on."""

from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from nnstudio.edit.settings import set_training
from nnstudio.gui.app import Start, Studio


def test_a_learning_rate_that_is_too_high_offers_a_smaller_one(ready: Studio, qtbot: QtBot) -> None:
    studio = ready
    studio.open(Start(example="diabetes"))
    qtbot.waitUntil(lambda: studio.session.data.status == "ready")
    sgd = {"id": "sgd", "params": {"lr": 100.0}}
    assert studio.session.push(set_training(studio.session.document, "optimizer", sgd))
    assert studio.session.push(set_training(studio.session.document, "epochs", 20))
    assert studio.launcher.train()
    qtbot.waitUntil(lambda: studio.controller.state == "idle", timeout=60_000)
    coach = studio.window.network_page.canvas.coach
    assert coach.isVisible()
    assert studio.window.offers.shown
    assert "broke off" in studio.window.run_bar.middle.spoken
    rate = studio.window.offers.shown[0].settings["optimizer"]["lr"]

    seen: list[bool] = []
    studio.controller.run_started.connect(lambda _event: seen.append(coach.isVisible()))
    qtbot.mouseClick(coach.primary_button, Qt.MouseButton.LeftButton)
    assert studio.session.document.training.optimizer.id == "sgd"
    assert studio.session.document.training.optimizer.params["lr"] == rate < 100
    qtbot.waitUntil(lambda: seen == [False], timeout=30_000)  # the card has gone with the new run
    studio.launcher.stop()
    qtbot.waitUntil(lambda: studio.controller.state == "idle", timeout=30_000)
    assert [r.training.optimizer.params["lr"] for r in studio.session.runs] == [100.0, rate]
