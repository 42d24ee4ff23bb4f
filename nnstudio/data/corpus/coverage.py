"""What a vocabulary learnt on training knows of validation, how long texts are, what is cut off."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

import numpy as np

from nnstudio.data.corpus.corpus import TRAIN, VALIDATION, Corpus, Flags, Rows
from nnstudio.data.corpus.occurrences import occurrences
from nnstudio.data.texts.most_frequent import most_frequent

BARS = 20
SHOWN = 20


@dataclass(frozen=True)
class UnknownWords:
    """What of the validation texts is not in a vocabulary.

    Args:
        known: words of the vocabulary.
        words: words of all validation texts, punctuation left out.
        unknown: of them not in the vocabulary.
        texts: validation texts.
        texts_with: of them with an unknown word.
        frequent: the most frequent unknown words with their counts.
    """

    known: int
    words: int
    unknown: int
    texts: int
    texts_with: int
    frequent: tuple[tuple[str, int], ...]

    @property
    def share(self) -> float:
        """Unknown share of the words, 0 to 1."""
        return self.unknown / self.words if self.words else 0.0

    @property
    def text_share(self) -> float:
        """Share of the texts with an unknown word, 0 to 1."""
        return self.texts_with / self.texts if self.texts else 0.0


@dataclass(frozen=True)
class Lengths:
    """How many words texts have, by part.

    Args:
        edges: of the bars, (bar + 1,), in words; a bar holds its lower edge.
        train, validation: texts in each bar.
        medians: of training and validation; 0 for an empty part.
        longest: words of the longest text.
    """

    edges: tuple[int, ...]
    train: tuple[int, ...]
    validation: tuple[int, ...]
    medians: tuple[float, float]
    longest: int


@dataclass(frozen=True)
class Truncation:
    """What is lost where only the first words of a text are looked at.

    Args:
        length: so many are looked at.
        texts, words: of training and validation together.
        texts_cut: texts that lose something.
        words_cut: words that are lost.
    """

    length: int
    texts: int
    texts_cut: int
    words: int
    words_cut: int

    @property
    def text_share(self) -> float:
        """Share of the texts that lose something, 0 to 1."""
        return self.texts_cut / self.texts if self.texts else 0.0

    @property
    def word_share(self) -> float:
        """Share of the words that are lost, 0 to 1."""
        return self.words_cut / self.words if self.words else 0.0


def training_vocabulary(corpus: Corpus, least: int = 2, most: int = 20_000) -> tuple[str, ...]:
    """Return the words of training in most texts, as the step “Look up words” chooses them.

    Args:
        corpus: its training texts count.
        least: texts that a word must occur in.
        most: words at most; alphabetical among equals.
    """
    found = occurrences(corpus, "words", TRAIN)
    texts = found.texts()
    counts = {found.name(int(u)): int(texts[u]) for u in np.flatnonzero(texts >= least)}
    return tuple(word for word, _ in most_frequent([counts], least, most))


def unknown_words(corpus: Corpus, vocabulary: Collection[str], shown: int = SHOWN) -> UnknownWords:
    """Return what of the validation texts a vocabulary does not know.

    Args:
        corpus: its validation texts are looked at.
        vocabulary: words in small letters, e.g. of `training_vocabulary` or of a fitted step.
        shown: most of the unknown words in the list.
    """
    known = frozenset(vocabulary)
    places = corpus.word_tokens(VALIDATION)
    strange: Flags = np.array([word not in known for word in corpus.words], dtype=np.bool_)
    unknown = places[strange[corpus.ids[places]]] if len(places) else places
    counts = np.bincount(corpus.ids[unknown], minlength=len(corpus.words))
    found = {corpus.words[w]: int(counts[w]) for w in np.flatnonzero(counts)}
    return UnknownWords(
        len(known),
        len(places),
        len(unknown),
        len(corpus.chosen(VALIDATION)),
        len(np.unique(corpus.rows_of(unknown))),
        tuple(most_frequent([found], 1, shown)),
    )


def lengths(corpus: Corpus, bars: int = BARS) -> Lengths:
    """Return how long the texts are, in words without punctuation.

    Args:
        corpus: both parts count.
        bars: at most.
    """
    words = word_counts(corpus)
    longest = int(words.max(initial=0))
    wide = max(1, -(-(longest + 1) // bars))
    edges = np.arange(0, longest + 1 + wide, wide)
    parts = [words[corpus.parts == part] for part in (TRAIN, VALIDATION)]
    train, validation = (np.histogram(part, bins=edges)[0] for part in parts)
    medians = [float(np.median(part)) if len(part) else 0.0 for part in parts]
    return Lengths(
        tuple(edges.tolist()),
        tuple(train.tolist()),
        tuple(validation.tolist()),
        (medians[0], medians[1]),
        longest,
    )


def truncation(corpus: Corpus, length: int, stop_words: Collection[str] = ()) -> Truncation:
    """Return what is lost where a text is cut after so many words and signs.

    Args:
        corpus: both parts count.
        length: words and signs of a text that are looked at, as the step “Look up words” counts.
        stop_words: that are left out before and do not count.
    """
    gone = frozenset(stop_words)
    counts: Flags = np.array([word not in gone for word in corpus.words], dtype=np.bool_)
    rows = corpus.row_of_each()[counts[corpus.ids]] if len(corpus.ids) else corpus.ids
    sizes = np.bincount(rows, minlength=corpus.size)
    lost = np.maximum(0, sizes - length)
    return Truncation(
        length,
        corpus.size,
        int(np.count_nonzero(lost)),
        int(sizes.sum()),
        int(lost.sum()),
    )


def word_counts(corpus: Corpus) -> Rows:
    """Return how many words each text has, int64 (text,), punctuation left out."""
    places = corpus.word_tokens()
    return np.bincount(corpus.rows_of(places), minlength=corpus.size).astype(np.int64)
