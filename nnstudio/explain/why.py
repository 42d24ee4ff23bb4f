"""Why a net answers a text as it does, as one answer: words, shares, and real second passes.

The window asks with `why_job`; `explain_why` runs on the compute thread, also while a net trains.
"""

from __future__ import annotations

from collections.abc import Generator, Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from nnstudio.base.errors import UserError
from nnstudio.base.text import QT_TRANSLATE_NOOP
from nnstudio.compile.plan import Plan
from nnstudio.data.apply import prepare_inputs
from nnstudio.data.corpus.word_params import rules_of
from nnstudio.data.dataset import FittedStep, Prepared
from nnstudio.data.preparation import Preparation
from nnstudio.data.text_steps import fitted_text_step
from nnstudio.data.texts.text_spans import Span, texts_without
from nnstudio.data.texts.text_units import tokens
from nnstudio.explain.known_words import knows_any
from nnstudio.explain.loaded_net import loaded_net, net_tensors
from nnstudio.explain.unit_shares import shares_of
from nnstudio.explain.word_shares import word_shares
from nnstudio.train.job import CallJob, Prediction

if TYPE_CHECKING:
    from nnstudio.compile.torch_module import GraphModule
    from nnstudio.train.spec import Link

Weights = Mapping[str, NDArray[np.generic]]

STRONGEST = 5
"""Words for which the net is asked again without them."""


@dataclass(frozen=True)
class WhyQuestion:
    """Why does this net answer this text as it does?

    Args:
        text: as a person wrote it.
        plan: the net; it reads one text and nothing else.
        prepared: how the training texts were prepared.
        weights: of the net; None: those of the training that the job names.
        loss: id of the run's loss; decides how outputs become probabilities.
        first: number of class A; -1 takes the answer. Of several predicted numbers, which one.
        second: number of class B; -1 takes the runner-up.
        strongest: for how many words the net is asked again without them.
    """

    text: str
    plan: Plan
    prepared: Prepared
    weights: Weights | None = None
    loss: str = "auto"
    first: int = -1
    second: int = -1
    strongest: int = STRONGEST


@dataclass(frozen=True)
class WordShare:
    """A word of the text and how much it speaks for class A against class B.

    Args:
        word: as it is written.
        span: its first letter in the text and the one after its last.
        share: in the difference of the two scores; for a predicted number, in that number.
    """

    word: str
    span: Span
    share: float


@dataclass(frozen=True)
class WithoutWord:
    """What the net really answers without a word, wherever that occurs: computed anew.

    Args:
        word: as it is written where it stands first.
        places: its places among the words.
        share: of all its places together.
        answer: number of the class; -1 for a predicted number.
        probability: of that class; NaN for a predicted number.
        difference: of the scores of the same two classes without the word; for a predicted
            number, the number.
        probabilities: float32 (class,), or None for a predicted number.
    """

    word: str
    places: tuple[int, ...]
    share: float
    answer: int
    probability: float
    difference: float
    probabilities: NDArray[np.generic] | None


@dataclass(frozen=True)
class Why:
    """What a net answers for a text, and what moved it.

    Args:
        text: that was asked about.
        classes: names; empty for predicted numbers.
        answer: number of the class; -1 for predicted numbers.
        probabilities: float32 (class,), or None for predicted numbers.
        values: float32 (output,), as the net gives them.
        first, second: numbers of class A and class B; for a predicted number, its place and -1.
        words: in order; punctuation marks are words of their own.
        base: difference of the two scores for a text without any known unit.
        difference: of the two scores for this text: base and all shares together.
        exact: whether the shares are exact; else they are integrated gradients, which add up, too.
        without: the words that moved most, the strongest first.
        known: whether the net knows any of the words; without one its answer is none.
    """

    text: str
    classes: tuple[str, ...]
    answer: int
    probabilities: NDArray[np.generic] | None
    values: NDArray[np.generic]
    first: int
    second: int
    words: tuple[WordShare, ...]
    base: float
    difference: float
    exact: bool
    without: tuple[WithoutWord, ...]
    known: bool = True


