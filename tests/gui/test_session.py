"""The session: edits through one door, locked while training, undo with words, data on the desk."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from nnstudio.base.errors import UserError
from nnstudio.edit.nodes import rename
from nnstudio.edit.params import set_param
from nnstudio.edit.settings import set_data, set_training
from nnstudio.gui.app import Start, Studio
from nnstudio.gui.session import Session


@pytest.fixture
def session(studio: Studio, qtbot: QtBot) -> Session:
    studio.open(Start(example="digits-mlp"))
    qtbot.waitUntil(lambda: studio.session.data.status == "ready")
    return studio.session


def heard(session: Session) -> list[tuple[str, str]]:
    found: list[tuple[str, str]] = []
    session.notified.connect(lambda text, level: found.append((session.language(text), level)))
    return found


def units(session: Session) -> object:
    return session.document.graph.node("linear_1").params["units"]


def set_units(session: Session, value: object) -> bool:
    return session.attempt(
        set_param, session.document, session.registry, "linear_1", "units", value
    )


def test_an_edit_is_applied_and_can_be_undone_and_redone(session: Session) -> None:
    before = units(session)
    assert set_units(session, 99)
    assert units(session) == 99
    session.undo()
    assert units(session) == before
    session.redo()
    assert units(session) == 99


def test_an_edit_that_is_not_possible_is_said_and_changes_nothing(session: Session) -> None:
    said, before = heard(session), session.document.snapshot()
    assert not set_units(session, -1)
    assert session.document.snapshot() == before
    assert said
    assert said[0][1] == "warning"
    assert session.undo_stack.count() == 0


def test_typing_in_one_field_becomes_one_step(session: Session) -> None:
    before = units(session)
    for value in (10, 11, 12):
        assert set_units(session, value)
    assert session.undo_stack.count() == 1
    session.undo()
    assert units(session) == before


def test_while_locked_only_places_names_and_settings_may_change(session: Session) -> None:
    session.set_locked(True)
    said = heard(session)
    assert not set_units(session, 99)
    assert said[-1][1] == "warning"
    assert session.attempt(rename, session.document, session.registry, "linear_1", "Front")
    assert session.push(set_training(session.document, "epochs", 3))
    config = session.document.data.model_copy(update={"options": {"n": 1}})
    assert not session.push(set_data(session.document, config))
    session.undo()
    assert session.document.training.epochs == 3  # undo waits, too
    session.set_locked(False)
    session.undo()
    assert session.document.training.epochs != 3


def test_the_undo_words_follow_the_language(studio: Studio, session: Session) -> None:
    assert set_units(session, 99)
    english = session.undo_stack.undoText()
    studio.window.deeds.set_language("de")
    assert session.undo_stack.undoText() != english
    assert studio.window.actions_table["edit.undo"].text().startswith("Rückgängig: ")


def test_an_edit_examines_the_net_anew(session: Session) -> None:
    assert session.report.errors == ()
    session.selection.set(("flatten_1",))
    parameters = session.report.parameters
    assert set_units(session, 1)
    assert session.report.parameters != parameters


def test_moving_a_node_costs_no_examination(studio: Studio, session: Session) -> None:
    report = session.report
    canvas = studio.window.network_page.canvas
    assert canvas.commands.move_nodes({"linear_1": (1000.0, 1000.0)})
    assert session.report is report


def test_data_are_read_beside_the_window(session: Session, qtbot: QtBot) -> None:
    session.load_data()
    assert session.data.status == "loading"
    qtbot.waitUntil(lambda: session.data.status == "ready")


def test_data_that_are_gone_are_told_with_what_is_safe(session: Session, qtbot: QtBot) -> None:
    config = session.document.data.model_copy(
        update={"source": "file", "importer": "csv", "path": "/gone/x.csv"}
    )
    assert session.push(set_data(session.document, config))
    qtbot.waitUntil(lambda: session.data.status == "failed")
    assert session.data.error is not None
    assert "/gone/x.csv" in session.language(session.data.error.message)
    assert session.data.error.hint is not None


def test_a_folder_without_data_is_refused(session: Session, qtbot: QtBot, tmp_path: Path) -> None:
    refused: list[UserError] = []
    taken: list[object] = []
    session.recognise(tmp_path, taken.append, refused.append)
    qtbot.waitUntil(lambda: bool(refused))
    assert taken == []
    assert refused[0].hint is not None


def test_a_data_set_that_breaks_its_reader_is_no_crash(
    session: Session, qtbot: QtBot, tmp_path: Path
) -> None:
    file = tmp_path / "nul.csv"
    file.write_bytes(b"\x00" * 500)
    answers: list[object] = []
    session.recognise(file, answers.append, answers.append)
    qtbot.waitUntil(lambda: bool(answers))
    assert isinstance(answers[0], UserError)
