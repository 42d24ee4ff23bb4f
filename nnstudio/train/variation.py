"""Changes training batches by chance, as the steps of the preparation say that do so.

The chance of a batch depends on the run's seed, the epoch and the number of the batch alone, so
that a run repeats itself, also after a pause or from a checkpoint. Nothing else draws from it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import torch  # noqa: TID253 - only the worker loads this file
from numpy.typing import NDArray

from nnstudio.compile.plan import Plan
from nnstudio.data.dataset import Dataset

Chance = tuple[int, int]
"""Of one batch: a number drawn for the epoch, and the number of the batch in it."""


@dataclass(frozen=True)
class Variation:
    """One way of changing the items of an input.

    Args:
        function: (values, generator of numpy, **arguments) -> values, float32.
        arguments: what was learnt from the training items.
    """

    function: Callable[..., NDArray[np.generic]]
    arguments: Mapping[str, Any]


Variations = tuple[tuple[Variation, ...], ...]
"""By input in the plan's order; () where no input is changed."""


def variations_of(plan: Plan, dataset: Dataset) -> Variations:
    """Return what is to be changed in each input of a plan; () where nothing is."""
    found: list[tuple[Variation, ...]] = []
    for entry in plan.inputs:
        name = entry.name or next(iter(dataset.inputs), "")
        found.append(
            tuple(
                Variation(step.augment, step.arguments[name])
                for step in dataset.fitted
                if step.augment is not None and name in step.arguments
            )
        )
    return tuple(found) if any(found) else ()


def varied(
    inputs: Sequence[torch.Tensor], variations: Variations, chance: Chance
) -> list[torch.Tensor]:
    """Return the inputs of a batch, changed by chance.

    Args:
        inputs: in the plan's order, on the processor.
        variations: of the part.
        chance: of the batch; the same chance gives the same change.
    """
    rng = np.random.default_rng(chance)
    changed: list[torch.Tensor] = []
    for tensor, ways in zip(inputs, variations, strict=True):
        values: NDArray[np.generic] = tensor.numpy()
        for way in ways:
            values = way.function(values, rng, **way.arguments)
        changed.append(torch.from_numpy(np.ascontiguousarray(values)) if ways else tensor)
    return changed
