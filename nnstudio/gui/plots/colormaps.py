"""Colour maps as tables of 256 entries: the steps of the map, then hatching and nothing.

The same tables serve both themes, so that a screenshot means the same everywhere. A picture is
uint8 (row, column) into such a table; that is what pyqtgraph draws fastest.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Any, Literal

import numpy as np
import pyqtgraph as pg
from numpy.typing import NDArray

Bytes = NDArray[np.uint8]
MapName = Literal["diverging", "sequential", "ink"]

STEPS = 253
HATCH_GROUND, HATCH_LINE, CLEAR = 253, 254, 255
"""Entries behind the steps: a value that is no number, its stripes, and no picture at all."""

_HATCH = ((226, 228, 232, 255), (128, 134, 144, 255))


@lru_cache(maxsize=16)
def color_table(name: MapName, ink: str = "#000000", paper: str = "#ffffff") -> Bytes:
    """Return uint8 (256, RGBA).

    Args:
        name: "diverging" (ochre for negative, grey for 0, blue for positive), "sequential" (0 to
            largest), or "ink" (a grey input sample in the colours of the theme).
        ink, paper: colours of the largest and the smallest value of "ink".
    """
    table = np.zeros((256, 4), dtype=np.uint8)
    if name == "ink":
        ends = np.array([pg.mkColor(paper).getRgb(), pg.mkColor(ink).getRgb()], dtype=np.float64)
        share = np.linspace(0.0, 1.0, STEPS)[:, None]
        table[:STEPS] = np.round(ends[0] * (1 - share) + ends[1] * share)
    elif name == "diverging":
        # CET-CBD1 (Kovesi) runs from blue to ochre; reversed, positive is blue.
        table[:STEPS, :3] = _steps_of("CET-CBD1")[::-1]
    else:
        table[:STEPS, :3] = _steps_of("cividis")
    table[:STEPS, 3] = 255
    table[HATCH_GROUND], table[HATCH_LINE] = _HATCH
    table.setflags(write=False)
    return table


def _steps_of(name: str) -> Bytes:
    """Return uint8 (STEPS, RGB) of one of pyqtgraph's maps."""
    found: Any = pg.colormap.get(name)
    return np.asarray(found.getLookupTable(nPts=STEPS), dtype=np.uint8)[:, :3]


def to_steps(values: NDArray[np.generic], low: float, high: float) -> Bytes:
    """Return each value's place in the table; beyond the limits the ends, NaN hatched.

    Args:
        values: any shape.
        low, high: what the ends of the map mean.
    """
    span = high - low
    factor = (STEPS - 1) / span if span > 0 else 0.0
    scaled = np.asarray(values, dtype=np.float32) - np.float32(low)
    scaled *= np.float32(factor)
    scaled += np.float32(0.5)
    np.clip(scaled, 0, STEPS - 1, out=scaled)
    unknown = np.isnan(scaled)
    if unknown.any():
        scaled[unknown] = HATCH_GROUND
    return scaled.astype(np.uint8)


def hatch(picture: Bytes, distance: int = 6) -> None:
    """Draw slanted stripes, in place, where a picture holds values that are no numbers.

    Args:
        picture: (row, column) in device pixels.
        distance: of the stripes, in pixels.
    """
    rows, columns = np.nonzero(picture == HATCH_GROUND)
    if len(rows):
        striped = (rows + columns) % distance < max(1, distance // 3)
        picture[rows[striped], columns[striped]] = HATCH_LINE