def why_job(key: str, question: WhyQuestion, run_id: str = "") -> CallJob:
    """Return the order for the compute thread; the answer is a `Why`.

    It is None where the training that was to be asked has ended meanwhile.

    Args:
        key: the asker's name for it; only the newest of a key counts.
        question: what is asked.
        run_id: while this run is trained, its latest weights answer instead of the question's.
    """
    return CallJob(key, explain_if_trained, (question,), latest_of=run_id)


def why_texts_job(key: str, questions: tuple[WhyQuestion, ...]) -> CallJob:
    """Return the order to explain several texts; the answer is a tuple of `Why`, in order.

    Args:
        key: the asker's name for it.
        questions: what is asked; a training goes on between two of them.
    """
    return CallJob(key, explain_texts, (questions,))


def explain_texts(
    questions: tuple[WhyQuestion, ...],
) -> Generator[None, None, tuple[Why, ...]]:
    """Explain one text after the other; see `explain_why`.

    Questions to the same net share it: building it takes longer than many an answer.

    Raises:
        UserError: as for `explain_why`.
    """
    found: list[Why] = []
    asked: _Asked | None = None
    for question in questions:
        if asked is None or not _same_net(asked.question, question):
            asked = _asked(question, question.weights)
        asked = replace(asked, question=question)
        found.append(_explain(asked))
        yield
    return tuple(found)


def explain_if_trained(question: WhyQuestion, weights: Weights | None = None) -> Why | None:
    """Return why the net answers as it does; None where a training ended before it was asked."""
    if weights is None and not question.weights:
        return None
    return explain_why(question, weights)


def question_preparation(prepared: Prepared) -> Preparation:
    """Return what a question needs of a data set, without the data."""
    raw = prepared.raw_signature or prepared.signature
    return Preparation(prepared.signature, raw, prepared.raw_columns, prepared.fitted)


def explain_why(question: WhyQuestion, weights: Weights | None = None) -> Why:
    """Return why the net answers as it does; computes in this thread.

    Args:
        question: what is asked.
        weights: the latest ones of a training; None: those of the question.

    Raises:
        UserError: net or preparation know no words, the net reads more than one text, or there
            are no weights yet.
    """
    return _explain(_asked(question, question.weights if weights is None else weights))


def _asked(question: WhyQuestion, weights: Weights | None) -> _Asked:
    if not weights:
        raise UserError(
            QT_TRANSLATE_NOOP("explain", "This net has not been trained yet."),
            QT_TRANSLATE_NOOP("explain", "Train it first; then it can be asked."),
            "NNS-5003",
        )
    name, step = text_input(question.prepared)
    module = loaded_net(question.plan, weights)
    return _Asked(question, name, step, module, _link(question), rules_of(step.arguments[name]))


def _same_net(one: WhyQuestion, other: WhyQuestion) -> bool:
    return (
        one.plan is other.plan
        and one.weights is other.weights
        and one.prepared is other.prepared
        and one.loss == other.loss
    )


def _explain(asked: _Asked) -> Why:
    question, name = asked.question, asked.name
    inputs = asked.prepare([question.text])
    prediction = asked.predict(inputs)
    answer = -1 if prediction.classes is None else int(prediction.classes[0])
    found = shares_of(
        asked.module,
        net_tensors(question.plan, inputs),
        question.first if question.first >= 0 else answer,
        question.second,
        number=answer < 0,
    )[0]
    words = word_shares(question.text, asked.step, name, inputs[name][0], found.shares)
    parts = zip(words.words, words.spans, words.shares.tolist(), strict=True)
    return Why(
        text=question.text,
        classes=question.prepared.signature.target.classes if answer >= 0 else (),
        answer=answer,
        probabilities=_row(prediction.probabilities, 0),
        values=prediction.outputs[0],
        first=found.first,
        second=found.second,
        words=tuple(WordShare(word, span, share) for word, span, share in parts),
        # An empty text is one unknown word to a net that looks words up: nobody's share.
        base=found.base + float(found.shares.sum() - words.shares.sum()),
        difference=found.difference,
        exact=found.exact,
        without=asked.without(words.words, words.shares, (found.first, found.second)),
        known=knows_any(asked.step, name, np.asarray(inputs[name])),
    )


