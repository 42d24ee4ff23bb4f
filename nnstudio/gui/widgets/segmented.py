"""A choice among two to six words that are all in sight: EN | DE, Layers | Neurons | PyTorch."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QEnterEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QRadioButton, QSizePolicy, QWidget

from nnstudio.base.text import Text
from nnstudio.gui.theme.theme import Theme
from nnstudio.gui.theme.tokens import RADIUS_BUTTON
from nnstudio.gui.widgets.ui import Ui

SegmentItem = tuple[str, Text]
"""(key, words)"""


class SegmentedControl(QWidget):
    """A row of words of which one is chosen; arrow keys move, one stop in the tab order.

    Args:
        ui: look and language.
        label: what is chosen here, for screen readers.
        items: key and words of each segment.
        current: the key chosen first; None: the first item.
        parent: owner.
    """

    selected = Signal(str)
    """A person chose another key; `set_current` does not emit it."""

    def __init__(
        self,
        ui: Ui,
        label: Text,
        items: Sequence[SegmentItem],
        *,
        current: str | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._ui = ui
        self._label = label
        self._group = QButtonGroup(self)
        self._segments: dict[str, _Segment] = {}
        self._row = QHBoxLayout(self)
        self._row.setSpacing(0)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_items(items, current)
        ui.follow(self)

    @property
    def current(self) -> str:
        """The chosen key."""
        for key, segment in self._segments.items():
            if segment.isChecked():
                return key
        return ""

    @property
    def keys(self) -> tuple[str, ...]:
        """All keys in their order."""
        return tuple(self._segments)

    def set_items(self, items: Sequence[SegmentItem], current: str | None = None) -> None:
        """Offer other segments."""
        for old in self._segments.values():
            self._group.removeButton(old)
            self._row.removeWidget(old)
            old.deleteLater()
        self._segments = {}
        for key, text in items:
            segment = _Segment(self._ui.theme, text)
            segment.clicked.connect(self._on_clicked)
            self._group.addButton(segment)
            self._row.addWidget(segment)
            self._segments[key] = segment
        if items:
            self.set_current(current if current is not None else items[0][0])
        self.retranslate()
        self.restyle()

    def set_current(self, key: str) -> None:
        """Choose a key without a signal.

        Raises:
            KeyError: no segment has that key.
        """
        self._segments[key].setChecked(True)
        self.setFocusProxy(self._segments[key])

    def set_segment_enabled(self, key: str, enabled: bool, why: Text | None = None) -> None:
        """Switch one segment off and say why in its tool tip.

        Raises:
            KeyError: no segment has that key.
        """
        segment = self._segments[key]
        segment.setEnabled(enabled)
        segment.why = None if enabled else why
        self.retranslate()

    def retranslate(self) -> None:
        """Write all words again."""
        self.setAccessibleName(self._ui(self._label))
        for segment in self._segments.values():
            words = self._ui(segment.words)
            segment.setText(words.replace("&", "&&"))
            segment.setAccessibleName(words)
            segment.setToolTip(self._ui(segment.why))

    def restyle(self) -> None:
        """Take fonts and margins from the theme."""
        edge = self._ui.theme.px(2)
        self._row.setContentsMargins(edge, edge, edge, edge)
        for segment in self._segments.values():
            segment.restyle()
        self.updateGeometry()

    def _on_clicked(self) -> None:
        key = self.current
        self.setFocusProxy(self._segments[key])
        self.selected.emit(key)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._ui.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.color("line"), theme.line_px()))
        painter.setBrush(theme.color("bg"))
        corner = theme.px(RADIUS_BUTTON)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), corner, corner)


class _Segment(QRadioButton):
    """One word of the control: a radio button in another dress, so keys and readers know it."""

    def __init__(self, theme: Theme, words: Text) -> None:
        super().__init__()
        self.words = words
        self.why: Text | None = None
        self._theme = theme
        self._hovered = False
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setProperty("focusRadius", theme.px(4))

    def restyle(self) -> None:
        self.setProperty("focusRadius", self._theme.px(4))
        self.setFont(self._theme.font("control"))
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        theme = self._theme
        # The strong font's width, so that the row does not move when another word is chosen.
        words = self.text().replace("&&", "&")
        width = theme.metrics("control_strong").horizontalAdvance(words)
        return QSize(width + theme.px(18), theme.px(23))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def hitButton(self, pos: object) -> bool:
        return True

    def enterEvent(self, event: QEnterEvent) -> None:
        self._hovered = True
        self.update()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        self._hovered = False
        self.update()
        super().leaveEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = QRectF(self.rect())
        chosen = self.isChecked()
        if chosen:
            width = theme.line_px()
            half = width / 2
            painter.setPen(QPen(theme.color("line2"), width))
            painter.setBrush(theme.color("surface"))
            corner = theme.px(5)
            painter.drawRoundedRect(rect.adjusted(half, half, -half, -half), corner, corner)
        token = "text" if chosen or self._hovered else "text2"
        painter.setPen(theme.color(token if self.isEnabled() else "text3"))
        painter.setFont(theme.font("control_strong" if chosen else "control"))
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, self.text().replace("&&", "&"))
