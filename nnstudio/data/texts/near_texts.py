"""Texts that are nearly the same: most of their short pieces agree.

Each text is cut into all pieces of 12 letters, blanks and punctuation aside. Of these, those with
the smallest hash values stand for the text (Broder 1997, "On the resemblance and containment of
documents"). Texts that share some of them are compared piece by piece.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

Pairs = NDArray[np.int64]
Hashes = NDArray[np.uint64]

PIECE = 12
"""Bytes in a piece."""
ALIKE = 0.8
"""Share of pieces that two texts have in common, of all pieces of both (Jaccard)."""
WANTED = 24
"""Pieces that stand for a text; fewer for a short one."""
MOST_SHARED = 30
"""A piece in more texts than this is a phrase (an imprint, a salutation) and says nothing."""
MOST_PAIRS = 20_000
LETTERS = 3000
"""Beginning of a text that is looked at."""
_BATCH = 100_000
_BASE = 0x9E3779B97F4A7C15 | 1
_MASK = 2**64 - 1


def near_pairs(texts: Sequence[str]) -> Pairs:
    """Return places of texts that are nearly the same, (pair, 2), the earlier first.

    Args:
        texts: any; very short ones are only equal to equal ones.
    """
    if len(texts) < 2:
        return np.zeros((0, 2), dtype=np.int64)
    plain, starts = _plain(texts)
    owners, hashes = _signs(plain, starts)
    candidates = _candidates(owners, hashes)
    alike = [_resemblance(plain, starts, a, b) >= ALIKE for a, b in candidates.tolist()]
    near = candidates[np.array(alike, dtype=bool)]
    equal = _equal(plain, starts)
    both = np.unique(np.concatenate([near, equal]), axis=0)
    return both


def sets_of(pairs: Pairs, count: int) -> NDArray[np.int64]:
    """Return the number of the set that each item belongs to, -1 for an item of no pair.

    Args:
        pairs: (pair, 2) places.
        count: number of items.
    """
    parent = np.arange(count)

    def root(place: int) -> int:
        while parent[place] != place:
            parent[place] = parent[parent[place]]
            place = int(parent[place])
        return place

    for a, b in pairs.tolist():
        one, other = root(a), root(b)
        parent[max(one, other)] = min(one, other)
    found = np.full(count, -1, dtype=np.int64)
    for place in np.unique(pairs).tolist():
        found[place] = root(place)
    return found


def _plain(texts: Sequence[str]) -> tuple[NDArray[np.uint8], NDArray[np.int64]]:
    """Return all texts as small letters and digits one after the other, and where each starts."""
    encoded = [text[:LETTERS].encode("utf-8", "replace") for text in texts]
    whole = np.frombuffer(b"".join(encoded).lower(), dtype=np.uint8)
    keep = np.zeros(256, dtype=bool)
    keep[[*range(48, 58), *range(97, 123), *range(128, 256)]] = True
    kept = keep[whole]
    ends = np.cumsum([len(text) for text in encoded], dtype=np.int64)
    counts = [np.count_nonzero(kept[a:b]) for a, b in zip([0, *ends[:-1]], ends, strict=True)]
    return whole[kept], np.concatenate([[0], np.cumsum(counts, dtype=np.int64)])


def _signs(plain: NDArray[np.uint8], starts: NDArray[np.int64]) -> tuple[Pairs, Hashes]:
    """Return the pieces that stand for the texts: (sign,) place of the text, and hash."""
    owners: list[NDArray[np.int64]] = []
    hashes: list[Hashes] = []
    first, count = 0, len(starts) - 1
    while first < count:
        last = int(np.searchsorted(starts, starts[first] + _BATCH, "right")) - 1
        last = min(max(last, first + 1), count)
        begin, end = int(starts[first]), int(starts[last])
        found = hashes_of(plain[begin:end])
        lengths = np.diff(starts[first : last + 1])
        # A text keeps pieces whose hash is below a bound; by powers of two, so that texts of
        # about one length keep the same ones.
        pieces = np.maximum(lengths - PIECE + 1, 1)
        halvings = np.maximum(np.ceil(np.log2(pieces / WANTED)), 0).astype(np.uint64)
        bounds = np.repeat(np.uint64(_MASK) >> halvings, lengths)[: len(found)]
        places = begin + np.flatnonzero(found <= bounds)
        owner = np.searchsorted(starts, places, "right") - 1
        whole = places + PIECE <= starts[owner + 1]  # it must not reach into the next text
        owners.append(owner[whole])
        hashes.append(found[places[whole] - begin])
        first = last
    return np.concatenate(owners), np.concatenate(hashes)


def hashes_of(letters: NDArray[np.uint8]) -> Hashes:
    """Return a hash of every piece of 12 letters, (letters - 11,)."""
    count = len(letters) - PIECE + 1
    if count < 1:
        return np.zeros(0, dtype=np.uint64)
    base = [pow(_BASE, power, 2**64) for power in (1, 2, 4)]
    one = letters.astype(np.uint64)
    with np.errstate(over="ignore"):
        two = one[:-1] * np.uint64(base[0]) + one[1:]
        four = two[:-2] * np.uint64(base[1]) + two[2:]
        eight = four[:-4] * np.uint64(base[2]) + four[4:]
        found = eight[:count] * np.uint64(base[2]) + four[8 : 8 + count]
        found ^= found >> np.uint64(31)
        found *= np.uint64(0xBF58476D1CE4E5B9)
        found ^= found >> np.uint64(32)
    return found


def _candidates(owners: NDArray[np.int64], hashes: Hashes) -> Pairs:
    """Return pairs of texts that share at least two signs, or one where they have few."""
    order = np.lexsort((owners, hashes))
    owners, hashes = owners[order], hashes[order]
    again = np.ones(len(owners), dtype=bool)
    again[1:] = (owners[1:] != owners[:-1]) | (hashes[1:] != hashes[:-1])
    owners, hashes = owners[again], hashes[again]
    heads = (
        np.flatnonzero(np.concatenate([[True], hashes[1:] != hashes[:-1]])) if len(hashes) else []
    )
    sizes = np.diff(np.append(heads, len(hashes))) if len(hashes) else np.zeros(0, dtype=np.int64)
    pieces: list[Pairs] = []
    for size in range(2, MOST_SHARED + 1):
        rows = np.asarray(heads)[sizes == size]
        if not len(rows):
            continue
        members = owners[rows[:, None] + np.arange(size)]
        a, b = np.triu_indices(size, 1)
        pieces.append(np.stack([members[:, a].ravel(), members[:, b].ravel()], axis=1))
    if not pieces:
        return np.zeros((0, 2), dtype=np.int64)
    found = np.concatenate(pieces)
    signs = np.bincount(owners)
    # As one number each: rows are compared one by one under Python's lock.
    keys, shared = np.unique(found[:, 0] * len(signs) + found[:, 1], return_counts=True)
    pairs = np.stack(np.divmod(keys, len(signs)), axis=1)
    few = np.minimum(signs[pairs[:, 0]], signs[pairs[:, 1]])
    likely = shared >= np.maximum(1, 0.4 * few)
    pairs, shared = pairs[likely], shared[likely]
    best = np.argsort(-shared, kind="stable")[:MOST_PAIRS]
    return pairs[np.sort(best)]


def _resemblance(plain: NDArray[np.uint8], starts: NDArray[np.int64], a: int, b: int) -> float:
    """Return the share of pieces that two texts have in common, of all pieces of both."""
    one = np.unique(hashes_of(plain[starts[a] : starts[a + 1]]))
    other = np.unique(hashes_of(plain[starts[b] : starts[b + 1]]))
    both = len(np.intersect1d(one, other, assume_unique=True))
    return both / max(len(one) + len(other) - both, 1)


def _equal(plain: NDArray[np.uint8], starts: NDArray[np.int64]) -> Pairs:
    """Return pairs of texts whose letters are the same; each with the first of its kind."""
    first: dict[bytes, int] = {}
    pairs: list[tuple[int, int]] = []
    data = plain.tobytes()
    for place, (begin, end) in enumerate(
        zip(starts[:-1].tolist(), starts[1:].tolist(), strict=True)
    ):
        if end == begin:
            continue
        earlier = first.setdefault(data[begin:end], place)
        if earlier != place:
            pairs.append((earlier, place))
    return np.array(pairs, dtype=np.int64).reshape(-1, 2)
