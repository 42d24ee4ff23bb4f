"""Runs a verb and turns every outcome into an exit code and plain words."""

from __future__ import annotations

import argparse
import contextlib
import logging
import os
import sys
import traceback
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from nnstudio.base.errors import UserError
from nnstudio.base.i18n import Translator
from nnstudio.base.text import QT_TRANSLATE_NOOP, plain
from nnstudio.cli.output import Output
from nnstudio.cli.parser import VERBS, Words, wanted_language

EXIT_DONE, EXIT_INPUT, EXIT_FAULT = 0, 1, 3  # 2, wrong usage: see `usage`


@dataclass(frozen=True)
class WindowArguments:
    """What the window is to open."""

    project: Path | None = None
    example: str = ""
    language: str = ""


def window_arguments(arguments: Sequence[str]) -> WindowArguments | None:
    """Return what the window is to open, or None where a verb (or --help) was given."""
    parser = argparse.ArgumentParser(add_help=False, exit_on_error=False)
    parser.add_argument("--example", default="")
    parser.add_argument("--lang", choices=("en", "de"), default="")
    parser.add_argument("project", nargs="?", type=Path)
    if any(word in ("-h", "--help", "--version") for word in arguments):
        return None
    try:
        found, unknown = parser.parse_known_args(list(arguments))
    except (SystemExit, argparse.ArgumentError):
        return None
    if unknown or str(found.project) in VERBS:
        return None
    if found.project is not None and not _may_be_file(found.project):
        return None
    return WindowArguments(found.project, found.example, found.lang)


def run_command(arguments: Sequence[str], draw: Callable[[], str] | None = None) -> int:
    """Run a verb.

    Args:
        arguments: the words after the program's name.
        draw: opens a window unseen, for the self-test, and returns what it drew; None where
            there is none.

    Returns:
        0 done; 1 something in the input is wrong, or it was stopped; 2 wrong usage; 3 our fault.
    """
    for stream in (sys.stdout, sys.stderr):
        with contextlib.suppress(AttributeError, ValueError, OSError):
            stream.reconfigure(errors="replace")  # type: ignore[union-attr] - odd consoles
    _be_quiet()
    translator = Translator(wanted_language(arguments))
    try:
        found = Words(translator).parse(arguments)
    except SystemExit as leaving:  # --help, --version or wrong usage; all has been said
        return int(leaving.code or 0)
    output = Output(translator, found.json)
    try:
        output.check_target()
        return _run(found, output, draw)
    except UserError as error:
        output.error(error)
        return EXIT_INPUT
    except KeyboardInterrupt:
        output.say(QT_TRANSLATE_NOOP("cli", "Stopped. Nothing was changed."))
        return EXIT_INPUT
    except MemoryError:
        output.error(_out_of_memory())
        return EXIT_INPUT
    except BrokenPipeError:  # `nnstudio layers | head` has seen enough
        _let_go_of_output()
        return EXIT_DONE
    except Exception:  # noqa: BLE001 - the outermost boundary: a report, no traceback
        return _our_fault(output)


def _run(found: argparse.Namespace, output: Output, draw: Callable[[], str] | None) -> int:
    from nnstudio.cli.dispatch import run_verb  # imports more than the parser needs

    return EXIT_DONE if run_verb(found, output, draw) else EXIT_INPUT


def _be_quiet() -> None:
    """Keep log lines of libraries off the person's screen; what matters is said in words."""
    root = logging.getLogger()
    if not root.handlers:
        root.addHandler(logging.NullHandler())


def _our_fault(output: Output) -> int:
    from nnstudio.settings.settings import state_folder  # only needed here

    path = state_folder() / "report.txt"
    details = traceback.format_exc()
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(details, encoding="utf-8", errors="replace")
        where = str(path)
    except OSError:
        where = "stderr"
        sys.stderr.write(details)
    output.error(
        UserError(
            QT_TRANSLATE_NOOP("cli", "Something went wrong inside NN Studio."),
            QT_TRANSLATE_NOOP(
                "cli", "Your files were not changed. A report without your data lies at {path}."
            ).format(path=plain(where)),
            "NNS-9001",
        )
    )
    return EXIT_FAULT


def _out_of_memory() -> UserError:
    return UserError(
        QT_TRANSLATE_NOOP("cli", "The memory of this computer is not enough for this."),
        QT_TRANSLATE_NOOP(
            "cli", "Your files were not changed. Close other programs, or use fewer data."
        ),
        "NNS-9002",
    )


def _let_go_of_output() -> None:
    """Give standard output to nobody, so that Python does not complain when it ends."""
    with contextlib.suppress(OSError, ValueError, AttributeError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _may_be_file(path: Path) -> bool:
    return path.suffix != "" or path.exists()
