"""Start weights set by hand: nested lists of numbers, few enough to stand in project.json."""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import Any, cast

from nnstudio.project.limits import START_VALUES, TENSOR_RANK


def count_values(value: Any, rank: int = TENSOR_RANK) -> int:
    """Return how many numbers a nested list holds.

    Args:
        value: a number, or lists of lists of numbers.
        rank: how deep it may be nested.

    Raises:
        ValueError: something in it is no finite number, or it is nested too deeply.
    """
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        if not math.isfinite(value):
            raise ValueError("a start weight is not finite")
        return 1
    if not isinstance(value, (list, tuple)) or rank <= 0:
        raise ValueError("a start weight is no number")
    return sum(count_values(item, rank - 1) for item in cast("list[Any]", value))


def check_start_weights(weights: Mapping[str, Any]) -> None:
    """Check all start weights of a project.

    Raises:
        ValueError: one is no finite number, or they are too many to be set by hand.
    """
    if sum(count_values(value) for value in weights.values()) > START_VALUES:
        raise ValueError("more start weights than a project holds")
