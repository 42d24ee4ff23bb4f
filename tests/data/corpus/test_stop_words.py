"""Our lists of stop words: complete enough to tell a language, without words that deny."""

from __future__ import annotations

import pytest

from nnstudio.data.bundled.texts_de import SAMPLE as GERMAN
from nnstudio.data.bundled.texts_en import SAMPLE as ENGLISH
from nnstudio.data.corpus.corpus import TRAIN, Corpus, build_corpus
from nnstudio.data.corpus.stop_words import (
    LANGUAGES,
    cover,
    language_of,
    load_stop_words,
    parse_stop_words,
)
from nnstudio.data.corpus.word_params import stop_list
from nnstudio.data.texts.text_units import tokens


def corpus_of(texts: list[str]) -> Corpus:
    return build_corpus(texts, [-1] * len(texts), (), [TRAIN] * len(texts))


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_entry_is_one_word_as_texts_are_cut(language: str) -> None:
    words = load_stop_words(language)  # type: ignore[arg-type]
    assert len(words) > 150
    assert all(tokens(word, 2) == [word] for word in words)
    assert all(tokens(word, 1) == [word] for word in words)
    assert not words & {"nicht", "kein", "keine", "nie", "ohne", "nichts"}
    assert not words & {"not", "no", "never", "without", "nothing", "nor", "don't", "isn't"}


@pytest.mark.parametrize(("sample", "language"), [(GERMAN, "de"), (ENGLISH, "en")])
def test_the_language_is_that_of_the_list_that_covers_more(sample: object, language: str) -> None:
    texts = sample.load({}).inputs["text"].tolist()  # type: ignore[attr-defined]
    corpus = corpus_of(texts)
    assert language_of(corpus) == language
    assert cover(corpus, load_stop_words(language)) > 0.25  # type: ignore[arg-type]


@pytest.mark.parametrize("texts", [[], ["§ 12 %"], ["kala maja puu vesi"]])
def test_other_languages_are_not_guessed(texts: list[str]) -> None:
    assert language_of(corpus_of(texts)) is None


def test_a_list_is_read_as_a_person_edits_it() -> None:
    assert parse_stop_words("# mine\nDer, die  # articles\n\ndon’t") == {"der", "die", "don't"}


def test_the_parameter_adds_and_keeps_words() -> None:
    german = load_stop_words("de")
    assert stop_list({}) == stop_list({"stop": "keep", "stop_more": "herr"}) == []
    assert set(stop_list({"stop": "de", "stop_more": "herr -ich"})) == german - {"ich"} | {"herr"}
    assert stop_list({"stop": "own", "stop_more": "Herr frau"}) == ["frau", "herr"]
