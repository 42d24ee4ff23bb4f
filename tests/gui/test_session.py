"""The session: edits through one door, locked while training, undo with words, data on the desk."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from nnstudio.data.recognise import recognise
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


@pytest.fixture
def table(session: Session, qtbot: QtBot, tmp_path: Path) -> Path:
    """A table in use."""
    file = tmp_path / "pets.csv"
    rows = "".join(f"{1 + i % 7},{2 + i % 5},{'cat' if i % 2 else 'dog'}\n" for i in range(60))
    file.write_text("length,width,kind\n" + rows, encoding="utf-8")
    config = recognise(file, session.registries.data)
    assert session.push(set_data(session.document, config))
    qtbot.waitUntil(lambda: session.data.status == "ready")
    return file


def resplit(session: Session, qtbot: QtBot, seed: int) -> None:
    before = session.data.dataset
    config = session.document.data
    split = config.split.model_copy(update={"seed": seed})
    assert session.push(set_data(session.document, config.model_copy(update={"split": split})))
    qtbot.waitUntil(lambda: session.data.status != "loading" and session.data.dataset is not before)


def test_another_split_does_not_read_the_file_again(
    session: Session, qtbot: QtBot, table: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    readings: list[Path] = []
    monkeypatch.setattr(
        "nnstudio.gui.session.read_frame", lambda _c, path, *_a: readings.append(path)
    )
    resplit(session, qtbot, 7)
    assert session.data.status == "ready"
    assert readings == []


def test_a_file_that_was_changed_is_read_again(session: Session, qtbot: QtBot, table: Path) -> None:
    table.write_text(table.read_text("utf-8") + "9,9,cat\n" * 30, encoding="utf-8")
    resplit(session, qtbot, 7)
    assert session.data.dataset is not None
    assert session.data.dataset.items == 90
