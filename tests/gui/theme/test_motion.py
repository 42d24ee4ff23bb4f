"""The wish for less motion is read where each system keeps it."""

from __future__ import annotations

import plistlib
from pathlib import Path

import pytest

from nnstudio.gui.theme import motion


def test_nothing_is_assumed_without_settings(tmp_path: Path) -> None:
    assert not motion._desktop(tmp_path)
    assert not motion._mac(tmp_path / "com.apple.universalaccess.plist")


@pytest.mark.parametrize(("value", "reduced"), [("0", True), ("1.0", False)])
def test_kde_is_read(tmp_path: Path, value: str, reduced: bool) -> None:
    lines = f"[General]\nAnimationDurationFactor=0\n[KDE]\nAnimationDurationFactor={value}\n"
    (tmp_path / "kdeglobals").write_text(lines, encoding="utf-8")
    assert motion._desktop(tmp_path) is reduced


@pytest.mark.parametrize(("value", "reduced"), [("0", True), ("false", True), ("1", False)])
def test_gtk_is_read(tmp_path: Path, value: str, reduced: bool) -> None:
    folder = tmp_path / "gtk-4.0"
    folder.mkdir()
    lines = f"[Settings]\ngtk-enable-animations = {value}\n"
    (folder / "settings.ini").write_text(lines, encoding="utf-8")
    assert motion._desktop(tmp_path) is reduced


@pytest.mark.parametrize("reduced", [True, False])
def test_macos_is_read(tmp_path: Path, reduced: bool) -> None:
    path = tmp_path / "com.apple.universalaccess.plist"
    path.write_bytes(plistlib.dumps({"reduceMotion": reduced}))
    assert motion._mac(path) is reduced


def test_a_broken_file_is_no_wish(tmp_path: Path) -> None:
    path = tmp_path / "com.apple.universalaccess.plist"
    path.write_bytes(b"not a plist")
    assert not motion._mac(path)
