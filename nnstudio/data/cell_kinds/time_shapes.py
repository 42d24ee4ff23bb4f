"""How dates and times are written: words whose digits stand in the same places are read at once."""

from __future__ import annotations

import re
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.int64]
Letters = NDArray[np.uint8] | NDArray[np.uint32]

LONGEST = 48
"""Letters of the longest date."""
YEARS = (1000, 2999)
PIVOT = 30
"""Two-digit years from here on belong to the last century, as in Excel (1930 to 2029)."""
MICRO = 1_000_000

_MONTHS = (
    ("januar", "january", "jänner", "jan", "jän"),
    ("februar", "february", "feber", "feb"),
    ("märz", "march", "maerz", "mär", "mar", "mrz"),
    ("april", "apr"),
    ("mai", "may"),
    ("juni", "june", "jun"),
    ("juli", "july", "jul"),
    ("august", "aug"),
    ("september", "sept", "sep"),
    ("oktober", "october", "okt", "oct"),
    ("november", "nov"),
    ("dezember", "december", "dez", "dec"),
)
_MONTH = {name: number for number, names in enumerate(_MONTHS, 1) for name in names}
_ZONES = {"z": 0, "utc": 0, "gmt": 0, "mez": 60, "cet": 60, "mesz": 120, "cest": 120}

_WEEKDAY = (
    r"(?:(?P<weekday>(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag"
    r"|monday|tuesday|wednesday|thursday|friday|saturday|sunday"
    r"|mon|tue|wed|thu|fri|sat|sun|mo|di|mi|do|fr|sa|so))\.?,?\s+)?"
)
_NAME = "(?P<name>" + "|".join(sorted(_MONTH, key=len, reverse=True)) + r")\.?"
_DATES = (
    r"(?P<y>\d{4})(?P<s>[-/.])(?P<m>\d{1,2})(?P=s)(?P<d>\d{1,2})",
    r"(?P<a>\d{1,2})(?P<s>[-/.])\s?(?P<b>\d{1,2})(?P=s)\s?(?P<y>\d{4}|\d{2})",
    r"(?P<y>\d{4})(?P<m>\d{2})(?P<d>\d{2})",
    r"(?P<y>\d{4})(?:-|M)(?P<m>\d{2})",
    r"(?P<m>\d{1,2})[/.](?P<y>\d{4})",
    rf"(?P<d>\d{{1,2}})(?:\.|st|nd|rd|th)?[\s-]?{_NAME}[\s-]?(?P<y>\d{{4}}|\d{{2}})",
    rf"{_NAME}\s(?P<d>\d{{1,2}})(?:st|nd|rd|th)?,?\s(?P<y>\d{{4}})",
    rf"{_NAME}[\s-]?(?P<y>\d{{4}}|(?<=[\s-])\d{{2}})",
    rf"(?P<y>\d{{4}})[\s-]?{_NAME}",
    r"(?P<y>\d{4})[-\s]?Q(?P<q>[1-4])",
    r"Q(?P<q>[1-4])[-/\s]?(?P<y>\d{4})",
    r"(?P<q>[1-4])\.\sQuartal\s(?P<y>\d{4})",
)
_CLOCK = (
    r"(?:(?:T|,?\s(?:um\s)?)(?P<H>\d{1,2})(?::(?P<M>\d{2})(?::(?P<S>\d{2})(?:[.,](?P<f>\d{1,9}))?)?"
    r"(?:\s?(?P<half>[ap]\.?m\.?))?(?:\sUhr)?|\sUhr)"
    r"|T(?P<H2>\d{2})(?P<M2>\d{2})(?P<S2>\d{2})?)?"
)
_ZONE = (
    r"(?:\s?(?P<zone>Z|UTC|GMT|MEZ|MESZ|CET|CEST)?(?P<sign>[+-])?"
    r"(?(sign)(?P<zh>\d{2}):?(?P<zm>\d{2})?))?"
)
_FORMS = tuple(
    re.compile(_WEEKDAY + date + _CLOCK + _ZONE, re.IGNORECASE | re.ASCII) for date in _DATES
)
_DIGIT_NAMES = ("y", "m", "d", "a", "b", "q", "H", "M", "S", "H2", "M2", "S2", "f", "zh", "zm")
_CODES = {
    **{"m": "%m", "d": "%d", "M": "%M", "S": "%S", "M2": "%M", "S2": "%S", "H2": "%H"},
    **{"f": "%f", "name": "%B", "weekday": "%A", "half": "%p"},
}


@dataclass(frozen=True)
class TimeShape:
    """One way of writing: which places hold what.

    Args:
        template: a word written so, digits as "0".
        places: (start, end) of the digits by what they say: y, m, d, a, b (day and month in an
            order that is not known), q, H, M, S, f, zh, zm.
        month: from a name; 0 where digits tell it.
        half: "a" or "p" of a twelve-hour clock; "" without one.
        zone: minutes that a named zone is ahead of UTC; None without one.
        sign: 1 or -1 of a zone in digits; 0 without one.
        dotted: whether dots stand between day, month and year.
        form: for people, as strftime writes it, day and month as "%?".
    """

    template: str
    places: dict[str, tuple[int, int]]
    month: int
    half: str
    zone: int | None
    sign: int
    dotted: bool
    form: str

    @property
    def zoned(self) -> bool:
        """Whether it names a zone."""
        return self.zone is not None or self.sign != 0

    @property
    def open_order(self) -> bool:
        """Whether day and month are not told apart by the writing itself."""
        return "a" in self.places


