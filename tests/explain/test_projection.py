"""Maps: principal components are numpy's, t-SNE repeats, a net gives what its last layer reads."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
import torch
from sklearn.decomposition import PCA

from nnstudio.base.errors import UserError
from nnstudio.explain.loaded_net import loaded_net, net_tensors
from nnstudio.explain.projection import (
    MOST,
    TextsMap,
    map_vectors,
    pca,
    texts_map_job,
    vector_node,
    vectors_map_job,
)
from nnstudio.train.headless import answer_here
from tests.helpers.text_nets import TextNet


def vectors_of(items: int, features: int) -> np.ndarray:
    maker = np.random.default_rng(5)
    return maker.normal(size=(items, features)) * np.linspace(3, 0.2, features) + 7


def test_components_are_those_of_the_singular_values() -> None:
    vectors = vectors_of(60, 6)
    points, shares = pca(vectors)
    centred = vectors - vectors.mean(axis=0)
    left, lengths, _ = np.linalg.svd(centred, full_matrices=False)
    for place in range(2):
        wanted = left[:, place] * lengths[place]
        sign = np.sign(wanted @ points[:, place])
        np.testing.assert_allclose(points[:, place], sign * wanted, atol=1e-4)
    variances = np.sort(np.linalg.eigvalsh(np.cov(centred.T)))[::-1]
    np.testing.assert_allclose(shares, variances[:2] / variances.sum(), atol=1e-9)
    other = PCA(2).fit(vectors)
    np.testing.assert_allclose(shares, other.explained_variance_ratio_, atol=1e-9)


def test_the_sign_does_not_depend_on_the_order_of_the_items() -> None:
    vectors = vectors_of(60, 6)
    points = pca(vectors)[0]
    order = np.random.default_rng(1).permutation(60)
    np.testing.assert_allclose(pca(vectors[order])[0], points[order], atol=1e-4)


@pytest.mark.parametrize("features", [1, 2])
def test_few_features_and_equal_items_make_a_map_too(features: int) -> None:
    vectors = np.linspace(0, 1, 5)[:, None] * np.ones((1, features))
    points, shares = pca(vectors)
    assert points.shape == (5, 2) and shares == pytest.approx((1.0, 0.0))
    points, shares = pca(np.ones((4, features)))
    assert not points.any() and shares == (0.0, 0.0)


def test_too_few_items_make_no_map() -> None:
    with pytest.raises(UserError) as caught:
        map_vectors(np.ones((2, 3)))
    assert caught.value.code == "NNS-5006"


def test_tsne_repeats_with_its_seed_and_keeps_groups_together() -> None:
    vectors = vectors_of(90, 5)
    vectors[:45] += 40
    found = answer_here(vectors_map_job("map", vectors, "tsne", 3))
    again = answer_here(vectors_map_job("map", vectors, "tsne", 3))
    assert found.points.shape == (90, 2) and found.points.dtype == np.float32
    np.testing.assert_array_equal(found.points, again.points)
    assert found.explained is None
    first, second = found.points[:45], found.points[45:]
    middle = np.stack([first.mean(axis=0), second.mean(axis=0)])
    near = np.linalg.norm(found.points[:, None] - middle, axis=2).argmin(axis=1)
    assert (near == np.repeat([0, 1], 45)).all()


def test_of_too_many_items_some_are_drawn_evenly() -> None:
    found = map_vectors(np.arange(3 * MOST["pca"], dtype=float)[:, None])
    assert len(found.points) == len(found.items) == MOST["pca"]
    assert found.items[0] == 0 and found.items[-1] == 3 * MOST["pca"] - 1
    assert set(np.diff(found.items)) <= {2, 3, 4}


def test_texts_lie_where_the_last_layer_reads_them(linear: TextNet, curved: TextNet) -> None:
    assert vector_node(curved.plan) == "linear_1"
    rows = curved.data.parts.validation[:40]
    order = TextsMap(curved.plan, curved.data.inputs, rows, curved.weights)
    found = answer_here(texts_map_job("map", order))
    module = loaded_net(curved.plan, curved.weights)
    tensors = net_tensors(curved.plan, curved.data.inputs, rows.tolist())
    with torch.no_grad(), module.watch(["linear_1"]) as watch:
        module(*tensors)
    points, shares = pca(watch.values["linear_1"].numpy().astype(float))
    np.testing.assert_allclose(found.points, points, atol=1e-4)
    assert found.explained == pytest.approx(shares, abs=1e-4)
    assert found.node == "linear_1" and found.items.tolist() == list(range(40))
    assert vector_node(linear.plan) == "dropout_1"  # 64 numbers, not the 4 scores beside them


def test_a_map_needs_weights(linear: TextNet) -> None:
    order = TextsMap(linear.plan, linear.data.inputs, linear.data.parts.validation, None)
    with pytest.raises(UserError) as caught:
        answer_here(texts_map_job("map", order))
    assert caught.value.code == "NNS-5003"
    order = replace(order, weights=linear.weights, method="tsne", rows=order.rows[:30])
    assert answer_here(texts_map_job("map", order)).points.shape == (30, 2)
