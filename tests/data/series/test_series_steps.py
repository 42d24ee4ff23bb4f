"""What each step for series and dates does to numbers that are known."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import numpy as np
import pytest

from nnstudio.base.params import complete
from nnstudio.base.shapes import Shape
from nnstudio.base.signature import InputSignature
from nnstudio.data.columns import Column
from nnstudio.data.config import StepConfig
from nnstudio.data.dataset import DataError, RawData
from nnstudio.data.recommend import recommended_steps
from nnstudio.data.registry import load_data_registries
from nnstudio.data.series.series_arrays import channel_moments, has_gaps, has_missing, lengths_of
from nnstudio.data.spec import InputArray
from nnstudio.export.function_text import function_text
from tests.helpers.frames import ENGLISH, GERMAN, numbers_of

STEPS = load_data_registries().steps
NAN = np.nan
SERIES_STEPS = ("fill_series", "equal_length", "difference", "fourier", "spectrogram", "logarithm")


def _series(values: Any, names: tuple[str, ...] = ()) -> InputArray:
    array = np.array(values, dtype=np.float32)
    shape = Shape.series(*array.shape[1:])
    return InputArray(array, InputSignature("series", shape, "series", names))


def _run(step_id: str, entry: InputArray, **params: Any) -> tuple[np.ndarray, InputSignature, str]:
    step = STEPS[step_id]
    learnt = step.fit(entry, complete(step.params, params))
    note = step.note(entry, learnt)
    assert GERMAN(note) != ENGLISH(note) or step_id == "logarithm"
    return step.function(entry.values, **learnt), step.describe(entry, learnt)[0], ENGLISH(note)


@pytest.mark.parametrize(
    ("method", "expected"),
    [
        ("last", [2.5, 1, 1, 1, 4, 4]),
        ("line", [1, 1, 2, 3, 4, 4]),
        ("mean", [2.5, 1, 2.5, 2.5, 4, 2.5]),
    ],
)
def test_gaps_are_filled(method: str, expected: list[float]) -> None:
    entry = _series([[[NAN, 1, NAN, NAN, 4, NAN]]])
    values, _, note = _run("fill_series", entry, method=method)
    assert values[0, 0].tolist() == expected
    assert "4 values in 1 item" in note


def test_a_channel_without_any_value_gets_the_mean_of_the_others() -> None:
    entry = _series([[[1, 3]], [[NAN, NAN]]])
    for method in ("last", "line", "mean"):
        assert _run("fill_series", entry, method=method)[0][1, 0].tolist() == [2, 2]


UNEVEN = [[[0, 1, 2, 3, NAN, NAN]], [[0, 10, NAN, NAN, NAN, NAN]], [[5, 4, 3, 2, 1, 0]]]


@pytest.mark.parametrize(
    ("method", "expected"),
    [
        ("stretch", [[0, 1, 2, 3], [0, 10 / 3, 20 / 3, 10], [5, 5 - 5 / 3, 5 - 10 / 3, 0]]),
        ("hold", [[0, 1, 2, 3], [0, 10, 10, 10], [5, 4, 3, 2]]),
        ("zero", [[0, 1, 2, 3], [0, 10, 0, 0], [5, 4, 3, 2]]),
    ],
)
def test_series_get_one_length_the_middle_one_of_training(
    method: str, expected: list[list[float]]
) -> None:
    values, signature, note = _run("equal_length", _series(UNEVEN), method=method)
    assert np.allclose(values[:, 0], expected)
    assert signature.shape == Shape.series(1, 4)
    assert note == "Equal length: from 2 to 6 points, now 4"


def test_a_gap_inside_is_drawn_over_when_a_series_is_stretched() -> None:
    values, _, _ = _run("equal_length", _series([[[0, NAN, 2, 3]]]), length=7)
    assert np.allclose(values[0, 0], np.arange(7) / 2)


def test_differences_take_level_and_trend_away() -> None:
    entry = _series([[[1, 3, 6, 10]], [[101, 103, 106, 110]]])
    values, signature, _ = _run("difference", entry)
    assert values[:, 0].tolist() == [[2, 3, 4], [2, 3, 4]]
    assert signature.shape == Shape.series(1, 3)
    assert _run("difference", entry, distance=2)[0][0, 0].tolist() == [5, 7]


def test_a_distance_as_long_as_the_series_is_refused() -> None:
    with pytest.raises(DataError) as caught:
        _run("difference", _series([[[1, 2, 3]]]), distance=3)
    assert caught.value.code == "NNS-2053"
    assert "no difference between points 3 apart" in ENGLISH(caught.value.message)


def test_a_wave_is_strong_at_its_own_frequency() -> None:
    time = np.arange(64)
    entry = _series([[3 + np.sin(2 * np.pi * 8 * time / 64), np.sin(2 * np.pi * 20 * time / 64)]])
    values, signature, note = _run("fourier", entry, logarithm=False)
    assert signature.shape == Shape.series(2, 33) and values.shape == (1, 2, 33)
    assert values[0].argmax(axis=1).tolist() == [8, 20]
    assert values[0, 0, 8] == pytest.approx(1.0, abs=0.01)
    assert values[0, 0, 0] < 0.01  # the mean is no frequency
    assert note == "Frequencies: 64 points became 33 frequencies"


def test_a_spectrogram_shows_when_a_tone_sounds() -> None:
    time = np.arange(256)
    tone = np.where(time < 128, np.sin(2 * np.pi * time / 16), np.sin(2 * np.pi * time / 4))
    values, signature, _ = _run("spectrogram", _series([[tone]]), width=32, step=16)
    assert signature.kind == "image"
    assert signature.shape == Shape.image(1, 17, 15) and values.shape == (1, 1, 17, 15)
    rows = values[0, 0].argmax(axis=0)
    assert rows[0] == 16 - 2 and rows[-1] == 16 - 8  # high tones stand at the top


def test_a_spectrogram_of_short_series_takes_them_whole() -> None:
    values, signature, _ = _run("spectrogram", _series(np.ones((2, 1, 10))), width=32)
    assert signature.shape == Shape.image(1, 6, 1) and values.shape == (2, 1, 6, 1)


def test_the_logarithm_is_for_skewed_columns_and_keeps_signs() -> None:
    generator = np.random.default_rng(0)
    income, even = np.exp(generator.normal(8, 2, 200)), generator.normal(size=200)
    columns = (Column("income"), Column("even"), Column("town", "category", ("a", "b")))
    table = np.stack([income, even, np.zeros(200)], axis=1)
    signature = InputSignature("features", Shape.vector(3), "vector", ("income", "even", "town"))
    entry = InputArray(table, signature, columns)
    values, _, note = _run("logarithm", entry)
    assert np.allclose(values[:, 0], np.log1p(income))
    assert np.array_equal(values[:, 1:], table[:, 1:])
    assert note == "Logarithm: income"
    chosen, _, _ = _run("logarithm", entry, columns="even; town")
    assert np.allclose(chosen[:, 1], np.sign(even) * np.log1p(np.abs(even)))
    assert np.array_equal(chosen[:, 0], income)


def test_the_logarithm_works_on_channels_of_series() -> None:
    generator = np.random.default_rng(0)
    rain, cold = np.exp(generator.normal(size=(50, 1, 20)) * 2), generator.normal(size=(50, 1, 20))
    entry = _series(np.concatenate([rain, cold], axis=1), ("rain", "cold"))
    values, _, note = _run("logarithm", entry)
    assert np.allclose(values[:, 0], np.log1p(entry.values[:, 0]))
    assert np.array_equal(values[:, 1], entry.values[:, 1])
    assert note == "Logarithm: rain"


def _times(words: list[str | None]) -> InputArray:
    seconds = [
        NAN if word is None else datetime.fromisoformat(word).replace(tzinfo=UTC).timestamp()
        for word in words
    ]
    values = np.stack([np.array(seconds), np.arange(len(words)) * 1.0], axis=1)
    signature = InputSignature("features", Shape.vector(2), "vector", ("when", "size"))
    return InputArray(values, signature, (Column("when", "time"), Column("size")))


def test_times_become_numbers() -> None:
    entry = _times(["1969-12-31T23:30", "2024-02-29T06:00", None, "2023-05-01T18:15"])
    step = STEPS["date_parts"]
    chosen = dict.fromkeys(("year", "month", "day", "weekday", "hour"), True)
    learnt = step.fit(entry, complete(step.params, {"form": "number", **chosen}))
    values = step.function(entry.values, **learnt)
    signature, columns = step.describe(entry, learnt)
    assert signature.columns == (
        *("when: year", "when: month", "when: day", "when: weekday", "when: hour"),
        "size",
    )
    assert all(column.kind == "number" for column in columns)
    assert values[0].tolist() == [1969, 12, 31, 3, 23.5, 0]
    assert values[1].tolist() == [2024, 2, 29, 4, 6, 1]
    assert np.isnan(values[2, :5]).all() and values[2, 5] == 2
    assert values[3].tolist() == [2023, 5, 1, 1, 18.25, 3]


def test_on_a_circle_december_is_next_to_january_and_parts_that_never_change_are_left_out() -> None:
    entry = _times(["2023-12-01", "2024-01-01", "2024-07-01"])
    values, signature, note = _run("date_parts", entry, weekday=False)
    names = ("when: year", "when: month sin", "when: month cos", "size")
    assert signature.columns == names
    months = values[:, 1:3]
    near, far = np.linalg.norm(months[0] - months[1]), np.linalg.norm(months[0] - months[2])
    assert near < 0.6 < 1.5 < far
    assert np.allclose(np.linalg.norm(months, axis=1), 1)
    assert note == "Parts of dates: when became 3 columns"


@pytest.mark.parametrize("name", [*SERIES_STEPS, "date_parts", "scale"])
def test_each_function_stands_in_a_script_by_itself(name: str) -> None:
    step = STEPS[name]
    entry = _times(["2023-12-01", "2024-01-01"]) if name == "date_parts" else _series(UNEVEN[2:])
    learnt = step.fit(entry, complete(step.params, {}))
    space: dict[str, Any] = {"np": np}
    exec(function_text(step.function), space)
    alone = space[step.function.__name__](entry.values, **learnt)
    assert np.array_equal(alone, step.function(entry.values, **learnt), equal_nan=True)


def test_scaling_learns_each_channel_by_itself() -> None:
    generator = np.random.default_rng(0)
    channels = np.stack(
        [
            generator.normal(100, 5, (40, 30)),
            generator.normal(-1, 0.1, (40, 30)),
            np.ones((40, 30)),
        ],
        axis=1,
    )
    values, signature, note = _run("scale", _series(channels), method="standard")
    assert np.allclose(values[:, :2].mean(axis=(0, 2)), 0, atol=1e-4)
    assert np.allclose(values[:, :2].std(axis=(0, 2)), 1, atol=1e-4)
    assert np.allclose(values[:, 2], 0)
    assert signature.low is None
    assert note == "Scale: 3 channels of the series, by the training items"
    ranged, _, _ = _run("scale", _series(channels), method="range")
    assert ranged[:, :2].min() == 0 and ranged[:, :2].max() == pytest.approx(1)


def test_moments_and_lengths_pass_over_what_is_missing() -> None:
    values = np.array(UNEVEN, dtype=np.float32)
    means, spreads = channel_moments(values)
    known = values[~np.isnan(values)].astype(np.float64)
    assert means == pytest.approx([known.mean()])
    assert spreads == pytest.approx([known.std()])
    assert lengths_of(values).tolist() == [4, 2, 6]
    values[2, 0, 3] = NAN
    assert has_gaps(values).tolist() == [False, False, True]
    assert has_missing(values).tolist() == [True, True, True]


def _raw(values: Any, reach: int = 0) -> RawData:
    array = np.array(values, dtype=np.float32)
    even = not np.isnan(array[:, :, -1]).any()
    shape = Shape.series(array.shape[1], array.shape[2] if even else None)
    base = numbers_of(len(array))
    signature = InputSignature("series", shape, "series")
    return RawData(
        {"series": array},
        base.target,
        type(base.signature)((signature,), base.signature.target),
        reach=reach,
    )


SCALE = StepConfig(id="scale", params={"method": "standard"})


def test_series_of_several_lengths_are_made_equal_by_themselves() -> None:
    assert recommended_steps(_raw(UNEVEN)) == (StepConfig(id="equal_length"), SCALE)
    assert recommended_steps(_raw(UNEVEN[2:])) == (SCALE,)


def test_few_windows_with_gaps_are_left_out_and_many_are_filled() -> None:
    whole, gap = [[1.0, 2.0, 3.0]], [[1.0, NAN, 3.0]]
    few = recommended_steps(_raw([whole] * 9 + [gap], reach=3))
    assert few == (StepConfig(id="leave_out"), SCALE)
    many = recommended_steps(_raw([whole] * 5 + [gap] * 5, reach=3))
    assert many == (StepConfig(id="fill_series", params={"method": "last"}), SCALE)
