"""Numbers, dates and times as a language writes them, and numbers as people type them.

Both decimal marks are understood in every language. The one ambiguous form, a single mark
followed by exactly three digits ("1,234", "1.234"), is read by the rule of the language; where
a thousands group is impossible ("0.001", "0,125", "1234.567") it is always a decimal number.
"""

from __future__ import annotations

import datetime
import math
import re
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal, localcontext

MINUS = "\u2212"
NARROW_SPACE = "\u202f"

# Beyond these bounds the zeros can no longer be counted by eye, so powers of ten are written.
_SMALLEST_PLAIN = 1e-6
_LARGEST_PLAIN = 1e15
_SIGNIFICANT = 4

_GROUP_SPACES = re.compile(r"(?<=[0-9])[ \u00a0\u2009\u202f](?=[0-9])")
_TYPED = re.compile(r"([+-]?)([0-9., ]+)(?:[eE]([+-]?[0-9]{1,4}))?")
_MONTHS_EN = "January February March April May June July August September October November December"
_MONTHS_DE = "Januar Februar März April Mai Juni Juli August September Oktober November Dezember"


@dataclass(frozen=True, slots=True)
class NumberFormat:
    """How one language writes numbers.

    Args:
        decimal: the decimal mark, "." or ",".
        group: the mark between groups of three digits, the other one of the two.
        months: the twelve names of the months.
        day_mark: what follows the day in a date ("." in German).
    """

    decimal: str
    group: str
    months: tuple[str, ...]
    day_mark: str = ""

    def number(self, value: float, digits: int | None = None) -> str:
        """Return a number for reading: grouped, with a true minus sign.

        Args:
            value: any int or float, numpy's included.
            digits: digits after the decimal mark; None: as few as needed, at most four
                significant ones (whole digits are never rounded away).
        """
        special = _special(value)
        if special is not None:
            return special
        exact = _decimal(value)
        if digits is None and _needs_power(exact):
            return self._with_power(exact, _SIGNIFICANT)
        places = _places_needed(exact) if digits is None else max(0, digits)
        body = f"{_rounded(exact, places):,f}"
        if digits is None and "." in body:
            body = body.rstrip("0").rstrip(".")
        return self._localised(body)

    def percent(self, share: float, digits: int | None = None) -> str:
        """Return a share (1 = all) as a percentage: "97.0 %" with a narrow no-break space."""
        if _special(share) is None:
            share = float(_decimal(share) * 100)
        return f"{self.number(share, digits)}{NARROW_SPACE}%"

    def editable(self, value: float) -> str:
        """Return a number for an input field: every digit, no groups; `parse` reads it back.

        Args:
            value: a finite int or float.
        """
        special = _special(value)
        if special is not None:
            return special
        exact = _decimal(value)
        if _needs_power(exact) and not isinstance(value, int):
            return self._with_power(exact, None)
        body = f"{exact:f}"
        if "." in body:
            body = body.rstrip("0").rstrip(".")
        return self._localised(body)

    def parse(self, raw: str) -> float:
        """Return the number a person typed.

        Args:
            raw: digits with "," or "." as decimal mark, groups of three allowed, "1e-8" too.

        Raises:
            ValueError: it is not a number, is too large, or its marks contradict each other.
        """
        result = float(self._typed(raw))
        if not math.isfinite(result):
            raise ValueError(f"too large: {raw!r}")
        return result

    def parse_int(self, raw: str) -> int:
        """Return the whole number a person typed, exactly.

        Raises:
            ValueError: it is not a number, or it is not whole.
        """
        self.parse(raw)  # bounds the size before an exact integer is built
        value = Decimal(self._typed(raw))
        if value != value.to_integral_value():
            raise ValueError(f"not a whole number: {raw!r}")
        return int(value)

    def date(self, day: datetime.date) -> str:
        """Return a date in words: "21 November 2026", "21. November 2026"."""
        return f"{day.day}{self.day_mark} {self.months[day.month - 1]} {day.year}"

    def _localised(self, body: str) -> str:
        """Return Python's "-1,234.5" with this language's marks; a negative zero loses its sign."""
        if body.startswith("-") and not any(c in "123456789" for c in body.partition("e")[0]):
            body = body[1:]
        marks = {",": self.group, ".": self.decimal, "-": MINUS}
        return "".join(marks.get(char, char) for char in body)

    def _with_power(self, exact: Decimal, significant: int | None) -> str:
        """Return "1.5e−8": mantissa and power of ten."""
        power = exact.adjusted()
        mantissa = exact.scaleb(-power)
        if significant is not None:
            mantissa = _rounded(mantissa, significant - 1)
            if abs(mantissa) >= 10:  # 9.9999 was rounded up
                mantissa, power = mantissa / 10, power + 1
        body = f"{mantissa:f}"
        if "." in body:
            body = body.rstrip("0").rstrip(".")
        return self._localised(f"{body}e{power}")

    def _typed(self, raw: str) -> str:
        """Return what was typed in Python's notation."""
        clean = _GROUP_SPACES.sub(" ", raw.strip()).replace(MINUS, "-")
        match = _TYPED.fullmatch(clean)
        if match is None:
            raise ValueError(f"not a number: {raw!r}")
        sign, digits, power = match.groups()
        whole, decimals = self._split(digits, power is not None)
        if not whole and not decimals:
            raise ValueError(f"not a number: {raw!r}")
        return f"{sign}{whole or '0'}.{decimals or '0'}e{power or '0'}"

    def _split(self, digits: str, has_power: bool) -> tuple[str, str]:
        """Return whole digits and decimals of an unsigned number with any marks."""
        marks = [char for char in digits if char in ".,"]
        kinds = set(marks)
        if not marks:
            return _ungrouped(digits, " "), ""
        last = marks[-1]
        if len(kinds) == 2:  # the later kind is the decimal mark, the other one groups
            whole, _, decimals = digits.rpartition(last)
            other = "," if last == "." else "."
            if last in whole or " " in digits:
                raise ValueError(f"marks contradict each other: {digits!r}")
            return _ungrouped(whole, other), _only_digits(decimals)
        if len(marks) > 1:  # a decimal mark stands only once
            return _ungrouped(digits, last), ""
        whole, _, decimals = digits.partition(last)
        could_group = re.fullmatch("[1-9][0-9]{0,2}", whole) and re.fullmatch("[0-9]{3}", decimals)
        if could_group and last == self.group and not has_power:
            return whole + decimals, ""
        return _ungrouped(whole, " "), _only_digits(decimals)


