"""A trained net answers for series of a new file, also for what comes after its end."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest

from nnstudio.data.config import DataConfig, WindowConfig
from nnstudio.data.dataset import DataError, Dataset, NewItems
from nnstudio.data.frame import SeriesColumn
from nnstudio.data.items import raw_data_of
from nnstudio.data.load import load_dataset, prepare_dataset
from nnstudio.data.new_items.new_items import new_items, read_new
from nnstudio.data.recognise import recognise
from nnstudio.data.recommend import recommended_steps
from nnstudio.data.registry import load_data_registries
from nnstudio.data.roles.meaning import understand
from tests.helpers.frames import ENGLISH, frame_of

REGISTRIES = load_data_registries()
DAYS = np.arange("2021-01-01", "2021-07-01", dtype="datetime64[D]")


def _cells(days: np.ndarray = DAYS, **more: Any) -> dict[str, Any]:
    count = len(days)
    return {"day": list(days), "v": np.sin(np.arange(count) / 3).tolist(), **more}


def _trained(columns: dict[str, Any], **config: Any) -> tuple[Dataset, DataConfig]:
    window = config.pop("window", WindowConfig(lags=5, horizon=2))
    settings = DataConfig(source="file", importer="csv", window=window, **config)
    frame = frame_of(columns)
    meaning = understand(frame, settings)
    raw = raw_data_of(meaning, settings)
    settings = settings.model_copy(
        update={"prepare": recommended_steps(raw), "roles": dict(meaning.roles)}
    )
    return prepare_dataset(raw, settings, REGISTRIES), settings


def _new(columns: dict[str, Any], trained: tuple[Dataset, DataConfig], judged: bool) -> NewItems:
    data, config = trained
    return new_items(frame_of(columns), data, config, "new.csv", judged)


def _said(new: NewItems) -> list[str]:
    return [ENGLISH(entry.text) for entry in new.left_out]


def test_what_comes_after_the_end_is_predicted_too() -> None:
    trained = _trained(_cells())
    new = _new(_cells(DAYS[:20]), trained, judged=False)
    assert new.target is None
    assert new.inputs["series"].shape == (16, 1, 5)
    assert new.names[0] == "2021-01-07"
    assert new.names[-1] == "2021-01-22"  # two days after the last one


def test_where_answers_are_judged_they_must_be_known() -> None:
    trained = _trained(_cells())
    new = _new(_cells(DAYS[:20]), trained, judged=True)
    assert new.target is not None
    assert new.target.shape == (14, 1)
    assert new.names[0] == "7"
    assert new.target[0, 0] == pytest.approx(np.sin(6 / 3))


def test_gaps_and_other_orders_are_handled_as_in_training() -> None:
    trained = _trained(_cells())
    days = np.delete(DAYS[:30], 15)
    values = np.sin(np.arange(30) / 3)
    cells = {"day": list(days[::-1]), "v": np.delete(values, 15)[::-1].tolist()}
    new = _new(cells, trained, judged=True)
    assert new.inputs["series"].shape[0] == (15 - 6) + (14 - 6)
    assert "time leaps within the window" in _said(new)[0]


def test_missing_values_are_left_out_or_filled_as_in_training() -> None:
    whole = _trained(_cells())
    broken = _cells(DAYS[:30])
    broken["v"][12] = None
    new = _new(broken, whole, judged=False)
    assert len(new.names) == 26 - 5
    assert "a missing value in the window" in _said(new)[0]
    often = np.sin(np.arange(len(DAYS)) / 3)
    often[::6] = np.nan
    data, config = _trained(_cells(v=[None if np.isnan(v) else v for v in often]))
    assert [step.id for step in config.prepare] == ["fill_series", "scale"]
    filled = _new(broken, (data, config), judged=False)
    assert len(filled.names) == 26


def test_words_are_channels_as_in_training() -> None:
    sky = (["sun", "rain"] * len(DAYS))[: len(DAYS)]
    data, config = _trained(_cells(sky=sky), roles={"v": "target"})
    names = data.signature.inputs[0].columns
    assert names == ("v", "sky = rain", "sky = sun")
    few = _cells(DAYS[:10], sky=["sun"] * 10)  # no rain this time
    new = _new(few, (data, config), judged=False)
    assert new.inputs["series"][0, 1].tolist() == [0] * 5
    assert new.inputs["series"][0, 2].tolist() == [1] * 5


def test_a_date_over_several_columns_is_put_together_as_in_training() -> None:
    months = DAYS.astype("datetime64[M]")
    spread = {
        "year": (DAYS.astype("datetime64[Y]").astype(int) + 1970).tolist(),
        "month": (months.astype(int) % 12 + 1).tolist(),
        "day": ((DAYS - months).astype(int) + 1).tolist(),
        "v": np.sin(np.arange(len(DAYS)) / 3).tolist(),
    }
    trained = _trained(spread)
    new = _new({name: cells[:9] for name, cells in spread.items()}, trained, judged=False)
    assert new.names[-1] == "2021-01-11"


def test_each_series_of_a_table_is_predicted_by_its_name() -> None:
    days = [day for day in DAYS for _ in range(2)]
    cells = {
        "day": days,
        "shop": ["a", "b"] * len(DAYS),
        "v": np.sin(np.arange(len(days)) / 3).tolist(),
    }
    trained = _trained(cells, roles={"shop": "group", "v": "target"})
    new = _new({name: some[:20] for name, some in cells.items()}, trained, judged=False)
    assert new.names[0] == "a 2021-01-07"
    assert new.names[-1] == "b 2021-01-12"


def test_a_list_of_numbers_without_a_name_is_read() -> None:
    data, config = _trained({"v": np.sin(np.arange(200) / 3).tolist()})
    frame = frame_of({"column_1": np.sin(np.arange(9) / 3).tolist()})
    new = new_items(frame, data, config, "new.csv", judged=False)
    assert len(new.names) == 5
    assert new.names[-1] == "9 + 2"


@pytest.mark.parametrize(
    ("columns", "code", "words"),
    [
        ({"w": [1.0, 2.0, 3.0] * 9, "u": [1.0] * 27}, "NNS-2074", "lacks the column v"),
        ({"v": ["x", "y", "z"] * 9}, "NNS-2072", "of another kind"),
        ({"v": [1.0, 2.0, 4.0]}, "NNS-2062", "The longest stretch in new.csv has 3 points"),
    ],
)
def test_a_file_that_does_not_fit_says_why(columns: dict[str, Any], code: str, words: str) -> None:
    trained = _trained({"v": np.sin(np.arange(200) / 3).tolist()})
    with pytest.raises(DataError) as caught:
        _new(columns, trained, judged=False)
    assert caught.value.code == code
    assert words in ENGLISH(caught.value.message)


def test_the_bundled_tide_answers_for_a_file() -> None:
    sample = REGISTRIES.samples["tide"]
    data = load_dataset(sample.config(), None, REGISTRIES)
    frame = frame_of({"level": np.sin(np.arange(60) / 4).tolist()})
    new = new_items(frame, data, DataConfig(importer="csv"), "new.csv", judged=True)
    assert new.inputs["series"].shape == (36, 1, 24)


def _whole(lengths: list[int], channels: int = 1) -> SeriesColumn:
    longest = max(lengths)
    values = np.full((len(lengths), channels, longest), np.nan, dtype=np.float32)
    for row, length in enumerate(lengths):
        values[row, :, :length] = np.arange(length)
    return SeriesColumn("series", values, np.array(lengths))


def _sorted(lengths: list[int]) -> tuple[Dataset, DataConfig]:
    config = DataConfig(source="file", importer="ts", roles={"class": "target"})
    frame = frame_of({"series": _whole(lengths), "class": ["a", "b"] * (len(lengths) // 2)})
    raw = raw_data_of(understand(frame, config), config)
    config = config.model_copy(update={"prepare": recommended_steps(raw)})
    return prepare_dataset(raw, config, REGISTRIES), config


def test_whole_series_of_another_length_are_left_out_where_all_had_one_length() -> None:
    data, config = _sorted([8] * 20)
    frame = frame_of({"series": _whole([8, 5, 9, 8])})
    new = new_items(frame, data, config, "new.ts", judged=False)
    assert new.names == ("1", "4")
    assert new.inputs["series"].shape == (2, 1, 8)
    assert _said(new) == ["2 left out: another length than 8 points (2, 3)"]


def test_whole_series_of_any_length_are_read_where_lengths_differed() -> None:
    data, config = _sorted([8, 6, 7, 9] * 5)
    frame = frame_of({"series": _whole([3, 30])})
    new = new_items(frame, data, config, "new.ts", judged=False)
    assert new.names == ("1", "2")


def test_other_channels_are_refused() -> None:
    data, config = _sorted([8] * 20)
    frame = frame_of({"series": _whole([8, 8], channels=3)})
    with pytest.raises(DataError) as caught:
        new_items(frame, data, config, "new.ts", judged=False)
    assert caught.value.code == "NNS-2072"
    assert "have 3 channels, the net needs 1" in ENGLISH(caught.value.message)


def test_a_real_file_is_predicted_beyond_its_end(shared_data: Path, tmp_path: Path) -> None:
    path = shared_data / "series/airline_passengers/airline-passengers.csv"
    config = recognise(path, REGISTRIES)
    data = load_dataset(config, None, REGISTRIES)
    lines = path.read_text(encoding="utf-8").strip().splitlines()
    some = tmp_path / "some.csv"
    some.write_text("\n".join([lines[0], *lines[-20:]]) + "\n", encoding="utf-8")
    new = read_new(REGISTRIES.importers["csv"], some, config, data, judged=False)
    assert new.names[-1] == "1961-01"
    assert len(new.names) == 9
