"""Limits of colour maps are round and steady."""

from __future__ import annotations

import numpy as np
import pytest

from nnstudio.gui.plots.limits import nice_step, steady, symmetric_limit, upper_limit


def test_the_limit_is_the_98th_percentile_rounded_up() -> None:
    values = np.linspace(-1.0, 1.0, 1001)
    assert symmetric_limit(values) == pytest.approx(0.98)
    values[0] = 500.0  # one value alone does not make the rest pale
    assert symmetric_limit(values) < 1.1


@pytest.mark.parametrize(("largest", "limit"), [(3.07, 3.1), (0.0123, 0.013), (120.4, 130.0)])
def test_limits_have_two_digits(largest: float, limit: float) -> None:
    assert upper_limit(np.array([0.0, largest])) == pytest.approx(limit)


def test_nothing_and_nan_give_one() -> None:
    assert symmetric_limit(np.zeros(5)) == 1.0
    assert upper_limit(np.full(3, np.nan)) == 1.0
    assert symmetric_limit(np.array([])) == 1.0


def test_small_changes_leave_the_limit_where_it_was() -> None:
    assert steady(None, 2.0) == 2.0
    assert steady(2.0, 2.2) == 2.0
    assert steady(2.0, 3.0) == 3.0


@pytest.mark.parametrize(
    ("span", "count", "step"), [(10, 5, 2), (1, 4, 0.5), (0.3, 3, 0.1), (700, 7, 100)]
)
def test_steps_are_1_2_or_5(span: float, count: int, step: float) -> None:
    assert nice_step(span, count) == pytest.approx(step)
