"""Cuts running text into what a net that writes learns from: the letters before, and the next."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Sequence
from math import ceil

import numpy as np
from numpy.typing import NDArray

from nnstudio.base.shapes import Shape
from nnstudio.base.signature import DataSignature, InputSignature, TargetSignature
from nnstudio.base.text import QT_TRANSLATE_NOOP, Text, plain
from nnstudio.data.config import SplitConfig, StepConfig, WindowConfig
from nnstudio.data.dataset import DataError, LeftOut, Prepared, RawData
from nnstudio.data.split import split_rows

NEXT = "next letter"
"""Name of what is predicted; by it such data are known again."""
BLANK, BREAK, UNKNOWN = "␣", "⏎", "�"
"""How a blank, a line break and a rare letter are written as classes: all three can be seen."""
LAGS = 24
LEAST = 5
"""So often a letter must be the next one in the training part to be a class of its own."""
MOST_LETTERS = 300
"""Classes; of scripts with thousands of signs the rarer ones are unknown."""
MOST_WINDOWS = 150_000
"""More would make an epoch long; then not every letter begins a window."""
_WRITTEN = {BLANK: " ", BREAK: "\n", UNKNOWN: ""}
_SHOWN = {" ": BLANK, "\n": BREAK, BLANK: UNKNOWN, BREAK: UNKNOWN}


def target_words(name: str) -> Text:
    """Return the name of what is predicted as people read it: their own, or ours in words."""
    return QT_TRANSLATE_NOOP("writing", "next letter") if name == NEXT else plain(name)


def class_of(letter: str) -> str:
    """Return the name of the class of a letter: itself, unless it could not be seen."""
    return _SHOWN.get(letter, letter)


def letter_of(name: str) -> str:
    """Return the letter that a class stands for; "" for rare ones."""
    return _WRITTEN.get(name, name)


def writes(prepared: Prepared) -> bool:
    """Whether the data are letters of a text and the one that follows them."""
    raw = prepared.raw_signature or prepared.signature
    return (
        raw.target.names == (NEXT,)
        and raw.target.task == "classification"
        and [entry.kind for entry in raw.inputs] == ["text"]
    )


def usual_letter_window(texts: Sequence[str]) -> WindowConfig:
    """Return how many letters a net sees, and how often a window begins."""
    letters = sum(len(text) + 1 for text in texts)
    return WindowConfig(lags=LAGS, horizon=1, step=max(1, ceil(letters / MOST_WINDOWS)))


def letter_steps(lags: int) -> tuple[StepConfig, ...]:
    """Return the preparation: each letter becomes its number.

    Args:
        lags: letters of a window.
    """
    params = {"unit": "letters", "length": lags, "least": LEAST}
    return (StepConfig(id="words", params=params),)


def with_lags(steps: tuple[StepConfig, ...], lags: int) -> tuple[StepConfig, ...]:
    """Return a preparation of letters for windows of another length.

    Args:
        steps: as they are.
        lags: letters of a window.
    """
    return tuple(
        step.model_copy(update={"params": {**step.params, "length": lags}})
        if step.id == "words" and step.params.get("unit") == "letters"
        else step
        for step in steps
    )


def window_told(window: WindowConfig) -> Text:
    """Return what a window shows and what it predicts."""
    return QT_TRANSLATE_NOOP(
        "writing", "A window shows {n} letters; the next one is to be found."
    ).format(n=window.lags)


def letter_windows(
    texts: Sequence[str],
    keys: Sequence[str],
    window: WindowConfig,
    split: SplitConfig,
    left_out: tuple[LeftOut, ...] = (),
) -> RawData:
    """Return windows of letters and the letter after each.

    No window reaches from one text into another. A text begins and ends with a line break, so
    that a net learns how texts begin; the first windows of a text are shorter than the others.
    The parts follow each other along the texts at a distance of a whole window (`RawData.reach`),
    so that no letter that a net is judged by stands in a window that it learnt from. Letters that
    are rare in the training part are one class, `UNKNOWN`.

    Args:
        texts: in the order in which they follow each other.
        keys: how a person finds each of them; () where there is only one.
        window: how many letters are seen (`lags`), and from how many letters on the next begins.
        split: decides which part is the training part.
        left_out: what was not read.

    Returns:
        The input "text", object (window,) of str, and classes, int64 (window,).

    Raises:
        DataError: there are too few letters.
    """
    seen: list[str] = []
    following: list[str] = []
    names: list[str] = []
    places: list[NDArray[np.int64]] = []
    begin = 0
    for number, text in enumerate(texts):
        whole = f"\n{unicodedata.normalize('NFC', text)}\n"
        ends = range(1, len(whole), window.step)
        seen += [whole[max(0, end - window.lags) : end] for end in ends]
        following += [whole[end] for end in ends]
        names += [f"{keys[number]}:{end}" if keys else str(end) for end in ends]
        places.append(begin + np.arange(1, len(whole), window.step, dtype=np.int64))
        begin += len(whole)
    order = np.concatenate(places) if places else np.zeros(0, dtype=np.int64)
    if len(following) < 2:
        raise _too_few(len(following))
    entry = InputSignature("text", Shape(()), "text", ("text",))
    raw = RawData(
        {"text": np.array([*seen, ""], dtype=object)[:-1]},
        np.zeros(len(following), dtype=np.int64),
        DataSignature((entry,), TargetSignature("classification", (), (NEXT,))),
        left_out=left_out,
        keys=tuple(names),
        order=order,
        reach=window.lags,
    )
    train = split_rows(raw, split).train.tolist()
    counts = Counter(class_of(following[row]) for row in train)
    often = [(-count, name) for name, count in counts.items() if count >= LEAST]
    classes = sorted(name for _, name in sorted(often)[:MOST_LETTERS] if name != UNKNOWN)
    numbers = {name: number for number, name in enumerate(classes)}
    rare = len(classes)
    codes = np.array([numbers.get(class_of(letter), rare) for letter in following], dtype=np.int64)
    if (codes == rare).any():
        classes.append(UNKNOWN)
    if len(classes) < 2:
        raise _too_few(len(following))
    target = TargetSignature("classification", tuple(classes), (NEXT,))
    return RawData(
        raw.inputs,
        codes,
        DataSignature((entry,), target),
        left_out=left_out,
        keys=raw.keys,
        order=order,
        reach=window.lags,
    )


def _too_few(count: int) -> DataError:
    return DataError(
        QT_TRANSLATE_NOOP(
            "writing", "There are too few letters to learn writing from ({n})."
        ).format(n=count),
        QT_TRANSLATE_NOOP("writing", "Use a longer text. A few pages are enough for a first try."),
        "NNS-2117",
    )
