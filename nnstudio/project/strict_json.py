"""JSON as a format with rules: what Python's parser silently accepts is refused."""

from __future__ import annotations

import json
import math
from typing import Any, cast

from nnstudio.base.text import QT_TRANSLATE_NOOP, plain
from nnstudio.project.errors import ProjectFileError, damaged
from nnstudio.project.limits import JSON_DEPTH


def strict_json(data: bytes, what: str, depth: int = JSON_DEPTH) -> Any:
    """Return parsed JSON.

    Args:
        data: UTF-8 bytes.
        what: name of the part, for the message.
        depth: how deep values may be nested.

    Raises:
        ProjectFileError: not JSON, NaN or infinity, a key twice, half a character, nested too
            deeply, or a number too long.
    """
    try:
        text = data.decode("utf-8")
        value = json.loads(text, object_pairs_hook=_unique, parse_constant=_no_constant)
        _check(value, depth)
        if "\\u" in text:
            # An escape may hold half a character, which no file can be written with.
            json.dumps(value, ensure_ascii=False).encode("utf-8")
    except (ValueError, RecursionError) as error:
        raise _not_json(what) from error
    return value


def json_bytes(value: Any) -> bytes:
    """Return a value as JSON that `strict_json` reads back.

    Raises:
        ValueError: it holds NaN or infinity.
        TypeError: it holds what JSON does not know.
    """
    text = json.dumps(value, ensure_ascii=False, allow_nan=False, indent=1)
    return text.encode("utf-8", "replace")  # half a character becomes "?"


def is_storable(value: Any, depth: int = JSON_DEPTH - 8) -> bool:
    """Say whether a value would survive being written and read: JSON, finite, not too deep."""
    if value is None or isinstance(value, bool):
        return True
    if isinstance(value, int):
        return abs(value) < 2**63
    if isinstance(value, str):
        return _is_whole(value)
    if isinstance(value, float):
        return math.isfinite(value)
    if depth <= 0:
        return False
    if isinstance(value, dict):
        items = cast("dict[Any, Any]", value).items()
        return all(
            isinstance(key, str) and _is_whole(key) and is_storable(item, depth - 1)
            for key, item in items
        )
    if isinstance(value, (list, tuple)):
        return all(is_storable(item, depth - 1) for item in cast("list[Any]", value))
    return False


def finite(value: Any) -> Any:
    """Return a copy in which NaN and infinity are None, as JSON has no word for them."""
    if isinstance(value, dict):
        return {key: finite(item) for key, item in cast("dict[Any, Any]", value).items()}
    if isinstance(value, (list, tuple)):
        return [finite(item) for item in cast("list[Any]", value)]
    if isinstance(value, float) and not math.isfinite(value):
        return None
    return value


def _is_whole(text: str) -> bool:
    """Whether a text can be written: half a character of a pair cannot."""
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return False
    return True


def _unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    result = dict(pairs)
    if len(result) != len(pairs):
        raise ValueError("a key occurs twice")
    return result


def _no_constant(name: str) -> Any:
    raise ValueError(f"{name} is not a number in JSON")


def _check(value: Any, left: int) -> None:
    if isinstance(value, float):
        if not math.isfinite(value):
            raise ValueError("a number is too large")
        return
    if not isinstance(value, (dict, list)):
        return
    if left <= 0:
        raise ValueError("nested too deeply")
    items = value.values() if isinstance(value, dict) else value  # pyright: ignore
    for item in items:  # pyright: ignore[reportUnknownVariableType]
        _check(item, left - 1)


def _not_json(what: str) -> ProjectFileError:
    text = QT_TRANSLATE_NOOP("project", "The part {part} of this file is damaged.")
    return damaged(text.format(part=plain(what)), "NNS-3107")
