"""The points of a learning curve as arrays that grow with it; numpy only."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from nnstudio.train.events import CurvePoint

Floats = NDArray[np.float64]
PartOfData = Literal["train", "validation"]
MOST_POINTS = 2_000


class CurveColumns:
    """Columns of a curve; `sync` adds what is new and starts over where the run is another."""

    def __init__(self) -> None:
        self._first: CurvePoint | None = None
        self._last: CurvePoint | None = None
        self._count = 0
        self._room = 0
        self._columns: dict[str, Floats] = {}

    def __len__(self) -> int:
        return self._count

    def sync(self, points: Sequence[CurvePoint]) -> None:
        """Take the points; only the new ones cost time."""
        if not self._continues(points):
            self._count, self._room, self._columns = 0, 0, {}
        for index in range(self._count, len(points)):
            self._add(points[index])
        self._first = points[0] if points else None
        self._last = points[-1] if points else None

    def column(self, name: str) -> Floats:
        """Return a column; all NaN where there is none.

        Args:
            name: "epoch", "step", "lr", "seconds", or part and metric: "validation.loss".
        """
        found = self._columns.get(name)
        return np.full(self._count, np.nan) if found is None else found[: self._count]

    def series(self, part: PartOfData, metric: str) -> Floats:
        """Return the values of a metric."""
        return self.column(f"{part}.{metric}")

    def metrics(self) -> tuple[str, ...]:
        """Return the ids of everything that was measured, the loss excluded."""
        names = (name.partition(".")[2] for name in self._columns if "." in name)
        return tuple(dict.fromkeys(name for name in names if name != "loss"))

    def best_epoch(self) -> int:
        """Return the epoch with the lowest validation loss (training without one); 0 if none."""
        epochs = self.column("epoch")
        for part in ("validation", "train"):
            losses = np.where(epochs > 0, self.column(f"{part}.loss"), np.nan)
            if np.isfinite(losses).any():
                return int(epochs[int(np.nanargmin(np.where(np.isfinite(losses), losses, np.nan)))])
        return 0

    def value_at(self, epoch: int, part: PartOfData, metric: str) -> float:
        """Return a value by its epoch; NaN where there is none."""
        found = np.flatnonzero(self.column("epoch") == epoch)
        return float(self.series(part, metric)[found[-1]]) if len(found) else float("nan")

    def epoch_of_step(self, step: int) -> float:
        """Return the epoch in which a batch lay, for marks on the x axis."""
        steps, epochs = self.column("step"), self.column("epoch")
        if not len(steps):
            return 1.0
        return float(np.interp(step, steps, epochs))

    def _continues(self, points: Sequence[CurvePoint]) -> bool:
        if self._count == 0 or len(points) < self._count:
            return False
        return points[0] is self._first and points[self._count - 1] is self._last

    def _add(self, point: CurvePoint) -> None:
        if self._count == self._room:
            self._grow()
        row: dict[str, float] = {
            "epoch": point.epoch,
            "step": point.step,
            "lr": point.lr,
            "seconds": point.seconds,
        }
        row.update({f"train.{name}": value for name, value in point.train.items()})
        row.update({f"validation.{name}": value for name, value in point.validation.items()})
        for name, value in row.items():
            column = self._columns.get(name)
            if column is None:
                column = self._columns[name] = np.full(self._room, np.nan)
            column[self._count] = value
        self._count += 1

    def _grow(self) -> None:
        self._room = max(64, 2 * self._room)
        for name, column in self._columns.items():
            larger = np.full(self._room, np.nan)
            larger[: len(column)] = column
            self._columns[name] = larger


def smoothed(values: Floats, share: float = 0.05) -> Floats:
    """Return the running mean over a share of the curve, at least three points.

    Args:
        values: NaN where nothing was measured; they stay NaN.
        share: width of the window as a share of all points.
    """
    width = max(3, int(len(values) * share)) | 1
    if len(values) < width:
        return values.copy()
    known = np.isfinite(values)
    sums = np.concatenate([[0.0], np.cumsum(np.where(known, values, 0.0))])
    counts = np.concatenate([[0], np.cumsum(known)])
    middle = np.arange(len(values))
    low = np.maximum(middle - width // 2, 0)
    high = np.minimum(middle + width // 2 + 1, len(values))
    number = counts[high] - counts[low]
    means = (sums[high] - sums[low]) / np.maximum(number, 1)
    return np.where(known, means, np.nan)


def thinned(x: Floats, y: Floats, most: int = MOST_POINTS) -> tuple[Floats, Floats]:
    """Return at most so many points: the lowest and highest of each piece, so that peaks stay."""
    if len(x) <= most:
        return x, y
    size = -(-len(x) // (most // 2))  # rounded up
    room = -(-len(x) // size) * size
    padded = np.full(room, np.nan)
    padded[: len(y)] = y
    pieces = padded.reshape(-1, size)
    start = np.arange(len(pieces)) * size
    low = start + np.argmin(np.where(np.isfinite(pieces), pieces, np.inf), axis=1)
    high = start + np.argmax(np.where(np.isfinite(pieces), pieces, -np.inf), axis=1)
    chosen = np.unique(np.concatenate([low, high, [0, len(x) - 1]]))
    chosen = chosen[chosen < len(x)]
    return x[chosen], y[chosen]
