"""The log keeps what was said, in the language of now."""

from __future__ import annotations

import datetime
import re

import pytest
from PySide6.QtWidgets import QApplication

from nnstudio.base.text import QT_TRANSLATE_NOOP, plain
from nnstudio.gui.panels.log import Entry, LogPanel
from nnstudio.gui.session import NOT_POSSIBLE
from tests.gui.panels.conftest import Stage


@pytest.fixture
def panel(bench: Stage) -> LogPanel:
    made = bench.show("log", 900)
    assert isinstance(made, LogPanel)
    return made


def test_notices_appear_with_time_and_kind(bench: Stage, panel: LogPanel) -> None:
    bench.session.notify(plain("one"))
    bench.session.notify(plain("two"), "error")
    lines = panel.lines()
    assert [line.split("\t")[1:] for line in lines] == [["Note", "one"], ["Error", "two"]]
    assert re.match(r"\d{1,2}:\d\d\t", lines[0])


def test_what_was_said_while_hidden_is_there(bench: Stage, panel: LogPanel) -> None:
    panel.hide()
    bench.session.notify(plain("meanwhile"))
    panel.show()
    bench.qtbot.waitUntil(lambda: panel.stack.currentWidget() is panel.table)
    assert panel.lines()[0].endswith("meanwhile")


def test_notices_of_the_training_arrive(bench: Stage, panel: LogPanel) -> None:
    text = QT_TRANSLATE_NOOP("session", "The data could not be read.")
    bench.controller.noticed.emit(text, "warning")
    assert "could not be read" in panel.lines()[0]


def test_the_filter_leaves_graver_ones(bench: Stage, panel: LogPanel) -> None:
    for level in ("info", "warning", "error"):
        bench.session.notify(plain(level), level)
    panel._on_level("warning")
    assert [line.split("\t")[2] for line in panel.lines()] == ["warning", "error"]
    panel._on_level("error")
    assert [line.split("\t")[2] for line in panel.lines()] == ["error"]


def test_lines_can_be_copied(bench: Stage, panel: LogPanel) -> None:
    bench.session.notify(plain("first"))
    bench.session.notify(plain("second"))
    panel.refresh()
    panel.copy_button.click()
    assert QApplication.clipboard().text().splitlines()[1].endswith("second")
    panel.table.selectRow(0)
    panel.copy_button.click()
    assert QApplication.clipboard().text().endswith("first")


def test_old_lines_are_written_in_the_new_language(bench: Stage, panel: LogPanel) -> None:
    bench.session.notify(NOT_POSSIBLE, "warning")
    before = panel.lines()[0]
    bench.language.set_language("pseudo")
    after = panel.lines()[0]
    assert after != before
    assert bench.language(NOT_POSSIBLE) in after


def test_it_does_not_grow_for_ever(bench: Stage, panel: LogPanel) -> None:
    for number in range(1005):
        panel.model.add(Entry(datetime.datetime(2026, 1, 1), "info", plain(str(number))))
    assert len(panel.model.entries) == 1000
    assert bench.language(panel.model.entries[0].text) == "5"
