"""Look and language for widgets, and a switchable pair of texts."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from nnstudio.gui.i18n import Language
from nnstudio.gui.theme.theme import Theme
from nnstudio.gui.widgets.ui import Ui
from tests.helpers.dressing import undress


@pytest.fixture
def ui(qapp: QApplication, tmp_path: Path) -> Iterator[Ui]:
    theme = Theme("light")
    theme.apply(qapp)
    language = Language("en")
    yield Ui(theme, language)
    language.set_language("en")
    language.uninstall()
    undress(qapp, theme)
