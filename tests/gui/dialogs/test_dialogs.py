"""Every dialog opens in both languages, fits a small screen, and does what it says."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QLabel, QMessageBox
from pytestqt.qtbot import QtBot

from nnstudio import __version__
from nnstudio.base.errors import UserError
from nnstudio.base.text import plain
from nnstudio.gui.app import Start, Studio
from nnstudio.gui.dialogs.command_list import CommandList
from nnstudio.gui.dialogs.settings_dialog import SettingsDialog
from nnstudio.gui.dialogs.training_dialog import TrainingDialog
from nnstudio.gui.panel import PanelContext
from nnstudio.gui.theme.theme import Mode
from tests.gui.conftest import StudioMaker
from tests.helpers.clipping import clipped
from tests.helpers.modal import answering, dialogs

DEEDS: dict[str, Callable[[Studio], object]] = {
    "settings": lambda s: s.window.deeds.show_settings(),
    "training": lambda s: s.window.deeds.show_training_settings(),
    "commands": lambda s: s.window.deeds.show_commands(),
    "about": lambda s: s.window.deeds.show_about(),
    "layer": lambda s: s.window.network_page.inspector.show_help(),
    "save": lambda s: s.window.messages.ask_save("Ziffern"),
    "recovery": lambda s: s.window.messages.ask_recovery("Ziffern", "10:42"),
    "error": lambda s: s.window.show_error(UserError(plain("What"), plain("Why"), "NNS-1")),
}


@pytest.mark.parametrize("language", ["en", "de"])
@pytest.mark.parametrize("name", DEEDS)
def test_it_opens_and_fits(
    make_studio: StudioMaker, qtbot: QtBot, name: str, language: str
) -> None:
    studio = make_studio(language)
    studio.open(Start(example="digits-cnn"))
    studio.session.selection.set(("conv2d_1",))
    seen: list[tuple[int, list[str]]] = []

    def look(dialog: QDialog) -> None:
        seen.append((dialog.height(), clipped(dialog)))
        dialog.reject()

    for scale in (1.0, 2.0):
        studio.window.deeds.set_scale(scale)
        with dialogs(look):
            DEEDS[name](studio)
    assert len(seen) == 2
    assert all(height <= 700 for height, _ in seen)
    assert [cut for _, cut in seen] == [[], []]


@pytest.fixture
def digits(studio: Studio, qtbot: QtBot) -> Studio:
    studio.open(Start(example="digits-cnn"))
    qtbot.waitUntil(lambda: studio.session.data.status == "ready")
    return studio


@pytest.fixture
def training(digits: Studio, qtbot: QtBot) -> TrainingDialog:
    context = PanelContext(digits.session, digits.controller, digits.live, digits.session.ui)
    dialog = TrainingDialog(context, digits.window)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def write(edit: object, words: str) -> None:
    edit.setFocus()  # type: ignore[attr-defined]
    edit.selectAll()  # type: ignore[attr-defined]
    QTest.keyClicks(edit, words)
    QTest.keyClick(edit, Qt.Key.Key_Return)


def test_a_training_setting_is_one_undoable_edit(digits: Studio, training: TrainingDialog) -> None:
    before = digits.session.document.training.epochs
    write(training.forms[0].fields["epochs"].number.line_edit, "7")
    assert digits.session.document.training.epochs == 7
    digits.session.undo()
    assert digits.session.document.training.epochs == before
    assert training.forms[0].fields["epochs"].number.value == before


def test_another_optimizer_brings_its_own_fields_and_keeps_the_rate(
    digits: Studio, training: TrainingDialog
) -> None:
    rate = digits.session.document.training.optimizer.params["lr"]
    group = training.group("optimizer")
    choice = group.head.fields["id"].choice
    choice.setCurrentIndex(choice.keys.index("sgd"))
    chosen = digits.session.document.training.optimizer
    assert chosen.id == "sgd"
    assert chosen.params["lr"] == rate
    assert "momentum" in group.form.fields
    write(group.form.fields["momentum"].number.line_edit, "0,9")
    assert digits.session.document.training.optimizer.params["momentum"] == 0.9


def test_the_device_can_be_chosen_where_the_run_bar_has_no_room(
    digits: Studio, training: TrainingDialog
) -> None:
    field = training.forms[-1].fields["device"].choice
    field.setCurrentIndex(field.keys.index("cpu"))
    assert digits.session.document.training.device == "cpu"


def test_settings_apply_at_once_and_are_remembered(studio: Studio, qtbot: QtBot) -> None:
    dialog = SettingsDialog(studio.session.ui, studio.settings, studio.window)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.language.setCurrentIndex(dialog.language.keys.index("de"))
    dialog.theme.setCurrentIndex(dialog.theme.keys.index("dark"))
    dialog.scale.setCurrentIndex(dialog.scale.keys.index(1.5))
    dialog.motion.setCurrentIndex(dialog.motion.keys.index("off"))
    assert studio.language.code == "de"
    assert studio.theme.mode is Mode.DARK
    assert studio.theme.scale == 1.5
    assert not studio.theme.reduce_motion
    values = studio.settings.values
    assert (values.language, values.theme, values.scale) == ("de", "dark", 1.5)
    dialog.motion.setCurrentIndex(dialog.motion.keys.index("system"))
    assert studio.settings.values.reduce_motion == "system"


def test_the_command_list_finds_and_runs_a_command(studio: Studio, qtbot: QtBot) -> None:
    studio.open(Start(example="xor"))
    dialog = CommandList(studio.session.ui, studio.window.actions_table, studio.window)
    qtbot.addWidget(dialog)
    dialog.show()
    QTest.keyClicks(dialog.search, "dark")
    assert [
        dialog.hits.topLevelItem(i).text(0) for i in range(dialog.hits.topLevelItemCount())
    ] == ["Dark"]
    QTest.keyClick(dialog.search, Qt.Key.Key_Return)
    assert studio.theme.mode is Mode.DARK
    assert not dialog.isVisible()


def test_the_command_list_offers_only_what_is_possible(studio: Studio, qtbot: QtBot) -> None:
    dialog = CommandList(studio.session.ui, studio.window.actions_table, studio.window)
    qtbot.addWidget(dialog)
    names = {dialog.hits.topLevelItem(i).text(0) for i in range(dialog.hits.topLevelItemCount())}
    assert "Open …" in names
    assert "Save" not in names


def test_about_names_the_version(studio: Studio) -> None:
    seen: list[str] = []

    def read(dialog: QDialog) -> None:
        seen.extend(label.text() for label in dialog.findChildren(QLabel))
        dialog.accept()

    with dialogs(read):
        studio.window.deeds.show_about()
    assert any(__version__ in words for words in seen)


def test_esc_in_a_question_leaves_everything_as_it_is(studio: Studio) -> None:
    answers: list[str] = []

    def escape(dialog: QMessageBox) -> None:
        QTest.keyClick(dialog, Qt.Key.Key_Escape)

    with dialogs(escape):
        answers.append(studio.window.messages.ask_save("Net"))
    with dialogs(escape):
        answers.append(studio.window.messages.ask_recovery("Net", "10:42"))
    assert answers == ["cancel", "later"]


def test_the_details_of_an_error_can_be_copied(studio: Studio, qapp: object) -> None:
    with answering("Copy details"):
        studio.window.show_error(UserError(plain("It broke."), plain("Mend it."), "NNS-7"))
    assert qapp.clipboard().text() == "NNS-7\nIt broke.\nMend it."  # type: ignore[attr-defined]
