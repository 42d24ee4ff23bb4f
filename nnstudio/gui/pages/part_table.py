"""How many items of each class every part holds."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from nnstudio.base.text import QT_TRANSLATE_NOOP, Text, plain
from nnstudio.data.dataset import Dataset
from nnstudio.gui.widgets.labels import ElidedLabel, TextLabel
from nnstudio.gui.widgets.ui import Ui

CLASS = QT_TRANSLATE_NOOP("data_page", "Class")
HEADS = (
    QT_TRANSLATE_NOOP("data_page", "Training"),
    QT_TRANSLATE_NOOP("data_page", "Valid."),
    QT_TRANSLATE_NOOP("data_page", "Test"),
)
MORE = QT_TRANSLATE_NOOP("data_page", "and {count} more classes")
_MOST = 12


class PartTable(QWidget):
    """Rows of class, its items in all, in training, in validation and in the test.

    Args:
        ui: look and language.
        parent: owner.
    """

    def __init__(self, ui: Ui, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ui = ui
        self._inner: QWidget | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        ui.follow(self)

    def set_dataset(self, dataset: Dataset) -> None:
        """Show the classes of other data."""
        if self._inner is not None:
            self._column.removeWidget(self._inner)
            self._inner.hide()
            self._inner.deleteLater()
        self._inner = self._make(dataset)
        self._column.addWidget(self._inner)

    def _make(self, dataset: Dataset) -> QWidget:
        ui, classes = self._ui, dataset.signature.target.classes
        target = np.asarray(dataset.target)
        parts = (dataset.parts.train, dataset.parts.validation, dataset.parts.test)
        counts = [np.bincount(target[rows], minlength=len(classes)) for rows in parts]
        inner = QWidget()
        grid = QGridLayout(inner)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(ui.theme.px(12))
        grid.setVerticalSpacing(ui.theme.px(3))
        grid.setColumnStretch(0, 1)
        grid.addWidget(TextLabel(ui, CLASS, role="caption", tone="text3"), 0, 0)
        right = Qt.AlignmentFlag.AlignRight
        for column, head in enumerate(HEADS, start=1):
            grid.addWidget(TextLabel(ui, head, role="caption", tone="text3"), 0, column, right)
        for row, name in enumerate(classes[:_MOST], start=1):
            grid.addWidget(ElidedLabel(ui, plain(name), role="control"), row, 0)
            for column, count in enumerate(counts, start=1):
                value = Text("", "{value}", (("value", int(count[row - 1])),))
                grid.addWidget(TextLabel(ui, value, role="control"), row, column, right)
        if len(classes) > _MOST:
            more = MORE.format(count=len(classes) - _MOST)
            grid.addWidget(TextLabel(ui, more, role="caption", tone="text3"), _MOST + 1, 0, 1, 4)
        return inner

    def retranslate(self) -> None:
        """The labels follow the language themselves."""

    def restyle(self) -> None:
        """Take gaps from the theme."""
        layout = self._inner.layout() if self._inner is not None else None
        if isinstance(layout, QGridLayout):
            layout.setHorizontalSpacing(self._ui.theme.px(12))
            layout.setVerticalSpacing(self._ui.theme.px(3))
