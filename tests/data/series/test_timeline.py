"""Whether rows are points in time is found without being told."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from nnstudio.data.config import DataConfig
from nnstudio.data.roles.meaning import understand
from tests.helpers.frames import frame_of

DAYS = list(np.arange("2020-01-01", "2020-04-01", dtype="datetime64[D]"))
NUMBERS = np.sin(np.arange(len(DAYS))).tolist()


def _kind(columns: dict[str, Any], **config: Any) -> str:
    return understand(frame_of(columns), DataConfig(**config)).kind


def test_days_with_a_number_each_are_a_series() -> None:
    assert _kind({"date": DAYS, "value": NUMBERS}) == "series"


def test_rows_in_any_order_are_a_series() -> None:
    order = np.random.default_rng(0).permutation(len(DAYS)).tolist()
    shuffled = {"date": [DAYS[i] for i in order], "value": [NUMBERS[i] for i in order]}
    assert _kind(shuffled) == "series"


def test_the_latest_first_is_a_series() -> None:
    assert _kind({"date": DAYS[::-1], "value": NUMBERS}) == "series"


def test_dates_at_random_are_no_series() -> None:
    some = np.random.default_rng(0).integers(0, 4000, len(DAYS))
    dates = list(np.datetime64("2010-01-01") + some.astype("m8[D]"))
    assert _kind({"date": dates, "value": NUMBERS, "kind": NUMBERS}) == "table"


def test_a_number_a_line_is_a_series() -> None:
    assert _kind({"value": NUMBERS}) == "series"


def test_two_columns_of_numbers_without_a_time_are_a_table() -> None:
    assert _kind({"a": NUMBERS, "b": NUMBERS[::-1]}) == "table"


@pytest.mark.parametrize("name", ["t", "time", "Zeit (s)", "week", "Tag"])
def test_numbers_that_count_time_make_a_series(name: str) -> None:
    steps = (np.arange(len(DAYS)) * 0.5).tolist()
    assert _kind({name: steps, "value": NUMBERS}) == "series"


def test_a_running_number_alone_makes_no_series() -> None:
    table = {
        "Id": list(range(1, 92)),
        "a": NUMBERS,
        "b": NUMBERS[::-1],
        "kind": ["x", "y", "z"] * 30,
    }
    table["kind"] = [*table["kind"], "x"]
    assert _kind(table) == "table"


def test_a_measured_time_makes_no_series() -> None:
    times = np.random.default_rng(0).exponential(10, len(DAYS)).tolist()
    assert _kind({"time": times, "age": NUMBERS, "event": NUMBERS}) == "table"


def test_of_several_times_the_one_that_goes_evenly_counts() -> None:
    hours = np.arange("2020-01-01T00", "2020-01-08T00", dtype="datetime64[h]")
    frame = frame_of(
        {
            "date": list(hours.astype("datetime64[D]")),
            "stamp": list(hours),
            "value": np.sin(np.arange(len(hours))).tolist(),
        }
    )
    roles = understand(frame, DataConfig()).roles
    assert roles == {"date": "ignore", "stamp": "time", "value": "target"}


def _panel(names: list[Any]) -> dict[str, Any]:
    return {
        "date": [day for day in DAYS for _ in names],
        "shop": [name for _ in DAYS for name in names],
        "sales": np.sin(np.arange(len(DAYS) * len(names))).tolist(),
    }


@pytest.mark.parametrize("names", [["north", "south", "west"], [11, 12, 13]])
def test_several_series_in_one_table_are_told_apart(names: list[Any]) -> None:
    meaning = understand(frame_of(_panel(names)), DataConfig())
    assert meaning.kind == "series"
    assert meaning.roles == {"date": "time", "shop": "group", "sales": "target"}


def test_two_columns_may_name_the_series_together() -> None:
    columns: dict[str, list[Any]] = {"date": [], "shop": [], "item": [], "sales": []}
    for day in DAYS:
        for shop in ("a", "b"):
            for item in ("x", "y"):
                columns["date"].append(day)
                columns["shop"].append(shop)
                columns["item"].append(item)
                columns["sales"].append(float(np.sin(len(columns["sales"]))))
    roles = understand(frame_of(columns), DataConfig()).roles
    assert (roles["shop"], roles["item"]) == ("group", "group")


def test_words_to_predict_leave_the_rows_a_table() -> None:
    columns = {"date": DAYS, "value": NUMBERS, "weather": ["sun", "rain", "fog"] * 30 + ["sun"]}
    assert _kind(columns, roles={"weather": "target"}) == "table"
    assert _kind(columns) == "series"


def test_few_points_are_no_series() -> None:
    assert _kind({"date": DAYS[:20], "value": NUMBERS[:20], "b": NUMBERS[:20]}) == "table"
