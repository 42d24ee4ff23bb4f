"""The texts of training and validation, cut into words once, so that questions are answered live.

Test texts are never given in. A Corpus is frozen; any thread may read it.
"""

from __future__ import annotations

import unicodedata
from array import array
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from nnstudio.data.texts.text_units import clean, folded, token_pattern

Ids = NDArray[np.int32]
Rows = NDArray[np.int64]
Flags = NDArray[np.bool_]
Check = Callable[[], None]

TRAIN, VALIDATION = 0, 1
"""Numbers of the parts."""
PIECE = 10_000
"""Tokens that are cut between two looks at the wish to stop: some 15 ms."""
_EMOJI = 0x2600
"""Emoji and pictures begin here; signs before it, such as ©, are punctuation to a reader."""


def nobody_stops() -> None:
    """Stand where nobody can wish to stop."""


@dataclass(frozen=True, eq=False)
class Corpus:
    """Texts and their tokens. Make one with `build_corpus`.

    Args:
        texts: clean (see `text_units.clean`); all places count characters of these.
        keys: how a person finds each text again.
        classes: int64 (text,), number of the class; -1 for none.
        class_names: empty where texts have no classes.
        parts: int8 (text,), TRAIN or VALIDATION.
        words: every different token in small letters, in the order of first occurrence.
        is_word: bool (word,), False for punctuation and other signs; emoji are words.
        ids: int32 (token,), place of each token in `words`, text after text.
        begins, ends: int32 (token,), characters of its text.
        starts: int64 (text + 1,), first token of each text, and the number of tokens.
        rules: by which words were cut, see `text_units.tokens`; questions are cut alike.
    """

    texts: tuple[str, ...]
    keys: tuple[str, ...]
    classes: Rows
    class_names: tuple[str, ...]
    parts: NDArray[np.int8]
    words: tuple[str, ...]
    is_word: Flags
    ids: Ids
    begins: Ids
    ends: Ids
    starts: Rows
    rules: int

    @property
    def size(self) -> int:
        """Number of texts."""
        return len(self.texts)

    def rows_of(self, tokens: Rows) -> Rows:
        """Return the text of each token, int64, given places in `ids`."""
        return np.searchsorted(self.starts, tokens, side="right") - 1

    def chosen(self, part: int | None = None) -> Rows:
        """Return the rows of a part, int64; None: of both."""
        if part is None:
            return np.arange(self.size, dtype=np.int64)
        return np.flatnonzero(self.parts == part).astype(np.int64)

    def row_of_each(self) -> Ids:
        """Return the text of every token, int32 (token,)."""
        return np.repeat(np.arange(self.size, dtype=np.int32), np.diff(self.starts))

    def word_tokens(self, part: int | None = None) -> Rows:
        """Return the places in `ids` of all words of a part, punctuation left out."""
        wanted = self.is_word[self.ids]
        if part is not None:
            wanted &= np.repeat(self.parts == part, np.diff(self.starts))
        return np.flatnonzero(wanted)


def build_corpus(
    texts: Sequence[str],
    classes: Sequence[int] | Rows,
    class_names: Sequence[str],
    parts: Sequence[int] | NDArray[np.generic],
    keys: Sequence[str] = (),
    *,
    rules: int = 2,
    check: Check = nobody_stops,
) -> Corpus:
    """Cut texts into words.

    Args:
        texts: of training and validation.
        classes: (text,), number of each text's class; -1 for none.
        class_names: in the order of their numbers.
        parts: (text,), TRAIN or VALIDATION.
        keys: how a person finds each text again; empty: their numbers from 1.
        rules: by which words are cut, see `text_units.tokens`.
        check: called at least every 50 ms of work; raises to stop it.

    Raises:
        ValueError: lengths differ, or a part is neither training nor validation.
    """
    count = len(texts)
    numbers = np.asarray(classes, dtype=np.int64).reshape(-1)
    of_part = np.asarray(parts, dtype=np.int8).reshape(-1)
    names = tuple(keys) or tuple(str(number) for number in range(1, count + 1))
    if not count == len(numbers) == len(of_part) == len(names):
        raise ValueError("texts, classes, parts and keys of different lengths")
    if count and not np.isin(of_part, (TRAIN, VALIDATION)).all():
        raise ValueError("a part that is neither training nor validation")
    if count and int(numbers.max()) >= len(class_names):
        raise ValueError("a class without a name")
    cut = _Cut(rules, check)
    cleaned: list[str] = []
    starts = [0]
    for text in texts:
        cleaned.append(cut.add(text))
        starts.append(len(cut.ids))
    check()
    words = tuple(cut.places)
    return Corpus(
        tuple(cleaned),
        names,
        numbers,
        tuple(class_names),
        of_part,
        words,
        np.fromiter(map(_is_word, words), dtype=np.bool_, count=len(words)),
        np.array(cut.ids, dtype=np.int32),
        np.array(cut.begins, dtype=np.int32),
        np.array(cut.ends, dtype=np.int32),
        np.array(starts, dtype=np.int64),
        rules,
    )


class _Cut:
    """Collects the tokens of text after text."""

    def __init__(self, rules: int, check: Check) -> None:
        self._rules = rules
        self._check = check
        self._look = PIECE
        self._find = token_pattern(rules).finditer
        self._known: dict[str, int] = {}  # as written -> place
        self.places: dict[str, int] = {}
        self.ids, self.begins, self.ends = array("i"), array("i"), array("i")

    def add(self, text: str) -> str:
        """Cut a text and return its clean form."""
        whole = clean(text, self._rules)
        known, ids, begins, ends = self._known, self.ids, self.begins, self.ends
        for match in self._find(whole):
            token = match.group()
            place = known.get(token)
            if place is None:
                small = _small(token, self._rules)
                place = known[token] = self.places.setdefault(small, len(self.places))
            ids.append(place)
            begins.append(match.start())
            ends.append(match.end())
            if len(ids) > self._look:
                self._look = len(ids) + PIECE
                self._check()
        return whole


def cut_question(text: str, rules: int) -> list[str]:
    """Return the words of a question as they stand in `Corpus.words`."""
    found = token_pattern(rules).findall(clean(text, rules))
    return [_small(token, rules) for token in found]


def _small(token: str, rules: int) -> str:
    return folded(token) if rules > 1 else token.lower()


def _is_word(token: str) -> bool:
    """Whether it is more than punctuation: letters, digits, or an emoji."""
    return any(letter.isalnum() for letter in token) or (
        ord(token[0]) >= _EMOJI and unicodedata.category(token[0]) == "So"
    )
