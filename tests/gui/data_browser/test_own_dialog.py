"""Own samples in their dialog: drawn with the mouse, typed, picked, deleted, brought back, used."""

from __future__ import annotations

import math
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from nnstudio.gui.app import Studio
from nnstudio.gui.data_browser.own_dialog import OwnSamplesDialog
from nnstudio.gui.try_it.draw_pad import DrawPad

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def dialog(studio: Studio, qtbot: QtBot, tmp_path: Path) -> OwnSamplesDialog:
    made = OwnSamplesDialog(studio.session.ui, tmp_path / "own")
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    return made


def draw(qtbot: QtBot, pad: DrawPad, shape: str, size: float = 0.3) -> None:
    """Draw a ring or a tick with the mouse."""
    ring = [
        (0.5 + size * math.cos(n / 12 * math.tau), 0.5 + size * math.sin(n / 12 * math.tau))
        for n in range(13)
    ]
    tick = [(0.5 - size, 0.45), (0.45, 0.5 + size), (0.5 + size, 0.2)]
    paper = pad._paper()
    points = [
        QPoint(round(paper.left() + x * paper.width()), round(paper.top() + y * paper.height()))
        for x, y in (ring if shape == "ring" else tick)
    ]
    qtbot.mousePress(pad, LEFT, pos=points[0])
    for point in points[1:]:
        qtbot.mouseMove(pad, point)
    qtbot.mouseRelease(pad, LEFT, pos=points[-1])


def add_class(dialog: OwnSamplesDialog, name: str) -> None:
    dialog.new_class.setFocus()
    QTest.keyClicks(dialog.new_class, name)
    QTest.keyClick(dialog.new_class, Qt.Key.Key_Return)


def test_drawings_are_files_at_once_and_can_be_used(
    dialog: OwnSamplesDialog, qtbot: QtBot, tmp_path: Path
) -> None:
    assert not dialog.use_button.isEnabled()
    for name in ("ring", "tick"):
        add_class(dialog, name)
        for number in range(3):
            draw(qtbot, dialog.draw_entry.pad, name, 0.2 + number * 0.05)
            qtbot.mouseClick(dialog.draw_entry.keep, LEFT)
    folder = tmp_path / "own" / "My drawings"
    assert sorted(p.name for p in folder.iterdir()) == ["ring", "tick"]
    with Image.open(folder / "ring" / "0003.png") as image:
        pixels = np.asarray(image)
    assert pixels.shape == (28, 28)
    assert pixels.max() == 255
    assert pixels[14, 14] == 0
    assert dialog.use_button.isEnabled()
    qtbot.mouseClick(dialog.use_button, LEFT)
    assert dialog.folder_to_use == folder


def test_enter_keeps_a_drawing_and_empties_the_pad(dialog: OwnSamplesDialog, qtbot: QtBot) -> None:
    add_class(dialog, "ring")
    pad = dialog.draw_entry.pad
    draw(qtbot, pad, "ring")
    QTest.keyClick(pad, Qt.Key.Key_Return)
    assert dialog.samples.samples == ["ring/0001.png"]
    assert pad.strokes == ()
    QTest.keyClick(pad, Qt.Key.Key_Return)
    assert dialog.samples.samples == ["ring/0001.png"]


def test_undo_takes_a_drawing_back_and_brings_deleted_ones_back(
    dialog: OwnSamplesDialog, qtbot: QtBot
) -> None:
    add_class(dialog, "ring")
    for _ in range(3):
        draw(qtbot, dialog.draw_entry.pad, "ring")
        qtbot.mouseClick(dialog.draw_entry.keep, LEFT)
    dialog.samples.selectAll()
    QTest.keyClick(dialog.samples, Qt.Key.Key_Delete)
    assert dialog.folder.count() == 0
    dialog.undo()
    assert dialog.folder.count() == 3
    dialog.undo()
    assert dialog.samples.samples == ["ring/0002.png", "ring/0001.png"]
    dialog.reject()
    assert not (dialog.folder.path / ".removed").exists()


def test_texts_are_kept_with_ctrl_and_enter(dialog: OwnSamplesDialog, qtbot: QtBot) -> None:
    dialog.kinds._segments["text"].click()
    add_class(dialog, "gut")
    field = dialog.type_entry.field
    QTest.keyClicks(field, "Sehr sch")
    field.insertPlainText("ön")  # QTest types no umlauts
    QTest.keyClick(field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    path = dialog.folder.path / "gut" / "0001.txt"
    assert path.read_text(encoding="utf-8") == "Sehr schön"
    assert field.toPlainText() == ""
    assert dialog.folder.path.name == "My texts"


def test_files_are_copied_and_others_refused_in_words(
    dialog: OwnSamplesDialog, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    good, bad = tmp_path / "a.png", tmp_path / "b.csv"
    Image.new("RGB", (9, 9), "red").save(good)
    bad.write_text("a,b")
    dialog.kinds._segments["picture"].click()
    add_class(dialog, "red")
    names = [str(good), str(bad)]
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_a, **_k: (names, ""))
    qtbot.mouseClick(dialog.file_entry.choose, LEFT)
    assert dialog.samples.samples == ["red/0001.png"]
    assert dialog.status.state == "warn"
    assert "b.csv" in dialog.status.accessibleName()


def test_a_sample_without_a_class_is_not_lost_silently(
    dialog: OwnSamplesDialog, qtbot: QtBot
) -> None:
    draw(qtbot, dialog.draw_entry.pad, "ring")
    qtbot.mouseClick(dialog.draw_entry.keep, LEFT)
    assert dialog.status.state == "warn"


def test_names_that_cannot_be_folders_are_refused(dialog: OwnSamplesDialog, qtbot: QtBot) -> None:
    add_class(dialog, "a/b")
    assert dialog.status.state == "error"
    assert dialog.folder.classes() == []
    dialog.name.setFocus()
    dialog.name.selectAll()
    QTest.keyClicks(dialog.name, "con")
    assert dialog.status.state == "error"
    assert not dialog.new_class.isEnabled()


def test_the_name_of_a_set_that_is_there_opens_it(
    dialog: OwnSamplesDialog, studio: Studio, qtbot: QtBot, tmp_path: Path
) -> None:
    add_class(dialog, "ring")
    again = OwnSamplesDialog(studio.session.ui, tmp_path / "own")
    qtbot.addWidget(again)
    assert again.name.text() == "My drawings 2"
    again.name.setFocus()
    again.name.selectAll()
    QTest.keyClicks(again.name, "My drawings")
    assert again.folder.classes() == ["ring"]


@pytest.mark.parametrize("language", ["en", "de"])
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_it_opens_in_both_languages_and_themes(
    studio: Studio, dialog: OwnSamplesDialog, language: str, theme: str
) -> None:
    studio.session.ui.language.set_language(language)
    studio.session.ui.theme.configure(mode=theme)
    add_class(dialog, "a")
    dialog.grab()
    assert (
        dialog.windowTitle()
        == {"en": "Make own samples", "de": "Eigene Beispiele machen"}[language]
    )
