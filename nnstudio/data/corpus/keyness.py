"""Which words are typical of a class: log-likelihood against the other classes, and by how much.

Log-likelihood G2: T. Dunning, "Accurate methods for the statistics of surprise and coincidence",
Computational Linguistics 19 (1993), 61-74, as -2 log lambda of two binomial shares. Effect size:
log ratio, A. Hardie, "Log Ratio - an informal introduction" (2014). Training texts alone count, so
that the list may guide a person without spoiling the validation.
"""

from __future__ import annotations

import math
from collections.abc import Collection
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from nnstudio.data.corpus.corpus import TRAIN, Check, Corpus, Flags, Rows, nobody_stops
from nnstudio.data.corpus.occurrences import Occurrences, Unit, occurrences
from nnstudio.data.corpus.stop_words import is_stop_word

Floats = NDArray[np.float64]
LEAST_COUNT = 5
LEAST_TEXTS = 3
SMALL = 5.0
"""Expected occurrences below which chi-square only roughly tells how G2 varies by chance."""
INSTEAD_OF_0 = 0.5
"""Occurrences put in the place of none for the log ratio (Hardie)."""
LEVEL = 0.05


@dataclass(frozen=True)
class KeyWord:
    """A word, or pair of words, with what speaks for its being typical.

    Args:
        word: in small letters.
        g2: log-likelihood with a sign: above 0 where the class has more of it than the others,
            below 0 where it has less.
        log_ratio: binary logarithm of how many times more frequent it is in the class; 1 is twice
            as frequent, -1 half as frequent.
        p: probability of such a G2 by chance, times the number of words tested (Bonferroni), at
            most 1. It takes every occurrence for independent; words pile up in single texts, so
            look at `texts`, too.
        count, other_count: occurrences in the class and in the others.
        texts, other_texts: in how many texts.
        small: so few are expected that `p` is rough.
        stop: whether it is a stop word.
    """

    word: str
    g2: float
    log_ratio: float
    p: float
    count: int
    other_count: int
    texts: int
    other_texts: int
    small: bool
    stop: bool

    @property
    def significant(self) -> bool:
        """Whether chance is an unlikely explanation at 5 % for all words tested together."""
        return self.p < LEVEL


@dataclass(frozen=True, eq=False)
class Keyness:
    """The words of one class against the others; rows are made when they are looked at.

    Args:
        class_: number of the class.
        units: what was counted, of training.
        tested: int64 (key,), units that were tested, the most typical of the class first.
        g2, log_ratio, p: float64 (key,), as in `KeyWord`.
        counts, texts: int64 (key, 2), in the class and in the others.
        small, stop: bool (key,).
        class_words, other_words: words of the class and of the others.
        too_rare: how many units were not tested because they occur too seldom.
        least_texts: texts of the class that must have a word before it is called typical.
    """

    class_: int
    units: Occurrences
    tested: Rows
    g2: Floats
    log_ratio: Floats
    p: Floats
    counts: Rows
    texts: Rows
    small: Flags
    stop: Flags
    class_words: int
    other_words: int
    too_rare: int
    least_texts: int

    @property
    def size(self) -> int:
        """Number of units tested; `p` is corrected for so many."""
        return len(self.tested)

    def typical(self, most: int = 20, *, with_stop_words: bool = True) -> tuple[KeyWord, ...]:
        """Return what the class has more of than the others, the strongest G2 first.

        What fewer than `least_texts` texts of the class have is tested, but typical of these
        texts and not of the class: it is not listed.

        Args:
            most: words at most.
            with_stop_words: whether stop words are listed.
        """
        enough = self.texts[:, 0] >= self.least_texts
        found = np.flatnonzero((self.g2 > 0) & enough & (with_stop_words | ~self.stop))
        return tuple(self.row(int(key)) for key in found[:most])

    def missing(self, most: int = 20, *, with_stop_words: bool = True) -> tuple[KeyWord, ...]:
        """Return what the class has less of than the others, the strongest G2 first."""
        found = np.flatnonzero((self.g2 < 0) & (with_stop_words | ~self.stop))
        found = found[np.argsort(self.g2[found], kind="stable")]
        return tuple(self.row(int(key)) for key in found[:most])

    def row(self, key: int) -> KeyWord:
        """Return one word, numbered as in `tested`."""
        return KeyWord(
            self.units.name(int(self.tested[key])),
            float(self.g2[key]),
            float(self.log_ratio[key]),
            float(self.p[key]),
            int(self.counts[key, 0]),
            int(self.counts[key, 1]),
            int(self.texts[key, 0]),
            int(self.texts[key, 1]),
            bool(self.small[key]),
            bool(self.stop[key]),
        )


