"""A table as it was understood: what each column is for, and which rows are left out."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from nnstudio.base.signature import Task
from nnstudio.base.text import QT_TRANSLATE_NOOP, Text
from nnstudio.data.cells import Cells, Decimal, find_decimal, line_list, understand
from nnstudio.data.dataset import DataError
from nnstudio.data.separated import Rows, Writing, find_writing, read_rows
from nnstudio.data.spec import ColumnFacts, Values
from nnstudio.data.text_file import TextFile, read_text

MOST_CATEGORIES = 50
"""More different words than this make no category any more but a text."""
FEW_NUMBERS = 10
"""So many different whole numbers at most are taken for classes."""
DECIMAL_ROWS = 2000
COUNTS_ROWS = QT_TRANSLATE_NOOP("data", "it only counts the rows")


@dataclass(frozen=True)
class Table:
    """A table as it was understood.

    Args:
        file, writing, decimal, rows: how the file is written and what stands in it.
        cells: of each column.
        facts: role and type of each column.
        target: place of the target column.
        task: what is to be predicted.
        kept: places of the rows that can be used.
        left_out: what is not used and why, in words.
    """

    file: TextFile
    writing: Writing
    decimal: Decimal
    rows: Rows
    cells: tuple[Cells, ...]
    facts: tuple[ColumnFacts, ...]
    target: int
    task: Task
    kept: NDArray[np.int64]
    left_out: tuple[Text, ...]

    @property
    def features(self) -> tuple[int, ...]:
        """Places of the feature columns."""
        return tuple(i for i, fact in enumerate(self.facts) if fact.role == "feature")


@dataclass(frozen=True)
class ReadFile:
    """A table file, read but not yet understood."""

    file: TextFile
    writing: Writing
    decimal: Decimal
    rows: Rows
    cells: tuple[Cells, ...]


def read_table(path: Path, options: Values) -> ReadFile:
    """Return the cells of a file.

    Raises:
        DataError: it cannot be read, is no table, or has no rows.
    """
    file = read_text(path, str(options["encoding"]))
    quote = str(options["quote"])
    writing = find_writing(
        file.text,
        str(options["separator"]),
        "" if quote == "none" else quote,
        str(options["header"]),
    )
    rows = read_rows(file.text, writing)
    if not rows.cells:
        raise DataError(
            QT_TRANSLATE_NOOP("data", "{file} holds no rows with data.").format(file=path.name),
            QT_TRANSLATE_NOOP("data", "Choose another file. Nothing in your project changed."),
            "NNS-2010",
        )
    some = (cell for row in rows.cells[:DECIMAL_ROWS] for cell in row)
    chosen = str(options["decimal"])
    found = find_decimal(some, writing.separator)
    decimal: Decimal = found if chosen == "auto" else ("," if chosen == "," else ".")
    columns = zip(*rows.cells, strict=True)
    cells = tuple(understand(column, decimal) for column in columns)
    return ReadFile(file, writing, decimal, rows, cells)


def understand_table(path: Path, options: Values) -> Table:
    """Return a table with the role of each column.

    Raises:
        DataError: it cannot be read or offers nothing to learn from.
    """
    read = read_table(path, options)
    names, cells = read.rows.names, read.cells
    if len(names) < 2:
        raise DataError(
            QT_TRANSLATE_NOOP(
                "data", "{file} has a single column; at least one feature and a target are needed."
            ).format(file=path.name),
            QT_TRANSLATE_NOOP(
                "data", "Check the separator, or choose another file. Nothing changed."
            ),
            "NNS-2032",
        )
    target = _target_of(names, cells, str(options["target"]))
    task = _task_of(cells[target], str(options["task"]), names[target])
    facts = _roles(names, cells, target)
    if not any(fact.role == "feature" for fact in facts):
        raise DataError(
            QT_TRANSLATE_NOOP("data", "No column of {file} can be used as a feature.").format(
                file=path.name
            ),
            QT_TRANSLATE_NOOP(
                "data",
                "Columns with long or always different texts, and columns that are the same "
                "everywhere, say nothing to this kind of net. Nothing changed.",
            ),
            "NNS-2033",
        )
    kept, left_out = _kept_rows(read, facts, target, str(options["gaps"]))
    return Table(
        read.file,
        read.writing,
        read.decimal,
        read.rows,
        cells,
        facts,
        target,
        task,
        kept,
        left_out,
    )


def _target_of(names: tuple[str, ...], cells: tuple[Cells, ...], wanted: str) -> int:
    if wanted:
        by_name = {name.casefold(): index for index, name in enumerate(names)}
        if wanted.strip().casefold() not in by_name:
            raise DataError(
                QT_TRANSLATE_NOOP("data", "The table has no column called {name}.").format(
                    name=wanted
                ),
                QT_TRANSLATE_NOOP("data", "Its columns are: {columns}.").format(
                    columns=", ".join(names[:20]) + (" …" if len(names) > 20 else "")
                ),
                "NNS-2034",
            )
        return by_name[wanted.strip().casefold()]
    usable = [i for i, cell in enumerate(cells) if _usable_target(cell)]
    return usable[-1] if usable else len(names) - 1


def _usable_target(cells: Cells) -> bool:
    if cells.empty or cells.distinct < 2:
        return False
    known = len(cells.words) - int(cells.missing.sum())
    repeats = cells.distinct < known and cells.distinct <= max(FEW_NUMBERS, known // 2)
    return cells.numbers is not None or repeats


def _is_category(cells: Cells) -> bool:
    known = len(cells.words) - int(cells.missing.sum())
    return cells.distinct <= max(2, min(MOST_CATEGORIES, known // 2))


def _task_of(cells: Cells, wanted: str, name: str) -> Task:
    if wanted == "regression" and cells.numbers is None:
        raise DataError(
            QT_TRANSLATE_NOOP(
                "data", "The column {name} holds words; only numbers can be predicted as numbers."
            ).format(name=name),
            QT_TRANSLATE_NOOP("data", "Choose another target, or predict classes."),
            "NNS-2038",
        )
    if wanted in ("classification", "regression"):
        return "regression" if wanted == "regression" else "classification"
    if cells.numbers is None:
        return "classification"
    few = cells.whole and cells.distinct <= min(FEW_NUMBERS, max(2, len(cells.words) // 5))
    return "classification" if few else "regression"


def _roles(
    names: tuple[str, ...], cells: tuple[Cells, ...], target: int
) -> tuple[ColumnFacts, ...]:
    facts: list[ColumnFacts] = []
    for index, (name, cell) in enumerate(zip(names, cells, strict=True)):
        kind = "empty" if cell.empty else "number" if cell.numbers is not None else "category"
        reason: Text | None = None
        if index != target:
            if cell.empty:
                reason = QT_TRANSLATE_NOOP("data", "it is empty")
            elif cell.distinct < 2:
                reason = QT_TRANSLATE_NOOP("data", "it is the same everywhere")
            elif _counts_rows(cell):
                reason = COUNTS_ROWS
            elif cell.numbers is None and not _is_category(cell):
                kind = "text"
                reason = QT_TRANSLATE_NOOP("data", "it holds {n} different texts").format(
                    n=cell.distinct
                )
        role = "target" if index == target else "ignored" if reason else "feature"
        missing = int(cell.missing.sum())
        facts.append(ColumnFacts(name, role, kind, missing, cell.distinct, reason))
    if not any(fact.role == "feature" for fact in facts):  # then it may be a time or a place
        counters = (fact.reason is COUNTS_ROWS for fact in facts)
        facts = [
            replace(fact, role="feature", reason=None) if counter else fact
            for fact, counter in zip(facts, counters, strict=True)
        ]
    return tuple(facts)


def _counts_rows(cells: Cells) -> bool:
    numbers = cells.numbers
    if numbers is None or cells.missing.any() or len(numbers) < 10:
        return False
    return bool((np.diff(numbers) == 1).all())


def _kept_rows(
    read: ReadFile, facts: tuple[ColumnFacts, ...], target: int, gaps: str
) -> tuple[NDArray[np.int64], tuple[Text, ...]]:
    left_out: list[Text] = []
    if read.rows.ragged:
        left_out.append(
            QT_TRANSLATE_NOOP(
                "data", "{n} rows have another number of cells than the others (line {lines})"
            ).format(n=len(read.rows.ragged), lines=line_list(read.rows.ragged))
        )
    keep = ~read.cells[target].missing
    if not keep.all():
        left_out.append(
            QT_TRANSLATE_NOOP("data", "{n} rows have no value in the target {column}").format(
                n=int((~keep).sum()), column=facts[target].name
            )
        )
    if gaps == "leave_out":
        features = [cell for cell, f in zip(read.cells, facts, strict=True) if f.role == "feature"]
        incomplete = np.any([cell.missing for cell in features], axis=0) & keep
        if incomplete.any():
            left_out.append(
                QT_TRANSLATE_NOOP("data", "{n} rows have missing cells").format(
                    n=int(incomplete.sum())
                )
            )
            keep &= ~incomplete
    left_out += [
        QT_TRANSLATE_NOOP("data", "Column {column}: {reason}").format(
            column=fact.name, reason=fact.reason
        )
        for fact in facts
        if fact.reason is not None
    ]
    kept = np.flatnonzero(keep).astype(np.int64)
    if not len(kept):
        raise DataError(
            QT_TRANSLATE_NOOP("data", "No row can be used: in every one something is missing."),
            QT_TRANSLATE_NOOP("data", "Choose another target, or fill the gaps."),
            "NNS-2039",
        )
    return kept, tuple(left_out)
