"""Reshape: every way to arrange the values of a shape agrees with torch."""

from __future__ import annotations

import torch
from hypothesis import given, settings
from hypothesis import strategies as st

from nnstudio.base.shapes import Shape
from nnstudio.layers.registry import load_layers
from tests.helpers.one_layer import module_of

SPEC = load_layers()["nn.reshape"]


@settings(max_examples=40, deadline=None, derandomize=True, database=None)
@given(
    sizes=st.lists(st.integers(1, 5), min_size=1, max_size=3),
    unknown=st.integers(0, 3),
    pair=st.sampled_from(["series", "sequence"]),
)
def test_any_arrangement_agrees_with_torch(sizes: list[int], unknown: int, pair: str) -> None:
    count = 1
    for size in sizes:
        count *= size
    wanted = [-1 if place == unknown else size for place, size in enumerate(sizes)]
    values = SPEC.values({"size": wanted, "pair": pair})
    assert SPEC.problems(values) == []
    inputs = (Shape.vector(count),)
    output = SPEC.shape(values, inputs)
    assert output.sizes == tuple(sizes)
    x = torch.arange(2.0 * count).reshape(2, count)
    result = module_of(SPEC, values, inputs)(x)
    assert tuple(result.shape) == (2, *sizes)
    assert torch.equal(result.flatten(1), x)


def test_two_numbers_are_a_series_or_a_sequence_as_chosen() -> None:
    def names(**params: object) -> list[str]:
        shape = SPEC.shape(SPEC.values(params), (Shape.vector(12),))
        return [dim.name for dim in shape.dims]

    assert names(size=[3, 4]) == ["channels", "time"]
    assert names(size=[3, 4], pair="sequence") == ["time", "features"]
    assert names(size=[3, 2, 2]) == ["channels", "height", "width"]
    assert names(size=[12]) == ["features"]
