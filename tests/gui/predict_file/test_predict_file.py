"""A whole file is predicted from the window: real files, real threads, nothing half-written."""

from __future__ import annotations

import csv
from pathlib import Path
from unittest.mock import patch

import openpyxl
import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from nnstudio.data.bundled.texts_en import SAMPLE
from nnstudio.gui.app import Start, Studio
from nnstudio.gui.predict_file.dialog import PredictFileDialog
from tests.gui.test_language_switch import english, expect_none, left_over  # noqa: F401

LONG = 60_000


def _train(studio: Studio, qtbot: QtBot, example: str) -> None:
    studio.open(Start(example=example))
    qtbot.waitUntil(lambda: studio.session.data.status == "ready", timeout=LONG)
    studio.launcher.train()
    qtbot.waitUntil(
        lambda: (
            studio.controller.state == "idle" and studio.session.runs.latest_trained is not None
        ),
        timeout=LONG,
    )


@pytest.fixture
def trained(ready: Studio, qtbot: QtBot) -> Studio:
    """The program with a trained net for texts, on the page Text lab."""
    _train(ready, qtbot, "text-bag")
    ready.window.show_workspace("text_lab")
    return ready


def _opened(studio: Studio) -> PredictFileDialog:
    dialog = studio.window.findChild(PredictFileDialog)
    assert isinstance(dialog, PredictFileDialog)
    return dialog


@pytest.fixture
def dialog(trained: Studio, qtbot: QtBot) -> PredictFileDialog:
    """The dialog, opened by the button of the Text lab."""
    qtbot.mouseClick(trained.window.text_lab.why.file_button, Qt.MouseButton.LeftButton)
    return _opened(trained)


def _table(folder: Path, times: int = 1) -> Path:
    raw = SAMPLE.load({})
    path = folder / "letters.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        rows = csv.writer(file)
        rows.writerow(["id", "text"])
        for number, text in enumerate(list(raw.inputs["text"]) * times):
            rows.writerow([number, text])
        rows.writerow(["x", "qqxqq zzxzz"])
    return path


def _end(dialog: PredictFileDialog, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not dialog.runner.busy, timeout=LONG)


def test_a_file_is_chosen_predicted_and_read_back(
    dialog: PredictFileDialog, trained: Studio, qtbot: QtBot, tmp_path: Path
) -> None:
    source, target = _table(tmp_path), tmp_path / "out.csv"
    assert not dialog.predict_button.isEnabled()
    with patch.object(QFileDialog, "getOpenFileName", return_value=(str(source), "")):
        dialog.file_button.click()
    assert dialog.target == tmp_path / "letters answers.xlsx"
    with patch.object(QFileDialog, "getSaveFileName", return_value=(str(target), "")):
        dialog.target_button.click()
    said: list[str] = []
    dialog.said.connect(said.append)
    qtbot.mouseClick(dialog.predict_button, Qt.MouseButton.LeftButton)
    assert dialog.runner.busy and dialog.cancel_button.isVisible()
    _end(dialog, qtbot)
    with target.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert len(rows) == 601
    assert rows[-1]["Note"] == "no known word: no real answer"
    assert "601 items predicted and written to out.csv." in said[-1]
    assert "1 of them without a known word" in said[-1]
    assert dialog.show_button.isVisible() and dialog.show_folder_button.isVisible()
    text = rows[5]["Text"]
    why = trained.window.text_lab.why
    why.entry.field.setPlainText(text)
    qtbot.waitUntil(lambda: why.answer is not None and why.answer.text == text, timeout=LONG)
    assert why.answer is not None
    assert why.answer.classes[why.answer.answer] == rows[5]["Answer"]


def test_a_workbook_is_the_first_proposal_and_never_an_old_file(
    dialog: PredictFileDialog, qtbot: QtBot, tmp_path: Path
) -> None:
    source = _table(tmp_path)
    (tmp_path / "letters answers.xlsx").write_bytes(b"old")
    dialog.set_source(source)
    assert dialog.target == tmp_path / "letters answers 2.xlsx"
    dialog.words.setChecked(False)
    dialog.start()
    _end(dialog, qtbot)
    book = openpyxl.load_workbook(tmp_path / "letters answers 2.xlsx")
    head, *rows = book.worksheets[0].iter_rows(values_only=True)
    assert len(rows) == 601 and "Word 1" not in head and "Answer" in head
    assert (tmp_path / "letters answers.xlsx").read_bytes() == b"old"


def test_cancel_leaves_the_old_file_and_nothing_half_written(
    dialog: PredictFileDialog, qtbot: QtBot, tmp_path: Path
) -> None:
    out = tmp_path / "out"
    out.mkdir()
    target = out / "old.xlsx"
    target.write_bytes(b"old")
    dialog.set_source(_table(tmp_path, 20))
    dialog.set_target(target)
    seen: list[int] = []
    dialog.runner.progressed.connect(lambda done, _total: seen.append(done))
    dialog.start()
    qtbot.waitUntil(lambda: bool(seen) and seen[-1] > 500, timeout=LONG)
    assert "left" in dialog.progress.text() and any(out.glob(".~*"))
    dialog.cancel_button.click()
    _end(dialog, qtbot)
    assert target.read_bytes() == b"old" and list(out.iterdir()) == [target]
    assert "Nothing was written" in dialog.outcome.accessibleName()
    dialog.set_source(_table(tmp_path))
    dialog.start()
    _end(dialog, qtbot)
    assert dialog.report is not None and dialog.report.items == 601


