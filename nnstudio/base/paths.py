"""Where the resources lie: in a development tree, an installed wheel or a frozen program."""

from __future__ import annotations

import sys
from pathlib import Path


def resource_path(*parts: str) -> Path:
    """Return the path of a file or folder under `resources/`.

    Args:
        parts: names below `resources/`, e.g. `("icons", "train.svg")`.

    Raises:
        FileNotFoundError: no resource folder belongs to this installation.
    """
    here = Path(__file__).resolve().parent.parent  # .../nnstudio
    frozen = getattr(sys, "_MEIPASS", None)  # set by PyInstaller
    candidates = [here / "_resources", here.parent / "resources"]
    if frozen:
        candidates.insert(0, Path(frozen) / "resources")
    for root in candidates:
        if (root / "i18n").is_dir():
            return root.joinpath(*parts)
    raise FileNotFoundError("The resource folder of NN Studio is missing; please install it again.")
