"""Weights as safetensors: the header is checked by us before anything is loaded; no mmap."""

from __future__ import annotations

import struct
from collections.abc import Mapping
from typing import Any

import numpy as np
from numpy.typing import NDArray
from safetensors.numpy import load, save

from nnstudio.base.text import QT_TRANSLATE_NOOP
from nnstudio.compile.plan import Plan
from nnstudio.project.limits import TENSORS, WEIGHTS_HEADER_BYTES, ProjectFileError, strict_json

_DTYPES = {"F64": 8, "F32": 4, "F16": 2, "I64": 8, "I32": 4, "U8": 1, "BOOL": 1}

Arrays = Mapping[str, NDArray[np.generic]]


def weights_to_bytes(weights: Arrays) -> bytes:
    """Return the weights as a safetensors file."""
    return save({name: np.ascontiguousarray(array) for name, array in weights.items()})


def weights_from_bytes(data: bytes, what: str) -> dict[str, NDArray[np.generic]]:
    """Return the arrays of a safetensors file.

    Args:
        data: the file's bytes.
        what: name of the part, for the message.

    Raises:
        ProjectFileError: the header is too large or damaged, a dtype is not allowed, offsets do
            not fit, or a value is not finite.
    """
    header = _header(data, what)
    body = len(data) - 8 - header[1]
    end = 0
    entries = [(n, e) for n, e in header[0].items() if n != "__metadata__"]
    if len(entries) > TENSORS:
        raise _damaged(what)
    for _name, entry in entries:
        end = max(end, _check_entry(entry, body, what))
    if end != body:
        raise _damaged(what)
    arrays = load(data)
    for array in arrays.values():
        if array.dtype.kind == "f" and not bool(np.isfinite(array).all()):
            raise ProjectFileError(
                QT_TRANSLATE_NOOP(
                    "project", "The weights in {part} are not finite numbers."
                ).format(part=what),
                QT_TRANSLATE_NOOP(
                    "project", "The net and its settings are intact. Train it again."
                ),
                "NNS-3150",
            )
    return arrays


def mismatches(weights: Arrays, plan: Plan) -> list[tuple[str, str, str]]:
    """Return (name, expected, found) for every tensor that does not belong to a net."""
    expected = {
        step.state_name(weight): str(tuple(weight.shape))
        for step in plan.steps
        for weight in step.weights
    }
    found = {name: str(tuple(int(s) for s in array.shape)) for name, array in weights.items()}
    names = sorted(set(expected) | set(found))
    return [
        (name, expected.get(name, "–"), found.get(name, "–"))
        for name in names
        if expected.get(name) != found.get(name)
    ]


def _header(data: bytes, what: str) -> tuple[dict[str, Any], int]:
    if len(data) < 8:
        raise _damaged(what)
    (length,) = struct.unpack("<Q", data[:8])
    if length > WEIGHTS_HEADER_BYTES or length > len(data) - 8:
        raise _damaged(what)
    header = strict_json(data[8 : 8 + length].rstrip(b" "), what)
    if not isinstance(header, dict):
        raise _damaged(what)
    return header, int(length)  # pyright: ignore[reportUnknownVariableType]


def _check_entry(entry: Any, body: int, what: str) -> int:
    try:
        size = _DTYPES[entry["dtype"]]
        for dim in entry["shape"]:
            if not isinstance(dim, int) or dim < 0:
                raise ValueError("a negative dimension")
            size *= dim
        start, end = entry["data_offsets"]
        if not 0 <= start <= end <= body or end - start != size:
            raise ValueError("offsets do not fit")
    except (KeyError, TypeError, ValueError) as error:
        raise _damaged(what) from error
    return int(end)


def _damaged(what: str) -> ProjectFileError:
    return ProjectFileError(
        QT_TRANSLATE_NOOP("project", "The weights in {part} are damaged.").format(part=what),
        QT_TRANSLATE_NOOP("project", "The net and its settings are intact. Train it again."),
        "NNS-3150",
    )
