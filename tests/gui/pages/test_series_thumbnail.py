"""Example cards of series show curves."""

from __future__ import annotations

import numpy as np
import pytest

from nnstudio.base.params import complete
from nnstudio.data.registry import load_data_registries
from nnstudio.gui.pages.thumbnail import thumbnail_data


@pytest.mark.parametrize(("name", "curves"), [("tide", 1), ("signals", 3)])
def test_a_card_of_series_shows_curves(name: str, curves: int) -> None:
    sample = load_data_registries().samples[name]
    data = thumbnail_data(sample.load(complete(sample.params, {})))
    assert data.curves is not None and data.points is None
    assert len(data.curves) == curves
    assert np.allclose([data.curves.min(axis=1), data.curves.max(axis=1)], [[0], [1]])
