"""Results are written with as many digits as their uncertainty leaves a meaning."""

from __future__ import annotations

import math

import pytest

from nnstudio.base.i18n import Translator
from nnstudio.gui.pages.figures import digits_for, figure, interval_text

SAY = Translator("en", [])


@pytest.mark.parametrize(
    ("value", "interval", "shown"),
    [
        (0.0242, (0.0031, 0.0604), "0.024 (0.003–0.060)"),
        (0.09314, (0.06083, 0.1357), "0.093 (0.061–0.136)"),
        (44.31, (39.07, 50.22), "44 (39–50)"),
        (3116.4, (2231.9, 4076.0), "3,116 (2,232–4,076)"),
        (0.4812, (0.2598, 0.6211), "0.48 (0.26–0.62)"),
    ],
)
def test_the_interval_decides_the_digits(
    value: float, interval: tuple[float, float], shown: str
) -> None:
    words = f"{SAY(figure('loss', value, interval))} {SAY(interval_text('loss', value, interval))}"
    assert words == shown


def test_shares_are_percentages_with_one_digit() -> None:
    assert SAY(figure("accuracy", 0.9778, (0.952, 0.99))) == "97.8\u202f%"
    assert SAY(interval_text("accuracy", 0.9778, (0.952, 0.99))) == "(95.2–99.0)"


def test_without_an_interval_three_digits_count() -> None:
    assert SAY(figure("loss", 0.012345, None)) == "0.0123"
    assert SAY(figure("loss", 23.66, None)) == "23.7"
    assert interval_text("loss", 0.5, None) is None


def test_an_endless_interval_is_not_written() -> None:
    assert interval_text("r2", 0.5, (-math.inf, 0.9)) is None
    assert digits_for(0.5, (-math.inf, 0.9)) == 3


def test_an_interval_without_width_needs_no_digits() -> None:
    assert digits_for(0.0, (0.0, 0.0)) == 0
