"""What examining a net finds: every code, what is said once, and what an edit costs."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from nnstudio.base.discovery import Registry
from nnstudio.base.i18n import Translator
from nnstudio.base.shapes import Shape
from nnstudio.base.signature import DataSignature
from nnstudio.compile.codes import Code
from nnstudio.compile.examine import Examiner, examine
from nnstudio.compile.report import Report
from nnstudio.graph.changes import MoveNode, SetParam, SetSetting
from nnstudio.graph.model import Edge, Graph, GraphSnapshot
from nnstudio.graph.problems import Severity
from nnstudio.layers.registry import LayerRegistry
from nnstudio.layers.spec import LayerSpec, Values
from tests.compile.nets import chain, image_data, net, node, table_data, text_data

DENSE3 = ("nn.linear", {"units": 3})
TABLE = table_data()
ADAM = {"loss": {"id": "auto"}, "optimizer": {"id": "adam", "params": {}}}


def without(graph: GraphSnapshot, node_id: str) -> GraphSnapshot:
    nodes = tuple(n for n in graph.nodes if n.id != node_id)
    edges = tuple(e for e in graph.edges if node_id not in (e.source, e.target))
    return GraphSnapshot(nodes, edges)


def rewired(graph: GraphSnapshot, *edges: Edge, keep: bool = True) -> GraphSnapshot:
    return GraphSnapshot(graph.nodes, (graph.edges if keep else ()) + edges)


PLAIN = chain(DENSE3)

SCENES: dict[Code, tuple[GraphSnapshot, DataSignature | None, Severity]] = {
    Code.EMPTY: (GraphSnapshot(), TABLE, Severity.ERROR),
    Code.NO_INPUT: (without(PLAIN, "input_0"), TABLE, Severity.ERROR),
    Code.NO_OUTPUT: (without(PLAIN, "output_2"), TABLE, Severity.ERROR),
    Code.TWO_OUTPUTS: (
        net(
            [*PLAIN.nodes, node("second", "io.output")],
            "input_0 > linear_1 > output_2; linear_1 > second",
        ),
        TABLE,
        Severity.ERROR,
    ),
    Code.LOOP: (
        net(
            [
                node("in", "io.input"),
                node("sum", "nn.add"),
                node("a", "nn.linear"),
                node("out", "io.output"),
            ],
            "in > sum > a > out; a > sum",
        ),
        TABLE,
        Severity.ERROR,
    ),
    Code.MISSING_WIRE: (
        rewired(PLAIN, Edge("linear_1", "output_2"), keep=False),
        TABLE,
        Severity.ERROR,
    ),
    Code.TWO_WIRES: (rewired(PLAIN, Edge("input_0", "output_2")), TABLE, Severity.ERROR),
    Code.NO_SUCH_PORT: (
        rewired(PLAIN, Edge("input_0", "linear_1", "out", "mask")),
        TABLE,
        Severity.ERROR,
    ),
    Code.UNUSED: (
        GraphSnapshot((*PLAIN.nodes, node("alone", "nn.relu")), PLAIN.edges),
        TABLE,
        Severity.HINT,
    ),
    Code.UNKNOWN_LAYER: (chain("nn.hologram", DENSE3), TABLE, Severity.ERROR),
    Code.BAD_PARAMETER: (chain(("nn.linear", {"units": -4})), TABLE, Severity.ERROR),
    Code.NO_DATA: (PLAIN, None, Severity.ERROR),
    Code.NO_SUCH_INPUT: (
        net(
            [
                node("in", "io.input", source="sound"),
                node("d", "nn.linear", units=3),
                node("out", "io.output"),
            ],
            "in > d > out",
        ),
        TABLE,
        Severity.ERROR,
    ),
    Code.LOOSE_WIRE: (rewired(PLAIN, Edge("gone", "linear_1")), TABLE, Severity.ERROR),
    Code.RULE_FAILED: (chain("test.faulty", DENSE3), TABLE, Severity.ERROR),
    Code.NAME_TAKEN: (
        net(
            [
                node("in", "io.input"),
                node("a", "nn.linear", units=3, activation="relu"),
                node("a_relu", "nn.linear", units=3),
                node("out", "io.output"),
            ],
            "in > a > a_relu > out",
        ),
        TABLE,
        Severity.ERROR,
    ),
    Code.WRONG_SHAPE: (chain(DENSE3), image_data(), Severity.ERROR),
    Code.CLASS_COUNT: (chain(("nn.linear", {"units": 12})), TABLE, Severity.ERROR),
    Code.NUMBER_COUNT: (
        chain(DENSE3),
        table_data(outputs=2, task="regression"),
        Severity.ERROR,
    ),
    Code.RELU_ON_LOGITS: (
        chain(("nn.linear", {"units": 3, "activation": "relu"})),
        TABLE,
        Severity.WARNING,
    ),
    Code.SOFTMAX_INSIDE: (
        chain(("nn.linear", {"units": 8, "activation": "softmax"}), DENSE3),
        TABLE,
        Severity.WARNING,
    ),
    Code.SOFTMAX_TWICE: (chain(DENSE3, "nn.softmax", "nn.softmax"), TABLE, Severity.WARNING),
    Code.SQUASHED_LOGITS: (
        chain(("nn.linear", {"units": 3, "activation": "tanh"})),
        TABLE,
        Severity.WARNING,
    ),
    Code.SOFTMAX_FOR_NUMBERS: (
        chain(("nn.linear", {"units": 2, "activation": "softmax"})),
        table_data(outputs=2, task="regression"),
        Severity.WARNING,
    ),
    Code.SOFTMAX_OF_ONE: (
        chain(("nn.linear", {"units": 1, "activation": "softmax"})),
        table_data(outputs=2),
        Severity.WARNING,
    ),
    Code.NO_GRADIENT: (
        chain(("nn.linear", {"units": 8}), "nn.step", DENSE3),
        TABLE,
        Severity.WARNING,
    ),
    Code.NOTHING_TO_LEARN: (chain("nn.relu"), table_data(features=3), Severity.ERROR),
    Code.NO_ACTIVATION_BETWEEN: (chain(("nn.linear", {"units": 8}), DENSE3), TABLE, Severity.HINT),
    Code.UNSCALED_VALUES: (
        chain("nn.flatten", ("nn.linear", {"units": 10})),
        image_data(high=255.0),
        Severity.HINT,
    ),
    Code.TOO_LARGE: (
        chain(
            ("nn.linear", {"units": 65536, "activation": "relu"}),
            ("nn.linear", {"units": 65536, "activation": "relu"}),
            DENSE3,
        ),
        TABLE,
        Severity.WARNING,
    ),
    Code.SMALL_VOCABULARY: (
        chain(("nn.embedding_bag", {"vocabulary": 50, "features": 8}), ("nn.linear", {"units": 2})),
        DataSignature((replace(text_data().inputs[0], high=80.0),), text_data().target),
        Severity.ERROR,
    ),
}


def broken_rule(values: Values, inputs: tuple[Shape, ...]) -> Shape:
    raise ZeroDivisionError("the author was tired")


@pytest.fixture(scope="session")
def catalogue(registry: LayerRegistry) -> LayerRegistry:
    """The built-in layers and one whose shape rule fails."""
    relu = registry["nn.relu"]
    faulty: LayerSpec = replace(relu, id="test.faulty", shape=broken_rule)
    return Registry((*registry, faulty))


def found(report: Report) -> set[str]:
    return {problem.code for problem in report.problems}


def test_every_code_has_a_scene():
    assert set(SCENES) == set(Code)


@pytest.mark.parametrize("code", SCENES, ids=lambda code: code.name.lower())
def test_each_problem_is_found_and_explained(
    code: Code, catalogue: LayerRegistry, english: Translator, caplog: pytest.LogCaptureFixture
):
    graph, data, severity = SCENES[code]
    report = examine(graph, data, catalogue, training=ADAM)
    problem = next(p for p in report.problems if p.code == code)
    assert problem.severity is severity
    assert english(problem.message)
    assert problem.hint is not None
    assert english(problem.hint)
    for fix in problem.fixes:
        assert fix.changes
        assert english(fix.label)
    if problem.node:
        assert problem.node in {n.id for n in graph.nodes}


@pytest.mark.parametrize("code", SCENES, ids=lambda code: code.name.lower())
def test_each_message_has_its_german(code: Code, catalogue: LayerRegistry):
    german = Translator("de", strict=True)
    graph, data, _ = SCENES[code]
    for problem in examine(graph, data, catalogue, training=ADAM).problems:
        texts = [problem.message, problem.hint, problem.expected]
        texts += [text for fix in problem.fixes for text in (fix.label, fix.detail)]
        for text in texts:
            if text is not None:
                german(text)
                assert not text.context or german.knows(text.context, text.source), text.source


def test_a_good_net_has_no_problem(registry: LayerRegistry):
    assert examine(PLAIN, TABLE, registry, training=ADAM).problems == ()


def test_a_wrong_wire_is_reported_once_and_the_rest_is_unknown(registry: LayerRegistry):
    graph = chain("nn.conv2d", ("nn.linear", {"units": 8}), "nn.relu", ("nn.linear", {"units": 10}))
    report = examine(graph, image_data(), registry)
    assert [problem.code for problem in report.errors] == [Code.WRONG_SHAPE]
    problem = report.errors[0]
    assert problem.edge == Edge("conv2d_1", "linear_2")
    assert str(problem.received) == "16×8×8"
    assert problem.expected is not None
    assert report.nodes["relu_3"].output is None
    assert report.nodes["conv2d_1"].output == Shape.image(16, 8, 8)
    assert report.parameters is None


def test_sizes_are_those_of_the_hand_calculation(registry: LayerRegistry):
    graph = chain("nn.conv2d", "nn.flatten", ("nn.linear", {"units": 10}))
    report = examine(graph, image_data(), registry)
    conv, dense = report.nodes["conv2d_1"], report.nodes["linear_3"]
    assert (conv.parameters, conv.macs) == (16 * 9 + 16, 16 * 9 * 64)
    assert (dense.parameters, dense.macs) == (16 * 64 * 10 + 10, 16 * 64 * 10)
    assert report.parameters == 160 + 10250


def test_errors_come_first_in_reading_order(registry: LayerRegistry):
    graph = chain(("nn.linear", {"units": 8}), ("nn.linear", {"units": 5, "activation": "relu"}))
    report = examine(graph, TABLE, registry)
    assert [problem.severity for problem in report.problems] == [
        Severity.ERROR,
        Severity.WARNING,
        Severity.HINT,
    ]


def test_what_takes_no_part_does_not_block_training(registry: LayerRegistry):
    graph = net(
        [*PLAIN.nodes, node("conv", "nn.conv2d"), node("bad", "nn.linear", units=0)],
        "input_0 > linear_1 > output_2; input_0 > conv; input_0 > bad",
    )
    report = examine(graph, TABLE, registry)
    assert report.errors == ()
    assert {Code.WRONG_SHAPE, Code.BAD_PARAMETER, Code.UNUSED} <= found(report)


def test_an_unknown_layer_blocks_training_and_can_be_taken_out(registry: LayerRegistry):
    report = examine(SCENES[Code.UNKNOWN_LAYER][0], TABLE, registry)
    problem = report.errors[0]
    assert problem.node == "hologram_1"
    assert len(problem.fixes) == 1


def test_a_loop_hangs_nothing_and_names_its_layers(registry: LayerRegistry, english: Translator):
    report = examine(SCENES[Code.LOOP][0], TABLE, registry)
    problem = next(p for p in report.problems if p.code == Code.LOOP)
    assert english(problem.message) == "These layers form a loop: Add → Dense → Add."
    assert problem.edge == Edge("a", "sum")


# ------------------------------------------------------------------------ the target check (C6)


def test_the_introductions_net_is_flagged(registry: LayerRegistry):
    graph = chain(
        "nn.flatten",
        ("nn.linear", {"units": 1000, "activation": "relu"}),
        ("nn.linear", {"units": 10, "activation": "relu"}),
    )
    report = examine(graph, image_data(size=28), registry)
    assert found(report) == {Code.RELU_ON_LOGITS}
    assert report.parameters == 795_010


def test_the_courses_keras_net_with_a_last_softmax_is_not_flagged(registry: LayerRegistry):
    graph = chain(
        ("nn.linear", {"units": 64, "activation": "relu"}),
        ("nn.linear", {"units": 10, "activation": "softmax"}),
    )
    report = examine(graph, table_data(features=100, outputs=10), registry)
    assert report.problems == ()
    assert report.parameters == 7_114


@pytest.mark.parametrize(
    ("layers", "loss", "expected"),
    [
        ([("nn.linear", {"units": 1, "activation": "tanh"})], "half_mse", set()),
        ([("nn.linear", {"units": 1, "activation": "sigmoid"})], "auto", set()),
        ([("nn.linear", {"units": 1})], "auto", set()),
        ([("nn.linear", {"units": 1})], "cross_entropy", {Code.CLASS_COUNT}),
        ([("nn.linear", {"units": 2, "activation": "sigmoid"})], "auto", {Code.SQUASHED_LOGITS}),
        ([("nn.linear", {"units": 2, "activation": "sigmoid"})], "binary_cross_entropy", set()),
        ([("nn.linear", {"units": 2}), "nn.dropout", "nn.softmax"], "auto", set()),
        ([("nn.linear", {"units": 2, "activation": "relu"}), "nn.softmax"], "auto",
         {Code.RELU_ON_LOGITS}),
    ],
)  # fmt: skip
def test_the_end_of_the_net_is_judged_by_the_loss(
    layers: list, loss: str, expected: set[Code], registry: LayerRegistry
):
    assert found(examine(chain(*layers), table_data(outputs=2), registry, loss)) == expected


def test_a_softmax_that_weighs_another_branch_is_attention(registry: LayerRegistry):
    graph = net(
        [
            node("in", "io.input"),
            node("score", "nn.linear", units=4, activation="softmax"),
            node("times", "nn.multiply"),
            node("d", "nn.linear", units=3),
            node("out", "io.output"),
        ],
        "in > score > times > d > out; in > times",
    )
    assert Code.SOFTMAX_INSIDE not in found(examine(graph, TABLE, registry))


@pytest.mark.parametrize(
    ("optimizer", "layers", "severity"),
    [
        ("sgd", [DENSE3, "nn.step"], Severity.ERROR),
        ("sgd", [("nn.linear", {"units": 8}), "nn.step", DENSE3], Severity.WARNING),
        ("perceptron", [DENSE3, "nn.step"], None),
    ],
)
def test_a_flat_step_is_explained_unless_the_perceptron_rule_is_used(
    optimizer: str, layers: list, severity: Severity | None, registry: LayerRegistry
):
    training = {"loss": {"id": "mse"}, "optimizer": {"id": optimizer, "params": {}}}
    report = examine(chain(*layers), TABLE, registry, training=training)
    steps = [p.severity for p in report.problems if p.code == Code.NO_GRADIENT]
    assert steps == ([] if severity is None else [severity])


def test_the_perceptron_rule_is_offered_for_a_single_layer(
    registry: LayerRegistry, english: Translator
):
    report = examine(chain(DENSE3, "nn.step"), TABLE, registry, training=ADAM)
    problem = next(p for p in report.problems if p.code == Code.NO_GRADIENT)
    labels = [english(fix.label) for fix in problem.fixes]
    assert labels == ["Use Sigmoid instead", "Train with the perceptron rule"]
    change = problem.fixes[1].changes[0]
    assert change == SetSetting(
        "training", "optimizer", ADAM["optimizer"], {"id": "perceptron", "params": {}}
    )


@pytest.mark.parametrize(
    ("prepare", "offered"),
    [([], True), ([{"id": "pad", "params": {}}], True), ([{"id": "scale", "params": {}}], False)],
)
def test_values_up_to_255_can_be_scaled_with_one_click(
    prepare: list[dict[str, Any]], offered: bool, registry: LayerRegistry
):
    config = {"source": "file", "prepare": prepare}
    graph, data, _ = SCENES[Code.UNSCALED_VALUES]
    report = examine(graph, data, registry, data=config)
    problem = next(p for p in report.problems if p.code == Code.UNSCALED_VALUES)
    assert len(problem.fixes) == offered
    if offered:
        change = problem.fixes[0].changes[0]
        assert isinstance(change, SetSetting)
        assert change.old == config
        assert [step["id"] for step in change.new["prepare"]] == [
            *(step["id"] for step in prepare),
            "scale",
        ]


def test_a_wrong_count_is_said_even_while_the_shape_before_is_unknown(registry: LayerRegistry):
    graph = chain("nn.conv2d", ("nn.linear", {"units": 12, "activation": "softmax"}))
    assert found(examine(graph, image_data(), registry)) == {Code.WRONG_SHAPE, Code.CLASS_COUNT}


# ---------------------------------------------------------------------------- what an edit costs


def counting(registry: LayerRegistry) -> tuple[LayerRegistry, list[str]]:
    """Return a registry whose Dense notes how often its shape rule is asked."""
    asked: list[str] = []
    dense = registry["nn.linear"]

    def shape(values: Values, inputs: tuple[Shape, ...]) -> Shape:
        asked.append("nn.linear")
        return dense.shape(values, inputs)

    counted = replace(dense, shape=shape)
    return Registry(tuple(counted if s.id == dense.id else s for s in registry)), asked


def test_an_edit_asks_only_the_layers_it_concerns(registry: LayerRegistry):
    counted, asked = counting(registry)
    row = [("nn.linear", {"units": 8, "activation": "relu"})] * 200
    graph = Graph(chain(*row, DENSE3))
    examiner = Examiner(counted)
    examiner.examine(graph.snapshot(), TABLE)
    assert len(asked) == 201
    asked.clear()
    graph.apply((SetParam("linear_100", "units", 8, 9),))
    report = examiner.examine(graph.snapshot(), TABLE)
    assert report.nodes["linear_100"].output == Shape.vector(9)
    assert report.errors == ()
    assert len(asked) == 2  # the layer itself and the one behind it


def test_moving_a_node_asks_nothing_and_finds_the_same(registry: LayerRegistry):
    counted, asked = counting(registry)
    graph = Graph(chain("nn.conv2d", ("nn.linear", {"units": 10})))
    examiner = Examiner(counted)
    before = examiner.examine(graph.snapshot(), image_data())
    asked.clear()
    graph.apply((MoveNode("linear_2", graph.node("linear_2").position, (8.0, 8.0)),))
    assert examiner.examine(graph.snapshot(), image_data()) is before
    assert asked == []


def test_other_data_and_other_settings_are_noticed(registry: LayerRegistry):
    examiner = Examiner(registry)
    graph = chain("nn.flatten", ("nn.linear", {"units": 10}))
    assert examiner.examine(graph, image_data()).problems == ()
    assert found(examiner.examine(graph, image_data(classes=4))) == {Code.CLASS_COUNT}
    assert found(examiner.examine(graph, image_data(high=255.0))) == {Code.UNSCALED_VALUES}
    one = chain("nn.flatten", ("nn.linear", {"units": 1}))
    assert examiner.examine(one, image_data(classes=2)).errors == ()
    assert examiner.examine(one, image_data(classes=2), "cross_entropy").errors


def test_repairs_can_be_left_out_for_speed(registry: LayerRegistry):
    graph = chain(("nn.linear", {"units": 10}))
    quick = Examiner(registry).examine(graph, image_data(), repairs=False)
    full = Examiner(registry).examine(graph, image_data())
    assert [p.code for p in quick.problems] == [p.code for p in full.problems]
    assert not any(problem.fixes for problem in quick.problems)
    assert full.problems[0].fixes


def test_a_title_given_by_a_person_stands_in_the_message(
    registry: LayerRegistry, english: Translator
):
    graph = chain(("nn.linear", {"units": 10}))
    nodes = tuple(replace(n, title="The judge") if n.id == "linear_1" else n for n in graph.nodes)
    report = examine(GraphSnapshot(nodes, graph.edges), image_data(), registry)
    assert english(report.errors[0].message) == "The judge needs one vector, 1×8×8 arrives."


def test_a_thousand_layers_are_examined_without_recursion(registry: LayerRegistry):
    row = [("nn.linear", {"units": 4}), "nn.relu"] * 500
    report = examine(chain(*row, DENSE3), TABLE, registry)
    assert report.problems == ()
    assert len(report.order) == 1003
