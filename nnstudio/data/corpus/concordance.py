"""A word in its contexts (keyword in context), and how its hits spread over the classes."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass
from typing import Literal

import numpy as np

from nnstudio.data.corpus.corpus import (
    Check,
    Corpus,
    Flags,
    Rows,
    cut_question,
    nobody_stops,
)

Order = Literal["text", "left", "right"]
CONTEXT = 60
"""Characters left and right of a hit."""
MOST_WORDS = 100
"""That `*` stands for, in the answer."""
_BREAKS = str.maketrans("\n\r\t\v\f\u2028\u2029", " " * 7)


@dataclass(frozen=True)
class Hit:
    """One hit with its surroundings; line breaks stand as blanks.

    Args:
        row: of the text in the corpus.
        left, match, right: as it is written.
        begin, end: characters of `corpus.texts[row]`.
        class_: number of the text's class; -1 for none.
    """

    row: int
    left: str
    match: str
    right: str
    begin: int
    end: int
    class_: int


@dataclass(frozen=True, eq=False)
class Concordance:
    """All hits of a question; the hits themselves are made when they are looked at.

    Args:
        corpus: in which was looked.
        query: as it was asked.
        total: number of hits.
        texts: number of texts with a hit.
        class_hits: int64 (class,), hits in texts of each class.
        class_texts: int64 (class,), texts with a hit of each class.
        words: what the words with `*` and the other forms stand for, the most frequent
            MOST_WORDS first; empty where the question is a single word or a phrase without `*`.
        first: int64 (hit,), first token of each hit, in the order asked for.
        length: tokens of a hit.
    """

    corpus: Corpus
    query: str
    total: int
    texts: int
    class_hits: Rows
    class_texts: Rows
    words: tuple[str, ...]
    first: Rows
    length: int

    @property
    def class_shares(self) -> tuple[float, ...]:
        """Of all hits, how many lie in each class, 0 to 1; zeros where there are none."""
        whole = max(1, int(self.class_hits.sum()))
        return tuple(float(count) / whole for count in self.class_hits)

    def window(self, start: int, stop: int, context: int = CONTEXT) -> tuple[Hit, ...]:
        """Return the hits from `start` to before `stop`; fewer at the end.

        Args:
            start, stop: numbers of hits from 0.
            context: characters on each side.
        """
        corpus, hits = self.corpus, self.first[max(0, start) : max(0, stop)]
        return tuple(
            _hit(corpus, int(row), int(token), self.length, context)
            for row, token in zip(corpus.rows_of(hits), hits, strict=True)
        )

    def text_rows(self) -> Rows:
        """Return the texts with a hit, int64, each once, in order."""
        return np.unique(self.corpus.rows_of(self.first))


def concordance(
    corpus: Corpus,
    query: str,
    *,
    forms: Collection[str] = (),
    class_: int | None = None,
    part: int | None = None,
    order: Order = "text",
    check: Check = nobody_stops,
) -> Concordance:
    """Find a word or phrase.

    Args:
        corpus: where to look.
        query: a word, or several in a row; `*` in a word stands for any letters, `*` alone for
            any word. Capitals do not matter; whole words are found.
        forms: further words that count as hits of a question of one word, e.g. {"sucht"}.
        class_: only in texts of this class; None: all.
        part: only in this part; None: both.
        order: of the hits: as the texts stand, or by the words left or right of them.
        check: called between steps; raises to stop it.
    """
    wanted = [_matching(corpus, entry) for entry in _entries(query, corpus.rules)]
    if len(wanted) == 1 and forms:
        extra = {small for form in forms for small in cut_question(form, corpus.rules)}
        wanted[0] |= _flags(corpus, [word in extra for word in corpus.words])
    check()
    first = _found(corpus, wanted) if wanted else np.zeros(0, dtype=np.int64)
    check()
    rows = corpus.rows_of(first)
    keep = np.ones(len(first), dtype=np.bool_)
    if class_ is not None:
        keep &= corpus.classes[rows] == class_
    if part is not None:
        keep &= corpus.parts[rows] == part
    first, rows = first[keep], rows[keep]
    in_texts = np.unique(rows)
    many = forms or "*" in query
    return Concordance(
        corpus,
        query,
        len(first),
        len(in_texts),
        _by_class(corpus, rows),
        _by_class(corpus, in_texts),
        _standing_for(corpus, wanted[0], first) if many and len(wanted) == 1 else (),
        _ordered(corpus, first, len(wanted), order),
        len(wanted),
    )


def _entries(query: str, rules: int) -> list[str]:
    """Return the words of a question; those with `*` stay patterns."""
    if "*" not in query:
        return cut_question(query, rules)
    entries: list[str] = []
    for word in query.split():
        if "*" not in word:
            entries += cut_question(word, rules)
        else:
            parts = ["".join(cut_question(part, rules)) for part in word.split("*")]
            entries.append("*".join(parts))
    return entries


def _matching(corpus: Corpus, entry: str) -> Flags:
    """Return which words an entry means, bool (word,)."""
    if "*" not in entry:
        return _flags(corpus, [word == entry for word in corpus.words])
    if not entry.strip("*"):
        return corpus.is_word.copy()
    parts = entry.split("*")
    fits = re.compile(".*".join(map(re.escape, parts)), re.DOTALL).fullmatch
    longest = max(parts, key=len)  # far faster to look for than the pattern
    return _flags(corpus, [longest in w and fits(w) is not None for w in corpus.words])


def _flags(corpus: Corpus, values: list[bool]) -> Flags:
    return np.fromiter(values, dtype=np.bool_, count=len(corpus.words))


def _found(corpus: Corpus, wanted: list[Flags]) -> Rows:
    """Return the first token of each hit, in the order of the texts."""
    length = len(wanted)
    if len(corpus.ids) < length:
        return np.zeros(0, dtype=np.int64)
    first = np.flatnonzero(wanted[0][corpus.ids[: len(corpus.ids) - length + 1]])
    for place in range(1, length):
        first = first[wanted[place][corpus.ids[first + place]]]
    if length > 1:  # a phrase ends in the text in which it begins
        first = first[corpus.rows_of(first) == corpus.rows_of(first + length - 1)]
    return first.astype(np.int64)


def _by_class(corpus: Corpus, rows: Rows) -> Rows:
    classes = corpus.classes[rows]
    return np.bincount(classes[classes >= 0], minlength=len(corpus.class_names)).astype(np.int64)


def _standing_for(corpus: Corpus, wanted: Flags, first: Rows) -> tuple[str, ...]:
    counts = np.bincount(corpus.ids[first], minlength=len(corpus.words))
    places = np.flatnonzero(wanted & (counts > 0))
    places = places[np.argsort(-counts[places], kind="stable")[:MOST_WORDS]]
    ranked = sorted(places.tolist(), key=lambda place: (-counts[place], corpus.words[place]))
    return tuple(corpus.words[place] for place in ranked)


def _ordered(corpus: Corpus, first: Rows, length: int, order: Order) -> Rows:
    """Sort hits by up to three neighbours; beyond the edge of a text comes before every word."""
    if order == "text" or not len(first):
        return first
    rows = corpus.rows_of(first)
    low, high = corpus.starts[rows], corpus.starts[rows + 1]
    rank = np.empty(len(corpus.words) + 1, dtype=np.int64)
    rank[np.argsort(np.array(corpus.words, dtype=object))] = np.arange(len(corpus.words))
    rank[-1] = -1
    steps = range(1, 4)
    places = [first - step if order == "left" else first + length - 1 + step for step in steps]
    keys: list[Rows] = []
    for place in places:
        inside = (place >= low) & (place < high)
        words = np.where(inside, corpus.ids[np.where(inside, place, 0)], len(corpus.words))
        keys.append(rank[words])
    return first[np.lexsort(keys[::-1])]


def _hit(corpus: Corpus, row: int, token: int, length: int, context: int) -> Hit:
    text = corpus.texts[row]
    begin, end = int(corpus.begins[token]), int(corpus.ends[token + length - 1])
    return Hit(
        row,
        text[max(0, begin - context) : begin].translate(_BREAKS),
        text[begin:end].translate(_BREAKS),
        text[end : end + context].translate(_BREAKS),
        begin,
        end,
        int(corpus.classes[row]),
    )
