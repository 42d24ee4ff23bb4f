"""What the preparation does about the gaps of one column, and how to change that.

Steps without named columns are for all; a step for one column stands before them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from nnstudio.data.columns import is_chosen
from nnstudio.data.config import StepConfig

Steps = tuple[StepConfig, ...]

FIRST = ("leave_out", "fill")
"""Steps that treat gaps."""


@dataclass(frozen=True)
class Treatment:
    """What becomes of missing cells.

    Args:
        step: "fill" or "leave_out".
        method: of filling.
        flag: whether a column says where something was missing.
    """

    step: str
    method: str = ""
    flag: bool = False

    def config(self, columns: str) -> StepConfig:
        """Return it as a step for some columns; "" for all."""
        params: dict[str, Any] = {}
        if self.step == "fill" and self.method != "mean":
            params["method"] = self.method
        if self.flag:
            params["flag"] = True
        if columns:
            params["columns"] = columns
        return StepConfig(id=self.step, params=params)


MEAN = Treatment("fill", "mean")
MEDIAN = Treatment("fill", "median")
MOST_FREQUENT = Treatment("fill", "most_frequent")
FLAGGED = Treatment("fill", "mean", True)
LEAVE_OUT = Treatment("leave_out")


def treatment_of(steps: Sequence[StepConfig], column: str, words: bool) -> Treatment | None:
    """Return what a preparation does about the gaps of a column; None where it does nothing.

    Args:
        steps: the preparation.
        column: its name.
        words: whether it holds words, whose most frequent one is always taken.
    """
    mine = [step for step in steps if step.id in FIRST and is_chosen(column, _columns(step))]
    if any(step.id == "leave_out" for step in mine):
        return LEAVE_OUT
    fills = [step for step in mine if step.id == "fill"]
    if not fills:
        return None
    params = fills[0].params
    if params.get("flag", False):
        return FLAGGED
    return MOST_FREQUENT if words else Treatment("fill", str(params.get("method", "mean")))


def with_treatment(
    steps: Steps, column: str, treatment: Treatment, with_gaps: Sequence[str]
) -> Steps:
    """Return a preparation that treats the gaps of one column otherwise.

    Args:
        steps: the preparation.
        column: its name.
        treatment: what is to become of its gaps.
        with_gaps: names of all columns with gaps, this one included.
    """
    others = [name for name in with_gaps if name != column]
    rest: list[StepConfig] = []
    for step in steps:
        general_fill = step.id == "fill" and not _columns(step) and bool(others)
        if step.id not in FIRST or not is_chosen(column, _columns(step)) or general_fill:
            rest.append(step)  # what is for all comes after what is for one column
            continue
        named = [name for name in others if is_chosen(name, _columns(step))]
        if named:
            columns = "; ".join(named)
            rest.append(StepConfig(id=step.id, params={**step.params, "columns": columns}))
    alone = treatment.config("" if not others else column)
    same = next((i for i, step in enumerate(rest) if _same(step, alone)), None)
    if same is not None:
        if not _columns(rest[same]):
            return tuple(rest)
        columns = "; ".join([_columns(rest[same]), column])
        together = "" if _covers(columns, with_gaps) else columns
        rest[same] = treatment.config(together)
        return tuple(rest)
    place = 0 if treatment.step == "leave_out" else _place(rest)
    return (*rest[:place], alone, *rest[place:])


def with_one_treatment(steps: Steps, treatment: Treatment) -> Steps:
    """Return a preparation that treats the gaps of all columns in the same way."""
    rest = [step for step in steps if step.id not in FIRST]
    return (treatment.config(""), *rest)


def _columns(step: StepConfig) -> str:
    return str(step.params.get("columns", "")).strip()


def _same(one: StepConfig, other: StepConfig) -> bool:
    def rest(step: StepConfig) -> dict[str, Any]:
        return {name: value for name, value in step.params.items() if name != "columns"}

    return one.id == other.id and rest(one) == rest(other)


def _covers(columns: str, names: Sequence[str]) -> bool:
    return all(is_chosen(name, columns) for name in names)


def _place(steps: Sequence[StepConfig]) -> int:
    """Return where filling belongs: behind what leaves rows out, before everything else."""
    return next((i for i, step in enumerate(steps) if step.id != "leave_out"), len(steps))
