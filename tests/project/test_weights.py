"""Weights as safetensors: attacks on the header are refused before anything is loaded."""

from __future__ import annotations

import json
import struct
from typing import Any

import numpy as np
import pytest

from nnstudio.compile.planner import make_plan
from nnstudio.layers.registry import LayerRegistry
from nnstudio.project.errors import ProjectFileError
from nnstudio.project.weights import (
    header_shapes,
    mismatches,
    weights_from_bytes,
    weights_to_bytes,
)
from tests.helpers.sample_projects import small_run, small_state


def file_of(header: Any, body: bytes = b"", *, length: int | None = None) -> bytes:
    raw = header if isinstance(header, bytes) else json.dumps(header).encode()
    return struct.pack("<Q", len(raw) if length is None else length) + raw + body


def entry(shape: list[Any], first: Any, last: Any, dtype: Any = "F32") -> dict[str, Any]:
    return {"dtype": dtype, "shape": shape, "data_offsets": [first, last]}


ATTACKS = {
    "nothing": b"",
    "half a length": b"\1\0\0",
    "a header longer than the file": struct.pack("<Q", 100) + b"{}",
    "a header of exabytes": struct.pack("<Q", 2**63) + b"{}",
    "a header over the limit": file_of(b" " * (1024 * 1024 + 1)),
    "no object": file_of([1]),
    "no JSON": file_of(b"{nonsense"),
    "a name twice": file_of(
        b'{"a":{"dtype":"U8","shape":[1],"data_offsets":[0,1]},'
        b'"a":{"dtype":"U8","shape":[1],"data_offsets":[0,1]}}',
        b"x",
    ),
    "an unknown kind": file_of({"a": entry([1], 0, 4, "F8_E4M3")}, b"abcd"),
    "a kind that is no word": file_of({"a": entry([1], 0, 4, {"x": 1})}, b"abcd"),
    "no shape": file_of({"a": {"dtype": "F32", "data_offsets": [0, 4]}}, b"abcd"),
    "an entry that is no object": file_of({"a": 7}, b"abcd"),
    "a negative size": file_of({"a": entry([-1, -1], 0, 4)}, b"abcd"),
    "a size that is no number": file_of({"a": entry(["1"], 0, 4)}, b"abcd"),
    "a size that is true": file_of({"a": entry([True], 0, 4)}, b"abcd"),
    "a size with a fraction": file_of({"a": entry([1.0], 0, 4)}, b"abcd"),
    "sizes that overflow": file_of({"a": entry([2**40, 2**40, 0], 0, 4)}, b"abcd"),
    "a size beyond reason": file_of({"a": entry([2**62], 0, 2**64)}, b"abcd"),
    "too many dimensions": file_of({"a": entry([1] * 100_000, 0, 4)}, b"abcd"),
    "two in one place": file_of({"a": entry([1], 0, 4), "b": entry([1], 0, 4)}, b"abcd"),
    "overlapping ones": file_of({"a": entry([2], 0, 8), "b": entry([2], 4, 12)}, b"a" * 12),
    "a gap": file_of({"a": entry([1], 0, 4), "b": entry([1], 8, 12)}, b"a" * 12),
    "data behind the end": file_of({"a": entry([2], 0, 8)}, b"abcd"),
    "data that nobody names": file_of({"a": entry([1], 0, 4)}, b"abcdefgh"),
    "an end before the start": file_of({"a": entry([1], 4, 0)}, b"abcd"),
    "three places": file_of(
        {"a": {"dtype": "F32", "shape": [1], "data_offsets": [0, 4, 8]}}, b"abcd"
    ),
    "too many tensors": file_of({str(n): entry([0], 0, 0) for n in range(10_001)}),
    "a pickle": b"\x80\x02c" + b"os\nsystem\n" * 20,
}


@pytest.mark.parametrize("data", ATTACKS.values(), ids=ATTACKS.keys())
def test_a_bad_header_is_refused(data: bytes) -> None:
    with pytest.raises(ProjectFileError):
        weights_from_bytes(data, "weights.safetensors")


@pytest.mark.parametrize("value", [float("nan"), float("inf"), float("-inf")])
def test_values_that_are_not_finite_are_refused(value: float) -> None:
    data = weights_to_bytes({"a": np.array([1.0, value], np.float32)})
    with pytest.raises(ProjectFileError) as caught:
        weights_from_bytes(data, "weights.safetensors")
    assert caught.value.code == "NNS-3150"


@pytest.mark.parametrize(
    "array",
    [
        np.array(7, np.int64),
        np.zeros((0, 3), np.float32),
        np.arange(6, dtype=np.float64).reshape(2, 3).T,
        np.array([True, False]),
        np.arange(4, dtype=np.float16),
    ],
    ids=["a single number", "empty", "transposed", "truth values", "half precision"],
)
def test_arrays_come_back_as_they_were(array: np.ndarray) -> None:
    found = weights_from_bytes(weights_to_bytes({"a": array}), "x")["a"]
    assert found.shape == array.shape and found.dtype == array.dtype
    assert np.array_equal(found, array)


def test_shapes_are_known_from_the_first_bytes_alone() -> None:
    data = weights_to_bytes({"a": np.zeros((2, 3), np.float32), "b": np.zeros(5, np.int64)})
    length = struct.unpack("<Q", data[:8])[0]
    assert header_shapes(data[: 8 + length], len(data), "x") == {"a": (2, 3), "b": (5,)}


def test_mismatches_name_every_tensor_that_does_not_fit(layers: LayerRegistry) -> None:
    state = small_state()
    plan = make_plan(state.graph, state.signature, layers)
    _, weights = small_run(layers, state)
    assert mismatches(weights, plan) == []
    wrong = dict(weights)
    del wrong["linear_2.bias"]
    wrong["linear_1.weight"] = np.zeros((2, 3), np.float32)
    wrong["extra"] = np.zeros(1, np.float32)
    assert mismatches(wrong, plan) == [
        ("extra", "–", "(1,)"),
        ("linear_1.weight", "(3, 2)", "(2, 3)"),
        ("linear_2.bias", "(2,)", "–"),
    ]
