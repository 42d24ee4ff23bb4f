"""Series of the UCR/UEA archives: X_TRAIN.ts and X_TEST.ts, or a single .ts file."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from nnstudio.base.text import QT_TRANSLATE_NOOP, Text
from nnstudio.data.config import Role, SplitConfig
from nnstudio.data.dataset import DataError, LeftOut
from nnstudio.data.files.text_file import first_bytes
from nnstudio.data.files.unreadable import unreadable
from nnstudio.data.frame import Frame, FrameColumn, NumberColumn, WordColumn
from nnstudio.data.progress import Reading
from nnstudio.data.series.series_files import (
    CLASS,
    SERIES,
    TARGET,
    PartFile,
    belonging,
    channel_names,
    part_file,
    parts_of_files,
    series_column,
    series_facts,
)
from nnstudio.data.series.ts_file import TsFile, looks_like_ts, read_ts
from nnstudio.data.spec import ImporterSpec, Values

SUFFIX = ".ts"


def _probe(path: Path) -> float:
    try:
        if path.is_dir():
            return 0.9 if any(_is_ts(entry) for entry in path.iterdir()) else 0.0
        if path.suffix.lower() != SUFFIX or not path.is_file():
            return 0.0
        return 0.95 if looks_like_ts(first_bytes(path)) else 0.35
    except (DataError, OSError):
        return 0.0


def _is_ts(path: Path) -> bool:
    return path.suffix.lower() == SUFFIX and path.is_file() and looks_like_ts(first_bytes(path))


def _files(path: Path, alone: bool) -> tuple[PartFile, ...]:
    """Return the files to read, training first."""
    try:
        if path.is_file():
            beside = [] if alone else [entry for entry in path.parent.iterdir() if _is_ts(entry)]
            return belonging(path, sorted(beside))
        entries = sorted(entry for entry in path.iterdir() if _is_ts(entry))
    except OSError as error:
        raise unreadable(path, error) from error
    if not entries:
        raise DataError(
            QT_TRANSLATE_NOOP("data_series", "The folder {name} holds no series (.ts).").format(
                name=path.name
            ),
            QT_TRANSLATE_NOOP("data_series", "Choose another folder. Nothing changed."),
            "NNS-2006",
        )
    first = next((entry for entry in entries if part_file(entry).part == "train"), entries[0])
    files = belonging(first, entries)
    others = [entry.name for entry in entries if entry not in [file.path for file in files]]
    if others:
        raise DataError(
            QT_TRANSLATE_NOOP(
                "data_series", "The folder {name} holds several data sets: {some}."
            ).format(name=path.name, some=", ".join([first.name, *others][:5])),
            QT_TRANSLATE_NOOP("data_series", "Choose one of the files. Nothing changed."),
            "NNS-2162",
        )
    return files


def _read(path: Path, options: Values, reading: Reading) -> Frame:
    files = _files(path, reading.alone)
    read = [read_ts(file.path, reading) for file in files]
    _need_same_channels(read, files)
    series = [one for found in read for one in found.series]
    column = series_column(SERIES, series, channel_names(series[0].shape[0]))
    labels = [label for found in read for label in found.labels]
    columns: list[FrameColumn] = [column]
    roles: dict[str, Role] = {SERIES: "input"}
    kinds = {found.header.labelled for found in read}
    if "classes" in kinds:
        columns.append(WordColumn.of(CLASS, labels))
        roles[CLASS] = "target"
    elif "numbers" in kinds:
        columns.append(NumberColumn(TARGET, np.array([_number(label) for label in labels])))
        roles[TARGET] = "target"
    several = len(files) > 1
    keys = [
        f"{file.path.name} {line}" if several else str(line)
        for file, found in zip(files, read, strict=True)
        for line in found.lines
    ]
    return Frame(
        tuple(columns),
        tuple(keys),
        roles=roles,
        facts={"file": path.name, **series_facts(column)},
        notes=tuple(_notes(read)),
        left_out=_left_out(read, files),
        parts=parts_of_files(files, [len(found.series) for found in read]),
        whole=all(found.whole for found in read),
        total=sum(found.total for found in read),
    )


def _need_same_channels(read: list[TsFile], files: tuple[PartFile, ...]) -> None:
    counts = [found.series[0].shape[0] for found in read]
    if len(set(counts)) > 1:
        raise DataError(
            QT_TRANSLATE_NOOP(
                "data_series", "{first} has {one} channels, {second} has {other}."
            ).format(
                first=files[0].path.name,
                one=counts[0],
                second=files[-1].path.name,
                other=counts[-1],
            ),
            QT_TRANSLATE_NOOP(
                "data_series", "Use files that belong together. Nothing in your project changed."
            ),
            "NNS-2163",
        )


def _number(label: str) -> float:
    try:
        value = float(label)
    except ValueError:
        return float("nan")
    return value if np.isfinite(value) else float("nan")


def _notes(read: list[TsFile]) -> list[Text]:
    if not any(found.header.stamped for found in read):
        return []
    return [
        QT_TRANSLATE_NOOP(
            "data_series",
            "The series bring times of their own. Their points are taken as if they followed each "
            "other evenly.",
        )
    ]


def _left_out(read: list[TsFile], files: tuple[PartFile, ...]) -> tuple[LeftOut, ...]:
    found: dict[Text, list[str]] = {}
    for file, one in zip(files, read, strict=True):
        for reason, lines in one.bad.items():
            places = [f"{file.path.name} {line}" if len(files) > 1 else str(line) for line in lines]
            found.setdefault(reason, []).extend(places)
    return tuple(LeftOut(reason, tuple(places)) for reason, places in found.items())


IMPORTER = ImporterSpec(
    id="ts",
    name=QT_TRANSLATE_NOOP("data_series", "Series of the UCR and UEA archives"),
    summary=QT_TRANSLATE_NOOP(
        "data_series",
        "One series a line, with its class; X_TRAIN.ts and X_TEST.ts belong together.",
    ),
    suffixes=(SUFFIX,),
    folders=True,
    probe=_probe,
    read=_read,
    split=SplitConfig(train=0.8, validation=0.2, test=0.0, kind="given"),
)
