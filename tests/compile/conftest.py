"""What the tests of the compiler share."""

from __future__ import annotations

import pytest

from nnstudio.base.i18n import Translator
from nnstudio.layers.registry import LayerRegistry, load_layers


@pytest.fixture(scope="session")
def registry() -> LayerRegistry:
    """The built-in layers."""
    return load_layers()


@pytest.fixture(scope="session")
def english() -> Translator:
    """Renders texts in English; a missing value is an error."""
    return Translator("en", strict=True)
