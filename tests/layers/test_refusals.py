"""What does not fit is refused in plain words with the numbers, in both languages."""

from __future__ import annotations

from typing import Any

import pytest

from nnstudio.base.i18n import Translator
from nnstudio.base.shapes import Dim, Shape
from nnstudio.layers.registry import load_layers
from nnstudio.layers.spec import ShapeError

LAYERS = load_layers()
EN = Translator("en", strict=True)
DE = Translator("de", strict=True)
Params = dict[str, Any]


def refusal(ident: str, params: Params, *inputs: Shape) -> ShapeError:
    """Return the error that a layer answers shapes with."""
    spec = LAYERS[ident]
    assert spec.problems(params) == []
    with pytest.raises(ShapeError) as caught:
        spec.shape(spec.values(params), inputs)
    DE(caught.value.message)  # strict: raises where a place has no value
    DE(caught.value.expected)
    return caught.value


def test_dense_refuses_maps_and_says_what_it_wants() -> None:
    error = refusal("nn.linear", {}, Shape.image(32, 7, 7))
    assert EN(error.message) == "Dense needs one vector, 32×7×7 arrives."
    assert DE(error.message) == "Dense braucht einen Vektor, es kommt 32×7×7 an."
    assert EN(error.expected) == "one vector"


@pytest.mark.parametrize(
    ("params", "words"),
    [
        (
            {"kernel_size": [5, 5], "padding": "none"},
            "The image is 3×3, the kernel 5×5: nothing would be left.",
        ),
        (
            {"kernel_size": [3, 3], "padding": "none", "dilation": 2},
            "The image is 3×3, the kernel 5×5: nothing would be left. "
            "(Padding and dilation are counted.)",
        ),
        (
            {"kernel_size": [7, 7], "padding": "custom", "padding_size": 1},
            "The image is 5×5, the kernel 7×7: nothing would be left. "
            "(Padding and dilation are counted.)",
        ),
    ],
)
def test_conv2d_refuses_an_image_smaller_than_its_kernel(params: Params, words: str) -> None:
    error = refusal("nn.conv2d", params, Shape.image(1, 3, 3))
    assert EN(error.message) == words
    assert EN(error.expected) == "at least 5×5"
    assert error.param == "kernel_size"


def test_a_kernel_as_large_as_the_image_leaves_one_place() -> None:
    spec = LAYERS["nn.conv2d"]
    values = spec.values({"kernel_size": [3, 5], "padding": "none"})
    assert spec.shape(values, (Shape.image(1, 3, 5),)).sizes == (16, 1, 1)


def test_same_keeps_an_image_smaller_than_its_kernel() -> None:
    spec = LAYERS["nn.conv2d"]
    values = spec.values({"kernel_size": [5, 5]})
    assert spec.shape(values, (Shape.image(1, 3, 3),)).sizes == (16, 3, 3)


def test_pooling_refuses_an_image_smaller_than_its_window() -> None:
    error = refusal("nn.max_pool2d", {"kernel_size": [2, 4]}, Shape.image(8, 3, 3))
    assert EN(error.message) == "The image is 3×3, the window 2×4: nothing would be left."
    error = refusal("nn.avg_pool1d", {"kernel_size": 9}, Shape.series(8, 3))
    assert EN(error.message) == "The series has 3 time steps, the window 9: nothing would be left."


@pytest.mark.parametrize("ident", ["nn.conv1d", "nn.conv2d"])
def test_same_with_a_stride_is_refused_with_the_reason(ident: str) -> None:
    [(name, reason)] = LAYERS[ident].problems({"stride": 2})
    assert name == ""
    assert "keeps the size, a stride of 2 makes it smaller" in EN(reason)
    assert "Schrittweite 1" in DE(reason)
    assert LAYERS[ident].problems({"stride": 2, "padding": "none"}) == []


def test_groups_must_divide_filters_and_channels() -> None:
    [(_, reason)] = LAYERS["nn.conv2d"].problems({"groups": 3})
    assert EN(reason) == "16 filters cannot be split into 3 groups of equal size."
    error = refusal("nn.conv2d", {"groups": 4}, Shape.image(6, 8, 8))
    assert EN(error.message).startswith("6 channels arrive; Conv2d cannot split them into 4")
    assert error.param == "groups"


def test_padding_of_a_pool_is_at_most_half_its_window() -> None:
    [(_, reason)] = LAYERS["nn.max_pool2d"].problems({"padding": 2})
    assert EN(reason) == "A padding of 2 is more than half the window of 2×2."
    assert LAYERS["nn.max_pool2d"].problems({"padding": 1}) == []
    assert LAYERS["nn.avg_pool1d"].problems({"padding": 2, "kernel_size": 3}) != []


def test_word_numbers_are_sent_through_an_embedding_first() -> None:
    error = refusal("nn.linear", {}, Shape.tokens(None))
    assert "Embedding" in EN(error.message)
    assert "Embedding" in DE(error.message)
    error = refusal("nn.embedding", {}, Shape.vector(8))
    assert EN(error.expected) == "word numbers (ids)"


def test_last_step_takes_no_more_channels_than_there_are() -> None:
    error = refusal("nn.last_step", {"channels": 4}, Shape.series(3, 20))
    assert EN(error.message) == "The series has 3 channels, 4 are wanted."
    assert error.param == "channels"
    assert "series" in EN(refusal("nn.last_step", {}, Shape.vector(8)).message)


