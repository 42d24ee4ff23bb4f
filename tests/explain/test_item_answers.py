"""Many items at once are answered as one alone is, with the same words and their shares."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
import pytest

from nnstudio.data.config import StepConfig
from nnstudio.explain.item_answers import (
    LONGEST_SHARED,
    PIECE,
    ItemAnswers,
    ItemsQuestion,
    answer_items,
)
from nnstudio.explain.why import explain_why, question_preparation
from nnstudio.train.headless import answer_here
from nnstudio.train.job import CallJob
from tests.helpers.text_nets import TextNet, embedding_net

TEXTS = (
    "The train to Vienna was late, so we missed the ferry.",
    "Bake the bread for forty minutes and let it cool.",
    "qqxqq zzxzz vvxvv",
    "שלום, עולם.",
    "",
)


@pytest.fixture(scope="module")
def bag() -> TextNet:
    return TextNet("text-bag")


def _ask(net: TextNet, texts: Sequence[str], strongest: int = 3) -> ItemAnswers:
    values = np.array([*texts, ""], dtype=object)[:-1]
    prepared = question_preparation(net.data)
    question = ItemsQuestion(net.plan, net.weights, prepared, {"text": values}, strongest=strongest)
    found: Any = answer_here(CallJob("a", answer_items, (question,)))
    assert isinstance(found, ItemAnswers)
    return found


def test_each_text_has_the_answer_and_the_words_that_it_has_alone(bag: TextNet) -> None:
    texts = TEXTS[:2] * PIECE  # more than a piece
    found = _ask(bag, texts)
    assert found.words is not None and found.prediction.probabilities is not None
    for row in (0, 1, PIECE, len(texts) - 1):
        why = explain_why(bag.question(texts[row]))
        assert why.probabilities is not None
        assert found.prediction.probabilities[row] == pytest.approx(why.probabilities, abs=1e-6)
        shares: dict[str, float] = {}
        for part in why.words:
            if any(map(str.isalnum, part.word)):
                shares[part.word.casefold()] = shares.get(part.word.casefold(), 0) + part.share
        strongest = sorted(shares, key=lambda word: -abs(shares[word]))[:3]
        assert [entry.word.casefold() for entry in found.words[row]] == strongest
        assert [entry.share for entry in found.words[row]] == pytest.approx(
            [shares[word] for word in strongest], abs=1e-5
        )


def test_a_text_of_which_nothing_but_a_comma_is_known_is_not_known(bag: TextNet) -> None:
    found = _ask(bag, TEXTS)
    assert found.known is not None
    assert found.known.tolist() == [True, True, False, False, False]
    assert found.words is not None and found.words[2] == () and found.words[4] == ()


def test_a_net_that_reads_in_order_says_whose_end_did_not_count() -> None:
    steps = (StepConfig(id="words", params={"length": 5}),)
    net = TextNet("text-bag", steps, embedding_net)
    found = _ask(net, (*TEXTS, "the bread cools now .", "the bread cools now . the"))
    assert found.cut is not None and found.known is not None
    assert found.cut.tolist() == [True, True, False, False, False, False, True]
    assert found.known.tolist()[2:5] == [False, False, False]
    assert found.words is not None and len(found.words[0]) == 3


def test_words_that_nobody_asked_for_are_not_computed(bag: TextNet) -> None:
    found = _ask(bag, TEXTS, strongest=0)
    assert found.words is None and found.known is not None


def test_a_novel_is_answered_without_its_words(bag: TextNet) -> None:
    novel = "The train was late. " * (LONGEST_SHARED // 20 + 1)
    found = _ask(bag, (novel, TEXTS[0]))
    assert found.words is not None and found.words[0] == () and len(found.words[1]) == 3
    assert found.known is not None and found.known.all()
