"""The layers that stored projects, templates and lessons count on, and known nets made of them."""

from __future__ import annotations

from typing import Any

import pytest

from nnstudio.base.shapes import Shape
from nnstudio.layers.registry import load_layers

LAYERS = load_layers()

STORED_IDS = (
    "io.input",
    "io.output",
    "nn.add",
    "nn.avg_pool1d",
    "nn.avg_pool2d",
    "nn.batch_norm",
    "nn.concat",
    "nn.conv1d",
    "nn.conv2d",
    "nn.dropout",
    "nn.embedding",
    "nn.embedding_bag",
    "nn.features2d",
    "nn.flatten",
    "nn.gelu",
    "nn.global_avg_pool",
    "nn.global_max_pool",
    "nn.last_step",
    "nn.layer_norm",
    "nn.leaky_relu",
    "nn.linear",
    "nn.max_pool1d",
    "nn.max_pool2d",
    "nn.multiply",
    "nn.pad",
    "nn.relu",
    "nn.reshape",
    "nn.resize",
    "nn.scale",
    "nn.sigmoid",
    "nn.softmax",
    "nn.step",
    "nn.tanh",
)

Row = tuple[str, dict[str, Any]]


def count(shape: Shape, *rows: Row) -> tuple[int, int, Shape]:
    """Return trainable values, multiply-adds and the last shape of layers in a row."""
    parameters = macs = 0
    for ident, params in rows:
        spec = LAYERS[ident]
        assert spec.problems(params) == []
        values = spec.values(params)
        output = spec.shape(values, (shape,))
        parameters += sum(w.count for w in spec.weights(values, (shape,)) if w.trainable)
        macs += spec.macs(values, (shape,), output)
        shape = output
    return parameters, macs, shape


@pytest.mark.parametrize("ident", STORED_IDS)
def test_ids_that_files_hold_stay(ident: str) -> None:
    assert ident in LAYERS


def test_lenet_5_has_61706_parameters() -> None:
    conv = {"kernel_size": [5, 5], "padding": "none", "activation": "tanh"}
    parameters, macs, shape = count(
        Shape.image(1, 32, 32),
        ("nn.conv2d", {**conv, "filters": 6}),
        ("nn.avg_pool2d", {}),
        ("nn.conv2d", {**conv, "filters": 16}),
        ("nn.avg_pool2d", {}),
        ("nn.flatten", {}),
        ("nn.linear", {"units": 120, "activation": "tanh"}),
        ("nn.linear", {"units": 84, "activation": "tanh"}),
        ("nn.linear", {"units": 10}),
    )
    assert parameters == 61_706
    assert macs == 28 * 28 * 6 * 25 + 10 * 10 * 16 * 150 + 400 * 120 + 120 * 84 + 84 * 10
    assert shape == Shape.vector(10)


def test_net_of_the_picture_has_its_numbers() -> None:
    parameters, macs, shape = count(
        Shape.image(1, 28, 28),
        ("nn.conv2d", {}),
        ("nn.max_pool2d", {}),
        ("nn.conv2d", {"filters": 32}),
        ("nn.max_pool2d", {}),
        ("nn.flatten", {}),
        ("nn.linear", {"activation": "relu"}),
        ("nn.linear", {"units": 10}),
    )
    assert parameters == 160 + 4_640 + 100_416 + 650
    assert macs == 112_896 + 32 * 14 * 14 * 144 + 1568 * 64 + 640
    assert shape == Shape.vector(10)


def test_sports_net_has_the_parameters_of_the_original() -> None:
    block: Row = ("nn.conv2d", {"filters": 32, "activation": "none"})
    rows: list[Row] = [block, ("nn.batch_norm", {"affine": False}), ("nn.relu", {})] * 2
    rows += [("nn.max_pool2d", {})]
    parameters, _, shape = count(
        Shape.image(3, 224, 224),
        *rows,
        *rows,
        ("nn.flatten", {}),
        ("nn.linear", {"units": 256, "activation": "relu"}),
        ("nn.dropout", {"rate": 0.5}),
        ("nn.linear", {"units": 6}),
    )
    assert parameters == 25_720_550
    assert shape == Shape.vector(6)


def test_course_nets_have_the_parameters_of_the_course() -> None:
    relu = {"activation": "relu"}
    wide = count(
        Shape.image(1, 28, 28),
        ("nn.flatten", {}),
        ("nn.linear", {"units": 1000, **relu}),
        ("nn.linear", {"units": 10, **relu}),
    )
    assert wide[0] == 795_010
    keras = count(
        Shape.vector(100),
        ("nn.linear", {"units": 64, **relu}),
        ("nn.linear", {"units": 10, "activation": "softmax"}),
    )
    assert keras[0] == 7_114
