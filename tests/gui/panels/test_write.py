"""A net writes in the window: letter by letter, and after each epoch while it trains."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QTextCursor

from nnstudio.data.config import DataConfig
from nnstudio.data.load import load_dataset
from nnstudio.data.study import study, with_roles
from nnstudio.gui.panels.write import WritePanel
from nnstudio.gui.try_it.letter_text import LetterText
from nnstudio.project.document import Document
from nnstudio.templates.registry import load_templates
from nnstudio.train.events import EpochEnded, TrainEvent
from tests.gui.panels.conftest import Stage

TEXT = "abcd " * 240


@pytest.fixture
def panel(bench: Stage, tmp_path: Path) -> WritePanel:
    """The panel of a small project that is not trained yet."""
    path = tmp_path / "text.txt"
    path.write_text(TEXT, encoding="utf-8")
    data = bench.session.registries.data
    draft = DataConfig(source="file", importer="writing", path=str(path))
    config = with_roles(study(draft, path, data))
    signature = load_dataset(config, None, data).signature
    state = load_templates()["text-writer"].build(signature)
    training = state.training.model_copy(update={"threads": 1, "epochs": 4, "batch_size": 32})
    bench.session.open(Document(replace(state, data=config, training=training)))
    shown = bench.show("write", 1100)
    assert isinstance(shown, WritePanel)
    return shown


def test_before_training_it_offers_to_train(bench: Stage, panel: WritePanel) -> None:
    panel.refresh()
    assert panel.stack.currentWidget() is panel.empty_state
    with bench.qtbot.waitSignal(panel.train_requested, timeout=1000):
        panel.empty_state.button.click()


def test_a_text_is_written_by_the_button_and_its_letters_tell_what_came_near(
    bench: Stage, panel: WritePanel
) -> None:
    bench.train()
    panel.refresh()
    panel.start.setText("abcd ab")
    panel.temperature.set_value(0)
    panel.length.set_value(20)
    bench.qtbot.mouseClick(panel.write_button, Qt.MouseButton.LeftButton)
    assert panel.writing and panel.stop_button.isEnabled()
    bench.settle_until(lambda: not panel.writing)
    assert panel.text.toPlainText() == panel.written == ("abcd " * 6)[:27]
    assert panel.text.letters == 20
    bench.qtbot.keyClick(panel.text, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    bench.qtbot.keyClick(panel.text, Qt.Key.Key_Left)
    assert panel.text.current == 19
    assert panel.bars.bars.names[0] == "b"
    assert "the net wrote b" in panel.bars.said.text()
    assert panel.text.accessibleName() == "What the net wrote"


def test_the_mouse_shows_the_letter_under_it_and_leaves_it_again(
    bench: Stage, panel: WritePanel
) -> None:
    bench.train()
    panel.refresh()
    panel.start.setText("abcd")
    panel.temperature.set_value(0)
    panel.length.set_value(12)
    panel.write()
    bench.settle_until(lambda: not panel.writing)
    cursor = QTextCursor(panel.text.document())
    cursor.setPosition(4)  # the first letter of the net: a blank
    box = panel.text.cursorRect(cursor)
    bench.qtbot.mouseMove(panel.text.viewport(), QPoint(box.left() + 2, box.center().y()))
    assert panel.text.current == 0
    assert panel.bars.bars.names[0] == "blank"


def test_the_same_seed_writes_the_same_and_a_second_press_another_text(
    bench: Stage, panel: WritePanel
) -> None:
    bench.train(stop_after=1)
    panel.refresh()
    panel.temperature.set_value(3)
    panel.length.set_value(60)
    texts: list[str] = []
    for seed in (5, None, 5):
        if seed is not None:
            panel.seed.line_edit.selectAll()
            bench.qtbot.keyClicks(panel.seed.line_edit, str(seed))
            bench.qtbot.keyClick(panel.seed.line_edit, Qt.Key.Key_Return)
        panel.write()
        bench.settle_until(lambda: not panel.writing)
        texts.append(panel.written)
    assert texts[0] == texts[2] != texts[1]


def test_stop_keeps_what_stands_there(bench: Stage, panel: WritePanel) -> None:
    bench.train(stop_after=1)
    panel.refresh()
    panel.length.set_value(2000)
    panel.write()
    bench.controller.on_events(bench.compute.shorts.serve(0.0))
    while not panel.written:
        bench.controller.on_events(bench.compute.shorts.serve(0.0))
    bench.qtbot.mouseClick(panel.stop_button, Qt.MouseButton.LeftButton)
    kept = panel.written
    bench.settle()
    assert not panel.writing and not panel.stop_button.isEnabled()
    assert panel.written == kept and 0 < len(kept) < 2000


def test_while_it_trains_each_epoch_writes_a_sample(bench: Stage, panel: WritePanel) -> None:
    said: list[tuple[str, int]] = []

    def each(event: TrainEvent) -> None:
        if isinstance(event, EpochEnded) and event.epoch:
            said.append((panel.origin.text(), bench.compute.asked.count("panel.write")))

    bench.train(each)
    assert [text.rpartition(" ")[2] for text, _ in said] == ["1.", "2.", "3.", "4."]
    counts = [count for _, count in said]
    assert counts == sorted(counts) and counts[0] >= 1


def test_a_panel_that_nobody_sees_asks_for_nothing(bench: Stage, panel: WritePanel) -> None:
    panel.hide()
    bench.train()
    assert "panel.write" not in bench.compute.asked
    panel.write()
    assert not panel.writing


def test_its_loss_stands_beside_that_of_counting(bench: Stage, panel: WritePanel) -> None:
    bench.train()
    panel.refresh()
    panel.refresh()  # counting was done on the desk meanwhile
    assert panel.heading._caption.full_text.startswith("loss per letter (validation): net ")


def test_an_emoji_counts_as_one_letter(bench: Stage) -> None:
    text = LetterText(bench.session.ui)
    bench.qtbot.addWidget(text)
    text.begin("🙂")
    text.add(["a", "🐈", "b"])
    places = []
    text.current_changed.connect(places.append)
    for position in (2, 3, 5):
        cursor = text.textCursor()
        cursor.setPosition(position)
        text.setTextCursor(cursor)
    assert places == [0, 1, 2]
