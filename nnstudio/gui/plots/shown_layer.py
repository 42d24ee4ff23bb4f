"""Which layer a panel shows: the selected one, or the first that has something to show."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from nnstudio.base.text import Text, plain
from nnstudio.compile.plan import PlanStep
from nnstudio.edit.draft import node_name
from nnstudio.gui.panel import PanelContext


class ShownLayer(QObject):
    """Follows the selection; keeps the layer while it is pinned.

    With nothing selected it is the first layer with weights, so that a panel has something to
    show at the first training.

    Args:
        context: what panels receive.
        parent: the Qt owner.

    Signals:
        changed: another layer is shown, or the same one has other parameters.
    """

    changed = Signal()

    def __init__(self, context: PanelContext, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._node = ""
        self._pinned = False
        session = context.session
        session.selection.changed.connect(self._on_changed)
        session.report_changed.connect(self._on_report_changed)
        session.document_replaced.connect(self._on_document_replaced)
        session.data_changed.connect(self._on_changed)
        self._node = self._wanted()

    @property
    def node(self) -> str:
        """Its id; "" if there is none."""
        return self._node

    @property
    def pinned(self) -> bool:
        """Whether it stays although another one is selected."""
        return self._pinned

    @property
    def name(self) -> Text:
        """Its name as people read it."""
        graph = self._context.session.document.graph
        if self._node not in graph:
            return plain("")
        return node_name(self._context.session.registry, graph.node(self._node))

    @property
    def category(self) -> str:
        """Category of the layer, e.g. "convolution"."""
        session = self._context.session
        if self._node not in session.document.graph:
            return ""
        spec = session.registry.get(session.document.graph.node(self._node).layer)
        return spec.category if spec is not None else ""

    @property
    def step(self) -> PlanStep | None:
        """Its step in the plan; None for inputs, the output and a net with errors."""
        plan = self._context.live.plan
        if plan is None:
            return None
        return next((step for step in plan.steps if step.node == self._node), None)

    @property
    def has_weights(self) -> bool:
        """Whether it has tensors that are learned."""
        return self._has_weights(self._node)

    def set_pinned(self, pinned: bool) -> None:
        """Keep the layer, or follow the selection again."""
        self._pinned = pinned
        self._on_changed()

    def _has_weights(self, node: str) -> bool:
        report = self._context.session.report.nodes.get(node)
        return report is not None and any(weight.trainable for weight in report.weights)

    def _wanted(self) -> str:
        session = self._context.session
        graph = session.document.graph
        if self._pinned and self._node in graph:
            return self._node
        if session.selection.node in graph:
            return session.selection.node
        return next((node for node in session.report.order if self._has_weights(node)), "")

    def _on_changed(self) -> None:
        wanted = self._wanted()
        if wanted != self._node:
            self._node = wanted
            self.changed.emit()

    def _on_report_changed(self) -> None:
        self._node = self._wanted()
        self.changed.emit()

    def _on_document_replaced(self) -> None:
        self._pinned = False
        self._on_report_changed()
