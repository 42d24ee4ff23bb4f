"""New items for a trained net: the same columns as in training, from any file."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from nnstudio.data.apply import prepare_inputs
from nnstudio.data.config import DataConfig, StepConfig
from nnstudio.data.dataset import DataError, Dataset, NewItems
from nnstudio.data.frame import PictureColumn, TimeColumn
from nnstudio.data.items import raw_data_of
from nnstudio.data.load import prepare_dataset
from nnstudio.data.new_items.new_items import new_items
from nnstudio.data.recommend import recommended_steps
from nnstudio.data.registry import load_data_registries
from nnstudio.data.roles.meaning import understand
from tests.helpers.frames import ENGLISH, frame_of

REGISTRIES = load_data_registries()
SIZES = np.random.default_rng(3).normal(size=60).tolist()
KINDS = ["oak", "elm", "ash"] * 20
LEAVES = ["round" if row % 4 else "long" for row in range(60)]
CONFIG = DataConfig(source="file", importer="csv")


def _trained(columns: dict[str, Any], steps: Any = None, **fields: Any) -> Dataset:
    config = CONFIG.model_copy(update=fields)
    raw = raw_data_of(understand(frame_of(columns), config), config)
    steps = recommended_steps(raw) if steps is None else steps
    return prepare_dataset(raw, config.model_copy(update={"prepare": steps}), REGISTRIES)


def _new(columns: dict[str, Any], data: Dataset, judged: bool = True, **fields: Any) -> NewItems:
    config = CONFIG.model_copy(update=fields.pop("config", {}))
    return new_items(frame_of(columns, **fields), data, config, "new.csv", judged)


@pytest.fixture(scope="module")
def trees() -> Dataset:
    gaps = [None if row % 9 == 0 else size for row, size in enumerate(SIZES)]
    return _trained({"size": gaps, "leaf": LEAVES, "kind": KINDS})


def test_columns_are_found_by_name_in_any_order(trees: Dataset) -> None:
    new = _new({"LEAF": ["long", "round"], "other": [1, 2], "Size": [1.5, None]}, trees)
    assert new.target is None
    assert new.names == ("1", "2")
    values = prepare_inputs(trees, new.inputs)["features"]
    assert np.isfinite(values).all()
    assert values[:, 1:].tolist() == [[1, 0], [0, 1]]


def test_columns_without_names_are_taken_by_place(trees: Dataset) -> None:
    unnamed = {"column_1": [1.5, 2.5], "column_2": ["long", "round"]}
    new = _new(unnamed, trees, facts={"header": False})
    assert new.inputs["features"][:, 0].tolist() == [1.5, 2.5]
    with pytest.raises(DataError):
        _new(unnamed, trees, facts={"header": True})


def test_a_word_that_training_did_not_know_is_none_of_the_known_ones(trees: Dataset) -> None:
    new = _new({"leaf": ["needle", "NA"], "size": [1.0, 1.0]}, trees)
    values = prepare_inputs(trees, new.inputs)["features"]
    assert values[0, 1:].tolist() == [0, 0]
    assert values[1, 1:].sum() == 1  # a gap is filled


def test_right_answers_are_taken_where_the_file_has_them(trees: Dataset) -> None:
    columns = {"leaf": ["long"] * 4, "size": [1.0] * 4, "kind": ["elm", "yew", None, "ash"]}
    judged = _new(columns, trees)
    assert judged.target is not None and judged.target.tolist() == [1, 0]
    assert judged.names == ("1", "4")
    assert judged.left_out[0].places == ("2", "3")
    assert "no known value in the target kind" in ENGLISH(judged.left_out[0].text)
    answered = _new(columns, trees, judged=False)
    assert answered.target is None and len(answered.names) == 4


def test_merged_classes_are_merged_in_new_files_too() -> None:
    merge = {"Oak": "oak"}
    data = _trained({"size": SIZES, "kind": ["Oak", *KINDS[1:]]}, merge=merge)
    new = _new({"size": [1.0, 2.0], "kind": ["Oak", "elm"]}, data, config={"merge": merge})
    assert new.target is not None
    assert [data.signature.target.classes[n] for n in new.target] == ["oak", "elm"]


def test_numbers_are_judged_as_numbers() -> None:
    data = _trained({"kind": KINDS, "size": SIZES})
    new = _new({"kind": ["oak", "elm"], "size": [3.5, None]}, data)
    assert new.target is not None and new.target.tolist() == [[3.5]]
    words = _new({"kind": ["oak", "elm"], "size": ["tall", "small"]}, data)
    assert words.target is None


def test_gaps_that_no_step_fills_leave_their_rows_out() -> None:
    scale = (StepConfig(id="one_hot"), StepConfig(id="scale", params={"method": "standard"}))
    data = _trained({"size": SIZES, "leaf": LEAVES, "kind": KINDS}, steps=scale)
    new = _new({"size": [1.0, None, 2.0], "leaf": ["long", "long", None]}, data)
    assert new.names == ("1", "3")
    assert new.left_out[-1].places == ("2",)
    some = (StepConfig(id="fill", params={"columns": "wide"}), *scale)
    columns = {"size": SIZES, "wide": [None, *SIZES[1:]], "kind": KINDS}
    data = _trained(columns, steps=(StepConfig(id="fill"), *scale))
    assert len(_new({"size": [None], "wide": [None]}, data).names) == 1
    data = _trained(columns, steps=some)
    with pytest.raises(DataError) as caught:
        _new({"size": [None], "wide": [None]}, data)
    assert caught.value.code == "NNS-2010"


def test_numbers_may_be_written_in_either_way_or_not_at_all(trees: Dataset) -> None:
    cells = ["1,5", "2.5", "k. A.", ""]
    new = _new({"size": cells, "leaf": ["long"] * 4}, trees)
    assert new.inputs["features"][:2, 0].tolist() == [1.5, 2.5]
    with pytest.raises(DataError) as caught:
        _new({"size": ["1,5", "tall"], "leaf": ["long"] * 2}, trees)
    assert caught.value.code == "NNS-2075"
    assert "line 2" in ENGLISH(caught.value.message) and "tall" in ENGLISH(caught.value.message)


def test_a_column_that_lacks_is_named(trees: Dataset) -> None:
    with pytest.raises(DataError) as caught:
        _new({"leaf": ["long"]}, trees)
    assert caught.value.code == "NNS-2074"
    assert "size" in ENGLISH(caught.value.message)


def test_texts_are_found_by_name_or_as_the_only_texts() -> None:
    story = "This is a text that is long enough to be read by somebody, number"
    data = _trained({"body": [f"{story} {row}" for row in range(60)], "kind": KINDS})
    for name in ("body", "Body", "whatever"):
        new = _new({name: [f"{story} x", "short"], "n": [1, 2]}, data)
        assert new.inputs["text"].tolist() == [f"{story} x", "short"]
    with pytest.raises(DataError) as caught:
        _new({"n": [1, 2]}, data)
    assert caught.value.code == "NNS-2074"


def test_another_kind_of_file_is_refused(trees: Dataset) -> None:
    pictures = PictureColumn("image", np.zeros((60, 1, 4, 4), dtype=np.uint8))
    pictures.values[:30] = 9
    data = _trained({"image": pictures, "kind": KINDS}, roles={"image": "input"})
    with pytest.raises(DataError) as caught:
        _new({"size": [1.0]}, data)
    assert caught.value.code == "NNS-2072"
    days = np.array(["2024-01-01", "2024-01-02"], dtype="datetime64[us]")
    with pytest.raises(DataError) as caught:
        _new({"size": TimeColumn("size", days), "leaf": ["long"] * 2}, trees)
    assert caught.value.code == "NNS-2072"


def test_a_file_without_a_usable_row_says_why(trees: Dataset) -> None:
    with pytest.raises(DataError) as caught:
        _new({"size": [1.0], "leaf": ["long"], "kind": ["yew"]}, trees)
    assert caught.value.code == "NNS-2010"
    assert caught.value.hint is not None and "target kind" in ENGLISH(caught.value.hint)


def test_what_the_file_says_is_right_is_kept_as_it_is_written(trees: Dataset) -> None:
    rows = {"size": [1.5, 2.5, 3.5], "leaf": ["long"] * 3}
    new = _new({**rows, "kind": ["elm", "palm", None]}, trees, judged=False)
    assert new.target is None and new.truth is not None
    assert new.truth.tolist() == ["elm", "palm", ""]
    merged = _new(
        {**rows, "kind": ["ELM", "ash", "ash"]},
        trees,
        judged=False,
        config={"merge": {"ELM": "elm"}},
    )
    assert merged.truth is not None and merged.truth.tolist() == ["elm", "ash", "ash"]


def test_a_file_that_knows_none_of_the_classes_says_nothing_of_what_is_right(
    trees: Dataset,
) -> None:
    rows = {"size": [1.5, 2.5], "leaf": ["long"] * 2}
    assert _new({**rows, "kind": ["?", "tbd"]}, trees, judged=False).truth is None
    assert _new(rows, trees, judged=False).truth is None


def test_folders_called_like_the_classes_say_what_is_right(trees: Dataset) -> None:
    rows = {"size": [1.5, 2.5, 3.5], "leaf": ["long"] * 3}
    folders = {"class": ["elm", "ash", "palm"]}
    new = _new({**rows, **folders}, trees, judged=False, roles={"class": "target"})
    assert new.truth is not None and new.truth.tolist() == ["elm", "ash", "palm"]
    other = {"class": ["elm", "north", "south"]}
    assert _new({**rows, **other}, trees, judged=False, roles={"class": "target"}).truth is None
