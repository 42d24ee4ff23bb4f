"""The commands of the README: what they say and start, without installing anything."""

from __future__ import annotations

import sys
from pathlib import Path
from types import ModuleType

import pytest

from tests.helpers.own_process import PROJECT_ROOT
from tests.packaging.conftest import LoadsScript

PYTHON = Path("/env/bin/python")


class FakeEnvironment:
    """Stands in for the private environment; remembers which extras were asked for."""

    prepared: list[tuple[str, ...]]

    def __init__(self) -> None:
        self.prepared = []
        self.python = PYTHON
        self.folder = Path("/env")

    def prepare(self, extras: tuple[str, ...] = ()) -> None:
        self.prepared.append(tuple(extras))

    def copy_without_qt(self, folder: Path) -> Path:
        return folder / "bin" / "python"


class Start:
    """A bootstrap whose commands are remembered instead of started."""

    def __init__(self, module: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
        self.module = module
        self.commands: list[list[str]] = []
        self.screens: list[str] = []
        self.statuses: list[int] = []
        self.environment = FakeEnvironment()
        self.libraries_for: list[dict[str, str]] = []
        monkeypatch.setattr(module, "PrivateEnvironment", lambda root, say: self.environment)
        monkeypatch.setattr(module, "_call", self._call)
        monkeypatch.setattr(module, "_why_no_window", lambda environment: "")
        monkeypatch.setattr(
            module, "_get_libraries", lambda names: self.libraries_for.append(dict(names))
        )

    def __call__(self, *arguments: str) -> int:
        return self.module.main(arguments)

    def _call(self, command: list[str], folder: Path | None = None, screen: str = "") -> int:
        self.commands.append(command)
        self.screens.append(screen)
        return self.statuses.pop(0) if self.statuses else 0


@pytest.fixture
def module(script: LoadsScript, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(sys, "platform", "linux")
    return script("bootstrap")


@pytest.fixture
def start(module: ModuleType, monkeypatch: pytest.MonkeyPatch) -> Start:
    return Start(module, monkeypatch)


def test_an_old_python_is_told_in_a_plain_sentence(module: ModuleType) -> None:
    sentence = module.unsuitable_python((3, 10), "linux", "x86_64")
    assert "needs Python 3.11 or newer; this is Python 3.10" in sentence
    assert "Nothing was changed" in sentence
    assert module.unsuitable_python((3, 11), "linux", "x86_64") == ""
    assert module.unsuitable_python((3, 13), "win32", "AMD64") == ""


def test_an_intel_mac_is_told_in_a_plain_sentence(module: ModuleType) -> None:
    assert "Intel" in module.unsuitable_python((3, 12), "darwin", "x86_64")
    assert module.unsuitable_python((3, 12), "darwin", "arm64") == ""


def test_an_old_python_changes_nothing(
    module: ModuleType, start: Start, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "unsuitable_python", lambda *facts: "too old")
    assert start("run") == 1
    assert start.environment.prepared == []


@pytest.mark.parametrize(
    ("variables", "platform", "expected"),
    [
        ({}, "linux", False),
        ({"DISPLAY": ""}, "linux", False),
        ({"DISPLAY": ":0"}, "linux", True),
        ({"WAYLAND_DISPLAY": "wayland-0"}, "linux", True),
        ({"QT_QPA_PLATFORM": "vnc"}, "linux", True),
        ({}, "win32", True),
        ({}, "darwin", True),
    ],
)
def test_a_display_is_recognised(
    module: ModuleType, variables: dict[str, str], platform: str, expected: bool
) -> None:
    assert module.has_display(variables, platform) is expected


def test_run_opens_the_window_on_the_example(start: Start, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DISPLAY", ":0")
    assert start("run") == 0
    assert start.commands == [[str(PYTHON), "-m", "nnstudio", "--example", "digits-cnn"]]
    assert start.environment.prepared == [()]
    assert start.libraries_for[0]["DISPLAY"] == ":0"


def test_run_without_a_display_says_so_and_trains_the_same_example(
    start: Start, capsys: pytest.CaptureFixture[str]
) -> None:
    assert start("run") == 0
    output = capsys.readouterr().out
    assert "There is no display here" in output
    new, train, evaluate = start.commands
    assert new[:4] == [str(PYTHON), "-m", "nnstudio", "new"]
    assert new[-2:] == ["--template", "digits-cnn"]
    project = new[4]
    assert project.endswith(".nns")
    assert train == [str(PYTHON), "-m", "nnstudio", "train", project]
    assert evaluate == [str(PYTHON), "-m", "nnstudio", "evaluate", project]
    assert f"The trained net lies in {project}" in output
    assert start.libraries_for == []  # the command line needs nothing of Qt


def test_run_on_a_display_that_does_not_answer_trains_too(
    module: ModuleType,
    start: Start,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setenv("DISPLAY", ":99")
    monkeypatch.setattr(module, "_why_no_window", lambda environment: "could not connect to :99")
    assert start("run") == 0
    assert "could not connect to :99" in capsys.readouterr().out
    assert [command[3] for command in start.commands] == ["new", "train", "evaluate"]


def test_a_failing_example_ends_with_its_status(start: Start) -> None:
    start.statuses = [3]
    assert start("run") == 3
    assert len(start.commands) == 1


def test_further_words_go_to_the_program(start: Start) -> None:
    assert start("run", "evaluate", "digits.nns", "--help") == 0
    assert start.commands == [[str(PYTHON), "-m", "nnstudio", "evaluate", "digits.nns", "--help"]]


def test_test_passes_its_words_to_pytest_offscreen(
    start: Start, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DISPLAY", ":0")
    start.statuses = [1]
    assert start("test", "tests/graph", "-x") == 1
    assert start.commands == [[str(PYTHON), "-m", "pytest", "tests/graph", "-x"]]
    assert start.screens == ["offscreen"]
    assert start.environment.prepared == [("test", "dev")]
    assert start.libraries_for == [{}]  # not those of the display


@pytest.mark.parametrize(
    ("cores", "words"), [(1, []), (2, ["-n", "2", "--dist", "worksteal"]), (64, ["-n", "4"])]
)
def test_all_tests_run_in_as_many_processes_as_there_are_cores(
    module: ModuleType, cores: int, words: list[str]
) -> None:
    command = module.test_command(PYTHON, [], cores)
    assert command[3 : 3 + len(words)] == words


def test_test_without_qt_uses_the_second_environment(start: Start) -> None:
    assert start("test-without-qt", "-x") == 0
    assert start.commands == [[str(Path("/env-without-qt/bin/python")), "-m", "pytest", "-x"]]


def test_without_further_words_it_tests_every_room_beside_the_window(
    start: Start, module: ModuleType
) -> None:
    assert start("test-without-qt") == 0
    (command,) = start.commands
    assert command[-len(module.WITHOUT_QT) :] == list(module.WITHOUT_QT)
    assert all((PROJECT_ROOT / place).exists() for place in module.WITHOUT_QT)


def test_check_runs_every_check_and_names_what_failed(
    start: Start, capsys: pytest.CaptureFixture[str]
) -> None:
    start.statuses = [0, 1, 0, 1, 0, 0]
    assert start("check") == 1
    assert "Failed: Form, Who may know whom." in capsys.readouterr().out
    tools = " ".join(word for command in start.commands for word in command)
    for tool in ("ruff check", "ruff format --check", "pyright", "lint_imports", "file_lengths"):
        assert tool in tools
    assert "translations.py check" in tools


def test_a_missing_library_ends_with_what_to_do(
    script: LoadsScript, monkeypatch: pytest.MonkeyPatch
) -> None:
    bootstrap, libraries = script("bootstrap"), script("system_libraries")
    monkeypatch.setattr(libraries, "missing", lambda names: list(libraries.CORE[:1]))
    monkeypatch.setattr(libraries, "may_install", lambda: False)
    monkeypatch.setattr(libraries, "this_family", lambda: "debian")
    with pytest.raises(bootstrap.SetupError) as caught:
        bootstrap._get_libraries({})
    assert "apt-get install libegl1" in str(caught.value)
    assert "start the same command again" in str(caught.value)


def test_root_on_debian_installs_what_is_missing(
    script: LoadsScript, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    bootstrap, libraries = script("bootstrap"), script("system_libraries")
    absent = [list(libraries.CORE[:1]), []]
    installed: list[str] = []
    monkeypatch.setattr(libraries, "missing", lambda names: absent.pop(0))
    monkeypatch.setattr(libraries, "may_install", lambda: True)
    monkeypatch.setattr(libraries, "install_debian", lambda names: installed.extend(names) or "")
    bootstrap._get_libraries({})
    assert installed == ["libegl1"]
    assert "libegl1" in capsys.readouterr().out


def test_an_unknown_command_is_wrong_usage(start: Start) -> None:
    with pytest.raises(SystemExit) as caught:
        start("fly")
    assert caught.value.code == 2
