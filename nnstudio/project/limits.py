"""Limits that hold before anything is allocated (one table; shown in the error)."""

from __future__ import annotations

import json
from typing import Any

from nnstudio.base.errors import UserError
from nnstudio.base.text import QT_TRANSLATE_NOOP

MB = 1024 * 1024
PROJECT_JSON_BYTES = 16 * MB
JSON_DEPTH = 32
NODES = 2_000
EDGES = 10_000
ZIP_ENTRIES = 10_000
ENTRY_BYTES = 2 * 1024 * MB
TOTAL_BYTES = 8 * 1024 * MB
RATIO = 1_000
RATIO_FREE_BYTES = 10 * MB  # below this size a high ratio does no harm
WEIGHTS_HEADER_BYTES = 1 * MB
TENSORS = 10_000


class ProjectFileError(UserError):
    """A project file cannot be read or written; codes NNS-3000 to NNS-3999."""


def strict_json(data: bytes, what: str) -> Any:
    """Return parsed JSON; refuses what Python's parser silently accepts.

    Args:
        data: UTF-8 bytes.
        what: name of the part, for the message.

    Raises:
        ProjectFileError: not JSON, NaN or infinity, a key twice, too deep, a number too long.
    """
    try:
        value = json.loads(
            data.decode("utf-8"), object_pairs_hook=_unique, parse_constant=_no_constant
        )
        _check_depth(value, JSON_DEPTH)
    except (ValueError, RecursionError) as error:
        raise ProjectFileError(
            QT_TRANSLATE_NOOP("project", "The part {part} of this file is damaged.").format(
                part=what
            ),
            QT_TRANSLATE_NOOP(
                "project", "The file was not changed. Try its .bak copy in the same folder."
            ),
            "NNS-3107",
        ) from error
    return value


def _unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    result = dict(pairs)
    if len(result) != len(pairs):
        raise ValueError("a key occurs twice")
    return result


def _no_constant(name: str) -> Any:
    raise ValueError(f"{name} is not a number in JSON")


def _check_depth(value: Any, left: int) -> None:
    if left <= 0:
        raise ValueError("nested too deeply")
    if isinstance(value, dict):
        for item in value.values():  # pyright: ignore[reportUnknownVariableType]
            _check_depth(item, left - 1)
    elif isinstance(value, list):
        for item in value:  # pyright: ignore[reportUnknownVariableType]
            _check_depth(item, left - 1)
    elif isinstance(value, float) and value in (float("inf"), float("-inf")):
        raise ValueError("a number is too large")
