"""Columns that are padding in the whole batch are cut off where that changes no answer."""

from __future__ import annotations

from typing import Any

import pytest
import torch

from nnstudio.base.shapes import Shape
from nnstudio.base.signature import DataSignature, InputSignature, TargetSignature
from nnstudio.compile.attention_weights import attention_nodes, attention_weights
from nnstudio.compile.plan import Plan
from nnstudio.compile.planner import make_plan
from nnstudio.compile.torch_module import build_module, without_padding
from nnstudio.graph.model import GraphSnapshot
from nnstudio.layers.registry import LayerRegistry
from tests.compile.nets import chain, net, node

TIME = 9
WORDS = {"vocabulary": 12, "features": 8}
IDS = torch.tensor([[3, 1, 10, 4, 0, 0, 0, 0, 0], [7, 2, 0, 0, 0, 0, 0, 0, 0]])
BLOCK = ("nn.encoder_block", {"heads": 2, "hidden": 8})
END = ("nn.linear", {"units": 3})

PASSES_OVER: dict[str, tuple[Any, ...]] = {
    "mean of a convolution": (("nn.conv1d", {"filters": 5}), "nn.global_avg_pool"),
    "recurrent": (("nn.lstm", {"hidden": 5, "both": True}),),
    "two recurrent": (("nn.gru", {"hidden": 5, "output": "every"}), ("nn.rnn", {"hidden": 4})),
    "transformer": ("nn.positions", BLOCK, BLOCK, "nn.global_max_pool"),
    "class token": (BLOCK, "nn.class_token", BLOCK, "nn.class_token", BLOCK, "nn.first_step"),
}


def _texts(*names: str) -> DataSignature:
    entries = tuple(InputSignature(name, Shape.tokens(TIME), "text") for name in names)
    return DataSignature(entries, TargetSignature("classification", ("a", "b", "c")))


def _plan(graph: GraphSnapshot, registry: LayerRegistry, *names: str) -> Plan:
    return make_plan(graph, _texts(*(names or ("text",))), registry)


@pytest.mark.parametrize("name", PASSES_OVER)
def test_nets_that_pass_over_padding_work_on_the_longest_text_alone(
    name: str, registry: LayerRegistry
) -> None:
    plan = _plan(chain(("nn.embedding", WORDS), *PASSES_OVER[name], END), registry)
    assert plan.inputs[0].cut
    module = build_module(plan).eval()
    with module.watch({plan.steps[0].node}) as watch, torch.no_grad():
        answer = module(IDS)
    assert watch.values[plan.steps[0].node].shape == (2, 4, 8)
    with torch.no_grad():
        longer = module(torch.cat([IDS, IDS.new_zeros(2, 30)], dim=1))
        for row, length in enumerate((4, 2)):
            alone = module(IDS[row : row + 1, :length])
            torch.testing.assert_close(alone[0], answer[row], rtol=0.0, atol=1e-6)
            torch.testing.assert_close(longer[row], answer[row], rtol=0.0, atol=1e-6)


def test_a_net_that_needs_its_length_keeps_every_column(registry: LayerRegistry) -> None:
    plan = _plan(chain(("nn.embedding", WORDS), "nn.flatten", END), registry)
    assert not plan.inputs[0].cut
    assert build_module(plan)(IDS).shape == (2, 3)


def test_of_two_texts_that_are_added_word_by_word_none_is_cut(registry: LayerRegistry) -> None:
    graph = net(
        [
            node("one", "io.input", source="first"),
            node("two", "io.input", source="second"),
            node("a", "nn.embedding", **WORDS),
            node("b", "nn.embedding", **WORDS),
            node("sum", "nn.add"),
            node("pool", "nn.global_avg_pool"),
            node("dense", "nn.linear", units=3),
            node("out", "io.output"),
        ],
        "one > a > sum; two > b > sum > pool > dense > out",
    )
    plan = _plan(graph, registry, "first", "second")
    assert not any(entry.cut for entry in plan.inputs)
    assert build_module(plan)(IDS, IDS[:, [0, 1, 2, 3, 3, 3, 3, 3, 3]]).shape == (2, 3)


def test_two_texts_that_meet_as_vectors_are_cut_each_by_itself(registry: LayerRegistry) -> None:
    graph = net(
        [
            node("one", "io.input", source="first"),
            node("two", "io.input", source="second"),
            node("a", "nn.embedding", **WORDS),
            node("lstm", "nn.lstm", hidden=4),
            node("b", "nn.embedding_bag", **WORDS),
            node("cat", "nn.concat"),
            node("dense", "nn.linear", units=3),
            node("out", "io.output"),
        ],
        "one > a > lstm > cat; two > b > cat > dense > out",
    )
    plan = _plan(graph, registry, "first", "second")
    assert all(entry.cut for entry in plan.inputs)
    module = build_module(plan).eval()
    torch.testing.assert_close(
        module(IDS, IDS[:, :7]), module(IDS[:, :4], IDS[:, :4]), rtol=0.0, atol=1e-6
    )


def test_padding_inside_a_text_is_no_end() -> None:
    ids = torch.tensor([[3, 0, 0, 4, 0], [0, 0, 0, 0, 0]])
    assert torch.equal(without_padding(ids), ids[:, :4])
    assert without_padding(ids[1:]).shape == (1, 1)


def test_weights_of_attention_are_given_when_asked_for(registry: LayerRegistry) -> None:
    layers = ("nn.class_token", BLOCK, ("nn.multi_head_attention", {"heads": 4}), "nn.first_step")
    plan = _plan(chain(("nn.embedding", WORDS), *layers, END), registry)
    module = build_module(plan).eval()
    before = module(IDS)
    first, second = attention_nodes(plan)
    assert attention_weights(module, first, IDS).shape == (2, 2, 5, 5)
    found = attention_weights(module, second, IDS)
    torch.testing.assert_close(found.sum(dim=3), torch.ones(2, 4, 5))
    assert not found[1, :, :, 3:].any()  # the class token and two words are real
    assert not found.requires_grad
    assert torch.equal(module(IDS), before)
    with pytest.raises(ValueError, match="no attention"):
        attention_weights(module, plan.steps[0].node, IDS)
