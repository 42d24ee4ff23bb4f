"""The data browser under the name by which the Data page knows it."""

from __future__ import annotations

from nnstudio.gui.data_browser.browser import DataItems

__all__ = ["DataItems"]
