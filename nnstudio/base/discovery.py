"""Collects one declaration a file from a package: layers, importers, panels, callbacks.

A file that fails to load is reported and the rest still load.
"""

from __future__ import annotations

import importlib
import logging
import pkgutil
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar

_log = logging.getLogger(__name__)


class Declared(Protocol):
    """Anything with a stable id."""

    @property
    def id(self) -> str:
        """The stable id, written into files."""
        ...


T = TypeVar("T", bound=Declared)


class DuplicateIdError(ValueError):
    """Two files of a package declare the same id."""


@dataclass(frozen=True)
class LoadFailure:
    """A file that did not load.

    Args:
        module: dotted name.
        reason: what Python said, for the log and the problem list.
    """

    module: str
    reason: str


class Registry(Generic[T]):
    """Declarations by id, in the order of their files' names.

    Args:
        items: the declarations.
        failures: files that did not load.

    Raises:
        DuplicateIdError: an id occurs twice.
    """

    def __init__(self, items: tuple[T, ...], failures: tuple[LoadFailure, ...] = ()) -> None:
        self._items: dict[str, T] = {}
        self.failures = failures
        for item in items:
            if item.id in self._items:
                raise DuplicateIdError(f"The id {item.id!r} is declared twice.")
            self._items[item.id] = item

    def get(self, item_id: str) -> T | None:
        """Return the declaration of that id, or None."""
        return self._items.get(item_id)

    def __getitem__(self, item_id: str) -> T:
        return self._items[item_id]

    def __contains__(self, item_id: object) -> bool:
        return item_id in self._items

    def __iter__(self) -> Iterator[T]:
        return iter(self._items.values())

    def __len__(self) -> int:
        return len(self._items)

    def ids(self) -> tuple[str, ...]:
        """Return all ids."""
        return tuple(self._items)


def discover(package: str, constant: str, kind: type[T]) -> Registry[T]:
    """Import every module of a package and collect its declaration.

    Args:
        package: dotted name of the package, e.g. "nnstudio.layers.builtin".
        constant: name of the declaration, e.g. "LAYER"; a module without it is passed over.
        kind: the type that the declaration must have.

    Raises:
        DuplicateIdError: two files declare the same id.
    """
    root = importlib.import_module(package)
    items: list[T] = []
    failures: list[LoadFailure] = []
    for info in sorted(pkgutil.iter_modules(root.__path__), key=lambda found: found.name):
        name = f"{package}.{info.name}"
        try:
            declared = getattr(importlib.import_module(name), constant, None)
        except Exception as error:  # noqa: BLE001 - an extension's fault must not take the others with it
            _log.exception("cannot load %s", name)
            failures.append(LoadFailure(name, f"{type(error).__name__}: {error}"))
            continue
        if declared is None:
            continue
        if isinstance(declared, kind):
            items.append(declared)
        else:
            failures.append(LoadFailure(name, f"{constant} is a {type(declared).__name__}"))
    return Registry(tuple(items), tuple(failures))
