"""The corpus of a data set, and which rows its texts are."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from nnstudio.data.corpus.corpus import TRAIN, VALIDATION, Corpus, build_corpus
from nnstudio.data.dataset import Dataset

Rows = NDArray[np.int64]


@dataclass(frozen=True)
class ReadCorpus:
    """A corpus and the rows of its texts in the data set.

    Args:
        corpus: of training and validation.
        rows: int64 (text,).
    """

    corpus: Corpus
    rows: Rows

    def row(self, text: int) -> int:
        """Return the row of a text of the corpus; -1 where there is none."""
        return int(self.rows[text]) if 0 <= text < len(self.rows) else -1


def read_corpus(dataset: Dataset) -> ReadCorpus:
    """Cut the texts of training and validation into words; test texts are not looked at.

    Args:
        dataset: whose first input is text.
    """
    signature = dataset.raw_signature or dataset.signature
    entry = next(e for e in signature.inputs if e.kind == "text")
    parts = dataset.parts
    rows = np.concatenate([parts.train, parts.validation]).astype(np.int64)
    numbers = np.repeat([TRAIN, VALIDATION], [len(parts.train), len(parts.validation)])
    order = np.argsort(rows, kind="stable")
    rows, numbers = rows[order], numbers[order]
    values = dataset.raw[entry.name]
    texts = [str(values[row]) for row in rows.tolist()]
    classes = dataset.signature.target.classes
    known = bool(classes)
    codes = np.full(len(rows), -1, dtype=np.int64)
    if known:
        codes = np.asarray(dataset.target)[rows].astype(np.int64)
    keys = [str(dataset.keys[row]) for row in rows.tolist()] if dataset.keys else []
    return ReadCorpus(build_corpus(texts, codes, classes, numbers, keys), rows)
