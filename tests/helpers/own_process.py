"""Runs a piece of Python in a process of its own, as a user's start of the program would."""

from __future__ import annotations

import os
import subprocess
import sys
import textwrap
from pathlib import Path

PROJECT_ROOT = Path(__file__).resolve().parents[2]


def run_python(
    source: str, *arguments: str, timeout: float = 100.0, **environment: str
) -> subprocess.CompletedProcess[str]:
    """Run Python source text in a fresh interpreter with the project importable.

    Args:
        source: the program; common indentation is taken off.
        arguments: become `sys.argv[1:]`.
        timeout: seconds; the process is killed after that.
        environment: further environment variables.

    Returns:
        The finished process with exit code, standard output and errors as text.

    Raises:
        subprocess.TimeoutExpired: the process did not end in time.
    """
    variables = {
        **os.environ,
        "PYTHONPATH": str(PROJECT_ROOT),
        "PYTHONIOENCODING": "utf-8",
        "QT_QPA_PLATFORM": os.environ.get("QT_QPA_PLATFORM", "offscreen"),
        **environment,
    }
    return subprocess.run(
        [sys.executable, "-c", textwrap.dedent(source), *arguments],
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=timeout,
        env=variables,
        check=False,
    )
