"""The chain of migrations: each step turns format N into N + 1, in memory."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

Step = Callable[[dict[str, Any]], dict[str, Any]]
Steps = Mapping[int, Step]


def _to_2(data: dict[str, Any]) -> dict[str, Any]:
    """Format 2 knows what columns are for; `DataConfig` takes older settings by itself."""
    return {**data, "format": 2}


STEPS: Steps = {1: _to_2}
"""Format -> step to the next one."""


def migrate(raw: dict[str, Any], steps: Steps = STEPS) -> dict[str, Any]:
    """Return project.json in today's format; the one given stays as it is.

    Args:
        raw: an older project.json.
        steps: the migrations.

    Raises:
        ValueError: a step did not raise the format, so that the chain would never end.
    """
    data = raw
    while (version := int(data["format"])) in steps:
        data = steps[version]({**data})
        if int(data["format"]) != version + 1:
            raise ValueError(f"the migration from format {version}")
    return data
