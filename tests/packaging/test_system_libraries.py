"""What Qt needs of the system is named for the system at hand, and installed only as root."""

from __future__ import annotations

import subprocess
from types import ModuleType
from typing import Any

import pytest

from tests.packaging.conftest import LoadsScript

DEBIAN = 'NAME="Debian GNU/Linux"\nID=debian\n'
MINT = 'NAME="Linux Mint"\nID=linuxmint\nID_LIKE="ubuntu debian"\n'
FEDORA = "NAME='Fedora Linux'\nID=fedora\n"
ROCKY = 'ID="rocky"\nID_LIKE="rhel centos fedora"\n'
ARCH = "ID=arch\n"


@pytest.fixture
def libraries(script: LoadsScript) -> ModuleType:
    return script("system_libraries")


@pytest.mark.parametrize(
    ("release", "expected"),
    [
        (DEBIAN, "debian"),
        (MINT, "debian"),
        (FEDORA, "fedora"),
        (ROCKY, "fedora"),
        (ARCH, "other"),
        ("", "other"),
    ],
)
def test_the_system_is_recognised(libraries: ModuleType, release: str, expected: str) -> None:
    assert libraries.family(release) == expected


def test_without_a_display_only_the_core_is_needed(libraries: ModuleType) -> None:
    files = {library.file for library in libraries.needed({})}
    assert {"libEGL.so.1", "libGL.so.1", "libdbus-1.so.3", "fonts"} <= files
    assert "libxcb-cursor.so.0" not in files


def test_a_display_needs_its_own_libraries(libraries: ModuleType) -> None:
    x11 = {library.file for library in libraries.needed({"DISPLAY": ":0"})}
    wayland = {library.file for library in libraries.needed({"WAYLAND_DISPLAY": "wayland-0"})}
    assert "libxcb-cursor.so.0" in x11
    assert "libwayland-client.so.0" in wayland
    assert "libxcb-cursor.so.0" not in wayland


def test_a_library_that_cannot_be_loaded_is_missing(libraries: ModuleType) -> None:
    absent = libraries.Library("libno-such-thing.so.7", "libno", "no")
    assert not libraries.is_present(absent)


def test_missing_libraries_are_those_not_present(
    libraries: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(libraries.sys, "platform", "linux")
    found = libraries.missing({}, present=lambda library: library.file != "libEGL.so.1")
    assert [library.debian for library in found] == ["libegl1"]


@pytest.mark.parametrize("platform", ["win32", "darwin"])
def test_other_systems_need_nothing(
    libraries: ModuleType, monkeypatch: pytest.MonkeyPatch, platform: str
) -> None:
    monkeypatch.setattr(libraries.sys, "platform", platform)
    assert libraries.missing({"DISPLAY": ":0"}, present=lambda library: False) == []


def test_advice_names_files_packages_and_the_command(libraries: ModuleType) -> None:
    absent = libraries.CORE[:2]
    debian = libraries.advice(absent, "debian")
    assert "libEGL.so.1, libGL.so.1" in debian
    assert "sudo apt-get install libegl1 libgl1" in debian
    assert "sudo dnf install libglvnd-egl libglvnd-glx" in libraries.advice(absent, "fedora")
    assert "libegl1, libgl1" in libraries.advice(absent, "other")


def test_a_package_is_named_once(libraries: ModuleType) -> None:
    twice = [libraries.Library("a.so", "one", "x"), libraries.Library("b.so", "one", "x")]
    assert libraries.debian_packages(twice) == ["one"]
    assert "install x" in libraries.advice(twice, "fedora")


class AptGet:
    """Stands in for subprocess.run and remembers what it was asked to do."""

    def __init__(self, *statuses: int) -> None:
        self.statuses = list(statuses)
        self.calls: list[list[str]] = []

    def __call__(self, command: list[str], **_options: Any) -> subprocess.CompletedProcess[str]:
        self.calls.append(command)
        return subprocess.CompletedProcess(command, self.statuses.pop(0), "E: no such package\n")


@pytest.mark.parametrize(
    ("statuses", "verbs", "failure"),
    [
        ((0,), ["install"], ""),
        ((100, 0, 0), ["install", "update", "install"], ""),
        ((100, 0, 100), ["install", "update", "install"], "E: no such package"),
    ],
)
def test_the_package_list_is_renewed_only_when_needed(
    libraries: ModuleType,
    monkeypatch: pytest.MonkeyPatch,
    statuses: tuple[int, ...],
    verbs: list[str],
    failure: str,
) -> None:
    apt_get = AptGet(*statuses)
    monkeypatch.setattr(libraries.subprocess, "run", apt_get)
    assert libraries.install_debian(["libegl1"]) == failure
    assert [call[1] for call in apt_get.calls] == verbs


def test_only_root_installs(libraries: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(libraries, "this_family", lambda: "debian")
    monkeypatch.setattr(libraries.shutil, "which", lambda name: "/usr/bin/apt-get")
    monkeypatch.setattr(libraries.os, "geteuid", lambda: 1000, raising=False)
    assert not libraries.may_install()
    monkeypatch.setattr(libraries.os, "geteuid", lambda: 0, raising=False)
    assert libraries.may_install()
    monkeypatch.setattr(libraries, "this_family", lambda: "fedora")
    assert not libraries.may_install()
