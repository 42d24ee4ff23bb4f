"""Makes the scripts of `packaging/` importable: they are programs, not a package."""

from __future__ import annotations

import importlib
from pathlib import Path
from types import ModuleType
from typing import Protocol

import pytest


class LoadsScript(Protocol):
    """Imports a script of `packaging/` by its name."""

    def __call__(self, name: str) -> ModuleType: ...


@pytest.fixture
def script(monkeypatch: pytest.MonkeyPatch, project_root: Path) -> LoadsScript:
    monkeypatch.syspath_prepend(str(project_root / "packaging"))
    return importlib.import_module
