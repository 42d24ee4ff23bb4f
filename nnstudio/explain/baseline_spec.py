"""What a simple method beside the net declares, and what it is given: never a test row."""

from __future__ import annotations

from collections.abc import Callable, Generator
from dataclasses import dataclass
from typing import Any, TypeVar

import numpy as np
from numpy.typing import NDArray

from nnstudio.base.discovery import Registry, discover
from nnstudio.base.signature import Task
from nnstudio.base.text import Text
from nnstudio.data.letter_windows import BLANK

Floats = NDArray[np.floating[Any]]
T = TypeVar("T")
Pieces = Generator[None, None, T]
"""Work that can be left between two pieces; what it returns is the result."""


@dataclass(frozen=True)
class BaselinePart:
    """The inputs of some items.

    Args:
        items: how many.
        features: float32 (item, feature), the prepared inputs side by side; texts are not among
            them. None where they are too many for such a method.
        texts: object (item,), as they were read; None where the data have none.
        past: float64 (item, time), the raw past of the predicted series, oldest first, with NaN
            where nothing is known; None where there is none.
    """

    items: int
    features: Floats | None
    texts: NDArray[np.object_] | None
    past: NDArray[np.float64] | None


@dataclass(frozen=True)
class BaselineData:
    """What a method learns from and what it answers for. Its answers are judged elsewhere.

    Args:
        task: what is predicted.
        classes: names by index; empty for numbers.
        train: items of the training part, or some of them drawn at random.
        target: of these: int64 (item,) classes or float64 (item, name) numbers.
        weights: float64 (item,), how much each counts; None: all the same.
        asked: items of the validation part.
        categories: how many categories each feature has, 0 for numbers; as long as the features.
        horizon: steps from the last known point of `past` to the predicted one.
        by_f1: whether macro-F1 leads, so that settings are chosen by it.
        drawn_from: size of the training part where `train` holds only some of it; else 0.
        seed: of everything that is drawn.
    """

    task: Task
    classes: tuple[str, ...]
    train: BaselinePart
    target: NDArray[Any]
    weights: NDArray[np.float64] | None
    asked: BaselinePart
    categories: tuple[int, ...] = ()
    horizon: int = 1
    by_f1: bool = False
    drawn_from: int = 0
    seed: int = 0


@dataclass(frozen=True)
class Fitted:
    """What a method answers.

    Args:
        given: for the items asked: int64 (item,) classes or float64 (item, name) numbers.
        settings: what it was set to, in words.
    """

    given: NDArray[Any]
    settings: Text


@dataclass(frozen=True, kw_only=True)
class BaselineSpec:
    """The declaration of a simple method.

    Args:
        id: stable for ever.
        name: the field's term.
        help: what it does, in a sentence or two.
        order: place in the table, simplest first.
        suits: whether the method makes sense for such data; others are not spoken of.
        refuses: data -> why it is left out although one might expect it; None: it is not.
        answer: data -> pieces of work that end with the answers.
    """

    id: str
    name: Text
    help: Text
    order: int
    suits: Callable[[BaselineData], bool]
    refuses: Callable[[BaselineData], Text | None] = lambda data: None
    answer: Callable[[BaselineData], Pieces[Fitted]]


def learns_letters(data: BaselineData) -> bool:
    """Whether the next letter of a text is to be found: then blanks are among the classes."""
    return data.train.texts is not None and BLANK in data.classes


def load_baselines() -> Registry[BaselineSpec]:
    """Return the simple methods; scikit-learn is not loaded."""
    return discover("nnstudio.explain.baselines", "BASELINE", BaselineSpec)


def in_table_order(registry: Registry[BaselineSpec]) -> tuple[BaselineSpec, ...]:
    """Return the methods as a table lists them, the simplest first."""
    return tuple(sorted(registry, key=lambda spec: spec.order))
