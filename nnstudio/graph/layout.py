"""Automatic layout: columns in the order of computation, few crossings, wrapped like lines of text.

Layers by longest path, crossings reduced by barycentres, heights by isotonic regression (the
scheme of Sugiyama, Tagawa and Toda, 1981). Long wires get places of their own in the columns they
pass, so that they do not run through nodes.
"""

from __future__ import annotations

import math
from bisect import bisect_right, insort
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from nnstudio.graph.model import GraphSnapshot, Position
from nnstudio.graph.topology import GraphIndex

PITCH_X = 196.0  # px from node to node in a row
PITCH_Y = 216.0  # px from row to row
SNAP = 8.0  # px of the grid that positions lie on

_WIRE_GAP = 0.25  # rows between two wires that pass a column
_NODE_WIRE_GAP = 0.5  # rows between a node and a wire: 108 px clear a node of 140 px
_SWEEPS = 8


@dataclass
class _Part:
    """One connected part: its columns with nodes and, for long wires, places without a node.

    Args:
        columns: item numbers from left to right, each column from top to bottom.
        names: node id by item; "" for a place of a wire.
        before, after: neighbours of each item in the column before and after it.
        rows: height of each item in rows.
    """

    columns: list[list[int]]
    names: list[str]
    before: list[list[int]] = field(default_factory=list[list[int]])
    after: list[list[int]] = field(default_factory=list[list[int]])
    rows: list[float] = field(default_factory=list[float])


