"""Names what a window predicts: the time of the predicted point, also beyond the end of a file."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray

from nnstudio.data.config import Role
from nnstudio.data.frame import Frame, NumberColumn, TimeColumn, WordColumn
from nnstudio.data.series.points import Points
from nnstudio.data.series.timeline import time_column

Rows = NDArray[np.int64]
MICRO = 1_000_000


def forecast_times(
    frame: Frame, points: Points, roles: Mapping[str, Role], ends: Rows, horizon: int
) -> list[str]:
    """Return when each predicted point is, with the name of its series where there are several.

    Args:
        frame: what was read.
        points: in the order of time.
        roles: of the columns, by name.
        ends: place in the points of the last one that each window sees.
        horizon: how many steps later the predicted one is.
    """
    rows = points.rows[ends]
    times = time_column(frame, {name: (role, None) for name, role in roles.items()})
    if isinstance(times, TimeColumn):
        said = _written(_later(times.values[rows], points, horizon))
    elif isinstance(times, NumberColumn):
        said = [f"{value:.10g}" for value in times.values[rows] + horizon * points.pace.size]
    else:
        said = [f"{frame.key(row)} + {horizon}" for row in rows.tolist()]
    heads = [column for column in frame.columns if roles.get(column.name) == "group"]
    for column in heads:
        if isinstance(column, WordColumn):
            words = column.texts(rows).tolist()
            said = [f"{word} {time}" for word, time in zip(words, said, strict=True)]
        elif isinstance(column, NumberColumn):
            numbers = column.values[rows].tolist()
            said = [f"{number:.10g} {time}" for number, time in zip(numbers, said, strict=True)]
    return said


def _later(times: NDArray[np.datetime64], points: Points, horizon: int) -> NDArray[np.datetime64]:
    pace = points.pace
    if pace.unit == "month":
        months = times.astype("datetime64[M]")
        into = times - months.astype("datetime64[us]")
        return (months + round(pace.size) * horizon).astype("datetime64[us]") + into
    if pace.unit == "workday":
        days = times.astype("datetime64[D]")
        into = times - days.astype("datetime64[us]")
        later = np.busday_offset(days, horizon, roll="backward")
        return later.astype("datetime64[us]") + into
    return times + np.timedelta64(round(pace.size * horizon * MICRO), "us")


def _written(times: NDArray[np.datetime64]) -> list[str]:
    """Return times as short as they all allow."""
    for unit in ("M", "D", "m", "s", "us"):
        rough = times.astype(f"datetime64[{unit}]")
        if bool((rough.astype("datetime64[us]") == times).all()):
            return [str(time).replace("T", " ") for time in rough]
    return [str(time).replace("T", " ") for time in times]
