"""Where nodes stand on the canvas: sizes, the place for a new node, and room for it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from nnstudio.edit.draft import Draft
from nnstudio.graph.layout import PITCH_X, PITCH_Y, SNAP
from nnstudio.graph.model import Node, Position

NODE_WIDTH = 136.0
NODE_HEIGHT = 140.0
GAP_X = PITCH_X - NODE_WIDTH
"""Free space between two nodes in a row, in px at 100 % zoom."""

_CLOSEST = 24.0  # nodes may stand this close without being pushed aside


def snapped(position: Position) -> Position:
    """Return the position on the 8 px grid."""
    return (round(position[0] / SNAP) * SNAP, round(position[1] / SNAP) * SNAP)


def overlaps(a: Position, b: Position, margin: float = _CLOSEST) -> bool:
    """Whether two nodes at these positions stand closer than `margin` px."""
    return abs(a[0] - b[0]) < NODE_WIDTH + margin and abs(a[1] - b[1]) < NODE_HEIGHT + margin


def is_free(nodes: Iterable[Node], position: Position, margin: float = _CLOSEST) -> bool:
    """Whether a node at that position would keep `margin` px from all others."""
    return not any(overlaps(node.position, position, margin) for node in nodes)


def place_after(nodes: Mapping[str, Node], after: str) -> Position:
    """Return the place to the right of a node, in its row."""
    x, y = nodes[after].position
    return (x + PITCH_X, y)


def place_at_end(nodes: Mapping[str, Node]) -> Position:
    """Return a free place to the right of the last node of the lowest row; (0, 0) if empty."""
    if not nodes:
        return (0.0, 0.0)
    lowest = max(node.position[1] for node in nodes.values())
    row = [n.position[0] for n in nodes.values() if n.position[1] > lowest - NODE_HEIGHT / 2]
    return (max(row) + PITCH_X, lowest)


def free_place(nodes: Iterable[Node], wanted: Position) -> Position:
    """Return the wanted place, or the next free one below it."""
    nodes = tuple(nodes)
    x, y = wanted
    while not is_free(nodes, (x, y)):
        y += PITCH_Y
    return (x, y)


def make_room(draft: Draft, node_id: str) -> None:
    """Push nodes of the same row to the right until nothing stands on a new node.

    Only as many nodes move as must, and only as far as they must.

    Args:
        draft: takes the moves.
        node_id: the node that stays where it is.
    """
    x, y = draft.node(node_id).position
    row = sorted(
        (
            node
            for node in draft.nodes.values()
            if node.id != node_id and abs(node.position[1] - y) < NODE_HEIGHT + _CLOSEST
        ),
        key=lambda node: node.position[0],
    )
    edge = x
    for node in row:
        left = node.position[0]
        if left + NODE_WIDTH + _CLOSEST <= x or left < x - NODE_WIDTH / 2:
            continue
        if left >= edge + NODE_WIDTH + _CLOSEST:
            break
        edge += PITCH_X
        draft.move(node.id, (edge, node.position[1]))
