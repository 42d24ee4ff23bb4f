"""Our own torch modules as a closed table, made by looking into their folder.

A name that came from a file is only ever looked up in it.
"""

from __future__ import annotations

import importlib
import inspect
import pkgutil
from importlib import resources
from typing import TYPE_CHECKING

import nnstudio.compile.modules as package

if TYPE_CHECKING:
    from torch import nn


def own_module_names() -> tuple[str, ...]:
    """Return the file names, without ".py", in `compile/modules/`."""
    return tuple(sorted(info.name for info in pkgutil.iter_modules(package.__path__)))


def own_class(file: str, name: str) -> type[nn.Module]:
    """Return one of our own torch modules.

    Args:
        file: its file name without ".py".
        name: of the class.

    Raises:
        LookupError: there is no such module of ours.
    """
    from torch import nn  # the window never gets here

    found = getattr(_import(file), name, None)
    if not (inspect.isclass(found) and issubclass(found, nn.Module)):
        raise LookupError(f"{file}.py has no module {name!r}.")
    return found


def own_source(file: str) -> str:
    """Return the text of a file in `compile/modules/`.

    Raises:
        LookupError: there is no such file.
    """
    if file not in own_module_names():
        raise LookupError(f"There is no {file}.py among our own modules.")
    # Read, not imported: whoever writes a script need not load torch.
    return resources.files(package).joinpath(f"{file}.py").read_text(encoding="utf-8")


def _import(file: str):  # noqa: ANN202 - a Python module
    if file not in own_module_names():
        raise LookupError(f"There is no {file}.py among our own modules.")
    return importlib.import_module(f"{package.__name__}.{file}")