def test_other_questions_are_answered_while_a_file_is_predicted(
    dialog: PredictFileDialog, trained: Studio, qtbot: QtBot, tmp_path: Path
) -> None:
    dialog.set_source(_table(tmp_path, 20))
    dialog.start()
    why = trained.window.text_lab.why
    why.entry.field.setPlainText("The train was late.")
    qtbot.waitUntil(
        lambda: why.answer is not None and why.answer.text == "The train was late.", timeout=LONG
    )
    assert dialog.runner.busy
    trained.launcher.train()
    qtbot.waitUntil(lambda: trained.controller.state == "training", timeout=LONG)
    _end(dialog, qtbot)
    assert dialog.report is not None and dialog.report.items == 12_001


def test_closing_the_window_meanwhile_leaves_nothing_half_written(
    dialog: PredictFileDialog, trained: Studio, qtbot: QtBot, tmp_path: Path
) -> None:
    out = tmp_path / "out"
    out.mkdir()
    dialog.set_source(_table(tmp_path, 20))
    dialog.set_target(out / "new.xlsx")
    dialog.start()
    qtbot.waitUntil(lambda: any(out.glob(".~*")), timeout=LONG)
    trained.end_session()
    assert list(out.iterdir()) == [] and not dialog.isVisible()
    assert not dialog.runner.busy and not dialog.runner._desk._thread.is_alive()


def test_closing_the_dialog_stops_the_work(
    dialog: PredictFileDialog, qtbot: QtBot, tmp_path: Path
) -> None:
    dialog.set_source(_table(tmp_path, 20))
    dialog.start()
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    _end(dialog, qtbot)
    assert dialog.report is None and not list(tmp_path.glob("*.xlsx"))


def test_a_file_that_does_not_fit_is_named_and_nothing_is_written(
    dialog: PredictFileDialog, qtbot: QtBot, tmp_path: Path
) -> None:
    source = tmp_path / "numbers.csv"
    source.write_text("a,b\n1,2\n3,4\n5,6\n", encoding="utf-8")
    dialog.set_source(source)
    dialog.start()
    _end(dialog, qtbot)
    assert "lacks the column" in dialog.outcome.accessibleName()
    assert sorted(path.name for path in tmp_path.glob("*.*")) == ["numbers.csv", "settings.json"]


def test_a_place_that_cannot_take_the_answers_is_named(
    dialog: PredictFileDialog, qtbot: QtBot, tmp_path: Path
) -> None:
    source = _table(tmp_path)
    dialog.set_source(source)
    dialog.set_target(source)
    before = source.read_bytes()
    dialog.start()
    _end(dialog, qtbot)
    assert "cannot take the answers" in dialog.outcome.accessibleName()
    assert source.read_bytes() == before


def test_a_file_dropped_on_the_text_field_is_offered(
    trained: Studio, qtbot: QtBot, tmp_path: Path
) -> None:
    source = _table(tmp_path)
    why = trained.window.text_lab.why
    before = why.entry.text
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(source))])
    why.entry.field.insertFromMimeData(mime)
    assert _opened(trained).source == source and why.entry.text == before
    words = QMimeData()
    words.setText("a typed text")
    why.entry.field.insertFromMimeData(words)
    assert "a typed text" in why.entry.text


def test_a_net_for_tables_predicts_from_try_it(ready: Studio, qtbot: QtBot, tmp_path: Path) -> None:
    _train(ready, qtbot, "iris")
    ready.window.actions_table["file.predict"].trigger()
    dialog = _opened(ready)
    dataset = ready.session.data.dataset
    assert dataset is not None and dialog.words.isHidden()
    source = tmp_path / "flowers.csv"
    names = dataset.raw_signature.inputs[0].columns if dataset.raw_signature else ()
    with source.open("w", encoding="utf-8", newline="") as file:
        rows = csv.writer(file)
        rows.writerow(names)
        rows.writerows(next(iter(dataset.raw.values()))[:40].tolist())
    dialog.set_source(source)
    dialog.set_target(tmp_path / "out.csv")
    dialog.start()
    _end(dialog, qtbot)
    with (tmp_path / "out.csv").open(encoding="utf-8-sig", newline="") as file:
        found = list(csv.DictReader(file))
    assert len(found) == 40 and set(names) < set(found[0])


def test_before_a_training_the_dialog_says_what_is_missing(ready: Studio, qtbot: QtBot) -> None:
    ready.open(Start(example="iris"))
    qtbot.waitUntil(lambda: ready.session.data.status == "ready", timeout=LONG)
    ready.window.deeds.predict_file()
    dialog = _opened(ready)
    dialog.set_source(Path("anything.csv"))
    assert "Train the net once first" in dialog.what.text()
    assert not dialog.predict_button.isEnabled()


def test_all_words_follow_the_language(
    dialog: PredictFileDialog,
    trained: Studio,
    qtbot: QtBot,
    tmp_path: Path,
    english: set[str],  # noqa: F811
) -> None:
    dialog.set_source(_table(tmp_path))
    dialog.start()
    _end(dialog, qtbot)
    trained.language.set_language("de")
    QApplication.processEvents()
    expect_none(qtbot, lambda: left_over(dialog, english, set()))
    assert "601 Beispiele vorhergesagt" in dialog.outcome.accessibleName()
