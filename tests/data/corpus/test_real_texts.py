"""Real texts: language, typical words and hits are what a reader knows of them."""

from __future__ import annotations

from pathlib import Path

import pytest

from nnstudio.data.corpus.concordance import concordance
from nnstudio.data.corpus.corpus import TRAIN, VALIDATION, Corpus, build_corpus
from nnstudio.data.corpus.coverage import training_vocabulary, unknown_words
from nnstudio.data.corpus.frequencies import frequencies
from nnstudio.data.corpus.keyness import keyness
from nnstudio.data.corpus.stop_words import cover, language_of, load_stop_words
from nnstudio.data.frame import WordColumn
from nnstudio.data.progress import Reading
from nnstudio.data.registry import load_importers
from nnstudio.data.spec import checked

CSV = load_importers()["csv"]


def corpus_of(path: Path) -> Corpus:
    """Two columns of a table, class and text; every fifth text is validation."""
    frame = CSV.read(path, checked(CSV.params, {}, CSV.name), Reading())
    label, text = frame.columns
    assert isinstance(label, WordColumn)
    assert isinstance(text, WordColumn)
    labels, texts = label.texts().tolist(), text.texts().tolist()
    names = sorted(set(labels))
    parts = [VALIDATION if row % 5 == 0 else TRAIN for row in range(len(texts))]
    return build_corpus(texts, [names.index(entry) for entry in labels], names, parts)


@pytest.fixture(scope="module")
def news(shared_data: Path) -> Corpus:
    """German newspaper articles in nine classes."""
    return corpus_of(shared_data / "text_de/10kgnad_test/test.csv")


@pytest.fixture(scope="module")
def messages(shared_data: Path) -> Corpus:
    """English short messages, some of them spam."""
    return corpus_of(shared_data / "text_en/sms_spam/sms.tsv")


def test_languages_are_told(news: Corpus, messages: Corpus) -> None:
    assert (language_of(news), language_of(messages)) == ("de", "en")
    assert cover(news, load_stop_words("de")) > 0.4
    assert cover(messages, load_stop_words("en")) > 0.3


def test_typical_words_are_those_a_reader_expects(news: Corpus, messages: Corpus) -> None:
    science = keyness(news, news.class_names.index("Wissenschaft"))
    words = [w.word for w in science.typical(5)]
    assert words[0] == "forscher"
    assert "university" in words
    sport = keyness(news, news.class_names.index("Sport"), stop_words=load_stop_words("de"))
    assert {"tore", "sieg", "saison"} & {w.word for w in sport.typical(8, with_stop_words=False)}
    spam = keyness(messages, messages.class_names.index("spam"))
    assert {"free", "claim", "txt"} <= {w.word for w in spam.typical(12) if w.significant}


def test_counts_agree_with_each_other(news: Corpus) -> None:
    counted = frequencies(news)
    for row in counted.rows(counted.ranked()[:40]):
        found = concordance(news, row.word)
        assert (found.total, found.texts) == (row.count, row.texts)
        assert tuple(found.class_hits) == row.class_counts
        assert tuple(found.class_texts) == row.class_texts


def test_german_newspapers_have_many_words_that_training_does_not_know(news: Corpus) -> None:
    found = unknown_words(news, training_vocabulary(news, least=1, most=10**6))
    assert 0.05 < found.share < 0.2
    assert not {word for word, _ in found.frequent} & load_stop_words("de")
