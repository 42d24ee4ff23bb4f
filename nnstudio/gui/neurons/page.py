"""The neuron view with the panels that belong at its side."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from nnstudio.gui.neurons.view import NeuronsView
from nnstudio.gui.panel import Panel, PanelContext, PanelRegistry
from nnstudio.gui.widgets.splitter import Splitter

_SIDE = 340


class NeuronPage(QWidget):
    """Neurons at the left, the panels of the place "side" at the right.

    Args:
        context: what panels receive.
        registry: all panels.
        parent: owner.
    """

    def __init__(
        self, context: PanelContext, registry: PanelRegistry, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._context = context
        self.neurons = NeuronsView(context)
        self._split = Splitter(Qt.Orientation.Horizontal)
        self._split.addWidget(self.neurons)
        self._specs = sorted((s for s in registry if s.place == "side"), key=lambda s: s.order)
        self._panels: dict[str, Panel] = {}
        self._side = QWidget()
        column = QVBoxLayout(self._side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(1)
        for spec in self._specs:
            panel = self._panels[spec.id] = spec.make(context)
            column.addWidget(panel)
        self._split.addWidget(self._side)
        self._split.setStretchFactor(0, 1)
        self._split.setCollapsible(0, False)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._split)
        self.setFocusProxy(self.neurons.drawing)
        session = context.session
        session.data_changed.connect(self._on_session_changed)
        session.report_changed.connect(self._on_session_changed)
        session.document_replaced.connect(self._on_session_changed)
        context.ui.follow(self)
        self._on_session_changed()

    @property
    def side_shown(self) -> bool:
        """Whether panels stand at the side."""
        return not self._side.isHidden()

    def retranslate(self) -> None:
        """Nothing of its own; the parts follow."""

    def restyle(self) -> None:
        """Take the width of the side from the theme."""
        side = self._context.ui.theme.px(_SIDE)
        self._split.setSizes([max(1, self.width() - side), side])

    def _on_session_changed(self) -> None:
        fitting = False
        for spec in self._specs:
            fits = spec.fits(self._context.session)
            self._panels[spec.id].setVisible(fits)
            fitting = fitting or fits
        self._side.setVisible(fitting)
