"""Tells what was understood of a table, and what in it deserves a look."""

from __future__ import annotations

import numpy as np

from nnstudio.base.text import QT_TRANSLATE_NOOP, Text
from nnstudio.data.cells import class_words, line_list
from nnstudio.data.limits import LIMITS
from nnstudio.data.spec import Inspection
from nnstudio.data.table import Table

PREVIEW_ROWS = 100


def inspection_of(table: Table, importer: str) -> Inspection:
    """Return what was understood, for people and for `data --json`."""
    classes: dict[str, int] = {}
    if table.task == "classification":
        words = class_words(table.cells[table.target])
        names, counts = np.unique([words[int(place)] for place in table.kept], return_counts=True)
        order = sorted(range(len(names)), key=lambda i: -int(counts[i]))
        classes = {str(names[i]): int(counts[i]) for i in order}
    return Inspection(
        importer=importer,
        kind="table",
        rows=len(table.kept),
        task=table.task,
        target=table.facts[table.target].name,
        classes=classes,
        facts={
            "encoding": table.file.encoding,
            "separator": table.writing.separator,
            "quote": table.writing.quote,
            "decimal": table.decimal,
            "header": table.writing.header,
        },
        columns=table.facts,
        left_out=table.left_out,
        warnings=_warnings(table),
        preview=tuple(tuple(row) for row in table.rows.cells[:PREVIEW_ROWS]),
    )


def _warnings(table: Table) -> tuple[Text, ...]:
    found: list[Text] = []
    if table.file.unreadable_lines:
        found.append(
            QT_TRANSLATE_NOOP(
                "data", "Some letters in line {lines} mean nothing in {encoding}; they became “�”."
            ).format(lines=line_list(table.file.unreadable_lines), encoding=table.file.encoding)
        )
    elif table.file.guessed:
        found.append(
            QT_TRANSLATE_NOOP(
                "data", "The letters were read as Windows Western (cp1252). Check ä, ö, ü and €."
            )
        )
    found += [
        QT_TRANSLATE_NOOP("data", "{n} cells are missing in the column {column}").format(
            n=fact.missing, column=fact.name
        )
        for fact in table.facts
        if fact.role == "feature" and fact.missing
    ]
    if table.task == "classification":
        found += _class_warnings(table)
    if len(table.rows.cells) >= LIMITS.rows_warned:
        found.append(
            QT_TRANSLATE_NOOP("data", "The table has {n} rows; loading takes a while.").format(
                n=len(table.rows.cells)
            )
        )
    return tuple(found)


def _class_warnings(table: Table) -> list[Text]:
    words = {word for word in class_words(table.cells[table.target]) if word}
    found: list[Text] = []
    if len(words) > LIMITS.classes_warned:
        found.append(
            QT_TRANSLATE_NOOP(
                "data", "The target has {n} classes; few rows are left for each."
            ).format(n=len(words))
        )
    same: dict[str, str] = {}
    for word in sorted(words):
        other = same.setdefault(" ".join(word.casefold().split()), word)
        if other != word:
            found.append(
                QT_TRANSLATE_NOOP("data", "“{first}” and “{second}” may be the same class.").format(
                    first=other, second=word
                )
            )
    return found[:20]
