"""Forms of a word are guessed from the words of the corpus."""

from __future__ import annotations

import pytest

from nnstudio.data.corpus.corpus import TRAIN, build_corpus
from nnstudio.data.corpus.word_forms import similar_forms, stem

TEXTS = [
    "Wer sucht, suche; gesucht wird gesuchte Ware. Sie suchten und suchen.",
    "Sucht besucht versucht Sucher walk walked walks walking",
]
CORPUS = build_corpus(TEXTS, [-1, -1], (), [TRAIN, TRAIN])


@pytest.mark.parametrize("word", ["suche", "sucht", "gesucht", "gesuchte", "suchten", "suchend"])
def test_forms_of_a_verb_share_a_stem(word: str) -> None:
    assert stem(word) == "such"


@pytest.mark.parametrize(("word", "rest"), [("gut", "gut"), ("gehen", "geh"), ("tee", "tee")])
def test_short_words_keep_their_letters(word: str, rest: str) -> None:
    assert stem(word) == rest


def test_forms_come_from_the_corpus_the_most_frequent_first() -> None:
    found = similar_forms(CORPUS, "Gesucht")
    assert found[0] == "sucht"
    assert set(found) == {"sucht", "suche", "gesuchte", "suchten", "suchen", "sucher"}
    assert similar_forms(CORPUS, "walk") == ("walked", "walking", "walks")
    assert similar_forms(CORPUS, "gesucht", most=1) == ("sucht",)


@pytest.mark.parametrize("word", ["", "wer sucht", "such*", "§", "2016"])
def test_what_is_no_single_word_has_no_forms(word: str) -> None:
    assert similar_forms(CORPUS, word) == ()
