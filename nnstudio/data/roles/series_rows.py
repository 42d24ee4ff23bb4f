"""A frame whose rows are points in time: which column says when, which ones name the series."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from nnstudio.base.text import QT_TRANSLATE_NOOP, Text
from nnstudio.data.column_facts import is_long_text
from nnstudio.data.config import DataConfig, Role
from nnstudio.data.frame import Frame, PictureColumn, SeriesColumn, TimeColumn, WordColumn
from nnstudio.data.series.date_columns import with_dates
from nnstudio.data.series.timeline import group_columns, is_timeline, time_column

ORDERS = QT_TRANSLATE_NOOP("data_series", "It says when; the past predicts the future.")
OTHER_TIME = QT_TRANSLATE_NOOP("data_series", "The time is taken from {column}.")
NAMES_SERIES = QT_TRANSLATE_NOOP("data_series", "Each of its values names a series of its own.")

Known = Mapping[str, tuple[Role, Text]]


@dataclass(frozen=True)
class SeriesRows:
    """A frame and whether its rows are points in time.

    Args:
        frame: as it was read, with a date that was spread over columns put together.
        known: what is known of roles, with those that follow from the time.
        series: whether rows are points in time.
    """

    frame: Frame
    known: dict[str, tuple[Role, Text]]
    series: bool


def series_rows(frame: Frame, known: Known, config: DataConfig) -> SeriesRows:
    """Return what says when and which series a row belongs to.

    Args:
        frame: what was read.
        known: roles that are decided, with the reason, by column name.
        config: what a person decided.
    """
    plain = SeriesRows(frame, dict(known), False)
    if frame.facts.get("writes"):
        return plain  # windows of letters; no row is a point in time
    if config.window is None and (config.task == "classification" or not _may_be_series(frame)):
        return plain
    chosen = [name for name, role in config.roles.items() if role == "time"]
    wanted = next((name for name in chosen if frame.column(name) is None), "")
    dated = with_dates(frame, known, wanted)
    roles = dict(known)
    if dated.parts:
        made = next(iter(dated.parts.values()))
        roles.setdefault(made, ("time", ORDERS))
        for name in dated.parts:
            roles.setdefault(name, ("ignore", dated.reason(name)))
    for column in group_columns(dated.frame, roles):
        roles[column.name] = ("group", NAMES_SERIES)
    # A format that says which column is the time leaves no doubt, however short the series.
    told = config.window is None and "time" in frame.roles.values()
    if config.window is None and not told and not is_timeline(dated.frame, roles):
        return plain
    times = time_column(dated.frame, roles)
    if times is not None:
        roles.setdefault(times.name, ("time", ORDERS))
        for column in dated.frame.columns:
            if isinstance(column, TimeColumn):
                roles.setdefault(column.name, ("ignore", OTHER_TIME.format(column=times.name)))
    return SeriesRows(dated.frame, roles, True)


def _may_be_series(frame: Frame) -> bool:
    """Whether rows hold numbers and words alone, and nobody has shared them into parts."""
    if frame.parts is not None:
        return False
    return not any(
        isinstance(column, PictureColumn | SeriesColumn)
        or (isinstance(column, WordColumn) and is_long_text(column))
        for column in frame.columns
    )
