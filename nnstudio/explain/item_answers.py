"""Answers of a trained net for some items of a file, with what a person should know of each.

`answer_items` runs on the compute thread and yields between its pieces, so that a training goes on.
"""

from __future__ import annotations

from collections.abc import Generator, Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from nnstudio.base.errors import UserError
from nnstudio.compile.plan import Plan
from nnstudio.data.apply import prepare_inputs
from nnstudio.data.corpus.word_params import rules_of
from nnstudio.data.dataset import FittedStep
from nnstudio.data.preparation import Preparation
from nnstudio.data.prepare.words import units
from nnstudio.data.texts.byte_pairs import cut_words, merge_ranks
from nnstudio.explain.known_words import known as known_texts
from nnstudio.explain.known_words import telling
from nnstudio.explain.loaded_net import loaded_net, net_tensors
from nnstudio.explain.unit_shares import UnitShares, shares_of
from nnstudio.explain.why import text_input
from nnstudio.explain.word_shares import word_shares
from nnstudio.train.job import Prediction

Array = NDArray[np.generic]
Bools = NDArray[np.bool_]
PIECE = 32
"""Items between two pauses."""
LONGEST_SHARED = 200_000
"""Letters of a text up to which the shares of its words are shared out: a novel takes minutes."""
_NO_WORDS = ("NNS-5001", "NNS-5002", "NNS-5004")  # net or preparation know no words


@dataclass(frozen=True)
class ItemsQuestion:
    """What does this net answer for these items?

    Args:
        plan: the net.
        weights: by state-dict key.
        prepared: how the training data were prepared.
        inputs: raw, by name, first axis = items.
        loss: id of the run's loss; decides how outputs become probabilities.
        strongest: for how many words of a text the share is wanted; 0 computes none.
    """

    plan: Plan
    weights: Mapping[str, Array]
    prepared: Preparation
    inputs: Mapping[str, Array]
    loss: str = "auto"
    strongest: int = 3


@dataclass(frozen=True)
class StrongWord:
    """A word of a text.

    Args:
        word: as it is written where it stands first.
        share: of all its places, for the answer against the runner-up; for a predicted number, in
            that number (the first one of several).
    """

    word: str
    share: float


@dataclass(frozen=True)
class ItemAnswers:
    """What a net answers for some items.

    Args:
        prediction: first axis = items.
        known: (item,) whether the net knows any word or symbol of the text, punctuation marks left
            aside; None where items are no texts.
        cut: (item,) whether the text has more words than the net reads; None as above.
        words: of each item the words that moved the answer most, the strongest first, none for
            texts of more than LONGEST_SHARED letters; None where they were not asked for, or net
            or preparation know no words.
    """

    prediction: Prediction
    known: Bools | None
    cut: Bools | None
    words: tuple[tuple[StrongWord, ...], ...] | None


def answer_items(question: ItemsQuestion) -> Generator[None, None, ItemAnswers]:
    """Answer for some items; yields between pieces.

    Raises:
        UserError: the items do not fit the net.
    """
    import torch  # seconds to load; this runs on the compute thread

    from nnstudio.train.jobs import link_of, prediction_of
    from nnstudio.train.registry import load_train_registries

    prepared = question.prepared
    module = loaded_net(question.plan, question.weights)
    target = prepared.signature.target
    link = link_of(load_train_registries(), question.plan, question.loss, target)
    texts, step = _texts(question)
    items = len(next(iter(question.inputs.values())))
    outputs: list[Array] = []
    known, cut = np.zeros(items, dtype=bool), np.zeros(items, dtype=bool)
    says = np.zeros(1, dtype=bool) if step is None else telling(step.step, step.name)
    words: list[tuple[StrongWord, ...]] | None = [] if step and question.strongest else None
    for start in range(0, items, PIECE):
        rows = slice(start, start + PIECE)
        inputs = prepare_inputs(prepared, {n: v[rows] for n, v in question.inputs.items()})
        tensors = net_tensors(question.plan, inputs)
        with torch.inference_mode():
            outputs.append(module(*tensors).numpy())
        yield
        if step is None or texts is None:
            continue
        units_of = next(iter(inputs.values()))
        known[rows] = known_texts(step.step, units_of, says)
        cut[rows] = _cut(step, units_of, texts[rows])
        if words is None:
            continue
        try:
            shares = shares_of(module, tensors, number=target.task == "regression")
        except UserError as error:
            if error.code not in _NO_WORDS:
                raise
            words = None
            continue
        for text, units_here, share in zip(texts[rows], units_of, shares, strict=True):
            some = question.strongest if len(text) <= LONGEST_SHARED else 0
            words.append(_strongest(text, step, units_here, share, some) if some else ())
            yield
    return ItemAnswers(
        prediction_of(np.concatenate(outputs), link),
        None if step is None else known,
        None if step is None else cut,
        None if words is None else tuple(words),
    )


def _texts(question: ItemsQuestion) -> tuple[list[str] | None, _TextStep | None]:
    """Return the texts and the step that made units of them; None where there is none."""
    try:
        name, step = text_input(question.prepared)
    except UserError:
        return None, None
    return [str(text) for text in question.inputs[name].tolist()], _TextStep(name, step)


@dataclass(frozen=True)
class _TextStep:
    """The step that makes units of a text, and the input that it is for."""

    name: str
    step: FittedStep

    @property
    def learnt(self) -> Mapping[str, Any]:
        """What the step learnt."""
        return self.step.arguments[self.name]


def _cut(step: _TextStep, units_of: NDArray[Any], texts: list[str]) -> Bools:
    """Return (item,) whether words of a text were cut off; a bag keeps its weightiest units."""
    cut = np.zeros(len(texts), dtype=bool)
    if step.step.id == "word_bag":
        return cut
    learnt = step.learnt
    unit, stop = str(learnt["unit"]), frozenset(learnt.get("stop", ()))
    ranks = merge_ranks(learnt.get("merges", ()))
    for row in np.flatnonzero(units_of[:, -1] != 0).tolist():
        found = units(texts[row], unit, stop, rules_of(learnt))
        if unit == "pieces":
            found = cut_words(found, ranks, {})
        cut[row] = len(found) > units_of.shape[1]
    return cut


def _strongest(
    text: str, step: _TextStep, units_here: Array, share: UnitShares, most: int
) -> tuple[StrongWord, ...]:
    found = word_shares(text, step.step, step.name, units_here, share.shares)
    first: dict[str, str] = {}
    sums: dict[str, float] = {}
    for word, value in zip(found.words, found.shares.tolist(), strict=True):
        key = word.casefold()
        first.setdefault(key, word)
        sums[key] = sums.get(key, 0.0) + value
    moving = [key for key in sums if sums[key] != 0.0 and any(map(str.isalnum, key))]
    chosen = sorted(moving, key=lambda key: -abs(sums[key]))[:most]
    return tuple(StrongWord(first[key], sums[key]) for key in chosen)
