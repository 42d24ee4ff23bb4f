"""Where own samples come from: a pad to draw on, a field to type in, files to drop."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QPlainTextEdit,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from nnstudio.base.shapes import Shape
from nnstudio.base.text import QT_TRANSLATE_NOOP
from nnstudio.data.own.own_folder import PICTURES
from nnstudio.data.own.own_samples import to_pixels
from nnstudio.gui.theme.tokens import RADIUS_CARD
from nnstudio.gui.try_it.draw_pad import DrawPad
from nnstudio.gui.try_it.strokes import draw, style_for
from nnstudio.gui.widgets.buttons import Button, PrimaryButton
from nnstudio.gui.widgets.labels import IconLabel, TextLabel
from nnstudio.gui.widgets.painting import dashed_pen
from nnstudio.gui.widgets.ui import Ui

KEEP = QT_TRANSLATE_NOOP("data_browser", "Keep this sample")
CLEAR = QT_TRANSLATE_NOOP("data_browser", "Clear")
KEEP_KEY = QT_TRANSLATE_NOOP("data_browser", "Save it as a file of the chosen class (Enter)")
KEEP_TEXT_KEY = QT_TRANSLATE_NOOP(
    "data_browser", "Save it as a file of the chosen class (Ctrl+Enter)"
)
YOUR_TEXT = QT_TRANSLATE_NOOP("data_browser", "Text of the sample")
TYPE_HERE = QT_TRANSLATE_NOOP("data_browser", "Type or paste one text, then keep it.")
DROP = QT_TRANSLATE_NOOP("data_browser", "Drop pictures here. They are copied.")
CHOOSE = QT_TRANSLATE_NOOP("data_browser", "Choose files …")
FILES = QT_TRANSLATE_NOOP("data_browser", "Pictures of this class")
EDGE = 28
"""Pixels of a drawing in both directions: as in MNIST, for which the pad's pen is made."""


class DrawEntry(QWidget):
    """A pad and the button that keeps the drawing.

    Args:
        ui: look and language.
        parent: owner.

    Signals:
        kept: pixels uint8 (channel, height, width) of the drawing.
    """

    kept = Signal(object)

    def __init__(self, ui: Ui, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ui = ui
        self.pad = _EntryPad(ui)
        self.pad.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.keep = PrimaryButton(ui, KEEP, tooltip=KEEP_KEY, size="small")
        self.clear = Button(ui, CLEAR, icon="trash", size="small")
        row = QHBoxLayout()
        row.addWidget(self.keep)
        row.addWidget(self.clear)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.pad, 1)
        column.addLayout(row)
        self.pad.drawn.connect(self._on_drawn)
        self.pad.entered.connect(self._on_keep)
        self.keep.clicked.connect(self._on_keep)
        self.clear.clicked.connect(self.pad.clear)
        self._on_drawn()

    def _on_drawn(self) -> None:
        self.keep.setEnabled(bool(self.pad.strokes))
        self.clear.setEnabled(bool(self.pad.strokes))

    def _on_keep(self) -> None:
        if not self.pad.strokes:
            return
        pixels = drawn_pixels(self.pad)
        self.pad.clear()
        self.kept.emit(pixels)


class _EntryPad(DrawPad):
    """A pad on which Enter keeps the drawing."""

    entered = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
            return
        super().keyPressEvent(event)


def drawn_pixels(pad: DrawPad) -> NDArray[np.uint8]:
    """Return what stands on a pad as pixels (1, height, width)."""
    style = style_for(Shape.image(1, EDGE, EDGE), 255.0)
    assert style is not None
    return to_pixels(draw(pad.strokes, style)[None], 255.0)


class TypeEntry(QWidget):
    """A field for one text and the button that keeps it.

    Args:
        ui: look and language.
        parent: owner.

    Signals:
        kept: the text.
    """

    kept = Signal(str)

    def __init__(self, ui: Ui, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ui = ui
        self.field = _EntryField()
        self.field.setTabChangesFocus(True)
        self.keep = PrimaryButton(ui, KEEP, tooltip=KEEP_TEXT_KEY, size="small")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.field, 1)
        column.addWidget(self.keep, 0, Qt.AlignmentFlag.AlignLeft)
        self.field.textChanged.connect(self._on_changed)
        self.field.entered.connect(self._on_keep)
        self.keep.clicked.connect(self._on_keep)
        self._on_changed()
        ui.follow(self)

    def _on_changed(self) -> None:
        self.keep.setEnabled(bool(self.field.toPlainText().strip()))

    def _on_keep(self) -> None:
        text = self.field.toPlainText().strip()
        if text:
            self.field.clear()
            self.kept.emit(text)

    def retranslate(self) -> None:
        """Name the field."""
        self.field.setAccessibleName(self._ui(YOUR_TEXT))
        self.field.setPlaceholderText(self._ui(TYPE_HERE))

    def restyle(self) -> None:
        """Take the font from the theme."""
        self.field.setFont(self._ui.theme.font("body"))


class _EntryField(QPlainTextEdit):
    """A field in which Ctrl+Enter keeps the text."""

    entered = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.entered.emit()
            return
        super().keyPressEvent(event)


class FileEntry(QWidget):
    """A place to drop picture files, and the button that chooses them.

    Args:
        ui: look and language.
        parent: owner.

    Signals:
        kept: paths of the files.
    """

    kept = Signal(list)

    def __init__(self, ui: Ui, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ui = ui
        self.setAcceptDrops(True)
        middle = Qt.AlignmentFlag.AlignHCenter
        self.choose = Button(ui, CHOOSE, icon="folder")
        label = TextLabel(ui, DROP, role="control", tone="text2", wrap=True)
        label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column = QVBoxLayout(self)
        column.addStretch(1)
        column.addWidget(IconLabel(ui, "image", color="text3", size=24), 0, middle)
        column.addWidget(label, 0, middle)
        column.addWidget(self.choose, 0, middle)
        column.addStretch(1)
        self.choose.clicked.connect(self._on_choose)

    def _on_choose(self) -> None:
        endings = " ".join(f"*{suffix}" for suffix in PICTURES)
        kinds = f"{self._ui(FILES)} ({endings})"
        names, _ = QFileDialog.getOpenFileNames(self, self._ui(CHOOSE), "", kinds)
        if names:
            self.kept.emit([Path(name) for name in names])

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._ui.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width = theme.line_px()
        painter.setPen(dashed_pen(theme.color("line2"), width, (theme.px(4), theme.px(3))))
        painter.setBrush(theme.color("surface2"))
        corner = theme.px(RADIUS_CARD)
        painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), corner, corner)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        if paths:
            event.acceptProposedAction()
            self.kept.emit(paths)
