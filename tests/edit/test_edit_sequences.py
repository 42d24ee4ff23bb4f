"""Random sequences of edits: undoing all of them gives back the same bytes, redoing too."""

from __future__ import annotations

import json
from typing import Any

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, precondition, rule

from nnstudio.base.shapes import Shape
from nnstudio.base.signature import DataSignature, InputSignature, TargetSignature
from nnstudio.compile.examine import examine
from nnstudio.compile.infer import Inferrer
from nnstudio.compile.report import Report
from nnstudio.edit import (
    arrange,
    clipboard,
    edges,
    fixes,
    nodes,
    params,
)
from nnstudio.edit import (
    settings as document_edits,
)
from nnstudio.edit.edit import Edit, EditError
from nnstudio.edit.history import History
from nnstudio.graph.changes import change_from_json, edge_to_json, node_to_json
from nnstudio.graph.layout import auto_layout
from nnstudio.graph.model import Edge
from nnstudio.layers.registry import load_layers
from nnstudio.project.document import Document, DocumentState

REGISTRY = load_layers()
LAYERS = st.sampled_from(REGISTRY.ids())
WHOLE = st.integers(0, 10_000)
SIGNATURE = DataSignature(
    (InputSignature("image", Shape.image(1, 8, 8), "image"),),
    TargetSignature("classification", ("a", "b")),
)


def as_bytes(document: Document) -> bytes:
    """Return all that edits can change as bytes, with the order of nodes and edges."""
    state = document.snapshot()
    record: dict[str, Any] = {
        "nodes": [node_to_json(node) for node in state.graph.nodes],
        "edges": [edge_to_json(edge) for edge in state.graph.edges],
        "title": state.title,
        "notes": state.notes,
        "view": state.view,
        "data": state.data.model_dump(mode="json"),
        "training": state.training.model_dump(mode="json"),
        "weights": dict(state.start_weights),
    }
    return json.dumps(record, sort_keys=True).encode()


