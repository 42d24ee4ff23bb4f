"""Which of several measured series a person most likely wants to predict."""

from __future__ import annotations

from collections.abc import Mapping

from nnstudio.data.cell_kinds.time_words import DAY, HOUR, MINUTE, MONTH, YEAR, plain_name
from nnstudio.data.column_facts import distinct, is_whole
from nnstudio.data.frame import NumberColumn

WANTED = frozenset(
    (
        *("total", "sum", "count", "cnt", "counts", "sales", "demand", "load", "consumption"),
        *("close", "price", "value", "passengers", "gesamt", "summe", "anzahl", "umsatz"),
        *("absatz", "bedarf", "last", "netzlast", "verbrauch", "schlusskurs", "kurs", "preis"),
        *("wert", "fahrgäste", "besucher", "visitors", "traffic"),
    )
)
"""Names that mostly stand above the series that matters, in lower case."""
TOTALS = ("gesamt", "total")
"""A series whose name begins like this sums up the others."""
_CALENDAR = frozenset(
    (
        *("season", "jahreszeit", "weekday", "wochentag", "holiday", "feiertag", "workingday"),
        *("week", "woche", "quarter", "quartal", "dow", "doy", *YEAR, *MONTH, *DAY, *HOUR),
        *MINUTE,
    )
)
FEW_STEPS = 12
"""So many different whole numbers at most are grades or switches, not a measured series."""


def wanted_series(columns: Mapping[int, NumberColumn]) -> int | None:
    """Return the place of a series whose name says that it is the one; None where none does.

    Args:
        columns: that can be predicted, by place.
    """
    names = {place: plain_name(column.name) for place, column in columns.items()}
    for place, name in names.items():
        if name in WANTED or name.startswith(TOTALS):
            return place
    return None


def first_measured(columns: Mapping[int, NumberColumn]) -> int | None:
    """Return the place of the first series that was measured, not counted from a calendar.

    Args:
        columns: that can be predicted, by place.
    """
    likely = [place for place, column in columns.items() if _is_measured(column)]
    return next(iter([*likely, *columns]), None)


def _is_measured(column: NumberColumn) -> bool:
    if plain_name(column.name) in _CALENDAR:
        return False
    return not is_whole(column) or distinct(column) > FEW_STEPS
