"""What the cells of a column mean: missing, a number in either decimal writing, or a word."""

from __future__ import annotations

import math
import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import NDArray

MISSING = frozenset(
    (
        *("", "-", "--", ".", "?", "n/a", "na", "n.a.", "nan", "#n/a", "#na", "#nv", "<na>"),
        *("null", "(null)", "none", "nil", "missing", "k.a.", "k. a.", "keine angabe", "fehlt"),
    )
)
"""Written for "nothing is known", in lower case."""

Decimal = Literal[".", ","]

_POINT = re.compile(r"[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?")
_POINT_GROUPED = re.compile(r"[+-]?\d{1,3}(,\d{3})+(\.\d+)?")
_COMMA = re.compile(r"[+-]?(\d+,?\d*|,\d+)([eE][+-]?\d+)?")
_COMMA_GROUPED = re.compile(r"[+-]?\d{1,3}(\.\d{3})+(,\d+)?")


def clean(cell: str) -> str:
    """Return a cell without blanks at its ends, letters composed (ü is one sign)."""
    cell = cell.strip().strip("\u00a0\u202f\u200b\ufeff")
    return cell if cell.isascii() else unicodedata.normalize("NFC", cell).replace("\u2212", "-")


def is_missing(cell: str) -> bool:
    """Whether a cell says that nothing is known."""
    return cell.strip().lower() in MISSING


def looks_like_number(cell: str) -> bool:
    """Whether a cell is a number in one of the two writings."""
    return to_number(clean(cell), ".") is not None or to_number(clean(cell), ",") is not None


def to_number(cell: str, decimal: Decimal) -> float | None:
    """Return the number that a cleaned cell holds, or None.

    Args:
        cell: e.g. "1,234.5" or, with a decimal comma, "1.234,5".
        decimal: the decimal mark of the file.
    """
    if decimal == ".":
        if _POINT.fullmatch(cell):
            return float(cell)
        return float(cell.replace(",", "")) if _POINT_GROUPED.fullmatch(cell) else None
    if _COMMA_GROUPED.fullmatch(cell):
        return float(cell.replace(".", "").replace(",", "."))
    return float(cell.replace(",", ".")) if _COMMA.fullmatch(cell) else None


def find_decimal(cells: Iterable[str], separator: str) -> Decimal:
    """Return the decimal mark that the numbers of a file use.

    Args:
        cells: some of its cells.
        separator: of the file; where "1,234" could be both, a file that is not separated by
            commas is taken for a decimal comma.
    """
    comma = point = either = 0
    for raw in cells:
        cell = clean(raw)
        if "," not in cell and "." not in cell:
            continue
        as_point, as_comma = to_number(cell, "."), to_number(cell, ",")
        if as_point is not None and as_comma is not None:
            either += 1
        elif as_point is not None:
            point += 1
        elif as_comma is not None:
            comma += 1
    if comma != point:
        return "," if comma > point else "."
    return "," if either and separator != "," and comma else "."


@dataclass(frozen=True)
class Cells:
    """The cells of one column, understood.

    Args:
        numbers: float64 (row,), NaN where missing; None where the column holds words.
        words: cleaned cells, "" where missing.
        missing: (row,) whether nothing is known.
        distinct: how many different values there are.
    """

    numbers: NDArray[np.float64] | None
    words: Sequence[str]
    missing: NDArray[np.bool_]
    distinct: int

    @property
    def empty(self) -> bool:
        """Whether every cell is missing."""
        return bool(self.missing.all())

    @property
    def whole(self) -> bool:
        """Whether it holds whole numbers alone."""
        if self.numbers is None:
            return False
        known = self.numbers[~self.missing]
        return bool((known == np.round(known)).all())


def understand(cells: Sequence[str], decimal: Decimal) -> Cells:
    """Return what the cells of a column mean; it is a column of numbers if every known cell is.

    Each different cell is looked at once: most columns repeat themselves.
    """
    plain = _plain_numbers(cells, decimal)
    if plain is not None:
        missing = np.zeros(len(plain), dtype=bool)
        return Cells(plain, cells, missing, int(np.unique(plain).size))
    meaning: dict[str, tuple[str, float | None]] = {}
    numeric = True
    for cell in set(cells):
        word = clean(cell)
        if word.lower() in MISSING:
            meaning[cell] = ("", None)
            continue
        number = to_number(word, decimal) if numeric else None
        numeric = numeric and number is not None and math.isfinite(number)
        meaning[cell] = (word, number)
    words = [meaning[cell][0] for cell in cells]
    missing = np.fromiter((not word for word in words), bool, len(words))
    if not numeric or missing.all():
        return Cells(None, words, missing, len(set(words) - {""}))
    known = {cell: math.nan if value is None else value for cell, (_, value) in meaning.items()}
    numbers = np.fromiter((known[cell] for cell in cells), np.float64, len(words))
    return Cells(numbers, words, missing, int(np.unique(numbers[~missing]).size))


def _plain_numbers(cells: Sequence[str], decimal: Decimal) -> NDArray[np.float64] | None:
    """Return the numbers of a column without gaps, groups of digits or other oddities, or None.

    numpy reads a whole column at once; what it would read otherwise than `to_number` is left to it.
    """
    column = np.asarray(cells, dtype=np.str_)
    if column.dtype.itemsize > 4 * 32 or not len(column):
        return None  # no numbers are that long; a text column would only cost memory
    if decimal == ",":
        if (np.char.find(column, ".") >= 0).any():
            return None
        column = np.char.replace(column, ",", ".")
    if (np.char.find(column, "_") >= 0).any():
        return None
    try:
        numbers = column.astype(np.float64)
    except ValueError:
        return None
    return numbers if np.isfinite(numbers).all() else None


def number_word(value: float) -> str:
    """Return a number as the name of a class: "3" for 3.0."""
    return (
        str(int(value)) if float(value).is_integer() and abs(value) < 1e15 else repr(float(value))
    )


def class_words(cells: Cells) -> Sequence[str]:
    """Return the class of every row as a word, "" where it is missing."""
    if cells.numbers is None:
        return cells.words
    return [
        "" if gone else number_word(value)
        for value, gone in zip(cells.numbers.tolist(), cells.missing, strict=True)
    ]


def category_codes(words: Sequence[str], categories: tuple[str, ...]) -> NDArray[np.float64]:
    """Return the index of each word, NaN for missing and unknown ones."""
    codes = {word: float(code) for code, word in enumerate(categories)}
    return np.array([codes.get(word, np.nan) for word in words], dtype=np.float64)


def line_list(numbers: Sequence[int]) -> str:
    """Return the first five line numbers for a sentence."""
    return ", ".join(str(number) for number in numbers[:5]) + (" …" if len(numbers) > 5 else "")
