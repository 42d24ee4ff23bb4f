"""Reads the small real data sets that scikit-learn brings, without importing scikit-learn.

Importing it costs 1.8 s and 115 MB; its files are found by `find_spec` and read directly.
"""

from __future__ import annotations

import gzip
from importlib.util import find_spec
from pathlib import Path

from nnstudio.base.text import QT_TRANSLATE_NOOP
from nnstudio.data.dataset import DataError


def read_bundled(name: str) -> str:
    """Return the text of a file in scikit-learn's data folder, unpacked.

    Args:
        name: e.g. "digits.csv.gz".

    Raises:
        DataError: scikit-learn is not installed, or its file is missing or damaged.
    """
    spec = find_spec("sklearn")
    folders = list(spec.submodule_search_locations or ()) if spec is not None else []
    if not folders:
        raise _missing(name)
    path = Path(folders[0]) / "datasets" / "data" / name
    try:
        raw = path.read_bytes()
        return (gzip.decompress(raw) if name.endswith(".gz") else raw).decode("utf-8")
    except (OSError, EOFError, ValueError) as error:
        raise _missing(name) from error


def _missing(name: str) -> DataError:
    return DataError(
        QT_TRANSLATE_NOOP("data", "The bundled file {name} is missing or damaged.").format(
            name=name
        ),
        QT_TRANSLATE_NOOP(
            "data",
            "It belongs to the package scikit-learn. Install NN Studio again; your projects are "
            "not touched by that.",
        ),
        "NNS-2008",
    )
