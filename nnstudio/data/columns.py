"""Columns of a table: what they are called, what they hold, how a cell becomes a number."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

ColumnKind = Literal["number", "category", "time"]


@dataclass(frozen=True)
class Column:
    """One column of a vector input.

    Args:
        name: as in the file's header.
        kind: "number"; "category": the array holds the category's index; "time": seconds since
            1970.
        categories: the words behind the indices, for "category".

    A missing cell is NaN in the array, whatever the kind.
    """

    name: str
    kind: ColumnKind = "number"
    categories: tuple[str, ...] = ()


def numbers(names: tuple[str, ...]) -> tuple[Column, ...]:
    """Return number columns of these names."""
    return tuple(Column(name) for name in names)


FLAG_CATEGORIES = ("0", "1")
"""Categories of a column that already says yes or no in the form of 1 and 0."""


def is_chosen(name: str, chosen: str) -> bool:
    """Whether a step that is for some columns is for this one.

    Args:
        name: of the column.
        chosen: names with ";" between them; "" for all columns.
    """
    if not chosen.strip():
        return True
    return name == chosen or name in [part.strip() for part in chosen.split(";")]
