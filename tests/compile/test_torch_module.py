"""The torch module of a plan: values, watching, interruption."""

from __future__ import annotations

import copy
import pickle

import pytest
import torch

from nnstudio.compile import torch_module
from nnstudio.compile.own_modules import own_class, own_module_names, own_source
from nnstudio.compile.plan import Plan
from nnstudio.compile.planner import make_plan
from nnstudio.compile.torch_module import GraphModule, build_module
from nnstudio.layers.registry import LayerRegistry
from tests.compile.nets import chain, image_data, net, node, table_data, text_data


class Halt(Exception):  # noqa: N818 - stands for somebody who presses stop
    pass


def mlp(registry: LayerRegistry) -> GraphModule:
    graph = chain(("nn.linear", {"units": 6, "activation": "tanh"}), ("nn.linear", {"units": 3}))
    return build_module(make_plan(graph, table_data(), registry))


def skip_plan(registry: LayerRegistry) -> Plan:
    nodes = [
        node("in", "io.input"),
        node("a", "nn.linear", units=4),
        node("b", "nn.linear", units=4, activation="relu"),
        node("sum", "nn.add"),
        node("d", "nn.linear", units=3),
        node("out", "io.output"),
    ]
    return make_plan(net(nodes, "in > a > b > sum > d > out; a > sum"), table_data(), registry)


def test_a_plan_travels_between_threads_and_processes(registry: LayerRegistry):
    plan = skip_plan(registry)
    assert pickle.loads(pickle.dumps(plan)) == plan


def test_attributes_are_named_by_the_nodes(registry: LayerRegistry):
    assert list(mlp(registry).state_dict()) == [
        "linear_1.weight",
        "linear_1.bias",
        "linear_2.weight",
        "linear_2.bias",
    ]


def test_a_wrong_number_of_inputs_is_said(registry: LayerRegistry):
    with pytest.raises(TypeError, match="takes 1 inputs, not 2"):
        mlp(registry)(torch.zeros(1, 4), torch.zeros(1, 4))


@pytest.mark.parametrize("shape", ["chain", "skip"])
def test_watching_changes_no_value_and_no_gradient(shape: str, registry: LayerRegistry):
    module = mlp(registry) if shape == "chain" else build_module(skip_plan(registry))
    x = torch.randn(5, 4)
    module(x).square().sum().backward()
    before = [parameter.grad.clone() for parameter in module.parameters()]
    plain = module(x)
    module.zero_grad()
    with module.watch([entry.node for entry in module.plan.steps]) as watch:
        watched = module(x)
        watched.square().sum().backward()
    assert torch.equal(plain, watched)
    assert all(torch.equal(a, p.grad) for a, p in zip(before, module.parameters(), strict=True))
    assert set(watch.values) == {step.node for step in module.plan.steps}
    assert not any(value.requires_grad for value in watch.values.values())


def test_watched_values_are_those_of_the_nodes(registry: LayerRegistry):
    module = build_module(skip_plan(registry))
    x = torch.randn(2, 4)
    with module.watch(["in", "a", "sum", "out"]) as watch:
        answer = module(x)
    a = module.get_submodule("a")(x)
    b = torch.relu(module.get_submodule("b")(a))
    assert torch.equal(watch.values["in"], x)
    torch.testing.assert_close(watch.values["sum"], a + b)
    torch.testing.assert_close(watch.values["out"], answer)


def test_a_watch_with_gradients_has_them_after_the_backward_pass(registry: LayerRegistry):
    module = mlp(registry)
    with module.watch(["linear_1"], keep_graph=True) as watch:
        module(torch.randn(2, 4)).sum().backward()
    gradient = watch.values["linear_1"].grad
    assert gradient is not None
    assert gradient.shape == (2, 6)


def test_a_closed_watch_is_not_served_any_more(registry: LayerRegistry):
    module = mlp(registry)
    first, second = module.watch(["linear_1"]), module.watch(["linear_2"])
    first.close()
    first.close()
    module(torch.randn(2, 4))
    assert not first.values
    assert set(second.values) == {"linear_2"}


@pytest.mark.parametrize("shape", ["chain", "skip"])
def test_an_interrupt_leaves_the_forward_pass_between_two_layers(
    shape: str, registry: LayerRegistry
):
    module = mlp(registry) if shape == "chain" else build_module(skip_plan(registry))
    looks = 0

    def look() -> None:
        nonlocal looks
        looks += 1
        if looks == 2:
            raise Halt

    module.set_interrupt(look)
    with pytest.raises(Halt):
        module(torch.randn(2, 4))
    assert looks == 2
    module.set_interrupt(None)
    module(torch.randn(2, 4))
    assert looks == 2


@pytest.mark.parametrize("shape", ["chain", "skip"])
def test_an_interrupt_leaves_a_long_backward_pass(
    shape: str, registry: LayerRegistry, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(torch_module, "_SLOW", -1.0)  # every batch counts as long
    module = mlp(registry) if shape == "chain" else build_module(skip_plan(registry))
    stop = False

    def look() -> None:
        if stop:
            raise Halt

    module.set_interrupt(look)
    loss = module(torch.randn(2, 4)).sum()
    stop = True
    with pytest.raises(Halt):
        loss.backward()


def test_a_short_batch_pays_for_no_hooks(registry: LayerRegistry):
    module = mlp(registry)
    looks: list[int] = []
    module.set_interrupt(lambda: looks.append(1))
    loss = module(torch.randn(2, 4)).sum()
    forward = len(looks)
    loss.backward()
    assert len(looks) == forward


def test_a_copy_goes_its_own_way(registry: LayerRegistry):
    module = build_module(skip_plan(registry))
    x = torch.randn(2, 4)
    before = module(x)
    other = copy.deepcopy(module)
    with torch.no_grad():
        for parameter in other.parameters():
            parameter.zero_()
    assert torch.equal(module(x), before)
    assert torch.equal(other(x), torch.zeros(2, 3))


def test_padding_does_not_count(registry: LayerRegistry):
    graph = chain(
        ("nn.embedding", {"vocabulary": 10, "features": 3}),
        "nn.dropout",
        "nn.global_avg_pool",
        ("nn.linear", {"units": 2}),
    )
    module = build_module(make_plan(graph, text_data(), registry)).eval()
    short = torch.tensor([[4, 2]])
    padded = torch.tensor([[4, 2, 0, 0, 0]])
    torch.testing.assert_close(module(short), module(padded), atol=1e-6, rtol=0)


def test_a_folded_softmax_is_not_computed(registry: LayerRegistry):
    graph = chain("nn.flatten", ("nn.linear", {"units": 10}), "nn.softmax")
    folded = make_plan(graph, image_data(), registry)
    kept = make_plan(graph, image_data(), registry, loss="mse")
    assert (folded.folded_softmax, kept.folded_softmax) == ("softmax_3", "")
    torch.manual_seed(0)
    logits = build_module(folded)
    torch.manual_seed(0)
    probabilities = build_module(kept)
    x = torch.rand(3, 1, 8, 8)
    torch.testing.assert_close(logits(x).softmax(1), probabilities(x))


def test_own_modules_are_a_closed_table():
    assert "step" in own_module_names()
    assert issubclass(own_class("step", "Step"), torch.nn.Module)
    assert own_source("step").startswith('"""')
    for file, name in (("os", "system"), ("step", "torch"), ("../plan", "Plan"), ("step", "Gone")):
        with pytest.raises(LookupError):
            own_class(file, name)
    with pytest.raises(LookupError):
        own_source("../plan")
