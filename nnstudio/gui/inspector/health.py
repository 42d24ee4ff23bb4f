"""Health of the selected layer while it trains: how large the gradient of its weights is."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from nnstudio.base.text import QT_TRANSLATE_NOOP, Number, Text
from nnstudio.gui.inspector.facts import Fact, FactsTable
from nnstudio.gui.panel import PanelContext
from nnstudio.gui.widgets.heading import Separator
from nnstudio.train.control import ProbeRequest
from nnstudio.train.events import ProbeResult

HEALTH = QT_TRANSLATE_NOOP("inspector", "Health")
GRADIENT = QT_TRANSLATE_NOOP("inspector", "Gradient size")
_KEY = "inspector.health"
_SECONDS = 0.5


class Health(QWidget):
    """A section that is there only while there is something to say.

    Args:
        context: selection and training.
        parent: owner.
    """

    def __init__(self, context: PanelContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._node = ""
        self._seen = False
        self._table = FactsTable(context.ui, context.session.terms, HEALTH, parent=self)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(Separator(Qt.Orientation.Horizontal, self))
        self._column.addWidget(self._table)
        controller = context.controller
        controller.probe_arrived.connect(self._on_probe)
        controller.state_changed.connect(self._on_state_changed)
        context.session.document_replaced.connect(self._on_replaced)
        self.hide()
        context.ui.follow(self)

    def show_node(self, node: str) -> None:
        """Look at another layer; "" at none."""
        if node != self._node:
            self._node = node
            self.hide()
            self._ask()

    def set_seen(self, seen: bool) -> None:
        """Say whether anybody can see the inspector; what is not seen is not asked for."""
        self._seen = seen
        self._ask()

    def _ask(self) -> None:
        wanted: tuple[ProbeRequest, ...] = ()
        if self._node and self._seen and self._context.controller.busy:
            wanted = (ProbeRequest(_KEY, self._node, "gradients", every=_SECONDS),)
        self._context.controller.want(_KEY, wanted)

    def _on_probe(self, event: ProbeResult) -> None:
        if event.key != _KEY or event.node != self._node:
            return
        parts = [np.asarray(a, dtype=np.float64) for a in (event.values, *event.extra.values())]
        size = float(np.sqrt(sum(float((part**2).sum()) for part in parts)))
        value = Text("", "{value}", (("value", Number(float(f"{size:.2g}"))),))
        self._table.set_facts([Fact("gradient", GRADIENT, value)])
        self.show()

    def _on_state_changed(self, state: str) -> None:
        if state == "idle":
            self.hide()
        self._ask()

    def _on_replaced(self) -> None:
        self.show_node("")

    def retranslate(self) -> None:
        """The rows follow the language themselves."""

    def restyle(self) -> None:
        """Take the gap from the theme."""
        self._column.setSpacing(self._context.ui.theme.px(10))
