"""Finds the templates: one file each, nothing else to edit."""

from __future__ import annotations

from nnstudio.base.discovery import Registry, discover
from nnstudio.templates.spec import GROUPS, TemplateSpec

TemplateRegistry = Registry[TemplateSpec]


def load_templates() -> TemplateRegistry:
    """Return all templates in the order of the gallery."""
    found = discover("nnstudio.templates.builtin", "TEMPLATE", TemplateSpec)
    groups = tuple(GROUPS)
    ordered = sorted(found, key=lambda item: (groups.index(item.group), item.order, item.id))
    return Registry(tuple(ordered), found.failures)
