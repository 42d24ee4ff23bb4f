"""The decision boundary at the side of the neuron view."""

from __future__ import annotations

from nnstudio.gui.panel import PanelContext, PanelSpec
from nnstudio.gui.plots.boundary_panel import TITLE, BoundaryPanel, shows_plane


def _make(context: PanelContext) -> BoundaryPanel:
    return BoundaryPanel("boundary_side", context)


PANEL = PanelSpec(
    id="boundary_side",
    title=TITLE,
    icon="points",
    place="side",
    order=10,
    make=_make,
    fits=shows_plane,
)
