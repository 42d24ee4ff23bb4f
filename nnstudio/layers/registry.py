"""The layers that this installation knows."""

from __future__ import annotations

from nnstudio.base.discovery import Registry, discover
from nnstudio.layers.spec import LayerSpec

LayerRegistry = Registry[LayerSpec]


def load_layers() -> LayerRegistry:
    """Return the registry of built-in layers; build it once and pass it on."""
    return discover("nnstudio.layers.builtin", "LAYER", LayerSpec)
