"""Tables beside plots, on screen and as files."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from nnstudio.base.text import Number, plain
from nnstudio.gui.i18n import Language
from nnstudio.gui.plots.table_twin import TableData, TableTwin, write_csv
from nnstudio.gui.theme.theme import Theme
from nnstudio.gui.widgets.ui import Ui

DATA = TableData(
    (plain("Epoch"), plain("Loss"), plain("Accuracy")),
    [(1, 1234, Number(0.97, 1, percent=True)), (2, 0.25, None)],
)


@pytest.fixture
def ui(qtbot: QtBot) -> Iterator[Ui]:
    language = Language("en")
    yield Ui(Theme("light"), language)
    language.uninstall()


def cells(table: TableTwin) -> list[list[str]]:
    model = table.model_of_data
    return [
        [model.index(row, column).data() for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def test_numbers_are_written_in_the_language_of_now(qtbot: QtBot, ui: Ui) -> None:
    table = TableTwin(ui, plain("Curve"))
    qtbot.addWidget(table)
    table.set_data(DATA)
    assert cells(table) == [["1", "1,234", "97.0\u202f%"], ["2", "0.25", ""]]
    ui.language.set_language("de")
    assert cells(table)[0] == ["1", "1.234", "97,0\u202f%"]


def test_other_data_of_the_same_form_keep_the_selection(qtbot: QtBot, ui: Ui) -> None:
    table = TableTwin(ui, plain("Curve"))
    qtbot.addWidget(table)
    table.set_data(DATA)
    table.selectRow(1)
    table.set_data(TableData(DATA.headers, [(3, 1.0, None), (4, 2.0, None)]))
    assert [index.row() for index in table.selectionModel().selectedRows()] == [1]
    assert cells(table)[0][0] == "3"


def test_numbers_stand_right_and_words_left(qtbot: QtBot, ui: Ui) -> None:
    table = TableTwin(ui, plain("Curve"))
    qtbot.addWidget(table)
    table.set_data(TableData((plain("Class"), plain("Count")), [("cat", 3)]))
    role = Qt.ItemDataRole.TextAlignmentRole
    model = table.model_of_data
    assert model.index(0, 0).data(role) & Qt.AlignmentFlag.AlignLeft
    assert model.index(0, 1).data(role) & Qt.AlignmentFlag.AlignRight


@pytest.mark.parametrize(
    ("language", "lines"),
    [
        ("en", ["Epoch,Loss,Accuracy", "1,1234,0.97", "2,0.25,"]),
        ("de", ["Epoch;Loss;Accuracy", "1;1234;0,97", "2;0,25;"]),
    ],
)
def test_a_spreadsheet_of_the_language_can_read_the_file(
    tmp_path: Path, ui: Ui, language: str, lines: list[str]
) -> None:
    ui.language.set_language(language)
    write_csv(tmp_path / "curve.csv", DATA, ui)
    assert (tmp_path / "curve.csv").read_text(encoding="utf-8-sig").split() == lines


def test_rows_may_be_arrays(tmp_path: Path, ui: Ui) -> None:
    rows = np.array([[1.0, 0.1], [2.0, np.nan]], dtype=np.float32)
    write_csv(tmp_path / "w.csv", TableData((plain("n"), plain("w")), rows), ui)  # type: ignore[arg-type]
    assert (tmp_path / "w.csv").read_text(encoding="utf-8-sig").split() == ["n,w", "1,0.1", "2,"]
