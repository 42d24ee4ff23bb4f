"""What the steps of a recipe do to the numbers, as far as the target check needs to know."""

from __future__ import annotations

from nnstudio.layers.recipe import Recipe, Step

TRANSPARENT = frozenset({"dropout", "flatten", "unflatten", "identity", "reshape"})
"""They hand the numbers on, moved or thinned out, but not bent."""

AFFINE = frozenset({"batchnorm1d", "batchnorm2d", "layernorm", "avgpool1d", "avgpool2d", "mean"})
"""They only scale, shift or average: two sums with one of these between are still one sum."""

SUMS = frozenset({"linear", "conv1d", "conv2d"})
"""Weighted sums."""


def kind_of(step: Step) -> str:
    """Return a lower-case word for a step: "linear", "relu", "softmax"."""
    return step.target.rpartition(".")[2].lower().replace("_", "")


def kinds_of(recipe: Recipe | None) -> tuple[str, ...]:
    """Return the kinds of a recipe's steps in order, without the transparent ones."""
    kinds = (kind_of(step) for step in recipe or ())
    return tuple(kind for kind in kinds if kind not in TRANSPARENT)
