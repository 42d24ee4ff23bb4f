"""A corpus: what is cut stands where the text says, and a person can stop it."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from nnstudio.data.corpus.corpus import PIECE, TRAIN, VALIDATION, build_corpus
from nnstudio.data.texts.text_units import tokens


@given(st.lists(st.text(max_size=40), max_size=6), st.sampled_from([1, 2]))
def test_every_token_stands_at_its_place(texts: list[str], rules: int) -> None:
    none = [-1] * len(texts)
    corpus = build_corpus(texts, none, (), [TRAIN] * len(texts), rules=rules)
    assert corpus.starts[-1] == len(corpus.ids)
    for row, text in enumerate(texts):
        places = range(corpus.starts[row], corpus.starts[row + 1])
        words = [corpus.words[corpus.ids[place]] for place in places]
        if rules == 2:
            assert words == tokens(text, 2)
        for place in places:
            inside = corpus.texts[row][corpus.begins[place] : corpus.ends[place]]
            assert inside.lower()[:1] == corpus.words[corpus.ids[place]][:1] or rules == 2
        assert set(corpus.rows_of(np.array(places, dtype=np.int64))) <= {row}


def test_words_are_letters_numbers_and_emoji_but_not_signs() -> None:
    corpus = build_corpus(["Gut, 10 % 😀 © … 。"], [-1], (), [TRAIN])
    words = [corpus.words[i] for i in corpus.ids[corpus.word_tokens()]]
    assert words == ["gut", "10", "😀"]


def test_parts_are_told_apart() -> None:
    corpus = build_corpus(["a b", "c"], [0, 0], ("x",), [TRAIN, VALIDATION], ("k1", "k2"))
    assert corpus.chosen(VALIDATION).tolist() == [1]
    assert corpus.word_tokens(TRAIN).tolist() == [0, 1]
    assert corpus.keys == ("k1", "k2")


def test_a_person_can_stop_the_cutting_even_of_one_long_text() -> None:
    class StoppedError(Exception):
        pass

    looks = 0

    def check() -> None:
        nonlocal looks
        looks += 1
        if looks == 2:
            raise StoppedError

    with pytest.raises(StoppedError):
        build_corpus(["a " * PIECE * 5], [-1], (), [TRAIN], check=check)
    assert looks == 2


@pytest.mark.parametrize(
    ("classes", "names", "parts", "keys"),
    [
        ([0], ("x",), [TRAIN, TRAIN], ()),
        ([0, 0], ("x",), [TRAIN, 2], ()),  # the test part never comes in
        ([0, 1], ("x",), [TRAIN, TRAIN], ()),
        ([0, 0], ("x",), [TRAIN, TRAIN], ("one",)),
    ],
)
def test_what_does_not_fit_together_is_refused(
    classes: list[int], names: tuple[str, ...], parts: list[int], keys: tuple[str, ...]
) -> None:
    with pytest.raises(ValueError, match=r"lengths|part|class"):
        build_corpus(["a", "b"], classes, names, parts, keys)
