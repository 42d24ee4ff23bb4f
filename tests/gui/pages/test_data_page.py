"""The Data page: choosing, options, parts, files that were moved, what waits for a file."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from nnstudio.gui.app import Start, Studio
from nnstudio.gui.pages.data_page import DataPage

LEFT = Qt.MouseButton.LeftButton
TABLE = "length,width,kind\n" + "".join(
    f"{1 + i % 7},{2 + i % 5},{'cat' if i % 6 == 0 else 'dog'}\n" for i in range(120)
)


@pytest.fixture
def page(studio: Studio, qtbot: QtBot) -> DataPage:
    studio.open(Start(example="iris"))
    qtbot.waitUntil(lambda: studio.session.data.status == "ready")
    studio.window.show_workspace("data")
    return studio.window.data_page


def write(edit: object, words: str) -> None:
    edit.setFocus()  # type: ignore[attr-defined]
    edit.selectAll()  # type: ignore[attr-defined]
    QTest.keyClicks(edit, words)
    QTest.keyClick(edit, Qt.Key.Key_Return)


def test_it_tells_what_is_learned_and_how_the_data_are_shared(
    studio: Studio, page: DataPage
) -> None:
    assert page.side.learned == "Predict species from 4 features."
    assert sum(page.side.bar.counts) == 150
    assert page.side.go.isVisible()
    assert page.items.table.model().rowCount() == 150 - page.side.bar.counts[2]


def test_another_set_is_one_undoable_edit(studio: Studio, page: DataPage, qtbot: QtBot) -> None:
    page.source.setCurrentIndex(page.source.keys.index("wine"))
    qtbot.waitUntil(lambda: studio.session.data.status == "ready")
    assert studio.session.document.data.source == "bundled:wine"
    studio.window.actions_table["edit.undo"].trigger()
    assert studio.session.document.data.source == "bundled:iris"
    assert page.source.current == "iris"


def test_an_option_of_the_set_makes_it_anew(studio: Studio, qtbot: QtBot) -> None:
    studio.open(Start(example="playground-circle"))
    qtbot.waitUntil(lambda: studio.session.data.status == "ready")
    page = studio.window.data_page
    studio.window.show_workspace("data")
    before = studio.session.data.dataset
    write(page.side.options.fields["noise"].number.line_edit, "20")
    qtbot.waitUntil(
        lambda: studio.session.data.status == "ready" and studio.session.data.dataset is not before
    )
    assert studio.session.document.data.options["noise"] == 20


def test_the_parts_follow_their_form(studio: Studio, page: DataPage, qtbot: QtBot) -> None:
    write(page.side.split.form.fields["train"].number.line_edit, "60")
    qtbot.waitUntil(lambda: studio.session.data.status == "ready")
    split = studio.session.document.data.split
    assert (split.train, split.validation, round(split.test, 2)) == (0.6, 0.15, 0.25)
    qtbot.waitUntil(lambda: page.side.bar.counts[0] == 90)


def test_more_than_everything_is_refused(studio: Studio, page: DataPage) -> None:
    before = studio.session.document.data
    write(page.side.split.form.fields["validation"].number.line_edit, "60")
    assert studio.session.document.data == before
    assert page.side.split.form.fields["validation"].number.value == 15


def look_at(studio: Studio, qtbot: QtBot, path: Path) -> None:
    """Look at a file until its data could be used."""
    studio.window.data_page.look_at(path)
    qtbot.waitUntil(lambda: studio.window.data_page.importing.usable, timeout=30_000)


def use(studio: Studio, qtbot: QtBot, path: Path) -> None:
    """Look at a file and use its data."""
    look_at(studio, qtbot, path)
    qtbot.mouseClick(studio.window.data_page.side.use, LEFT)
    qtbot.waitUntil(lambda: studio.session.data.status == "ready", timeout=30_000)


def test_a_table_is_read_and_uneven_classes_are_told(
    studio: Studio, page: DataPage, qtbot: QtBot, tmp_path: Path
) -> None:
    file = tmp_path / "pets.csv"
    file.write_text(TABLE, encoding="utf-8")
    use(studio, qtbot, file)
    assert studio.session.document.data.source == "file"
    assert page.title == "pets.csv"
    assert any("as frequent" in note for note in page.notes)


def test_a_file_that_was_moved_keeps_its_settings(
    studio: Studio, page: DataPage, qtbot: QtBot, tmp_path: Path
) -> None:
    file = tmp_path / "pets.csv"
    file.write_text(TABLE, encoding="utf-8")
    look_at(studio, qtbot, file)
    page.view.table.role_chosen.emit("width", "target")
    qtbot.waitUntil(lambda: page.importing.usable)
    qtbot.mouseClick(page.side.use, LEFT)
    assert studio.session.document.data.roles["width"] == "target"
    moved = tmp_path / "elsewhere"
    moved.mkdir()
    shutil.move(file, moved / "pets.csv")
    studio.session.load_data()
    qtbot.waitUntil(lambda: studio.session.data.status == "failed")
    use(studio, qtbot, moved / "pets.csv")
    assert studio.session.document.data.roles["width"] == "target"
    assert studio.session.document.data.path == str(moved / "pets.csv")


def test_an_example_that_waits_for_its_file_says_which_and_takes_the_folder(
    studio: Studio, qtbot: QtBot, shared_data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    studio.open(Start(example="mnist-softmax"))
    page = studio.window.data_page
    assert page.waiting.isVisible()
    assert "MNIST" in page.waiting.accessibleName()
    folder = str(shared_data / "idx" / "mnist")
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_a, **_k: folder)
    qtbot.mouseClick(page.waiting.button, LEFT)
    qtbot.waitUntil(lambda: page.importing.usable, timeout=60_000)
    qtbot.mouseClick(page.side.use, LEFT)
    qtbot.waitUntil(lambda: studio.session.data.status == "ready", timeout=60_000)
    assert studio.session.report.errors == ()
    assert studio.session.document.signature.inputs[0].shape.sizes == (1, 28, 28)


def test_a_click_on_an_item_pins_it(studio: Studio, qtbot: QtBot) -> None:
    studio.open(Start(example="digits-mlp"))
    qtbot.waitUntil(lambda: studio.session.data.status == "ready")
    studio.window.show_workspace("data")
    gallery = studio.window.data_page.items.gallery
    index = gallery.model().index(3, 0)
    qtbot.mouseClick(gallery.viewport(), LEFT, pos=gallery.visualRect(index).center())
    assert studio.live.sample.row == index.data(Qt.ItemDataRole.UserRole)


def test_test_items_are_not_among_the_items(studio: Studio, page: DataPage) -> None:
    model = page.items.table.model()
    rows = {model.index(row, 0).data(Qt.ItemDataRole.UserRole) for row in range(model.rowCount())}
    assert not rows & set(studio.session.data.dataset.parts.test.tolist())


def test_the_data_are_locked_while_training(ready: Studio, qtbot: QtBot) -> None:
    ready.open(Start(example="digits-cnn"))
    qtbot.waitUntil(lambda: ready.session.data.status == "ready")
    ready.launcher.train()
    assert not ready.window.data_page.source.isEnabled()
    ready.launcher.stop()
    qtbot.waitUntil(lambda: ready.controller.state == "idle", timeout=30_000)
    assert ready.window.data_page.source.isEnabled()
