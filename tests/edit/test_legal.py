"""What the model says about a wire before it is drawn."""

from __future__ import annotations

from nnstudio.edit.legal import (
    Fit,
    PortAt,
    following,
    insertion,
    judge,
    leading,
    sources_of,
    targets_of,
)
from nnstudio.edit.nodes import add_layer, remove_nodes
from nnstudio.graph.model import Edge
from tests.edit.conftest import ENGLISH


def test_a_wire_back_would_close_a_loop(document, registry, examine):
    remove_nodes(document, registry, ["input_1"]).do(document)
    verdict = judge(document.graph, registry, examine(document), Edge("linear_1", "conv2d_1"))
    assert verdict.fit is Fit.REFUSED
    assert "loop" in ENGLISH(verdict.reason)


def test_a_taken_port_refuses_a_second_wire_unless_it_replaces_the_first(
    document, registry, examine
):
    report = examine(document)
    edge = Edge("conv2d_1", "flatten_1")
    assert judge(document.graph, registry, report, edge).fit is Fit.REFUSED
    replaced = Edge("max_pool2d_1", "flatten_1")
    assert judge(document.graph, registry, report, edge, replaced).fit is Fit.FITS


def test_wrong_shape_is_possible_with_its_reason(document, registry, examine):
    report = examine(document)
    edge = Edge("max_pool2d_1", "linear_1")
    verdict = judge(document.graph, registry, report, edge, Edge("flatten_1", "linear_1"))
    assert verdict.fit is Fit.WRONG_SHAPE
    assert verdict.possible
    assert ENGLISH(verdict.reason) == "Dense needs one vector, 8×14×14 arrives."


def test_a_port_for_many_wires_takes_another(document, registry, examine):
    add_layer(document, registry, "nn.add", (0.0, 300.0)).do(document)
    report = examine(document)
    for source in ("conv2d_1", "max_pool2d_1"):
        edge = Edge(source, "add_1")
        assert judge(document.graph, registry, report, edge).fit is not Fit.REFUSED


def test_targets_name_every_input_port_with_a_verdict(document, registry, examine):
    add_layer(document, registry, "nn.linear", (0.0, 300.0)).do(document)
    add_layer(document, registry, "nn.max_pool2d", (0.0, 600.0)).do(document)
    found = targets_of(document.graph, registry, examine(document), PortAt("conv2d_1", "out"))
    assert found[PortAt("linear_2", "in")].fit is Fit.WRONG_SHAPE
    assert found[PortAt("max_pool2d_2", "in")].fit is Fit.FITS
    assert found[PortAt("conv2d_1", "in")].fit is Fit.REFUSED
    assert found[PortAt("linear_1", "in")].fit is Fit.REFUSED
    assert PortAt("input_1", "out") not in found


def test_sources_name_every_output_port_with_a_verdict(document, registry, examine):
    remove_nodes(document, registry, ["flatten_1"]).do(document)
    remove_nodes(document, registry, ["max_pool2d_1"]).do(document)
    add_layer(document, registry, "nn.max_pool2d", (0.0, 600.0)).do(document)
    report = examine(document)
    target = PortAt("max_pool2d_2", "in")
    found = sources_of(document.graph, registry, report, target)
    assert found[PortAt("conv2d_1", "out")].fit is Fit.FITS
    assert found[PortAt("max_pool2d_2", "out")].fit is Fit.REFUSED
    assert PortAt("output_1", "in") not in found


def test_insertion_looks_at_the_layer_and_at_what_comes_behind(document, registry, examine):
    report, graph = examine(document), document.graph
    edge = Edge("max_pool2d_1", "flatten_1")
    assert insertion(graph, registry, report, edge, registry["nn.relu"]).fit is Fit.FITS
    verdict = insertion(graph, registry, report, edge, registry["nn.linear"])
    assert verdict.fit is Fit.WRONG_SHAPE
    behind = Edge("flatten_1", "linear_1")
    verdict = insertion(graph, registry, report, behind, registry["nn.conv2d"])
    assert verdict.fit is Fit.WRONG_SHAPE
    assert insertion(graph, registry, report, edge, registry["io.input"]).fit is Fit.REFUSED


def test_what_may_follow_or_lead_depends_on_ports_and_shapes(document, registry, examine):
    report = examine(document)
    assert following(report, "max_pool2d_1", registry["nn.conv2d"]).fit is Fit.FITS
    assert following(report, "max_pool2d_1", registry["nn.linear"]).fit is Fit.WRONG_SHAPE
    assert following(report, "max_pool2d_1", registry["io.input"]).fit is Fit.REFUSED
    taken = PortAt("linear_1", "in")
    assert leading(document.graph, registry, report, taken, registry["nn.relu"]).reason is not None
    add_layer(document, registry, "nn.linear", (0.0, 300.0)).do(document)
    free = PortAt("linear_2", "in")
    assert leading(document.graph, registry, report, free, registry["nn.relu"]).fit is Fit.FITS
    assert leading(document.graph, registry, report, free, registry["io.output"]).reason is not None


def test_an_unknown_port_or_node_is_refused(document, registry, examine):
    report = examine(document)
    for edge in (Edge("gone", "linear_1"), Edge("conv2d_1", "linear_1", "out", "side")):
        assert judge(document.graph, registry, report, edge).fit is Fit.REFUSED
