"""The private environment: renewed when what it should hold changed, left alone otherwise."""

from __future__ import annotations

import functools
import json
import subprocess
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from tests.packaging.conftest import LoadsScript

PYPROJECT = """
[build-system]
requires = ["hatchling"]
[project]
name = "nnstudio"
dependencies = ["numpy"]
[tool.ruff]
line-length = 100
"""


@pytest.fixture
def module(script: LoadsScript) -> ModuleType:
    return script("private_environment")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A project folder with nothing installed."""
    folder = tmp_path / "project"
    (folder / "packaging").mkdir(parents=True)
    (folder / "pyproject.toml").write_text(PYPROJECT, encoding="utf-8")
    (folder / "packaging" / "constraints.txt").write_text("numpy==2.0\n", encoding="utf-8")
    return folder


class Pip:
    """Stands in for pip: remembers the calls, installs nothing."""

    def __init__(self) -> None:
        self.calls: list[list[str]] = []

    def __call__(self, arguments: list[str], _log: Path) -> None:
        self.calls.append(arguments)


@pytest.fixture
def environment(module: ModuleType, root: Path, monkeypatch: pytest.MonkeyPatch) -> Any:
    made = module.PrivateEnvironment(root, say=lambda line: None)
    made.pip = Pip()
    monkeypatch.setattr(made, "_pip", made.pip)
    original = module._make_venv
    # Without pip the environment is made in a tenth of a second.
    monkeypatch.setattr(
        module, "_make_venv", lambda python, folder, *, pip: original(python, folder, pip=False)
    )
    return made


def test_the_first_time_makes_and_installs(environment: Any, root: Path) -> None:
    environment.prepare()
    assert environment.python.exists()
    install = environment.pip.calls[-1]
    assert install[-2:] == ["--editable", str(root)]
    assert install[install.index("-c") + 1].endswith("constraints.txt")


def test_the_second_time_does_nothing(environment: Any) -> None:
    environment.prepare(["test"])
    environment.pip.calls.clear()
    environment.prepare(["test"])
    environment.prepare()
    assert environment.pip.calls == []


def test_a_further_extra_keeps_the_ones_before(environment: Any, root: Path) -> None:
    environment.prepare(["test"])
    environment.prepare(["dev"])
    assert environment.pip.calls[-1][-1] == f"{root}[dev,test]"
    assert environment.is_ready(["dev", "test"])


@pytest.mark.parametrize("file", ["pyproject.toml", "packaging/constraints.txt"])
def test_changed_dependencies_are_installed(environment: Any, root: Path, file: str) -> None:
    environment.prepare()
    path = root / file
    path.write_text(path.read_text(encoding="utf-8").replace("numpy", "pandas"), encoding="utf-8")
    assert not environment.is_ready()


def test_settings_of_tools_do_not_count(environment: Any, root: Path) -> None:
    environment.prepare()
    changed = PYPROJECT.replace("line-length = 100", "line-length = 90")
    (root / "pyproject.toml").write_text(changed, encoding="utf-8")
    assert environment.is_ready()


def test_an_interrupted_installation_goes_on_in_the_same_environment(
    environment: Any, module: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted(*_arguments: Any) -> None:
        raise module.SetupError("no network")

    with monkeypatch.context() as broken:
        broken.setattr(environment, "_pip", interrupted)
        with pytest.raises(module.SetupError):
            environment.prepare()
    kept = environment.folder / "kept"
    kept.touch()
    assert not environment.is_ready()
    environment.prepare()
    assert kept.exists()
    assert environment.is_ready()


def test_a_moved_project_gets_a_new_environment(
    environment: Any, module: ModuleType, root: Path
) -> None:
    environment.prepare()
    (environment.folder / "old").touch()
    moved = root.rename(root.with_name("moved"))
    again = module.PrivateEnvironment(moved, say=lambda line: None)
    again._pip = Pip()
    assert not again.is_ready()
    again.prepare()
    assert not (again.folder / "old").exists()
    assert again.is_ready()


def test_a_folder_that_is_no_environment_is_left_alone(
    environment: Any, module: ModuleType
) -> None:
    environment.folder.mkdir()
    (environment.folder / "thesis.txt").write_text("important", encoding="utf-8")
    with pytest.raises(module.SetupError, match="left as it is"):
        environment.prepare()
    assert (environment.folder / "thesis.txt").read_text(encoding="utf-8") == "important"


def test_a_failing_installer_is_told_in_plain_words(
    environment: Any, module: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    # The environment of these tests has no pip, so the real installer fails at once.
    monkeypatch.setattr(environment, "_pip", functools.partial(type(environment)._pip, environment))
    with pytest.raises(module.SetupError) as caught:
        environment.prepare()
    message = str(caught.value)
    assert "No module named pip" in message
    assert "start the same command again" in message
    assert str(environment.folder / module.LOG) in message
    assert not environment.is_ready()


def test_the_environment_lies_in_the_cache_where_the_project_is_read_only(
    module: ModuleType, root: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    assert module.choose_folder(root) == root / module.FOLDER
    monkeypatch.setattr(module.os, "access", lambda path, mode: False)
    monkeypatch.setattr(module, "user_cache", lambda: tmp_path / "cache")
    chosen = module.choose_folder(root)
    assert chosen.is_relative_to(tmp_path / "cache")
    assert chosen != module.choose_folder(tmp_path)


def test_the_second_environment_has_everything_but_qt(
    environment: Any, module: ModuleType, tmp_path: Path
) -> None:
    environment.prepare()
    packages = module.site_packages(environment.folder)
    for name in ("PySide6", "shiboken6", "pyqtgraph", "pytestqt", "numpy", "torch"):
        (packages / name).mkdir()
        (packages / name / "__init__.py").write_text(f"NAME = {name!r}\n", encoding="utf-8")
    (packages / "PySide6_Essentials-6.11.3.dist-info").mkdir()
    (packages / "pytest_qt-4.5.0.dist-info").mkdir()
    python = environment.folder.with_name("second")
    python = environment.copy_without_qt(python)
    source = "import numpy, torch, sys; print(numpy.NAME, torch.NAME)"
    done = subprocess.run([python, "-c", source], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["numpy", "torch"]
    names = {path.name for path in module.site_packages(tmp_path / "project" / "second").iterdir()}
    assert names == {"numpy", "torch"}


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (
            "  Downloading torch-2.13.0-cp311-cp311-manylinux_2_28_x86_64.whl (899.7 MB)",
            "  downloading torch-2.13.0 (899.7 MB)",
        ),
        ("  Downloading psygnal-0.16.1-py3-none-any.whl (92 kB)", ""),
        ("  Downloading torch-2.13.0-cp311-cp311-win_amd64.whl.metadata (31 kB)", ""),
        ("Installing collected packages: mpmath, torch, sympy", "  unpacking 3 packages"),
        ("Requirement already satisfied: numpy", ""),
    ],
)
def test_only_big_steps_are_told(module: ModuleType, line: str, expected: str) -> None:
    assert module.progress_line(line) == expected


def test_the_stamp_is_readable_and_broken_ones_count_as_none(environment: Any) -> None:
    environment.prepare(["test"])
    stamp = environment.folder / "nnstudio-installed.json"
    assert json.loads(stamp.read_text(encoding="utf-8"))["extras"] == ["test"]
    stamp.write_text("{", encoding="utf-8")
    assert not environment.is_ready()
