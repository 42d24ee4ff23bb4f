"""Row D10 of the features: draw 20 digits with the mouse, train with them, get answers."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from nnstudio.data.recognise import recognise
from nnstudio.edit.settings import set_data
from nnstudio.gui.app import Start, Studio
from nnstudio.gui.data_browser.own_dialog import OwnSamplesDialog
from nnstudio.gui.panels.try_it import TryItPanel
from nnstudio.gui.try_it.draw_pad import DrawPad
from nnstudio.project.document import DocumentState

LEFT = Qt.MouseButton.LeftButton
Points = list[tuple[float, float]]
ONE: Points = [(0.4, 0.3), (0.52, 0.15), (0.52, 0.85)]
SEVEN: Points = [(0.25, 0.2), (0.72, 0.2), (0.55, 0.5), (0.42, 0.85)]


def wobbled(points: Points, seed: int) -> Points:
    """Return a stroke as another hand would draw it."""
    random = np.random.default_rng(seed)
    moved = np.array(points) + random.normal(0, 0.025, (len(points), 2)) + random.normal(0, 0.03, 2)
    return [(float(x), float(y)) for x, y in np.clip(moved, 0.05, 0.95)]


def draw(qtbot: QtBot, pad: DrawPad, points: Points) -> None:
    paper = pad._paper()
    at = [
        QPoint(round(paper.left() + x * paper.width()), round(paper.top() + y * paper.height()))
        for x, y in points
    ]
    qtbot.mousePress(pad, LEFT, pos=at[0])
    for point in at[1:]:
        qtbot.mouseMove(pad, point)
    qtbot.mouseRelease(pad, LEFT, pos=at[-1])


def train(studio: Studio, qtbot: QtBot) -> None:
    studio.launcher.train()
    qtbot.waitUntil(lambda: studio.controller.busy, timeout=30_000)
    qtbot.waitUntil(lambda: studio.controller.state == "idle", timeout=120_000)


def panel_of(studio: Studio) -> TryItPanel:
    studio.window.show_workspace("network")
    studio.window.network_page.show_dock("try")
    return studio.window.network_page.findChildren(TryItPanel)[0]


def expect(studio: Studio, qtbot: QtBot, points: Points, name: str) -> None:
    """Draw something and wait until the net has answered the whole drawing with this class."""
    panel = panel_of(studio)
    qtbot.waitUntil(panel.pad.isVisible, timeout=30_000)
    panel.pad.clear()
    draw(qtbot, panel.pad, points)

    def answered() -> bool:
        shown = panel.answer_view.answer
        return shown is not None and shown.names[int(np.argmax(shown.values))] == name

    qtbot.waitUntil(answered, timeout=30_000)


def share_right(studio: Studio, qtbot: QtBot, points: Points, name: str) -> float:
    """Return for how many of ten fresh drawings the net names this class."""
    panel, right = panel_of(studio), 0
    for seed in range(200, 210):
        panel.pad.set_strokes((tuple(wobbled(points, seed)),))
        with qtbot.waitSignal(
            studio.controller.result_arrived,
            check_params_cb=lambda event: event.key == "panel.try_it",
            timeout=30_000,
        ):
            panel.pad.drawn.emit()
        shown = panel.answer_view.answer
        right += shown is not None and shown.names[int(np.argmax(shown.values))] == name
    return right / 10


def settled(studio: Studio, qtbot: QtBot, own: int) -> None:
    qtbot.waitUntil(
        lambda: (
            studio.session.data.status == "ready" and len(studio.session.data.dataset.own) == own
        ),
        timeout=30_000,
    )


def test_twenty_drawn_digits_join_a_set_and_the_net_is_trained_with_them(
    ready: Studio, qtbot: QtBot
) -> None:
    ready.open(Start(example="digits-mlp"))
    settled(ready, qtbot, 0)
    before = len(ready.session.data.dataset.parts.train)
    panel = panel_of(ready)
    for number in range(20):
        panel.show_picture()
        stroke = SEVEN if number % 2 else ONE
        draw(qtbot, panel.pad, wobbled(stroke, number))
        panel.keep_row.field.setCurrentIndex(7 if number % 2 else 1)
        qtbot.mouseClick(panel.keep_row.button, LEFT)
        settled(ready, qtbot, number + 1)
    data = ready.session.data.dataset
    assert len(data.parts.train) == before + 20
    assert np.bincount(data.target[data.own], minlength=10).tolist() == [
        0, 10, 0, 0, 0, 0, 0, 10, 0, 0,
    ]  # fmt: skip
    train(ready, qtbot)
    expect(ready, qtbot, wobbled(SEVEN, 99), "7")
    assert share_right(ready, qtbot, SEVEN, "7") >= 0.8
    assert share_right(ready, qtbot, ONE, "1") >= 0.5


def test_twenty_drawings_are_a_set_of_their_own(
    ready: Studio, qtbot: QtBot, tmp_path: Path
) -> None:
    dialog = OwnSamplesDialog(ready.session.ui, tmp_path / "own", ready.window)
    dialog.show()
    qtbot.waitExposed(dialog)
    for name, stroke in (("one", ONE), ("seven", SEVEN)):
        dialog.new_class.setText(name)
        dialog.add_class()
        for number in range(10):
            draw(qtbot, dialog.draw_entry.pad, wobbled(stroke, number))
            qtbot.mouseClick(dialog.draw_entry.keep, LEFT)
    qtbot.mouseClick(dialog.use_button, LEFT)
    folder = dialog.folder_to_use
    dialog.deleteLater()
    assert folder is not None
    ready.files.show_new(DocumentState(id="project-000000000000"))
    config = recognise(folder, ready.session.registries.data)
    ready.session.attempt(set_data, ready.session.document, config)
    qtbot.waitUntil(lambda: ready.session.data.status == "ready", timeout=30_000)
    ready.window.make_net()
    assert ready.session.report.errors == ()
    train(ready, qtbot)
    expect(ready, qtbot, wobbled(SEVEN, 99), "seven")
    expect(ready, qtbot, wobbled(ONE, 98), "one")
