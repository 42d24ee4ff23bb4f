"""Whatever is edited, undone and saved in any order: journal and file hold the same document."""

from __future__ import annotations

import contextlib
import shutil
import tempfile
from pathlib import Path

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from nnstudio.base.text import plain
from nnstudio.edit.edit import Edit
from nnstudio.edit.history import History
from nnstudio.graph.changes import (
    AddEdge,
    AddNode,
    Change,
    MoveNode,
    RemoveEdge,
    RemoveNode,
    RenameNode,
    SetParam,
    SetSetting,
)
from nnstudio.graph.model import Edge, Node
from nnstudio.layers.registry import load_layers
from nnstudio.project.document import Document, DocumentError
from nnstudio.project.journal import Journal, Recovery, recover
from nnstudio.project.run_record import Runs
from nnstudio.project.store import open_project, save_project
from tests.helpers.sample_projects import small_state

LAYERS = load_layers()
pick = st.integers(0, 99)
words = st.text(st.characters(), max_size=8)  # half characters, too


class Editor(RuleBasedStateMachine):
    """A document with undo and journal, as the window has it."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp())
        self.path = self.folder / "a.nns"
        self.document = Document(small_state())
        self.history = History(self.document)
        self.begin = self.document.snapshot()
        self.journal = Journal(self.folder / "recovery", self.document, unsaved=True)
        self.stamp = None

    def do(self, *changes: Change) -> None:
        with contextlib.suppress(DocumentError):
            self.history.push(Edit(plain("x"), changes))

    def node(self, place: int) -> Node:
        nodes = list(self.document.graph)
        return nodes[place % len(nodes)]

    @rule(layer=st.sampled_from(["nn.relu", "nn.linear", "quantum.hologram"]), index=pick)
    def add(self, layer: str, index: int) -> None:
        node = Node(self.document.graph.new_id(layer), layer, {"units": 3})
        self.do(AddNode(node, index if index < 50 else None))

    @precondition(lambda self: len(self.document.graph))
    @rule(place=pick)
    def remove(self, place: int) -> None:
        graph, node = self.document.graph, self.node(place)
        edges = [edge for edge in graph.edges if node.id in (edge.source, edge.target)]
        index = list(graph.nodes).index(node.id)
        gone = [RemoveEdge(edge, graph.edges.index(edge)) for edge in reversed(edges)]
        self.do(*gone, RemoveNode(node, index))

    @precondition(lambda self: len(self.document.graph))
    @rule(first=pick, second=pick, port=st.sampled_from(["in", "left"]))
    def wire(self, first: int, second: int, port: str) -> None:
        self.do(AddEdge(Edge(self.node(first).id, self.node(second).id, "out", port)))

    @precondition(lambda self: self.document.graph.edges)
    @rule(place=pick)
    def unwire(self, place: int) -> None:
        edges = self.document.graph.edges
        edge = edges[place % len(edges)]
        self.do(RemoveEdge(edge, edges.index(edge)))

    @precondition(lambda self: len(self.document.graph))
    @rule(place=pick, title=words, value=st.one_of(st.none(), pick, st.floats(), words))
    def change(self, place: int, title: str, value: object) -> None:
        node = self.node(place)
        self.do(RenameNode(node.id, node.title, title))
        self.do(SetParam(node.id, "units", node.params.get("units"), value))
        self.do(MoveNode(node.id, node.position, (float(len(title)), 2.5)))

    @rule(epochs=st.integers(-1, 9), notes=words)
    def set(self, epochs: int, notes: str) -> None:
        self.do(SetSetting("training", "epochs", self.document.training.epochs, epochs))
        self.do(SetSetting("project", "notes", self.document.notes, notes))

    @rule()
    def undo(self) -> None:
        self.history.undo()

    @rule()
    def redo(self) -> None:
        self.history.redo()

    @rule()
    def undo_everything_and_do_it_again(self) -> None:
        before = self.document.snapshot()
        steps = 0
        while self.history.undo():
            steps += 1
        assert self.document.snapshot() == self.begin
        for _ in range(steps):
            self.history.redo()
        assert self.document.snapshot() == before

    @rule()
    def save(self) -> None:
        state = self.document.snapshot()
        self.stamp = save_project(state, Runs(), self.path, expect=self.stamp)
        self.journal.saved(self.path)
        assert open_project(self.path, LAYERS).state == state

    @rule()
    def crash_and_recover(self) -> None:
        self.journal.close(keep=True)
        found = recover(Recovery(self.journal.folder, "", None, ""))
        self.document = Document(found.state)
        self.history = History(self.document)
        self.begin = self.document.snapshot()
        self.journal = Journal(self.folder / "recovery", self.document, unsaved=True)

    @invariant()
    def journal_holds_the_document(self) -> None:
        found = recover(Recovery(self.journal.folder, "", None, ""))
        assert found.state == self.document.snapshot()

    def teardown(self) -> None:
        self.journal.close()
        shutil.rmtree(self.folder, ignore_errors=True)


TestEditing = Editor.TestCase
TestEditing.settings = settings(max_examples=40, stateful_step_count=30, deadline=None)
