"""Typical words: log-likelihood and log ratio as computed by hand, on training texts alone."""

from __future__ import annotations

import math

import numpy as np
import pytest

from nnstudio.data.corpus.corpus import TRAIN, VALIDATION, Corpus, build_corpus
from nnstudio.data.corpus.keyness import keyness, log_likelihood, log_ratio


def g2_by_hand(a: int, b: int, c: int, d: int) -> float:
    """Dunning's -2 log lambda: a of c and b of d, as likelihoods of binomial shares."""

    def log_likelihood_of(p: float, k: int, n: int) -> float:
        found = k * math.log(p) if k else 0.0
        return found + ((n - k) * math.log(1 - p) if n - k else 0.0)

    same = (a + b) / (c + d)
    return 2 * (
        log_likelihood_of(a / c, a, c)
        + log_likelihood_of(b / d, b, d)
        - log_likelihood_of(same, a, c)
        - log_likelihood_of(same, b, d)
    )


def corpus(extra: tuple[str, ...] = ()) -> Corpus:
    """Ten texts of each class: 20 words each; "job" 3 times a text here, once in five there."""
    here = ["job job job " + "the of and or so " * 3 + "x y"] * 10
    there = ["job " + "the of and or so " * 3 + "a b c d"] * 5
    there += ["room " + "the of and or so " * 3 + "a b c d"] * 5
    texts = [*here, *there, *extra]
    classes = [0] * 10 + [1] * 10 + [0] * len(extra)
    parts = [TRAIN] * 20 + [VALIDATION] * len(extra)
    return build_corpus(texts, classes, ("ads", "rooms"), parts)


def test_log_likelihood_is_that_of_hand_worked_numbers() -> None:
    sums = np.array([1000, 2000])
    counts = np.array([[30, 20], [10, 20], [0, 12], [8, 0]])
    found = log_likelihood(counts, sums)
    # 30 of 1000 against 20 of 2000: expected 16.667 and 33.333
    # 2 (30 ln 1.8 + 20 ln 0.6 + 970 ln(970/983.333) + 1980 ln(1980/1966.667)) = 15.1069
    assert found[0] == pytest.approx(15.1069, abs=1e-3)
    assert found[1] == pytest.approx(0.0, abs=1e-9)
    assert found[2] == pytest.approx(-g2_by_hand(0, 12, 1000, 2000))
    assert found[3] == pytest.approx(g2_by_hand(8, 0, 1000, 2000))
    ratios = log_ratio(counts, sums)
    assert ratios[0] == pytest.approx(math.log2(3))
    assert ratios[1] == pytest.approx(0.0)
    assert ratios[3] == pytest.approx(math.log2((8 / 1000) / (0.5 / 2000)))


def test_the_most_typical_word_comes_first_with_its_figures() -> None:
    found = keyness(corpus(), 0, stop_words={"the"})
    first = found.typical(1)[0]
    assert first.word == "job"
    assert (first.count, first.other_count) == (30, 5)
    assert (first.texts, first.other_texts) == (10, 5)
    assert (found.class_words, found.other_words) == (200, 200)
    assert first.g2 == pytest.approx(g2_by_hand(30, 5, 200, 200))
    assert first.log_ratio == pytest.approx(math.log2(6))
    chance = math.erfc(math.sqrt(first.g2 / 2))  # chi-square with one degree of freedom
    assert first.p == pytest.approx(chance * found.size)
    assert first.significant
    assert not first.small


def test_what_the_class_lacks_has_a_minus() -> None:
    missing = keyness(corpus(), 0).missing(9)
    assert [word.word for word in missing] == ["a", "b", "c", "d", "room"]
    assert all(word.g2 < 0 and word.log_ratio < 0 for word in missing)


def test_equal_shares_say_nothing() -> None:
    found = keyness(corpus(), 0)
    rows = {row.word: row for row in map(found.row, range(found.size))}
    assert rows["the"].g2 == pytest.approx(0, abs=1e-9)
    assert rows["the"].p == 1.0
    assert not rows["the"].significant


def test_both_sides_of_two_classes_mirror_each_other() -> None:
    one, other = keyness(corpus(), 0), keyness(corpus(), 1)
    by_word = {row.word: row for row in map(other.row, range(other.size))}
    for row in map(one.row, range(one.size)):
        assert row.g2 == pytest.approx(-by_word[row.word].g2, abs=1e-9)
        assert row.log_ratio == pytest.approx(-by_word[row.word].log_ratio)


def test_validation_texts_change_nothing() -> None:
    plain, more = keyness(corpus(), 0), keyness(corpus(("room " * 500,)), 0)
    assert plain.typical(50) == more.typical(50)
    assert plain.missing(50) == more.missing(50)


def test_a_word_of_one_long_text_is_not_called_typical() -> None:
    texts = ["dragon " * 50 + "x y", "dragon x y", *["x y"] * 8, *["dragon x y"] * 2, *["x y"] * 8]
    made = build_corpus(texts, [0] * 10 + [1] * 10, ("p", "q"), [TRAIN] * 20)
    found = keyness(made, 0)
    assert "dragon" in {found.row(key).word for key in range(found.size)}  # tested
    assert "dragon" not in {row.word for row in found.typical()}


def test_rare_words_are_not_tested_and_few_expected_are_marked() -> None:
    found = keyness(corpus(), 0)
    assert found.too_rare == 0
    harder = keyness(corpus(), 0, least=6)
    assert harder.too_rare == 1  # "room"
    rows = {row.word: row for row in map(found.row, range(found.size))}
    assert rows["room"].small  # 2.5 expected on each side
    assert not rows["a"].small


def test_stop_words_can_be_left_out_and_pairs_compared() -> None:
    found = keyness(corpus(), 0, stop_words={"job"})
    assert [row.word for row in found.typical(99) if row.stop] == ["job"]
    assert "job" not in {row.word for row in found.typical(99, with_stop_words=False)}
    pairs = keyness(corpus(), 0, unit="pairs").typical(1)[0]
    assert pairs.word == "job job"
    assert (pairs.count, pairs.other_count) == (20, 0)


@pytest.mark.parametrize(("class_", "names"), [(2, ("x", "y")), (-1, ("x", "y")), (0, ("x",))])
def test_a_class_without_others_is_refused(class_: int, names: tuple[str, ...]) -> None:
    made = build_corpus(["a"], [0], names, [TRAIN])
    with pytest.raises(ValueError, match="class"):
        keyness(made, class_)
