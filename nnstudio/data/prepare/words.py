"""Turns texts into numbers that a net can look up: the place of each word in a vocabulary."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from nnstudio.base.params import Choice, ChoiceParam, IntParam
from nnstudio.base.shapes import Shape
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
from nnstudio.data.texts.byte_pairs import cut_words, learn_merges, merge_ranks
from nnstudio.data.texts.most_frequent import let_go, most_frequent
from nnstudio.data.texts.text_units import clean, kept_tokens, pair

Array = NDArray[np.generic]

UNIT_WORDS = 2048
"""Most units of a text that are looked at where nobody chose a length."""
USUAL_SHARE = 0.95
"""Of the training texts that fit into the length whole."""


def units(text: str, unit: str, stop: frozenset[str] = frozenset(), rules: int = 1) -> list[str]:
    """Return what is looked up: words, words with pairs of neighbours, or letters.

    For pieces the words that are still to be cut.
    """
    if unit == "letters":
        return list(clean(text, rules))
    found = kept_tokens(text, stop, rules)
    if unit == "pairs":
        found = found + [pair(one, two) for one, two in zip(found, found[1:])]  # noqa: B905, RUF007
    return found


def words(
    values: Array,
    vocabulary: list[str],
    length: int,
    unit: str,
    stop: Sequence[str] = (),
    rules: int = 1,
    merges: Sequence[str] = (),
) -> Array:
    """Return int64 (item, length): 0 is padding, 1 an unknown word, then the vocabulary."""
    left_out, ranks = frozenset(stop), merge_ranks(merges)
    cut: dict[str, list[str]] = {}
    places = {word: place for place, word in enumerate(vocabulary, start=2)}
    ids = np.zeros((len(values), length), dtype=np.int64)
    for row, text in enumerate(values):
        found = units(str(text), unit, left_out, rules)
        if unit == "pieces":
            found = cut_words(found, ranks, cut)
        numbers = [places.get(word, 1) for word in found[:length]] or [1]
        ids[row, : len(numbers)] = numbers
    return ids


def _fits(entry: InputArray) -> bool:
    return entry.signature.kind == "text" and entry.values.dtype == object


def _fit(entry: InputArray, params: Values) -> dict[str, Any]:
    unit = str(params["unit"])
    stop = [] if unit == "letters" else stop_list(params)
    left_out, rules = frozenset(stop), rules_of(params)
    least = int(params["least"])
    merges: list[str] = []
    if unit == "pieces":
        counts: Counter[str] = Counter()
        for text in entry.values.tolist():
            counts.update(units(str(text), unit, left_out, rules))
        merges = learn_merges(counts, int(params["size"]), max(2, least))
        least = 1  # every piece that is used has its number
    ranks, cut = merge_ranks(merges), dict[str, list[str]]()
    lengths: list[int] = []
    texts: Counter[str] = Counter()  # in how many texts a unit occurs
    for text in entry.values.tolist():
        found = units(str(text), unit, left_out, rules)
        if unit == "pieces":
            found = cut_words(found, ranks, cut)
        lengths.append(len(found))
        texts.update(set(found))
    # Alphabetical among equals, so that the order of the rows does not matter.
    known = most_frequent([texts], least, int(params["size"]))
    let_go(texts)
    vocabulary = [word for word, _ in known]
    usual = int(np.quantile(lengths, USUAL_SHARE)) if lengths else 1
    length = int(params["length"]) or max(1, min(usual, int(params.get("most", UNIT_WORDS))))
    return {
        "vocabulary": vocabulary,
        "length": length,
        "unit": unit,
        "stop": stop,
        "rules": rules,
        "merges": merges,
    }


def _describe(entry: InputArray, learnt: Values) -> tuple[InputSignature, tuple[Column, ...]]:
    signature = replace(
        entry.signature,
        shape=Shape.tokens(int(learnt["length"])),
        low=0.0,
        high=float(len(learnt["vocabulary"]) + 1),
    )
    return signature, ()


def _note(entry: InputArray, learnt: Values) -> Text:
    text = QT_TRANSLATE_NOOP(
        "data", "Look up: {size} different {units} of the training texts, at most {length} a text"
    )
    size, units_called = len(learnt["vocabulary"]), UNIT.label_of(learnt["unit"])
    note = text.format(size=size, units=units_called, length=int(learnt["length"]))
    return with_stop_note(note, learnt["stop"])


UNIT = ChoiceParam(
    name="unit",
    label=QT_TRANSLATE_NOOP("data", "Look up"),
    help=QT_TRANSLATE_NOOP(
        "data",
        "Pairs of neighbouring words tell “not good” from “good”; letters need no vocabulary of "
        "words and suit nets that read in order.",
    ),
    default="words",
    choices=(
        Choice("words", QT_TRANSLATE_NOOP("data", "words")),
        Choice("pairs", QT_TRANSLATE_NOOP("data", "words and pairs of words")),
        Choice("pieces", QT_TRANSLATE_NOOP("corpus", "pieces of words (byte pairs)")),
        Choice("letters", QT_TRANSLATE_NOOP("data", "letters")),
    ),
)

STEP = StepSpec(
    id="words",
    name=QT_TRANSLATE_NOOP("data", "Look up words"),
    summary=QT_TRANSLATE_NOOP(
        "data", "Numbers the words of the training texts; others become “unknown”."
    ),
    fits=_fits,
    fit=_fit,
    function=words,
    describe=_describe,
    note=_note,
    fresh=FRESH,
    params=(
        UNIT,
        IntParam(
            name="size",
            label=QT_TRANSLATE_NOOP("data", "Vocabulary"),
            help=QT_TRANSLATE_NOOP(
                "data", "How many of the words that occur in most texts have a number."
            ),
            default=20_000,
            min=10,
            max=500_000,
        ),
        IntParam(
            name="least",
            label=QT_TRANSLATE_NOOP("data", "Texts at least"),
            help=QT_TRANSLATE_NOOP("data", "In so many training texts a word must occur."),
            default=2,
            min=1,
            max=1000,
        ),
        IntParam(
            name="length",
            label=QT_TRANSLATE_NOOP("data", "Length"),
            help=QT_TRANSLATE_NOOP(
                "data",
                "How many words of a text are looked at; the rest is cut off. 0 takes what 95 of "
                "100 training texts need.",
            ),
            default=0,
            min=0,
            max=20_000,
        ),
        IntParam(
            name="most",
            label=QT_TRANSLATE_NOOP("text_order", "Length at most"),
            help=QT_TRANSLATE_NOOP(
                "text_order",
                "Where the length is taken from the training texts: never more words than this. "
                "Nets that read in order take long for long texts.",
            ),
            default=UNIT_WORDS,
            min=1,
            max=20_000,
            visible_when=(("length", (0,)),),
        ),
        STOP,
        STOP_MORE,
        RULES,
    ),
)
