"""The learning curve of a run, every epoch of it, in columns: small even for 100,000 epochs."""

from __future__ import annotations

import math
from array import array
from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray

from nnstudio.train.events import CurvePoint

_HEAD = ("epoch", "step", "lr", "seconds")


class Curve:
    """Grows by one point an epoch."""

    def __init__(self) -> None:
        self._columns: dict[str, array[float]] = {name: array("d") for name in _HEAD}

    def __len__(self) -> int:
        return len(self._columns["epoch"])

    def add(self, point: CurvePoint) -> None:
        """Add an epoch."""
        row: dict[str, float] = {
            "epoch": point.epoch,
            "step": point.step,
            "lr": point.lr,
            "seconds": point.seconds,
        }
        row.update({f"train.{name}": value for name, value in point.train.items()})
        row.update({f"validation.{name}": value for name, value in point.validation.items()})
        length = len(self)
        for name in row.keys() - self._columns.keys():
            self._columns[name] = array("d", [math.nan] * length)
        for name, column in self._columns.items():
            column.append(row.get(name, math.nan))

    def points(self) -> tuple[CurvePoint, ...]:
        """Return all epochs in order."""
        train = self._part("train.")
        validation = self._part("validation.")
        head = [self._columns[name] for name in _HEAD]
        return tuple(
            CurvePoint(
                int(epoch),
                int(step),
                lr,
                seconds,
                {name: column[index] for name, column in train.items()},
                {name: column[index] for name, column in validation.items()},
            )
            for index, (epoch, step, lr, seconds) in enumerate(zip(*head, strict=True))
        )

    def column(self, name: str) -> list[float]:
        """Return one column, e.g. "validation.loss"; empty if there is none."""
        return list(self._columns.get(name, ()))

    def to_arrays(self) -> dict[str, NDArray[np.float64]]:
        """Return the columns by name; `from_arrays` reads them back."""
        return {name: np.array(column, dtype=np.float64) for name, column in self._columns.items()}

    @classmethod
    def from_arrays(cls, columns: Mapping[str, NDArray[np.float64]]) -> Curve:
        """Return the curve that `to_arrays` wrote.

        Raises:
            ValueError: columns are missing or differ in length.
        """
        curve = cls()
        if len({len(column) for column in columns.values()}) > 1 or not set(_HEAD) <= set(columns):
            raise ValueError("the columns of a learning curve do not fit together")
        curve._columns = {name: array("d", column.tolist()) for name, column in columns.items()}
        return curve

    def _part(self, prefix: str) -> dict[str, array[float]]:
        return {
            name.removeprefix(prefix): column
            for name, column in self._columns.items()
            if name.startswith(prefix)
        }
