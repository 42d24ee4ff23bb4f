"""The window's files: journal, lock, copies, what counts as unsaved, what was left behind."""

from __future__ import annotations

from pathlib import Path

from pytestqt.qtbot import QtBot

from nnstudio.base.errors import UserError
from nnstudio.edit.nodes import rename
from nnstudio.gui.app import Start, Studio
from nnstudio.project.lock import lock_path
from nnstudio.project.store import FileStamp
from tests.gui.conftest import StudioMaker


def edit(studio: Studio, title: str = "Door") -> None:
    session = studio.session
    node = next(iter(session.document.graph.nodes))
    assert session.attempt(rename, session.document, session.registry, node, title)


def test_an_untouched_example_is_nothing_to_save(studio: Studio) -> None:
    studio.open(Start(example="xor"))
    assert not studio.files.unsaved
    edit(studio)
    assert studio.files.unsaved
    studio.session.undo()
    assert not studio.files.unsaved


def test_a_saved_project_is_locked_until_it_is_closed(studio: Studio, tmp_path: Path) -> None:
    studio.open(Start(example="xor"))
    file = tmp_path / "mine.nns"
    assert studio.files.save(file)
    assert lock_path(file).exists()
    studio.files.close_document()
    assert not lock_path(file).exists()


def test_saving_under_another_name_moves_the_lock(studio: Studio, tmp_path: Path) -> None:
    studio.open(Start(example="xor"))
    first, second = tmp_path / "a.nns", tmp_path / "b.nns"
    assert studio.files.save(first)
    assert studio.files.save(second)
    assert not lock_path(first).exists()
    assert lock_path(second).exists()
    assert studio.session.path == second


def test_saving_over_a_project_that_is_open_elsewhere_is_refused(
    make_studio: StudioMaker, tmp_path: Path
) -> None:
    first = make_studio()
    first.open(Start(example="xor"))
    file = tmp_path / "shared.nns"
    assert first.files.save(file)
    before = file.read_bytes()

    second = make_studio(state=tmp_path / "state2")
    second.open(Start(example="iris"))
    second.files.failed.disconnect(second.window.show_error)
    errors: list[UserError] = []
    second.files.failed.connect(errors.append)
    assert not second.files.save(file)
    assert errors[0].code == "NNS-3134"
    assert file.read_bytes() == before


def test_a_project_changed_by_somebody_else_is_not_overwritten(
    studio: Studio, tmp_path: Path
) -> None:
    studio.open(Start(example="xor"))
    file = tmp_path / "cloud.nns"
    assert studio.files.save(file)
    changed = file.read_bytes() + b"from another computer"
    file.write_bytes(changed)
    edit(studio)
    studio.files.failed.disconnect(studio.window.show_error)
    errors: list[UserError] = []
    studio.files.failed.connect(errors.append)
    assert not studio.files.save()
    assert errors
    assert file.read_bytes() == changed
    assert studio.files.unsaved


def test_runs_are_kept_in_the_journal_until_they_are_saved(
    make_studio: StudioMaker, qtbot: QtBot, tmp_path: Path
) -> None:
    studio = make_studio()
    studio.warm_up()
    studio.open(Start(example="xor"))
    qtbot.waitUntil(lambda: studio.session.data.status == "ready")
    qtbot.waitUntil(lambda: studio.compute.ready, timeout=60_000)
    assert studio.launcher.train()
    qtbot.waitUntil(lambda: studio.controller.state == "idle", timeout=60_000)
    assert studio.files.unsaved
    (record,) = list(studio.session.runs)
    studio.close(keep_journal=True)

    again = make_studio()
    (left,) = again.files.recoveries()
    assert again.files.recover(left)
    assert (
        again.session.runs.weights(record.id).keys()
        == studio.session.runs.weights(record.id).keys()
    )
    assert again.files.save(tmp_path / "kept.nns")
    assert not again.files.unsaved


def test_a_clean_end_leaves_nothing_to_recover(make_studio: StudioMaker) -> None:
    first = make_studio()
    first.open(Start(example="xor"))
    edit(first)
    first.close()
    assert make_studio().files.recoveries() == []


def test_an_older_copy_is_opened_as_a_new_project_and_stays_as_it_is(
    studio: Studio, tmp_path: Path
) -> None:
    studio.window.open_template("iris")
    path = tmp_path / "flowers.nns"
    assert studio.files.save(path)
    assert studio.files.save()  # the first one becomes the copy
    copy = tmp_path / "flowers.nns.bak"
    before = FileStamp.of(copy)
    first = studio.session.document.id
    assert studio.files.open_path(copy)
    assert studio.session.path is None
    assert studio.files.unsaved
    assert studio.session.document.id != first
    assert len(studio.session.document.graph) > 2
    assert studio.files.save(tmp_path / "again.nns")
    assert FileStamp.of(copy) == before
