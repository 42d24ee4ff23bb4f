"""What the tests of project files share."""

from __future__ import annotations

import pytest

from nnstudio.layers.registry import LayerRegistry, load_layers


@pytest.fixture(scope="session")
def layers() -> LayerRegistry:
    """The catalogue."""
    return load_layers()
