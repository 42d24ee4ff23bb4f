"""What is tried can be kept: drawn or typed, with its class, as one step that undo takes back."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from nnstudio.data.own.own_folder import own_root
from nnstudio.gui.app import Start, Studio
from nnstudio.gui.panels.try_it import TryItPanel

LEFT = Qt.MouseButton.LeftButton
SEVEN = ((0.25, 0.2), (0.7, 0.2), (0.5, 0.55), (0.42, 0.85))


def panel_of(studio: Studio, qtbot: QtBot, example: str) -> TryItPanel:
    studio.open(Start(example=example))
    qtbot.waitUntil(lambda: studio.session.data.status == "ready", timeout=30_000)
    studio.window.show_workspace("network")
    studio.window.network_page.show_dock("try")
    return studio.window.network_page.findChildren(TryItPanel)[0]


def draw_seven(panel: TryItPanel, qtbot: QtBot) -> None:
    panel.show_picture()
    paper = panel.pad._paper()
    points = [
        QPoint(round(paper.left() + x * paper.width()), round(paper.top() + y * paper.height()))
        for x, y in SEVEN
    ]
    qtbot.mousePress(panel.pad, LEFT, pos=points[0])
    for point in points[1:]:
        qtbot.mouseMove(panel.pad, point)
    qtbot.mouseRelease(panel.pad, LEFT, pos=points[-1])


def test_a_drawing_is_kept_with_its_class_and_undo_takes_it_back(
    studio: Studio, qtbot: QtBot
) -> None:
    panel = panel_of(studio, qtbot, "digits-mlp")
    before = studio.session.data.dataset
    draw_seven(panel, qtbot)
    made = np.asarray(panel._raw["image"])
    panel.keep_row.field.setCurrentIndex(7)
    qtbot.mouseClick(panel.keep_row.button, LEFT)
    qtbot.waitUntil(lambda: len(studio.session.data.dataset.own) == 1, timeout=30_000)
    data = studio.session.data.dataset
    row = int(data.own[0])
    np.testing.assert_array_equal(data.raw["image"][row], made)
    assert data.signature.target.classes[int(data.target[row])] == "7"
    assert row in data.parts.train.tolist()
    files = list(own_root().rglob("*.png"))
    assert [file.parent.name for file in files] == ["7"]
    assert studio.session.undo_stack.undoText() == "Add 1 own sample"
    studio.window.actions_table["edit.undo"].trigger()
    qtbot.waitUntil(lambda: studio.session.data.dataset.items == before.items, timeout=30_000)
    assert files[0].exists()
    studio.window.actions_table["edit.redo"].trigger()
    qtbot.waitUntil(lambda: len(studio.session.data.dataset.own) == 1, timeout=30_000)


def test_an_own_sample_is_marked_in_the_browser_and_can_leave_the_project(
    studio: Studio, qtbot: QtBot
) -> None:
    panel = panel_of(studio, qtbot, "digits-mlp")
    draw_seven(panel, qtbot)
    panel.keep_row.field.setCurrentIndex(7)
    qtbot.mouseClick(panel.keep_row.button, LEFT)
    qtbot.waitUntil(lambda: len(studio.session.data.dataset.own) == 1, timeout=30_000)
    studio.window.show_workspace("data")
    items = studio.window.data_page.items
    shown = items.browsing.items
    assert shown is not None
    item = int(studio.session.data.dataset.own[0])
    assert shown.is_own(item)
    assert "own" in items.filters.only_field.keys
    items.view.go_to(items.browsing.place_of(item))
    assert "own sample" in items.detail.accessibleName()
    qtbot.mouseClick(items.back_button, LEFT)
    qtbot.waitUntil(lambda: not len(studio.session.data.dataset.own), timeout=30_000)
    assert studio.session.document.data.own_files == ()


def test_an_empty_pad_has_nothing_to_keep(studio: Studio, qtbot: QtBot) -> None:
    panel = panel_of(studio, qtbot, "digits-mlp")
    panel.show_picture()
    assert not panel.keep_row.button.isEnabled()
    draw_seven(panel, qtbot)
    assert panel.keep_row.button.isEnabled()
    panel.pad.clear()
    assert not panel.keep_row.button.isEnabled()


def test_tables_offer_no_own_samples(studio: Studio, qtbot: QtBot) -> None:
    panel = panel_of(studio, qtbot, "iris")
    panel.show_picture()
    assert not panel.keep_row.isVisible()


def test_a_typed_text_is_kept(studio: Studio, qtbot: QtBot, tmp_path: Path) -> None:
    panel = panel_of(studio, qtbot, "text-bag")
    panel.show_picture()
    panel.text.field.setFocus()
    panel.text.field.selectAll()
    QTest.keyClicks(panel.text.field, "A new recipe with nutmeg")
    qtbot.waitUntil(panel.keep_row.button.isEnabled)
    panel.keep_row.field.setCurrentIndex(0)
    qtbot.mouseClick(panel.keep_row.button, LEFT)
    qtbot.waitUntil(lambda: len(studio.session.data.dataset.own) == 1, timeout=30_000)
    data = studio.session.data.dataset
    assert data.raw["text"][int(data.own[0])] == "A new recipe with nutmeg"
