"""Everything this installation can do, collected once at the start and passed on."""

from __future__ import annotations

from dataclasses import dataclass

from nnstudio.data.registry import DataRegistries, load_data_registries
from nnstudio.layers.registry import LayerRegistry, load_layers


@dataclass(frozen=True)
class Registries:
    """The registries that most verbs and views need.

    Args:
        layers: the catalogue.
        data: bundled sets, importers and preparation steps.
    """

    layers: LayerRegistry
    data: DataRegistries


def load_all_registries() -> Registries:
    """Return all registries; call it once a process."""
    return Registries(load_layers(), load_data_registries())
