"""A small session for tests of the editor: a real document, real report, undo; no data, no threads.

It has what `EditorSession` asks for, made of the same parts as the window's session.
"""

from __future__ import annotations

import itertools

from PySide6.QtCore import QObject, Signal

from nnstudio.base.shapes import Shape
from nnstudio.base.signature import DataSignature, InputSignature, TargetSignature
from nnstudio.base.text import Text
from nnstudio.compile.examine import Examiner
from nnstudio.compile.report import Report
from nnstudio.edit.edit import Edit
from nnstudio.edit.history import History
from nnstudio.graph.model import Edge, GraphSnapshot, Node
from nnstudio.gui.i18n import Language
from nnstudio.gui.selection import Selection
from nnstudio.gui.theme.theme import Theme
from nnstudio.gui.widgets.ui import Ui
from nnstudio.layers.registry import LayerRegistry, load_layers
from nnstudio.project.document import Document, DocumentState

DIGITS = DataSignature(
    (InputSignature("image", Shape.image(1, 28, 28), "image", low=0.0, high=1.0),),
    TargetSignature("classification", tuple(str(n) for n in range(10))),
)


class EditorBench(QObject):
    """What the editor's views need, without the rest of the window.

    Args:
        document: the open document; None: an empty one with the digits' signature.
        registry: the layers; None: the built-in ones.
        language: code of the language.
        mode: colours, "light" or "dark".
        reduce_motion: whether nodes jump to new places.
    """

    document_replaced = Signal()
    document_changed = Signal(tuple)
    report_changed = Signal()
    locked_changed = Signal(bool)

    def __init__(
        self,
        document: Document | None = None,
        registry: LayerRegistry | None = None,
        *,
        language: str = "en",
        mode: str = "light",
        reduce_motion: bool = True,
    ) -> None:
        super().__init__()
        self.registry = registry if registry is not None else load_layers()
        self.language = Language(language, self)
        self.theme = Theme(mode, reduce_motion=reduce_motion, parent=self)
        self.ui = Ui(self.theme, self.language)
        self.selection = Selection(self)
        self.notes: list[tuple[Text, str]] = []
        self.locked = False
        self.report = Report()
        self._examiner = Examiner(self.registry)
        self._set(document or Document(DocumentState("project-000000000000", signature=DIGITS)))

    @property
    def said(self) -> list[str]:
        """What the status bar said, in the language of now."""
        return [self.language(text) for text, _ in self.notes]

    def open(self, document: Document) -> None:
        """Open another document."""
        self.document.changed.disconnect(self._on_changed)
        self.selection.set()
        self._set(document)
        self.document_replaced.emit()
        self.report_changed.emit()

    def push(self, edit: Edit | None) -> bool:
        """Do an edit."""
        done = self.history.push(edit)
        if done and edit is not None and edit.select:
            self.selection.set(edit.select)
        return done

    def undo(self) -> None:
        """Take the last edit back."""
        self.history.undo()

    def redo(self) -> None:
        """Do it again."""
        self.history.redo()

    def notify(self, text: Text, level: str = "info") -> None:
        """Keep what the status bar would say."""
        self.notes.append((text, level))

    def set_locked(self, locked: bool) -> None:
        """Lock the structure as a training does."""
        self.locked = locked
        self.locked_changed.emit(locked)

    def _set(self, document: Document) -> None:
        self.document = document
        self.history = History(document)
        document.changed.connect(self._on_changed)
        self._examine()

    def _examine(self) -> None:
        self.report = self._examiner.examine(
            self.document.graph.snapshot(), self.document.signature
        )

    def _on_changed(self, changes: tuple[object, ...]) -> None:
        self._examine()
        self.document_changed.emit(changes)
        self.report_changed.emit()


def chain(*layers: tuple[str, dict[str, object]], columns: int = 5) -> GraphSnapshot:
    """Return layers wired one behind the other, in rows of `columns`.

    Args:
        layers: (layer id, parameters) pairs; the ids of the nodes are made as the program does.
        columns: nodes a row.
    """
    nodes: list[Node] = []
    counts: dict[str, int] = {}
    for number, (layer, params) in enumerate(layers):
        stem = layer.rpartition(".")[2]
        counts[stem] = counts.get(stem, 0) + 1
        place = (196.0 * (number % columns), 216.0 * (number // columns))
        nodes.append(Node(f"{stem}_{counts[stem]}", layer, params, place))
    edges = [Edge(a.id, b.id) for a, b in itertools.pairwise(nodes)]
    return GraphSnapshot(tuple(nodes), tuple(edges))


def digits_cnn() -> Document:
    """Return the net of the mock-up: two convolutions, two dense layers, ten classes."""
    snapshot = chain(
        ("io.input", {}),
        ("nn.conv2d", {"filters": 16, "padding": "same", "activation": "relu"}),
        ("nn.max_pool2d", {}),
        ("nn.conv2d", {"filters": 32, "padding": "same", "activation": "relu"}),
        ("nn.max_pool2d", {}),
        ("nn.flatten", {}),
        ("nn.linear", {"units": 64, "activation": "relu"}),
        ("nn.linear", {"units": 10}),
        ("io.output", {}),
    )
    return Document(DocumentState("project-000000000000", graph=snapshot, signature=DIGITS))


def line_of_nodes(count: int, columns: int = 32) -> Document:
    """Return a long chain of dense layers, for measurements."""
    middle = [("nn.linear", {"units": 10, "activation": "relu"})] * (count - 2)
    snapshot = chain(("io.input", {}), *middle, ("io.output", {}), columns=columns)
    signature = DataSignature((InputSignature("x", Shape.vector(10)),), DIGITS.target)
    return Document(DocumentState("project-000000000000", graph=snapshot, signature=signature))
