"""Numbers at the axes."""

from __future__ import annotations

import pytest

from nnstudio.gui.plots.axis import power_ticks


def shown(low: float, high: float, count: int = 6) -> list[float]:
    return [float(f"{10**value:.3g}") for value in power_ticks(low, high, count)]


def test_several_powers_have_a_tick_each() -> None:
    assert shown(-3, 0) == [0.001, 0.01, 0.1, 1.0]


def test_many_powers_leave_some_out_but_keep_the_top() -> None:
    ticks = shown(-9, 0, 4)
    assert ticks[-1] == 1.0
    assert len(ticks) <= 4


def test_less_than_two_powers_are_cut_into_1_2_5() -> None:
    assert shown(-1, 0) == [0.1, 0.2, 0.5, 1.0]


def test_a_narrow_piece_still_has_two_ticks() -> None:
    assert len(shown(-0.6, -0.55)) >= 2


@pytest.mark.parametrize("low", [-5.3, -0.01, 2.0])
def test_ticks_stay_between_the_ends(low: float) -> None:
    for tick in power_ticks(low, low + 1.3, 5):
        assert low - 1e-6 <= tick <= low + 1.3 + 1e-6
