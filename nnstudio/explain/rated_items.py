"""Answers of a net for items whose class is known: typical ones, doubtful ones, errors, cells."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from nnstudio.data.dataset import Dataset
from nnstudio.train.job import Evaluation

Positions = NDArray[np.int64]


@dataclass(frozen=True)
class RatedItem:
    """An item and what the net says of it.

    Args:
        row: in the data set.
        right: number of its class.
        answer: number of the class that the net gives.
        probability: of the answer.
        margin: difference of the answer's score to the runner-up's.
    """

    row: int
    right: int
    answer: int
    probability: float
    margin: float


@dataclass(frozen=True)
class RatedItems:
    """Items with their answers; the methods give positions in these arrays.

    Args:
        rows: int64 (item,), in the data set.
        right: int64 (item,), their classes.
        answers: int64 (item,), the classes that the net gives.
        probabilities: float64 (item,), of the answers.
        margins: float64 (item,), differences of the answers' scores to the runners-up'.
    """

    rows: Positions
    right: Positions
    answers: Positions
    probabilities: NDArray[np.float64]
    margins: NDArray[np.float64]

    def __len__(self) -> int:
        return len(self.rows)

    def item(self, position: int) -> RatedItem:
        """Return one of the items."""
        return RatedItem(
            int(self.rows[position]),
            int(self.right[position]),
            int(self.answers[position]),
            float(self.probabilities[position]),
            float(self.margins[position]),
        )

    def errors(self) -> Positions:
        """Return the items that are answered wrongly, the surest answers first."""
        return self._surest(self.right != self.answers)

    def cell(self, true: int, given: int) -> Positions:
        """Return the items of one cell of the confusion matrix, the surest answers first."""
        return self._surest((self.right == true) & (self.answers == given))

    def typical(self, answer: int, count: int) -> Positions:
        """Return the items that the net puts into a class most clearly, the clearest first."""
        hits = np.flatnonzero(self.answers == answer)
        return hits[np.argsort(-self.margins[hits], kind="stable")][:count]

    def doubtful(self, count: int) -> Positions:
        """Return the items whose answer nearly was another, the closest first."""
        return np.argsort(self.margins, kind="stable")[:count]

    def _surest(self, which: NDArray[np.bool_]) -> Positions:
        hits = np.flatnonzero(which)
        return hits[np.argsort(-self.probabilities[hits], kind="stable")]


def rated_items(results: Iterable[Evaluation], dataset: Dataset) -> RatedItems:
    """Return the items of some parts with their answers.

    Args:
        results: of the training or validation part; those of predicted numbers count nothing.
        dataset: that they were computed on.
    """
    known = [result for result in results if result.prediction.classes is not None]
    if not known:
        none, nothing = np.array([], dtype=np.int64), np.array([], dtype=np.float64)
        return RatedItems(none, none, none, nothing, nothing)
    rows = np.concatenate([np.asarray(result.rows, dtype=np.int64) for result in known])
    chances = _joined([result.prediction.probabilities for result in known])
    return RatedItems(
        rows,
        np.asarray(dataset.target)[rows].astype(np.int64),
        _joined([result.prediction.classes for result in known]).astype(np.int64),
        chances.max(axis=1),
        _margins(_joined([result.prediction.outputs for result in known]), chances),
    )


def _joined(arrays: Iterable[NDArray[np.generic] | None]) -> NDArray[np.float64]:
    found = [np.asarray(values, dtype=np.float64) for values in arrays if values is not None]
    return np.concatenate(found)


def _margins(outputs: NDArray[np.float64], chances: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return how far the best score is from the second; a single output has log odds instead."""
    if outputs.shape[1] == 1:
        outputs = np.log(np.maximum(chances, 1e-30))
    two = np.partition(outputs, outputs.shape[1] - 2, axis=1)[:, -2:]  # second, best
    return two[:, 1] - two[:, 0]
