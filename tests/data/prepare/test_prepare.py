"""Preparation steps: what each does, and the contract that all of them keep."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest

from nnstudio.base.params import complete
from nnstudio.base.shapes import Shape
from nnstudio.base.signature import DataSignature, InputSignature, TargetSignature
from nnstudio.data.columns import Column
from nnstudio.data.config import DataConfig, StepConfig
from nnstudio.data.dataset import DataError, PartName, RawData
from nnstudio.data.load import prepare_dataset
from nnstudio.data.prepare.resize import resize
from nnstudio.data.registry import load_data_registries
from nnstudio.data.spec import InputArray

REGISTRIES = load_data_registries()
STEPS = REGISTRIES.steps
COLUMNS = (
    Column("age"),
    Column("town", "category", ("Bonn", "Köln", "Ulm")),
    Column("same"),
)


def _table() -> InputArray:
    values = np.array(
        [[10, 0, 5], [30, 2, 5], [np.nan, 2, 5], [20, np.nan, 5], [40, 0, 5], [50, 2, 5]],
        dtype=np.float64,
    )
    names = tuple(column.name for column in COLUMNS)
    return InputArray(values, InputSignature("features", Shape.vector(3), "vector", names), COLUMNS)


def _images(low: float | None = 0.0, high: float | None = 255.0) -> InputArray:
    values = np.random.default_rng(0).integers(0, 256, (5, 1, 4, 6)).astype(np.uint8)
    return InputArray(
        values, InputSignature("image", Shape.image(1, 4, 6), "image", low=low, high=high)
    )


def _run(step_id: str, entry: InputArray, **params: object) -> tuple[np.ndarray, InputArray]:
    step = STEPS[step_id]
    learnt = step.fit(entry, complete(step.params, params))
    signature, columns = step.describe(entry, learnt)
    values = step.function(entry.values, **learnt)
    return values, InputArray(values, signature, columns)


def _texts() -> InputArray:
    texts = np.array(["the sea is calm", "the wind", "", "a storm at sea", "calm"], dtype=object)
    return InputArray(texts, InputSignature("text", Shape(()), "text", ("body",)))


def _series() -> InputArray:
    values = np.random.default_rng(1).normal(size=(6, 2, 8)).astype(np.float32)
    return InputArray(values, InputSignature("series", Shape.series(2, 8), "series", ("a", "b")))


def _times() -> InputArray:
    values = np.array([[1.6e9, 3.0], [1.61e9, np.nan], [np.nan, 5.0]], dtype=np.float64)
    columns = (Column("when", "time"), Column("size"))
    signature = InputSignature("features", Shape.vector(2), "vector", ("when", "size"))
    return InputArray(values, signature, columns)


def _photos() -> InputArray:
    values = np.random.default_rng(2).integers(0, 256, (5, 3, 6, 4)).astype(np.uint8)
    signature = InputSignature("image", Shape.image(3, 6, 4), "image", low=0.0, high=255.0)
    return InputArray(values, signature)


KINDS: dict[str, Callable[[], InputArray]] = {
    "table": _table,
    "images": _images,
    "photos": _photos,
    "texts": _texts,
    "series": _series,
    "times": _times,
}


@pytest.mark.parametrize("step_id", STEPS.ids())
def test_every_step_is_for_something(step_id: str) -> None:
    assert any(STEPS[step_id].fits(make()) for make in KINDS.values())


@pytest.mark.parametrize("step_id", STEPS.ids())
@pytest.mark.parametrize("kind", KINDS)
def test_every_step_keeps_the_contract(step_id: str, kind: str) -> None:
    step = STEPS[step_id]
    entry = KINDS[kind]()
    if not step.fits(entry):
        return
    learnt = step.fit(entry, complete(step.params, {}))
    again = json.loads(json.dumps(learnt))
    before = entry.values.copy()
    values = step.function(entry.values, **again)
    signature, columns = step.describe(entry, learnt)
    assert before.dtype == object or np.array_equal(entry.values, before, equal_nan=True)
    assert values.shape[1:] == signature.shape.sizes
    assert not columns or len(columns) == values.shape[1] == len(signature.columns)
    for row in range(len(before)):  # items do not depend on each other
        alone = step.function(entry.values[row : row + 1], **again)
        assert np.allclose(alone, values[row : row + 1], equal_nan=True, atol=1e-6)
    assert step.note(entry, learnt).source


def _raw(entry: InputArray, copies: int = 10) -> RawData:
    values = np.concatenate([entry.values] * copies)
    target = np.arange(len(values), dtype=np.int64) % 2
    signature = DataSignature(
        (entry.signature,), TargetSignature("classification", ("no", "yes"), ("answer",))
    )
    name = entry.signature.name
    keys = tuple(str(row) for row in range(len(values)))
    return RawData({name: values}, target, signature, columns={name: entry.columns}, keys=keys)


def _changed(values: np.ndarray, rows: np.ndarray) -> np.ndarray:
    """Return values in which some rows say something that no other row says."""
    other = values.copy()
    if values.dtype == object:
        other[rows] = "other words entirely, and more of them than ever before"
    elif values.dtype == np.uint8:
        other[rows] = 255 - values[rows]
    else:
        other[rows] = np.where(np.isnan(values[rows]), np.nan, 1e6)
        if values.ndim == 2 and values.shape[1] == len(COLUMNS):
            other[rows, 1] = 1.0  # a town that training does not know
    return other


@pytest.mark.parametrize("part", ["validation", "test"])
@pytest.mark.parametrize("step_id", STEPS.ids())
@pytest.mark.parametrize("kind", KINDS)
def test_no_row_outside_training_changes_what_a_step_learns(
    step_id: str, kind: str, part: PartName
) -> None:
    entry, step = KINDS[kind](), STEPS[step_id]
    if not step.fits(entry):
        return
    raw = _raw(entry)
    name = entry.signature.name
    first = (
        ()
        if step_id in ("fill", "leave_out") or kind in ("texts", "images", "photos")
        else ("fill",)
    )
    steps = [StepConfig(id=step_id) for step_id in (*first, step_id)]
    last = () if kind != "texts" or step_id == "words" else ("words",)
    config = DataConfig(prepare=(*steps, *(StepConfig(id=each) for each in last)))
    before = prepare_dataset(raw, config, REGISTRIES)
    rows = np.array([int(before.keys[row]) for row in before.parts.of(part)])
    other = _changed(raw.inputs[name], rows)
    after = prepare_dataset(replace(raw, inputs={name: other}), config, REGISTRIES)
    assert [s.arguments for s in before.fitted] == [s.arguments for s in after.fitted]
    assert before.signature == after.signature
    assert before.fingerprint != after.fingerprint


def test_fill_puts_the_mean_of_numbers_and_the_most_frequent_word_into_gaps() -> None:
    values, _ = _run("fill", _table())
    assert values[2].tolist() == [30, 2, 5]
    assert values[3].tolist() == [20, 2, 5]
    assert _run("fill", _table(), method="median")[0][2, 0] == 30
    assert _run("fill", _table(), method="zero")[0][2, 0] == 0


def test_fill_takes_the_most_frequent_number_where_that_is_wished() -> None:
    values = np.array([[1.0], [7.0], [7.0], [3.0], [np.nan]])
    entry = InputArray(values, InputSignature("x", Shape.vector(1), "vector", ("x",)))
    assert _run("fill", entry, method="most_frequent")[0].ravel().tolist() == [1, 7, 7, 3, 7]


def test_fill_says_where_something_was_missing_and_scale_leaves_that_alone() -> None:
    values, after = _run("fill", _table(), flag=True)
    assert after.signature.columns == ("age", "town", "same", "age = ?", "town = ?")
    assert values[:, 3].tolist() == [0, 0, 1, 0, 0, 0]
    assert values[:, 4].tolist() == [0, 0, 0, 1, 0, 0]
    spread = _run("one_hot", after)[1]
    assert spread.signature.columns[-2:] == ("age = ?", "town = ?")
    scaled, _ = _run("scale", spread, method="standard")
    assert scaled[:, -2].tolist() == [0, 0, 1, 0, 0, 0]


def test_fill_and_leave_out_can_be_for_some_columns() -> None:
    values, _ = _run("fill", _table(), columns="town")
    assert np.isnan(values[2, 0]) and values[3, 1] == 2
    values, _ = _run("fill", _table(), columns="town; age", method="median")
    assert not np.isnan(values).any()
    keeps = STEPS["leave_out"].keeps
    assert keeps is not None
    assert keeps(_table(), {"columns": ""}).tolist() == [True, True, False, False, True, True]
    assert keeps(_table(), {"columns": "town"}).tolist() == [True, True, True, False, True, True]


def test_rare_words_share_a_column_where_there_are_too_many() -> None:
    towns = Column("town", "category", tuple("abcdef"))
    cells = np.array([[0], [0], [0], [3], [3], [1], [2], [4], [np.nan]], dtype=np.float64)
    entry = InputArray(cells, InputSignature("x", Shape.vector(1), "vector", ("town",)), (towns,))
    values, after = _run("one_hot", entry, most=3)
    assert after.signature.columns == ("town = a", "town = d", "town = …")
    assert values.tolist() == [[1, 0, 0]] * 3 + [[0, 1, 0]] * 2 + [[0, 0, 1]] * 3 + [[0, 0, 0]]
    learnt = STEPS["one_hot"].fit(entry, {"most": 3})
    assert STEPS["one_hot"].function(np.array([[5.0]]), **learnt).tolist() == [[0, 0, 1]]
    assert "others" not in STEPS["one_hot"].fit(entry, {"most": 5})


def test_one_hot_gives_each_known_word_a_column_and_unknown_ones_none() -> None:
    values, after = _run("one_hot", _table())
    assert after.signature.columns == ("age", "town = Bonn", "town = Ulm", "same")
    assert values[:, 1].tolist() == [1, 0, 0, 0, 1, 0]
    assert values[3, 1:3].tolist() == [0, 0]
    unknown = STEPS["one_hot"].function(np.array([[1.0, 1.0, 5.0]]), [None, [0, 2], None])
    assert unknown.tolist() == [[1, 0, 0, 5]]


def test_scale_standard_leaves_words_and_constant_columns_alone() -> None:
    filled = _run("fill", _table())[1]
    values, _ = _run("scale", filled, method="standard")
    assert values.dtype == np.float32
    assert values[:, 0].mean() == pytest.approx(0, abs=1e-6)
    assert values[:, 0].std() == pytest.approx(1, abs=1e-6)
    assert values[:, 1].tolist() == filled.values[:, 1].tolist()
    assert values[:, 2].tolist() == [0] * 6  # its mean is subtracted; nothing is stretched


def test_scale_uses_the_known_range_of_images_and_else_that_of_the_training_rows() -> None:
    assert _run("scale", _images())[0].max() == pytest.approx(_images().values.max() / 255)
    unknown = _run("scale", _images(None, None))[0]
    assert (unknown.min(), unknown.max()) == (0, pytest.approx(1))
    filled = _run("fill", _table())[1]
    assert _run("scale", filled)[0][:, 0].tolist() == [0, 0.5, 0.5, 0.25, 0.75, 1]


def test_scale_keeps_the_digits_of_large_numbers() -> None:
    entry = InputArray(
        np.array([[2_000_000_000.0], [2_000_000_001.0]]), InputSignature("x", Shape.vector(1))
    )
    assert _run("scale", entry)[0].tolist() == [[0], [1]]


def test_pad_adds_an_even_border_and_refuses_to_shrink() -> None:
    values, after = _run("pad", _images(), height=8, width=7)
    assert after.signature.shape == Shape.image(1, 8, 7)
    assert np.array_equal(values[:, :, 2:6, 0:6], _images().values)
    assert values[:, :, :2].sum() == values[:, :, :, 6].sum() == 0
    with pytest.raises(DataError) as caught:
        _run("pad", _images(), height=3, width=8)
    assert caught.value.code == "NNS-2053"


def test_resize_equals_pillow_s_bilinear() -> None:
    from PIL import Image

    image = np.random.default_rng(1).random((1, 1, 12, 9)).astype(np.float32)
    for height, width in ((32, 32), (5, 4), (12, 9), (3, 20)):
        ours = resize(image, height, width)[0, 0]
        picture = Image.fromarray(image[0, 0])
        theirs = np.asarray(picture.resize((width, height), Image.Resampling.BILINEAR))
        assert ours == pytest.approx(theirs, abs=1e-5)
