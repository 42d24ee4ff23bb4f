"""What a net learnt about each word: the rows of its tables, and which of them lie close."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any, Literal

import numpy as np
from numpy.typing import NDArray

from nnstudio.base.errors import UserError
from nnstudio.base.text import QT_TRANSLATE_NOOP
from nnstudio.compile.plan import Plan
from nnstudio.data.dataset import FittedStep, Prepared
from nnstudio.data.text_steps import TEXT_STEPS
from nnstudio.data.texts.text_units import tokens

UnitKind = Literal["word", "pair", "piece", "letter"]

TABLES = ("nn.embedding", "nn.embedding_bag", "nn.weighted_bag")
"""Ids of the layers that hold a row for each unit of the vocabulary."""
_FIRST_ROW = {"word_bag": 1, "words": 2}  # padding stands before it, and the unknown word


@dataclass(frozen=True)
class WordTable:
    """A trained table.

    Args:
        node: id of the layer.
        units: of the vocabulary, as the preparation counts them: words in lower case, pairs as
            "good day", pieces as "#<str".
        kinds: of each unit.
        vectors: float32 (unit, feature).
    """

    node: str
    units: tuple[str, ...]
    kinds: tuple[UnitKind, ...]
    vectors: NDArray[np.float32]


@dataclass(frozen=True)
class NearWord:
    """A unit close to another.

    Args:
        word: the unit.
        similarity: cosine of the angle between the two rows, -1 to 1.
    """

    word: str
    similarity: float


def word_tables(
    plan: Plan, weights: Mapping[str, NDArray[np.generic]], prepared: Prepared
) -> tuple[WordTable, ...]:
    """Return the tables of a net that are looked up with the units of texts, the widest first.

    Args:
        plan, weights: the trained net.
        prepared: how the training texts were prepared.

    Returns:
        Nothing where the net has no such table, or the weights are of another net.
    """
    names = {entry.node: entry.name for entry in plan.inputs}
    found: list[WordTable] = []
    for step in plan.steps:
        if step.layer not in TABLES or step.inputs[0] not in names:
            continue
        fitted = _fitted(prepared, names[step.inputs[0]])
        table = weights.get(step.state_name(step.weights[0]))
        if fitted is None or table is None:
            continue
        learnt, first = fitted
        rows = np.asarray(table, dtype=np.float32)[first:]
        vocabulary = tuple(learnt["vocabulary"])[: len(rows)]
        letters = learnt.get("unit") == "letters"
        kinds: tuple[UnitKind, ...] = tuple(
            "letter" if letters else _kind(unit) for unit in vocabulary
        )
        found.append(WordTable(step.node, vocabulary, kinds, rows[: len(vocabulary)]))
    return tuple(sorted(found, key=lambda table: -table.vectors.shape[1]))


def nearest_words(
    table: WordTable, word: str, count: int = 10, kinds: Collection[UnitKind] = ("word",)
) -> tuple[NearWord, ...]:
    """Return the units whose rows point most nearly the same way, the nearest first.

    Args:
        table: of a trained net.
        word: as a person writes it; capitals do not matter.
        count: how many at most.
        kinds: of units that are wanted.

    Raises:
        UserError: the net does not know the word, or its row is still all zeros.
    """
    place = _place(table, word)
    lengths = np.sqrt(np.square(table.vectors, dtype=np.float64).sum(axis=1))
    wanted = np.array([kind in kinds for kind in table.kinds], dtype=bool) & (lengths > 0)
    wanted[place] = False
    if not lengths[place] > 0:
        raise _unknown(word)
    others = np.flatnonzero(wanted)
    row = table.vectors[place].astype(np.float64)
    # No matrix product: it would wake a pool of threads beside the one that trains.
    cosines = (table.vectors[others] * row).sum(axis=1) / (lengths[others] * lengths[place])
    order = np.argsort(-cosines, kind="stable")[:count]
    return tuple(
        NearWord(table.units[others[at]], float(np.clip(cosines[at], -1.0, 1.0))) for at in order
    )


def _fitted(prepared: Prepared, name: str) -> tuple[Mapping[str, Any], int] | None:
    for step in prepared.fitted:
        arguments = _arguments(step, name)
        if step.id in TEXT_STEPS and arguments is not None:
            return arguments, _FIRST_ROW[step.id]
    return None


def _arguments(step: FittedStep, name: str) -> Mapping[str, Any] | None:
    if not name and step.arguments:  # the only input of the data
        return next(iter(step.arguments.values()))
    return step.arguments.get(name)


def _kind(unit: str) -> UnitKind:
    if " " in unit:
        return "pair"
    return "piece" if len(unit) > 1 and unit[0] == "#" else "word"


def _place(table: WordTable, word: str) -> int:
    for unit in (" ".join(tokens(word)), word):  # letters and pieces are as they are
        if unit in table.units:
            return table.units.index(unit)
    raise _unknown(word)


def _unknown(word: str) -> UserError:
    return UserError(
        QT_TRANSLATE_NOOP("explain", "The net has learnt nothing about “{word}”.").format(
            word=word
        ),
        QT_TRANSLATE_NOOP(
            "explain", "It knows the words that several training texts have. Try another one."
        ),
        "NNS-5005",
    )
