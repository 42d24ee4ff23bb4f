"""The chain of migrations: each step turns format N into N + 1, in memory."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, cast

Step = Callable[[dict[str, Any]], dict[str, Any]]
Steps = Mapping[int, Step]


def _to_2(data: dict[str, Any]) -> dict[str, Any]:
    """Format 2 knows what columns are for; `DataConfig` takes older settings by itself.

    Format 1 took the last fitting column of a table as target unless it was told otherwise; today
    a column's name counts, too. What it had taken is written down here.
    """
    after = {**data, "format": 2}
    config, target = _dict(data.get("data")), _dict(_dict(data.get("signature")).get("target"))
    names = target.get("names")
    if config.get("importer") == "csv" and isinstance(names, list) and names:
        options = dict(_dict(config.get("options")))
        options["target"] = options.get("target") or names[0]
        if options.get("task", "auto") == "auto":
            options["task"] = target.get("task")
        after["data"] = {**config, "options": options}
    return after


def _dict(value: Any) -> dict[str, Any]:
    return cast("dict[str, Any]", value) if isinstance(value, dict) else {}


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
