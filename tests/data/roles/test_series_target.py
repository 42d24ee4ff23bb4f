"""Of several series the one that matters is predicted, not a calendar or a counter."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np
import pytest

from nnstudio.data.config import DataConfig
from nnstudio.data.roles.meaning import understand
from tests.helpers.frames import frame_of

DAYS = list(np.arange("2021-01-01", "2021-06-01", dtype="datetime64[D]"))
COUNT = len(DAYS)
WAVE, OTHER = np.sin(np.arange(COUNT)).tolist(), np.cos(np.arange(COUNT) / 3).tolist()
FEW = (np.arange(COUNT) % 4).tolist()


def _target(columns: Mapping[str, Any], stem: str = "") -> str:
    return understand(frame_of({"day": DAYS, **columns}), DataConfig(), stem).target_name


@pytest.mark.parametrize(
    ("names", "target"),
    [
        (
            ("Wasser", "Gesamtverbrauch (Netzlast) [MWh]", "Wind"),
            "Gesamtverbrauch (Netzlast) [MWh]",
        ),
        (("wind", "total_load"), "total_load"),
        (("Open", "High", "Close"), "Close"),
        (("temp", "cnt"), "cnt"),
        (("temp", "target"), "target"),
        (("x", "y"), "x"),
        (("a", "y"), "y"),
        (("pressure", "temperature"), "pressure"),
    ],
)
def test_names_tell_which_series_matters(names: tuple[str, ...], target: str) -> None:
    columns = {name: WAVE if place % 2 else OTHER for place, name in enumerate(names)}
    assert _target(columns) == target


def test_grades_switches_and_calendars_are_no_measured_series() -> None:
    weekday = [float(n % 7) + 0.5 for n in range(COUNT)]
    assert _target({"open": FEW, "weekday": weekday, "wind": WAVE}) == "wind"
    assert _target({"a": FEW, "b": FEW[::-1]}) == "a"  # where there is nothing else


def test_a_series_called_like_the_file_is_wanted() -> None:
    assert _target({"wind": WAVE, "rain": OTHER}, stem="rain") == "rain"
