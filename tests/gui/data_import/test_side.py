"""The right of the import: what is learned, the parts, the windows, the steps, the big button."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu

from nnstudio.data.config import DataConfig
from nnstudio.gui.data_import.step_dialog import StepDialog
from nnstudio.work.import_data.draft import with_role
from tests.gui.data_import.conftest import LONG, Bench, Writer

LEFT = Qt.MouseButton.LeftButton


def trigger(menu: QMenu, words: str) -> None:
    next(action for action in menu.actions() if words in action.text()).trigger()


def write_into(edit: object, words: str) -> None:
    edit.setFocus()  # type: ignore[attr-defined]
    edit.selectAll()  # type: ignore[attr-defined]
    QTest.keyClicks(edit, words)
    QTest.keyClick(edit, Qt.Key.Key_Return)


def series(write: Writer) -> Path:
    days = np.arange("2020-01-01", "2021-01-01", dtype="datetime64[D]")
    values = 10 + 8 * np.sin(np.arange(len(days)) / 58)
    rows = [f"{day},{value:.2f}" for day, value in zip(days, values, strict=True)]
    return write("temperature.csv", "day,temperature\n" + "\n".join(rows) + "\n")


def test_it_says_what_is_learned_and_what_a_net_has_to_beat(bench: Bench, pupils: Path) -> None:
    bench.open(pupils)
    assert bench.side.learned == "Predict Verkehrsmittel from 3 features."
    assert bench.side.learned_box.task.startswith("Classification into 3 classes.")
    assert "would be right in" in bench.side.learned_box.task


def test_whole_numbers_are_predicted_as_classes_or_as_a_number(bench: Bench, pupils: Path) -> None:
    bench.open(pupils)
    bench.model.attempt(with_role, "Alter", "target")
    bench.settle()
    box = bench.side.learned_box
    assert box.switch.isVisible()
    bench.qtbot.mouseClick(box.switch, LEFT)
    bench.settle()
    assert box.task == "A number is predicted."
    assert bench.side.table.isHidden()


def test_the_parts_are_counted_and_the_test_is_locked(bench: Bench, pupils: Path) -> None:
    bench.open(pupils)
    assert bench.side.bar.counts == (84, 18, 18)
    assert "18 items" in bench.side.split_box.locked.accessibleName()
    assert any("nothing can be said" in w.accessibleName() for w in bench.side.split_box.warnings)


def test_another_split_is_of_the_draft_alone(bench: Bench, pupils: Path) -> None:
    bench.open(pupils)
    write_into(bench.side.split.form.fields["train"].number.line_edit, "60")
    bench.settle()
    assert bench.side.bar.counts == (72, 18, 30)
    assert bench.session.document.data == DataConfig()


def test_ways_of_sharing_that_are_not_possible_say_why(bench: Bench, pupils: Path) -> None:
    bench.open(pupils)
    choice = bench.side.split.form.fields["kind"].choice
    place = choice.model().index(choice.keys.index("group"), 0)
    assert not place.flags() & Qt.ItemFlag.ItemIsEnabled
    assert place.data(Qt.ItemDataRole.ToolTipRole) != ""
    bench.model.attempt(with_role, "Alter", "group")
    bench.settle()
    assert choice.current == "group"
    assert place.flags() & Qt.ItemFlag.ItemIsEnabled


def test_the_windows_of_a_series_can_be_changed(bench: Bench, write: Writer) -> None:
    bench.open(series(write))
    box = bench.side.window_box
    assert box.isVisible()
    write_into(box.form.fields["lags"].number.line_edit, "30")
    bench.settle()
    assert bench.model.config is not None
    assert bench.model.config.window is not None
    assert bench.model.config.window.lags == 30
    assert "a window shows 30 points" in box.reason.text()
    assert "the last 30 values" in bench.side.learned
    assert bench.view.course.isVisible()


def test_the_steps_say_what_they_do(bench: Bench, pupils: Path) -> None:
    bench.open(pupils)
    words = bench.side.steps_box.words
    assert words[0].startswith("Fill gaps: ")
    assert "Größe_m" in words[0]


def test_a_step_is_moved_and_removed(bench: Bench, pupils: Path) -> None:
    bench.open(pupils)
    box = bench.side.steps_box
    before = [step.id for step in bench.model.config.prepare]
    trigger(box.rows[1].fill_menu(), "Move up")
    bench.settle()
    assert [s.id for s in bench.model.config.prepare] == [before[1], before[0], *before[2:]]
    trigger(box.rows[0].fill_menu(), "Remove")
    bench.settle()
    assert [s.id for s in bench.model.config.prepare] == [before[0], *before[2:]]


def test_gaps_that_are_left_keep_the_data_from_being_used(bench: Bench, pupils: Path) -> None:
    bench.open(pupils)
    ids = [step.id for step in bench.model.config.prepare]
    trigger(bench.side.steps_box.rows[ids.index("fill")].fill_menu(), "Remove")
    bench.settle()
    assert not bench.side.use.isEnabled()
    assert bench.view.refused.isVisible()


def test_a_step_is_changed_with_its_example_in_sight(bench: Bench, pupils: Path) -> None:
    bench.open(pupils)
    ids = [step.id for step in bench.model.config.prepare]
    place = ids.index("fill")
    trigger(bench.side.steps_box.rows[place].fill_menu(), "Change")
    dialog = bench.side.findChild(StepDialog)
    assert dialog is not None
    bench.qtbot.waitUntil(lambda: dialog.example.example is not None, timeout=LONG)
    before = dialog.example.example
    field = dialog.form.fields["method"].choice
    field.setCurrentIndex(field.keys.index("zero"))
    bench.qtbot.waitUntil(lambda: dialog.example.example is not before, timeout=LONG)
    assert dict(dialog.example.example.after.cells)["Größe_m"] == 0.0
    bench.qtbot.mouseClick(dialog.apply_button, LEFT)
    bench.settle()
    assert bench.model.config.prepare[place].params["method"] == "zero"


def test_a_step_is_added_where_it_belongs(bench: Bench, pupils: Path) -> None:
    bench.open(pupils)
    trigger(bench.side.steps_box.fill_menu(), "Missing cells")
    dialog = bench.side.findChild(StepDialog)
    assert dialog is not None
    bench.qtbot.mouseClick(dialog.apply_button, LEFT)
    bench.settle()
    assert bench.model.config.prepare[0].id == "leave_out"
    assert sum(bench.side.bar.counts) == 118  # two rows have a gap


def test_the_big_button_uses_the_data(bench: Bench, pupils: Path) -> None:
    bench.open(pupils)
    assert "names are not stored" in bench.side.use_bar.note
    bench.qtbot.mouseClick(bench.side.use, LEFT)
    assert bench.session.document.data.source == "file"
    bench.qtbot.waitUntil(lambda: bench.session.data.status == "ready", timeout=LONG)


def test_a_step_for_texts_that_is_added_today_cuts_words_by_the_newer_rules(
    bench: Bench, write: Writer
) -> None:
    rows = [
        f"{topic};Das ist ein längerer Text Nummer {n} zum Thema {topic}, z. B. so"
        for n in range(30)
        for topic in ("Sport", "Reise")
    ]
    bench.open(write("texte.csv", "thema;text\n" + "\n".join(rows) + "\n"))
    assert bench.model.config.prepare[0].params["rules"] == "2"
    trigger(bench.side.steps_box.rows[0].fill_menu(), "Remove")
    bench.settle()
    trigger(bench.side.steps_box.fill_menu(), "Look up words")
    dialog = bench.side.findChild(StepDialog)
    assert dialog is not None
    bench.qtbot.mouseClick(dialog.apply_button, LEFT)
    bench.settle()
    step = bench.model.config.prepare[0]
    assert (step.id, step.params["rules"], step.params["stop"]) == ("words", "2", "keep")
