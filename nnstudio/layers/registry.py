"""The layers that this installation knows."""

from __future__ import annotations

from collections.abc import Iterable

from nnstudio.base.discovery import LoadFailure, Registry, discover
from nnstudio.layers.spec import CATEGORIES, LayerSpec

LayerRegistry = Registry[LayerSpec]

BUILTIN = "nnstudio.layers.builtin"


def load_layers(extra_packages: Iterable[str] = ()) -> LayerRegistry:
    """Return the registry of layers; build it once and pass it on.

    Args:
        extra_packages: dotted names of further packages with one layer a file. What does not
            load there, or repeats an id, is reported in `failures` and the rest still load.

    Raises:
        DuplicateIdError: two of the built-in files declare the same id.
    """
    registry: LayerRegistry = discover(BUILTIN, "LAYER", LayerSpec)
    for package in extra_packages:
        registry = _extended(registry, package)
    return registry


def by_category(registry: LayerRegistry) -> dict[str, tuple[LayerSpec, ...]]:
    """Return the layers by category, categories and layers in palette order.

    Categories without layers are left out; a layer of an unknown category stands at the end.
    """
    names = (*CATEGORIES, *sorted({spec.category for spec in registry} - CATEGORIES.keys()))
    found: dict[str, tuple[LayerSpec, ...]] = {}
    for name in names:
        members = [spec for spec in registry if spec.category == name]
        if members:
            found[name] = tuple(sorted(members, key=lambda spec: (spec.order, spec.id)))
    return found


def _extended(registry: LayerRegistry, package: str) -> LayerRegistry:
    """Return the registry with the layers of one more package; its faults never raise."""
    try:
        more: LayerRegistry = discover(package, "LAYER", LayerSpec)
    except Exception as error:  # noqa: BLE001 - an extension's fault must not take ours with it
        failure = LoadFailure(package, f"{type(error).__name__}: {error}")
        return Registry(tuple(registry), (*registry.failures, failure))
    new = tuple(spec for spec in more if spec.id not in registry)
    taken = (spec.id for spec in more if spec.id in registry)
    repeated = tuple(LoadFailure(package, f"The id {name!r} is taken.") for name in taken)
    return Registry((*registry, *new), (*registry.failures, *more.failures, *repeated))
