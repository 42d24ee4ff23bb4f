"""Windows hold the past and nothing else, and never reach across a leap in time."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nnstudio.data import windows as windows_module
from nnstudio.data.config import DataConfig, SplitConfig, StepConfig, WindowConfig
from nnstudio.data.dataset import DataError, Parts, RawData
from nnstudio.data.items import raw_data_of
from nnstudio.data.load import prepare_dataset
from nnstudio.data.registry import load_data_registries
from nnstudio.data.roles.meaning import understand
from nnstudio.data.split import split_rows
from tests.helpers.frames import ENGLISH, frame_of

REGISTRIES = load_data_registries()


def _hours(count: int) -> np.ndarray:
    return np.datetime64("2021-01-01T00") + np.arange(count) * np.timedelta64(1, "h")


def _raw(columns: dict[str, Any], window: WindowConfig, **config: Any) -> RawData:
    settings = DataConfig(window=window, **config)
    return raw_data_of(understand(frame_of(columns), settings), settings)


def _series(count: int, **more: Any) -> dict[str, Any]:
    return {"time": list(_hours(count)), "v": np.arange(count) * 1.5, **more}


def _cells(columns: dict[str, Any]) -> dict[str, Any]:
    return {name: list(cells) for name, cells in columns.items()}


def _said(raw: RawData) -> list[str]:
    return [ENGLISH(entry.text) for entry in raw.left_out]


def test_a_window_holds_the_past_and_the_target_follows() -> None:
    raw = _raw(_cells(_series(40)), WindowConfig(lags=5, horizon=3))
    series = raw.inputs["series"]
    assert series.shape == (40 - 8 + 1, 1, 5)
    assert series[0, 0].tolist() == [0.0, 1.5, 3.0, 4.5, 6.0]
    assert raw.target[0, 0] == 7 * 1.5
    assert raw.keys[0] == "8"
    assert raw.signature.inputs[0].columns == ("v",)


def test_inputs_follow_the_target_s_own_past_and_words_become_channels() -> None:
    words = (["calm", "storm"] * 20)[:40]
    cells = _cells(_series(40, wind=np.cos(np.arange(40)), sky=words))
    raw = _raw(cells, WindowConfig(lags=4), roles={"v": "target"})
    assert raw.signature.inputs[0].columns == ("v", "wind", "sky = calm", "sky = storm")
    assert raw.inputs["series"][0, 2].tolist() == [1, 0, 1, 0]


def test_the_present_of_other_columns_is_never_seen() -> None:
    """What is measured at the predicted time is not known when it is predicted."""
    cells = _series(40, other=np.arange(40) * -1.0)
    raw = _raw(_cells(cells), WindowConfig(lags=4, horizon=2), roles={"v": "target"})
    for item in range(raw.items):
        predicted = int(raw.keys[item]) - 1
        assert raw.inputs["series"][item, 1].min() >= -(predicted - 2)


def test_no_window_reaches_across_a_gap_and_those_that_would_are_listed() -> None:
    cells = _series(60)
    kept = [row for row in range(60) if row not in (30, 31)]
    cells = {name: [list(cells[name])[row] for row in kept] for name in cells}
    raw = _raw(cells, WindowConfig(lags=5))
    for item in raw.inputs["series"]:
        assert np.allclose(np.diff(item[0]), 1.5)
    steps = np.subtract(raw.target[:, 0], raw.inputs["series"][:, 0, -1])
    assert np.allclose(steps, 1.5)
    assert raw.items == (30 - 5) + (28 - 5)
    assert _said(raw) == ["5 left out: time leaps within the window (31, 32, 33, 34, 35)"]


def test_no_window_reaches_from_one_series_into_the_next() -> None:
    times = [time for time in _hours(40) for _ in range(3)]
    cells = {
        "time": times,
        "shop": ["a", "b", "c"] * 40,
        "v": [1000.0 * place + hour for hour in range(40) for place in (1, 2, 3)],
    }
    raw = _raw(cells, WindowConfig(lags=5), roles={"shop": "group", "v": "target"})
    both = np.concatenate([raw.inputs["series"][:, 0], raw.target], axis=1)
    shops = both.astype(np.int64) // 1000
    assert (shops == shops[:, :1]).all()
    assert raw.items == 3 * 35
    assert raw.groups is not None and len(np.unique(raw.groups)) == 3
    assert not raw.left_out


def test_windows_with_a_missing_value_stay_and_those_without_a_target_are_listed() -> None:
    values = np.arange(40) * 1.5
    values[20] = np.nan
    raw = _raw(_cells(_series(40, v=values)), WindowConfig(lags=5))
    assert int(np.isnan(raw.inputs["series"]).any(axis=(1, 2)).sum()) == 5
    assert _said(raw) == ["1 left out: no value in the target v to predict (21)"]


def test_classes_can_follow_a_window_too() -> None:
    states = (["on"] * 7 + ["off"] * 5) * 5
    cells = _cells(_series(60, state=states))
    raw = _raw(cells, WindowConfig(lags=4), roles={"state": "target"})
    assert raw.signature.target.classes == ("off", "on")
    assert raw.signature.inputs[0].columns == ("v",)
    assert raw.target.tolist()[:4] == [1, 1, 1, 0]


def test_windows_begin_as_often_as_wanted() -> None:
    raw = _raw(_cells(_series(50)), WindowConfig(lags=4, step=10))
    assert [item[0, 0] / 1.5 for item in raw.inputs["series"]] == [0, 10, 20, 30, 40]


def test_even_windows_are_seen_through_and_not_copied() -> None:
    raw = _raw(_cells(_series(5000)), WindowConfig(lags=500))
    series = np.asarray(raw.inputs["series"])
    assert series.base is not None
    assert series.strides[0] == series.strides[2] == 4


@pytest.mark.parametrize(
    ("count", "window"), [(10, WindowConfig(lags=20)), (30, WindowConfig(lags=25, horizon=5))]
)
def test_a_series_that_is_too_short_says_what_to_do(count: int, window: WindowConfig) -> None:
    with pytest.raises(DataError) as caught:
        _raw(_cells(_series(count)), window)
    assert caught.value.code == "NNS-2062"
    assert f"has {count} points; a window of {window.lags}" in ENGLISH(caught.value.message)


def test_windows_that_do_not_fit_into_memory_are_refused_before_they_are_made(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(windows_module, "free_bytes", lambda: 1_000_000)
    with pytest.raises(DataError) as caught:
        _raw(_cells(_series(5000)), WindowConfig(lags=500))
    assert caught.value.code == "NNS-2055"


Gaps = st.lists(st.integers(5, 100), max_size=4)


@given(
    count=st.integers(60, 140),
    lags=st.integers(1, 9),
    horizon=st.integers(1, 4),
    step=st.integers(1, 4),
    gaps=Gaps,
    shops=st.integers(1, 3),
    kind=st.sampled_from(["time", "random", "stratified"]),
)
@settings(max_examples=120, deadline=None)
def test_windows_of_different_parts_never_share_a_row(
    count: int, lags: int, horizon: int, step: int, gaps: list[int], shops: int, kind: Any
) -> None:
    rows = [row for row in range(count) if row not in gaps]
    times = [_hours(count)[row] for row in rows for _ in range(shops)]
    cells: dict[str, Any] = {"time": times, "v": [float(n) for n in range(len(times))]}
    roles: dict[str, Any] = {"v": "target"}
    if shops > 1:
        cells["shop"] = ["a", "b", "c"][:shops] * len(rows)
        roles["shop"] = "group"
    window = WindowConfig(lags=lags, horizon=horizon, step=step)
    try:
        raw = _raw(cells, window, roles=roles)
    except DataError as error:
        assert error.code == "NNS-2062"
        return
    parts = split_rows(raw, SplitConfig(kind=kind))
    held = [_rows_of(raw, part, window, shops) for part in _each(parts)]
    assert not held[0] & held[1] and not held[1] & held[2] and not held[0] & held[2]
    latest = [_latest(cells["time"], rows_of) for rows_of in held]
    earliest = [_earliest(cells["time"], rows_of) for rows_of in held]
    for before, after in ((0, 1), (0, 2), (1, 2)):
        if held[before] and held[after]:
            assert latest[before] < earliest[after]


def _each(parts: Parts) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    return parts.train, parts.validation, parts.test


def _rows_of(raw: RawData, items: np.ndarray, window: WindowConfig, shops: int) -> set[int]:
    """Return the rows that windows see, and the ones they predict; a value is its row's number."""
    seen = set(np.asarray(raw.inputs["series"])[items].astype(int).ravel().tolist())
    return seen | set(raw.target[items].astype(int).ravel().tolist())


