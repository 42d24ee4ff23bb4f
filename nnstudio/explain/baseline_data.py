"""Makes what simple methods are given: the net's own training and validation rows, no others."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from nnstudio.base.signature import InputSignature
from nnstudio.data.config import WindowConfig
from nnstudio.data.dataset import Dataset
from nnstudio.data.lazy import taken
from nnstudio.explain.baseline_spec import BaselineData, BaselinePart
from nnstudio.train.lead import is_imbalanced

MOST_FEATURES = 4096
"""Values of an item; beyond, methods that weigh each value by itself make no sense."""
MOST_VALUES = 4_000_000
"""Training items times features; of more items some are drawn."""
SEED = 0

Rows = NDArray[np.int64]


def baseline_data(
    dataset: Dataset, window: WindowConfig | None = None, seed: int = SEED
) -> BaselineData:
    """Return training items with answers, and validation items without.

    Args:
        dataset: prepared data; its test rows are not looked at.
        window: of a series, for how far ahead its windows predict; None: one step.
        seed: for drawing items where the training part is too large.
    """
    target = dataset.signature.target
    vectors = [entry for entry in dataset.signature.inputs if not _is_text(dataset, entry.name)]
    width = sum(_values_of(dataset, entry) for entry in vectors)
    categories = tuple(size for entry in vectors for size in _categories(dataset, entry))
    train: Rows = np.asarray(dataset.parts.train, dtype=np.int64)
    drawn_from = 0
    most = MOST_VALUES // max(1, width)
    if width <= MOST_FEATURES and len(train) > most:
        drawn_from = len(train)
        train = np.sort(np.random.default_rng(seed).choice(train, most, replace=False))
    usable = vectors if 0 < width <= MOST_FEATURES else []
    answers = np.asarray(dataset.target[train])
    classification = target.task == "classification"
    if not classification:
        answers = answers.astype(np.float64).reshape(len(train), -1)
    weights = None if dataset.weights is None else dataset.weights[train].astype(np.float64)
    return BaselineData(
        task=target.task,
        classes=target.classes,
        train=_part(dataset, usable, train),
        target=answers,
        weights=weights,
        asked=_part(dataset, usable, np.asarray(dataset.parts.validation, np.int64)),
        categories=categories if usable else (),
        horizon=window.horizon if window is not None else 1,
        by_f1=classification and is_imbalanced(np.asarray(dataset.target[dataset.parts.train])),
        drawn_from=drawn_from,
        seed=seed,
    )


def _part(dataset: Dataset, vectors: list[InputSignature], rows: Rows) -> BaselinePart:
    features = None
    if vectors:
        pieces = [_flat(dataset.inputs[entry.name], rows) for entry in vectors]
        features = np.concatenate(pieces, axis=1)
    raw = (dataset.raw_signature or dataset.signature).inputs
    words = [entry.name for entry in raw if _is_text(dataset, entry.name)]
    texts = None
    if words:
        columns = [np.asarray(dataset.raw[name])[rows].tolist() for name in words]
        joined = ["\n".join(str(text) for text in pair) for pair in zip(*columns, strict=True)]
        texts = np.array([*joined, ""], dtype=object)[:-1]  # one dimension, whatever the texts
    return BaselinePart(len(rows), features, texts, _past(dataset, rows))


def _past(dataset: Dataset, rows: Rows) -> NDArray[np.float64] | None:
    """Return the raw past of the predicted number, where a window shows it (see `windows_of`)."""
    raw = (dataset.raw_signature or dataset.signature).input("series")
    target = dataset.signature.target
    if raw is None or raw.kind != "series" or target.task != "regression" or not raw.columns:
        return None
    if target.names != raw.columns[:1] or "series" not in dataset.raw:
        return None
    return np.asarray(dataset.raw["series"])[rows][:, 0, :].astype(np.float64)


def _flat(values: NDArray[Any], rows: Rows) -> NDArray[np.float32]:
    picked = np.asarray(taken(values, rows))
    return picked.reshape(len(rows), -1).astype(np.float32)


def _is_text(dataset: Dataset, name: str) -> bool:
    raw = (dataset.raw_signature or dataset.signature).input(name)
    return raw is not None and raw.kind == "text"


def _values_of(dataset: Dataset, entry: InputSignature) -> int:
    return int(np.prod(dataset.inputs[entry.name].shape[1:], dtype=np.int64))


def _categories(dataset: Dataset, entry: InputSignature) -> tuple[int, ...]:
    return entry.categories or (0,) * _values_of(dataset, entry)
