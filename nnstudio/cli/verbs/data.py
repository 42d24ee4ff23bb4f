"""data: what an import would make of a file or folder."""

from __future__ import annotations

import argparse

from nnstudio.base.text import QT_TRANSLATE_NOOP, Text
from nnstudio.cli.output import Output
from nnstudio.data.progress import Reading
from nnstudio.data.spec import Inspection
from nnstudio.project.registries import load_all_registries
from nnstudio.settings.settings import cache_folder
from nnstudio.work.inspect_data import inspect_data

# Facts that every answer has, None where a format does not know them.
_FACTS = ("encoding", "separator", "quote", "decimal", "header")
_KINDS: dict[str, Text] = {
    "image": QT_TRANSLATE_NOOP("cli", "images"),
    "table": QT_TRANSLATE_NOOP("cli", "a table"),
    "points": QT_TRANSLATE_NOOP("cli", "points"),
    "text": QT_TRANSLATE_NOOP("cli", "texts"),
    "series": QT_TRANSLATE_NOOP("cli", "time series"),
}
_ROLES: dict[str, Text] = {
    "input": QT_TRANSLATE_NOOP("cli", "input"),
    "target": QT_TRANSLATE_NOOP("cli", "target"),
    "text": QT_TRANSLATE_NOOP("cli", "text to read"),
    "time": QT_TRANSLATE_NOOP("cli", "time"),
    "group": QT_TRANSLATE_NOOP("cli", "group"),
    "weight": QT_TRANSLATE_NOOP("cli", "weight"),
    "ignore": QT_TRANSLATE_NOOP("cli", "not used"),
}
_TYPES: dict[str, Text] = {
    "number": QT_TRANSLATE_NOOP("cli", "numbers"),
    "category": QT_TRANSLATE_NOOP("cli", "words of a list"),
    "text": QT_TRANSLATE_NOOP("cli", "texts"),
    "time": QT_TRANSLATE_NOOP("cli", "times"),
    "image": QT_TRANSLATE_NOOP("cli", "pictures"),
    "series": QT_TRANSLATE_NOOP("cli", "series"),
    "empty": QT_TRANSLATE_NOOP("cli", "empty"),
}
_TASKS: dict[str, Text] = {
    "classification": QT_TRANSLATE_NOOP("cli", "a class"),
    "regression": QT_TRANSLATE_NOOP("cli", "a number"),
}


def data(arguments: argparse.Namespace, output: Output) -> bool:
    """Inspect a file or folder; nothing is used or changed."""
    reading = Reading(cache=cache_folder())
    found = inspect_data(arguments.path, load_all_registries().data, reading)
    _show(found, output)
    output.result({**dict.fromkeys(_FACTS), **found.to_json(output.translator)})
    return True


def _show(found: Inspection, output: Output) -> None:
    render = output.translator
    rows: list[tuple[Text, str]] = [
        (QT_TRANSLATE_NOOP("cli", "Read as"), f"{render(_KINDS[found.kind])} ({found.importer})"),
        (QT_TRANSLATE_NOOP("cli", "Items"), render.number(found.rows)),
        (QT_TRANSLATE_NOOP("cli", "Target"), found.target),
        (QT_TRANSLATE_NOOP("cli", "To be found"), render(_TASKS[found.task])),
    ]
    rows += [
        (
            QT_TRANSLATE_NOOP("cli", "Column"),
            f"{column.name}: {render(_ROLES[column.role])}, {render(_TYPES[column.type])}",
        )
        for column in found.columns
    ]
    rows += [
        (QT_TRANSLATE_NOOP("cli", "Class"), f"{label}: {render.number(count)}")
        for label, count in found.classes.items()
    ]
    for label, words in rows:
        output.line(f"{render(label) + ':':13} {words}")
    for entry in found.left_out:
        output.say(entry.text)
    for note in found.notes:
        output.say(note)
    for finding in found.findings:
        output.say(finding.message)
