"""From a graph to a plan: order, pruning, folding, and a refusal with reasons."""

from __future__ import annotations

import pytest

from nnstudio.compile.codes import Code
from nnstudio.compile.planner import PlanError, make_plan
from nnstudio.graph.model import GraphSnapshot
from nnstudio.layers.registry import LayerRegistry
from tests.compile.nets import chain, image_data, net, node, table_data, text_data


def test_the_plan_holds_what_leads_to_the_output(registry: LayerRegistry):
    graph = net(
        [
            node("in", "io.input"),
            node("side", "nn.linear", units=9),
            node("d", "nn.linear", units=3),
            node("alone", "nn.relu"),
            node("out", "io.output"),
        ],
        "in > side; in > d > out",
    )
    plan = make_plan(graph, table_data(), registry, title="T")
    assert [step.node for step in plan.steps] == ["d"]
    assert (plan.output, plan.output_node, plan.title) == ("d", "out", "T")
    assert [(entry.node, entry.name) for entry in plan.inputs] == [("in", "features")]
    assert plan.parameters == 15


def test_inputs_keep_the_order_of_their_wires(registry: LayerRegistry):
    graph = net(
        [
            node("in", "io.input"),
            node("a", "nn.linear", units=2),
            node("b", "nn.linear", units=2),
            node("cat", "nn.concat"),
            node("d", "nn.linear", units=3),
            node("out", "io.output"),
        ],
        "in > b; in > a; b > cat; a > cat; cat > d > out",
    )
    assert make_plan(graph, table_data(), registry).step("cat").inputs == ("b", "a")


@pytest.mark.parametrize(
    ("layers", "loss", "softmax", "sigmoid"),
    [
        ([("nn.linear", {"units": 2, "activation": "softmax"})], "auto", "linear_1", ""),
        ([("nn.linear", {"units": 2, "activation": "softmax"})], "cross_entropy", "linear_1", ""),
        ([("nn.linear", {"units": 2, "activation": "softmax"})], "mse", "", ""),
        ([("nn.linear", {"units": 1, "activation": "sigmoid"})], "auto", "", "linear_1"),
        ([("nn.linear", {"units": 2, "activation": "sigmoid"})], "auto", "", ""),
        (
            [("nn.linear", {"units": 2, "activation": "sigmoid"})],
            "binary_cross_entropy",
            "",
            "linear_1",
        ),
        ([("nn.linear", {"units": 1, "activation": "tanh"})], "half_mse", "", ""),
        ([("nn.linear", {"units": 2}), "nn.softmax"], "auto", "softmax_2", ""),
    ],
)
def test_only_what_the_loss_computes_itself_is_folded(
    layers: list, loss: str, softmax: str, sigmoid: str, registry: LayerRegistry
):
    plan = make_plan(chain(*layers), table_data(outputs=2), registry, loss=loss)
    assert (plan.folded_softmax, plan.folded_sigmoid) == (softmax, sigmoid)


def test_numbers_are_never_folded(registry: LayerRegistry):
    graph = chain(("nn.linear", {"units": 2, "activation": "softmax"}))
    plan = make_plan(graph, table_data(outputs=2, task="regression"), registry)
    assert plan.folded_softmax == ""
    assert len(plan.steps[0].recipe) == 2


def test_padding_is_known_as_far_as_it_reaches(registry: LayerRegistry):
    graph = chain("nn.embedding", "nn.dropout", "nn.global_avg_pool", ("nn.linear", {"units": 2}))
    plan = make_plan(graph, text_data(), registry)
    assert [step.mask for step in plan.steps] == ["input_0", "input_0", "input_0", ""]


def test_errors_are_handed_over_with_their_codes(registry: LayerRegistry):
    with pytest.raises(PlanError) as refused:
        make_plan(chain(("nn.linear", {"units": 10})), image_data(), registry)
    assert [problem.code for problem in refused.value.problems] == [Code.WRONG_SHAPE]


def test_a_net_without_data_is_refused(registry: LayerRegistry):
    with pytest.raises(PlanError) as refused:
        make_plan(chain(("nn.linear", {"units": 3})), None, registry)
    assert Code.NO_DATA in {problem.code for problem in refused.value.problems}


def test_an_empty_graph_is_refused(registry: LayerRegistry):
    with pytest.raises(PlanError) as refused:
        make_plan(GraphSnapshot(), table_data(), registry)
    assert [problem.code for problem in refused.value.problems] == [Code.EMPTY]
