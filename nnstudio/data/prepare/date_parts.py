"""Takes times apart: year, month, day of the week and hour, as numbers or around a circle."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from nnstudio.base.params import BoolParam, Choice, ChoiceParam
from nnstudio.base.shapes import Shape
from nnstudio.base.signature import InputSignature
from nnstudio.base.text import QT_TRANSLATE_NOOP, Text
from nnstudio.data.columns import Column
from nnstudio.data.spec import InputArray, StepSpec, Values

Array = NDArray[np.generic]

PARTS = ("year", "month", "day", "weekday", "hour")


def date_parts(values: Array, parts: list[list[str] | None], circle: bool) -> Array:
    """Return (item, column) with each time, seconds since 1970, taken apart into columns.

    None keeps a column. On a circle, all but the year become sine and cosine, so that December
    is next to January and 23 o'clock next to midnight; a missing time stays missing (NaN).
    """
    turns = {"month": 12.0, "day": 31.0, "weekday": 7.0, "hour": 24.0}
    pieces = []
    for index, wanted in enumerate(parts):
        column = values[:, index]
        if wanted is None:
            pieces.append(column)
            continue
        gone = ~np.isfinite(column)
        seconds = np.where(gone, 0.0, column).astype(np.int64)
        time = seconds.astype("datetime64[s]")
        days = time.astype("datetime64[D]").astype(np.int64)
        months = time.astype("datetime64[M]").astype(np.int64)
        first = time.astype("datetime64[M]").astype("datetime64[D]").astype(np.int64)
        numbers = {
            "year": months // 12 + 1970.0,
            "month": months % 12 + 1.0,
            "day": days - first + 1.0,
            "weekday": (days + 3) % 7 + 1.0,  # 1 January 1970 was a Thursday
            "hour": (seconds - days * 86400) / 3600.0,
        }
        for part in wanted:
            number = np.where(gone, np.nan, numbers[part])
            if circle and part in turns:
                angle = number * (2 * np.pi / turns[part])
                pieces += [np.sin(angle), np.cos(angle)]
            else:
                pieces.append(number)
    return np.stack(pieces, axis=1)


def _fits(entry: InputArray) -> bool:
    return entry.values.ndim == 2 and any(column.kind == "time" for column in entry.columns)


def _fit(entry: InputArray, params: Values) -> dict[str, Any]:
    wanted = [part for part in PARTS if params[part]]
    parts: list[list[str] | None] = []
    for index, column in enumerate(entry.columns):
        if column.kind != "time":
            parts.append(None)
            continue
        apart = date_parts(entry.values[:, index : index + 1], [list(PARTS)], circle=False)
        known = apart[~np.isnan(apart).any(axis=1)]
        # What is the same in every training row has nothing to say: dates have no hour.
        varies = {part for part, cells in zip(PARTS, known.T, strict=True) if len(set(cells)) > 1}
        parts.append([part for part in wanted if part in varies])
    return {"parts": parts, "circle": params["form"] == "circle"}


def _describe(entry: InputArray, learnt: Values) -> tuple[InputSignature, tuple[Column, ...]]:
    columns: list[Column] = []
    for column, wanted in zip(entry.columns, learnt["parts"], strict=True):
        if wanted is None:
            columns.append(column)
            continue
        for part in wanted:
            ends = (" sin", " cos") if learnt["circle"] and part != "year" else ("",)
            columns += [Column(f"{column.name}: {part}{end}") for end in ends]
    names = tuple(column.name for column in columns)
    shape = Shape.vector(len(columns))
    return replace(entry.signature, shape=shape, columns=names), tuple(columns)


def _note(entry: InputArray, learnt: Values) -> Text:
    names = [column.name for column in entry.columns if column.kind == "time"]
    count = sum(
        len(wanted) + (learnt["circle"] and len([part for part in wanted if part != "year"]))
        for wanted in learnt["parts"]
        if wanted is not None
    )
    return QT_TRANSLATE_NOOP("data_series", "Parts of dates: {columns} became {n} columns").format(
        columns=", ".join(names[:5]) + (" …" if len(names) > 5 else ""), n=count
    )


def _part(name: str, label: Text, default: bool) -> BoolParam:
    return BoolParam(name=name, label=label, help=_HELP, default=default)


_HELP = QT_TRANSLATE_NOOP(
    "data_series", "A part that is the same in all training rows is left out by itself."
)

STEP = StepSpec(
    id="date_parts",
    name=QT_TRANSLATE_NOOP("data_series", "Parts of dates"),
    summary=QT_TRANSLATE_NOOP(
        "data_series",
        "Takes times apart into year, month, day of the week and hour, so that a net can see "
        "seasons, weekends and nights.",
    ),
    fits=_fits,
    fit=_fit,
    function=date_parts,
    describe=_describe,
    note=_note,
    params=(
        ChoiceParam(
            name="form",
            label=QT_TRANSLATE_NOOP("data_series", "Form"),
            help=QT_TRANSLATE_NOOP(
                "data_series",
                "On a circle December is next to January; each part becomes two columns (sine and "
                "cosine).",
            ),
            default="circle",
            choices=(
                Choice("circle", QT_TRANSLATE_NOOP("data_series", "on a circle")),
                Choice("number", QT_TRANSLATE_NOOP("data_series", "plain number")),
            ),
        ),
        _part("year", QT_TRANSLATE_NOOP("data_series", "Year"), True),
        _part("month", QT_TRANSLATE_NOOP("data_series", "Month"), True),
        _part("day", QT_TRANSLATE_NOOP("data_series", "Day of the month"), False),
        _part("weekday", QT_TRANSLATE_NOOP("data_series", "Day of the week"), True),
        _part("hour", QT_TRANSLATE_NOOP("data_series", "Hour"), True),
    ),
)
