"""Automatic layout: order, room, few crossings."""

from __future__ import annotations

import random
from itertools import combinations

import pytest

from nnstudio.graph.layout import PITCH_X, PITCH_Y, auto_layout
from nnstudio.graph.model import Edge, GraphSnapshot, Node, Position
from tests.compile.nets import chain, net, node

WIDTH, HEIGHT = 136.0, 140.0  # of a node, ui.md section 2


def wired(wires: str) -> GraphSnapshot:
    names = dict.fromkeys(wires.replace(">", " ").replace(";", " ").split())
    return net([node(name, "nn.relu") for name in names], wires)


def random_graph(nodes: int, seed: int) -> GraphSnapshot:
    generator = random.Random(seed)
    edges = {Edge(f"n{generator.randrange(max(0, i - 6), i)}", f"n{i}") for i in range(1, nodes)}
    for _ in range(nodes // 2):
        first, second = sorted(generator.sample(range(nodes), 2))
        edges.add(Edge(f"n{first}", f"n{second}"))
    return GraphSnapshot(tuple(Node(f"n{i}", "nn.add") for i in range(nodes)), tuple(edges))


def overlapping(positions: dict[str, Position]) -> list[tuple[str, str]]:
    return [
        (a, b)
        for a, b in combinations(positions, 2)
        if abs(positions[a][0] - positions[b][0]) < WIDTH
        and abs(positions[a][1] - positions[b][1]) < HEIGHT
    ]


def test_a_chain_stands_in_one_row_at_the_usual_pitch():
    positions = auto_layout(chain("nn.relu", "nn.relu"))
    assert list(positions.values()) == [(number * PITCH_X, 0.0) for number in range(4)]


def test_a_long_chain_goes_on_below_within_the_width_of_the_canvas():
    positions = auto_layout(chain(*["nn.relu"] * 9), width=800)
    assert max(x for x, _ in positions.values()) + WIDTH <= 800
    assert {y for _, y in positions.values()} == {0.0, PITCH_Y, 2 * PITCH_Y}


def test_the_branch_of_a_skip_stands_aside_of_its_wire():
    positions = auto_layout(wired("in > c > a > b > add > out; c > add"), width=3000)
    row = positions["c"][1]
    assert positions["in"][1] == positions["add"][1] == positions["out"][1] == row
    # The wire runs 70 px below the upper edge of its nodes; a node is 140 px high.
    assert abs(positions["a"][1] - row) > 70
    assert positions["a"][1] == positions["b"][1]


def test_branches_do_not_cross_where_they_need_not():
    wires = "in > a1; in > b1; in > c1; a1 > c2; b1 > b2; c1 > a2; a2 > out; b2 > out; c2 > out"
    positions = auto_layout(wired(wires), width=3000)
    first = [positions[name][1] for name in ("a1", "b1", "c1")]
    second = [positions[name][1] for name in ("c2", "b2", "a2")]
    assert sorted(range(3), key=first.__getitem__) == sorted(range(3), key=second.__getitem__)


def test_a_late_input_stands_right_before_its_layer():
    positions = auto_layout(wired("image > a > b > c > join > out; table > join"), width=3000)
    assert positions["table"][0] == positions["join"][0] - PITCH_X


@pytest.mark.parametrize("seed", range(5))
def test_sixty_nodes_never_overlap(seed: int):
    graph = random_graph(60, seed)
    positions = auto_layout(graph, width=1100)
    assert set(positions) == {n.id for n in graph.nodes}
    assert overlapping(positions) == []


def test_wires_lead_to_the_right_within_a_line():
    graph = random_graph(40, 7)
    positions = auto_layout(graph, width=1e6)
    assert all(positions[e.source][0] < positions[e.target][0] for e in graph.edges)


def test_parts_and_lonely_nodes_stand_below_each_other():
    snapshot = wired("a > b > c; x > y")
    lonely = tuple(node(name, "nn.relu") for name in ("p", "q"))
    positions = auto_layout(GraphSnapshot(snapshot.nodes + lonely, snapshot.edges))
    assert positions["x"][1] > positions["a"][1]
    assert positions["p"][1] == positions["q"][1] > positions["x"][1]
    assert overlapping(positions) == []


def test_a_loop_is_laid_out_too():
    positions = auto_layout(wired("in > a > b > c; c > a; c > out; b > b"))
    assert len(positions) == 5
    assert overlapping(positions) == []


def test_the_same_graph_always_looks_the_same():
    graph = random_graph(30, 1)
    assert auto_layout(graph) == auto_layout(graph)


def test_positions_start_at_the_origin_and_lie_on_the_grid():
    positions = auto_layout(random_graph(25, 2), origin=(48.0, 96.0))
    assert min(x for x, _ in positions.values()) == 48.0
    assert min(y for _, y in positions.values()) == 96.0
    assert all(x % 4 == 0 and y % 8 == 0 for x, y in positions.values())


def test_an_empty_graph_has_an_empty_layout():
    assert auto_layout(GraphSnapshot()) == {}
