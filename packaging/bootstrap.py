"""From a fresh checkout to a running program: `run`, `test`, `check`.

Standard library only; Linux, Windows and macOS. Everything is installed into a private
environment, so nothing of the computer's own Python changes.
"""

from __future__ import annotations

import argparse
import os
import platform
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path

import system_libraries
from private_environment import PrivateEnvironment, SetupError

ROOT = Path(__file__).resolve().parent.parent
OLDEST_PYTHON = (3, 11)
EXAMPLE = "digits-cnn"
TEST_EXTRAS = ("test", "dev")
MOST_PROCESSES = 4  # for tests; each may need 1.5 GB
ROOMS = ("base", "graph", "compile", "edit", "export", "project", "settings", "work", "cli")
WITHOUT_QT = ("tests/test_core_alone.py", *(f"tests/{room}" for room in ROOMS))

NO_DISPLAY = (
    "There is no display here, so no window can open. "
    f"The example {EXAMPLE} is trained without one instead."
)
NO_WINDOW = (
    "A window cannot be opened on this display, so the example {example} is trained without "
    "one. Qt said:\n    {reason}"
)
TRAINED = (
    "\nThe trained net lies in {project}\n"
    "Read it as PyTorch code:\n"
    "    python packaging/bootstrap.py run export {project} --to pytorch -o digits.py\n"
    "All commands: python packaging/bootstrap.py run --help"
)
WINDOW_PROBE = "from PySide6.QtGui import QGuiApplication; QGuiApplication([])"


