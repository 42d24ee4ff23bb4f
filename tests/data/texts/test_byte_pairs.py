"""Pieces of words: learnt as the paper says, compared with the plainest way of doing it."""

from __future__ import annotations

import itertools
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nnstudio.data.texts.byte_pairs import (
    cut_words,
    learn_merges,
    merge_ranks,
    word_pieces,
)

WORDS = st.dictionaries(st.text("abc", min_size=1, max_size=8), st.integers(1, 5), max_size=12)


def plainly(words: dict[str, int], most: int, least: int) -> list[str]:
    """Count all pairs anew for each one that is joined."""
    cut = {word: [*word[:-1], word[-1] + "_"] for word in words}
    known = {part for parts in cut.values() for part in parts}
    merges: list[str] = []
    while len(known) < most:
        counts: Counter[tuple[str, str]] = Counter()
        for word, parts in cut.items():
            for pair in itertools.pairwise(parts):
                counts[pair] += words[word]
        if not counts:
            break
        best = min(counts, key=lambda pair: (-counts[pair], pair))
        if counts[best] < least:
            break
        merges.append(" ".join(best))
        known.add("".join(best))
        for parts in cut.values():
            place = 0
            while place < len(parts) - 1:
                if (parts[place], parts[place + 1]) == best:
                    parts[place : place + 2] = ["".join(best)]
                place += 1
    return merges


@given(WORDS, st.integers(1, 30), st.integers(1, 4))
def test_the_fast_way_learns_what_the_plain_way_learns(
    words: dict[str, int], most: int, least: int
) -> None:
    assert learn_merges(words, most, least) == plainly(words, most, least)


@given(WORDS)
def test_the_order_of_the_words_does_not_matter(words: dict[str, int]) -> None:
    other = dict(reversed(words.items()))
    assert learn_merges(words, 20) == learn_merges(other, 20)


@given(WORDS, st.text(min_size=1, max_size=200))
def test_the_pieces_of_a_word_are_the_word(words: dict[str, int], word: str) -> None:
    ranks = merge_ranks(learn_merges(words, 20))
    assert "".join(word_pieces(word, ranks)) == word + "_"


def test_the_example_of_the_paper() -> None:
    words = {"low": 5, "lower": 2, "newest": 6, "widest": 3}
    merges = learn_merges(words, 99)
    assert merges[:3] == ["e s", "es t_", "l o"]
    pieces = word_pieces("lowest", merge_ranks(merges[:4]))
    assert pieces[-1] == "est_"


@pytest.mark.parametrize("length", [63, 64, 65, 640])
def test_long_words_are_cut_in_stretches(length: int) -> None:
    pieces = word_pieces("a" * length, {("a", "a"): 0})
    assert "".join(pieces) == "a" * length + "_"
    assert pieces[0] == "aa"


def test_words_are_cut_once() -> None:
    cut: dict[str, list[str]] = {}
    assert cut_words(["ab", "ab"], {}, cut) == ["a", "b_", "a", "b_"]
    assert list(cut) == ["ab"]
