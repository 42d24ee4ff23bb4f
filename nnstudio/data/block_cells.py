"""The cells of a block of rows: as numbers and words by pandas, as times and letters by numpy."""

from __future__ import annotations

import csv
import io
import itertools
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from nnstudio.data.cells import LONGEST_MISSING, MISSING, Decimal, is_code, is_missing
from nnstudio.data.records import NO_SEPARATOR
from nnstudio.data.row_blocks import Block
from nnstudio.data.separated import Writing
from nnstudio.data.times import FixedTimes

Places = NDArray[np.int64]
Codes = NDArray[np.int32]

FEW_LETTERS = 4
ZERO, NINE, BLANK, TAB = ord("0"), ord("9"), ord(" "), ord("\t")
EXACT_SINCE = (3, 1)
"""The version of pandas from which its usual parser rounds as Python does (fast_float)."""


def _cases(word: str) -> set[str]:
    """Return a word in the cases in which people write it."""
    if sum(map(str.isalpha, word)) <= FEW_LETTERS:
        pairs = [(sign.lower(), sign.upper()) for sign in word]
        return {"".join(signs) for signs in itertools.product(*map(set, pairs))}
    return {word, word.upper(), word.capitalize(), word.title()}


MISSING_WORDS = frozenset(itertools.chain.from_iterable(map(_cases, MISSING)))
"""What pandas takes for a gap; a gap in another case makes the column be read as words first."""


@dataclass(frozen=True)
class Parsed:
    """Cells of a block by column.

    Args:
        numbers: float64 (row,), NaN for gaps.
        words: (words, None) of each row, or (different words, their places (row,)).
    """

    numbers: Mapping[int, NDArray[np.float64]]
    words: Mapping[int, tuple[Sequence[str], Codes | None]]


def parse(
    block: Block,
    writing: Writing,
    decimal: Decimal,
    numbers: Sequence[int],
    words: Mapping[int, bool],
) -> Parsed | None:
    """Return cells of a block, or None where a column of numbers holds something else.

    Args:
        block: the rows.
        writing: how they are written.
        decimal: the decimal mark.
        numbers: places of columns of plain numbers and gaps.
        words: places of columns of words, and whether most of them are different.
    """
    import pandas as pd  # seconds to load

    if not numbers and not words:
        return Parsed({}, {})
    kinds: dict[int, Any] = dict.fromkeys(numbers, np.float64)
    kinds |= {place: object if many else "category" for place, many in words.items()}
    version = tuple(int(part) for part in pd.__version__.split(".")[:2])
    exact: dict[str, Any] = {} if version >= EXACT_SINCE else {"float_precision": "round_trip"}
    try:
        table = pd.read_csv(
            io.BytesIO(block.text),
            sep=writing.sign or NO_SEPARATOR,
            quotechar=writing.quote or '"',
            quoting=csv.QUOTE_MINIMAL if writing.quote else csv.QUOTE_NONE,
            header=None,
            names=range(writing.width),
            usecols=sorted(kinds),
            dtype=kinds,
            na_values={place: list(MISSING_WORDS) for place in numbers},
            keep_default_na=False,
            decimal=decimal,
            skip_blank_lines=False,
            index_col=False,
            low_memory=False,
            engine="c",
            encoding="utf-8",
            **exact,
        )
    except ValueError:
        return None
    assert len(table) == block.rows
    found: dict[int, tuple[Sequence[str], Codes | None]] = {}
    for place, many in words.items():
        column: Any = table[place]
        if many:
            found[place] = (column.to_numpy().tolist(), None)
        else:
            codes = column.cat.codes.to_numpy().astype(np.int32)
            found[place] = (column.cat.categories.tolist(), codes)
    return Parsed({place: table[place].to_numpy() for place in numbers}, found)


def letters_of(block: Block, place: int, quote: str) -> tuple[Places, Places]:
    """Return where the cells of a column begin and how long they are, without quotes and blanks.

    Args:
        block: the rows.
        place: of the column.
        quote: around cells; "" for none.
    """
    starts, ends = block.starts[:, place], block.ends[:, place]
    if block.quoted and quote:
        mark = ord(quote)
        wrapped = (ends - starts >= 2) & (block.letters[starts] == mark)
        starts, ends = starts + wrapped, ends - wrapped
    first = block.letters[starts]
    if ((first == BLANK) | (first == TAB)).any():
        starts = _behind_blanks(block, starts, ends)
    last = block.letters[ends - 1]
    if ((last == BLANK) | (last == TAB)).any():
        ends = _before_blanks(block, starts, ends)
    return starts, ends - starts


def _behind_blanks(block: Block, starts: Places, ends: Places) -> Places:
    starts = starts.copy()
    while True:
        first = block.letters[starts]
        more = ((first == BLANK) | (first == TAB)) & (starts < ends)
        if not more.any():
            return starts
        starts += more


def _before_blanks(block: Block, starts: Places, ends: Places) -> Places:
    ends = ends.copy()
    while True:
        last = block.letters[ends - 1]
        more = ((last == BLANK) | (last == TAB)) & (ends > starts)
        if not more.any():
            return ends
        ends -= more


def texts_at(block: Block, starts: Places, lengths: Places) -> Counter[str]:
    """Return the texts in some places, with counts."""
    counts: Counter[str] = Counter()
    for length in np.unique(lengths).tolist():
        some = starts[lengths == length]
        if length == 0:
            counts[""] += len(some)
            continue
        letters = np.ascontiguousarray(block.letters[some[:, None] + np.arange(length)])
        texts, times = np.unique(letters.view(f"V{length}").ravel(), return_counts=True)
        for text, count in zip(texts.tolist(), times.tolist(), strict=True):
            counts[bytes(text).decode("utf-8")] += count
    return counts


def has_codes(block: Block, starts: Places, lengths: Places, known: NDArray[np.bool_]) -> bool:
    """Whether cells that look like numbers are codes such as 01067, or words such as True.

    Args:
        block: the rows.
        starts, lengths: of the cells.
        known: (row,) which of them are no gaps.
    """
    letters = block.letters
    first = letters[starts]
    second = letters[np.minimum(starts + 1, len(letters) - 1)]
    signed = (first == ord("-")) | (first == ord("+"))
    head = np.where(signed, second, first)
    if (known & (head > NINE)).any():
        return True  # True, inf
    third = letters[np.minimum(starts + 2, len(letters) - 1)]
    follows = np.where(signed, third, second)
    likely = (head == ZERO) & (follows >= ZERO) & (follows <= NINE) & known & (lengths > 1)
    return any(is_code(text) for text in texts_at(block, starts[likely], lengths[likely]))


def read_block_times(
    block: Block, starts: Places, lengths: Places, times: FixedTimes
) -> tuple[NDArray[np.datetime64], Counter[str]] | None:
    """Return the times of a block, and how its gaps are written; None where a cell is neither.

    Args:
        block: the rows.
        starts, lengths: of the cells.
        times: how they are written.
    """
    usual = lengths == times.width
    odd = ~usual
    gaps: Counter[str] = Counter()
    if odd.any():
        if lengths[odd].max() > 4 * LONGEST_MISSING:
            return None
        gaps = texts_at(block, starts[odd], lengths[odd])
        if not all(map(is_missing, gaps)):
            return None
    values = np.full(block.rows, np.datetime64("NaT"), dtype="datetime64[us]")
    if usual.any():
        letters = block.letters[starts[usual][:, None] + np.arange(times.width)]
        found = times.read(letters)
        if np.isnat(found).any():
            return None
        values[usual] = found
    return values, gaps
