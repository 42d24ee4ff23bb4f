"""Runs one measurement in a Python of its own, without a display."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]


def measured(*arguments: str | Path) -> Any:
    """Return what a program printed as its last line, read as JSON.

    Args:
        arguments: of Python, such as "-m" and a module.

    Raises:
        subprocess.CalledProcessError: the program failed.
    """
    environment = {**os.environ, "QT_QPA_PLATFORM": os.environ.get("QT_QPA_PLATFORM", "offscreen")}
    done = subprocess.run(
        [sys.executable, *map(str, arguments)],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        check=True,
    )
    return json.loads(done.stdout.strip().splitlines()[-1])
