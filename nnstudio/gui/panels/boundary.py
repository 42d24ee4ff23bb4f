"""The decision boundary beside the curves, for data with two columns."""

from __future__ import annotations

from nnstudio.gui.panel import PanelContext, PanelSpec
from nnstudio.gui.plots.boundary_panel import TITLE, BoundaryPanel, shows_plane


def _make(context: PanelContext) -> BoundaryPanel:
    return BoundaryPanel("boundary", context)


PANEL = PanelSpec(
    id="boundary",
    title=TITLE,
    icon="points",
    place="training",
    order=15,
    make=_make,
    fits=shows_plane,
)
