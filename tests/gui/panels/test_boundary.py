"""The decision boundary draws the data of every part there is."""

from __future__ import annotations

import pytest

from nnstudio.gui.plots.boundary_panel import BoundaryPanel
from tests.gui.panels.conftest import Stage


@pytest.mark.parametrize("template", ["threshold-unit", "xor", "playground-circle"])
def test_the_points_are_drawn_also_where_no_items_are_held_back(
    bench: Stage, template: str
) -> None:
    bench.open_template(template)
    panel = bench.show("boundary")
    assert isinstance(panel, BoundaryPanel)
    panel.refresh()
    dataset = bench.session.data.dataset
    assert dataset is not None
    drawn = sum(len(item.data) for item in panel.plot._scatters if item.isVisible())
    assert drawn == len(dataset.parts.train) + len(dataset.parts.validation)
