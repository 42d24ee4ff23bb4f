"""CSV: a plain table in a text file, with whatever separator, decimal mark and encoding."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from nnstudio.base.params import Choice, ChoiceParam, TextParam
from nnstudio.base.text import QT_TRANSLATE_NOOP, Text, plain
from nnstudio.data.cells import category_codes, class_words, line_list, to_number
from nnstudio.data.columns import Column
from nnstudio.data.dataset import DataError, Dataset, NewItems, RawData
from nnstudio.data.separated import SEPARATORS
from nnstudio.data.spec import ImporterSpec, Inspection, Values, checked
from nnstudio.data.table import ReadFile, read_table, understand_table
from nnstudio.data.table_data import raw_data_of
from nnstudio.data.table_report import inspection_of
from nnstudio.data.text_file import first_bytes, looks_like_text

SUFFIXES = (".csv", ".tsv", ".tab", ".txt")
AUTO = Choice("auto", QT_TRANSLATE_NOOP("data", "found by itself"))


def _probe(path: Path) -> float:
    if not path.is_file():
        return 0.0
    head = first_bytes(path)
    suffix = path.suffix.lower()
    if suffix in (".csv", ".tsv", ".tab"):
        return 0.8  # even if it is no text after all: `load` says so in its own words
    if not head or not looks_like_text(head):
        return 0.0
    lines = head.splitlines()
    even = any(
        lines[0].count(mark) and len({line.count(mark) for line in lines[:5]}) == 1
        for mark in (separator.encode() for separator in SEPARATORS)
    )
    if suffix == ".txt":
        return 0.6 if even else 0.2
    return 0.3 if even else 0.0


def _load(path: Path, options: Values) -> RawData:
    return raw_data_of(understand_table(path, _complete(options)))


def _inspect(path: Path, options: Values) -> Inspection:
    table = understand_table(path, _complete(options))
    raw_data_of(table)  # what cannot be used is said now, not when training starts
    return inspection_of(table, IMPORTER.id)


def _complete(options: Values) -> dict[str, Any]:
    return checked(IMPORTER.params, options, IMPORTER.name)


def _read_new(path: Path, options: Values, dataset: Dataset) -> NewItems:
    signature = dataset.raw_signature or dataset.signature
    name = signature.inputs[0].name
    columns = dataset.raw_columns.get(name)
    if not columns:
        raise DataError(
            QT_TRANSLATE_NOOP("data", "These data are no table; {file} does not fit them.").format(
                file=path.name
            ),
            QT_TRANSLATE_NOOP("data", "Use a file of the same kind as the training data."),
            "NNS-2072",
        )
    read = _read_with_names(path, _complete(options), columns)
    places = _places(read, columns, path)
    values = np.empty((len(read.rows.cells), len(columns)), dtype=np.float64)
    for index, (place, column) in enumerate(zip(places, columns, strict=True)):
        values[:, index] = _column_values(read, place, column)
    target, keep, left_out = _new_target(read, dataset)
    values, target, lines = values[keep], _only(target, keep), np.array(read.rows.lines)[keep]
    if not any(step.id == "fill" for step in dataset.fitted):
        numbers = [i for i, column in enumerate(columns) if column.kind == "number"]
        whole = np.array(~np.isnan(values[:, numbers]).any(axis=1))
        if not whole.all():
            left_out.append(
                QT_TRANSLATE_NOOP("data", "{n} rows have missing cells").format(
                    n=int((~whole).sum())
                )
            )
            values, target, lines = values[whole], _only(target, whole), lines[whole]
    if not len(values):
        raise DataError(
            QT_TRANSLATE_NOOP("data", "{file} holds no rows that can be used.").format(
                file=path.name
            ),
            left_out[0] if left_out else None,
            "NNS-2010",
        )
    return NewItems({name: values}, target, tuple(str(n) for n in lines), tuple(left_out))


def _read_with_names(path: Path, options: Values, columns: tuple[Column, ...]) -> ReadFile:
    """Return the file with its header, also where a few rows do not show that there is one."""
    read = read_table(path, {**options, "decimal": options["decimal"]})
    if not read.writing.header and options["header"] == "auto":
        wanted = {column.name.casefold() for column in columns}
        first = {" ".join(cell.split()).casefold() for cell in read.rows.cells[0]}
        if len(wanted & first) * 2 > len(wanted):
            return read_table(path, {**options, "header": "yes"})
    return read


def _places(read: ReadFile, columns: tuple[Column, ...], path: Path) -> list[int]:
    found = {name.casefold(): index for index, name in enumerate(read.rows.names)}
    if not read.writing.header and len(read.rows.names) == len(columns):
        return list(range(len(columns)))
    missing = [column.name for column in columns if column.name.casefold() not in found]
    if missing:
        raise DataError(
            QT_TRANSLATE_NOOP("data", "{file} lacks the column {columns}.").format(
                file=path.name, columns=", ".join(missing[:5]) + (" …" if len(missing) > 5 else "")
            ),
            QT_TRANSLATE_NOOP("data", "The net needs the same columns as in training."),
            "NNS-2074",
        )
    return [found[column.name.casefold()] for column in columns]


def _column_values(read: ReadFile, place: int, column: Column) -> NDArray[np.float64]:
    cells = read.cells[place]
    if column.kind == "category":
        return category_codes(class_words(cells), column.categories)
    if cells.numbers is not None:
        return cells.numbers
    if cells.empty:
        return np.full(len(cells.words), np.nan)
    bad = next(i for i, word in enumerate(cells.words) if word and not _is_number(word, read))
    raise DataError(
        QT_TRANSLATE_NOOP(
            "data", "In line {line}, the column {column} holds “{cell}”, which is no number."
        ).format(line=read.rows.lines[bad], column=column.name, cell=cells.words[bad][:60]),
        QT_TRANSLATE_NOOP("data", "Correct the cell, or leave it empty."),
        "NNS-2075",
    )


def _is_number(word: str, read: ReadFile) -> bool:
    return to_number(word, read.decimal) is not None


def _new_target(
    read: ReadFile, dataset: Dataset
) -> tuple[NDArray[np.generic] | None, NDArray[np.bool_], list[Text]]:
    """Return the target where the file has it, the rows to keep, and what is left out."""
    left_out: list[Text] = []
    if read.rows.ragged:
        left_out.append(
            QT_TRANSLATE_NOOP(
                "data", "{n} rows have another number of cells than the others (line {lines})"
            ).format(n=len(read.rows.ragged), lines=line_list(read.rows.ragged))
        )
    target = dataset.signature.target
    keep = np.ones(len(read.rows.cells), dtype=bool)
    found = {name.casefold(): index for index, name in enumerate(read.rows.names)}
    place = found.get(target.names[0].casefold()) if target.names else None
    if place is None:
        return None, keep, left_out
    cells = read.cells[place]
    if cells.empty:
        return None, keep, left_out
    if target.task == "regression":
        codes = cells.numbers
    else:
        codes = category_codes(class_words(cells), target.classes)
    if codes is None:
        return None, keep, left_out
    keep = ~np.isnan(codes)
    if not keep.all():
        left_out.append(
            QT_TRANSLATE_NOOP("data", "{n} rows have no known value in the target {column}").format(
                n=int((~keep).sum()), column=target.names[0]
            )
        )
    if target.task == "regression":
        return codes.astype(np.float32)[:, None], keep, left_out
    return np.nan_to_num(codes).astype(np.int64), keep, left_out


def _only(
    target: NDArray[np.generic] | None, keep: NDArray[np.bool_]
) -> NDArray[np.generic] | None:
    return None if target is None else target[keep]


IMPORTER = ImporterSpec(
    id="csv",
    name=QT_TRANSLATE_NOOP("data", "Table (CSV)"),
    summary=QT_TRANSLATE_NOOP("data", "A text file with one row a line, also from a German Excel."),
    suffixes=SUFFIXES,
    probe=_probe,
    inspect=_inspect,
    load=_load,
    read_new=_read_new,
    params=(
        TextParam(
            name="target",
            label=QT_TRANSLATE_NOOP("data", "Target"),
            help=QT_TRANSLATE_NOOP(
                "data", "The column that is to be predicted; empty for the last one that can be."
            ),
            max_length=1000,
        ),
        ChoiceParam(
            name="task",
            label=QT_TRANSLATE_NOOP("data", "Predict"),
            help=QT_TRANSLATE_NOOP("data", "A class out of several, or a number on a scale."),
            default="auto",
            choices=(
                AUTO,
                Choice("classification", QT_TRANSLATE_NOOP("data", "a class")),
                Choice("regression", QT_TRANSLATE_NOOP("data", "a number")),
            ),
        ),
        ChoiceParam(
            name="separator",
            label=QT_TRANSLATE_NOOP("data", "Separator"),
            help=QT_TRANSLATE_NOOP("data", "The sign between two cells."),
            default="auto",
            choices=(
                AUTO,
                Choice(",", QT_TRANSLATE_NOOP("data", "comma ,")),
                Choice(";", QT_TRANSLATE_NOOP("data", "semicolon ;")),
                Choice("\t", QT_TRANSLATE_NOOP("data", "tab")),
                Choice("|", QT_TRANSLATE_NOOP("data", "bar |")),
            ),
        ),
        ChoiceParam(
            name="decimal",
            label=QT_TRANSLATE_NOOP("data", "Decimal mark"),
            help=QT_TRANSLATE_NOOP("data", "The sign before the digits behind the whole number."),
            default="auto",
            choices=(
                AUTO,
                Choice(".", QT_TRANSLATE_NOOP("data", "point 1.52")),
                Choice(",", QT_TRANSLATE_NOOP("data", "comma 1,52")),
            ),
        ),
        ChoiceParam(
            name="header",
            label=QT_TRANSLATE_NOOP("data", "Column names"),
            help=QT_TRANSLATE_NOOP("data", "Whether the first row holds the names of the columns."),
            default="auto",
            choices=(
                AUTO,
                Choice("yes", QT_TRANSLATE_NOOP("data", "in row 1")),
                Choice("no", QT_TRANSLATE_NOOP("data", "not in the file")),
            ),
        ),
        ChoiceParam(
            name="quote",
            label=QT_TRANSLATE_NOOP("data", "Quotes"),
            help=QT_TRANSLATE_NOOP("data", "The sign around cells that hold a separator."),
            default="auto",
            choices=(
                AUTO,
                Choice('"', plain('"')),
                Choice("'", plain("'")),
                Choice("none", QT_TRANSLATE_NOOP("data", "none")),
            ),
        ),
        ChoiceParam(
            name="encoding",
            label=QT_TRANSLATE_NOOP("data", "Characters"),
            help=QT_TRANSLATE_NOOP("data", "How letters such as ä, ö, ü and € are stored."),
            default="auto",
            choices=(
                AUTO,
                Choice("utf-8", plain("UTF-8")),
                Choice("cp1252", QT_TRANSLATE_NOOP("data", "Windows Western (cp1252)")),
                Choice("utf-16", plain("UTF-16")),
            ),
        ),
        ChoiceParam(
            name="gaps",
            label=QT_TRANSLATE_NOOP("data", "Missing cells"),
            help=QT_TRANSLATE_NOOP(
                "data",
                "Rows with missing cells can stay, and a preparation step fills the gaps; or they "
                "are left out and counted.",
            ),
            default="keep",
            choices=(
                Choice("keep", QT_TRANSLATE_NOOP("data", "keep the row, fill the gap")),
                Choice("leave_out", QT_TRANSLATE_NOOP("data", "leave the row out")),
            ),
        ),
    ),
)
