"""How results are written: as many digits as their uncertainty leaves a meaning."""

from __future__ import annotations

import math

from nnstudio.base.text import QT_TRANSLATE_NOOP, Number, Text

INTERVAL = QT_TRANSLATE_NOOP("results", "({low}–{high})")
PERCENT = ("accuracy", "f1_macro")
_MOST_DIGITS = 6
Pair = tuple[float, float]


def digits_for(value: float, interval: Pair | None) -> int:
    """Return how many decimals a figure deserves.

    The interval's width keeps two significant digits, as in 0.024 (0.003-0.060); a figure without
    an interval keeps three.
    """
    if interval is not None and all(math.isfinite(end) for end in interval):
        width = interval[1] - interval[0]
        if width > 0:
            return min(max(0, 1 - math.floor(math.log10(width))), _MOST_DIGITS)
    if not math.isfinite(value) or value == 0:
        return 0
    return min(max(0, 2 - math.floor(math.log10(abs(value)))), _MOST_DIGITS)


def figure(name: str, value: float, interval: Pair | None) -> Text:
    """Return a metric's value: a share as "97.8 %", anything else with its digits."""
    number = Number(value, digits_for(value, interval))
    if name in PERCENT:
        number = Number(value, 1, percent=True)
    return Text("", "{value}", (("value", number),))


def interval_text(name: str, value: float, interval: Pair | None) -> Text | None:
    """Return "(95.2-99.0)" for a metric; None where there is no interval."""
    if interval is None or not all(math.isfinite(end) for end in interval):
        return None
    if name in PERCENT:
        return INTERVAL.format(low=Number(interval[0] * 100, 1), high=Number(interval[1] * 100, 1))
    digits = digits_for(value, interval)
    return INTERVAL.format(low=Number(interval[0], digits), high=Number(interval[1], digits))
