"""The texts of a project as a corpus: training and validation; the test part never comes in."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from nnstudio.base.errors import UserError
from nnstudio.base.text import QT_TRANSLATE_NOOP
from nnstudio.data.corpus.corpus import TRAIN, VALIDATION, Corpus, build_corpus, nobody_stops
from nnstudio.data.corpus.coverage import (
    Lengths,
    Truncation,
    UnknownWords,
    lengths,
    training_vocabulary,
    truncation,
    unknown_words,
)
from nnstudio.data.corpus.frequencies import frequencies
from nnstudio.data.corpus.stop_words import Language, language_of
from nnstudio.data.corpus.word_params import rules_of
from nnstudio.data.dataset import Dataset, FittedStep
from nnstudio.data.text_steps import fitted_text_step

NEWEST_RULES = 2


@dataclass(frozen=True, eq=False)
class ProjectCorpus:
    """The texts of a project that may be looked at.

    Args:
        corpus: of training and validation.
        rows: int64 (text,), row of each text in the data set.
        locked: number of test texts, which are not in it.
    """

    corpus: Corpus
    rows: NDArray[np.int64]
    locked: int


@dataclass(frozen=True)
class WordsSummary:
    """What a corpus is like before any net.

    Args:
        texts: of training and of validation.
        tokens: words of both, punctuation left out.
        different: different words among them.
        language: whose stop words cover most; None where none do.
        unknown: of validation, for the vocabulary of the preparation.
        lengths: of the texts.
        truncation: what the preparation cuts off; None where it cuts nothing by length.
    """

    texts: tuple[int, int]
    tokens: int
    different: int
    language: Language | None
    unknown: UnknownWords
    lengths: Lengths
    truncation: Truncation | None


def text_input(dataset: Dataset) -> str:
    """Return the name of the input that holds texts.

    Raises:
        UserError: there is none.
    """
    signature = dataset.raw_signature or dataset.signature
    for entry in signature.inputs:
        if entry.kind == "text" and dataset.raw[entry.name].dtype == object:
            return entry.name
    raise UserError(
        QT_TRANSLATE_NOOP("corpus", "These data hold no texts."),
        QT_TRANSLATE_NOOP("corpus", "Choose data with a column of texts, or a folder of texts."),
        "NNS-4071",
    )


def make_corpus(dataset: Dataset, check: Callable[[], None] = nobody_stops) -> ProjectCorpus:
    """Cut the texts of training and validation into words, as the project's preparation does.

    Args:
        dataset: the prepared data of the project.
        check: called at least every 50 ms of work; raises to stop it.

    Raises:
        UserError: the data hold no texts.
    """
    name = text_input(dataset)
    train, validation = dataset.parts.train, dataset.parts.validation
    rows = np.sort(np.concatenate([train, validation])).astype(np.int64)
    target = dataset.signature.target
    classified = target.task == "classification"
    classes = dataset.target[rows].astype(np.int64) if classified else np.full(len(rows), -1)
    step = word_step(dataset)
    keys = [str(dataset.keys[row]) for row in rows.tolist()] if len(dataset.keys) else []
    corpus = build_corpus(
        [str(text) for text in dataset.raw[name][rows].tolist()],
        classes,
        target.classes if classified else (),
        np.where(np.isin(rows, validation), VALIDATION, TRAIN),
        keys,
        rules=NEWEST_RULES if step is None else rules_of(step.arguments[name]),
        check=check,
    )
    return ProjectCorpus(corpus, rows, len(dataset.parts.test))


def word_step(dataset: Dataset) -> FittedStep | None:
    """Return the fitted step that makes words of texts; None where there is none."""
    name = text_input(dataset)
    return fitted_text_step(dataset.fitted, name)


def summarise(dataset: Dataset, made: ProjectCorpus) -> WordsSummary:
    """Return what the corpus of a project is like.

    Args:
        dataset: the prepared data of the project.
        made: of them, see `make_corpus`.

    Raises:
        UserError: the data hold no texts.
    """
    corpus, step = made.corpus, word_step(dataset)
    nothing: dict[str, Any] = {}
    learnt = nothing if step is None else step.arguments[text_input(dataset)]
    if "vocabulary" in learnt and learnt.get("unit") not in ("letters", "pieces"):
        known: set[str] = {*learnt["vocabulary"], *learnt.get("stop", ())}
        known.intersection_update(corpus.words)  # without pairs and pieces of words
    else:
        known = set(training_vocabulary(corpus))
    by_words = step is not None and step.id == "words" and learnt.get("unit") == "words"
    places = corpus.word_tokens()
    return WordsSummary(
        (len(corpus.chosen(TRAIN)), len(corpus.chosen(VALIDATION))),
        len(places),
        len(np.unique(corpus.ids[places])),
        language_of(corpus),
        unknown_words(corpus, known),
        lengths(corpus),
        truncation(corpus, int(learnt["length"]), learnt.get("stop", ())) if by_words else None,
    )


def class_number(corpus: Corpus, name: str) -> int:
    """Return the number of a class, whatever the case of its letters.

    Raises:
        UserError: there is no such class, or there are no classes at all.
    """
    names = [entry.casefold() for entry in corpus.class_names]
    if len(names) < 2:
        raise UserError(
            QT_TRANSLATE_NOOP("corpus", "These texts have no classes to compare."),
            QT_TRANSLATE_NOOP("corpus", "Ask for a word instead: --word"),
            "NNS-4072",
        )
    if name.casefold() not in names:
        raise UserError(
            QT_TRANSLATE_NOOP("corpus", "There is no class called {name}.").format(name=name),
            QT_TRANSLATE_NOOP("corpus", "The classes are: {names}").format(
                names=", ".join(corpus.class_names)
            ),
            "NNS-4073",
        )
    return names.index(name.casefold())


@dataclass(frozen=True)
class WordUse:
    """How a word is used in the training texts.

    Args:
        count: occurrences.
        class_: number of the class in whose words it has the largest share; -1 without classes.
    """

    count: int
    class_: int


def word_uses(made: ProjectCorpus) -> dict[str, WordUse]:
    """Return how each word of the training texts is used, by the word in small letters."""
    counted = frequencies(made.corpus, part=TRAIN)
    name, counts = counted.units.name, counted.counts
    classes = np.full(len(counts), -1, dtype=np.int64)
    if made.corpus.class_names:
        classes = (counted.by_class / np.maximum(counted.class_words, 1)).argmax(axis=1)
    return {
        name(unit): WordUse(int(counts[unit]), int(classes[unit]))
        for unit in np.flatnonzero(counts).tolist()
    }
