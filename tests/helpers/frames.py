"""Small frames, what they mean, and what the checks find in them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np

from nnstudio.base.i18n import Translator
from nnstudio.base.shapes import Shape
from nnstudio.base.signature import DataSignature, InputSignature, TargetSignature
from nnstudio.data.check_spec import Case, CheckSpec
from nnstudio.data.config import DataConfig
from nnstudio.data.dataset import DataError, RawData
from nnstudio.data.frame import Frame, FrameColumn, NumberColumn, TimeColumn, WordColumn
from nnstudio.data.items import raw_data_of
from nnstudio.data.roles.meaning import understand
from nnstudio.data.spec import Finding
from nnstudio.data.split import split_rows

ENGLISH, GERMAN = Translator("en"), Translator("de")

Cells = Sequence[Any]


def column_of(name: str, cells: Cells | FrameColumn) -> FrameColumn:
    """Return a column: of numbers, times or words, as the cells are; None is an empty cell."""
    if isinstance(cells, FrameColumn):
        return cells
    known = [cell for cell in cells if cell is not None]
    if known and all(isinstance(cell, int | float | np.number) for cell in known):
        values = [np.nan if cell is None else float(cell) for cell in cells]
        return NumberColumn(name, np.array(values, dtype=np.float64))
    if known and all(isinstance(cell, np.datetime64) for cell in known):
        times = [np.datetime64("NaT") if cell is None else cell for cell in cells]
        return TimeColumn(name, np.array(times, dtype="datetime64[us]"))
    return WordColumn.of(name, ["" if cell is None else str(cell) for cell in cells])


def frame_of(columns: Mapping[str, Cells | FrameColumn], **fields: Any) -> Frame:
    """Return a frame whose rows are called 1, 2, 3 …"""
    made = tuple(column_of(name, cells) for name, cells in columns.items())
    rows = len(made[0].missing()) if made else 0
    fields = {"keys": np.arange(rows, dtype=np.int64) + 1, "total": rows, **fields}
    return Frame(made, **fields)


def case_of(frame: Frame, config: DataConfig | None = None, stem: str = "") -> Case:
    """Return a frame as an import would use it."""
    config = config or DataConfig(source="file", importer="csv")
    meaning = understand(frame, config, stem)
    try:
        parts = split_rows(raw_data_of(meaning, config), config.split)
    except DataError:
        parts = None
    return Case(meaning, config, parts if config.window is None else None)


def classes_of(target: Sequence[int] | np.ndarray, **fields: Any) -> RawData:
    """Return items of some classes, without anything that tells them apart."""
    codes = np.asarray(target, dtype=np.int64)
    names = tuple(str(number) for number in range(int(codes.max(initial=0)) + 1))
    signature = DataSignature(
        (InputSignature("features", Shape.vector(1)),),
        TargetSignature("classification", names, ("y",)),
    )
    inputs = {"features": np.zeros((len(codes), 1), dtype=np.float32)}
    return RawData(inputs, codes, signature, **fields)


def numbers_of(count: int, **fields: Any) -> RawData:
    """Return items whose target is a number."""
    signature = DataSignature(
        (InputSignature("features", Shape.vector(1)),), TargetSignature("regression", (), ("y",))
    )
    inputs = {"features": np.zeros((count, 1), dtype=np.float32)}
    return RawData(inputs, np.zeros((count, 1), dtype=np.float32), signature, **fields)


def said(finding: Finding, german: bool = False) -> str:
    """Return message and hint of a finding as people read them."""
    render = GERMAN if german else ENGLISH
    return render(finding.message) + (" " + render(finding.hint) if finding.hint else "")


def labels(finding: Finding) -> list[str]:
    """Return the repairs of a finding as people read them."""
    return [ENGLISH(fix.label) for fix in finding.fixes]


def found(check: CheckSpec, frame: Frame, **config: Any) -> tuple[Finding, ...]:
    """Return what a check finds in a frame.

    Args:
        check: of the registry.
        frame: what was read.
        config: fields of the data settings.
    """
    return check.look(case_of(frame, file_config(**config)))


def chosen(frame: Frame, finding: Finding, place: int, **config: Any) -> Case:
    """Return the data after a repair was chosen.

    Args:
        frame: what was read.
        finding: of a check.
        place: of the repair.
        config: fields of the data settings before.
    """
    fields = {**file_config(**config).model_dump(), **finding.fixes[place].changes}
    return case_of(frame, DataConfig.model_validate(fields))


def file_config(**fields: Any) -> DataConfig:
    """Return settings of a table in a file."""
    return DataConfig(source="file", importer="csv", **fields)


def ways(numbers: Sequence[float], **columns: Cells) -> Frame:
    """Return a table of numbers, further columns and two classes, "Rad" and "Bus" in turns."""
    classes = ["Bus" if row % 2 else "Rad" for row in range(len(numbers))]
    return frame_of({"x": numbers, **columns, "way": classes})
