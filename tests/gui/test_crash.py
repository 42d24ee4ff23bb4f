"""An exception nobody caught: a dialog once a place, a report, and the program goes on."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from nnstudio.gui.app import Studio
from nnstudio.gui.crash import CrashGuard
from tests.helpers.modal import answering


def fail(words: str) -> None:
    raise ValueError(words)


@pytest.fixture
def guard(studio: Studio, tmp_path: Path) -> Iterator[CrashGuard]:
    made = CrashGuard(tmp_path / "state", studio.window.messages, studio.language)
    made.install()
    yield made
    made.uninstall()


def throw(words: str) -> None:
    try:
        fail(words)
    except ValueError:
        sys.excepthook(*sys.exc_info())


def test_it_is_told_once_for_a_place_with_a_report(guard: CrashGuard, tmp_path: Path) -> None:
    with answering("Close") as texts:
        throw("first")
        throw("second, at the same place")
    assert "Your work is safe" in texts[0]
    report = (tmp_path / "state" / "report.txt").read_text(encoding="utf-8")
    assert "ValueError: first" in report


def test_without_a_folder_it_is_told_without_a_report(studio: Studio) -> None:
    guard = CrashGuard(None, studio.window.messages, studio.language)
    guard.install()
    try:
        with answering("Close") as texts:
            throw("x")
    finally:
        guard.uninstall()
    assert "report" not in texts[0]


def test_ctrl_c_stays_what_it_is(guard: CrashGuard, monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[type] = []
    monkeypatch.setattr(guard, "_old", lambda kind, *_rest: seen.append(kind))
    sys.excepthook(KeyboardInterrupt, KeyboardInterrupt(), None)
    assert seen == [KeyboardInterrupt]


def test_a_folder_that_cannot_be_written_does_not_stop_the_start(
    studio: Studio, tmp_path: Path
) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("in the way")
    guard = CrashGuard(blocked / "state", studio.window.messages, studio.language)
    guard.install()
    guard.uninstall()
