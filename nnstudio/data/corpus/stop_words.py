"""Stop words: words of grammar that say little about what a text is about; lists can be edited."""

from __future__ import annotations

from collections.abc import Collection
from typing import Literal

import numpy as np

from nnstudio.base.paths import resource_path
from nnstudio.data.corpus.corpus import Corpus, Flags
from nnstudio.data.corpus.occurrences import Occurrences

Language = Literal["de", "en"]
LANGUAGES: tuple[Language, ...] = ("de", "en")
LEAST_COVER = 0.1
"""Of the words of a corpus; a list that covers less is not in its language."""


def load_stop_words(language: Language) -> frozenset[str]:
    """Return our list of a language, in small letters."""
    path = resource_path("stop_words", f"{language}.txt")
    return parse_stop_words(path.read_text(encoding="utf-8"))


def parse_stop_words(text: str) -> frozenset[str]:
    """Return the words of a list as a person edits it: one a line or between commas; # comments."""
    lines = (line.partition("#")[0].replace(",", " ") for line in text.splitlines())
    return frozenset(word.lower().replace("’", "'") for line in lines for word in line.split())


def cover(corpus: Corpus, stop_words: Collection[str]) -> float:
    """Return which share of the corpus's words are stop words, 0 to 1; 0 without any words."""
    places = corpus.word_tokens()
    wanted = frozenset(stop_words)
    flags = np.array([word in wanted for word in corpus.words], dtype=np.bool_)
    return float(flags[corpus.ids[places]].mean()) if len(places) else 0.0


def language_of(corpus: Corpus) -> Language | None:
    """Return the language whose list covers more of the corpus; None where neither covers much."""
    covered = {language: cover(corpus, load_stop_words(language)) for language in LANGUAGES}
    best = max(LANGUAGES, key=lambda language: covered[language])
    return best if covered[best] >= LEAST_COVER else None


def is_stop_word(units: Occurrences, stop_words: Collection[str]) -> Flags:
    """Return which units are stop words, bool (unit,); a pair is one if one of both is."""
    wanted = frozenset(stop_words)
    flags = np.array([word in wanted for word in units.corpus.words], dtype=np.bool_)
    stop = flags[units.first]
    return stop | flags[units.second] if len(units.second) else stop
