"""A built wheel, installed elsewhere, is complete and finds its resources."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

pytest.importorskip("hatchling", reason="hatchling builds the wheel; it comes with the dev extra")

WHERE = """
import json, pathlib, nnstudio
from nnstudio.base.paths import resource_path
root = resource_path()
files = sorted(p.relative_to(root).as_posix() for p in root.rglob("*") if p.is_file())
print(json.dumps({"package": nnstudio.__file__, "root": str(root), "files": files}))
"""


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory, project_root: Path) -> Path:
    """A folder with the wheel installed into it, far from the project."""
    wheels = tmp_path_factory.mktemp("wheels")
    target = tmp_path_factory.mktemp("elsewhere") / "site"
    _pip("wheel", "--no-deps", "--no-build-isolation", "--wheel-dir", wheels, project_root)
    (wheel,) = wheels.glob("nnstudio-*.whl")
    _pip("install", "--no-deps", "--no-index", "--target", target, wheel)
    return target


def test_the_installed_program_finds_every_resource(installed: Path, project_root: Path) -> None:
    done = _python(installed, "-c", WHERE)
    assert done.returncode == 0, done.stderr
    found = json.loads(done.stdout)
    assert Path(found["package"]).is_relative_to(installed)
    assert Path(found["root"]).is_relative_to(installed)
    assert set(_tracked_resources(project_root)) <= set(found["files"])


def test_every_module_is_in_the_wheel(installed: Path, project_root: Path) -> None:
    source = project_root / "nnstudio"
    modules = {path.relative_to(source).as_posix() for path in source.rglob("*.py")}
    packed = {path.relative_to(installed / "nnstudio") for path in installed.rglob("*.py")}
    assert modules == {path.as_posix() for path in packed}


def test_tests_and_tools_are_not_in_the_wheel(installed: Path) -> None:
    names = {path.name for path in installed.iterdir()}
    assert "nnstudio" in names
    assert not names & {"tests", "packaging", "resources"}


def test_the_installed_command_line_works(installed: Path) -> None:
    done = _python(installed, "-m", "nnstudio", "layers", "--json", "-", "--lang", "de")
    assert done.returncode == 0, done.stderr
    assert "nn.linear" in done.stdout


def _pip(*arguments: str | Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "pip", "--disable-pip-version-check", "--quiet", *arguments],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr


def _python(installed: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "PYTHONPATH": str(installed), "PYTHONIOENCODING": "utf-8"}
    return subprocess.run(
        [sys.executable, *arguments],
        cwd=installed.parent,
        env=environment,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


def _tracked_resources(root: Path) -> list[str]:
    """Names below `resources/`, without what editors and systems leave there."""
    folder = root / "resources"
    return [
        path.relative_to(folder).as_posix()
        for path in folder.rglob("*")
        if path.is_file() and not path.name.startswith(".") and path.suffix != ".pyc"
    ]
