"""What is counted: each occurrence of a word, or of two words side by side, with its text."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

import numpy as np

from nnstudio.data.corpus.corpus import Corpus, Flags, Rows
from nnstudio.data.texts.text_units import pair

Unit = Literal["words", "pairs"]


@dataclass(frozen=True, eq=False)
class Occurrences:
    """The occurrences of all units of a part, sorted by unit and text.

    Args:
        corpus: where they stand.
        first: int64 (unit,), place in `corpus.words` of the word, or of the first of a pair.
        second: int64 (unit,), of the second of a pair; empty for words.
        units: int64 (occurrence,), which unit.
        rows: int64 (occurrence,), in which text.
        new: bool (occurrence,), whether it is the first of its unit in its text.
    """

    corpus: Corpus
    first: Rows
    second: Rows
    units: Rows
    rows: Rows
    new: Flags

    def name(self, unit: int) -> str:
        """Return the word, or both words of a pair with a blank between."""
        word = self.corpus.words[self.first[unit]]
        return pair(word, self.corpus.words[self.second[unit]]) if len(self.second) else word

    def count(self) -> Rows:
        """Return how often each unit occurs, int64 (unit,)."""
        return np.bincount(self.units, minlength=len(self.first)).astype(np.int64)

    def texts(self) -> Rows:
        """Return in how many texts each unit occurs, int64 (unit,)."""
        return np.bincount(self.units[self.new], minlength=len(self.first)).astype(np.int64)

    def by_class(self) -> Rows:
        """Return how often each unit occurs in texts of each class, int64 (unit, class)."""
        return self._spread(self.units, self.rows)

    def texts_by_class(self) -> Rows:
        """Return in how many texts of each class a unit occurs, int64 (unit, class)."""
        return self._spread(self.units[self.new], self.rows[self.new])

    def _spread(self, units: Rows, rows: Rows) -> Rows:
        number = len(self.corpus.class_names)
        classes = self.corpus.classes[rows]
        if len(classes) and int(self.corpus.classes.min()) < 0:
            units, classes = units[classes >= 0], classes[classes >= 0]
        counts = np.bincount(units * number + classes, minlength=len(self.first) * number)
        return counts.reshape(len(self.first), number).astype(np.int64)


def occurrences(corpus: Corpus, unit: Unit = "words", part: int | None = None) -> Occurrences:
    """Return the occurrences of words, or of pairs of words with nothing between them.

    Args:
        corpus: where to count; punctuation is not counted, and parts the words of a pair.
        unit: words or pairs.
        part: only in this part; None: both.
    """
    places = corpus.word_tokens(part)
    words, texts = max(1, len(corpus.words)), max(1, corpus.size)
    rows = corpus.row_of_each()[places].astype(np.int64)
    keys = corpus.ids[places].astype(np.int64)
    if unit == "pairs":
        beside = (np.diff(places) == 1) & (np.diff(rows) == 0)
        keys, rows = (keys[:-1] * words + keys[1:])[beside], rows[:-1][beside]
    both = np.sort(keys * texts + rows)  # one sort of plain numbers is far faster than of pairs
    keys, rows = both // texts, both % texts
    begins = np.ones(len(keys), dtype=np.bool_)
    begins[1:] = keys[1:] != keys[:-1]
    new = begins.copy()
    new[1:] |= rows[1:] != rows[:-1]
    known = keys[begins]
    none = known[:0]
    return Occurrences(
        corpus,
        known // words if unit == "pairs" else known,
        known % words if unit == "pairs" else none,
        np.cumsum(begins, dtype=np.int64) - 1,
        rows,
        new,
    )
