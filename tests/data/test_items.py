"""Items made of an understood frame: inputs, target, keys, groups, order, weights, parts."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from nnstudio.data.config import DataConfig, Role, SplitConfig
from nnstudio.data.dataset import DataError, Parts, RawData
from nnstudio.data.frame import Frame, PictureColumn, SeriesColumn, TimeColumn
from nnstudio.data.items import raw_data_of
from nnstudio.data.roles.meaning import understand
from tests.helpers.frames import ENGLISH, frame_of

SIZES = np.random.default_rng(3).normal(size=30).tolist()
KINDS = ["oak", "elm", "ash"] * 10


def _raw(columns: dict[str, Any], frame: dict[str, Any] | None = None, **fields: Any) -> RawData:
    config = DataConfig(source="file", importer="csv", **fields)
    made: Frame = frame_of(columns, **(frame or {}))
    return raw_data_of(understand(made, config), config)


def test_a_table_becomes_one_vector_categories_as_numbers_of_their_words() -> None:
    leaves = ["round" if row % 4 else "k. A." for row in range(30)]
    leaves[1] = "long"
    raw = _raw({"size": SIZES, "leaf": leaves, "kind": KINDS})
    assert raw.inputs["features"].dtype == np.float64
    assert raw.inputs["features"][:3, 0].tolist() == SIZES[:3]
    assert np.isnan(raw.inputs["features"][0, 1])
    assert raw.inputs["features"][1:3, 1].tolist() == [0.0, 1.0]
    size, leaf = raw.columns["features"]
    assert (size.kind, leaf.kind, leaf.categories) == ("number", "category", ("long", "round"))
    assert raw.signature.inputs[0].columns == ("size", "leaf")
    assert raw.signature.target.classes == ("ash", "elm", "oak")
    assert raw.target[:3].tolist() == [2, 1, 0]
    assert raw.keys[:2] == ("1", "2")


def test_numbers_are_predicted_as_float32() -> None:
    raw = _raw({"kind": KINDS, "size": SIZES})
    assert raw.target.shape == (30, 1) and raw.target.dtype == np.float32
    assert raw.signature.target.names == ("size",)


def test_times_become_seconds_with_gaps() -> None:
    days = np.array(["1970-01-02", "NaT", "2024-01-01"] * 10, dtype="datetime64[us]")
    roles: dict[str, Role] = {"when": "input"}
    raw = _raw({"when": TimeColumn("when", days), "x": SIZES, "kind": KINDS}, roles=roles)
    values = raw.inputs["features"][:, 0]
    assert values[0] == 86_400 and np.isnan(values[1])
    assert raw.columns["features"][0].kind == "time"


def test_several_texts_stand_on_lines_of_their_own() -> None:
    story = "This is a text that is long enough to be read by somebody, number"
    bodies = [f"{story} {row}" for row in range(30)]
    heads = [f"{story} and title {row}" if row else None for row in range(30)]
    roles: dict[str, Role] = {"head": "text", "body": "text"}
    raw = _raw({"head": heads, "body": bodies, "kind": KINDS}, roles=roles)
    assert raw.inputs["text"][0] == bodies[0]
    assert raw.inputs["text"][1] == f"{heads[1]}\n{bodies[1]}"
    assert raw.signature.inputs[0].columns == ("head", "body")


def test_pictures_and_series_are_inputs_of_their_own() -> None:
    random = np.random.default_rng(1)
    pictures = PictureColumn("photo", random.integers(0, 255, (30, 3, 4, 5)).astype(np.uint8))
    series = SeriesColumn(
        "move",
        random.normal(size=(30, 2, 6)).astype(np.float32),
        np.full(30, 6),
        ("a", "b"),
    )
    roles: dict[str, Role] = {"photo": "input", "move": "input", "size": "input"}
    raw = _raw({"photo": pictures, "move": series, "size": SIZES, "kind": KINDS}, roles=roles)
    assert set(raw.inputs) == {"image", "series", "features"}
    assert raw.inputs["image"] is pictures.values
    shapes = {entry.name: entry.shape.sizes for entry in raw.signature.inputs}
    assert shapes == {"image": (3, 4, 5), "series": (2, 6), "features": (1,)}


def test_classes_of_which_no_row_is_used_are_forgotten() -> None:
    config = DataConfig(source="file", importer="csv")
    frame = frame_of({"size": SIZES, "kind": ["yew", *KINDS[1:]]})
    meaning = understand(frame, config)
    assert meaning.classes == ("ash", "elm", "oak", "yew")
    without = meaning.__class__(**{**meaning.__dict__, "kept": meaning.kept[1:]})
    raw = raw_data_of(without, config)
    assert raw.signature.target.classes == ("ash", "elm", "oak")
    assert raw.target[:2].tolist() == [1, 0] and raw.keys[0] == "2"


def test_group_time_and_weight_columns_hang_on_the_items() -> None:
    days = np.datetime64("2024-01-01", "us") + (np.arange(30)[::-1] ** 2).astype("timedelta64[D]")
    roles: dict[str, Role] = {"site": "group", "day": "time", "count": "weight"}
    columns = {
        "site": ["north", "south", "south"] * 10,
        "day": TimeColumn("day", days),
        "count": [-1.0, 2.0, None] * 10,
        "size": SIZES,
        "kind": KINDS,
    }
    raw = _raw(columns, roles=roles)
    assert raw.groups is not None and raw.order is not None and raw.weights is not None
    assert raw.groups[0] != raw.groups[1] == raw.groups[2]
    assert raw.order.tolist() == list(range(30))[::-1]
    assert raw.weights[:3].tolist() == [0.0, 2.0, 0.0]
    assert raw.signature.inputs[0].columns == ("size",)


def test_two_group_columns_count_together() -> None:
    roles: dict[str, Role] = {"school": "group", "class": "group", "kind": "target"}
    columns = {"school": ["a", "a", "b"] * 10, "class": [1, 2, 1] * 10, "x": SIZES, "kind": KINDS}
    raw = _raw(columns, roles=roles)
    assert raw.groups is not None
    assert len(np.unique(raw.groups)) == 3


def test_parts_of_the_data_are_told_in_places_of_the_used_rows() -> None:
    own = Parts(np.arange(20), np.arange(20, 20), np.arange(20, 30))
    kinds = [None if row in (1, 25) else kind for row, kind in enumerate(KINDS)]
    raw = _raw({"x": SIZES, "kind": kinds}, {"parts": own}, split=SplitConfig(kind="given"))
    assert raw.parts is not None and raw.items == 28
    assert raw.parts.train.tolist() == list(range(19))
    assert raw.parts.test.tolist() == list(range(19, 28))


def test_sets_that_stay_together_are_found_by_their_keys() -> None:
    keys = tuple(f"a/{row}.txt" for row in range(30))
    raw = _raw(
        {"x": SIZES, "kind": KINDS},
        {"keys": keys},
        together=(("a/3.txt", "a/5.txt"), ("a/0.txt", "gone")),
    )
    assert raw.together is not None
    assert raw.together[:6].tolist() == [1, -1, -1, 0, -1, 0]
    assert _raw({"x": SIZES, "kind": KINDS}).together is None


@pytest.mark.parametrize(
    ("columns", "roles", "code", "words"),
    [
        ({"a": [f"w{n}" for n in range(9)], "b": [None] * 9}, {}, "NNS-2032", "can be predicted"),
        ({"kind": KINDS}, {}, "NNS-2032", "a single column"),
        ({"same": [1] * 30, "kind": KINDS}, {}, "NNS-2033", "used as an input"),
        ({"x": SIZES, "y": [None] * 30}, {"y": "target"}, "NNS-2039", "something is missing"),
        ({"x": SIZES, "y": ["a"] * 30}, {"y": "target"}, "NNS-2037", "“a” in every row"),
        (
            {"x": SIZES, "y": [f"w{n}" for n in range(30)]},
            {"y": "target"},
            "NNS-2038",
            "30 different words in 30 rows",
        ),
    ],
)
def test_data_that_offer_nothing_to_learn_are_refused_in_words(
    columns: dict[str, Any], roles: dict[str, Role], code: str, words: str
) -> None:
    with pytest.raises(DataError) as caught:
        _raw(columns, roles=roles)
    assert caught.value.code == code
    assert words in ENGLISH(caught.value.message)
    assert caught.value.hint is not None
