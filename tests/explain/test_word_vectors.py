"""Nearest words: cosines of a table that was made by hand, and the tables of real nets."""

from __future__ import annotations

import numpy as np
import pytest

from nnstudio.base.errors import UserError
from nnstudio.explain.word_vectors import WordTable, nearest_words, word_tables
from tests.helpers.text_nets import TextNet

UNITS = ("good", "fine", "bad", "odd", "not good", "#<goo", "unused")
KINDS = ("word", "word", "word", "word", "pair", "piece", "word")
VECTORS = [[1, 0], [10, 10], [-3, 0], [0, 2], [1, 0.01], [1, 0], [0, 0]]
TABLE = WordTable("t", UNITS, KINDS, np.array(VECTORS, dtype=np.float32))


def test_the_nearest_words_are_those_with_the_largest_cosine() -> None:
    found = nearest_words(TABLE, "Good")
    assert [near.word for near in found] == ["fine", "odd", "bad"]
    cosines = [near.similarity for near in found]
    assert cosines == pytest.approx([np.sqrt(0.5), 0.0, -1.0], abs=1e-6)
    assert [near.word for near in nearest_words(TABLE, "good", 1)] == ["fine"]


def test_other_units_come_where_they_are_wanted() -> None:
    found = nearest_words(TABLE, "good", kinds=("word", "pair", "piece"))
    assert [near.word for near in found[:3]] == ["#<goo", "not good", "fine"]
    assert nearest_words(TABLE, "NOT good", 1)[0].word == "good"


@pytest.mark.parametrize("word", ["never", "unused", ""])
def test_a_word_without_a_row_is_said_plainly(word: str) -> None:
    with pytest.raises(UserError) as caught:
        nearest_words(TABLE, word)
    assert caught.value.code == "NNS-5005"


def test_the_rows_of_a_net_belong_to_the_units_of_its_preparation(
    linear: TextNet, curved: TextNet, mean: TextNet
) -> None:
    for net, first in ((linear, 1), (curved, 2), (mean, 2)):
        tables = word_tables(net.plan, net.weights, net.data)
        vocabulary = net.data.fitted[0].arguments["text"]["vocabulary"]
        for table in tables:
            assert table.units == tuple(vocabulary)
            stored = np.asarray(net.weights[f"{table.node}.weight"])
            np.testing.assert_array_equal(table.vectors, stored[first:])
            place = table.units.index("hotel")
            ids = net.inputs("hotel")["text"][0]
            numbers = ids[:, 0] if ids.ndim == 2 else ids
            assert place + first in numbers.astype(int)
    widths = [t.vectors.shape[1] for t in word_tables(linear.plan, linear.weights, linear.data)]
    assert widths == [64, 4]
    kinds = set(word_tables(linear.plan, linear.weights, linear.data)[0].kinds)
    assert kinds == {"word", "pair", "piece"}


def test_words_used_alike_lie_close(linear: TextNet) -> None:
    table = word_tables(linear.plan, linear.weights, linear.data)[0]
    near = {near.word: near.similarity for near in nearest_words(table, "oven", 10_000)}
    assert near["flour"] > near["hotel"] and near["flour"] > near["goal"]
