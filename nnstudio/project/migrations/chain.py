"""The chain of migrations: each step turns format N into N + 1, in memory."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

Step = Callable[[dict[str, Any]], dict[str, Any]]

STEPS: Mapping[int, Step] = {}
"""Format -> step to the next one. Format 1 is the first, so there is none yet."""


def migrate(raw: dict[str, Any], steps: Mapping[int, Step] = STEPS) -> dict[str, Any]:
    """Return project.json in today's format.

    Args:
        raw: an older project.json.
        steps: for tests.

    Raises:
        KeyError: a step is missing.
    """
    data = raw
    while int(data["format"]) in steps:
        data = steps[int(data["format"])](data)
    return data
