"""Weights as safetensors: the header is checked by us before anything is loaded; no mmap."""

from __future__ import annotations

import math
import struct
from collections.abc import Mapping
from typing import Any, cast

import numpy as np
from numpy.typing import NDArray
from safetensors import SafetensorError
from safetensors.numpy import load, save

from nnstudio.base.text import QT_TRANSLATE_NOOP, plain
from nnstudio.compile.plan import Plan
from nnstudio.project.errors import ProjectFileError
from nnstudio.project.limits import TENSOR_RANK, TENSORS, WEIGHTS_HEADER_BYTES
from nnstudio.project.strict_json import strict_json

_DTYPES = {"F64": 8, "F32": 4, "F16": 2, "I64": 8, "I32": 4, "U8": 1, "BOOL": 1}
_LENGTH = 8  # bytes in front of the header that tell its length
_LARGEST = 2**48
HEAD_BYTES = _LENGTH + WEIGHTS_HEADER_BYTES

Arrays = Mapping[str, NDArray[np.generic]]
Shapes = Mapping[str, tuple[int, ...]]
Mismatch = tuple[str, str, str]
"""(name, expected, found), the latter two as words; "–" for none."""


def weights_to_bytes(weights: Arrays) -> bytes:
    """Return the weights as a safetensors file."""
    # ascontiguousarray makes a scalar a vector of one; reshape takes that back.
    return save({n: np.ascontiguousarray(a).reshape(a.shape) for n, a in weights.items()})


def weights_from_bytes(data: bytes, what: str) -> dict[str, NDArray[np.generic]]:
    """Return the arrays of a safetensors file.

    Args:
        data: the file's bytes.
        what: name of the part, for the message.

    Raises:
        ProjectFileError: the header is too large or damaged, a dtype is not allowed, offsets do
            not fit, or a value is not finite.
    """
    header_shapes(data, len(data), what)
    try:
        arrays = load(data)
    except (SafetensorError, ValueError, TypeError, OverflowError) as error:
        raise _damaged(what) from error
    for array in arrays.values():
        if array.dtype.kind == "f" and not bool(np.isfinite(array).all()):
            raise ProjectFileError(
                QT_TRANSLATE_NOOP(
                    "project", "The weights in {part} are not finite numbers."
                ).format(part=plain(what)),
                QT_TRANSLATE_NOOP(
                    "project", "The net and its settings are intact. Train it again."
                ),
                "NNS-3150",
            )
    return arrays


def header_shapes(head: bytes, size: int, what: str) -> dict[str, tuple[int, ...]]:
    """Return the shapes by name that a safetensors file declares; nothing else is read.

    Args:
        head: its first bytes, HEAD_BYTES or all.
        size: bytes of the whole file.
        what: name of the part, for the message.

    Raises:
        ProjectFileError: the header is too large or damaged, a dtype is not allowed, or the
            declared places do not cover the file exactly.
    """
    if len(head) < _LENGTH:
        raise _damaged(what)
    (length,) = struct.unpack("<Q", head[:_LENGTH])
    if length > WEIGHTS_HEADER_BYTES or length > len(head) - _LENGTH:
        raise _damaged(what)
    header = strict_json(head[_LENGTH : _LENGTH + length].rstrip(b" "), what)
    if not isinstance(header, dict):
        raise _damaged(what)
    entries = cast("dict[str, Any]", header)
    entries.pop("__metadata__", None)
    if len(entries) > TENSORS:
        raise _damaged(what)
    shapes: dict[str, tuple[int, ...]] = {}
    places: list[tuple[int, int]] = []
    for name, entry in entries.items():
        shapes[name], place = _checked(entry, what)
        places.append(place)
    end = 0
    for first, last in sorted(places):
        if first != end:
            raise _damaged(what)  # a gap, or two tensors in one place
        end = last
    if end != size - _LENGTH - length:
        raise _damaged(what)
    return shapes


def mismatches(weights: Arrays, plan: Plan) -> list[Mismatch]:
    """Return every tensor that does not belong to a net."""
    shapes = {name: tuple(int(s) for s in array.shape) for name, array in weights.items()}
    return shape_mismatches(shapes, plan)


def shape_mismatches(found: Shapes, plan: Plan) -> list[Mismatch]:
    """Return every tensor that does not belong to a net, by its shape."""
    expected = {
        step.state_name(weight): tuple(weight.shape)
        for step in plan.steps
        for weight in step.weights
    }
    return [
        (name, _words(expected.get(name)), _words(found.get(name)))
        for name in sorted({*expected, *found})
        if expected.get(name) != found.get(name)
    ]


def fitting(weights: Arrays, plan: Plan) -> dict[str, NDArray[np.generic]]:
    """Return weights in the kind of number that the net computes with.

    Raises:
        TypeError: a weight holds whole numbers or truth values where the net needs decimals.
    """
    pairs = [(step, weight) for step in plan.steps for weight in step.weights]
    trained = {step.state_name(weight) for step, weight in pairs if weight.trainable}
    fitted: dict[str, NDArray[np.generic]] = {}
    for name, array in weights.items():
        if name in trained and array.dtype.kind != "f":
            raise TypeError(f"{name} is {array.dtype}")
        fitted[name] = array.astype(np.float32) if array.dtype.kind == "f" else array
    return fitted


def _checked(entry: Any, what: str) -> tuple[tuple[int, ...], tuple[int, int]]:
    try:
        dims = tuple(cast("list[Any]", entry["shape"]))
        first, last = entry["data_offsets"]
        numbers = (*dims, first, last)
        if len(dims) > TENSOR_RANK or any(type(n) is not int for n in numbers):
            raise ValueError("no shape")
        if not all(0 <= n < _LARGEST for n in numbers):
            raise ValueError("a size is not possible")
        if last - first != math.prod(dims) * _DTYPES[entry["dtype"]]:
            raise ValueError("offsets do not fit")
    except (KeyError, TypeError, ValueError) as error:
        raise _damaged(what) from error
    return dims, (first, last)


def _words(shape: tuple[int, ...] | None) -> str:
    return "–" if shape is None else str(shape)


def _damaged(what: str) -> ProjectFileError:
    return ProjectFileError(
        QT_TRANSLATE_NOOP("project", "The weights in {part} are damaged.").format(part=plain(what)),
        QT_TRANSLATE_NOOP("project", "The net and its settings are intact. Train it again."),
        "NNS-3150",
    )
