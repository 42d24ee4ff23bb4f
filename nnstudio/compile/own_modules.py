"""Our own torch modules as a closed table, made by looking into their folder.

A name that came from a file is only ever looked up in it.
"""

from __future__ import annotations

import importlib
import inspect
import pkgutil
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
    return inspect.getsource(_import(file))


def _import(file: str):  # noqa: ANN202 - a Python module
    if file not in own_module_names():
        raise LookupError(f"There is no {file}.py among our own modules.")
    return importlib.import_module(f"{package.__name__}.{file}")
