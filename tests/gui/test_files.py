"""What the window does with copies, and with what an earlier process left behind."""

from __future__ import annotations

from pathlib import Path

from nnstudio.gui.app import Studio
from nnstudio.project.store import FileStamp


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
