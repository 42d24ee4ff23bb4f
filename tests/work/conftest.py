"""What the tests of the verbs share."""

from __future__ import annotations

import pytest

from nnstudio.project.registries import Registries, load_all_registries


@pytest.fixture(scope="session")
def registries() -> Registries:
    """Layers and data."""
    return load_all_registries()
