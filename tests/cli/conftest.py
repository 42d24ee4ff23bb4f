"""What the tests of the command line share."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from nnstudio.cli.main import run_command


@dataclass(frozen=True)
class Answer:
    """What a command gave."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        """What stood on standard output, as JSON."""
        return json.loads(self.out)


Command = Callable[..., Answer]


@pytest.fixture(autouse=True)
def _english(monkeypatch: pytest.MonkeyPatch) -> None:
    """Speak English unless a test asks for something else."""
    for name in ("LC_ALL", "LC_MESSAGES"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LANG", "C")


@pytest.fixture
def command(capsys: pytest.CaptureFixture[str]) -> Command:
    """Run a command in this process."""

    def run(*words: object) -> Answer:
        capsys.readouterr()
        code = run_command([str(word) for word in words])
        printed = capsys.readouterr()
        return Answer(code, printed.out, printed.err)

    return run


@pytest.fixture(scope="session")
def _trained_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An iris project, trained for three epochs."""
    path = tmp_path_factory.mktemp("trained") / "iris.nns"
    patch = pytest.MonkeyPatch()
    patch.setenv("XDG_STATE_HOME", str(path.parent / "state"))
    patch.setenv("LOCALAPPDATA", str(path.parent / "state"))
    try:
        assert run_command(["new", str(path), "--template", "iris"]) == 0
        assert run_command(["train", str(path), "--epochs", "3", "--threads", "1"]) == 0
    finally:
        patch.undo()
    return path


@pytest.fixture
def trained(_trained_once: Path, tmp_path: Path) -> Path:
    """A copy of the trained iris project."""
    return Path(shutil.copy(_trained_once, tmp_path / "iris.nns"))


@pytest.fixture
def flowers(tmp_path: Path) -> Path:
    """A small table with three classes that can be told apart."""
    rows = ["long,wide,kind"]
    for number in range(60):
        kind = ("small", "middle", "large")[number % 3]
        size = 1 + 3 * (number % 3) + (number % 7) / 10
        rows.append(f"{size:.1f},{size / 2 + (number % 5) / 10:.2f},{kind}")
    path = tmp_path / "flowers.csv"
    path.write_text("\n".join(rows) + "\n", encoding="utf-8")
    return path
