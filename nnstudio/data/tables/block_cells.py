"""The cells of a block of rows as numbers and words, by pandas' C parser."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from nnstudio.data.cells import Decimal
from nnstudio.data.tables.records import NO_SEPARATOR
from nnstudio.data.tables.row_blocks import Block

EXACT_SINCE = (3, 1)
"""The version of pandas from which its usual parser rounds as Python does."""


class UnevenError(Exception):
    """A row has more cells than the others."""


@dataclass(frozen=True)
class Wanted:
    """What a block is read for.

    Args:
        numbers: columns of numbers, and how gaps are written in each.
        texts: other columns.
    """

    numbers: Mapping[int, Sequence[str]]
    texts: Sequence[int]


@dataclass(frozen=True)
class Parsed:
    """Cells of a block by column.

    Args:
        numbers: float64 (row,), NaN for gaps.
        texts: of each row.
    """

    numbers: Mapping[int, NDArray[np.float64]]
    texts: Mapping[int, NDArray[np.object_]]


def parse(block: Block, wanted: Wanted, decimal: Decimal) -> Parsed | None:
    """Return cells of a block, or None where a column of numbers holds something else.

    Args:
        block: the rows.
        wanted: which columns, and as what.
        decimal: the decimal mark.

    Raises:
        UnevenError: the rows do not have the same number of cells after all.
    """
    import pandas as pd  # seconds to load

    if not block.rows or not (wanted.numbers or wanted.texts):
        return Parsed({}, {})
    kinds: dict[int, Any] = dict.fromkeys(wanted.numbers, np.float64)
    kinds |= dict.fromkeys(wanted.texts, object)
    gaps = {place: list(words) for place, words in wanted.numbers.items() if words}
    writing = block.writing
    options: dict[str, Any] = {
        "sep": writing.sign or NO_SEPARATOR,
        "quotechar": writing.quote or '"',
        "quoting": csv.QUOTE_MINIMAL if writing.quote else csv.QUOTE_NONE,
        "header": None,
        "names": range(writing.width),
        # With a choice of columns, rows that are too long would pass unseen.
        "usecols": None if len(kinds) == writing.width else sorted(kinds),
        "dtype": kinds,
        "na_values": gaps or None,
        "na_filter": bool(gaps),
        "keep_default_na": False,
        "decimal": decimal,
        "skip_blank_lines": False,
        "index_col": False,
        "low_memory": False,
        "engine": "c",
    }
    if tuple(int(part) for part in pd.__version__.split(".")[:2]) < EXACT_SINCE:
        options["float_precision"] = "round_trip"
    try:
        table: Any = pd.read_csv(io.BytesIO(block.text), **options)
    except pd.errors.ParserError as error:
        raise UnevenError from error
    except ValueError:
        return None
    if len(table) != block.rows:
        raise UnevenError
    return Parsed(
        {place: table[place].to_numpy() for place in wanted.numbers},
        {place: table[place].to_numpy() for place in wanted.texts},
    )
