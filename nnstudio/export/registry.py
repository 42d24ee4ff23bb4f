"""Finds the export targets: one file each, nothing else to edit."""

from __future__ import annotations

from nnstudio.base.discovery import Registry, discover
from nnstudio.export.spec import ExportSpec

ExportRegistry = Registry[ExportSpec]


def load_exports() -> ExportRegistry:
    """Return all export targets."""
    return discover("nnstudio.export", "EXPORT", ExportSpec)
