"""Runs the benchmarks and prints where each goal stands."""

from __future__ import annotations

import argparse
import json
import os
import platform
import sys
from collections.abc import Callable
from dataclasses import asdict
from importlib import import_module
from pathlib import Path

from tests.benchmarks.figures import Figure

NAMES = (
    "training",
    "playground",
    "start",
    "large_graph",
    "pictures",
    "tables",
    "texts",
    "corpus",
    "text_window",
)


def main() -> int:
    """Run what was asked for; the exit code says only whether it could be measured."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks")
    parser.add_argument("--json", type=Path)
    parser.add_argument("--only", choices=NAMES, action="append")
    parser.add_argument("--rounds", type=int, default=3)
    arguments = parser.parse_args()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    figures: list[Figure] = []
    for name in arguments.only or NAMES:
        run: Callable[[int], list[Figure]] = import_module(f"tests.benchmarks.{name}").run
        for figure in run(arguments.rounds):
            mark = "reached" if figure.reached else "missed "
            sys.stdout.write(
                f"{figure.goal_id} {mark} {figure.value:10.3f}  {figure.goal:8}  {figure.name}\n"
            )
            sys.stdout.flush()
            figures.append(figure)
    if arguments.json:
        machine = {"cores": os.cpu_count(), "system": platform.platform()}
        data = {"machine": machine, "figures": [asdict(figure) for figure in figures]}
        arguments.json.write_text(json.dumps(data, indent=1) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
