"""Words of a net by its weights: the nearest ones, a map, and nets that have no row a word."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from nnstudio.base.errors import UserError
from nnstudio.explain.projection import pca
from nnstudio.explain.word_maps import (
    MOST_WORDS,
    NearAnswer,
    NearQuestion,
    WordsMap,
    WordsProjection,
    has_word_table,
    near_words_job,
    words_map_job,
)
from nnstudio.explain.word_vectors import nearest_words, word_tables
from nnstudio.train.headless import answer_here
from tests.helpers.text_nets import TextNet


def test_near_words_are_those_of_the_widest_table(curved: TextNet) -> None:
    table = word_tables(curved.plan, curved.weights, curved.data)[0]
    word = table.units[5]
    order = NearQuestion(word, curved.plan, curved.data, curved.weights, count=4)
    found = answer_here(near_words_job("n", order))
    assert isinstance(found, NearAnswer)
    assert found.near == nearest_words(table, word, 4)
    assert len(found.near) == 4 and found.word == word


def test_the_latest_weights_count_before_those_of_the_question(curved: TextNet) -> None:
    table = word_tables(curved.plan, curved.weights, curved.data)[0]
    order = NearQuestion(table.units[5], curved.plan, curved.data, None)
    assert answer_here(near_words_job("n", order)) is None
    known = answer_here(near_words_job("n", replace(order, weights=curved.weights)))
    assert known.near[0].similarity >= known.near[-1].similarity


def test_an_unknown_word_is_said(curved: TextNet) -> None:
    order = NearQuestion("xyzzy", curved.plan, curved.data, curved.weights)
    with pytest.raises(UserError) as caught:
        answer_here(near_words_job("n", order))
    assert caught.value.code == "NNS-5005"


@pytest.mark.parametrize("name", ["linear", "curved", "mean", "cut"])
def test_a_map_shows_the_words_of_most_texts(name: str, request: pytest.FixtureRequest) -> None:
    net: TextNet = request.getfixturevalue(name)
    assert has_word_table(net.plan)
    found = answer_here(words_map_job("w", WordsMap(net.plan, net.data, net.weights)))
    assert isinstance(found, WordsProjection)
    table = word_tables(net.plan, net.weights, net.data)[0]
    places = found.projection.items
    assert 3 <= len(places) <= MOST_WORDS
    assert [table.units[place] for place in places.tolist()] == list(found.words)
    assert len({table.kinds[place] for place in places.tolist()}) == 1
    points, shares = pca(table.vectors[places])
    np.testing.assert_allclose(found.projection.points, points, atol=1e-5)
    assert found.projection.explained == pytest.approx(shares, abs=1e-6)


def test_a_second_map_lies_as_the_first(curved: TextNet) -> None:
    order = WordsMap(curved.plan, curved.data, curved.weights)
    first = answer_here(words_map_job("w", order)).projection
    mirrored = replace(first, points=-first.points)
    again = answer_here(words_map_job("w", replace(order, before=mirrored))).projection
    np.testing.assert_allclose(again.points, mirrored.points, atol=1e-4)
