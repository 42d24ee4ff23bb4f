"""Pieces of words that are learnt from texts: the pairs of pieces that occur most are joined.

Byte-pair encoding on letters: R. Sennrich, B. Haddow, A. Birch, "Neural Machine Translation of Rare
Words with Subword Units", ACL 2016. Plain functions: an exported script holds those that cut.
"""

from __future__ import annotations

import heapq
import itertools
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

MOST_WORDS = 100_000
"""Different words that pieces are learnt from; the most frequent ones."""
PIECE_END = "_"
"""Stands behind the last letter of a word, so that endings are pieces of their own."""
PIECE_STRETCH = 64
"""Letters; of a longer word, such as an address, each stretch of so many is cut by itself."""


def merge_ranks(merges: Sequence[str]) -> dict[tuple[str, str], int]:
    """Return which pairs are joined, and which of them first, from lines such as "sch ule"."""
    ranks: dict[tuple[str, str], int] = {}
    for rank, line in enumerate(merges):
        first, _, second = line.partition(" ")
        ranks[first, second] = rank
    return ranks


def word_pieces(word: str, ranks: Mapping[tuple[str, str], int]) -> list[str]:
    """Cut a word into pieces: the pair that was learnt first is joined first, all through the word.

    The last piece ends in "_".
    """
    found: list[str] = []
    for start in range(0, len(word), PIECE_STRETCH):
        parts = list(word[start : start + PIECE_STRETCH])
        if start + PIECE_STRETCH >= len(word):
            parts[-1] += PIECE_END
        while len(parts) > 1:
            pairs = list(zip(parts, parts[1:]))  # noqa: B905, RUF007
            best = min(pairs, key=lambda pair: ranks.get(pair, len(ranks)))
            if best not in ranks:
                break
            parts = _joined(parts, best)
        found += parts
    return found


def cut_words(
    words: Sequence[str], ranks: Mapping[tuple[str, str], int], cut: dict[str, list[str]]
) -> list[str]:
    """Return the pieces of several words; `cut` keeps what was cut before."""
    for word in words:
        if word not in cut:
            cut[word] = word_pieces(word, ranks)
    return [piece for word in words for piece in cut[word]]


def learn_merges(words: Mapping[str, int], most: int, least: int = 2) -> list[str]:
    """Learn which pairs of pieces to join.

    Args:
        words: how often each word occurs.
        most: different pieces at most, single letters included.
        least: occurrences of a pair at least.

    Returns:
        Lines such as "sch ule", in the order in which they are joined; the result does not depend
        on the order of the words.
    """
    ranked = sorted(words.items(), key=lambda entry: (-entry[1], entry[0]))[:MOST_WORDS]
    cut = [word_pieces(word, {}) for word, _ in ranked]
    counts: Counter[tuple[str, str]] = Counter()
    where: defaultdict[tuple[str, str], set[int]] = defaultdict(set)
    for place, parts in enumerate(cut):
        for pair in itertools.pairwise(parts):
            counts[pair] += ranked[place][1]
            where[pair].add(place)
    waiting = [(-count, pair) for pair, count in counts.items()]
    heapq.heapify(waiting)
    known = {part for parts in cut for part in parts}
    merges: list[str] = []
    while waiting and len(known) < most:
        count, best = heapq.heappop(waiting)
        if -count != counts[best]:
            continue  # it was counted anew since
        if -count < least:
            break
        merges.append(f"{best[0]} {best[1]}")
        known.add(best[0] + best[1])
        changes: Counter[tuple[str, str]] = Counter()
        for place in where.pop(best):
            for pair in _join_in(cut[place], best, ranked[place][1], changes):
                where[pair].add(place)
        del counts[best]
        del changes[best]
        for pair, change in changes.items():
            if change:
                counts[pair] += change
                heapq.heappush(waiting, (-counts[pair], pair))
    return merges


def _join_in(
    parts: list[str], best: tuple[str, str], times: int, changes: Counter[tuple[str, str]]
) -> list[tuple[str, str]]:
    """Join a pair in the pieces of a word, note what that changes, and return the new pairs."""
    first, second = best
    both = first + second
    new: list[tuple[str, str]] = []
    place = 0
    while place < len(parts) - 1:
        if parts[place] == first and parts[place + 1] == second:
            if place:
                changes[parts[place - 1], first] -= times
                new.append((parts[place - 1], both))
            if place + 2 < len(parts):
                changes[second, parts[place + 2]] -= times
                new.append((both, parts[place + 2]))
            parts[place : place + 2] = [both]
        place += 1
    for pair in new:
        changes[pair] += times
    return new


def _joined(parts: list[str], pair: tuple[str, str]) -> list[str]:
    """Join each occurrence of a pair, from the left."""
    found: list[str] = []
    place = 0
    while place < len(parts):
        if tuple(parts[place : place + 2]) == pair:
            found.append(pair[0] + pair[1])
            place += 2
        else:
            found.append(parts[place])
            place += 1
    return found