class Edits(RuleBasedStateMachine):
    """A person who does anything that the editor offers, in any order."""

    @initialize()
    def begin(self) -> None:
        self.document = Document(DocumentState("project-000000000000", signature=SIGNATURE))
        self.history = History(self.document)
        self.inferrer = Inferrer(REGISTRY)
        self.states = [as_bytes(self.document)]

    def shapes(self) -> Report:
        """Return shapes without problems and repairs, which would take most of the time."""
        net = self.inferrer.infer(self.document.graph.snapshot(), SIGNATURE)
        return Report({name: found.report for name, found in net.understood.items()})

    def node(self, number: int) -> str:
        ids = list(self.document.graph.nodes)
        return ids[number % len(ids)]

    def edge(self, number: int) -> Edge:
        return self.document.graph.edges[number % len(self.document.graph.edges)]

    def do(self, make) -> None:
        """Push an edit; a refusal must have changed nothing."""
        before = as_bytes(self.document)
        try:
            edit: Edit | None = make()
        except EditError:
            assert as_bytes(self.document) == before
            return
        assert as_bytes(self.document) == before, "making an edit must not change the document"
        count = len(self.history)
        if self.history.push(edit):
            after = as_bytes(self.document)
            del self.states[count + 1 :]
            if len(self.history) == count:  # merged into the last step
                self.states[count] = after
            else:
                self.states.append(after)

    def has_nodes(self) -> bool:
        return len(self.document.graph) > 0

    def has_edges(self) -> bool:
        return len(self.document.graph.edges) > 0

    @rule(layer=LAYERS)
    def add(self, layer: str) -> None:
        self.do(lambda: nodes.add_layer(self.document, REGISTRY, layer))

    @precondition(has_nodes)
    @rule(layer=LAYERS, number=WHOLE)
    def add_behind(self, layer: str, number: int) -> None:
        self.do(lambda: nodes.add_layer(self.document, REGISTRY, layer, after=self.node(number)))

    @precondition(has_edges)
    @rule(layer=LAYERS, number=WHOLE)
    def insert(self, layer: str, number: int) -> None:
        edge = self.edge(number)
        self.do(lambda: nodes.add_layer(self.document, REGISTRY, layer, into_edge=edge))

    @precondition(has_nodes)
    @rule(numbers=st.lists(WHOLE, min_size=1, max_size=4), looked=st.booleans())
    def remove(self, numbers: list[int], looked: bool) -> None:
        ids = [self.node(number) for number in numbers]
        report = self.shapes() if looked else None
        self.do(lambda: nodes.remove_nodes(self.document, REGISTRY, ids, report))

    @precondition(has_nodes)
    @rule(number=WHOLE, x=WHOLE, y=WHOLE)
    def take_out(self, number: int, x: int, y: int) -> None:
        self.do(lambda: nodes.take_out(self.document, REGISTRY, self.node(number), (x, y)))

    @precondition(has_nodes)
    @rule(number=WHOLE, step=st.sampled_from((-1, 1)))
    def move_along(self, number: int, step: int) -> None:
        self.do(lambda: nodes.move_along(self.document, REGISTRY, self.node(number), step))

    @precondition(has_nodes)
    @rule(first=WHOLE, second=WHOLE)
    def connect(self, first: int, second: int) -> None:
        edge = Edge(self.node(first), self.node(second))
        self.do(lambda: edges.connect(self.document, REGISTRY, edge))

    @precondition(has_edges)
    @rule(number=WHOLE)
    def disconnect(self, number: int) -> None:
        self.do(lambda: edges.disconnect(self.document, REGISTRY, [self.edge(number)]))

    @precondition(has_edges)
    @rule(number=WHOLE, other=WHOLE)
    def move_end(self, number: int, other: int) -> None:
        edge = self.edge(number)
        moved = Edge(edge.source, self.node(other), edge.source_port, edge.target_port)
        self.do(lambda: edges.move_edge_end(self.document, REGISTRY, edge, moved))

    @precondition(has_nodes)
    @rule(number=WHOLE, x=st.integers(-999, 999), key=st.sampled_from(("", "drag")))
    def move(self, number: int, x: int, key: str) -> None:
        places = {self.node(number): (float(x), float(-x))}
        self.do(lambda: nodes.move_nodes(self.document, REGISTRY, places, key))

    @precondition(has_nodes)
    @rule(number=WHOLE, title=st.text(max_size=12))
    def rename(self, number: int, title: str) -> None:
        self.do(lambda: nodes.rename(self.document, REGISTRY, self.node(number), title))

    @precondition(has_nodes)
    @rule(number=WHOLE, which=WHOLE, value=st.one_of(st.none(), st.integers(-3, 99), st.booleans()))
    def set_param(self, number: int, which: int, value: Any) -> None:
        node = self.document.graph.node(self.node(number))
        declared = REGISTRY[node.layer].params
        if declared:
            name = declared[which % len(declared)].name
            self.do(lambda: params.set_param(self.document, REGISTRY, node.id, name, value))

    @precondition(has_nodes)
    @rule(numbers=st.lists(WHOLE, min_size=1, max_size=3))
    def duplicate(self, numbers: list[int]) -> None:
        ids = [self.node(number) for number in numbers]
        if len(self.document.graph) < 60:
            self.do(lambda: clipboard.duplicate(self.document, REGISTRY, ids))

    @precondition(has_nodes)
    @rule(how=st.sampled_from(("left", "center", "right", "top", "middle", "bottom")))
    def align(self, how) -> None:
        ids = list(self.document.graph.nodes)[:5]
        self.do(lambda: arrange.align(self.document, ids, how))

    @precondition(has_nodes)
    @rule()
    def lay_out(self) -> None:
        places = auto_layout(self.document.graph.snapshot(), 900.0)
        label = nodes.MOVE
        self.do(lambda: arrange.place_nodes(self.document, places, label))

    @rule(epochs=st.integers(-5, 60))
    def set_training(self, epochs: int) -> None:
        self.do(lambda: document_edits.set_training(self.document, "epochs", epochs))

    @rule(value=st.one_of(st.none(), st.lists(st.floats(-1, 1), max_size=3)))
    def set_weight(self, value: Any) -> None:
        self.do(lambda: document_edits.set_weight(self.document, "linear_1.bias", value))

    @rule(title=st.text(max_size=20))
    def set_title(self, title: str) -> None:
        self.do(lambda: document_edits.set_title(self.document, title))

    @rule(number=WHOLE)
    def repair(self, number: int) -> None:
        if len(self.document.graph) > 8:
            return  # repairs of a large heap of faults take seconds to try out
        report = examine(self.document.graph.snapshot(), SIGNATURE, REGISTRY)
        found = [fix for problem in report.problems for fix in problem.fixes]
        if found:
            fix = found[number % len(found)]
            self.do(lambda: fixes.apply_fix(self.document, fix))

    @rule()
    def undo(self) -> None:
        before = len(self.history)
        assert self.history.undo() == (before > 0)
        assert as_bytes(self.document) == self.states[len(self.history)]

    @rule()
    def redo(self) -> None:
        self.history.redo()
        assert as_bytes(self.document) == self.states[len(self.history)]

    def teardown(self) -> None:
        if not hasattr(self, "history"):
            return
        while self.history.undo():
            assert as_bytes(self.document) == self.states[len(self.history)]
        assert as_bytes(self.document) == self.states[0]
        for state in self.states[1:]:
            assert self.history.redo()
            assert as_bytes(self.document) == state


