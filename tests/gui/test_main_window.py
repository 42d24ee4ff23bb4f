"""The window: opening, saving, closing, dropping, recovering, and what it says when it cannot."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from nnstudio.gui.app import Start, Studio
from nnstudio.settings.settings import Settings
from tests.gui.conftest import StudioMaker
from tests.helpers.modal import answering

TABLE = "length;width;kind\n" + "".join(
    f"{1 + i % 7},{i % 10};{2 + i % 5},5;{'cat' if i % 2 else 'dog'}\n" for i in range(60)
)


def open_example(studio: Studio, qtbot: QtBot, example: str = "xor") -> None:
    studio.open(Start(example=example))
    qtbot.waitUntil(lambda: studio.session.data.status == "ready")


def rename_first(studio: Studio, title: str) -> str:
    node = next(iter(studio.session.document.graph.nodes))
    assert studio.window.network_page.canvas.commands.rename(node, title)
    return node


def said(studio: Studio) -> list[str]:
    """Collect what the status bar says from now on."""
    words: list[str] = []
    studio.session.notified.connect(lambda text, _level: words.append(studio.language(text)))
    return words


def drop(studio: Studio, *paths: Path) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    place = studio.window.rect().center()
    enter = QDragEnterEvent(
        place,
        Qt.DropAction.CopyAction,
        mime,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(studio.window, enter)
    assert enter.isAccepted()
    QApplication.sendEvent(
        studio.window,
        QDropEvent(
            QPointF(place),
            Qt.DropAction.CopyAction,
            mime,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
            QEvent.Type.Drop,
        ),
    )


# Opening and saving


def test_an_example_opens_as_an_untitled_copy(studio: Studio, qtbot: QtBot) -> None:
    qtbot.mouseClick(studio.window.welcome.cards[0], Qt.MouseButton.LeftButton)
    assert studio.session.has_document
    assert studio.session.path is None
    assert studio.window.pages.currentWidget() is studio.window.network_page


def test_an_example_that_needs_a_file_begins_on_the_data_page(studio: Studio, qtbot: QtBot) -> None:
    card = next(card for card in studio.window.welcome.cards if card.spec.needs)
    qtbot.mouseClick(card, Qt.MouseButton.LeftButton)
    assert studio.window.pages.currentWidget() is studio.window.data_page


def test_saving_and_opening_gives_the_same_net(
    studio: Studio, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    open_example(studio, qtbot, "iris")
    rename_first(studio, "Flower")
    before = studio.session.document.graph.snapshot()
    file = tmp_path / "flowers.nns"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_a, **_k: (str(file), ""))
    studio.window.actions_table["file.save"].trigger()
    assert file.is_file()
    assert not studio.files.unsaved
    assert studio.session.document.title == "flowers"

    studio.window.actions_table["file.home"].trigger()
    assert studio.window.welcome.isVisible()
    (card,) = studio.window.welcome.left.recent_cards
    qtbot.mouseClick(card, Qt.MouseButton.LeftButton)
    assert studio.session.path == file
    assert studio.session.document.graph.snapshot() == before


def test_the_ending_of_the_file_name_is_added(
    studio: Studio, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    open_example(studio, qtbot)
    monkeypatch.setattr(
        QFileDialog, "getSaveFileName", lambda *_a, **_k: (str(tmp_path / "my.net"), "")
    )
    assert studio.window.save()
    assert (tmp_path / "my.net.nns").is_file()


def test_a_file_that_cannot_be_written_is_said_and_nothing_is_lost(
    studio: Studio, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    open_example(studio, qtbot)
    title = studio.session.document.title
    file = tmp_path / "no folder" / "x.nns"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_a, **_k: (str(file), ""))
    with answering("Close") as texts:
        assert not studio.window.save()
    assert texts[0]
    assert studio.session.path is None
    assert studio.session.document.title == title


def test_a_damaged_file_is_refused_with_a_reason(studio: Studio, tmp_path: Path) -> None:
    file = tmp_path / "broken.nns"
    file.write_bytes(b"no zip at all")
    with answering("Close") as texts:
        assert not studio.window.open_path(file)
    assert "This is not a project of NN Studio." in texts[0]
    assert not studio.session.has_document


def test_the_title_of_the_window_names_the_project(studio: Studio, qtbot: QtBot) -> None:
    open_example(studio, qtbot)
    assert studio.window.windowTitle() == f"{studio.session.document.title} – NN Studio"


def test_without_a_document_nothing_can_be_saved(studio: Studio, qtbot: QtBot) -> None:
    assert not studio.window.actions_table["file.save"].isEnabled()
    assert studio.window.actions_table["file.open"].isEnabled()
    open_example(studio, qtbot)
    assert studio.window.actions_table["file.save"].isEnabled()


# Leaving


def test_leaving_unsaved_work_asks(studio: Studio, qtbot: QtBot) -> None:
    open_example(studio, qtbot)
    rename_first(studio, "Door")
    with answering("Cancel"):
        studio.window.actions_table["file.home"].trigger()
    assert studio.session.has_document
    with answering("Do not save"):
        studio.window.actions_table["file.home"].trigger()
    assert not studio.session.has_document


def test_leaving_can_save_first(
    studio: Studio, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    open_example(studio, qtbot)
    rename_first(studio, "Door")
    file = tmp_path / "kept.nns"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_a, **_k: (str(file), ""))
    with answering("Save"):
        studio.window.actions_table["file.home"].trigger()
    assert file.is_file()
    assert not studio.session.has_document


def test_leaving_an_untouched_example_asks_nothing(studio: Studio, qtbot: QtBot) -> None:
    open_example(studio, qtbot)
    with answering():
        studio.window.actions_table["file.home"].trigger()
    assert studio.window.welcome.isVisible()


def test_closing_while_training_asks_and_keeps_the_best_weights(
    ready: Studio, qtbot: QtBot
) -> None:
    studio = ready
    open_example(studio, qtbot, "digits-cnn")
    assert studio.launcher.train()
    qtbot.waitUntil(lambda: len(studio.live.curve) > 0, timeout=60_000)
    with answering("Cancel"):
        studio.window.close()
    assert studio.window.isVisible()
    assert studio.controller.busy
    with answering("Stop training", "Do not save"):
        studio.window.close()
    assert not studio.window.isVisible()
    assert not studio.controller.busy
    (record,) = list(studio.session.runs)
    assert record.reason == "stopped"
    assert studio.session.runs.weights(record.id)


# Dropping files


def test_a_dropped_project_is_opened(studio: Studio, qtbot: QtBot, tmp_path: Path) -> None:
    open_example(studio, qtbot)
    studio.files.save(tmp_path / "dropped.nns")
    studio.window.actions_table["file.home"].trigger()
    drop(studio, tmp_path / "dropped.nns")
    assert studio.session.path == tmp_path / "dropped.nns"


def test_a_dropped_table_becomes_the_data_and_a_net_is_made_for_it(
    studio: Studio, qtbot: QtBot, tmp_path: Path
) -> None:
    file = tmp_path / "pets.csv"
    file.write_text(TABLE, encoding="utf-8")
    drop(studio, file)
    page = studio.window.data_page
    assert studio.window.pages.currentWidget() is page
    qtbot.waitUntil(lambda: page.importing.usable)
    assert studio.session.data.status == "none"
    qtbot.mouseClick(page.side.use, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: studio.session.data.status == "ready")
    assert studio.session.document.signature.target.classes == ("cat", "dog")
    assert page.side.make.isVisible()
    qtbot.mouseClick(page.side.make, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: studio.session.data.status == "ready")
    assert len(studio.session.document.graph) > 0
    assert studio.session.report.errors == ()
    studio.window.actions_table["edit.undo"].trigger()
    assert len(studio.session.document.graph) == 0


def test_a_file_of_an_unknown_kind_changes_nothing(
    studio: Studio, qtbot: QtBot, tmp_path: Path
) -> None:
    open_example(studio, qtbot)
    before = studio.session.document.data
    file = tmp_path / "song.xyz"
    file.write_bytes(bytes(range(256)) * 4)
    words = said(studio)
    drop(studio, file)
    qtbot.waitUntil(lambda: any("song.xyz" in word for word in words))
    assert studio.session.document.data == before


# What cannot be written


def test_settings_that_cannot_be_written_hold_in_memory_and_say_so(
    make_studio: StudioMaker, tmp_path: Path
) -> None:
    blocked = tmp_path / "a file"
    blocked.write_text("in the way")
    studio = make_studio(settings=Settings(blocked / "settings.json"))
    words = said(studio)
    studio.window.deeds.set_language("de")
    studio.window.deeds.set_theme("dark")
    assert studio.settings.values.theme == "dark"
    assert len([word for word in words if "Einstellungen" in word]) == 1


def test_without_a_folder_for_its_state_the_program_works(
    make_studio: StudioMaker, qtbot: QtBot
) -> None:
    studio = make_studio(state=None)
    open_example(studio, qtbot)
    rename_first(studio, "Door")
    assert studio.session.undo_stack.count() == 1
    assert studio.files.recoveries() == []


def test_a_state_folder_that_refuses_is_said_once(
    make_studio: StudioMaker, qtbot: QtBot, tmp_path: Path
) -> None:
    blocked = tmp_path / "no folder"
    blocked.write_text("in the way")
    studio = make_studio(state=blocked)
    words = said(studio)
    open_example(studio, qtbot)
    rename_first(studio, "Door")
    assert len([word for word in words if "crash" in word]) == 1


# Recovery


def test_work_left_behind_is_offered_and_opened(make_studio: StudioMaker, qtbot: QtBot) -> None:
    first = make_studio()
    open_example(first, qtbot)
    node = rename_first(first, "Door")
    first.close(keep_journal=True)

    second = make_studio()
    with answering("Open it") as texts:
        second.open(Start())
    assert first.session.document.title in texts[0]
    assert second.session.document.graph.node(node).title == "Door"
    assert second.files.unsaved


def test_work_left_behind_can_be_put_aside(make_studio: StudioMaker, qtbot: QtBot) -> None:
    first = make_studio()
    open_example(first, qtbot)
    rename_first(first, "Door")
    first.close(keep_journal=True)

    second = make_studio()
    with answering("Discard"):
        second.open(Start(example="iris"))
    assert second.session.document.template == "iris"
    assert second.files.recoveries() == []


def test_esc_decides_nothing_about_work_left_behind(make_studio: StudioMaker, qtbot: QtBot) -> None:
    first = make_studio()
    open_example(first, qtbot)
    rename_first(first, "Door")
    first.close(keep_journal=True)

    second = make_studio()
    with answering("Decide later"):
        second.open(Start())
    assert len(second.files.recoveries()) == 1


# A project that is open twice


def test_a_project_open_elsewhere_is_opened_as_a_copy(
    make_studio: StudioMaker, qtbot: QtBot, tmp_path: Path
) -> None:
    first = make_studio()
    open_example(first, qtbot)
    file = tmp_path / "shared.nns"
    assert first.files.save(file)

    second = make_studio(state=tmp_path / "state2")
    words = said(second)
    assert second.window.open_path(file)
    assert second.session.path is None
    assert second.files.unsaved
    assert any("copy" in word for word in words)


def test_the_file_is_free_again_when_its_window_has_gone_home(
    make_studio: StudioMaker, qtbot: QtBot, tmp_path: Path
) -> None:
    first = make_studio()
    open_example(first, qtbot)
    file = tmp_path / "shared.nns"
    assert first.files.save(file)
    first.window.actions_table["file.home"].trigger()

    second = make_studio(state=tmp_path / "state2")
    assert second.window.open_path(file)
    assert second.session.path == file


# After a training


def test_an_edit_after_a_training_is_said_in_the_status_row(ready: Studio, qtbot: QtBot) -> None:
    studio = ready
    open_example(studio, qtbot, "iris")
    assert studio.launcher.train()
    qtbot.waitUntil(lambda: studio.controller.state == "idle", timeout=60_000)
    outdated = studio.window.status_row.outdated_label
    assert not outdated.isVisible()
    canvas = studio.window.network_page.canvas
    studio.session.selection.set(("linear_1",))
    assert canvas.commands.duplicate_selection()
    assert outdated.isVisible()
    studio.window.actions_table["edit.undo"].trigger()
    assert not outdated.isVisible()
