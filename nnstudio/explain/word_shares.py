"""How much each word of a text moved the answer; a pair's or piece's share goes to its words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import numpy as np
from numpy.typing import NDArray

from nnstudio.base.errors import UserError
from nnstudio.base.text import QT_TRANSLATE_NOOP
from nnstudio.data.corpus.word_params import rules_of
from nnstudio.data.dataset import FittedStep
from nnstudio.data.prepare.words import units
from nnstudio.data.texts.byte_pairs import merge_ranks, word_pieces
from nnstudio.data.texts.text_spans import Span, word_spans
from nnstudio.data.texts.text_units import pair, pieces, tokens, written

Floats = NDArray[np.float64]
Occurrence = tuple[int, ...]


@dataclass(frozen=True)
class WordShares:
    """The words of a text with their shares.

    Args:
        words: as they are written, in order.
        shares: float64 (word,); they add up to the units' shares.
        spans: of each word its first letter in the text and the one after its last.
    """

    words: tuple[str, ...]
    shares: Floats
    spans: tuple[Span, ...]


def word_shares(
    text: str, step: FittedStep, name: str, prepared: Any, shares: Floats
) -> WordShares:
    """Share out among the words what the units of a text contributed.

    Args:
        text: as a person wrote it.
        step: the fitted step that made units of texts.
        name: of the text's input.
        prepared: the prepared text, without the batch.
        shares: float64 (unit,), of each place of the prepared text.

    Raises:
        UserError: the preparation is of a kind whose units do not belong to words.
    """
    learnt = step.arguments[name]
    spans = word_spans(text, rules_of(learnt))
    result = np.zeros(len(spans))
    if step.id == "word_bag":
        found = _of_bag(text, learnt, np.asarray(prepared))
    elif step.id == "words":
        found = unit_places(text, learnt)
    else:
        raise UserError(
            QT_TRANSLATE_NOOP("explain", "The preparation of these texts knows no words."),
            QT_TRANSLATE_NOOP("explain", "Prepare them with “Weigh words” or “Look up words”."),
            "NNS-5002",
        )
    for place, occurrences in enumerate(found[: len(shares)]):
        for occurrence in occurrences:
            for word in occurrence:
                result[word] += shares[place] / (len(occurrences) * len(occurrence))
    words = tuple(text[start:end] for start, end in spans)
    return WordShares(words, result, tuple(spans))


def _of_bag(
    text: str, learnt: Mapping[str, Any], bag: NDArray[np.generic]
) -> list[list[Occurrence]]:
    """Return where in the text the unit of each place of the bag stands."""
    found = tokens(text, rules_of(learnt))
    kept, size = _kept(found, learnt), int(learnt["size"])
    vocabulary = learnt["vocabulary"]
    numbers = bag[:, 0].astype(int).tolist()
    in_bag = [vocabulary[number - 1] if number > 0 else "" for number in numbers]
    where: dict[str, list[Occurrence]] = {unit: [] for unit in in_bag}
    of_word: dict[str, list[str]] = {}
    for place in kept:
        word = found[place]
        if word not in of_word:
            of_word[word] = [unit for unit in (word, *pieces(word, size)) if unit in where]
        for unit in of_word[word]:
            where[unit].append((place,))
    if learnt["pairs"]:
        for one, two in pairwise(kept):
            both = pair(found[one], found[two])
            if both in where:
                where[both].append((one, two))
    return [where[unit] for unit in in_bag]


def unit_places(text: str, learnt: Mapping[str, Any]) -> list[list[Occurrence]]:
    """Return the words behind each place of a text that is looked up unit by unit."""
    unit = str(learnt["unit"])
    if unit == "letters":
        return _of_letters(text, rules_of(learnt))
    found = tokens(text, rules_of(learnt))
    kept = _kept(found, learnt)
    if unit == "pieces":
        ranks = merge_ranks(learnt["merges"])
        return [[(place,)] for place in kept for _ in word_pieces(found[place], ranks)]
    places: list[list[Occurrence]] = [[(place,)] for place in kept]
    if unit == "pairs":
        places += [[both] for both in pairwise(kept)]
    return places


def _kept(found: Sequence[str], learnt: Mapping[str, Any]) -> list[int]:
    """Return the places of the words that are no stop words."""
    stop = frozenset(learnt.get("stop", ()))
    return [place for place, word in enumerate(found) if word not in stop]


def _of_letters(text: str, rules: int = 1) -> list[list[Occurrence]]:
    """Return the word of each letter; blanks belong to the word before them."""
    letters, words = units(text, "letters", rules=rules), written(text, rules)
    places: list[list[Occurrence]] = []
    word, inside = -1, 0
    for letter in letters:
        following = words[word + 1] if word + 1 < len(words) else ""
        if inside <= 0 and following.startswith(letter):
            word, inside = word + 1, len(following)
        inside -= 1
        places.append([(word,)] if word >= 0 else [])
    return places
