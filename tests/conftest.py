"""What holds for every test: fixed seeds, private folders, no network, no thread left behind.

Qt is loaded only where it is installed, so that the same tests run in the lane without it.
"""

from __future__ import annotations

import importlib.util
import os
import random
import sys
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from hypothesis import settings

from tests.helpers import isolation

PROJECT_ROOT = Path(__file__).resolve().parent.parent
HAS_QT = importlib.util.find_spec("PySide6") is not None

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
if "PYTEST_XDIST_WORKER" in os.environ:  # beside each other, each process computes on one core
    os.environ.setdefault("OMP_NUM_THREADS", "1")
os.environ.setdefault("PYTEST_QT_API", "pyside6")

# Found examples must not depend on the speed of the machine, and in CI not on chance either.
settings.register_profile("house", deadline=None, derandomize="CI" in os.environ)
settings.load_profile("house")

pytest_plugins = ["tests.helpers.qt_fixtures"] if HAS_QT else []
collect_ignore = [] if HAS_QT else ["gui"]


@pytest.fixture(autouse=True)
def _fixed_seeds() -> None:
    """Start every test from the same random numbers."""
    random.seed(0)
    np.random.seed(0)  # libraries that still use the old generator follow it
    torch = sys.modules.get("torch")
    if torch is not None:
        torch.manual_seed(0)


@pytest.fixture(autouse=True)
def _private_folders(
    tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Send settings, state and caches of the program to a folder of this test."""
    home = tmp_path_factory.mktemp("home")
    for name, value in isolation.private_folders(home).items():
        monkeypatch.setenv(name, value)


@pytest.fixture(autouse=True)
def _no_network() -> Iterator[None]:
    """Fail a test that opens a connection: everything works offline."""
    with isolation.blocked_network() as attempts:
        yield
    if attempts:
        pytest.fail(f"The test tried to reach {', '.join(attempts)}; everything works offline.")


@pytest.fixture(autouse=True)
def _no_threads_left() -> Iterator[None]:
    """Fail a test that leaves a thread running which would keep the process alive."""
    with isolation.watched_threads() as left:
        yield
    if left:
        pytest.fail(f"The test left threads running: {', '.join(left)}. Stop and join them.")


@pytest.fixture(scope="session")
def project_root() -> Path:
    """The folder that holds pyproject.toml."""
    return PROJECT_ROOT


@pytest.fixture(scope="session")
def shared_data() -> Path:
    """Real files next to the project folder (`../shared/data`); skipped where they are missing."""
    folder = PROJECT_ROOT.parent / "shared" / "data"
    if not folder.is_dir():
        pytest.skip(f"The real test files are not here: {folder}")
    return folder
