"""Which step treats the gaps of a column, and how that is changed."""

from __future__ import annotations

import itertools

import pytest

from nnstudio.data.config import StepConfig
from nnstudio.data.series.gap_steps import (
    FLAGGED,
    LEAVE_OUT,
    MEAN,
    MEDIAN,
    MOST_FREQUENT,
    Treatment,
    treatment_of,
    with_one_treatment,
    with_treatment,
)

ALL = (MEAN, MEDIAN, MOST_FREQUENT, FLAGGED, LEAVE_OUT)
SCALE = StepConfig(id="scale")


def _steps(*ids: str) -> tuple[StepConfig, ...]:
    return tuple(StepConfig(id=each) for each in ids)


def test_what_is_for_all_is_for_each() -> None:
    assert treatment_of(_steps("fill"), "a", False) == MEAN
    assert treatment_of(_steps("fill"), "a", True) == MOST_FREQUENT
    assert treatment_of(_steps("leave_out", "fill"), "a", False) == LEAVE_OUT
    assert treatment_of(_steps("scale"), "a", False) is None
    named = (StepConfig(id="fill", params={"columns": "b; c", "method": "median"}),)
    assert treatment_of(named, "a", False) is None
    assert treatment_of((*named, StepConfig(id="fill")), "c", False) == MEDIAN


@pytest.mark.parametrize(("first", "second"), list(itertools.product(ALL, ALL)))
def test_two_columns_can_be_treated_in_any_two_ways(first: Treatment, second: Treatment) -> None:
    gaps = ("a", "b", "c")
    steps = with_treatment((StepConfig(id="fill"), SCALE), "a", first, gaps)
    steps = with_treatment(steps, "b", second, gaps)
    assert treatment_of(steps, "a", False) == first
    assert treatment_of(steps, "b", False) == second
    assert treatment_of(steps, "c", False) == MEAN
    assert steps[-1] == SCALE
    back = with_treatment(with_treatment(steps, "a", MEAN, gaps), "b", MEAN, gaps)
    assert back == (StepConfig(id="fill"), SCALE)


@pytest.mark.parametrize("treatment", ALL)
def test_for_a_single_column_with_gaps_no_column_is_named(treatment: Treatment) -> None:
    steps = with_treatment((StepConfig(id="fill"), SCALE), "a", treatment, ("a",))
    assert steps == (treatment.config(""), SCALE)


def test_rows_that_were_left_out_for_all_columns_stay_so_for_the_others() -> None:
    steps = with_treatment(_steps("leave_out", "scale"), "a", MEAN, ("a", "b"))
    assert treatment_of(steps, "a", False) == MEAN
    assert treatment_of(steps, "b", False) == LEAVE_OUT
    again = with_treatment(steps, "a", LEAVE_OUT, ("a", "b"))
    assert again == _steps("leave_out", "scale")


def test_all_columns_can_be_treated_alike() -> None:
    steps = with_treatment(_steps("fill", "scale"), "a", MEDIAN, ("a", "b"))
    assert with_one_treatment(steps, FLAGGED) == (FLAGGED.config(""), SCALE)