def _latest(times: list[Any], rows: set[int]) -> Any:
    return max((times[row] for row in rows), default=None)


def _earliest(times: list[Any], rows: set[int]) -> Any:
    return min((times[row] for row in rows), default=None)


@pytest.mark.parametrize("changed", ["validation", "test"])
def test_preparation_learns_from_training_windows_alone(changed: str) -> None:
    steps = (
        StepConfig(id="fill_series", params={"method": "mean"}),
        StepConfig(id="logarithm"),
        StepConfig(id="difference"),
        StepConfig(id="scale", params={"method": "standard"}),
    )
    window, split = WindowConfig(lags=6), SplitConfig(kind="time")
    generator = np.random.default_rng(0)
    values = generator.exponential(size=300)
    values[[20, 200, 280]] = np.nan
    other = generator.normal(size=300)
    first = _raw(_cells(_series(300, v=values, o=other)), window, roles={"v": "target"})
    parts = split_rows(first, split)
    part = parts.of("validation" if changed == "validation" else "test")
    row = int(first.keys[int(part[len(part) // 2])]) - 1
    values[row - 2 : row] *= 1e6
    other[row - 2 : row] *= -1e6
    second = _raw(_cells(_series(300, v=values, o=other)), window, roles={"v": "target"})
    config = DataConfig(window=window, split=split, prepare=steps)
    before = prepare_dataset(first, config, REGISTRIES)
    after = prepare_dataset(second, config, REGISTRIES)
    assert [step.arguments for step in before.fitted] == [step.arguments for step in after.fitted]
    train = before.parts.train
    assert np.array_equal(train, after.parts.train)
    assert np.array_equal(before.inputs["series"][train], after.inputs["series"][train])
    assert before.signature.target == after.signature.target


def test_shares_hold_for_what_is_left_between_the_gaps() -> None:
    raw = _raw(_cells(_series(160)), WindowConfig(lags=12))
    parts = split_rows(raw, SplitConfig(kind="time"))
    sizes = [len(part) for part in _each(parts)]
    assert sum(sizes) == raw.items - 2 * 12
    assert sizes == [87, 19, 18]
