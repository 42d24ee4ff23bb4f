"""The short texts that come with NN Studio, written for it: four topics, 150 texts each."""

from __future__ import annotations

import csv

import numpy as np

from nnstudio.base.paths import resource_path
from nnstudio.base.shapes import Shape
from nnstudio.base.signature import DataSignature, InputSignature, TargetSignature
from nnstudio.data.config import SplitConfig, WindowConfig
from nnstudio.data.dataset import RawData
from nnstudio.data.letter_windows import LAGS, letter_windows


def read_texts(name: str) -> RawData:
    """Return the texts of a file under `resources/samples` with the columns topic and text.

    Args:
        name: of the file, e.g. "texts_en.csv".
    """
    with resource_path("samples", name).open(encoding="utf-8", newline="") as file:
        rows = [(row["topic"], row["text"]) for row in csv.DictReader(file)]
    topics = tuple(sorted({topic for topic, _ in rows}))
    codes = np.array([topics.index(topic) for topic, _ in rows], dtype=np.int64)
    texts = np.array([text for _, text in rows], dtype=object)
    entry = InputSignature("text", Shape(()), "text", ("text",))
    target = TargetSignature("classification", topics, ("topic",))
    keys = tuple(str(line) for line in range(2, len(rows) + 2))
    return RawData({"text": texts}, codes, DataSignature((entry,), target), keys=keys)


def read_letters(name: str) -> RawData:
    """Return the same texts one after another as windows of letters and the letter after each.

    Letters that are rare in the first 70 % are one class, however the parts are shared later.

    Args:
        name: of the file, e.g. "texts_en.csv".
    """
    texts = "\n".join(str(text) for text in read_texts(name).inputs["text"])
    return letter_windows((texts,), (), WindowConfig(lags=LAGS), SplitConfig(kind="time"))
