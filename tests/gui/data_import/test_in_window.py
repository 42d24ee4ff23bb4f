"""Importing in the whole program: dropped, cancelled, used, undone; keys; every size."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.exceptions import TimeoutError as QtTimeoutError
from pytestqt.qtbot import QtBot

from nnstudio.data.config import DataConfig
from nnstudio.gui.app import Start, Studio
from tests.gui.conftest import StudioMaker
from tests.gui.data_import.conftest import LONG
from tests.gui.test_clipping import ROOMS
from tests.gui.test_language_switch import english, expect_none, left_over  # noqa: F401
from tests.helpers.clipping import clipped

LEFT = Qt.MouseButton.LeftButton
COPY = Qt.DropAction.CopyAction


def drop(studio: Studio, *paths: Path) -> None:
    """Let a person drop files in the middle of the window."""
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    place, none = studio.window.rect().center(), Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(place, COPY, mime, LEFT, none)
    QApplication.sendEvent(studio.window, enter)
    assert enter.isAccepted()
    event = QDropEvent(QPointF(place), COPY, mime, LEFT, none, QEvent.Type.Drop)
    QApplication.sendEvent(studio.window, event)


def drop_and_wait(studio: Studio, qtbot: QtBot, path: Path) -> None:
    drop(studio, path)
    model = studio.window.data_page.importing
    qtbot.waitUntil(lambda: model.usable, timeout=LONG)
    QApplication.processEvents()


def test_a_dropped_file_is_used_as_one_step_and_a_net_is_offered(
    studio: Studio, qtbot: QtBot, pupils: Path
) -> None:
    drop_and_wait(studio, qtbot, pupils)
    page = studio.window.data_page
    assert studio.window.pages.currentWidget() is page
    assert page.view.isVisible()
    assert studio.session.document.data == DataConfig()
    qtbot.mouseClick(page.side.use, LEFT)
    qtbot.waitUntil(lambda: studio.session.data.status == "ready", timeout=LONG)
    assert not page.view.isVisible()
    assert page.side.make.isVisible()
    assert page.side.make.hasFocus()
    undo = studio.window.actions_table["edit.undo"]
    assert undo.text() == "Undo: Use Schüler_Größe.csv"
    undo.trigger()
    assert studio.session.document.data == DataConfig()


def test_a_dropped_folder_of_pictures_becomes_the_data(
    studio: Studio, qtbot: QtBot, photos: Path
) -> None:
    drop_and_wait(studio, qtbot, photos)
    qtbot.mouseClick(studio.window.data_page.side.use, LEFT)
    qtbot.waitUntil(lambda: studio.session.data.status == "ready", timeout=LONG)
    assert studio.session.document.signature is not None
    assert studio.session.document.signature.target.classes == ("cats", "dogs")


def test_esc_leads_back_to_the_data_in_use(studio: Studio, qtbot: QtBot, pupils: Path) -> None:
    studio.open(Start(example="iris"))
    qtbot.waitUntil(lambda: studio.session.data.status == "ready")
    before = studio.session.document.data
    drop_and_wait(studio, qtbot, pupils)
    page = studio.window.data_page
    assert page.view.hasFocus()
    QTest.keyClick(page.view, Qt.Key.Key_Escape)
    assert not page.importing.active
    assert page.title == "Iris" or page.title != pupils.name
    assert studio.session.document.data == before
    assert studio.session.undo_stack.count() == 0


def test_cancelled_from_the_start_page_it_leads_back_there(
    studio: Studio, qtbot: QtBot, pupils: Path
) -> None:
    drop_and_wait(studio, qtbot, pupils)
    qtbot.mouseClick(studio.window.data_page.view.head.cancel, LEFT)
    assert not studio.session.has_document
    assert studio.window.welcome.isVisible()


def test_an_import_is_changed_afterwards(studio: Studio, qtbot: QtBot, pupils: Path) -> None:
    drop_and_wait(studio, qtbot, pupils)
    page = studio.window.data_page
    qtbot.mouseClick(page.side.use, LEFT)
    qtbot.waitUntil(lambda: studio.session.data.status == "ready", timeout=LONG)
    qtbot.mouseClick(page.change_button, LEFT)
    qtbot.waitUntil(lambda: page.importing.usable, timeout=LONG)
    page.view.table.role_chosen.emit("Alter", "ignore")
    qtbot.waitUntil(lambda: page.importing.usable, timeout=LONG)
    qtbot.mouseClick(page.side.use, LEFT)
    assert studio.session.document.data.roles["Alter"] == "ignore"
    assert studio.session.undo_stack.count() == 2


def test_the_split_of_the_data_in_use_is_an_edit(
    studio: Studio, qtbot: QtBot, pupils: Path
) -> None:
    drop_and_wait(studio, qtbot, pupils)
    side = studio.window.data_page.side
    qtbot.mouseClick(side.use, LEFT)
    qtbot.waitUntil(lambda: studio.session.data.status == "ready", timeout=LONG)
    box = side.steps_box
    next(a for a in box.rows[0].fill_menu().actions() if "Move down" in a.text()).trigger()
    assert studio.session.undo_stack.count() == 2
    assert studio.session.document.data.prepare[1].id == "fill"


def test_a_file_is_chosen_by_key(
    studio: Studio, qtbot: QtBot, pupils: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_a, **_k: (str(pupils), ""))
    studio.window.activateWindow()
    QTest.keyClick(
        studio.window,
        Qt.Key.Key_O,
        Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier,
    )
    page = studio.window.data_page
    qtbot.waitUntil(lambda: page.importing.usable, timeout=LONG)
    QTest.keyClick(page.view, Qt.Key.Key_U, Qt.KeyboardModifier.AltModifier)
    assert studio.session.document.data.source == "file"


def test_no_file_chosen_leads_back_to_the_start_page(
    studio: Studio, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_a, **_k: ("", ""))
    studio.window.actions_table["file.data"].trigger()
    assert not studio.session.has_document


def test_f6_walks_through_all_parts(studio: Studio, qtbot: QtBot, pupils: Path) -> None:
    drop_and_wait(studio, qtbot, pupils)
    page = studio.window.data_page
    seen = set()
    for _ in range(len(page.regions) + 2):
        studio.window.actions_table["view.next_region"].trigger()
        focus = QApplication.focusWidget()
        seen |= {r for r in page.regions if focus and (r is focus or r.isAncestorOf(focus))}
    assert seen == set(page.regions)


def test_in_a_small_window_data_and_learning_are_tabs(
    studio: Studio, qtbot: QtBot, pupils: Path
) -> None:
    drop_and_wait(studio, qtbot, pupils)
    page = studio.window.data_page
    studio.window.resize(1024, 700)
    studio.window.deeds.set_scale(2.0)
    QApplication.processEvents()
    assert page.tabs.isVisible()
    assert page.view.isVisible()
    assert page.side.use.isVisible()  # the way on stays in sight
    assert not page.side.learned_box.isVisible()
    page.reveal(page.side.split_box)
    QApplication.processEvents()
    assert page.side.learned_box.isVisible()
    assert not page.view.isVisible()


@pytest.mark.parametrize("language", ["en", "de"])
def test_nothing_is_cut_off(
    make_studio: StudioMaker, qtbot: QtBot, pupils: Path, language: str
) -> None:
    studio = make_studio(language)
    drop_and_wait(studio, qtbot, pupils)
    for scale, size in ROOMS:
        studio.window.resize(*size)
        studio.window.deeds.set_scale(scale)
        found: list[str] = []

        def whole(found: list[str] = found) -> bool:
            found[:] = clipped(studio.window)
            return not found

        try:
            qtbot.waitUntil(whole, timeout=3000)  # the table takes its height a moment later
        except QtTimeoutError:
            pytest.fail(f"{scale} {size}: {found}")


def test_several_files_at_once_are_told(studio: Studio, qtbot: QtBot, pupils: Path) -> None:
    said: list[str] = []
    studio.session.notified.connect(lambda text, _level: said.append(studio.language(text)))
    other = pupils.with_name("other.csv")
    other.write_bytes(pupils.read_bytes())
    drop(studio, pupils, other)
    assert any("Only Schüler_Größe.csv is opened" in words for words in said)


def test_the_whole_page_switches_the_language(
    studio: Studio,
    qtbot: QtBot,
    pupils: Path,
    english: set[str],  # noqa: F811 - the fixture
) -> None:
    drop_and_wait(studio, qtbot, pupils)
    studio.window.deeds.set_language("de")
    own = {studio.session.document.title, studio.window.windowTitle()}
    own |= {studio.language(spec.name) for spec in studio.session.registry}
    expect_none(qtbot, lambda: left_over(studio.window, english, own))
