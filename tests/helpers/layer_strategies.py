"""Hypothesis strategies: legal parameters of a layer, and shapes like those of its examples."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

from nnstudio.base.params import (
    BoolParam,
    ChoiceParam,
    FloatParam,
    IntParam,
    IntsParam,
    Param,
)
from nnstudio.base.shapes import Dim, Shape
from nnstudio.layers.spec import LayerSpec, Shapes

SMALL = 4
"""How far above its smallest value a whole number goes; larger ones only cost time."""


def parameter(param: Param) -> st.SearchStrategy[Any]:
    """Values that the parameter accepts, small ones where they are numbers.

    Half of them are the default, so that combinations which fit together are not too rare.
    """
    return st.just(param.default_value) | _any_value(param)


def _any_value(param: Param) -> st.SearchStrategy[Any]:
    if isinstance(param, IntParam):
        return st.integers(param.min, min(param.max, param.min + SMALL))
    if isinstance(param, BoolParam):
        return st.booleans()
    if isinstance(param, ChoiceParam):
        return st.sampled_from([choice.value for choice in param.choices])
    if isinstance(param, FloatParam):
        low, high = max(param.min, -4.0), min(param.max, 4.0)
        return st.floats(
            low,
            high,
            exclude_min=param.open_min and low == param.min,
            exclude_max=param.open_max and high == param.max,
            width=32,
        )
    if isinstance(param, IntsParam):
        each = st.integers(param.min, min(param.max, param.min + SMALL))
        return st.lists(each, min_size=param.min_length, max_size=param.max_length)
    return st.just(param.default_value)


def parameters(spec: LayerSpec) -> st.SearchStrategy[dict[str, Any]]:
    """Values for all parameters of a layer; their combination may still be refused."""
    return st.fixed_dictionaries({param.name: parameter(param) for param in spec.params})


@st.composite
def inputs_like(draw: st.DrawFn, spec: LayerSpec) -> Shapes:
    """Input shapes with the axes of one of the layer's examples and other, known sizes.

    Sizes that agree between the inputs of the example keep agreeing.
    """
    example = draw(st.sampled_from(spec.examples)).inputs
    columns = [{shape.sizes[axis] for shape in example} for axis in range(example[0].rank)]
    shared = [draw(_size(*column)) if len(column) == 1 else None for column in columns]
    drawn: list[Shape] = []
    for shape in example:
        dims = tuple(
            Dim(dim.name, draw(_size(dim.size)) if size is None else size)
            for dim, size in zip(shape.dims, shared, strict=True)
        )
        drawn.append(Shape(dims, shape.dtype))
    return tuple(drawn)


def _size(example: int | None) -> st.SearchStrategy[int]:
    """A size: half of the time that of the example."""
    other = st.integers(1, 12)
    return other if example is None else st.just(example) | other
