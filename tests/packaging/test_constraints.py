"""The tested versions lie inside the ranges of pyproject.toml, on every Python we name."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from packaging.version import Version

PYTHONS = ("3.11", "3.12", "3.13")


def _pins(root: Path) -> dict[str, Version]:
    lines = (root / "packaging" / "constraints.txt").read_text(encoding="utf-8").splitlines()
    pins = {}
    for line in lines:
        if line and not line.startswith("#"):
            name, _, version = line.partition("==")
            pins[canonicalize_name(name)] = Version(version)
    return pins


def _project(root: Path) -> dict:
    with (root / "pyproject.toml").open("rb") as file:
        return tomllib.load(file)


def _requirements(root: Path) -> Iterator[Requirement]:
    project = _project(root)
    yield from map(Requirement, project["build-system"]["requires"])
    yield from map(Requirement, project["project"]["dependencies"])
    for extra in project["project"]["optional-dependencies"].values():
        yield from map(Requirement, extra)


@pytest.mark.parametrize("python", PYTHONS)
def test_every_dependency_has_a_tested_version_in_its_range(
    python: str, project_root: Path
) -> None:
    pins = _pins(project_root)
    for requirement in _requirements(project_root):
        if requirement.marker and not requirement.marker.evaluate({"python_version": python}):
            continue
        pin = pins.get(canonicalize_name(requirement.name))
        assert pin is not None, f"{requirement.name} has no line in constraints.txt"
        assert requirement.specifier.contains(pin), f"{requirement} does not allow {pin}"


@pytest.mark.parametrize(
    ("python", "version", "allowed"),
    [
        ("3.11", "6.11.3", True),
        ("3.11", "6.12.0", False),  # aborts the process after seconds of plotting
        ("3.12", "6.12.0", True),
        ("3.12", "6.11.0", False),
        ("3.13", "6.9.2", False),
    ],
)
def test_broken_versions_of_qt_are_excluded(
    python: str, version: str, allowed: bool, project_root: Path
) -> None:
    lines = map(Requirement, _project(project_root)["project"]["dependencies"])
    valid = [
        line.specifier.contains(version)
        for line in lines
        if line.name == "PySide6-Essentials"
        and (line.marker is None or line.marker.evaluate({"python_version": python}))
    ]
    assert all(valid) is allowed


def test_torch_has_an_upper_bound(project_root: Path) -> None:
    lines = map(Requirement, _project(project_root)["project"]["dependencies"])
    (torch,) = [line for line in lines if line.name == "torch"]
    assert not torch.specifier.contains("2.14.0")
    assert torch.specifier.contains("2.7.0")