@dataclass(frozen=True)
class Fields:
    """What words say, (word,) each; month and day may still be in either order.

    Args:
        year, first, second: whole; first is the day where the order is open, else the month.
        micros: microseconds since midnight, UTC where a zone is named.
        ok: whether the clock and the year are possible ones.
    """

    year: Numbers
    first: Numbers
    second: Numbers
    micros: Numbers
    ok: NDArray[np.bool_]


_DIGITS = str.maketrans("123456789", "000000000")


def template_of(word: str) -> str:
    """Return a word with every digit as "0"."""
    return word.translate(_DIGITS)


def shape_of(word: str) -> TimeShape | None:
    """Return how a date or time is written, or None where the word is none."""
    if len(word) > LONGEST:
        return None
    for form in _FORMS:
        found = form.fullmatch(word)
        if found is not None:
            return _shape(word, found)
    return None


def _shape(word: str, found: re.Match[str]) -> TimeShape:
    groups = found.groupdict()
    places = {name.removesuffix("2"): found.span(name) for name in _DIGIT_NAMES if groups.get(name)}
    zone = groups["zone"]
    sign = {"+": 1, "-": -1}.get(groups["sign"] or "", 0)
    return TimeShape(
        template_of(word),
        places,
        _MONTH[groups["name"].lower()] if groups.get("name") else 0,
        (groups["half"] or "")[:1].lower(),
        _ZONES[zone.lower()] if zone else None,
        sign,
        groups.get("s") == ".",
        _form(word, found),
    )


def _form(word: str, found: re.Match[str]) -> str:
    """Return how it is written in the codes of strftime."""
    codes = {**_CODES, "y": "%Y", "H": "%H", "a": "%?", "b": "%?", "q": "%q"}
    if found["y"] and len(found["y"]) == 2:
        codes["y"] = "%y"
    if found["half"]:
        codes["H"] = "%I"
    spans = sorted(
        (found.span(name), code)
        for name, code in codes.items()
        if name in found.groupdict() and found[name]
    )
    form, end = "", 0
    for (start, stop), code in spans:
        form += word[end:start] + code
        end = stop
    return form + ("%z" if found["sign"] or found["zone"] else word[end:])


def read_fields(shape: TimeShape, letters: Letters) -> Fields:
    """Return what words of one shape say.

    Args:
        shape: of all of them.
        letters: code points, (letter, word).
    """
    count = letters.shape[1]
    digits = {name: _whole(letters, *place) for name, place in shape.places.items()}
    nothing = np.zeros(count, dtype=np.int64)
    year = digits["y"]
    start, end = shape.places["y"]
    if end - start == 2:
        year = year + np.where(year < PIVOT, 2000, 1900)
    ok = (year >= YEARS[0]) & (year <= YEARS[1])
    if shape.open_order:
        first, second = digits["a"], digits["b"]
    else:
        first = digits.get("m", nothing + shape.month)
        if "q" in digits:
            first = 3 * digits["q"] - 2
        second = digits.get("d", nothing + 1)
    hour = digits.get("H", nothing)
    minute, second_of = digits.get("M", nothing), digits.get("S", nothing)
    if shape.half:
        ok &= (hour >= 1) & (hour <= 12)
        hour = hour % 12 + (12 if shape.half == "p" else 0)
    ok &= (hour <= 23) | ((hour == 24) & (minute == 0) & (second_of == 0))
    ok &= (minute <= 59) & (second_of <= 60)
    micros = ((hour * 60 + minute) * 60 + second_of) * MICRO
    if "f" in digits:
        begin, stop = shape.places["f"]
        micros = micros + digits["f"] * MICRO // 10 ** (stop - begin)
    ahead = nothing + (shape.zone or 0)
    if shape.sign:
        ahead = ahead + shape.sign * (digits["zh"] * 60 + digits.get("zm", nothing))
        ok &= np.abs(ahead) <= 24 * 60
    return Fields(year, first, second, micros - ahead * 60 * MICRO, ok)


def _whole(letters: Letters, start: int, end: int) -> Numbers:
    """Return the digits in some places as whole numbers."""
    value = np.zeros(letters.shape[1], dtype=np.int32 if end - start < 9 else np.int64)
    for place in range(start, end):
        value *= 10
        value += letters[place] - np.uint8(ord("0"))
    return value.astype(np.int64)


def times_from(
    year: Numbers, month: Numbers, day: Numbers, micros: Numbers, ok: NDArray[np.bool_]
) -> NDArray[np.datetime64]:
    """Return points in time, datetime64[us]; NaT where the calendar has no such day."""
    ok = ok & (month >= 1) & (month <= 12) & (day >= 1) & (day <= 31)
    months = np.where(ok, (year - 1970) * 12 + month - 1, 0).astype("datetime64[M]")
    first = months.astype("datetime64[D]")
    length = ((months + 1).astype("datetime64[D]") - first).astype(np.int64)
    ok &= day <= length
    days = (first + np.where(ok, day - 1, 0)).astype("datetime64[us]")
    times = days + micros.astype("timedelta64[us]")
    times[~ok] = np.datetime64("NaT")
    return times
