"""How many items of each class every part holds."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from nnstudio.base.text import QT_TRANSLATE_NOOP, Text, plain
from nnstudio.gui.widgets.labels import ElidedLabel, TextLabel
from nnstudio.gui.widgets.ui import Ui
from nnstudio.work.import_data.summary import ClassCount

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
        self._counts: tuple[ClassCount, ...] | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        ui.follow(self)

    def set_counts(self, counts: tuple[ClassCount, ...]) -> None:
        """Show other classes, the most frequent first."""
        if counts == self._counts:
            return
        self._counts = counts
        if self._inner is not None:
            self._column.removeWidget(self._inner)
            self._inner.hide()
            self._inner.deleteLater()
        self._inner = self._make(counts)
        self._column.addWidget(self._inner)

    def _make(self, counts: tuple[ClassCount, ...]) -> QWidget:
        ui = self._ui
        inner = QWidget(self)
        grid = QGridLayout(inner)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(ui.theme.px(12))
        grid.setVerticalSpacing(ui.theme.px(4))
        grid.setColumnStretch(1, 1)
        grid.addWidget(TextLabel(ui, CLASS, role="caption", tone="text3"), 0, 0, 1, 2)
        right = Qt.AlignmentFlag.AlignRight
        for column, head in enumerate(HEADS, start=2):
            grid.addWidget(TextLabel(ui, head, role="caption", tone="text3"), 0, column, right)
        for row, count in enumerate(counts[:_MOST], start=1):
            grid.addWidget(ElidedLabel(ui, plain(count.name), role="control"), row, 0)
            total = TextLabel(ui, _number(count.items), role="control", tone="text3")
            grid.addWidget(total, row, 1, Qt.AlignmentFlag.AlignLeft)
            for column, number in enumerate(count.parts, start=2):
                cell = TextLabel(ui, _number(number), role="control")
                grid.addWidget(cell, row, column, right)
        if len(counts) > _MOST:
            more = MORE.format(count=len(counts) - _MOST)
            grid.addWidget(TextLabel(ui, more, role="caption", tone="text3"), _MOST + 1, 0, 1, 5)
        return inner

    def retranslate(self) -> None:
        """The labels follow the language themselves."""

    def restyle(self) -> None:
        """Take gaps from the theme."""
        layout = self._inner.layout() if self._inner is not None else None
        if isinstance(layout, QGridLayout):
            layout.setHorizontalSpacing(self._ui.theme.px(12))
            layout.setVerticalSpacing(self._ui.theme.px(4))


def _number(value: int) -> Text:
    return Text("", "{value}", (("value", value),))
