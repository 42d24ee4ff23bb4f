"""Says that a class is rare, and offers to try weights as a new run."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from nnstudio.base.text import QT_TRANSLATE_NOOP, Number, plain
from nnstudio.data.dataset import Dataset
from nnstudio.data.rare_class import rarest_class
from nnstudio.gui.widgets.buttons import Button
from nnstudio.gui.widgets.flow_row import FlowRow
from nnstudio.gui.widgets.labels import StatusLabel
from nnstudio.gui.widgets.ui import Ui

RARE = QT_TRANSLATE_NOOP("text_lab", "“{name}” is rare (1 : {times})")
WEIGHED = QT_TRANSLATE_NOOP(
    "text_lab", "“{name}” is rare (1 : {times}); errors on rare classes weigh more"
)
TRY = QT_TRANSLATE_NOOP("text_lab", "Try with weights as a new run")
TRY_TIP = QT_TRANSLATE_NOOP(
    "text_lab",
    "With weights the net pays more attention to rare classes. Overall accuracy may fall for that, "
    "and the percentages shift. The old run stays.",
)


class RareLine(QWidget):
    """One line; hidden where no class is rare.

    Args:
        ui: look and language.
        parent: owner.

    Signals:
        weights_wanted: a person wants to try weights.
    """

    weights_wanted = Signal()

    def __init__(self, ui: Ui, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ui = ui
        self.label = StatusLabel(ui, "warn", plain(""), role="caption", parent=self)
        self.button = Button(ui, TRY, tooltip=TRY_TIP, size="small", parent=self)
        self._flow = FlowRow(self.label, self.button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._flow)
        self.button.clicked.connect(self.weights_wanted)
        self.hide()
        ui.follow(self)

    def show_dataset(self, dataset: Dataset | None, *, weighed: bool) -> None:
        """Look at other data.

        Args:
            dataset: prepared data.
            weighed: whether errors on rare classes weigh more already.
        """
        found = None if dataset is None else rarest_class(dataset)
        self.setVisible(found is not None)
        if found is None or dataset is None:
            return
        words = WEIGHED if weighed else RARE
        name = plain(dataset.signature.target.classes[found.rarest])
        text = words.format(name=name, times=Number(found.times, 0))
        self.label.set_state("info" if weighed else "warn", text)
        self.button.setVisible(not weighed)
        self._flow.fit()

    def retranslate(self) -> None:
        """Label and button follow the language themselves."""
        self._flow.fit()

    def restyle(self) -> None:
        """Take gaps from the theme."""
        px = self._ui.theme.px
        self._flow.flow.set_gaps(px(10), px(4))
        self._flow.fit()
