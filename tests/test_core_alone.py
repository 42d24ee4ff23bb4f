"""Every module outside the window can be imported where Qt is not installed."""

from __future__ import annotations

import subprocess
import sys

from tests.helpers.own_process import PROJECT_ROOT

IMPORT_ALL = """
import importlib, pkgutil, sys
for name in ("PySide6", "shiboken6", "pyqtgraph"):
    sys.modules[name] = None  # as if it were not there
import nnstudio
count = 0
for found in pkgutil.walk_packages(nnstudio.__path__, "nnstudio."):
    if found.name.split(".")[1] in ("gui", "__main__"):
        continue
    importlib.import_module(found.name)
    count += 1
print(count)
"""


def test_every_module_outside_the_window_does_without_qt() -> None:
    done = subprocess.run(
        [sys.executable, "-c", IMPORT_ALL],
        cwd=PROJECT_ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert int(done.stdout) > 400
