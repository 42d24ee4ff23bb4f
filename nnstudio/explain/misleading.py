"""A word that led a net astray: it spoke for the same wrong class in several errors.

It is named only if it stands in many texts of other classes, too; else it is typical of its class,
and the errors are those of texts that are hard.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from nnstudio.data.corpus.concordance import concordance
from nnstudio.data.corpus.corpus import Check, Corpus, nobody_stops
from nnstudio.explain.why import Why

STRONGEST, MUCH = 5, 0.05
"""A word has moved the net if it is among so many strongest and makes up so much of all that
speaks for the answer."""
FEWEST, LEAST = 2, 0.08
"""Errors, and share of the errors looked at, from which a word is worth a sentence."""
ELSEWHERE = 0.2
"""Of a word's hits in other classes, at least."""
LONGEST = 24  # letters; longer ones are addresses and the like
_TRIED = 20


@dataclass(frozen=True)
class Misleading:
    """What is known of the word.

    Args:
        word: in small letters.
        class_: number of the class for which it spoke wrongly.
        errors: in how many errors it did.
        looked_at: how many errors were looked at.
        hits: how often it stands in training and validation.
        elsewhere: share of these hits in texts of other classes, 0 to 1.
    """

    word: str
    class_: int
    errors: int
    looked_at: int
    hits: int
    elsewhere: float


def misleading_word(
    errors: Sequence[Why], corpus: Corpus, check: Check = nobody_stops
) -> Misleading | None:
    """Return the word that spoke for the same wrong class in most errors; None without one.

    Args:
        errors: explained wrong answers; class A is the answer, class B the right class.
        corpus: texts of training and validation.
        check: called between steps; raises to stop it.
    """
    counts: dict[tuple[str, int], int] = defaultdict(int)
    weight: dict[tuple[str, int], float] = defaultdict(float)
    for why in errors:
        sums: dict[str, float] = defaultdict(float)
        for word in why.words:
            sums[word.word.lower()] += word.share
        total = sum(share for share in sums.values() if share > 0)
        for word in sorted(sums, key=lambda word: -sums[word])[:STRONGEST]:
            share = sums[word]
            if share >= MUCH * total > 0 and _is_word(word):
                counts[word, why.first] += 1
                weight[word, why.first] += share
    ranked = sorted(counts, key=lambda key: (-counts[key], -weight[key], key))
    for word, class_ in ranked[:_TRIED]:
        often = counts[word, class_]
        if often < max(FEWEST, LEAST * len(errors)):
            return None
        check()
        found = concordance(corpus, word, check=check)
        elsewhere = 1.0 - found.class_shares[class_] if found.total else 0.0
        if elsewhere >= ELSEWHERE:
            return Misleading(word, class_, often, len(errors), found.total, elsewhere)
    return None


def _is_word(word: str) -> bool:
    return 1 < len(word) <= LONGEST and word.isalpha()
