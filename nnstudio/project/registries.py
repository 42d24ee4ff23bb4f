"""Everything this installation can do, collected once at the start and passed on."""

from __future__ import annotations

from dataclasses import dataclass

from nnstudio.data.registry import (
    ImporterRegistry,
    SampleRegistry,
    StepRegistry,
    load_importers,
    load_samples,
    load_steps,
)
from nnstudio.layers.registry import LayerRegistry, load_layers


@dataclass(frozen=True)
class Registries:
    """The registries that most verbs and views need.

    Args:
        layers: the catalogue.
        samples: bundled data sets.
        importers: readers of files.
        steps: preparation steps.
    """

    layers: LayerRegistry
    samples: SampleRegistry
    importers: ImporterRegistry
    steps: StepRegistry


def load_registries() -> Registries:
    """Return all registries; call it once a process."""
    return Registries(load_layers(), load_samples(), load_importers(), load_steps())
