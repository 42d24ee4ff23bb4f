"""The recipes of CONTRIBUTING.md, taken from the text as it stands there."""

from __future__ import annotations

import re
from pathlib import Path

PROJECT_ROOT = Path(__file__).resolve().parents[2]
_RECIPE = re.compile(r"```python\n# (nnstudio/\S+)/(\w+)\.py\n(.*?)```", re.DOTALL)


def recipes() -> dict[str, tuple[str, str]]:
    """Return the recipes: folder of the file -> (module name, source)."""
    guide = (PROJECT_ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    return {folder: (name, source) for folder, name, source in _RECIPE.findall(guide)}


def write_package(folder: Path) -> None:
    """Write the recipes as modules of a package."""
    folder.mkdir(parents=True)
    (folder / "__init__.py").touch()
    for name, source in recipes().values():
        (folder / f"{name}.py").write_text(source, encoding="utf-8")
