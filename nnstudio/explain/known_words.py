"""Whether a net knows anything of a text: without a known word, its answer is none."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any
from unicodedata import category

import numpy as np
from numpy.typing import NDArray

from nnstudio.data.dataset import FittedStep, Prepared
from nnstudio.data.text_steps import fitted_text_step

Bools = NDArray[np.bool_]


def telling(step: FittedStep, name: str) -> Bools:
    """Return (number of a unit,) whether it says anything: a comma that is known does not.

    Args:
        step: made units of texts.
        name: of the text's input.
    """
    said = (_says(unit) for unit in _vocabulary(step, name))
    return np.array([False] * _before(step) + list(said), dtype=bool)


def known(step: FittedStep, units_of: NDArray[Any], says: Bools) -> Bools:
    """Return (item,) whether anything in a text that says something has a number of its own.

    Args:
        step: made units of texts.
        units_of: (item, unit, number and weight) or (item, place).
        says: as `telling` gives it.
    """
    return np.asarray(says[_numbers(step, units_of)].any(axis=1))


def knows_any(step: FittedStep, name: str, units_of: NDArray[Any]) -> bool:
    """Return whether the net knows anything that says something of one text.

    Args:
        step, name: as for `telling`.
        units_of: one prepared text, first axis = items.
    """
    vocabulary: Sequence[str] = _vocabulary(step, name)
    before = _before(step)
    numbers = np.unique(_numbers(step, units_of)).tolist()
    return any(_says(vocabulary[int(number) - before]) for number in numbers if number >= before)


def knows_text(prepared: Prepared, inputs: Mapping[str, NDArray[Any]]) -> bool:
    """Return whether a net knows anything of an item; True where an item is not one text.

    Args:
        prepared: how the data were prepared.
        inputs: one prepared item by input name, without the batch.
    """
    entries = (prepared.raw_signature or prepared.signature).inputs
    if len(entries) != 1 or entries[0].kind != "text":
        return True
    name = entries[0].name
    step = fitted_text_step(prepared.fitted, name)
    return step is None or name not in inputs or knows_any(step, name, inputs[name][None])


def _before(step: FittedStep) -> int:
    return 1 if step.id == "word_bag" else 2  # padding; where words are looked up also unknown


def _vocabulary(step: FittedStep, name: str) -> Sequence[str]:
    return step.arguments[name]["vocabulary"]


def _numbers(step: FittedStep, units_of: NDArray[Any]) -> NDArray[np.int64]:
    numbers = units_of[:, :, 0] if step.id == "word_bag" else units_of
    return numbers.astype(np.int64)


def _says(unit: str) -> bool:
    return any(sign.isalnum() or category(sign)[0] == "S" for sign in unit)
