"""What a measurement gives."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True)
class Figure:
    """One figure against its goal.

    Args:
        goal_id: e.g. "P1".
        name: what was measured.
        value: the figure.
        goal: the goal in words.
        reached: whether it was reached in this run.
        detail: the figures behind it.
    """

    goal_id: str
    name: str
    value: float
    goal: str
    reached: bool
    detail: dict[str, float] = field(default_factory=dict)
