"""What a vocabulary knows of validation, how long texts are, what a cut takes away."""

from __future__ import annotations

import numpy as np

from nnstudio.data.bundled.texts_de import SAMPLE
from nnstudio.data.corpus.corpus import TRAIN, VALIDATION, build_corpus
from nnstudio.data.corpus.coverage import (
    lengths,
    training_vocabulary,
    truncation,
    unknown_words,
    word_counts,
)
from nnstudio.data.prepare.words import STEP
from nnstudio.data.spec import InputArray

TEXTS = ("a b, c", "a b", "a new new word.", "b a")
CORPUS = build_corpus(TEXTS, [-1] * 4, (), [TRAIN, TRAIN, VALIDATION, VALIDATION])


def test_unknown_words_of_validation_are_counted() -> None:
    found = unknown_words(CORPUS, training_vocabulary(CORPUS, least=1))
    assert (found.words, found.unknown, found.texts, found.texts_with) == (6, 3, 2, 1)
    assert (found.share, found.text_share) == (0.5, 0.5)
    assert found.frequent == (("new", 2), ("word", 1))
    assert found.known == 3


def test_the_vocabulary_is_learnt_from_training_alone() -> None:
    assert training_vocabulary(CORPUS, least=1) == ("a", "b", "c")
    assert training_vocabulary(CORPUS, least=2) == ("a", "b")
    assert training_vocabulary(CORPUS, least=1, most=1) == ("a",)


def test_the_vocabulary_is_that_of_the_step_without_its_signs() -> None:
    raw = SAMPLE.load({})
    texts = raw.inputs["text"][:150]
    params = {"unit": "words", "size": 500, "least": 2, "length": 0, "rules": "2"}
    step = STEP.fit(InputArray(texts, raw.signature.inputs[0]), params)
    corpus = build_corpus(texts.tolist(), [-1] * 150, (), [TRAIN] * 150)
    words = {word for word in step["vocabulary"] if any(c.isalnum() for c in word)}
    mine = training_vocabulary(corpus, least=2, most=500)
    assert words <= set(mine)


def test_lengths_are_counted_by_part() -> None:
    found = lengths(CORPUS, bars=3)
    assert word_counts(CORPUS).tolist() == [3, 2, 4, 2]
    assert found.longest == 4
    assert found.medians == (2.5, 3.0)
    assert sum(found.train) == sum(found.validation) == 2
    assert len(found.edges) == len(found.train) + 1


def test_a_cut_says_what_it_takes_away() -> None:
    found = truncation(CORPUS, 3)  # signs count, as in the step: 4, 2, 5, 2
    assert (found.texts, found.texts_cut, found.words, found.words_cut) == (4, 2, 13, 3)
    assert (found.text_share, found.word_share) == (0.5, 3 / 13)
    assert truncation(CORPUS, 99).words_cut == 0
    kept = truncation(CORPUS, 2, stop_words={"a", "the"})  # 3, 1, 4, 1 are left
    assert (kept.texts_cut, kept.words, kept.words_cut) == (2, 9, 3)


def test_nothing_is_no_error() -> None:
    empty = build_corpus([], [], (), [])
    assert unknown_words(empty, ()).share == unknown_words(empty, ()).text_share == 0.0
    assert lengths(empty).longest == 0
    assert truncation(empty, 1).word_share == truncation(empty, 1).text_share == 0.0
    assert np.array_equal(word_counts(empty), [])
