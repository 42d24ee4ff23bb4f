"""Quick search over the layers, in every language at once: "Falt" finds Conv2d.

Case, accents and the ways to write an umlaut make no difference. No Qt, no files.
"""

from __future__ import annotations

import difflib
import re
import unicodedata
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from enum import IntEnum

from nnstudio.base.text import Renders, Text
from nnstudio.layers.spec import CATEGORIES, LayerSpec

_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue"})
_PARTS = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+[a-z]*")
_CLOSE = 0.75
"""How alike (0 to 1) a word must be to count as misspelt."""


class Rank(IntEnum):
    """How well a layer fits, best first."""

    NAME = 0
    NAME_START = 1
    NAME_PART = 2
    GLOSS = 3
    KEYWORD = 4
    INSIDE_NAME = 5
    INSIDE_WORDS = 6
    CATEGORY = 7
    SUMMARY = 8
    MISSPELT = 9


@dataclass(frozen=True)
class Hit:
    """A layer that was found.

    Args:
        spec: the layer.
        rank: how well it fits.
        matched: the words that fitted, as written in their language; "" where it is the name.
    """

    spec: LayerSpec
    rank: Rank
    matched: str = ""


@dataclass(frozen=True)
class _Words:
    """One phrase of a layer: as shown, and folded in every way it may be typed."""

    shown: str
    folded: tuple[str, ...]

    def starts(self, query: str) -> bool:
        return any(text.startswith(query) for text in self.folded)

    def word_starts(self, query: str) -> bool:
        return any(
            word.startswith(query) for text in self.folded for word in re.split(r"\W+", text)
        ) or self.starts(query)

    def holds(self, query: str) -> bool:
        return any(query in text for text in self.folded)


@dataclass(frozen=True)
class _Entry:
    """What is searched of one layer."""

    spec: LayerSpec
    names: tuple[_Words, ...]
    parts: tuple[_Words, ...]
    glosses: tuple[_Words, ...]
    keywords: tuple[_Words, ...]
    categories: tuple[_Words, ...]
    summaries: tuple[_Words, ...]


class QuickSearch:
    """An index over layers, made once and asked at every key.

    Args:
        specs: the layers.
        languages: a translator for each language that is searched, the shown one first.
    """

    def __init__(self, specs: Iterable[LayerSpec], languages: Sequence[Renders]) -> None:
        self._entries = tuple(_entry(spec, languages) for spec in sorted(specs, key=palette_place))

    def find(
        self, query: str, allowed: Collection[str] | None = None, limit: int | None = None
    ) -> tuple[Hit, ...]:
        """Return the layers that fit, best first; an empty query finds all in palette order.

        Args:
            query: what was typed; every word of it must fit.
            allowed: ids to choose from; None: all.
            limit: how many at most; None: all.
        """
        entries = [e for e in self._entries if allowed is None or e.spec.id in allowed]
        words = fold(query).split()
        if not words:
            hits = [Hit(entry.spec, Rank.NAME) for entry in entries]
        else:
            found = [_hit(entry, words) for entry in entries]
            hits = [hit for hit in found if hit is not None]
            hits = hits or [hit for e in entries if (hit := _misspelt(e, " ".join(words)))]
            hits.sort(key=lambda hit: hit.rank)  # stable: palette order within a rank
        return tuple(hits[:limit])


def palette_place(spec: LayerSpec) -> tuple[int, str, int, str]:
    """Return the sort key of a layer's place in the palette."""
    known = list(CATEGORIES)
    place = known.index(spec.category) if spec.category in CATEGORIES else len(known)
    return (place, spec.category, spec.order, spec.id)


def fold(text: str) -> str:
    """Return a text without case, accents and ligatures: "Größe" is "grosse", "x₁" is "x1"."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    return "".join(sign for sign in plain if not unicodedata.combining(sign)).strip()


def _words(shown: str) -> _Words:
    return _Words(shown, tuple(dict.fromkeys((fold(shown), fold(shown.translate(_UMLAUTS))))))


def _entry(spec: LayerSpec, languages: Sequence[Renders]) -> _Entry:
    names = _phrases((spec.name,), languages)
    parts = [part for name in names for part in _PARTS.findall(name.shown)]
    ident = spec.id.rpartition(".")[2]
    keywords = [
        _words(keyword)
        for words in _phrases((spec.keywords,), languages)
        for keyword in words.shown.split(", ")
    ]
    return _Entry(
        spec,
        names,
        tuple(_words(part) for part in parts),
        _phrases((spec.gloss,), languages),
        (*keywords, _words(ident), _words(ident.replace("_", " "))),
        _phrases((CATEGORIES.get(spec.category),), languages),
        _phrases((spec.summary,), languages),
    )


def _phrases(texts: tuple[Text | None, ...], languages: Sequence[Renders]) -> tuple[_Words, ...]:
    shown = [render(text) for render in languages for text in texts if text is not None]
    return tuple(_words(phrase) for phrase in dict.fromkeys(shown) if phrase)


def _hit(entry: _Entry, words: list[str]) -> Hit | None:
    """Return the hit for a query of one or more words; the worst fitting word decides."""
    whole = _best(entry, " ".join(words))
    if whole is not None or len(words) == 1:
        return whole
    each = [_best(entry, word) for word in words]
    fitting = [hit for hit in each if hit is not None]
    return max(fitting, key=lambda hit: hit.rank) if len(fitting) == len(words) else None


def _best(entry: _Entry, query: str) -> Hit | None:
    """Return the best fit of one word or phrase."""
    tests = (
        (Rank.NAME, (n for n in entry.names if query in n.folded)),
        (Rank.NAME_START, (n for n in entry.names if n.starts(query))),
        (Rank.NAME_PART, (p for p in entry.parts if p.starts(query))),
        (Rank.GLOSS, (g for g in entry.glosses if g.word_starts(query))),
        (Rank.KEYWORD, (k for k in entry.keywords if k.word_starts(query))),
        (Rank.INSIDE_NAME, (n for n in entry.names if n.holds(query))),
        (Rank.INSIDE_WORDS, (w for w in (*entry.glosses, *entry.keywords) if w.holds(query))),
        (Rank.CATEGORY, (c for c in entry.categories if c.word_starts(query))),
        (Rank.SUMMARY, (s for s in entry.summaries if s.word_starts(query))),
    )
    for rank, fitting in tests:
        first = next(fitting, None)
        if first is not None:
            in_name = rank in (Rank.NAME, Rank.NAME_START, Rank.NAME_PART, Rank.INSIDE_NAME)
            return Hit(entry.spec, rank, "" if in_name else first.shown)
    return None


def _misspelt(entry: _Entry, query: str) -> Hit | None:
    """Return a hit where a name, gloss or keyword is nearly what was typed."""
    for words in (*entry.names, *entry.glosses, *entry.keywords):
        if difflib.get_close_matches(query, words.folded, n=1, cutoff=_CLOSE):
            return Hit(entry.spec, Rank.MISSPELT, "" if words in entry.names else words.shown)
    return None
