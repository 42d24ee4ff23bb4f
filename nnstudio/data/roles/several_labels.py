"""Cells that hold several labels at once: "Politics; Sport", "a|b", '["a", "b"]'.

A training knows one class for each item, so such a cell either stands for a class of its own, or
its first label does.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

SEPARATORS = (";", "|", ",", "/")
LONGEST_LABEL = 40
MOST_LABELS = 12
"""Labels in one cell; more of them are words of a text."""
FEWEST = 3
"""Cells with several labels from which on they are no accident."""
_LIST = re.compile(r"\s*\[(.*)\]\s*", re.DOTALL)
_QUOTED = re.compile(r"\s*(?:\"([^\"]*)\"|'([^']*)'|([^,'\"]+?))\s*(?:,|$)")


@dataclass(frozen=True)
class SeveralLabels:
    """Words that hold several labels.

    Args:
        separator: between two labels; "[]" for lists in brackets.
        labels: the labels in each word.
        counts: how many rows have each label, most frequent first.
        rows: how many rows have more than one.
    """

    separator: str
    labels: tuple[tuple[str, ...], ...]
    counts: Mapping[str, int]
    rows: int

    def first(self, words: Sequence[str]) -> dict[str, str]:
        """Return for each word with several labels the first of them.

        A list with one label becomes that label, too.

        Args:
            words: in step with `labels`.
        """
        return {
            word: labels[0]
            for word, labels in zip(words, self.labels, strict=True)
            if labels and labels[0] != word
        }

    def sorted(self, words: Sequence[str]) -> dict[str, str]:
        """Return one way of writing for words with the same labels: "b; a" is "a; b".

        Args:
            words: in step with `labels`.
        """
        sign = "; " if self.separator == "[]" else f"{self.separator} "
        kept: dict[frozenset[str], str] = {}
        changed: dict[str, str] = {}
        for word, labels in zip(words, self.labels, strict=True):
            if not labels:
                continue
            plain = sign.join(labels) if self.separator == "[]" else word
            same = kept.setdefault(frozenset(labels), plain)
            if same != word:
                changed[word] = same
        return changed


def find_labels(words: Sequence[str], counts: Sequence[int]) -> SeveralLabels | None:
    """Return the labels in words, or None where words hold one label each.

    Words hold several labels if a separator stands in some of them and what it separates repeats
    in other words: "Müller, Anna" and "Meier, Paul" are names, "a, b" and "b, c" are labels.

    Args:
        words: the different cells of a column.
        counts: in how many rows each stands.
    """
    best: SeveralLabels | None = None
    for separator in ("[]", *SEPARATORS):
        found = _with(separator, words, counts)
        if found is not None and (best is None or found.rows > best.rows):
            best = found
    return best


def split_labels(word: str, separator: str) -> tuple[str, ...]:
    """Return the labels of a word, each once, without blanks around them.

    Args:
        word: e.g. "Politics; Sport".
        separator: one sign, or "[]" for a list in brackets.
    """
    if separator == "[]":
        inside = _LIST.fullmatch(word)
        if inside is None:
            return (word,) if word else ()
        pieces = ["".join(found) for found in _QUOTED.findall(inside[1])]
    else:
        pieces = word.split(separator)
    return tuple(dict.fromkeys(piece.strip() for piece in pieces if piece.strip()))


def _with(separator: str, words: Sequence[str], counts: Sequence[int]) -> SeveralLabels | None:
    holds = [
        _LIST.fullmatch(word) is not None if separator == "[]" else separator in word
        for word in words
    ]
    if not any(holds):
        return None
    labels = tuple(split_labels(word, separator) for word in words)
    several = [len(found) > 1 for found in labels]
    rows = sum(count for count, more in zip(counts, several, strict=True) if more)
    in_lists = separator == "[]" and all(holds)
    if rows < FEWEST and not in_lists:
        return None
    if any(len(found) > MOST_LABELS for found in labels):
        return None
    totals: dict[str, int] = {}
    for found, count in zip(labels, counts, strict=True):
        for label in found:
            totals[label] = totals.get(label, 0) + count
    if not totals or max(map(len, totals)) > LONGEST_LABEL:
        return None
    if not in_lists and not _repeat(labels, several, totals, len(words)):
        return None
    order = sorted(totals.items(), key=lambda pair: -pair[1])
    return SeveralLabels(separator, labels, dict(order), rows)


def _repeat(
    labels: Sequence[tuple[str, ...]],
    several: Sequence[bool],
    totals: Mapping[str, int],
    words: int,
) -> bool:
    """Whether what stands together in one word also stands in other words."""
    in_words: dict[str, int] = {}
    for found in labels:
        for label in found:
            in_words[label] = in_words.get(label, 0) + 1
    combined = [found for found, more in zip(labels, several, strict=True) if more]
    shared = sum(all(in_words[label] > 1 for label in found) for found in combined)
    return len(totals) <= words and shared >= 0.5 * len(combined)
