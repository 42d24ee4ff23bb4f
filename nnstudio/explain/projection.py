"""Many numbers of each item as a point in a plane: principal components, or t-SNE.

The window asks with `texts_map_job` and `vectors_map_job`; both run on the compute thread.
"""

from __future__ import annotations

import time
from collections.abc import Generator, Mapping
from dataclasses import dataclass, replace
from typing import Any, Literal

import numpy as np
from numpy.typing import NDArray

from nnstudio.base.errors import UserError
from nnstudio.base.text import QT_TRANSLATE_NOOP
from nnstudio.compile.plan import Plan
from nnstudio.explain.components import finished, principal_components
from nnstudio.explain.loaded_net import loaded_net, net_tensors
from nnstudio.train.job import CallJob

Array = NDArray[np.generic]
Weights = Mapping[str, Array]
Method = Literal["pca", "tsne"]

MOST: dict[Method, int] = {"pca": 20_000, "tsne": 400}
"""Points of a map at most; of more items some are drawn, spread evenly. t-SNE cannot be done in
pieces: so many points hold the compute thread for one to two seconds."""
PIECE_SECONDS = 0.012
"""A piece of work between two batches of a training is to take about so long."""
_FIRST_PIECE = 16
PERPLEXITY = 30.0  # the usual value of scikit-learn's TSNE


@dataclass(frozen=True)
class Projection:
    """A map of items.

    Args:
        points: float32 (item, 2).
        items: int64 (item,), which of the items that were asked about.
        explained: share of the spread along each axis; None for t-SNE, whose axes mean nothing.
        method: "pca" or "tsne".
        node: id of the layer whose values were projected; "" for given vectors.
    """

    points: NDArray[np.float32]
    items: NDArray[np.int64]
    explained: tuple[float, float] | None
    method: Method
    node: str = ""


@dataclass(frozen=True)
class TextsMap:
    """Where does the net see these items?

    Args:
        plan: the net.
        inputs: prepared, by input name, first axis = items.
        rows: int64 (item,), which of them; the test part stays out.
        weights: of the net; None: those of the training that the job names.
        method: "pca" or "tsne".
        seed: of t-SNE.
        most: points at most; the method may have its own smaller limit.
        before: the last picture of the same items, which the new one is turned to; None: as it
            comes.
    """

    plan: Plan
    inputs: Mapping[str, Any]  # arrays, or images that are prepared when they are asked for
    rows: NDArray[np.int64]
    weights: Weights | None = None
    method: Method = "pca"
    seed: int = 0
    most: int = MOST["pca"]
    before: Projection | None = None


def texts_map_job(key: str, order: TextsMap, run_id: str = "") -> CallJob:
    """Return the order for the compute thread; the answer is a `Projection`.

    Args:
        key: the asker's name for it.
        order: what is to be mapped.
        run_id: while this run is trained, its latest weights count instead of the order's.
    """
    return CallJob(key, map_texts, (order,), latest_of=run_id)


def vectors_map_job(
    key: str, vectors: NDArray[np.floating[Any]], method: Method = "pca", seed: int = 0
) -> CallJob:
    """Return the order to map vectors, e.g. those of a `WordTable`; see `map_vectors`."""
    return CallJob(key, map_vectors, (vectors, method, seed))


def map_texts(order: TextsMap, weights: Weights | None = None) -> Generator[None, None, Projection]:
    """Map what a net makes of items just before its last layer; a training goes on at each yield.

    Args:
        order: what is to be mapped.
        weights: the latest ones of a training; None: those of the order.

    Raises:
        UserError: there are no weights yet, or too few items.
    """
    import torch  # seconds to load; this runs on the compute thread

    from nnstudio.train.tensors import evaluation_batch

    used = order.weights if weights is None else weights
    if not used:
        raise UserError(
            QT_TRANSLATE_NOOP("explain", "This net has not been trained yet."),
            QT_TRANSLATE_NOOP("explain", "Train it first; then it can be asked."),
            "NNS-5003",
        )
    node = vector_node(order.plan)
    module = loaded_net(order.plan, used)
    yield
    drawn = drawn_items(len(order.rows), min(order.most, MOST[order.method]))
    rows = np.asarray(order.rows)[drawn]
    size, most = min(_FIRST_PIECE, evaluation_batch(order.plan, 1)), evaluation_batch(order.plan, 1)
    pieces: list[NDArray[np.float32]] = []
    start = 0
    while start < len(rows):
        began = time.perf_counter()
        tensors = net_tensors(order.plan, order.inputs, rows[start : start + size].tolist())
        with torch.inference_mode(), module.watch([node]) as watch:
            module(*tensors)
        value = watch.values[node].numpy()
        pieces.append(value.reshape(len(value), -1).astype(np.float32))
        start += size
        size = next_size(size, time.perf_counter() - began, most)
        yield
    vectors = np.concatenate(pieces) if pieces else np.zeros((0, 2), dtype=np.float32)
    found = yield from map_pieces(vectors, order.method, order.seed, MOST[order.method])
    found = turned(found, order.before)
    return Projection(found.points, drawn, found.explained, order.method, node)


