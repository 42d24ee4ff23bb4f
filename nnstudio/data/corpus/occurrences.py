"""What is counted: each occurrence of a word, or of two words side by side, with its text."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

import numpy as np

from nnstudio.data.corpus.corpus import Corpus, Rows
from nnstudio.data.texts.text_units import pair

Unit = Literal["words", "pairs"]


@dataclass(frozen=True, eq=False)
class Occurrences:
    """The occurrences of all units of a part.

    Args:
        corpus: where they stand.
        first: int64 (unit,), place in `corpus.words` of the word, or of the first of a pair.
        second: int64 (unit,), of the second of a pair; empty for words.
        units: int64 (occurrence,), which unit.
        rows: int64 (occurrence,), in which text.
    """

    corpus: Corpus
    first: Rows
    second: Rows
    units: Rows
    rows: Rows

    def name(self, unit: int) -> str:
        """Return the word, or both words of a pair with a blank between."""
        word = self.corpus.words[self.first[unit]]
        return pair(word, self.corpus.words[self.second[unit]]) if len(self.second) else word

    def count(self) -> Rows:
        """Return how often each unit occurs, int64 (unit,)."""
        return np.bincount(self.units, minlength=len(self.first)).astype(np.int64)

    def by_class(self) -> Rows:
        """Return how often each unit occurs in texts of each class, int64 (unit, class)."""
        return self._spread(self.units, self.rows)

    def texts_by_class(self) -> Rows:
        """Return in how many texts of each class a unit occurs, int64 (unit, class)."""
        return self._spread(*self._in_texts())

    def texts(self) -> Rows:
        """Return in how many texts each unit occurs, int64 (unit,)."""
        units, _ = self._in_texts()
        return np.bincount(units, minlength=len(self.first)).astype(np.int64)

    def _in_texts(self) -> tuple[Rows, Rows]:
        size = max(1, self.corpus.size)
        both = np.unique(self.units * size + self.rows)
        return both // size, both % size

    def _spread(self, units: Rows, rows: Rows) -> Rows:
        number = len(self.corpus.class_names)
        classes = self.corpus.classes[rows]
        known = classes >= 0
        cells = units[known] * number + classes[known]
        counts = np.bincount(cells, minlength=len(self.first) * number)
        return counts.reshape(len(self.first), number).astype(np.int64)


def occurrences(corpus: Corpus, unit: Unit = "words", part: int | None = None) -> Occurrences:
    """Return the occurrences of words, or of pairs of words with nothing between them.

    Args:
        corpus: where to count; punctuation is not counted, and parts the words of a pair.
        unit: words or pairs.
        part: only in this part; None: both.
    """
    places = corpus.word_tokens(part)
    none = np.zeros(0, dtype=np.int64)
    if unit == "words":
        first, units = np.unique(corpus.ids[places], return_inverse=True)
        return Occurrences(
            corpus, first.astype(np.int64), none, units.reshape(-1), corpus.rows_of(places)
        )
    if not len(places):
        return Occurrences(corpus, none, none, none, none)
    rows = corpus.rows_of(places)
    beside = (np.diff(places) == 1) & (np.diff(rows) == 0)
    words = max(1, len(corpus.words))
    ids = corpus.ids[places].astype(np.int64)
    both, units = np.unique((ids[:-1] * words + ids[1:])[beside], return_inverse=True)
    return Occurrences(corpus, both // words, both % words, units.reshape(-1), rows[:-1][beside])
