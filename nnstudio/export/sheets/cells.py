"""What a table file is made of: columns, cells, and texts that every spreadsheet can hold."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal, Protocol

Cell = str | float | int | None
"""A text, a number, or nothing."""
ColumnKind = Literal["text", "number", "share"]

LONGEST = 32_767
"""Signs that a cell of a spreadsheet can hold, counted as UTF-16 does (Excel's specifications)."""
SHORTENED = " …"

_FORMULA = re.compile(r"\s*[=+\-@＝＋－＠]|[\t\r]")
_CONTROLS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufdd0-\ufdef\ufffe\uffff]")
_SURROGATES = re.compile(r"[\ud800-\udfff]")


@dataclass(frozen=True)
class SheetColumn:
    """A column.

    Args:
        title: in its head.
        kind: "text", "number", or "share" for a number from 0 to 1 that is shown in per cent.
        width: in signs, where the file can say so.
    """

    title: str
    kind: ColumnKind = "text"
    width: int = 14


class Sheet(Protocol):
    """A table file that is being written."""

    def write(self, rows: Iterable[Sequence[Cell]]) -> None:
        """Add rows, each with a cell for every column."""
        ...

    def close(self) -> None:
        """Write what has to stand at the end; the stream stays open."""
        ...

    def drop(self) -> None:
        """Let go of the stream; what was written is not wanted."""
        ...


def may_be_formula(text: str) -> bool:
    """Whether a spreadsheet may compute a text, or send what is in it, instead of showing it."""
    return _FORMULA.match(text) is not None


def clean_text(text: str) -> str:
    """Return a text without signs that XML and spreadsheets refuse, short enough for a cell.

    Control signs go, halves of a pair become "�", and every end of line is one line feed.
    """
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    text = _SURROGATES.sub("\ufffd", _CONTROLS.sub("", text))
    return shortened(text)


def shortened(text: str, most: int = LONGEST - 1) -> str:
    """Return a text of at most so many UTF-16 units; " …" says that it is cut.

    The default leaves a place for the apostrophe of `csv_sheet`.
    """
    if len(text) * 2 <= most or _units(text) <= most:
        return text
    left, kept = most - len(SHORTENED), 0
    for place, sign in enumerate(text):
        kept += 2 if ord(sign) > 0xFFFF else 1
        if kept > left:
            return text[:place] + SHORTENED
    return text


def is_too_long(text: str) -> bool:
    """Whether a text does not fit into a cell."""
    return len(text) * 2 > LONGEST - 1 and _units(text) > LONGEST - 1


def _units(text: str) -> int:
    return len(text) + sum(1 for sign in text if ord(sign) > 0xFFFF)