def next_size(size: int, seconds: float, most: int) -> int:
    """Return how many items to take next, so that a piece takes about `PIECE_SECONDS`."""
    if seconds > PIECE_SECONDS:
        return max(1, size // 2)
    return min(2 * size, most) if seconds < PIECE_SECONDS / 3 else size


def turned(found: Projection, before: Projection | None) -> Projection:
    """Return a map turned or mirrored so that it lies as nearly as it can on the last one.

    The points keep their distances (orthogonal Procrustes, Schönemann 1966). The axes are then
    those of the picture: together they have the spread of the two components.

    Args:
        found: of some items.
        before: the last picture; with fewer than three items in common it says nothing.
    """
    if before is None or found.explained is None or before.explained is None:
        return found
    _, here, there = np.intersect1d(found.items, before.items, return_indices=True)
    if len(here) < 3:
        return found
    points = found.points.astype(np.float64)
    now, then = points[here], before.points[there].astype(np.float64)
    left, _, right = np.linalg.svd((now - now.mean(0)).T @ (then - then.mean(0)))
    points = points @ (left @ right)
    spread = points.var(axis=0)
    both = sum(found.explained)
    total = float(spread.sum())
    shares = spread / total * both if total > 0 else np.zeros(2)
    return replace(
        found,
        points=points.astype(np.float32),
        explained=(float(shares[0]), float(shares[1])),
    )


def has_text_vector(plan: Plan) -> bool:
    """Whether a layer in front of the last one makes numbers of an item that a map can show.

    Where the only layer reads the inputs themselves there is nothing but the answer.
    """
    return vector_node(plan) != plan.output_node


def vector_node(plan: Plan) -> str:
    """Return the node whose values the last layer with weights reads.

    A net whose only layers with weights read its inputs has no such values; there it is the
    output node with the scores.
    """
    inputs = {entry.node for entry in plan.inputs}
    for step in reversed(plan.steps):
        if step.weights and step.inputs and step.inputs[0] not in inputs:
            return step.inputs[0]
    return plan.output_node


def map_vectors(
    vectors: NDArray[np.floating[Any]], method: Method = "pca", seed: int = 0
) -> Projection:
    """Return a map of vectors (item, feature); t-SNE opens threads, so the compute thread does it.

    Args:
        vectors: of the items; of more than `MOST` some are drawn, spread evenly.
        method: "pca" or "tsne".
        seed: of t-SNE.

    Raises:
        UserError: fewer than three items.
    """
    return finished(map_pieces(vectors, method, seed, MOST[method]))


def map_pieces(
    vectors: NDArray[np.floating[Any]], method: Method, seed: int, most: int
) -> Generator[None, None, Projection]:
    """Return a map as `map_vectors` does, piece by piece; t-SNE is one piece.

    Args:
        vectors, method, seed: as for `map_vectors`.
        most: points at most.

    Raises:
        UserError: fewer than three items.
    """
    drawn = drawn_items(len(vectors), most)
    if len(drawn) < 3:
        raise UserError(
            QT_TRANSLATE_NOOP("explain", "Fewer than three items make no map."),
            QT_TRANSLATE_NOOP("explain", "Choose more items."),
            "NNS-5006",
        )
    some = np.asarray(vectors)[drawn]
    if method == "tsne":
        return Projection(_tsne(some.astype(np.float64), seed), drawn, None, method)
    points, explained = yield from principal_components(some)
    return Projection(points, drawn, explained, method)


def pca(vectors: NDArray[np.floating[Any]]) -> tuple[NDArray[np.float32], tuple[float, float]]:
    """Return the first two principal components; see `components.principal_components`."""
    return finished(principal_components(vectors))


def _tsne(vectors: NDArray[np.float64], seed: int) -> NDArray[np.float32]:
    """Return float32 (item, 2) (van der Maaten and Hinton 2008); the same seed, the same map."""
    from sklearn.manifold import TSNE  # seconds to load, and it opens threads

    perplexity = min(PERPLEXITY, (len(vectors) - 1) / 3)
    # Where all features but two are nothing, the start along the components would be empty.
    spread = np.linalg.matrix_rank(vectors - vectors.mean(axis=0)) >= 2
    start = "pca" if spread else "random"
    made = TSNE(2, perplexity=perplexity, init=start, random_state=seed, n_jobs=1)
    return made.fit_transform(vectors.astype(np.float32)).astype(np.float32)


def drawn_items(count: int, most: int) -> NDArray[np.int64]:
    """Return which of `count` items are drawn, int64: all, or `most` spread evenly."""
    if count <= most:
        return np.arange(count, dtype=np.int64)
    return np.linspace(0, count - 1, most).astype(np.int64)
