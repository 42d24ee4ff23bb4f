"""Edits of places: automatic layout, align and distribute."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Literal

from nnstudio.base.text import QT_TRANSLATE_NOOP, Text
from nnstudio.edit.draft import Draft
from nnstudio.edit.edit import Edit, EditError
from nnstudio.edit.placement import GAP_X, NODE_HEIGHT, NODE_WIDTH
from nnstudio.graph.model import Position
from nnstudio.project.document import Document

Edge = Literal["left", "center", "right", "top", "middle", "bottom"]
Axis = Literal["horizontal", "vertical"]

_AXES: dict[str, int] = {"left": 0, "center": 0, "right": 0, "top": 1, "middle": 1, "bottom": 1}
_LABELS: dict[str, Text] = {
    "left": QT_TRANSLATE_NOOP("edit", "Align left edges"),
    "center": QT_TRANSLATE_NOOP("edit", "Align centres in a column"),
    "right": QT_TRANSLATE_NOOP("edit", "Align right edges"),
    "top": QT_TRANSLATE_NOOP("edit", "Align upper edges"),
    "middle": QT_TRANSLATE_NOOP("edit", "Align centres in a row"),
    "bottom": QT_TRANSLATE_NOOP("edit", "Align lower edges"),
}


def place_nodes(document: Document, positions: Mapping[str, Position], label: Text) -> Edit | None:
    """Move nodes to computed places, e.g. those of the automatic layout; None if none moves.

    Raises:
        EditError: a node is not there.
    """
    draft = Draft(document.graph)
    for node_id, position in positions.items():
        draft.move(node_id, position)
    return draft.edit(label) if draft.changes else None


def align(document: Document, ids: Iterable[str], how: Edge) -> Edit | None:
    """Line nodes up with the outermost one, or with their common middle; None if none moves.

    Args:
        document: stays as it is.
        ids: two nodes or more.
        how: "left", "center", "right" share an x; "top", "middle", "bottom" share a y.

    Raises:
        EditError: fewer than two nodes are selected, or one is not there.
    """
    draft = Draft(document.graph)
    wanted = _at_least(draft, ids, 2)
    axis = _AXES[how]
    values = [draft.node(node_id).position[axis] for node_id in wanted]
    if how in ("left", "top"):
        line = min(values)
    elif how in ("right", "bottom"):
        line = max(values)
    else:
        line = (min(values) + max(values)) / 2
    for node_id in wanted:
        x, y = draft.node(node_id).position
        draft.move(node_id, (line, y) if axis == 0 else (x, line))
    return draft.edit(_LABELS[how], select=wanted) if draft.changes else None


def distribute(document: Document, ids: Iterable[str], axis: Axis) -> Edit | None:
    """Give nodes equal distances between the outermost two; None if none moves.

    Where there is too little room they are spread at the usual distance from the first one on.

    Args:
        document: stays as it is.
        ids: three nodes or more.
        axis: "horizontal" or "vertical".

    Raises:
        EditError: fewer than three nodes are selected, or one is not there.
    """
    draft = Draft(document.graph)
    wanted = _at_least(draft, ids, 3)
    number = 0 if axis == "horizontal" else 1
    size = NODE_WIDTH if number == 0 else NODE_HEIGHT
    ordered = sorted(wanted, key=lambda node_id: draft.node(node_id).position[number])
    first = draft.node(ordered[0]).position[number]
    last = draft.node(ordered[-1]).position[number]
    step = (last - first) / (len(ordered) - 1)
    if step < size:
        step = size + GAP_X
    for count, node_id in enumerate(ordered):
        x, y = draft.node(node_id).position
        value = first + count * step
        draft.move(node_id, (value, y) if number == 0 else (x, value))
    label = (
        QT_TRANSLATE_NOOP("edit", "Distribute in a row")
        if axis == "horizontal"
        else QT_TRANSLATE_NOOP("edit", "Distribute in a column")
    )
    return draft.edit(label, select=wanted) if draft.changes else None


def _at_least(draft: Draft, ids: Iterable[str], count: int) -> tuple[str, ...]:
    wanted = tuple(dict.fromkeys(ids))
    if len(wanted) < count:
        raise EditError(
            QT_TRANSLATE_NOOP("edit", "Select at least {count} layers first.").format(count=count)
        )
    for node_id in wanted:
        draft.node(node_id)
    return wanted
