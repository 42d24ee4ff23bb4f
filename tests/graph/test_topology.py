"""Order of computation, loops, reachability."""

from __future__ import annotations

import random

import pytest

from nnstudio.graph.model import Edge, Graph, GraphSnapshot, Node
from nnstudio.graph.topology import (
    GraphIndex,
    computation_order,
    cyclic_targets,
    would_cycle,
)


def graph(wires: str) -> GraphSnapshot:
    """Return a graph from "a>b b>c"; nodes come in the order in which they are named."""
    pairs = [wire.split(">") for wire in wires.split()]
    names = dict.fromkeys(name for pair in pairs for name in pair)
    edges = tuple(Edge(*pair) for pair in pairs if len(pair) == 2)
    return GraphSnapshot(tuple(Node(name, "nn.linear") for name in names), edges)


def test_every_node_comes_after_those_it_needs():
    generator = random.Random(3)
    names = [f"n{number}" for number in range(60)]
    edges: set[Edge] = set()
    for _ in range(150):
        first, second = sorted(generator.sample(range(60), 2))
        edges.add(Edge(names[first], names[second]))
    nodes = [Node(name, "nn.add") for name in names]
    generator.shuffle(nodes)
    order = computation_order(GraphSnapshot(tuple(nodes), tuple(edges)))
    place = {name: number for number, name in enumerate(order)}
    assert sorted(order) == sorted(names)
    assert all(place[edge.source] < place[edge.target] for edge in edges)


def test_a_branch_is_followed_to_its_end_before_the_next_one():
    order = computation_order(graph("in>a1 in>b1 a1>a2 b1>b2 a2>sum b2>sum"))
    assert order == ("in", "a1", "a2", "b1", "b2", "sum")


def test_nodes_in_a_loop_come_last_and_nothing_hangs():
    index = GraphIndex.of(graph("in>a a>b b>c c>a in>free b>after"))
    assert index.order[:2] == ("in", "free")
    assert index.cyclic == {"a", "b", "c", "after"}


def test_a_loop_is_named_along_its_wires():
    assert GraphIndex.of(graph("in>a a>b b>c c>a c>out")).loops() == (("a", "b", "c"),)


def test_two_loops_are_two():
    loops = GraphIndex.of(graph("a>b b>a x>y y>z z>x b>x")).loops()
    assert loops == (("a", "b"), ("x", "y", "z"))


def test_a_wire_to_itself_is_a_loop():
    assert GraphIndex.of(graph("in>a a>a")).loops() == (("a",),)


def test_what_only_hangs_on_a_loop_is_no_loop():
    assert GraphIndex.of(graph("a>b b>a b>after after>last")).loops() == (("a", "b"),)


def test_an_edge_without_its_node_is_passed_over():
    snapshot = GraphSnapshot((Node("a", "nn.relu"),), (Edge("a", "gone"), Edge("gone", "a")))
    index = GraphIndex.of(snapshot)
    assert index.order == ("a",)
    assert not index.into["a"]


def test_upstream_and_downstream_include_where_they_start():
    index = GraphIndex.of(graph("in>a a>b in>c c>d"))
    assert index.downstream(["a"]) == {"a", "b"}
    assert index.upstream(["d"]) == {"in", "c", "d"}


@pytest.mark.parametrize(
    ("source", "target", "closes"),
    [("c", "a", True), ("a", "c", False), ("b", "b", True), ("c", "side", False)],
)
def test_a_wire_that_would_close_a_loop_is_known_before_it_is_drawn(
    source: str, target: str, closes: bool
):
    snapshot = graph("a>b b>c a>side")
    assert would_cycle(snapshot, source, target) is closes
    assert would_cycle(Graph(snapshot), source, target) is closes


def test_the_targets_that_would_close_a_loop_are_those_before():
    assert cyclic_targets(graph("a>b b>c a>side"), "b") == {"a", "b"}
