"""Where a net with attention looks in one text: the weights of all layers and heads, with words.

The window asks with `attention_job`; `attention_of_text` runs on the compute thread, also while a
net trains.
"""

from __future__ import annotations

from collections.abc import Generator, Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from nnstudio.base.errors import UserError
from nnstudio.base.text import QT_TRANSLATE_NOOP
from nnstudio.compile.plan import Plan, PlanStep
from nnstudio.data.apply import prepare_inputs
from nnstudio.data.corpus.word_params import rules_of
from nnstudio.data.dataset import Prepared
from nnstudio.data.prepare.words import units
from nnstudio.data.texts.byte_pairs import merge_ranks, word_pieces
from nnstudio.data.texts.text_units import tokens, written
from nnstudio.explain.loaded_net import loaded_net, net_tensors
from nnstudio.explain.why import text_input
from nnstudio.explain.word_shares import unit_places
from nnstudio.layers.recipe import Call
from nnstudio.train.job import CallJob

Weights = Mapping[str, NDArray[np.generic]]

MOST_PLACES = 512
"""Places of a text at most: the weights of a layer grow with their square."""


@dataclass(frozen=True)
class AttendedPlace:
    """What stands for one row and column of the weights.

    Args:
        word: as it is written in the text; the piece or letter where the net reads those; "" for
            a class token and for a place that no word of the text stands for.
        known: whether the vocabulary of the net has it; an unknown word looks like any other.
        token: whether it is a class token, which no text has.
    """

    word: str
    known: bool = True
    token: bool = False


@dataclass(frozen=True, eq=False)
class LayerAttention:
    """The weights of one layer.

    Args:
        node: id of the layer.
        places: of the rows and columns, in order; padding is left out.
        weights: float32 (head, place, place), from each place (rows) to each other one (columns);
            rows add up to 1.
    """

    node: str
    places: tuple[AttendedPlace, ...]
    weights: NDArray[np.float32]

    @property
    def heads(self) -> int:
        """How many looks at once."""
        return len(self.weights)

    def of_head(self, head: int) -> NDArray[np.float32]:
        """Return float32 (place, place) of one head; -1: the mean of all heads."""
        return self.weights.mean(axis=0) if head < 0 else self.weights[head]


@dataclass(frozen=True, eq=False)
class TextAttention:
    """Where a net looks in a text.

    Args:
        text: that was asked about.
        layers: with attention, in order of computation.
    """

    text: str
    layers: tuple[LayerAttention, ...]


@dataclass(frozen=True)
class AttentionQuestion:
    """Where does this net look in this text?

    Args:
        text: as a person wrote it.
        plan: the net; it reads one text and nothing else.
        prepared: how the training texts were prepared.
        weights: of the net; None: those of the training that the job names.
    """

    text: str
    plan: Plan
    prepared: Prepared
    weights: Weights | None = None


def attention_job(key: str, question: AttentionQuestion, run_id: str = "") -> CallJob:
    """Return the order for the compute thread; the answer is a `TextAttention`.

    It is None where the training that was to be asked has ended meanwhile.

    Args:
        key: the asker's name for it; only the newest of a key counts.
        question: what is asked.
        run_id: while this run is trained, its latest weights answer instead of the question's.
    """
    return CallJob(key, attention_of_text, (question,), latest_of=run_id)


def attention_layers(plan: Plan) -> tuple[str, ...]:
    """Return the ids of the layers with attention, in order; needs no torch.

    See `compile.attention_weights.attention_nodes`, which only the compute thread can load.
    """
    return tuple(step.node for step in plan.steps if _attends(step))


def attention_of_text(
    question: AttentionQuestion, weights: Weights | None = None
) -> Generator[None, None, TextAttention | None]:
    """Work out all weights of one text; a training goes on at each yield.

    Args:
        question: what is asked.
        weights: the latest ones of a training; None: those of the question.

    Raises:
        UserError: the net has no attention, the data are not one text an item, or the text is
            longer than `MOST_PLACES`.
    """
    from nnstudio.compile.attention_weights import attention_weights  # loads torch

    used = question.weights if weights is None else weights
    if not used:
        return None
    nodes = attention_layers(question.plan)
    if not nodes:
        raise UserError(
            QT_TRANSLATE_NOOP("learnt", "This net has no layer with attention."),
            QT_TRANSLATE_NOOP("learnt", "Add “MultiHeadAttention” or “EncoderBlock” and train."),
            "NNS-5007",
        )
    name, _ = text_input(question.prepared)
    module = loaded_net(question.plan, used)
    yield
    inputs = prepare_inputs(question.prepared, {name: np.array([question.text, ""], object)[:1]})
    ids = np.asarray(inputs[name][0])
    read = _read(question, name, ids)
    if len(read) > MOST_PLACES:
        raise UserError(
            QT_TRANSLATE_NOOP("learnt", "This text is too long for a picture of the attention."),
            QT_TRANSLATE_NOOP("learnt", "Take one of at most {n} words.").format(n=MOST_PLACES),
            "NNS-5008",
        )
    tensors = net_tensors(question.plan, inputs)
    layers: list[LayerAttention] = []
    for node in nodes:
        found = attention_weights(module, node, *tensors)[0].numpy().astype(np.float32)
        places = _places(question.plan.step(node), read, found.shape[-1])
        real = len(places)
        layers.append(LayerAttention(node, places, found[:, :real, :real]))
        yield
    return TextAttention(question.text, tuple(layers))


def _attends(step: PlanStep) -> bool:
    return any(isinstance(p, Call) and p.own and p.module == "attention" for p in step.recipe)


def _read(
    question: AttentionQuestion, name: str, ids: NDArray[np.generic]
) -> tuple[AttendedPlace, ...]:
    """Return what stands for each place of the prepared text, without padding."""
    count = max(int(np.count_nonzero(ids)), 1)
    _, step = text_input(question.prepared)
    if step.id != "words":  # a bag has no order
        return tuple(AttendedPlace("") for _ in range(count))
    learnt = step.arguments[name]
    known = ids[:count] != 1
    units = _written_units(question.text, learnt)[:count]
    units += [""] * (count - len(units))  # a text of no words is one unknown unit
    return tuple(
        AttendedPlace(unit, bool(sure)) for unit, sure in zip(units, known.tolist(), strict=True)
    )


def _written_units(text: str, learnt: Mapping[str, Any]) -> list[str]:
    """Return each unit as a person reads it."""
    unit, rules = str(learnt["unit"]), rules_of(learnt)
    if unit == "letters":
        return units(text, unit, rules=rules)
    words = written(text, rules)
    places = [found[0] for found in unit_places(text, learnt)]
    if unit == "pieces":
        kept = dict.fromkeys(place[0] for place in places)
        ranks, small = merge_ranks(learnt["merges"]), tokens(text, rules)
        return [piece for place in kept for piece in word_pieces(small[place], ranks)]
    return [" ".join(words[one] for one in place) for place in places]


def _places(
    step: PlanStep, read: tuple[AttendedPlace, ...], length: int
) -> tuple[AttendedPlace, ...]:
    """Return what stands for the rows of a layer's weights.

    Args:
        step: the layer.
        read: of the text, without padding.
        length: rows of the weights.
    """
    if step.mask:  # the places of the text are still there, one for one
        ahead = (AttendedPlace("", token=True),) * step.ahead
        return (ahead + read)[:length]
    return tuple(AttendedPlace("") for _ in range(length))
