"""The line where a picture crosses a level, as pieces of line; numpy only (marching squares)."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]

# For the four corners of a cell (bit 0: lower left, 1: lower right, 2: upper right, 3: upper
# left): which edges the line crosses. Edges: 0 lower, 1 right, 2 upper, 3 left.
_CASES: dict[int, tuple[tuple[int, int], ...]] = {
    1: ((3, 0),),
    2: ((0, 1),),
    3: ((3, 1),),
    4: ((1, 2),),
    5: ((3, 2), (0, 1)),
    6: ((0, 2),),
    7: ((3, 2),),
    8: ((2, 3),),
    9: ((2, 0),),
    10: ((2, 1), (0, 3)),
    11: ((2, 1),),
    12: ((1, 3),),
    13: ((1, 0),),
    14: ((0, 3),),
}


def contour(values: NDArray[Any], level: float = 0.0) -> Floats:
    """Return pieces of the line, float (2 * piece, x and y), in units of columns and rows.

    Each two points that follow each other are one piece.

    Args:
        values: (row, column); cells with a NaN have no line.
        level: the value of the line.
    """
    v = np.asarray(values, dtype=np.float64) - level
    if v.ndim != 2 or min(v.shape) < 2:
        return np.zeros((0, 2))
    corners = (v[:-1, :-1], v[:-1, 1:], v[1:, 1:], v[1:, :-1])
    known = np.isfinite(corners[0] + corners[1] + corners[2] + corners[3])
    code = sum((corner > 0).astype(np.int64) << bit for bit, corner in enumerate(corners))
    code = np.where(known, code, 0)
    rows, columns = np.indices(code.shape, dtype=np.float64)
    with np.errstate(divide="ignore", invalid="ignore"):
        edges: Any = (
            (columns + _share(corners[0], corners[1]), rows),
            (columns + 1.0, rows + _share(corners[1], corners[2])),
            (columns + _share(corners[3], corners[2]), rows + 1.0),
            (columns, rows + _share(corners[0], corners[3])),
        )
    pieces: list[Floats] = []
    for case, pairs in _CASES.items():
        where = code == case
        if not where.any():
            continue
        for start, end in pairs:
            (x0, y0), (x1, y1) = edges[start], edges[end]
            ends = [np.stack([x[where], y[where]], axis=1) for x, y in ((x0, y0), (x1, y1))]
            pieces.append(np.stack(ends, axis=1).reshape(-1, 2))
    return np.concatenate(pieces) if pieces else np.zeros((0, 2))


def _share(start: Floats, end: Floats) -> Floats:
    """Return how far from start to end the value 0 lies."""
    return np.clip(start / (start - end), 0.0, 1.0)
