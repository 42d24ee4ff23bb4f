"""The list of items: search, filters and order against a plain reference; what stays hidden."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from nnstudio.base.shapes import Shape
from nnstudio.base.signature import DataSignature, InputSignature, TargetSignature
from nnstudio.data.browse.browse import Answers, Items
from nnstudio.data.browse.browse_query import Query, Range, find, fold, query_words
from nnstudio.data.browse.browse_stats import class_balance, column_stats, histogram
from nnstudio.data.columns import Column
from nnstudio.data.config import Correction, DataConfig
from nnstudio.data.dataset import Dataset, Excluded, Parts
from nnstudio.data.lazy import LazyItems, as_array
from nnstudio.data.load import load_dataset
from nnstudio.data.registry import DataRegistries, load_data_registries

WORDS = ("Äpfel", "apfel", "Große Stadt", "grosse", "naïve", "x")
CLASSES = ("Öl", "oliv", "Zug")
CITIES = ("Köln", "Kiel")


@pytest.fixture(scope="module")
def registries() -> DataRegistries:
    return load_data_registries()


def load(registries: DataRegistries, name: str, *corrections: Correction) -> Dataset:
    config = registries.samples[name].config().model_copy(update={"corrections": corrections})
    return load_dataset(config, None, registries)


@st.composite
def datasets(draw: st.DrawFn) -> Dataset:
    """A small table with texts, gaps, categories, excluded items and all three parts."""
    count = draw(st.integers(1, 24))
    cells = st.one_of(st.just(math.nan), st.sampled_from((0.0, 1.5, -2.0, 1000.0)))
    number = np.array(draw(st.lists(cells, min_size=count, max_size=count)))
    city = np.array(draw(st.lists(st.integers(0, 1), min_size=count, max_size=count)), float)
    texts = np.array(
        draw(st.lists(st.sampled_from(WORDS), min_size=count, max_size=count)), dtype=object
    )
    target = np.array(draw(st.lists(st.integers(0, 2), min_size=count, max_size=count)))
    part = np.array(draw(st.lists(st.integers(0, 2), min_size=count, max_size=count)))
    parts = Parts(*(np.flatnonzero(part == n) for n in range(3)))
    columns = {"features": (Column("size"), Column("city", "category", CITIES))}
    signature = DataSignature(
        (
            InputSignature("text", Shape(()), "text", ("text",)),
            InputSignature("features", Shape.vector(2), "vector", ("size", "city")),
        ),
        TargetSignature("classification", CLASSES, ("kind",)),
    )
    raw = {"text": texts, "features": np.column_stack([number, city])}
    gone = Excluded(
        {"text": np.array(["Äpfel"], dtype=object), "features": np.array([[1.5, 0.0]])},
        ("oliv",),
        ("99",),
        ("twice",),
        (draw(st.sampled_from(("train", "validation", "test"))),),
    )
    keys = tuple(str(n + 1) for n in range(count))
    return Dataset({}, target, signature, parts, raw, "", raw_columns=columns, keys=keys,
                   excluded=gone)  # fmt: skip


def cells_of(items: Items, item: int) -> dict[str, Any]:
    """Return the cells of an item the plain way."""
    features = items.raw("features", item)
    return {
        "text": items.text("text", item),
        "size": float(features[0]),
        "city": CITIES[int(features[1])],
        "class": items.label(item),
        "part": int(items.parts_of(np.array([item]))[0]),
    }


def plainly(items: Items, query: Query) -> list[int]:
    """Search, filter and sort one item after the other."""
    found: list[int] = []
    for item in items.ids.tolist():
        cells = cells_of(items, item)
        words = query_words(query.words)
        sight = [fold(cells[name]) for name in ("text", "city", "class")]
        number = cells["size"]
        hits = [
            any(word in seen for seen in sight)
            or items.key(item) == word
            or (word in ("1.5", "1,5") and number == 1.5)
            or (word == "1000" and number == 1000.0)
            for word in words
        ]
        keep = all(hits)
        keep &= not query.classes or cells["class"] in {CLASSES[n] for n in query.classes}
        keep &= not query.parts or cells["part"] in query.parts
        keep &= all(limit.low <= number <= limit.high for limit in query.ranges)
        keep &= "excluded" not in query.only or items.is_excluded(item)
        if keep:
            found.append(item)
    return found


@given(
    data=datasets(),
    words=st.sampled_from(("", "apfel", "gross", "kol", "öl", "1,5", "1000", "99", "x kiel")),
    classes=st.frozensets(st.integers(0, 2)),
    parts=st.frozensets(st.integers(0, 1)),
    low=st.sampled_from((None, 0.0, 1.5)),
    only=st.sampled_from((frozenset[str](), frozenset(("excluded",)))),
    tested=st.booleans(),
)
def test_search_and_filters_find_what_a_plain_search_finds(
    data: Dataset,
    words: str,
    classes: frozenset[int],
    parts: frozenset[int],
    low: float | None,
    only: frozenset[str],
    tested: bool,
) -> None:
    items = Items(data, tested)
    ranges = () if low is None else (Range("features:0", low, 1000.0),)
    query = Query(words, classes, parts, ranges, only)
    assert find(items, query).tolist() == plainly(items, query)


@given(
    data=datasets(),
    column=st.sampled_from(("key", "text:text", "class", "features:0", "text:length", "part")),
    descending=st.booleans(),
)
def test_the_order_is_that_of_a_plain_stable_sort(
    data: Dataset, column: str, descending: bool
) -> None:
    items = Items(data)

    def value(item: int) -> Any:
        cells = cells_of(items, item)
        return {
            "key": int(items.key(item)),
            "text:text": fold(cells["text"]),
            "class": CLASSES.index(cells["class"]),
            "features:0": cells["size"],
            "text:length": len(cells["text"].split()),
            "part": cells["part"],
        }[column]

    known = [i for i in items.ids.tolist() if value(i) == value(i)]
    gaps = [i for i in items.ids.tolist() if value(i) != value(i)]
    expected = sorted(known, key=value, reverse=descending) + gaps
    assert find(items, Query(sort=column, descending=descending)).tolist() == expected


@given(data=datasets())
def test_test_items_are_hidden_everywhere_until_the_final_test(data: Dataset) -> None:
    hidden = set(data.parts.test.tolist())
    items = Items(data)
    assert not hidden & set(items.ids.tolist())
    assert items.hidden == len(hidden)
    assert items.count + len(hidden) >= data.items
    for column in items.columns:
        stats = column_stats(items, column, items.ids)
        assert stats.count == data.items - len(hidden)
    assert class_balance(items)[:, 2].sum() == 0
    seen = Items(data, tested=True)
    assert hidden <= set(seen.ids.tolist())
    assert class_balance(seen).sum() == data.items


@given(data=datasets())
def test_statistics_are_those_of_numpy(data: Dataset) -> None:
    items = Items(data, tested=True)
    column = items.column("features:0")
    assert column is not None
    stats = column_stats(items, column, items.ids)
    values = data.raw["features"][:, 0]
    known = values[~np.isnan(values)]
    assert stats.missing == len(values) - len(known)
    if len(known):
        assert stats.mean == pytest.approx(known.mean())
        assert stats.spread == pytest.approx(known.std())
        assert stats.quartiles[2] == pytest.approx(np.median(known))
        shown = histogram(items, column, items.ids)
        assert shown is not None
        assert sum(shown.counts) == len(known)


def test_case_and_marks_make_no_difference() -> None:
    assert fold("Größe") == fold("GROSSE") == "grosse"
    assert query_words('Äpfel "rote Beete"') == ["apfel", "rote beete"]


def test_many_texts_are_sorted_in_runs_as_in_one_go() -> None:
    random = np.random.default_rng(1)
    texts = np.array([f"Wort {n}" for n in random.integers(0, 900, 45_000)], dtype=object)
    signature = DataSignature(
        (InputSignature("text", Shape(()), "text", ("text",)),),
        TargetSignature("classification", ("no", "yes"), ("kind",)),
    )
    nothing = np.array([], dtype=np.int64)
    parts = Parts(np.arange(len(texts)), nothing, nothing)
    data = Dataset({}, np.zeros(len(texts), dtype=np.int64), signature, parts, {"text": texts}, "")
    items = Items(data)
    for turned in (False, True):
        found = find(items, Query(sort="text:text", descending=turned)).tolist()
        plain = sorted(range(len(texts)), key=lambda n: fold(texts[n]), reverse=turned)
        assert found == plain


def test_a_picture_that_nobody_sees_is_not_read(registries: DataRegistries) -> None:
    data = load(registries, "digits")
    read: list[int] = []

    def note(values: np.ndarray) -> np.ndarray:
        read.append(len(values))
        return values

    lazy = as_array(LazyItems(data.raw["image"], steps=((note, {}),)))
    read.clear()
    watched = Dataset(
        data.inputs, data.target, data.signature, data.parts, {"image": lazy}, "",
        raw_signature=data.raw_signature, keys=data.keys,
    )  # fmt: skip
    items = Items(watched)
    find(items, Query("7", sort="class"))
    class_balance(items)
    for column in items.columns:
        histogram(items, column, items.ids)
    assert read == []
    items.raw("image", 3)
    assert read == [1]


def test_wrong_answers_are_found_but_none_of_the_test_part(registries: DataRegistries) -> None:
    data = load(registries, "iris")
    rows = np.arange(data.items)
    answers = Answers(rows, np.zeros(data.items, dtype=np.int64), np.ones(data.items))
    items = Items(data, answers=answers)
    found = find(items, Query(only=frozenset(("wrong",))))
    assert len(found) > 0
    assert all(data.target[row] != 0 for row in found)
    assert not set(found.tolist()) & set(data.parts.test.tolist())
    assert items.answer(int(found[0])) == (0, 1.0)


def test_excluded_and_corrected_items_are_listed_with_their_reason(
    registries: DataRegistries,
) -> None:
    plain = load(registries, "iris")
    first, second = (plain.keys[row] for row in plain.parts.train[:2].tolist())
    data = load(
        registries,
        "iris",
        Correction(key=first, exclude=True, reason="blurred"),
        Correction(key=second, label="virginica"),
    )
    items = Items(data)
    gone = find(items, Query(only=frozenset(("excluded",))))
    assert [(items.key(i), items.reason(i), items.label(i)) for i in gone.tolist()] == [
        (first, "blurred", "setosa")
    ]
    changed = find(items, Query(only=frozenset(("corrected",)))).tolist()
    assert {items.key(i) for i in changed} == {first, second}
    assert [items.as_read(i) for i in changed if not items.is_excluded(i)] == ["setosa"]


def test_texts_are_found_by_words_in_any_order(registries: DataRegistries) -> None:
    items = Items(load(registries, "texts-en"))
    some = items.text("text", int(items.ids[0]))
    words = [word.strip('.,!?;:"').upper() for word in some.split()[:3]]
    found = find(items, Query(" ".join(reversed(words))))
    assert int(items.ids[0]) in found.tolist()


def test_series_of_unequal_lengths_show_how_long_they_are() -> None:
    values = np.full((3, 2, 5), np.nan, dtype=np.float32)
    values[0, :, :2], values[1, 1, :5] = 1.0, 2.0
    signature = DataSignature(
        (InputSignature("series", Shape.series(2, 5), "series", ("x", "y")),),
        TargetSignature("classification", ("no", "yes"), ("kind",)),
    )
    nothing = np.array([], dtype=np.int64)
    parts = Parts(np.arange(3), nothing, nothing)
    items = Items(
        Dataset({}, np.array([0, 1, 0]), signature, parts, {"series": values}, ""), tested=False
    )
    column = items.column("series:length")
    assert column is not None
    assert items.numbers(column, items.ids).tolist() == [2, 5, 0]


def test_a_million_rows_are_searched_and_sorted_in_a_moment() -> None:
    rows = 1_000_000
    values = np.random.default_rng(0).normal(size=(rows, 3))
    signature = DataSignature(
        (InputSignature("features", Shape.vector(3), "vector", ("a", "b", "c")),),
        TargetSignature("classification", ("no", "yes"), ("kind",)),
    )
    parts = Parts(*np.split(np.arange(rows), (700_000, 850_000)))
    data = Dataset({}, (values[:, 0] > 0).astype(np.int64), signature, parts, {"features": values},
                   "")  # fmt: skip
    items = Items(data)
    assert items.count == 850_000
    found = find(items, Query(classes=frozenset((1,)), sort="features:1"))
    cells = values[found, 1]
    assert (np.diff(cells) >= 0).all()


def test_no_data_config_is_needed_to_browse_a_set_without_classes(
    registries: DataRegistries,
) -> None:
    config: DataConfig = registries.samples["diabetes"].config()
    items = Items(load_dataset(config, None, registries))
    assert items.classes == ()
    column = items.column("class")
    assert column is not None
    assert column_stats(items, column, items.ids).quartiles
    assert class_balance(items).shape == (0, 3)
