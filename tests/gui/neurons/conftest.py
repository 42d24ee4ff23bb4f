"""The bench of the panels serves the neuron view, too."""

from tests.gui.panels.conftest import _every_picture_drawn, bench, registries

__all__ = ["_every_picture_drawn", "bench", "registries"]
