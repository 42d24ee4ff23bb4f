"""ARFF: Weka's tables, in which every column says what it holds."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from nnstudio.base.text import QT_TRANSLATE_NOOP, Text
from nnstudio.data.cell_kinds.times import times_of
from nnstudio.data.cell_kinds.typed_columns import unique_name
from nnstudio.data.cells import clean, to_number
from nnstudio.data.dataset import DataError, LeftOut
from nnstudio.data.files.text_file import first_bytes, read_text
from nnstudio.data.frame import Frame, FrameColumn, NumberColumn, WordColumn
from nnstudio.data.limits import LIMITS
from nnstudio.data.progress import Reading
from nnstudio.data.short import shortened
from nnstudio.data.spec import ImporterSpec, Values
from nnstudio.data.tables.arff_file import Attribute, Head, looks_like_arff, read_head, read_rows
from nnstudio.data.texts.text_documents import lines_of

PREVIEW_ROWS = 100
EVERY = 2000  # rows from one look at the wish to stop to the next
MISSING = "?"
OTHER_CELLS = QT_TRANSLATE_NOOP("data_arff", "another number of cells than there are columns")
NO_NUMBER = QT_TRANSLATE_NOOP("data_arff", "no number in the column {name}")
NOT_LISTED = QT_TRANSLATE_NOOP("data_arff", "a word in the column {name} that it does not list")


def _probe(path: Path) -> float:
    if not path.is_file():
        return 0.0
    if looks_like_arff(first_bytes(path, 64 * 1024).decode("latin-1")):
        return 0.95
    return 0.9 if path.suffix.lower() == ".arff" else 0.0


def _read(path: Path, options: Values, reading: Reading) -> Frame:
    file = read_text(path)
    lines = lines_of(file.text.rstrip("\n"))
    head = read_head(lines, path.name)
    numbers: list[int] = []
    rows: list[list[str]] = []
    other: list[str] = []
    whole = True
    for number, cells in read_rows(head, lines):
        if cells is None:
            other.append(str(number))
        else:
            numbers.append(number)
            rows.append(cells)
        if len(rows) % EVERY == 0:
            reading.advance(number, len(lines))
        if len(rows) > LIMITS.rows:
            raise _too_many(path)
        if reading.most is not None and len(rows) >= reading.most:
            whole = False
            break
    left_out = [LeftOut(OTHER_CELLS, tuple(other))] if other else []
    rows, numbers = _sensible(head, rows, numbers, left_out)
    if not rows:
        raise DataError(
            QT_TRANSLATE_NOOP("data_arff", "{file} holds no rows with data.").format(
                file=path.name
            ),
            left_out[0].text if left_out else None,
            "NNS-2010",
        )
    reading.check()
    names: list[str] = []
    columns: list[FrameColumn] = []
    for attribute, cells in zip(head.attributes, zip(*rows, strict=True), strict=True):
        names.append(unique_name(attribute.name, names))
        columns.append(_column(attribute, names[-1], cells))
        reading.check()
    left = len(lines) - head.rows_from
    return Frame(
        tuple(columns),
        np.array(numbers, dtype=np.int64),
        facts={
            "file": path.name,
            "encoding": file.encoding,
            "separator": ",",
            "quote": "'",
            "decimal": ".",
            "header": True,
        },
        left_out=tuple(left_out),
        preview=tuple(tuple(row) for row in rows[:PREVIEW_ROWS]),
        whole=whole,
        total=len(rows) if whole else left,
    )


def _sensible(
    head: Head, rows: list[list[str]], numbers: list[int], left_out: list[LeftOut]
) -> tuple[list[list[str]], list[int]]:
    """Leave out rows with a cell that its column cannot hold; each is listed."""
    wrong: dict[Text, list[int]] = {}
    for place, attribute in enumerate(head.attributes):
        if attribute.kind == "nominal":
            listed, reason = {*attribute.values, MISSING}, NOT_LISTED
            bad = [row for row, cells in enumerate(rows) if cells[place] not in listed]
        elif attribute.kind == "number":
            reason = NO_NUMBER
            known = {cells[place] for cells in rows} - {MISSING}
            odd = {cell for cell in known if to_number(clean(cell), ".") is None}
            bad = [row for row, cells in enumerate(rows) if odd and cells[place] in odd]
        else:
            continue
        if bad:
            wrong.setdefault(reason.format(name=shortened(attribute.name)), []).extend(bad)
    gone: set[int] = set()
    for reason, bad in wrong.items():
        new = [row for row in bad if row not in gone]
        gone.update(new)
        if new:
            left_out.append(LeftOut(reason, tuple(str(numbers[row]) for row in new)))
    if not gone:
        return rows, numbers
    kept = [row for row in range(len(rows)) if row not in gone]
    return [rows[row] for row in kept], [numbers[row] for row in kept]


def _column(attribute: Attribute, name: str, cells: tuple[str, ...]) -> FrameColumn:
    missing = sum(cell == MISSING for cell in cells)
    if attribute.kind == "number":
        meaning = {cell: to_number(clean(cell), ".") for cell in set(cells)}
        values = [np.nan if (value := meaning[cell]) is None else value for cell in cells]
        gaps = {MISSING: missing} if missing else {}
        return NumberColumn(name, np.array(values, dtype=np.float64), gaps)
    words = WordColumn.of(name, [clean(cell) for cell in cells])
    return (times_of(words) or words) if attribute.kind == "time" else words


def _too_many(path: Path) -> DataError:
    return DataError(
        QT_TRANSLATE_NOOP("data_arff", "{file} has more than {most} rows.").format(
            file=path.name, most=LIMITS.rows
        ),
        QT_TRANSLATE_NOOP("data_arff", "Use a part of the data. Nothing in your project changed."),
        "NNS-2035",
    )


IMPORTER = ImporterSpec(
    id="arff",
    name=QT_TRANSLATE_NOOP("data_arff", "Weka table (ARFF)"),
    summary=QT_TRANSLATE_NOOP(
        "data_arff", "A text file whose head says what each column holds, as Weka writes it."
    ),
    suffixes=(".arff",),
    probe=_probe,
    read=_read,
)