def text_input(prepared: Prepared) -> tuple[str, FittedStep]:
    """Return the name of the text that a net reads and the step that made units of it.

    Raises:
        UserError: the data are not one text an item, or their preparation knows no words.
    """
    entries = (prepared.raw_signature or prepared.signature).inputs
    if len(entries) != 1 or entries[0].kind != "text":
        raise UserError(
            QT_TRANSLATE_NOOP("explain", "Only a net that reads one text can be asked for words."),
            QT_TRANSLATE_NOOP("explain", "Choose data with one text an item."),
            "NNS-5004",
        )
    name = entries[0].name
    step = fitted_text_step(prepared.fitted, name)
    if step is None:
        raise UserError(
            QT_TRANSLATE_NOOP("explain", "The preparation of these texts knows no words."),
            QT_TRANSLATE_NOOP("explain", "Prepare them with “Weigh words” or “Look up words”."),
            "NNS-5002",
        )
    return name, step


@dataclass(frozen=True)
class _Asked:
    """A net that answers raw texts.

    Args:
        question: with the preparation.
        name: of the text's input.
        step: made units of it.
        module: the net.
        link: how its outputs become probabilities.
        rules: by which words are cut.
    """

    question: WhyQuestion
    name: str
    step: FittedStep
    module: GraphModule
    link: Link
    rules: int

    def prepare(self, texts: list[str]) -> dict[str, NDArray[np.generic]]:
        """Return the inputs of texts, first axis = texts."""
        raw = np.array([*texts, ""], dtype=object)[:-1]  # one dimension, whatever the texts
        return prepare_inputs(self.question.prepared, {self.name: raw})

    def predict(self, inputs: Weights) -> Prediction:
        """Return the answers to prepared texts."""
        import torch  # seconds to load; this runs on the compute thread

        from nnstudio.train.jobs import prediction_of

        tensors = net_tensors(self.question.plan, inputs)
        with torch.inference_mode():
            outputs = self.module(*tensors).numpy()
        return prediction_of(outputs, self.link)

    def without(
        self, words: tuple[str, ...], shares: NDArray[np.float64], pair: tuple[int, int]
    ) -> tuple[WithoutWord, ...]:
        """Return the answers without each of the words that moved most.

        Args:
            words: as they are written.
            shares: (word,).
            pair: the two classes.
        """
        places: dict[str, list[int]] = {}
        for place, word in enumerate(tokens(self.question.text, self.rules)):
            places.setdefault(word, []).append(place)
        each = shares.tolist()
        sums = {word: sum(each[place] for place in where) for word, where in places.items()}
        moving = [word for word in sums if sums[word] != 0.0 and any(map(str.isalnum, word))]
        chosen = sorted(moving, key=lambda word: -abs(sums[word]))[: self.question.strongest]
        if not chosen:
            return ()
        texts = texts_without(self.question.text, chosen, self.rules)
        answers = self.predict(self.prepare(texts))
        found: list[WithoutWord] = []
        for row, word in enumerate(chosen):
            scores = answers.outputs[row].astype(np.float64)
            given = -1 if answers.classes is None else int(answers.classes[row])
            chances = _row(answers.probabilities, row)
            found.append(
                WithoutWord(
                    word=words[places[word][0]],
                    places=tuple(places[word]),
                    share=sums[word],
                    answer=given,
                    probability=float("nan") if chances is None else float(chances[given]),
                    difference=_difference(scores, pair),
                    probabilities=chances,
                )
            )
        return tuple(found)


def _link(question: WhyQuestion) -> Link:
    from nnstudio.train.jobs import link_of
    from nnstudio.train.registry import load_train_registries

    target = question.prepared.signature.target
    return link_of(load_train_registries(), question.plan, question.loss, target)


def _row(values: NDArray[np.generic] | None, row: int) -> NDArray[np.generic] | None:
    return None if values is None else values[row]


def _difference(scores: NDArray[np.float64], pair: tuple[int, int]) -> float:
    first, second = pair
    if second < 0:
        return float(scores[first])
    if len(scores) == 1:
        return float(scores[0] if first == 1 else -scores[0])
    return float(scores[first] - scores[second])
