"""What the window asks about the words of a net, by its latest weights: near ones, and a map."""

from __future__ import annotations

from collections.abc import Generator, Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from nnstudio.base.errors import UserError
from nnstudio.base.text import QT_TRANSLATE_NOOP
from nnstudio.compile.plan import Plan
from nnstudio.data.dataset import Prepared
from nnstudio.explain.projection import (
    MOST,
    Method,
    Projection,
    drawn_items,
    map_pieces,
    turned,
)
from nnstudio.explain.word_vectors import TABLES, NearWord, WordTable, nearest_words, word_tables
from nnstudio.train.job import CallJob

Weights = Mapping[str, NDArray[np.generic]]

MOST_WORDS = 400
"""Words on a map at most: those that most training texts have."""


@dataclass(frozen=True)
class NearQuestion:
    """Which words does this net use like this one?

    Args:
        word: as a person writes it.
        plan: the net.
        prepared: how the training texts were prepared.
        weights: of the net; None: those of the training that the job names.
        count: how many at most.
    """

    word: str
    plan: Plan
    prepared: Prepared
    weights: Weights | None = None
    count: int = 20


@dataclass(frozen=True)
class NearAnswer:
    """The words that lie nearest.

    Args:
        word: that was asked about.
        near: the nearest first.
    """

    word: str
    near: tuple[NearWord, ...]


@dataclass(frozen=True)
class WordsMap:
    """Where does the net see its words?

    Args:
        plan, prepared, weights: as for `NearQuestion`.
        method: "pca" or "tsne".
        seed: of t-SNE.
        before: the last picture, which the new one is turned to; None: as it comes.
    """

    plan: Plan
    prepared: Prepared
    weights: Weights | None = None
    method: Method = "pca"
    seed: int = 0
    before: Projection | None = None


@dataclass(frozen=True)
class WordsProjection:
    """A map of words.

    Args:
        words: of the points.
        projection: its points; `items` are the places among the words of the table.
    """

    words: tuple[str, ...]
    projection: Projection


def has_word_table(plan: Plan) -> bool:
    """Whether the net has a row of numbers for each word."""
    inputs = {entry.node for entry in plan.inputs}
    return any(step.layer in TABLES and step.inputs[0] in inputs for step in plan.steps)


def near_words_job(key: str, question: NearQuestion, run_id: str = "") -> CallJob:
    """Return the order for the compute thread; the answer is a `NearAnswer`.

    It is None where the training that was to be asked has ended meanwhile.

    Args:
        key: the asker's name for it; only the newest of a key counts.
        question: what is asked.
        run_id: while this run is trained, its latest weights answer instead of the question's.
    """
    return CallJob(key, near_words, (question,), latest_of=run_id)


def words_map_job(key: str, order: WordsMap, run_id: str = "") -> CallJob:
    """Return the order for the compute thread; the answer is a `WordsProjection`, or None.

    See `near_words_job`.
    """
    return CallJob(key, map_words, (order,), latest_of=run_id)


def near_words(question: NearQuestion, weights: Weights | None = None) -> NearAnswer | None:
    """Return the nearest words; None where a training ended before it was asked.

    Args:
        question: what is asked.
        weights: the latest ones of a training; None: those of the question.

    Raises:
        UserError: the net has no row for each word, or does not know this one.
    """
    used = question.weights if weights is None else weights
    if not used:
        return None
    table = _table(question.plan, used, question.prepared)
    kinds = ("word",) if "word" in table.kinds else tuple(dict.fromkeys(table.kinds))
    return NearAnswer(question.word, nearest_words(table, question.word, question.count, kinds))


def map_words(
    order: WordsMap, weights: Weights | None = None
) -> Generator[None, None, WordsProjection | None]:
    """Map the words that most training texts have; a training goes on at each yield.

    Args:
        order: what is to be mapped.
        weights: the latest ones of a training; None: those of the order.

    Raises:
        UserError: the net has no row for each word, or there are fewer than three.
    """
    used = order.weights if weights is None else weights
    if not used:
        return None
    table = _table(order.plan, used, order.prepared)
    yield
    kind = "word" if "word" in table.kinds else table.kinds[0] if table.kinds else "word"
    # The vocabulary begins with the words of most texts.
    words = [place for place, one in enumerate(table.kinds) if one == kind]
    if kind == "word":  # punctuation marks have a row, too, but are no words to a reader
        words = [place for place in words if any(map(str.isalnum, table.units[place]))]
    words = words[:MOST_WORDS]
    chosen = np.array(words, dtype=np.int64)[drawn_items(len(words), MOST[order.method])]
    vectors = table.vectors[chosen]
    found = yield from map_pieces(vectors, order.method, order.seed, MOST_WORDS)
    placed = Projection(found.points, chosen, found.explained, found.method, table.node)
    placed = turned(placed, order.before)
    return WordsProjection(tuple(table.units[place] for place in chosen.tolist()), placed)


def _table(plan: Plan, weights: Weights, prepared: Prepared) -> WordTable:
    tables = word_tables(plan, weights, prepared)
    if not tables:
        raise UserError(
            QT_TRANSLATE_NOOP("learnt", "This net has no row of numbers for each word."),
            QT_TRANSLATE_NOOP(
                "learnt", "Nets with “Embedding”, “EmbeddingBag” or “WeightedBag” have one."
            ),
            "NNS-5009",
        )
    return tables[0]
