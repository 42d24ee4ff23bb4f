"""The most frequent of many units, found in small steps.

A window shows progress meanwhile. One call that sorts or frees millions of units would hold
Python's lock, and with it the window, for half a second.
"""

from __future__ import annotations

import heapq
from collections import Counter
from collections.abc import Callable, Mapping, MutableMapping, Sequence
from itertools import islice, pairwise
from typing import Any

import numpy as np
from numpy.typing import NDArray

UnitCount = tuple[str, int]

_PIECE = 20_000
_SHARDS = 16


class PairCounts:
    """In how many texts each pair of neighbouring words occurs.

    Kept in several dictionaries: one of millions of pairs takes a tenth of a second each time it
    grows.
    """

    def __init__(self) -> None:
        self.shards = tuple(Counter[str]() for _ in range(_SHARDS))

    def add(self, words: Sequence[str], pair: Callable[[str, str], str]) -> int:
        """Count the pairs of a text, each once, and return how many these are.

        Args:
            words: in the order of the text.
            pair: returns the unit of two words.
        """
        found: tuple[set[str], ...] = tuple(set() for _ in range(_SHARDS))
        for one, two in pairwise(words):
            found[hash(one) % _SHARDS].add(pair(one, two))
        for shard, units in zip(self.shards, found, strict=True):
            shard.update(units)
        return sum(map(len, found))


def most_frequent(counts: Sequence[Mapping[str, int]], least: int, most: int) -> list[UnitCount]:
    """Return the units with the highest counts, alphabetical among equals.

    Args:
        counts: by unit; no unit stands in two of them.
        least: smallest count that matters.
        most: units at most.
    """
    bound = max(least, _bound(counts, most))
    every = [counted.items for counted in counts]
    above = sorted((-n, unit) for items in every for unit, n in items() if n > bound)
    equal = (unit for items in every for unit, n in items() if n == bound)
    rest = heapq.nsmallest(most - len(above), equal)
    return [*((unit, -n) for n, unit in above), *((unit, bound) for unit in rest)]


def let_go(units: MutableMapping[str, Any]) -> None:
    """Empty a mapping that nobody needs any more, bit by bit."""
    while units:
        for _ in range(min(_PIECE, len(units))):
            units.popitem()


def _bound(counts: Sequence[Mapping[str, int]], most: int) -> int:
    """Return the count of the last unit that has a place, 0 where there is one for all."""
    total = sum(map(len, counts))
    if total <= most:
        return 0
    pieces: list[NDArray[np.int64]] = []
    for counted in counts:
        values = iter(counted.values())
        while len(piece := np.fromiter(islice(values, _PIECE), dtype=np.int64)):
            pieces.append(piece)
    return int(np.partition(np.concatenate(pieces), total - most)[total - most])
