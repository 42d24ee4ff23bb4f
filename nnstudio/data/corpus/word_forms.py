"""Other forms of a word that a corpus has: a guess by beginnings and endings, to be looked over."""

from __future__ import annotations

import numpy as np

from nnstudio.data.corpus.corpus import Corpus, cut_question

# Longest first. German and English endings of verbs, nouns and adjectives.
_ENDINGS = (
    *("enden", "ende", "test", "sten", "tet", "ten", "est", "ens", "ern", "ing", "end"),
    *("te", "et", "st", "em", "en", "er", "es", "ed", "ly", "e", "t", "n", "s"),
)
_BEGINNING = "ge"  # gesucht
LEAST = 3
"""Letters that are left of a word at least."""


def stem(word: str) -> str:
    """Return what is left of a word in small letters without “ge” and a single ending."""
    ending = next(
        (end for end in _ENDINGS if word.endswith(end) and len(word) - len(end) >= LEAST), ""
    )
    rest = word.removesuffix(ending)
    if ending and rest.startswith(_BEGINNING) and len(rest) - len(_BEGINNING) >= LEAST:
        return rest.removeprefix(_BEGINNING)
    return rest


def similar_forms(corpus: Corpus, word: str, most: int = 6) -> tuple[str, ...]:
    """Return words of the corpus that may be forms of one, most frequent first, without itself.

    Args:
        corpus: where to look.
        word: a single word; others have no forms.
        most: forms at most.
    """
    found = cut_question(word, corpus.rules)
    if len(found) != 1 or not found[0].isalpha():
        return ()
    wanted = stem(found[0])
    places = [
        place
        for place, other in enumerate(corpus.words)
        if wanted in other and other != found[0] and stem(other) == wanted
    ]
    counts = np.bincount(corpus.ids, minlength=len(corpus.words)).tolist()
    ranked = sorted(places, key=lambda place: (-counts[place], corpus.words[place]))
    return tuple(corpus.words[place] for place in ranked[:most])
