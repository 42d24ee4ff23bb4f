"""What is known about the data: shape, classes with their counts, what the preparation did."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from nnstudio.base.text import QT_TRANSLATE_NOOP, Text, plain
from nnstudio.data.dataset import Dataset
from nnstudio.gui.session import Session
from nnstudio.gui.widgets.ground import set_ground
from nnstudio.gui.widgets.labels import StatusLabel, TextLabel
from nnstudio.gui.widgets.ui import Ui

INPUT = QT_TRANSLATE_NOOP("data_page", "Each item: {shape} numbers ({name})")
TARGET_CLASSES = QT_TRANSLATE_NOOP("data_page", "To be found: one of {count} classes")
TARGET_NUMBER = QT_TRANSLATE_NOOP("data_page", "To be predicted: {names}, a number")
ITEMS = QT_TRANSLATE_NOOP("data_page", "{count} items")
BALANCE = QT_TRANSLATE_NOOP("data_page", "Training and validation items by class")
PREPARATION = QT_TRANSLATE_NOOP("data_page", "Preparation (learnt from the training part alone)")
UNEVEN = QT_TRANSLATE_NOOP(
    "data_page",
    "“{most}” is {times} times as frequent as “{least}”. The net may prefer it; look at F1, not "
    "at accuracy alone.",
)
_UNEVEN_FROM = 5


class DataFacts(QWidget):
    """Facts about the data of the document.

    Args:
        ui: look and language.
        session: the data.
        parent: owner.
    """

    def __init__(self, ui: Ui, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ui, self._session = ui, session
        set_ground(self, "surface")
        self._items = TextLabel(ui, None, role="section")
        self._target = TextLabel(ui, None, tone="text2")
        self._input = TextLabel(ui, None, tone="text2")
        self._uneven = StatusLabel(ui, "warn", plain(""), wrap=True)
        self._left_out = StatusLabel(ui, "info", plain(""), wrap=True)
        self._prepared = TextLabel(ui, PREPARATION, role="heading")
        self._notes = TextLabel(ui, None, role="control", tone="text2", wrap=True)
        self._balance_title = TextLabel(ui, BALANCE, role="heading")
        self._balance = _Balance(ui)
        left = QVBoxLayout()
        for widget in (
            self._items,
            self._target,
            self._input,
            self._uneven,
            self._left_out,
            self._prepared,
            self._notes,
        ):
            left.addWidget(widget)
        left.addStretch(1)
        right = QVBoxLayout()
        right.addWidget(self._balance_title)
        right.addWidget(self._balance, 1)
        self._row = QHBoxLayout(self)
        self._row.addLayout(left, 1)
        self._row.addLayout(right, 1)
        session.data_changed.connect(self.update_content)
        ui.follow(self)

    def update_content(self) -> None:
        """Show the data as they are now."""
        dataset = self._session.data.dataset
        if dataset is None:
            return
        target = dataset.signature.target
        self._items.set_text(ITEMS.format(count=dataset.items))
        if target.task == "classification":
            self._target.set_text(TARGET_CLASSES.format(count=len(target.classes)))
        else:
            self._target.set_text(TARGET_NUMBER.format(names=plain(", ".join(target.names))))
        first = dataset.signature.inputs[0]
        self._input.set_text(INPUT.format(shape=plain(str(first.shape)), name=plain(first.name)))
        notes = dataset.notes
        self._prepared.setVisible(bool(notes))
        self._notes.setVisible(bool(notes))
        words = "\n".join(self._ui(note) for note in notes)
        self._notes.set_text(plain(words))
        self._left_out.setVisible(bool(dataset.left_out))
        if dataset.left_out:
            out = " ".join(self._ui(text) for text in dataset.left_out)
            self._left_out.set_state("info", plain(out))
        self._show_balance(dataset)

    def _show_balance(self, dataset: Dataset) -> None:
        target = dataset.signature.target
        classes = target.classes if target.task == "classification" else ()
        self._balance_title.setVisible(bool(classes))
        self._balance.setVisible(bool(classes))
        self._uneven.setVisible(False)
        if not classes:
            return
        rows = np.concatenate([dataset.parts.train, dataset.parts.validation])
        counts = np.bincount(np.asarray(dataset.target)[rows], minlength=len(classes))
        self._balance.set_counts(classes, [int(count) for count in counts])
        most, least = int(np.argmax(counts)), int(np.argmin(counts))
        if counts[least] and counts[most] >= _UNEVEN_FROM * counts[least]:
            times = round(float(counts[most]) / float(counts[least]))
            text: Text = UNEVEN.format(
                most=plain(classes[most]), least=plain(classes[least]), times=times
            )
            self._uneven.set_state("warn", text)
            self._uneven.setVisible(True)

    def retranslate(self) -> None:
        """Write all texts again."""
        self.update_content()

    def restyle(self) -> None:
        """Take margins from the theme."""
        theme = self._ui.theme
        edge = theme.px(16)
        self._row.setContentsMargins(edge, edge, edge, edge)
        self._row.setSpacing(theme.px(24))


class _Balance(QWidget):
    """Bars with the number of items a class."""

    def __init__(self, ui: Ui) -> None:
        super().__init__()
        self._ui = ui
        self._counts: list[tuple[str, int]] = []
        ui.theme.changed.connect(self.update)
        ui.language.changed.connect(self._describe)

    def set_counts(self, names: tuple[str, ...], counts: list[int]) -> None:
        """Show other counts."""
        self._counts = list(zip(names, counts, strict=True))
        self._describe()
        self.setMinimumHeight(min(len(self._counts), 12) * self._ui.theme.px(18))
        self.update()

    def _describe(self) -> None:
        self.setAccessibleName(self._ui(BALANCE))
        self.setAccessibleDescription(", ".join(f"{n}: {c}" for n, c in self._counts))

    def sizeHint(self) -> QSize:
        return QSize(self._ui.theme.px(240), self._ui.theme.px(18) * min(len(self._counts), 12))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        theme = self._ui.theme
        painter.setFont(theme.font("caption"))
        shown = self._counts[: max(self.height() // theme.px(16), 1)]
        if not shown:
            return
        height = min(self.height() / len(shown), theme.px(22))
        widest = max(painter.fontMetrics().horizontalAdvance(name) for name, _ in shown)
        left = min(widest + theme.px(8), self.width() // 3)
        number = theme.px(56)
        largest = max(count for _, count in shown) or 1
        for index, (name, count) in enumerate(shown):
            y = index * height
            painter.setPen(theme.color("text2"))
            words = painter.fontMetrics().elidedText(
                name, Qt.TextElideMode.ElideRight, left - theme.px(4)
            )
            painter.drawText(
                QRectF(0, y, left - theme.px(6), height), Qt.AlignmentFlag.AlignVCenter, words
            )
            room = self.width() - left - number
            bar = QRectF(left, y + height * 0.2, room * count / largest, height * 0.6)
            painter.fillRect(bar, theme.color("accent"))
            painter.drawText(
                QRectF(bar.right() + theme.px(6), y, number, height),
                Qt.AlignmentFlag.AlignVCenter,
                self._ui.language.translator.number(count),
            )
