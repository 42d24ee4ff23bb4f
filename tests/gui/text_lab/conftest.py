"""Look and language, as for widgets."""

from __future__ import annotations

from tests.gui.widgets.conftest import ui

__all__ = ["ui"]
