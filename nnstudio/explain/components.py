"""Principal components in pieces that are short enough to be done between two batches."""

from __future__ import annotations

from collections.abc import Generator
from typing import Any, TypeVar

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Vectors = NDArray[np.floating[Any]]
Components = tuple[NDArray[np.float32], tuple[float, float]]
_Result = TypeVar("_Result")

EXACT = 256
"""Up to so many features (or items) the axes come from one eigenvalue problem: some 7 ms."""
_PRODUCTS = 100_000_000  # multiplications a piece: some 5 ms on one core
_BLOCK, _ROUNDS, _CLOSE = 8, 60, 1e-9


def principal_components(vectors: Vectors) -> Generator[None, None, Components]:
    """Return the first two principal components and the share of the variance along each.

    The sign is fixed: of each axis the feature with the largest coefficient counts positively
    (Pearson 1901; as scikit-learn's PCA since 1.5). Of more than `EXACT` features and items the
    axes come from subspace iteration (Golub and Van Loan, Matrix Computations, 8.2.4).

    Args:
        vectors: (item, feature).

    Returns:
        float32 (item, 2), and two shares of 1.
    """
    centred = np.asarray(vectors, dtype=np.float64)
    centred = centred - centred.mean(axis=0)
    yield
    items, features = centred.shape
    if features <= EXACT:
        axes = yield from _of_features(centred)
    elif items <= EXACT:
        axes = yield from _of_items(centred)
    else:
        axes = yield from _by_iteration(centred)
    points = np.zeros((items, 2))
    shares = [0.0, 0.0]
    total = float(np.einsum("if,if->", centred, centred))
    for place in range(min(2, axes.shape[1])):
        axis = axes[:, place]
        sign = 1.0 if axis[np.abs(axis).argmax()] >= 0 else -1.0
        points[:, place] = centred @ (sign * axis)
        along = float(np.square(points[:, place]).sum())
        shares[place] = along / total if total > 0 else 0.0
    return points.astype(np.float32), (shares[0], shares[1])


def finished(steps: Generator[None, None, _Result]) -> _Result:
    """Do all pieces at once and return what they end with."""
    while True:
        try:
            next(steps)
        except StopIteration as done:
            return done.value


def _of_features(centred: Floats) -> Generator[None, None, Floats]:
    features = centred.shape[1]
    gram = np.zeros((features, features))
    rows = max(1, _PRODUCTS // (features * features))
    for start in range(0, len(centred), rows):
        some = centred[start : start + rows]
        gram += some.T @ some
        yield
    return np.linalg.eigh(gram)[1][:, ::-1][:, :2]


def _of_items(centred: Floats) -> Generator[None, None, Floats]:
    items, features = centred.shape
    gram = np.zeros((items, items))
    columns = max(1, _PRODUCTS // (items * items))
    for start in range(0, features, columns):
        some = centred[:, start : start + columns]
        gram += some @ some.T
        yield
    left = np.linalg.eigh(gram)[1][:, ::-1][:, :2]
    axes = centred.T @ left
    lengths = np.linalg.norm(axes, axis=0)
    return axes / np.where(lengths > 0, lengths, 1.0)


def _by_iteration(centred: Floats) -> Generator[None, None, Floats]:
    """Multiply a few directions by the covariance again and again until they stay."""
    features = centred.shape[1]
    rows = max(1, _PRODUCTS // (2 * features * _BLOCK))
    axes = np.linalg.qr(np.random.default_rng(0).normal(size=(features, _BLOCK)))[0]
    before = np.zeros(2)
    for _ in range(_ROUNDS):
        product = np.zeros_like(axes)
        for start in range(0, len(centred), rows):
            some = centred[start : start + rows]
            product += some.T @ (some @ axes)
            yield
        # Among the directions of now, those with the most spread come first (Rayleigh-Ritz).
        spread, turn = np.linalg.eigh(axes.T @ product)
        now = spread[::-1][:2]
        axes = np.linalg.qr(product @ turn[:, ::-1])[0]
        yield
        if np.abs(now - before).max() <= _CLOSE * max(float(now.max()), 1e-300):
            break
        before = now
    return axes[:, :2]
