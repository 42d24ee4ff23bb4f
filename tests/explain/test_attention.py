"""Attention of one text: torch's own numbers, one word a row, no padding, all layers and heads."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
import torch
import torch.nn.functional as functional

from nnstudio.base.errors import UserError
from nnstudio.compile.attention_weights import attention_nodes
from nnstudio.explain.attention import (
    MOST_PLACES,
    AttentionQuestion,
    TextAttention,
    attention_job,
    attention_layers,
)
from nnstudio.explain.loaded_net import loaded_net, net_tensors
from nnstudio.train.headless import answer_here
from tests.helpers.text_nets import TextNet

TEXT = "Bake the Cake, then xyzzy it"
WORDS = ["Bake", "the", "Cake", ",", "then", "xyzzy", "it"]


def asked(net: TextNet, text: str) -> TextAttention:
    found = answer_here(attention_job("a", question(net, text)))
    assert isinstance(found, TextAttention)
    return found


def question(net: TextNet, text: str) -> AttentionQuestion:
    return AttentionQuestion(text, net.plan, net.data, net.weights)


def test_the_layers_with_attention_are_found_without_torch(attending: TextNet) -> None:
    assert attention_layers(attending.plan) == ("encoder_block_1", "encoder_block_2")
    assert attention_layers(attending.plan) == attention_nodes(attending.plan)


def test_rows_and_columns_are_the_words_as_they_are_written(attending: TextNet) -> None:
    found = asked(attending, TEXT)
    assert [layer.node for layer in found.layers] == list(attention_layers(attending.plan))
    for layer in found.layers:
        assert [place.word for place in layer.places] == WORDS
        assert layer.heads == 2 and layer.weights.shape == (2, 7, 7)
        np.testing.assert_allclose(layer.weights.sum(axis=2), 1.0, atol=1e-5)
        np.testing.assert_allclose(layer.of_head(-1), layer.weights.mean(axis=0))
        assert not any(place.token for place in layer.places)
    known = {place.word: place.known for place in found.layers[0].places}
    assert known["the"] and not known["xyzzy"]


def test_the_weights_are_those_that_torch_multiplies_with(attending: TextNet) -> None:
    """The weights times the values are what scaled_dot_product_attention gives."""
    module = loaded_net(attending.plan, attending.weights)
    tensors = net_tensors(attending.plan, attending.inputs(TEXT))
    found = asked(attending, TEXT)
    for layer, before in zip(found.layers, ("positions_1", "encoder_block_1"), strict=True):
        block = module.get_submodule(layer.node)
        with torch.no_grad(), module.watch([before]) as watch:
            module(*tensors)
            steps = block.norm_1(watch.values[before][:, : len(WORDS)])
            parts = block.attention.query_key_value(steps).unflatten(2, (3, 2, -1))
            query, key, value = parts.permute(2, 0, 3, 1, 4)
            wanted = functional.scaled_dot_product_attention(query, key, value)[0]
            made = torch.from_numpy(layer.weights) @ value[0]
        torch.testing.assert_close(made, wanted, rtol=0.0, atol=1e-5)


def test_padding_changes_nothing(attending: TextNet) -> None:
    """A text beside a longer one is padded; its weights stay the same."""
    from nnstudio.compile.attention_weights import attention_weights

    module = loaded_net(attending.plan, attending.weights)
    inputs = attending.inputs(TEXT, f"{TEXT} and {TEXT}, again and again")
    tensors = net_tensors(attending.plan, inputs)
    for layer in asked(attending, TEXT).layers:
        both = attention_weights(module, layer.node, *tensors).numpy()
        assert both.shape[-1] > len(WORDS)
        np.testing.assert_allclose(both[0, :, : len(WORDS), : len(WORDS)], layer.weights, atol=1e-5)
        assert not both[0, :, : len(WORDS), len(WORDS) :].any()


def test_a_class_token_stands_in_front_where_the_net_has_one(with_token: TextNet) -> None:
    first, second = asked(with_token, TEXT).layers
    assert [place.word for place in first.places] == WORDS
    assert first.heads == 4
    assert [place.word for place in second.places] == ["", *WORDS]
    assert [place.token for place in second.places] == [True] + [False] * 7
    assert second.weights.shape == (2, 8, 8)


def test_pieces_of_words_have_a_row_each(of_pieces: TextNet) -> None:
    layer = asked(of_pieces, "Cooking weather").layers[0]
    assert "".join(place.word for place in layer.places) == "cooking_weather_"
    assert len(layer.places) > 2


def test_a_text_without_words_is_one_unknown_place(attending: TextNet) -> None:
    layer = asked(attending, "").layers[0]
    assert len(layer.places) == 1 and not layer.places[0].known
    np.testing.assert_allclose(layer.weights, 1.0)


def test_what_a_long_text_loses_is_no_row(attending: TextNet) -> None:
    length = int(attending.data.fitted[0].arguments["text"]["length"])
    layer = asked(attending, "cake " * (length + 5)).layers[0]
    assert len(layer.places) == min(length, MOST_PLACES)


def test_a_net_without_attention_is_refused(curved: TextNet) -> None:
    with pytest.raises(UserError) as caught:
        answer_here(attention_job("a", question(curved, TEXT)))
    assert caught.value.code == "NNS-5007"


def test_without_weights_there_is_no_answer(attending: TextNet) -> None:
    order = replace(question(attending, TEXT), weights=None)
    assert answer_here(attention_job("a", order)) is None
