"""Columns of numbers: which decimal mark, digits in threes, and the unit that all of them share."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from nnstudio.data.cells import (
    LONGEST_WHOLE,
    SLICE,
    Decimal,
    clean,
    is_code,
    is_missing,
    to_number,
)

LONGEST_NUMBER = 40
"""Letters; a longer cell is no number."""
CURRENCIES = frozenset(
    (
        *("€", "$", "£", "¥", "₺", "₽", "zł", "Kč", "Ft", "kr", "Fr", "Fr."),
        *("EUR", "USD", "GBP", "CHF", "JPY", "SEK", "NOK", "DKK", "PLN", "CZK", "HUF", "TRY"),
        *("US$", "Euro", "euro", "DM", "Cent", "ct"),
    )
)
"""The only units that may stand before a number: letters before digits are names otherwise."""
CLOSE_UNITS = CURRENCIES | frozenset(
    (
        *("%", "‰", "°", "°C", "°F", "K", "km", "m", "dm", "cm", "mm", "µm", "μm", "nm", "mi"),
        *("ft", "in", '"', "'", "kg", "g", "mg", "µg", "t", "lb", "lbs", "oz", "l", "L", "dl"),
        *("cl", "ml", "mL", "hl", "h", "min", "s", "sec", "ms", "µs", "d", "km/h", "m/s", "mph"),
        *("m²", "m2", "km²", "km2", "cm²", "ha", "m³", "m3", "cm³", "ccm", "kWh", "MWh", "GWh"),
        *("Wh", "kW", "MW", "GW", "W", "V", "mV", "A", "mA", "Hz", "kHz", "MHz", "GHz", "J"),
        *("kJ", "kcal", "cal", "N", "kN", "Pa", "hPa", "kPa", "bar", "mbar", "px", "PS", "hp"),
        *("kB", "KB", "MB", "GB", "TB", "dB", "ppm", "pt", "x", "mol"),
    )
)
"""Units that may stand close behind a number; others need a blank, or "3a" would be three."""
LONGEST_UNIT = 20
DECIMAL_ROWS = 500
"""Of the first rows, in which the decimal mark is looked for."""

_SIGNS = {mark: str.maketrans("", "", "0123456789+-eE\n" + mark) for mark in (".", ",")}
_CODES = re.compile(rf"^[+-]?(?:0\d|\d{{{LONGEST_WHOLE + 1},}}$)", re.MULTILINE)
_WITH_UNIT = re.compile(
    r"(?P<before>[^\d\s.,+-]*)(?P<gap>\s*)(?P<number>[+-]?[\d.,][\d.,'’\u0020\u00a0\u202f\u2009]*)"
    r"(?P<after>.*)",
    re.DOTALL,
)
_EDGES = re.compile(r"^[^\d.,+-]+|[^\d.,]+$")


@dataclass(frozen=True)
class Numbers:
    """Words that are numbers.

    Args:
        values: float64 (word,).
        unit: taken off every one of them; "" for none.
        decimal: the mark they are written with.
    """

    values: NDArray[np.float64]
    unit: str
    decimal: Decimal


def numbers_of(
    words: Sequence[str],
    decimal: Decimal,
    either: bool = False,
    check: Callable[[], None] | None = None,
) -> Numbers | None:
    """Return the numbers that cleaned words hold, or None where any of them is no number.

    Args:
        words: none of them missing.
        decimal: the decimal mark of the file.
        either: whether a column may be written with the other mark.
        check: called now and then; may raise to stop.
    """
    if not words:
        return None
    unit = _unit_of(words)
    if unit is None:
        return None
    bare = words if not unit else _without(words, unit, check)
    if bare is None:
        return None
    other: Decimal = "," if decimal == "." else "."
    for mark in (decimal, other) if either else (decimal,):
        values = _values(bare, mark, check)
        if values is not None:
            return Numbers(values, unit, mark)
    return None


def are_plain_numbers(words: Sequence[str], decimal: Decimal) -> bool:
    """Whether all words are numbers without a unit or signs between digits."""
    values = plain_values(words, decimal)
    return values is not None and bool(np.isfinite(values).all())


def find_decimal(columns: Iterable[Sequence[str]], separator: str) -> Decimal:
    """Return the decimal mark that the numbers of a file use.

    Args:
        columns: cells of the first rows, by column.
        separator: of the file: between semicolons, "1,234" has a decimal comma.
    """
    comma = point = 0
    doubtful: list[list[str]] = []
    for column in columns:
        some = Counter(column[:DECIMAL_ROWS])
        if not any("," in cell or "." in cell for cell in some):
            continue
        short = (cell for cell in some if len(cell) <= LONGEST_NUMBER and not is_missing(cell))
        cells = [cell for cell in (_EDGES.sub("", clean(cell)) for cell in short) if cell]
        marked = [cell for cell in cells if "," in cell or "." in cell]
        as_point = sum(to_number(cell, ".") is not None for cell in marked)
        as_comma = sum(to_number(cell, ",") is not None for cell in marked)
        if as_point == as_comma:
            if as_point:
                doubtful.append(cells)
        elif as_point > as_comma:
            point += as_point
        else:
            comma += as_comma
    if comma != point:
        return "," if comma > point else "."
    return _doubtful_decimal(doubtful, separator)


def _doubtful_decimal(columns: Iterable[Sequence[str]], separator: str) -> Decimal:
    """Decide where every number with a mark looks like 1,234 or 1.234: three digits behind it."""
    if separator == ",":
        return "."
    for cells in columns:
        commas = any("," in cell for cell in cells)
        # Small numbers without any digits behind the mark: it holds thousands apart.
        grouped = any(cell.isdigit() and len(cell) <= 3 for cell in cells)
        if separator == ";" and commas:
            return ","
        if grouped:
            return "." if commas else ","
    return "."


def _unit_of(words: Sequence[str]) -> str | None:
    """Return the unit of the first word, "" for none; None where it can be no number."""
    first = words[0]
    if to_number(first, ".") is not None or to_number(first, ",") is not None:
        return ""
    found = _WITH_UNIT.fullmatch(first) if len(first) <= LONGEST_NUMBER else None
    if found is None:
        return None
    before, after = found["before"], found["after"]
    if before:
        return before if before in CURRENCIES and not after else None
    if after in CLOSE_UNITS:
        return after
    close = not found["number"][-1:].isspace()
    if close or len(after) > LONGEST_UNIT or any(map(str.isdigit, after)):
        return None
    # "120 any street" is no measure, and a word behind a single number no unit.
    name = len(after.split()) == 1 and any(map(str.isalpha, after))
    return after if name and len(words) > 1 else None


def _without(words: Sequence[str], unit: str, check: Callable[[], None] | None) -> list[str] | None:
    """Return the words without their unit, or None where one lacks it."""
    bare: list[str] = []
    for place, word in enumerate(words):
        if place % SLICE == 0 and check is not None:
            check()
        if word.endswith(unit):
            number = clean(word[: -len(unit)])
        elif unit in CURRENCIES and word.startswith(unit):
            number = clean(word[len(unit) :])
        else:
            return None
        if number.endswith((".", ",")):
            return None  # "1. Klasse" is the first one, not one of something
        bare.append(number)
    return bare


def _values(
    words: Sequence[str], decimal: Decimal, check: Callable[[], None] | None
) -> NDArray[np.float64] | None:
    values = np.empty(len(words), dtype=np.float64)
    for start in range(0, len(words), SLICE):
        if check is not None:
            check()
        some = words[start : start + SLICE]
        found = plain_values(some, decimal)
        if found is None:
            found = _other_values(some, decimal)
        if found is None:
            return None
        values[start : start + len(some)] = found
    return values if np.isfinite(values).all() else None


def plain_values(words: Sequence[str], decimal: Decimal) -> list[float] | None:
    """Return numbers without unit or groups, all in one go; None where one is written otherwise."""
    if not words:
        return []
    lines = "\n".join(words)
    if lines.translate(_SIGNS[decimal]) or lines.count("\n") != len(words) - 1:
        return None
    if _CODES.search(lines):
        return None
    if decimal == ",":
        lines = lines.replace(",", ".")
    try:
        return list(map(float, lines.split("\n")))
    except ValueError:
        return None


def _other_values(words: Sequence[str], decimal: Decimal) -> list[float] | None:
    values: list[float] = []
    for word in words:
        value = to_number(word, decimal)
        if value is None or is_code(word):
            return None
        values.append(value)
    return values