def test_flatten_needs_a_fixed_length() -> None:
    error = refusal("nn.flatten", {}, Shape.sequence(None, 8))
    assert "?×8" in EN(error.message)
    assert "GlobalAvgPool" in EN(error.message)


def test_add_names_both_shapes_and_the_wire() -> None:
    error = refusal("nn.add", {}, Shape.vector(4), Shape.vector(4), Shape.vector(5))
    assert EN(error.message) == "Add needs inputs of the same shape, but 4 meets 5."
    assert error.port == 2
    assert "at least two" in EN(refusal("nn.add", {}, Shape.vector(4)).message)


def test_concat_needs_agreement_apart_from_its_axis() -> None:
    error = refusal("nn.concat", {}, Shape.image(2, 4, 4), Shape.image(3, 4, 5))
    assert EN(error.message).endswith("but 2×4×4 meets 3×4×5.")
    assert error.port == 1
    error = refusal("nn.concat", {"axis": "time"}, Shape.vector(4), Shape.vector(4))
    assert EN(error.message) == "There is no axis “time” in 4."
    assert error.param == "axis"
    mixed = refusal("nn.concat", {}, Shape.series(4, 3), Shape.sequence(4, 3))
    assert mixed.port == 1


def test_sequences_are_not_put_one_behind_the_other() -> None:
    error = refusal("nn.concat", {"axis": "time"}, *[Shape.sequence(None, 3)] * 2)
    assert "padding" in EN(error.message)


def test_conv1d_keeps_the_words_of_a_text() -> None:
    error = refusal("nn.conv1d", {"padding": "none"}, Shape.sequence(None, 8))
    assert error.param == "padding"
    assert "number of time steps" in EN(error.message)


def test_batch_norm_sends_sequences_to_layer_norm() -> None:
    assert "LayerNorm" in EN(refusal("nn.batch_norm", {}, Shape.sequence(None, 8)).message)


def test_reshape_names_the_number_of_values() -> None:
    error = refusal("nn.reshape", {"size": [2, 5]}, Shape.vector(12))
    assert EN(error.message) == "12 values arrive (12); they cannot be arranged as 2×5."
    assert EN(error.expected) == "10 values"
    error = refusal("nn.reshape", {"size": [-1, 5]}, Shape.vector(12))
    assert EN(error.message) == "12 values arrive (12); they cannot be arranged as ?×5."
    assert EN(error.expected) == "a multiple of 5 values"


def test_features_need_two_coordinates_and_one_choice() -> None:
    assert EN(refusal("nn.features2d", {}, Shape.vector(3)).expected) == "two numbers"
    [(_, reason)] = LAYERS["nn.features2d"].problems({"x1": False, "x2": False})
    assert EN(reason) == "Choose at least one feature; else nothing enters the net."


@pytest.mark.parametrize("shape", [Shape.vector(4), Shape.tokens(4)])
def test_global_pooling_needs_something_to_pool(shape: Shape) -> None:
    refusal("nn.global_avg_pool", {}, shape)
    refusal("nn.global_max_pool", {}, shape)


@pytest.mark.parametrize(
    ("ident", "shape"),
    [
        ("nn.conv2d", Shape.vector(4)),
        ("nn.conv2d", Shape.series(4, 9)),
        ("nn.conv1d", Shape.image(1, 8, 8)),
        ("nn.max_pool1d", Shape.sequence(9, 4)),
        ("nn.max_pool1d", Shape.vector(4)),
        ("nn.pad", Shape.vector(4)),
        ("nn.resize", Shape.series(4, 9)),
        ("nn.resize", Shape.image(4, None, 9)),
        ("io.output", Shape.image(4, 2, 2)),
        ("nn.layer_norm", Shape.series(4, None)),
        ("nn.relu", Shape.tokens(4)),
    ],
)
def test_wrong_kinds_are_refused(ident: str, shape: Shape) -> None:
    error = refusal(ident, {}, shape)
    assert error.port == 0
    assert EN(error.message) != DE(error.message)


@pytest.mark.parametrize("ident", ["nn.multi_head_attention", "nn.encoder_block"])
def test_heads_that_do_not_share_out_the_numbers_are_refused_with_those_that_do(ident: str) -> None:
    error = refusal(ident, {"heads": 4}, Shape.sequence(None, 6))
    assert error.param == "heads"
    assert EN(error.message).endswith(
        "shares out the 6 numbers of each time step among its heads. That does not work out evenly "
        "with 4 heads."
    )
    assert EN(error.expected) == "a number of heads that divides 6: 1, 2, 3, 6"


def test_more_time_steps_than_learned_places_are_refused() -> None:
    error = refusal("nn.positions", {"kind": "learned", "length": 8}, Shape.sequence(9, 6))
    assert error.param == "length"
    assert EN(error.message) == "9 time steps arrive, but only 8 places are learned."


@pytest.mark.parametrize("ident", ["nn.lstm", "nn.encoder_block", "nn.positions", "nn.first_step"])
def test_layers_that_read_in_order_refuse_images_ids_and_bags_of_words(ident: str) -> None:
    bag = Shape((Dim("units", 9), Dim("pair", 2)))
    for shape in (Shape.image(1, 8, 8), Shape.tokens(9), Shape.vector(4), bag):
        assert refusal(ident, {}, shape).message.source