ENGLISH = NumberFormat(".", ",", tuple(_MONTHS_EN.split()))
GERMAN = NumberFormat(",", ".", tuple(_MONTHS_DE.split()), day_mark=".")
FORMATS = {"en": ENGLISH, "de": GERMAN, "pseudo": ENGLISH}


def duration(seconds: float) -> str:
    """Return a length of time as "0:17", "12:05" or "1:02:03"; fractions are cut off.

    Args:
        seconds: seconds; negative or unknown (NaN, infinite) values give an en dash.
    """
    if not math.isfinite(seconds) or seconds < 0:
        return "\u2013"
    minutes, rest = divmod(int(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02d}:{rest:02d}" if hours else f"{minutes}:{rest:02d}"


def time_of_day(moment: datetime.datetime | datetime.time) -> str:
    """Return hours and minutes, "10:42"."""
    return f"{moment.hour}:{moment.minute:02d}"


def _special(value: float) -> str | None:
    """Return the sign for what is no finite number, else None."""
    if isinstance(value, int) or math.isfinite(value):
        return None
    if math.isnan(value):
        return "NaN"
    return "\u221e" if value > 0 else f"{MINUS}\u221e"


def _decimal(value: float) -> Decimal:
    """Return the value as people would write it (0.1, not 0.1000000000000000055)."""
    return Decimal(int(value)) if isinstance(value, int) else Decimal(repr(float(value)))


def _needs_power(exact: Decimal) -> bool:
    if exact == exact.to_integral_value() and abs(exact) < _LARGEST_PLAIN:
        return False
    return bool(exact) and not _SMALLEST_PLAIN <= abs(exact) < _LARGEST_PLAIN


def _places_needed(exact: Decimal) -> int:
    """Return how many decimals show four significant digits."""
    return max(0, _SIGNIFICANT - 1 - exact.adjusted()) if exact else 0


def _rounded(exact: Decimal, places: int) -> Decimal:
    """Return the value rounded half up, as taught at school."""
    with localcontext() as context:
        context.prec = max(28, len(exact.as_tuple().digits) + abs(exact.adjusted()) + places + 2)
        return exact.quantize(Decimal(1).scaleb(-places), rounding=ROUND_HALF_UP)


def _ungrouped(digits: str, mark: str) -> str:
    """Return digits without their marks; refuses groups that are not groups of three."""
    if not digits or (mark not in digits and digits.isdigit()):
        return digits
    if not re.fullmatch(rf"[1-9][0-9]{{0,2}}(?:{re.escape(mark)}[0-9]{{3}})+", digits):
        raise ValueError(f"marks do not form groups of three: {digits!r}")
    return digits.replace(mark, "")


def _only_digits(digits: str) -> str:
    if digits and not digits.isdigit():
        raise ValueError(f"not a decimal part: {digits!r}")
    return digits
