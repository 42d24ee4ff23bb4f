"""How often words, or pairs of words, occur: in all, in each class, in how many texts."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import Literal

import numpy as np

from nnstudio.data.corpus.corpus import Check, Corpus, Flags, Rows, nobody_stops
from nnstudio.data.corpus.occurrences import Occurrences, Unit, occurrences
from nnstudio.data.corpus.stop_words import is_stop_word

MILLION = 1_000_000
Order = Literal["count", "texts", "word"]


@dataclass(frozen=True)
class Frequency:
    """A word, or a pair of words, with its figures.

    Args:
        word: in small letters; of a pair both with a blank between.
        count: occurrences.
        texts: in how many texts.
        per_million: occurrences in a million words.
        class_counts: occurrences in each class.
        class_texts: in how many texts of each class.
        class_per_million: occurrences in a million words of each class; 0 for an empty class.
        stop: whether it is a stop word; of a pair, whether one of both is.
    """

    word: str
    count: int
    texts: int
    per_million: float
    class_counts: tuple[int, ...]
    class_texts: tuple[int, ...]
    class_per_million: tuple[float, ...]
    stop: bool


@dataclass(frozen=True, eq=False)
class Frequencies:
    """The figures of all words of a corpus; rows are made when they are looked at.

    Args:
        units: what was counted.
        counts, texts: int64 (unit,).
        by_class, texts_by_class: int64 (unit, class).
        words: number of words counted, so that shares can be told.
        class_words: int64 (class,), of them in each class.
        stop: bool (unit,).
    """

    units: Occurrences
    counts: Rows
    texts: Rows
    by_class: Rows
    texts_by_class: Rows
    words: int
    class_words: Rows
    stop: Flags

    def ranked(
        self,
        search: str = "",
        *,
        order: Order = "count",
        class_: int | None = None,
        least: int = 1,
        with_stop_words: bool = True,
    ) -> Rows:
        """Return units in order, int64.

        Args:
            search: only words that contain these letters; "" for all.
            order: most frequent first, in most texts first, or alphabetical.
            class_: counted in this class alone, where they must occur; None: in all.
            least: occurrences there at least.
            with_stop_words: whether stop words are listed.
        """
        counts = self.counts if class_ is None else self.by_class[:, class_]
        texts = self.texts if class_ is None else self.texts_by_class[:, class_]
        found = np.flatnonzero((counts >= max(1, least)) & (with_stop_words | ~self.stop))
        name = self.units.name
        wanted = search.lower().strip()
        if wanted:
            found = np.array([u for u in found.tolist() if wanted in name(u)], dtype=np.int64)
        if order == "word":
            return np.array(sorted(found.tolist(), key=name), dtype=np.int64)
        weight = counts if order == "count" else texts
        return found[np.argsort(-weight[found], kind="stable")].astype(np.int64)

    def rows(self, units: Rows) -> tuple[Frequency, ...]:
        """Return the figures of some units, e.g. of a screenful of `ranked`."""
        return tuple(self._row(int(unit)) for unit in units)

    def _row(self, unit: int) -> Frequency:
        count = int(self.counts[unit])
        in_classes = self.by_class[unit]
        rates = np.where(
            self.class_words > 0, in_classes * float(MILLION) / np.maximum(1, self.class_words), 0.0
        )
        return Frequency(
            self.units.name(unit),
            count,
            int(self.texts[unit]),
            count * MILLION / max(1, self.words),
            tuple(in_classes.tolist()),
            tuple(self.texts_by_class[unit].tolist()),
            tuple(rates.tolist()),
            bool(self.stop[unit]),
        )


def frequencies(
    corpus: Corpus,
    *,
    unit: Unit = "words",
    part: int | None = None,
    stop_words: Collection[str] = (),
    check: Check = nobody_stops,
) -> Frequencies:
    """Count words, or pairs of neighbouring words (collocations by frequency).

    Args:
        corpus: where to count; punctuation does not count.
        unit: words or pairs.
        part: only in this part; None: both.
        stop_words: to be marked, in small letters.
        check: called between steps; raises to stop it.
    """
    found = occurrences(corpus, unit, part)
    check()
    in_texts = found.texts()
    check()
    by_class, texts_by_class = found.by_class(), found.texts_by_class()
    check()
    places = corpus.word_tokens(part)
    classes = corpus.classes[corpus.rows_of(places)]
    class_words = np.bincount(classes[classes >= 0], minlength=len(corpus.class_names))
    return Frequencies(
        found,
        found.count(),
        in_texts,
        by_class,
        texts_by_class,
        len(places),
        class_words.astype(np.int64),
        is_stop_word(found, stop_words),
    )
