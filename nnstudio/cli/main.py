"""Runs a verb and turns every outcome into an exit code and plain words."""

from __future__ import annotations

import argparse
import logging
import sys
import traceback
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from nnstudio.base.errors import UserError
from nnstudio.base.i18n import Translator, system_language
from nnstudio.base.text import QT_TRANSLATE_NOOP, plain
from nnstudio.cli.output import Output
from nnstudio.cli.parser import EXIT_DONE, EXIT_FAULT, EXIT_INPUT, VERBS, make_parser


@dataclass(frozen=True)
class WindowArguments:
    """What the window is to open."""

    project: Path | None = None
    example: str = ""
    language: str = ""


def window_arguments(arguments: Sequence[str]) -> WindowArguments | None:
    """Return what the window is to open, or None where a verb (or --help) was given."""
    parser = argparse.ArgumentParser(add_help=False)
    parser.add_argument("--example", default="")
    parser.add_argument("--lang", choices=("en", "de"), default="")
    parser.add_argument("project", nargs="?", type=Path)
    first = next((word for word in arguments if not word.startswith("-")), "")
    if first in VERBS or any(word in ("-h", "--help", "--version") for word in arguments):
        return None
    try:
        found, unknown = parser.parse_known_args(list(arguments))
    except SystemExit:
        return None
    if unknown or (found.project is not None and not _may_be_file(found.project)):
        return None
    return WindowArguments(found.project, found.example, found.lang)


def run_command(arguments: Sequence[str]) -> int:
    """Run a verb.

    Returns:
        0 done; 1 something in the input is wrong; 3 our fault. Wrong usage ends with 2.
    """
    from nnstudio.cli import verbs  # the verbs import more than the parser needs

    logging.basicConfig(level=logging.ERROR, stream=sys.stderr, format="%(message)s")
    logging.getLogger("nnstudio").setLevel(logging.CRITICAL)
    found = make_parser().parse_args(list(arguments))
    if not found.verb:
        make_parser().error("a verb or a project file is missing")
    output = Output(Translator(found.lang or system_language()), found.json)
    try:
        verbs.run(found, output)
    except UserError as error:
        output.error(error)
        return EXIT_INPUT
    except KeyboardInterrupt:
        output.say(QT_TRANSLATE_NOOP("cli", "Stopped."))
        return EXIT_INPUT
    except Exception:  # noqa: BLE001 - the outermost boundary: a report, no traceback
        return _our_fault(output)
    return EXIT_DONE


def _our_fault(output: Output) -> int:
    from nnstudio.settings.settings import state_folder  # only needed here

    path = state_folder() / "report.txt"
    details = traceback.format_exc()
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(details, encoding="utf-8")
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


def _may_be_file(path: Path) -> bool:
    return path.suffix != "" or path.exists()
