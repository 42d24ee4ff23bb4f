"""The table of file lengths and its limit."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.packaging.conftest import LoadsScript


def _write(root: Path, name: str, lines: int) -> None:
    path = root / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("x = 1\n" * lines, encoding="utf-8")


def test_a_file_over_the_limit_fails_and_is_named(
    script: LoadsScript, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    _write(tmp_path, "nnstudio/graph/model.py", 501)
    _write(tmp_path, "nnstudio/graph/ids.py", 20)
    assert script("file_lengths").main([], root=tmp_path) == 1
    output = capsys.readouterr().out
    assert "501  nnstudio/graph/model.py  OVER THE LIMIT" in output
    assert "to be split by role: nnstudio/graph/model.py" in output


def test_files_at_the_limit_pass(
    script: LoadsScript, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    _write(tmp_path, "nnstudio/graph/model.py", 500)
    assert script("file_lengths").main([], root=tmp_path) == 0
    assert "OVER" not in capsys.readouterr().out


def test_rooms_are_summed(script: LoadsScript, tmp_path: Path) -> None:
    _write(tmp_path, "nnstudio/graph/model.py", 310)
    _write(tmp_path, "nnstudio/graph/deep/ids.py", 20)
    _write(tmp_path, "nnstudio/base/ids.py", 7)
    module = script("file_lengths")
    rows = module.table(module.lengths(tmp_path)).splitlines()
    assert "  330      2      310  nnstudio/graph" in rows
    assert "    7      1        7  nnstudio/base" in rows
    assert "  337      3      310  in all" in rows