def main(arguments: Sequence[str] | None = None) -> int:
    """Do what the command line says.

    Returns:
        The exit status: 0 done, 1 something is missing or failed, 2 wrong usage.
    """
    too_old = unsuitable_python(sys.version_info[:2], sys.platform, platform.machine())
    if too_old:
        print(too_old, file=sys.stderr)
        return 1
    words = list(sys.argv[1:] if arguments is None else arguments)
    options = _parser().parse_args(words[:1])
    actions = {"run": _run, "test": _test, "test-without-qt": _test_without_qt, "check": _check}
    try:
        return actions[options.action](words[1:])
    except SetupError as problem:
        print(problem, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("\nStopped. The same command goes on where it stopped.", file=sys.stderr)
        return 1


def unsuitable_python(version: Sequence[int], system: str, machine: str) -> str:
    """Return a plain sentence when NN Studio cannot run on this Python, else nothing."""
    if tuple(version[:2]) < OLDEST_PYTHON:
        return (
            f"NN Studio needs Python {OLDEST_PYTHON[0]}.{OLDEST_PYTHON[1]} or newer; this is "
            f"Python {version[0]}.{version[1]}. Nothing was changed. Install a newer Python, then "
            "start this command with it, for example: python3.12 packaging/bootstrap.py run"
        )
    if system == "darwin" and machine == "x86_64":
        return (
            "NN Studio computes with PyTorch, which is no longer made for Macs with an Intel "
            "processor. Nothing was changed. Macs with Apple silicon, Windows and Linux work; on "
            "Apple silicon use a Python that is made for it."
        )
    return ""


def has_display(environment: Mapping[str, str], system: str) -> bool:
    """Tell whether the environment names a display that a window could open on."""
    if not system.startswith("linux"):
        return True
    names = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return any(environment.get(name) for name in names)


def example_commands(python: Path, project: Path) -> list[list[str]]:
    """Return the commands that make, train and measure the example without a window."""
    start = [str(python), "-m", "nnstudio"]
    return [
        [*start, "new", str(project), "--template", EXAMPLE],
        [*start, "train", str(project)],
        [*start, "evaluate", str(project)],
    ]


def _run(further: Sequence[str]) -> int:
    """Open the window on the example, or pass further words to the program."""
    environment = PrivateEnvironment(ROOT, say=_say)
    environment.prepare()
    start = [str(environment.python), "-m", "nnstudio"]
    if further:
        return _call([*start, *further], folder=None)
    if not has_display(os.environ, sys.platform):
        _say(NO_DISPLAY)
        return _train_example(environment)
    _get_libraries(os.environ)
    reason = _why_no_window(environment)
    if reason:
        _say(NO_WINDOW.format(example=EXAMPLE, reason=reason))
        return _train_example(environment)
    return _call([*start, "--example", EXAMPLE])


def _test(further: Sequence[str]) -> int:
    """Run the tests; further words go to pytest."""
    environment = PrivateEnvironment(ROOT, say=_say)
    environment.prepare(TEST_EXTRAS)
    screen = os.environ.get("QT_QPA_PLATFORM", "offscreen")
    _get_libraries({} if screen == "offscreen" else os.environ)
    return _call(test_command(environment.python, further, os.cpu_count() or 1), screen=screen)


def _test_without_qt(further: Sequence[str]) -> int:
    """Run the tests of the core in a second environment, where Qt is not installed.

    Those of the rooms that a person without a window meets, unless further words name others:
    what is computed is the same as in the first environment and was tested there.
    """
    environment = PrivateEnvironment(ROOT, say=_say)
    environment.prepare(TEST_EXTRAS)
    folder = environment.folder.with_name(environment.folder.name + "-without-qt")
    python = environment.copy_without_qt(folder)
    _say(f"Testing the core where Qt is not installed ({folder})")
    if further:
        return _call(test_command(python, further, os.cpu_count() or 1))
    return _call([*test_command(python, [], os.cpu_count() or 1), *WITHOUT_QT])


def _check(further: Sequence[str]) -> int:
    """Run all checks that need no test and say which failed."""
    if further:
        print(f"check takes no further words: {' '.join(further)}", file=sys.stderr)
        return 2
    environment = PrivateEnvironment(ROOT, say=_say)
    environment.prepare(TEST_EXTRAS)
    failed = []
    for name, command in check_commands(environment.python):
        _say(f"\n{name}")
        if _call(command):
            failed.append(name)
    _say("")
    if failed:
        _say(f"Failed: {', '.join(failed)}.")
        return 1
    _say("All checks passed.")
    return 0


def check_commands(python: Path) -> list[tuple[str, list[str]]]:
    """Return the checks as (name, command)."""
    tool = [str(python), "-m"]
    lint_imports = "from importlinter.cli import lint_imports_command; lint_imports_command()"
    return [
        ("Style", [*tool, "ruff", "check", "."]),
        ("Form", [*tool, "ruff", "format", "--check", "."]),
        ("Types", [*tool, "pyright", "--pythonpath", str(python)]),
        ("Who may know whom", [str(python), "-c", lint_imports, "--no-logo"]),
        ("File lengths", [str(python), "packaging/file_lengths.py"]),
        ("Translations", [str(python), "packaging/translations.py", "check"]),
    ]


def test_command(python: Path, further: Sequence[str], cores: int) -> list[str]:
    """Return the command that runs the tests.

    Args:
        python: the interpreter.
        further: words for pytest; none: all tests, in as many processes as there are cores.
        cores: of this computer.
    """
    command = [str(python), "-m", "pytest"]
    processes = min(cores, MOST_PROCESSES)
    if further or processes < 2:
        return [*command, *further]
    return [*command, "-n", str(processes), "--dist", "worksteal"]


def _train_example(environment: PrivateEnvironment) -> int:
    project = Path(tempfile.mkdtemp(prefix="nnstudio-")) / f"{EXAMPLE}.nns"
    for command in example_commands(environment.python, project):
        status = _call(command)
        if status:
            return status
    _say(TRAINED.format(project=project))
    return 0


def _get_libraries(environment: Mapping[str, str]) -> None:
    """Install Qt's system libraries as root on Debian, else name what is missing.

    Raises:
        SetupError: something is missing and has to be installed by a person.
    """
    missing = system_libraries.missing(environment)
    if not missing:
        return
    if system_libraries.may_install():
        packages = system_libraries.debian_packages(missing)
        _say(f"Installing parts of the system that Qt needs: {' '.join(packages)}")
        failure = system_libraries.install_debian(packages)
        missing = system_libraries.missing(environment)
        if failure:
            _say(f"The installation failed:\n{failure}")
    if missing:
        advice = system_libraries.advice(missing, system_libraries.this_family())
        raise SetupError(f"{advice}\nThen start the same command again.")


def _why_no_window(environment: PrivateEnvironment) -> str:
    """Return what Qt says when it cannot open a display, else nothing."""
    if not sys.platform.startswith("linux"):
        return ""
    done = subprocess.run(
        [str(environment.python), "-c", WINDOW_PROBE],
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        errors="replace",
        check=False,
    )
    if done.returncode == 0:
        return ""
    lines = [line for line in done.stdout.splitlines() if line.strip()]
    return lines[0] if lines else f"it ended with status {done.returncode}"


def _call(command: Sequence[str], folder: Path | None = ROOT, screen: str = "") -> int:
    """Run a command and return its exit status, which is never negative.

    Args:
        command: program and arguments.
        folder: where it runs; None: where the person is.
        screen: Qt's platform plugin; empty: as Qt chooses.
    """
    environment = {**os.environ, "QT_QPA_PLATFORM": screen} if screen else None
    status = subprocess.run(command, cwd=folder, env=environment, check=False).returncode
    return status if status >= 0 else 128 - status


def _say(line: str) -> None:
    print(line, flush=True)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python packaging/bootstrap.py",
        description="Installs NN Studio into a private environment and starts it.",
        epilog="The first start installs and takes some minutes; later ones need no network.",
    )
    parser.add_argument(
        "action",
        choices=("run", "test", "test-without-qt", "check"),
        help="run: open the window on an example (or pass words on to the program); "
        "test: run the tests (further words go to pytest); test-without-qt: the tests of the "
        "core where Qt is not installed; check: style, types, rooms, lengths, translations",
    )
    return parser


if __name__ == "__main__":
    sys.exit(main())
