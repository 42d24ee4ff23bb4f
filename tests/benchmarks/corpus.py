"""P12: a corpus of ten thousand articles: cut once, then asked live, and stopped at any time."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable
from typing import Any

import numpy as np

from nnstudio.data.corpus.concordance import concordance
from nnstudio.data.corpus.corpus import build_corpus
from nnstudio.data.corpus.coverage import training_vocabulary, unknown_words
from nnstudio.data.corpus.frequencies import frequencies
from nnstudio.data.corpus.keyness import keyness
from tests.benchmarks.figures import Figure

ARTICLES = 10_000
WORDS = 380
"""Of an article, as in German newspapers."""
CLASSES = 9
DIFFERENT = 300_000


def run(rounds: int) -> list[Figure]:
    """Cut articles of made words with Zipf's frequencies, and ask for words and typical words."""
    texts, classes = make_articles()
    names = [f"class {number}" for number in range(CLASSES)]
    parts = [number % 5 == 0 for number in range(ARTICLES)]
    gaps = _Gaps()
    start = time.perf_counter()
    corpus = build_corpus(texts, classes, names, parts, check=gaps.check)
    built = time.perf_counter() - start
    known = training_vocabulary(corpus)
    asked: dict[str, tuple[float, Callable[[], Any]]] = {
        "a word in its contexts, 50 hits": (
            0.1,
            lambda: concordance(corpus, "wort12").window(0, 50),
        ),
        "a word with *": (0.1, lambda: concordance(corpus, "wort12*").window(0, 50)),
        "unknown words": (0.3, lambda: unknown_words(corpus, known)),
        "frequencies of words": (1.0, lambda: frequencies(corpus)),
        "typical words of a class": (1.0, lambda: keyness(corpus, 0).typical()),
        "typical pairs of a class": (2.0, lambda: keyness(corpus, 0, unit="pairs").typical()),
    }
    figures = [
        Figure("P12", "10,000 articles cut, s", built, "< 15", built < 15),
        Figure(
            "P12", "longest time without a look, s", gaps.longest, "< 0.05", gaps.longest < 0.05
        ),
    ]
    for name, (goal, ask) in asked.items():
        seconds = statistics.median(_seconds(ask) for _ in range(rounds))
        figures.append(Figure("P12", f"{name}, s", seconds, f"< {goal}", seconds < goal))
    return figures


class _Gaps:
    """Notes the longest time between two looks at the wish to stop."""

    def __init__(self) -> None:
        self.longest = 0.0
        self._last = time.perf_counter()

    def check(self) -> None:
        now = time.perf_counter()
        self.longest, self._last = max(self.longest, now - self._last), now


def make_articles() -> tuple[list[str], list[int]]:
    generator = np.random.default_rng(3)
    weights = 1.0 / np.arange(1, DIFFERENT + 1)
    places = generator.choice(DIFFERENT, size=(ARTICLES, WORDS), p=weights / weights.sum())
    texts = [
        " ".join(f"Wort{place}" + ("." if place % 13 == 0 else "") for place in row)
        for row in places.tolist()
    ]
    return texts, generator.integers(0, CLASSES, ARTICLES).tolist()


def _seconds(ask: Callable[[], Any]) -> float:
    start = time.perf_counter()
    ask()
    return time.perf_counter() - start
