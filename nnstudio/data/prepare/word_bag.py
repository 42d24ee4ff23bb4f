"""Weighs what occurs in a text: words, pairs of words and pieces of words, rare ones more.

The weights are TF-IDF as scikit-learn's TfidfVectorizer(sublinear_tf=True) computes them:
(1 + ln count) · (1 + ln((1 + texts) / (1 + texts with the unit))), then length 1.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from nnstudio.base.params import BoolParam, IntParam
from nnstudio.base.shapes import Dim, Shape
from nnstudio.base.signature import InputSignature
from nnstudio.base.text import QT_TRANSLATE_NOOP, Text
from nnstudio.data.columns import Column
from nnstudio.data.corpus.word_params import (
    FRESH,
    RULES,
    STOP,
    STOP_MORE,
    rules_of,
    stop_list,
    with_stop_note,
)
from nnstudio.data.spec import InputArray, StepSpec, Values
from nnstudio.data.texts.most_frequent import PairCounts, let_go, most_frequent
from nnstudio.data.texts.text_units import kept_tokens, pair, pieces

Array = NDArray[np.generic]

PAIR_AXIS = "id and weight"
MOST_UNITS = 4096
"""Of one text; of a longer one those that weigh most are kept."""
USUAL_SHARE = 0.99


def word_bag(
    values: Array,
    vocabulary: list[str],
    weights: list[float],
    length: int,
    pairs: bool,
    size: int,
    stop: Sequence[str] = (),
    rules: int = 1,
) -> Array:
    """Return float32 (item, length, 2): the number of each unit of a text and its weight.

    Number 0 with weight 0 is padding; units outside the vocabulary do not count.
    """
    left_out = frozenset(stop)
    in_text = (kept_tokens(str(text), left_out, rules) for text in values)
    places = _places(tuple(vocabulary))
    of_word: dict[str, list[int]] = {}
    rarity = np.array(weights, dtype=np.float64)
    bag = np.zeros((len(values), length, 2), dtype=np.float32)
    for row, found in enumerate(in_text):
        numbers: list[int] = []
        for word in found:
            if word not in of_word:
                whole = [word, *pieces(word, size)]
                of_word[word] = [places[unit] for unit in whole if unit in places]
            numbers += of_word[word]
        if pairs:
            both = [pair(one, two) for one, two in zip(found, found[1:])]  # noqa: B905, RUF007
            numbers += [places[unit] for unit in both if unit in places]
        if not numbers:
            continue
        units, counts = np.unique(numbers, return_counts=True)
        weight = (1.0 + np.log(counts)) * rarity[units - 1]
        weight /= np.sqrt(np.sum(weight * weight))
        if len(units) > length:
            heaviest = np.sort(np.argsort(-weight, kind="stable")[:length])
            units, weight = units[heaviest], weight[heaviest]
        bag[row, : len(units), 0] = units
        bag[row, : len(units), 1] = weight
    let_go(of_word)
    return bag


@lru_cache(maxsize=1)
def _places(vocabulary: tuple[str, ...]) -> dict[str, int]:
    """Return the number of each unit, from 1.

    Kept for the next question: making the table takes longer than many an answer of a net.
    """
    return {unit: place for place, unit in enumerate(vocabulary, start=1)}


def _fits(entry: InputArray) -> bool:
    return entry.signature.kind == "text" and entry.values.dtype == object


def _fit(entry: InputArray, params: Values) -> dict[str, Any]:
    pairs, size = bool(params["pairs"]), int(params["pieces"])
    stop, rules = stop_list(params), rules_of(params)
    left_out = frozenset(stop)
    of_word: dict[str, tuple[str, ...]] = {}
    texts: Counter[str] = Counter()  # in how many texts a unit occurs
    couples = PairCounts()
    lengths: list[int] = []
    for text in entry.values.tolist():
        found = kept_tokens(str(text), left_out, rules)
        units: set[str] = set()
        for word in set(found):
            if word not in of_word:
                of_word[word] = (word, *pieces(word, size))
            units.update(of_word[word])
        texts.update(units)
        lengths.append(len(units) + (couples.add(found, pair) if pairs else 0))
    # Alphabetical among equals, so that the order of the rows does not matter.
    counts = (texts, *couples.shards)
    known = most_frequent(counts, int(params["least"]), int(params["size"]))
    for no_more in (*counts, of_word):
        let_go(no_more)
    items = len(entry.values)
    usual = int(np.quantile(lengths, USUAL_SHARE)) if lengths else 1
    return {
        "vocabulary": [unit for unit, _ in known],
        "weights": [float(f"{1 + np.log((1 + items) / (1 + count)):.6g}") for _, count in known],
        "length": max(1, min(usual, MOST_UNITS)),
        "pairs": pairs,
        "size": size,
        "stop": stop,
        "rules": rules,
    }


def _describe(entry: InputArray, learnt: Values) -> tuple[InputSignature, tuple[Column, ...]]:
    shape = Shape((Dim("units", int(learnt["length"])), Dim(PAIR_AXIS, 2)))
    high = float(len(learnt["vocabulary"]))
    return replace(entry.signature, shape=shape, low=0.0, high=high), ()


def _note(entry: InputArray, learnt: Values) -> Text:
    text = QT_TRANSLATE_NOOP(
        "data", "Weigh: {size} different units of the training texts ({what}), rare ones more"
    )
    what = QT_TRANSLATE_NOOP("data", "words")
    if learnt["pairs"] and learnt["size"]:
        what = QT_TRANSLATE_NOOP("data", "words, pairs of words, {letters} letters in a row")
    elif learnt["pairs"]:
        what = QT_TRANSLATE_NOOP("data", "words and pairs of words")
    elif learnt["size"]:
        what = QT_TRANSLATE_NOOP("data", "words and {letters} letters in a row")
    what = what.format(letters=int(learnt["size"]))
    note = text.format(size=len(learnt["vocabulary"]), what=what)
    return with_stop_note(note, learnt["stop"])


STEP = StepSpec(
    id="word_bag",
    name=QT_TRANSLATE_NOOP("data", "Weigh words"),
    summary=QT_TRANSLATE_NOOP(
        "data",
        "Lists which words, pairs and pieces of words a text has; what few texts have weighs more.",
    ),
    fits=_fits,
    fit=_fit,
    function=word_bag,
    describe=_describe,
    note=_note,
    fresh=FRESH,
    params=(
        BoolParam(
            name="pairs",
            label=QT_TRANSLATE_NOOP("data", "Pairs of words"),
            help=QT_TRANSLATE_NOOP("data", "Tells “not good” from “good”."),
            default=True,
        ),
        IntParam(
            name="pieces",
            label=QT_TRANSLATE_NOOP("data", "Letters in a row"),
            help=QT_TRANSLATE_NOOP(
                "data",
                "Pieces of words: a compound is understood by its parts, and endings and misspelt "
                "words do less harm. 0 leaves them out.",
            ),
            default=4,
            min=0,
            max=8,
        ),
        IntParam(
            name="size",
            label=QT_TRANSLATE_NOOP("data", "Vocabulary"),
            help=QT_TRANSLATE_NOOP("data", "How many different units are known at most."),
            default=50_000,
            min=10,
            max=500_000,
        ),
        IntParam(
            name="least",
            label=QT_TRANSLATE_NOOP("data", "Texts at least"),
            help=QT_TRANSLATE_NOOP("data", "In so many training texts a unit must occur."),
            default=2,
            min=1,
            max=1000,
        ),
        STOP,
        STOP_MORE,
        RULES,
    ),
)
