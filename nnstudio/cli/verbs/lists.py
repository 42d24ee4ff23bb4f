"""templates, layers, samples: what this installation has."""

from __future__ import annotations

import argparse

from nnstudio.base.text import QT_TRANSLATE_NOOP, Text, plain
from nnstudio.cli.output import Output
from nnstudio.layers.registry import by_category, load_layers
from nnstudio.layers.spec import CATEGORIES
from nnstudio.project.registries import load_all_registries
from nnstudio.templates.registry import load_templates
from nnstudio.templates.spec import GROUPS

_NEEDS: dict[str, Text] = {
    "mnist": QT_TRANSLATE_NOOP("cli", "needs MNIST's files: --data FOLDER"),
}


def templates(arguments: argparse.Namespace, output: Output) -> bool:
    """List the ready projects."""
    render = output.translator
    rows = [
        {
            "id": spec.id,
            "name": render(spec.name),
            "summary": render(spec.summary),
            "group": spec.group,
            "items": spec.items,
            "seconds": spec.seconds,
            "needs": spec.needs,
        }
        for spec in sorted(load_templates(), key=lambda s: (list(GROUPS).index(s.group), s.order))
    ]
    for row in rows:
        needs = _NEEDS.get(str(row["needs"]))
        note = f"  ({render(needs)})" if needs else ""
        output.line(f"{row['id']:24} {row['name']}{note}")
    output.result(rows)
    return True


def layers(arguments: argparse.Namespace, output: Output) -> bool:
    """List the layers in the palette's order."""
    render = output.translator
    rows = [
        {
            "id": spec.id,
            "category": spec.category,
            "name": render(spec.name),
            "summary": render(spec.summary),
            "params": [
                {"name": p.name, "label": render(p.label), "default": p.default_value}
                for p in spec.params
            ],
        }
        for members in by_category(load_layers()).values()
        for spec in members
    ]
    category = ""
    for row in rows:
        if row["category"] != category:
            category = str(row["category"])
            output.line(render(CATEGORIES.get(category, plain(category))))
        output.line(f"  {row['id']:20} {row['name']:22} {row['summary']}")
    output.result(rows)
    return True


def samples(arguments: argparse.Namespace, output: Output) -> bool:
    """List the data sets that work offline."""
    render = output.translator
    rows = [
        {
            "id": spec.id,
            "name": render(spec.name),
            "summary": render(spec.summary),
            "kind": spec.kind,
            "items": spec.items,
            "licence": render(spec.licence),
        }
        for spec in load_all_registries().data.samples
    ]
    for row in rows:
        output.line(f"{row['id']:24} {render.number(float(str(row['items']))):>7}  {row['name']}")
    output.result(rows)
    return True