def keyness(
    corpus: Corpus,
    class_: int,
    *,
    unit: Unit = "words",
    least: int = LEAST_COUNT,
    least_texts: int = LEAST_TEXTS,
    stop_words: Collection[str] = (),
    check: Check = nobody_stops,
) -> Keyness:
    """Compare the words of one class with those of all others, in the training part.

    Args:
        corpus: with classes.
        class_: number of the class.
        unit: words, or pairs of neighbouring words.
        least: occurrences in all classes at least; what is rarer is not tested.
        least_texts: texts that have it, at least: one long text is no pattern.
        stop_words: to be marked, in small letters.
        check: called between steps; raises to stop it.

    Raises:
        ValueError: there is no such class, or no other one.
    """
    if not 0 <= class_ < len(corpus.class_names) or len(corpus.class_names) < 2:
        raise ValueError(f"class {class_} of {len(corpus.class_names)}")
    found = occurrences(corpus, unit, TRAIN)
    check()
    counts = _against(found.by_class(), class_)
    check()
    texts = _against(found.texts_by_class(), class_)
    check()
    sums = counts.sum(axis=0)
    enough = (counts.sum(axis=1) >= least) & (texts.sum(axis=1) >= least_texts)
    tested = np.flatnonzero(enough)
    g2 = log_likelihood(counts[tested], sums)
    ratio = log_ratio(counts[tested], sums)
    # Alphabetical among equals, so that the order of the texts does not matter.
    names = [found.name(int(unit)) for unit in tested]
    alphabet = np.array(sorted(range(len(names)), key=names.__getitem__), dtype=np.int64)
    order = alphabet[np.argsort(-g2[alphabet], kind="stable")]
    tested, g2, ratio = tested[order], g2[order], ratio[order]
    check()
    least_expected = counts[tested].sum(axis=1) * sums.min() / max(1, int(sums.sum()))
    chance = np.array([math.erfc(math.sqrt(abs(value) / 2.0)) for value in g2.tolist()])
    return Keyness(
        class_,
        found,
        tested,
        g2,
        ratio,
        np.minimum(1.0, chance * len(tested)),
        counts[tested],
        texts[tested],
        least_expected < SMALL,
        is_stop_word(found, stop_words)[tested],
        int(sums[0]),
        int(sums[1]),
        int(np.count_nonzero(~enough)),
        least_texts,
    )


def log_likelihood(counts: Rows, sums: Rows) -> Floats:
    """Return G2 with a sign, float64 (unit,).

    Args:
        counts: int64 (unit, 2), occurrences in the class and in the others.
        sums: int64 (2,), words of the class and of the others.
    """
    observed = np.stack([counts, sums - counts], axis=1).astype(np.float64)  # (unit, has it, side)
    whole = max(1, int(sums.sum()))
    expected = observed.sum(axis=2, keepdims=True) * (sums / whole)
    with np.errstate(divide="ignore", invalid="ignore"):
        parts = np.where(observed > 0, observed * np.log(observed / expected), 0.0)
    g2 = np.maximum(0.0, 2.0 * parts.sum(axis=(1, 2)))
    more = counts[:, 0] * sums[1] >= counts[:, 1] * sums[0]
    return np.where(more, g2, -g2)


def log_ratio(counts: Rows, sums: Rows) -> Floats:
    """Return the binary logarithm of the ratio of both shares, float64 (unit,); see above."""
    filled = np.where(counts > 0, counts, INSTEAD_OF_0)
    shares = filled / np.maximum(1, sums)
    return np.log2(shares[:, 0] / shares[:, 1])


def _against(by_class: Rows, class_: int) -> Rows:
    """Return counts in the class and in all others, int64 (unit, 2)."""
    here = by_class[:, class_]
    return np.stack([here, by_class.sum(axis=1) - here], axis=1)