def auto_layout(
    snapshot: GraphSnapshot, width: float = 1200.0, origin: Position = (0.0, 0.0)
) -> dict[str, Position]:
    """Return the upper left corner of every node in px, none upon another.

    Args:
        snapshot: the graph; loops are laid out as if one of their wires were missing.
        width: of the canvas in px; what does not fit goes on below, from the left again.
        origin: upper left corner of the whole.
    """
    index = GraphIndex.of(snapshot)
    per_line = max(2, int((width + PITCH_X - 136.0) // PITCH_X))
    positions: dict[str, Position] = {}
    top = 0.0
    single: list[str] = []
    for members in _parts(index):
        if len(members) == 1:
            single += members
            continue
        part = _columns(index, members)
        _reduce_crossings(part)
        _set_rows(part)
        top = _place(part, per_line, top, positions)
    for number, node_id in enumerate(single):
        line, column = divmod(number, per_line)
        positions[node_id] = (column * PITCH_X, top + line * PITCH_Y)
    x, y = origin
    return {name: (x + positions[name][0], y + positions[name][1]) for name in index.nodes}


def _parts(index: GraphIndex) -> list[list[str]]:
    """Return the connected parts in reading order, the nodes in the order of computation."""
    found: list[list[str]] = []
    seen: set[str] = set()
    for start in index.order:
        if start in seen:
            continue
        members, stack = {start}, [start]
        while stack:
            node = stack.pop()
            around = [e.target for e in index.out[node]] + [e.source for e in index.into[node]]
            for other in around:
                if other not in members:
                    members.add(other)
                    stack.append(other)
        seen |= members
        found.append([node for node in index.order if node in members])
    return found


def _ranks(index: GraphIndex, members: Sequence[str]) -> tuple[dict[str, int], list[list[str]]]:
    """Return the column of each node, and its sources by node (backward wires left out)."""
    place = {node: number for number, node in enumerate(members)}
    sources = [
        list(dict.fromkeys(e.source for e in index.into[node] if place[e.source] < place[node]))
        for node in members
    ]
    rank: dict[str, int] = {}
    for node, before in zip(members, sources, strict=True):
        rank[node] = max((rank[source] + 1 for source in before), default=0)
    # A second input stands right before the layer it feeds, not at the far left.
    targets: dict[str, list[str]] = {node: [] for node in members}
    for node, before in zip(members, sources, strict=True):
        for source in before:
            targets[source].append(node)
    for node, before in zip(members, sources, strict=True):
        if not before and targets[node]:
            rank[node] = min(rank[target] for target in targets[node]) - 1
    return rank, sources


def _columns(index: GraphIndex, members: Sequence[str]) -> _Part:
    rank, sources = _ranks(index, members)
    low = min(rank.values())
    part = _Part([[] for _ in range(max(rank.values()) - low + 1)], [])

    def item(name: str, column: int) -> int:
        part.names.append(name)
        part.before.append([])
        part.after.append([])
        part.columns[column].append(len(part.names) - 1)
        return len(part.names) - 1

    made = {node: item(node, rank[node] - low) for node in members}
    for node, before in zip(members, sources, strict=True):
        for source in before:
            last = made[source]
            for column in range(rank[source] - low + 1, rank[node] - low):
                passing = item("", column)
                part.after[last].append(passing)
                part.before[passing].append(last)
                last = passing
            part.after[last].append(made[node])
            part.before[made[node]].append(last)
    return part


def _reduce_crossings(part: _Part) -> None:
    """Order each column by the middle of its neighbours, forth and back, and keep the best."""
    best, fewest = [list(column) for column in part.columns], _crossings(part)
    for sweep in range(_SWEEPS):
        if not fewest:
            break
        forward = sweep % 2 == 0
        columns = part.columns if forward else part.columns[::-1]
        near = part.before if forward else part.after
        for fixed, free in pairwise(columns):
            place = {entry: number for number, entry in enumerate(fixed)}
            middle = {
                entry: sum(place[other] for other in near[entry]) / len(near[entry])
                if near[entry]
                else float(number)
                for number, entry in enumerate(free)
            }
            free.sort(key=middle.__getitem__)
        _swap_neighbours(part)
        count = _crossings(part)
        if count < fewest:
            best, fewest = [list(column) for column in part.columns], count
    part.columns = best


def _swap_neighbours(part: _Part) -> None:
    """Swap two that stand one below the other wherever that saves crossings."""
    places = [{entry: number for number, entry in enumerate(column)} for column in part.columns]
    for number, column in enumerate(part.columns):
        left = places[number - 1] if number else {}
        right = places[number + 1] if number + 1 < len(places) else {}
        for row in range(len(column) - 1):
            upper, lower = column[row], column[row + 1]
            now = _pair(part.before, left, upper, lower) + _pair(part.after, right, upper, lower)
            then = _pair(part.before, left, lower, upper) + _pair(part.after, right, lower, upper)
            if then < now:
                column[row], column[row + 1] = lower, upper
        places[number] = {entry: row for row, entry in enumerate(column)}


def _pair(near: Sequence[Sequence[int]], place: Mapping[int, int], upper: int, lower: int) -> int:
    """Return the crossings between the wires of two items on one side."""
    return sum(place[a] > place[b] for a in near[upper] for b in near[lower])


def _crossings(part: _Part) -> int:
    """Return how many pairs of wires cross."""
    total = 0
    for column, following in pairwise(part.columns):
        place = {entry: number for number, entry in enumerate(following)}
        seen: list[int] = []
        for entry in column:
            ends = [place[other] for other in part.after[entry]]
            total += sum(len(seen) - bisect_right(seen, end) for end in ends)
            for end in ends:
                insort(seen, end)
    return total


def _set_rows(part: _Part) -> None:
    """Give each item a height: near its neighbours, long wires straight, order and gaps kept."""
    part.rows = [0.0] * len(part.names)
    for column in part.columns:
        _settle(part, column, [0.0] * len(column), [1.0] * len(column))
    for sweep in range(_SWEEPS):
        forward = sweep % 2 == 0
        for column in part.columns if forward else part.columns[::-1]:
            wanted: list[float] = []
            weights: list[float] = []
            for entry in column:
                first, second = part.before[entry], part.after[entry]
                near = [*first, *second] if sweep >= _SWEEPS - 2 else first if forward else second
                near = near or [entry]
                # A long wire draws the nodes at its ends to its own height, so that it is straight.
                pull = [4.0 if not part.names[other] else 1.0 for other in near]
                total = sum(p * part.rows[other] for p, other in zip(pull, near, strict=True))
                wanted.append(total / sum(pull))
                is_wire = not part.names[entry]
                weights.append(16.0 if is_wire else 4.0 if near != [entry] else 0.5)
            _settle(part, column, wanted, weights)
    # Half rows look calmer than any height, and keep every gap of a whole row.
    part.rows = [math.floor(2 * row + 0.5) / 2 for row in part.rows]


def _settle(
    part: _Part, column: Sequence[int], wanted: Sequence[float], weights: Sequence[float]
) -> None:
    """Set the heights of a column as near as possible to those wanted, with the gaps between.

    Pool-adjacent-violators on the heights less the gaps above gives the least squares solution.
    """
    offsets = [0.0]
    for upper, lower in pairwise(column):
        offsets.append(offsets[-1] + _gap(part, upper, lower))
    blocks: list[tuple[float, float, int]] = []  # mean, weight, number of items
    for want, weight, offset in zip(wanted, weights, offsets, strict=False):
        mean, total, count = want - offset, weight, 1
        while blocks and blocks[-1][0] > mean:
            other, more, number = blocks.pop()
            mean = (mean * total + other * more) / (total + more)
            total, count = total + more, count + number
        blocks.append((mean, total, count))
    heights = [mean for mean, _, count in blocks for _ in range(count)]
    for entry, height, offset in zip(column, heights, offsets, strict=True):
        part.rows[entry] = height + offset


def _gap(part: _Part, upper: int, lower: int) -> float:
    nodes = sum(1 for entry in (upper, lower) if part.names[entry])
    return (_WIRE_GAP, _NODE_WIRE_GAP, 1.0)[nodes]


def _place(part: _Part, per_line: int, top: float, positions: dict[str, Position]) -> float:
    """Write the positions of a part, line by line; return where the next part may begin."""
    for start in range(0, len(part.columns), per_line):
        line = part.columns[start : start + per_line]
        nodes = [entry for column in line for entry in column if part.names[entry]]
        highest = min(part.rows[entry] for entry in nodes)
        lowest = max(part.rows[entry] for entry in nodes)
        for number, column in enumerate(line):
            for entry in column:
                if part.names[entry]:
                    y = top + (part.rows[entry] - highest) * PITCH_Y
                    positions[part.names[entry]] = (number * PITCH_X, _snapped(y))
        top = _snapped(top + (lowest - highest + 1) * PITCH_Y)
    return top


def _snapped(value: float) -> float:
    return round(value / SNAP) * SNAP
