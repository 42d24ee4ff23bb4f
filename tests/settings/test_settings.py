"""Preferences: whatever stands in the file, the program starts; other windows are respected."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from nnstudio.settings.settings import RECENT, Preferences, Recent, Settings


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "config" / "settings.json"


def test_a_change_is_on_disk_at_once_and_read_at_the_next_start(path: Path) -> None:
    settings = Settings(path)
    told: list[str] = []
    settings.changed.connect(told.append)
    settings.set("theme", "dark")
    settings.set("scale", 1.5)
    assert told == ["theme", "scale"] and settings.stored
    again = Settings(path).values
    assert (again.theme, again.scale) == ("dark", 1.5)


@pytest.mark.parametrize(
    ("name", "value"),
    [("theme", "sepia"), ("scale", 9.0), ("scale", float("nan")), ("gone", 1), ("recent", 5)],
)
def test_a_value_that_does_not_fit_changes_nothing(name: str, value: object, path: Path) -> None:
    settings = Settings(path)
    with pytest.raises(ValueError, match=r".+"):
        settings.set(name, value)
    assert settings.values == Preferences() and not path.exists()


@pytest.mark.parametrize(
    "content",
    [b"", b"{", b"\xff\xfe", b"[1, 2]", b"7", b"[" * 100_000, b"\0" * 64, b" " * 5_000_000],
)
def test_a_damaged_file_is_put_aside_and_the_program_starts(content: bytes, path: Path) -> None:
    path.parent.mkdir()
    path.write_bytes(content)
    settings = Settings(path)
    assert settings.values == Preferences()
    assert path.with_suffix(".corrupt").read_bytes() == content
    settings.set("theme", "dark")
    assert Settings(path).values.theme == "dark"


def test_one_wrong_value_costs_that_value_only(path: Path) -> None:
    path.parent.mkdir()
    path.write_text('{"theme": "sepia", "scale": 2.0, "recent": [{"path": 5}], "language": "de"}')
    values = Settings(path).values
    assert (values.theme, values.scale, values.recent, values.language) == (
        "system",
        2.0,
        (),
        "de",
    )
    settings = Settings(path.with_suffix(".corrupt"))
    settings.set("level", "simple")
    assert Settings(path.with_suffix(".corrupt")).values.scale == 2.0


def test_fields_of_a_newer_version_are_kept(path: Path) -> None:
    path.parent.mkdir()
    path.write_text('{"hologram": {"depth": 3}, "theme": "light"}')
    Settings(path).set("scale", 1.25)
    raw = json.loads(path.read_text())
    assert raw["hologram"] == {"depth": 3} and raw["theme"] == "light" and raw["scale"] == 1.25


def test_two_windows_do_not_take_back_each_others_changes(path: Path) -> None:
    first, second = Settings(path), Settings(path)
    first.set("theme", "dark")
    second.set("scale", 2.0)
    values = Settings(path).values
    assert (values.theme, values.scale) == ("dark", 2.0)


def test_what_cannot_be_written_stays_in_memory(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder")
    for settings in (Settings(None), Settings(tmp_path / "file" / "settings.json")):
        settings.set("theme", "dark")
        assert settings.values.theme == "dark" and not settings.stored


def test_recent_projects_are_newest_first_without_doubles(path: Path) -> None:
    settings = Settings(path)
    for number in range(RECENT + 3):
        settings.add_recent(Recent(path=f"/p/{number}"))
    settings.add_recent(Recent(path="/p/10", title="again"))
    recent = Settings(path).values.recent
    assert len(recent) == RECENT
    assert recent[0].title == "again" and [r.path for r in recent].count("/p/10") == 1
