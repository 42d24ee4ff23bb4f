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
