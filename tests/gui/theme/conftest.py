"""A theme that is taken off the application again after the test."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from nnstudio.gui.theme.theme import Theme
from tests.helpers.dressing import undress


@pytest.fixture
def theme(qapp: QApplication) -> Iterator[Theme]:
    made = Theme("light")
    made.apply(qapp)
    yield made
    undress(qapp, made)
