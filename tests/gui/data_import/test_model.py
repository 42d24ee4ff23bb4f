"""An import on the desk thread: newest wins, nothing of the document changes before its use."""

from __future__ import annotations

from pathlib import Path

import pytest

from nnstudio.data.config import DataConfig
from nnstudio.data.dataset import DataError
from nnstudio.data.study import FIRST_ROWS
from nnstudio.gui.data_import.model import Phase
from nnstudio.project.document import Document
from nnstudio.templates.registry import load_templates
from nnstudio.work.import_data.draft import with_option, with_role, with_task
from tests.gui.data_import.conftest import LONG, Bench, Writer

LINES = "".join(f"{1 + i % 7},{2 + i % 5},{'cat' if i % 3 else 'dog'}\n" for i in range(5000))


def test_a_file_is_looked_at_and_nothing_of_the_document_changes(
    bench: Bench, pupils: Path
) -> None:
    bench.open(pupils)
    assert bench.model.usable
    assert bench.session.document.data == DataConfig()
    assert bench.session.undo_stack.count() == 0


def test_its_use_is_one_step_with_the_files_name_that_can_be_undone(
    bench: Bench, pupils: Path
) -> None:
    bench.open(pupils)
    with bench.qtbot.waitSignal(bench.model.ended) as ended:
        assert bench.model.use()
    assert ended.args == [True]
    assert bench.session.undo_stack.undoText() == "Use Schüler_Größe.csv"
    assert bench.session.document.data.source == "file"
    bench.session.undo()
    assert bench.session.document.data == DataConfig()


def test_what_was_read_is_not_read_again_for_its_use(
    bench: Bench, pupils: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    bench.open(pupils)
    readings: list[object] = []
    monkeypatch.setattr("nnstudio.gui.session.read_frame", lambda *a: readings.append(a))
    bench.model.use()
    bench.qtbot.waitUntil(lambda: bench.session.data.status == "ready", timeout=LONG)
    assert readings == []


def test_cancelled_it_leaves_no_trace(bench: Bench, pupils: Path) -> None:
    bench.open(pupils)
    with bench.qtbot.waitSignal(bench.model.ended) as ended:
        bench.model.cancel()
    assert ended.args == [False]
    assert bench.model.phase is Phase.IDLE
    assert bench.session.document.data == DataConfig()


def test_a_large_file_is_seen_before_it_is_read_whole(bench: Bench, write: Writer) -> None:
    seen: list[tuple[Phase, bool]] = []

    def note() -> None:
        if bench.model.look is not None:
            seen.append((bench.model.phase, bench.model.look.whole))

    bench.model.changed.connect(note)
    bench.open(write("pets.csv", "length,width,kind\n" + LINES))
    assert seen[0] == (Phase.READING, False)
    assert seen[-1] == (Phase.READY, True)
    assert bench.model.look is not None
    assert bench.model.look.rows == 5000


def test_reading_is_stopped_at_once_and_goes_on_when_asked(bench: Bench, write: Writer) -> None:
    path = write("pets.csv", "length,width,kind\n" + LINES * 10)
    bench.stop_reading(path, bench.model.stop)
    assert bench.model.study is not None
    assert bench.model.study.frame.rows == FIRST_ROWS
    assert not bench.model.usable
    assert not bench.model.use()
    bench.model.read_rest()
    bench.settle()
    assert bench.model.usable


def test_stopped_before_anything_was_seen_it_ends(bench: Bench, pupils: Path) -> None:
    bench.model.open(pupils)
    bench.model.stop()
    assert bench.model.phase is Phase.IDLE


def test_the_newest_file_counts(bench: Bench, pupils: Path, write: Writer) -> None:
    bench.model.open(pupils)
    bench.open(write("pets.csv", "length,width,kind\n" + LINES[:900]))
    assert bench.model.path.name == "pets.csv"
    assert bench.roles()["kind"] == "target"


def test_changes_made_in_a_hurry_all_count(bench: Bench, pupils: Path) -> None:
    bench.open(pupils)
    bench.model.attempt(with_role, "Alter", "ignore")
    bench.model.attempt(with_role, "Wohnort", "target")
    bench.settle()
    assert bench.roles()["Alter"] == "ignore"
    assert bench.roles()["Wohnort"] == "target"


def test_a_change_that_is_not_possible_is_told_and_what_was_before_holds(
    bench: Bench, pupils: Path
) -> None:
    bench.open(pupils)
    bench.model.attempt(with_task, "regression")
    bench.qtbot.waitUntil(lambda: bench.model.phase is Phase.READY, timeout=LONG)
    assert bench.model.trouble is not None
    assert bench.model.draft is not None
    assert bench.model.draft.config.task == ""
    bench.model.attempt(with_role, "Alter", "ignore")
    bench.settle()
    assert bench.model.trouble is None
    assert bench.model.usable


def test_another_reading_reads_the_file_again(bench: Bench, pupils: Path) -> None:
    bench.open(pupils)
    bench.model.attempt(with_option, "separator", ",")
    bench.settle()
    assert bench.model.study is not None
    assert len(bench.model.study.frame.columns) != 6


def test_a_file_that_cannot_be_read_says_why(bench: Bench, tmp_path: Path) -> None:
    path = tmp_path / "nul.csv"
    path.write_bytes(b"\x00" * 500)
    bench.open(path)
    assert bench.model.phase is Phase.FAILED
    assert bench.model.problem is not None
    assert bench.model.problem.hint is not None
    assert bench.model.draft is not None  # it can be read otherwise


def test_a_fault_in_a_reader_is_no_crash(
    bench: Bench, pupils: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def broken(*_args: object) -> None:
        raise RuntimeError("a fault")

    monkeypatch.setattr("nnstudio.gui.data_import.model.look", broken)
    bench.open(pupils)
    assert isinstance(bench.model.problem, DataError)
    assert "could not be read" in bench.session.language(bench.model.problem.message)
    assert "a fault" in caplog.text


def test_the_project_is_opened_again_as_it_was_decided(bench: Bench, pupils: Path) -> None:
    bench.open(pupils)
    bench.model.attempt(with_role, "Alter", "group")
    bench.settle()
    bench.model.use()
    used = bench.session.document.data
    bench.model.reopen()
    bench.settle()
    assert bench.roles()["Alter"] == "group"
    assert bench.model.use()  # nothing differs, so nothing is pushed
    assert bench.session.document.data == used
    assert bench.session.undo_stack.count() == 1


def test_another_document_ends_it(bench: Bench, pupils: Path) -> None:
    bench.open(pupils)
    bench.session.close_document()
    assert bench.model.phase is Phase.IDLE


def test_while_the_net_trains_the_data_cannot_be_used(bench: Bench, pupils: Path) -> None:
    bench.session.set_locked(True)
    bench.open(pupils)
    assert not bench.model.usable
    bench.session.set_locked(False)
    assert bench.model.usable


def test_texts_are_prepared_as_the_net_of_the_open_template_takes_them(
    bench: Bench, tmp_path: Path
) -> None:
    path = tmp_path / "reviews.csv"
    rows = [f'"a fine film with song number {n} and a happy end",good' for n in range(30)]
    rows += [f'"a dull film with song number {n} and without a point",bad' for n in range(30)]
    path.write_text("\n".join(["review,opinion", *rows]))
    state = load_templates()["text-lstm"].build(None)
    bench.session.open(Document(state))
    bench.open(path)
    bench.model.use()
    assert [step.id for step in bench.session.document.data.prepare] == ["words"]
