"""Keeps what every node gave for the pinned sample and shows it in the nodes.

A picture is made anew only where the values, the theme or the node changed.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np
from PySide6.QtCore import QObject, Slot

from nnstudio.base.text import QT_TRANSLATE_NOOP, Number, Text, plain
from nnstudio.gui.canvas.context import EditorSession
from nnstudio.gui.canvas.face import NodeFace
from nnstudio.gui.canvas.previews import Array, Kind, Preview, choose_kind, make_preview
from nnstudio.gui.canvas.scene import CanvasScene
from nnstudio.gui.canvas.sync import CanvasSync

ANSWER = QT_TRANSLATE_NOOP("canvas", "answer {name} with {share}")
VALUE = QT_TRANSLATE_NOOP("canvas", "answer {value}")
SAMPLE = QT_TRANSLATE_NOOP("canvas", "pinned sample · {label}")


class PreviewShelf(QObject):
    """Values and pictures by node id.

    Args:
        session: roles and class names.
        scene: whose nodes show the pictures.
        sync: says when items are new.
        parent: owner.
    """

    def __init__(
        self,
        session: EditorSession,
        scene: CanvasScene,
        sync: CanvasSync,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._scene = scene
        self._values: dict[str, tuple[Array, Kind]] = {}
        self._pictures: dict[str, Preview | None] = {}
        self._label: Text | None = None
        sync.replaced.connect(self._on_replaced)
        sync.structure_changed.connect(self._on_structure_changed)
        session.report_changed.connect(self._on_report_changed)
        session.theme.changed.connect(self._on_theme_changed)
        session.language.changed.connect(self._on_language_changed)

    @property
    def pictures(self) -> Mapping[str, Preview | None]:
        """The pictures by node id."""
        return self._pictures

    def set_value(self, node_id: str, values: Array | None, kind: Kind = "auto") -> None:
        """Show what one node gave; None takes its picture away."""
        if values is None:
            self._values.pop(node_id, None)
            self._pictures.pop(node_id, None)
        else:
            known = self._values.get(node_id)
            same = known is not None and known[0].shape == values.shape and known[1] == kind
            if same and known is not None and np.array_equal(known[0], values):
                return
            self._values[node_id] = (values, kind)
            self._make(node_id)
        self._show(node_id)

    def set_values(
        self,
        values: Mapping[str, Array] | None,
        raw: Mapping[str, Array] | None = None,
        label: Text | None = None,
    ) -> None:
        """Show what all nodes gave for one sample.

        Args:
            values: by node id, without the batch; None: there are no new ones, because the net does
                not fit; pictures stay where they still have the shape of their node.
            raw: the sample as a person sees it, by the name of the input.
            label: words for the sample, e.g. "label 5".
        """
        if values is None:
            self._show_all()
            return
        shown = dict(values)
        for node in self._session.document.graph:
            spec = self._session.registry.get(node.layer)
            if spec is not None and spec.role == "input" and raw:
                name = str(node.params.get("source", ""))
                picture = raw.get(name) if name else next(iter(raw.values()))
                if picture is not None and _is_numeric(picture):
                    shown[node.id] = picture
        for node_id in tuple(self._values):
            if node_id not in shown:
                self.set_value(node_id, None)
        for node_id, array in shown.items():
            self.set_value(node_id, array)
        if label != self._label:
            self._label = label
            for node_id in self._values:
                self._show(node_id)

    def clear(self) -> None:
        """Take all pictures away."""
        for node_id in tuple(self._values):
            self.set_value(node_id, None)

    def values_of(self, node_id: str) -> Array | None:
        """Return what a node gave, or None."""
        known = self._values.get(node_id)
        return known[0] if known is not None else None

    def _make(self, node_id: str) -> None:
        array, kind = self._values[node_id]
        item = self._scene.nodes.get(node_id)
        role = item.face.role if item is not None else "layer"
        classes = self._classes()
        if kind == "auto":
            kind = choose_kind(array, role, len(classes))
            if kind == "logits" and role == "layer" and not self._before_output(node_id):
                kind = "vector"
        self._pictures[node_id] = make_preview(array, kind, self._scene.look, classes)

    def _classes(self) -> tuple[str, ...]:
        signature = self._session.document.signature
        if signature is None or signature.target.task != "classification":
            return ()
        return signature.target.classes

    def _before_output(self, node_id: str) -> bool:
        """Whether a node's numbers go straight to the output: they are logits then."""
        for edge in self._scene.edges_at(node_id):
            target = self._scene.nodes.get(edge.target)
            if edge.source == node_id and target is not None and target.face.role == "output":
                return True
        return False

    def _show(self, node_id: str) -> None:
        item = self._scene.nodes.get(node_id)
        if item is not None:
            picture = self._pictures.get(node_id) if self._suits(node_id, item.face) else None
            item.set_preview(picture, *self._words(node_id, item.face.role, picture))

    def _suits(self, node_id: str, face: NodeFace) -> bool:
        """Whether the values are still those of the node: its shape is known and the same."""
        if face.shape is None or node_id not in self._values:
            return False
        shape = self._values[node_id][0].shape
        if face.role == "input":  # shown as a person sees it, perhaps before it was resized
            return True
        sizes = face.shape.sizes
        return len(shape) == len(sizes) and all(
            wanted in (None, found) for wanted, found in zip(sizes, shape, strict=True)
        )

    def _words(self, node_id: str, role: str, picture: Preview | None) -> tuple[str, str]:
        """Return what stands in the foot (the answer) and in the caption (the sample)."""
        language = self._session.language
        if picture is None:
            return "", ""
        if role == "input" and self._label is not None:
            return "", language(SAMPLE.format(label=self._label))
        if role != "output":
            return "", ""
        flat = np.asarray(self._values[node_id][0], dtype=np.float64).ravel()
        classes = self._classes()
        if len(classes) == flat.size > 1 and np.isfinite(flat).all():
            best = int(flat.argmax())
            share = Number(float(flat[best]), 0, percent=True)
            return language(ANSWER.format(name=plain(classes[best]), share=share)), ""
        if flat.size == 1 and np.isfinite(flat[0]):
            return language(VALUE.format(value=Number(float(flat[0])))), ""
        return "", ""

    def _show_all(self) -> None:
        for node_id in self._values:
            self._show(node_id)

    @Slot()
    def _on_replaced(self) -> None:
        known = self._session.document.graph
        for node_id in tuple(self._values):
            if node_id not in known:
                self._values.pop(node_id)
                self._pictures.pop(node_id, None)
        self._show_all()

    @Slot()
    def _on_structure_changed(self) -> None:
        self._show_all()

    @Slot()
    def _on_report_changed(self) -> None:
        self._show_all()

    @Slot()
    def _on_theme_changed(self) -> None:
        for node_id in self._values:
            self._make(node_id)
        self._show_all()

    @Slot()
    def _on_language_changed(self) -> None:
        self._show_all()


def _is_numeric(values: Any) -> bool:
    return isinstance(values, np.ndarray) and values.dtype.kind in "fiub"
