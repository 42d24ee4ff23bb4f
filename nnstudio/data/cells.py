"""What a cell says by itself: nothing is known, a number in either decimal writing, or a word."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from itertools import chain, product
from typing import Literal

_MISSING = (
    *("", "-", "--", "---", "–", "—", ".", "..", "...", "…", "?", "/", "n/a", "na", "n.a."),
    *("nan", "-nan", "<na>", "null", "(null)", "none", "nil", "missing", "no data"),
    *("not available", "not applicable", "k.a.", "k. a.", "k.a", "keine angabe"),
    *("keine angaben", "keine daten", "fehlt", "n. a.", "n.v.", "n. v.", "o.a.", "o. a."),
    *("#n/a", "#na", "#n/v", "#nv", "#value!", "#wert!", "#ref!", "#bezug!", "#div/0!"),
    *("#num!", "#zahl!", "#name?", "#null!"),
)
FEW_LETTERS = 4
LONGEST_WHOLE = 15
"""Digits of a whole number; longer ones are codes, and a computer's number would change them."""
SLICE = 8192
"""Words that are looked at in one go: a moment's work."""

Decimal = Literal[".", ","]

_BLANKS = "\u0020\u00a0\u202f\u2009"
_PLAIN = {
    ".": re.compile(r"[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?"),
    ",": re.compile(r"[+-]?(\d+,?\d*|,\d+)([eE][+-]?\d+)?"),
}
# Digits in threes; the same sign between all of them, and never a zero in front.
_GROUPED = {
    ".": re.compile(rf"[+-]?[1-9]\d{{0,2}}([,'’{_BLANKS}])\d{{3}}(?:\1\d{{3}})*(?:\.\d+)?"),
    ",": re.compile(rf"[+-]?[1-9]\d{{0,2}}([.'’{_BLANKS}])\d{{3}}(?:\1\d{{3}})*(?:,\d+)?"),
}
_BETWEEN = {
    ".": str.maketrans("", "", ",'’" + _BLANKS),
    ",": str.maketrans(",", ".", ".'’" + _BLANKS),
}
_CODE = re.compile(rf"[+-]?(0\d|\d{{{LONGEST_WHOLE + 1},}}$)")


def _cases(word: str) -> set[str]:
    """Return a word in the cases in which people write it: all of them for a short one."""
    if sum(map(str.isalpha, word)) <= FEW_LETTERS:
        signs = ({sign.lower(), sign.upper()} for sign in word)
        return set(map("".join, product(*signs)))
    return {word, word.upper(), word.capitalize(), word.title()}


MISSING = frozenset(chain.from_iterable(map(_cases, _MISSING)))
"""Written for "nothing is known"; the last ones are faults of spreadsheets."""


def clean(cell: str) -> str:
    """Return a cell without blanks at its ends, letters composed (ü is one sign)."""
    cell = cell.strip().strip("\u00a0\u202f\u200b\ufeff").strip()
    return cell if cell.isascii() else unicodedata.normalize("NFC", cell).replace("\u2212", "-")


def clean_all(cells: Sequence[str]) -> Sequence[str]:
    """Return cleaned cells: the very same ones where all are clean, which takes a moment."""
    cleaned: list[str] = []
    same = True
    for start in range(0, len(cells), SLICE):  # in slices, so that other threads get a turn
        some = list(cells[start : start + SLICE])
        found = list(map(str.strip if "".join(some).isascii() else clean, some))
        same = same and found == some
        cleaned += found
    return cells if same else cleaned


def is_missing(cell: str) -> bool:
    """Whether a cell says that nothing is known."""
    return cell.strip() in MISSING


def missing_places(words: Sequence[str]) -> list[int]:
    """Return the places of cleaned words that say that nothing is known."""
    places: list[int] = []
    for start in range(0, len(words), SLICE):  # in slices, so that other threads get a turn
        some = words[start : start + SLICE]
        found = MISSING.intersection(some)
        if found:
            places += [place for place, word in enumerate(some, start) if word in found]
    return places


def looks_like_number(cell: str) -> bool:
    """Whether a cell is a number in one of the two writings."""
    return to_number(clean(cell), ".") is not None or to_number(clean(cell), ",") is not None


def is_code(word: str) -> bool:
    """Whether digits stand for a name: a postcode "01067", or more of them than a number keeps."""
    return _CODE.match(word) is not None


def to_number(cell: str, decimal: Decimal) -> float | None:
    """Return the number that a cleaned cell holds, or None.

    Args:
        cell: e.g. "1,234.5" or, with a decimal comma, "1.234,5", "1 234,5", "1'234,5".
        decimal: the decimal mark of the file.
    """
    if _PLAIN[decimal].fullmatch(cell):
        return float(cell if decimal == "." else cell.replace(",", "."))
    if _GROUPED[decimal].fullmatch(cell):
        return float(cell.translate(_BETWEEN[decimal]))
    return None


def number_word(value: float) -> str:
    """Return a number as the name of a class: "3" for 3.0."""
    return (
        str(int(value)) if float(value).is_integer() and abs(value) < 1e15 else repr(float(value))
    )


def line_list(numbers: Sequence[int]) -> str:
    """Return the first five line numbers for a sentence."""
    return ", ".join(str(number) for number in numbers[:5]) + (" …" if len(numbers) > 5 else "")


def line_ranges(lines: Sequence[tuple[int, int]]) -> tuple[str, ...]:
    """Return every line of some rows, which may each reach over several lines."""
    every = chain.from_iterable(range(first, last + 1) for first, last in lines)
    return tuple(map(str, every))
