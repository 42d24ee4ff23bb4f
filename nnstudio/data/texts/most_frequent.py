"""The most frequent of many units, found in small steps.

A window shows progress meanwhile. One call that sorts or frees millions of units would hold
Python's lock, and with it the window, for half a second.
"""

from __future__ import annotations

import heapq
from collections.abc import Mapping, MutableMapping
from itertools import islice

import numpy as np

_PIECE = 20_000


def most_frequent(counts: Mapping[str, int], least: int, most: int) -> list[tuple[str, int]]:
    """Return the units with the highest counts, alphabetical among equals.

    Args:
        counts: by unit.
        least: smallest count that matters.
        most: units at most.
    """
    bound = max(least, _bound(counts, most))
    above = sorted((-count, unit) for unit, count in counts.items() if count > bound)
    equal = (unit for unit, count in counts.items() if count == bound)
    rest = heapq.nsmallest(most - len(above), equal)
    return [*((unit, -count) for count, unit in above), *((unit, bound) for unit in rest)]


def let_go(units: MutableMapping[str, object]) -> None:
    """Empty a mapping that nobody needs any more, bit by bit."""
    while units:
        for _ in range(min(_PIECE, len(units))):
            units.popitem()


def _bound(counts: Mapping[str, int], most: int) -> int:
    """Return the count of the last unit that has a place, 0 where there is one for all."""
    if len(counts) <= most:
        return 0
    values = iter(counts.values())
    pieces = [
        np.fromiter(islice(values, _PIECE), dtype=np.int64)
        for _start in range(0, len(counts), _PIECE)
    ]
    place = len(counts) - most
    return int(np.partition(np.concatenate(pieces), place)[place])
