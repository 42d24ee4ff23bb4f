"""Many numbers of each item as a point in a plane: principal components, or t-SNE.

The window asks with `texts_map_job` and `vectors_map_job`; both run on the compute thread.
"""

from __future__ import annotations

from collections.abc import Generator, Mapping
from dataclasses import dataclass
from typing import Any, Literal

import numpy as np
from numpy.typing import NDArray

from nnstudio.base.errors import UserError
from nnstudio.base.text import QT_TRANSLATE_NOOP
from nnstudio.compile.plan import Plan
from nnstudio.explain.loaded_net import loaded_net, net_tensors
from nnstudio.train.job import CallJob

Array = NDArray[np.generic]
Weights = Mapping[str, Array]
Method = Literal["pca", "tsne"]

MOST: dict[Method, int] = {"pca": 20_000, "tsne": 1_500}
"""Points of a map at most; of more items some are drawn, spread evenly. t-SNE is one piece of
work between two batches of a training: so many points take some seconds."""
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
    """

    plan: Plan
    inputs: Mapping[str, Any]  # arrays, or images that are prepared when they are asked for
    rows: NDArray[np.int64]
    weights: Weights | None = None
    method: Method = "pca"
    seed: int = 0


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
    drawn = _drawn(len(order.rows), order.method)
    rows = np.asarray(order.rows)[drawn]
    size = evaluation_batch(order.plan, 1)
    pieces: list[NDArray[np.float32]] = []
    for start in range(0, len(rows), size):
        tensors = net_tensors(order.plan, order.inputs, rows[start : start + size].tolist())
        with torch.inference_mode(), module.watch([node]) as watch:
            module(*tensors)
        value = watch.values[node].numpy()
        pieces.append(value.reshape(len(value), -1).astype(np.float32))
        yield
    vectors = np.concatenate(pieces) if pieces else np.zeros((0, 2), dtype=np.float32)
    found = map_vectors(vectors, order.method, order.seed)
    return Projection(found.points, drawn, found.explained, order.method, node)


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
    drawn = _drawn(len(vectors), method)
    if len(drawn) < 3:
        raise UserError(
            QT_TRANSLATE_NOOP("explain", "Fewer than three items make no map."),
            QT_TRANSLATE_NOOP("explain", "Choose more items."),
            "NNS-5006",
        )
    some = np.asarray(vectors, dtype=np.float64)[drawn]
    if method == "tsne":
        return Projection(_tsne(some, seed), drawn, None, method)
    points, explained = pca(some)
    return Projection(points, drawn, explained, method)


def pca(vectors: NDArray[np.float64]) -> tuple[NDArray[np.float32], tuple[float, float]]:
    """Return the first two principal components and the share of the variance along each.

    The sign is fixed: of each axis the feature with the largest coefficient counts positively
    (Pearson 1901; as scikit-learn's PCA since 1.5).

    Args:
        vectors: (item, feature).

    Returns:
        float32 (item, 2), and two shares of 1.
    """
    centred = vectors - vectors.mean(axis=0)
    _, lengths, axes = np.linalg.svd(centred, full_matrices=False)
    points = np.zeros((len(vectors), 2))
    shares = [0.0, 0.0]
    total = float(np.square(lengths).sum())
    for place in range(min(2, len(axes))):
        axis = axes[place]
        sign = 1.0 if axis[np.abs(axis).argmax()] >= 0 else -1.0
        points[:, place] = (centred * (sign * axis)).sum(axis=1)
        shares[place] = float(lengths[place]) ** 2 / total if total > 0 else 0.0
    return points.astype(np.float32), (shares[0], shares[1])


def _tsne(vectors: NDArray[np.float64], seed: int) -> NDArray[np.float32]:
    """Return float32 (item, 2) (van der Maaten and Hinton 2008); the same seed, the same map."""
    from sklearn.manifold import TSNE  # seconds to load, and it opens threads

    perplexity = min(PERPLEXITY, (len(vectors) - 1) / 3)
    # Where all features but two are nothing, the start along the components would be empty.
    spread = np.linalg.matrix_rank(vectors - vectors.mean(axis=0)) >= 2
    start = "pca" if spread else "random"
    made = TSNE(2, perplexity=perplexity, init=start, random_state=seed, n_jobs=1)
    return made.fit_transform(vectors.astype(np.float32)).astype(np.float32)


def _drawn(count: int, method: Method) -> NDArray[np.int64]:
    most = MOST[method]
    if count <= most:
        return np.arange(count, dtype=np.int64)
    return np.linspace(0, count - 1, most).astype(np.int64)