TestEdits = Edits.TestCase
TestEdits.settings = settings(
    max_examples=25,
    stateful_step_count=60,
    deadline=None,
    suppress_health_check=list(HealthCheck),
    derandomize=True,
)


def test_five_hundred_edits_undone_and_redone_give_the_same_bytes():
    import random

    chance = random.Random(7)
    machine = Edits()
    machine.begin()
    pool = (
        lambda: machine.add_behind(chance.choice(REGISTRY.ids()), chance.randrange(999)),
        lambda: machine.add(chance.choice(REGISTRY.ids())),
        lambda: machine.insert(chance.choice(REGISTRY.ids()), chance.randrange(999)),
        lambda: machine.remove([chance.randrange(999)], chance.random() < 0.5),
        lambda: machine.connect(chance.randrange(999), chance.randrange(999)),
        lambda: machine.disconnect(chance.randrange(999)),
        lambda: machine.move_end(chance.randrange(999), chance.randrange(999)),
        lambda: machine.move(chance.randrange(999), chance.randrange(-500, 500), ""),
        lambda: machine.rename(chance.randrange(999), f"name {chance.randrange(99)}"),
        lambda: machine.set_param(chance.randrange(999), chance.randrange(9), chance.randrange(9)),
        lambda: machine.duplicate([chance.randrange(999), chance.randrange(999)]),
        lambda: machine.take_out(chance.randrange(999), chance.randrange(999), 0),
        lambda: machine.set_training(chance.randrange(1, 99)),
        lambda: machine.repair(chance.randrange(999)),
    )
    while len(machine.history) < 500:
        if not machine.document.graph.edges:
            machine.add("io.input")
            machine.add_behind("nn.linear", 0)
        chance.choice(pool)() if machine.document.graph.edges else None
    assert len(machine.states) == 501
    machine.teardown()


def test_every_change_record_survives_the_journal():
    machine = Edits()
    machine.begin()
    machine.add("io.input")
    machine.add_behind("nn.linear", 0)
    machine.add_behind("nn.linear", 1)
    machine.remove([1], False)
    history = machine.history
    replayed = Document(DocumentState("project-000000000000", signature=SIGNATURE))
    done: list[Edit] = history._done
    for edit in done:
        record = json.loads(json.dumps([change.to_json() for change in edit.changes]))
        replayed.apply(tuple(change_from_json(item) for item in record))
    assert as_bytes(replayed) == as_bytes(machine.document)
