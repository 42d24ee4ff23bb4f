"""A part of a panel that folds away: a head with a chevron, a name and a count."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget

from nnstudio.base.text import QT_TRANSLATE_NOOP, Text
from nnstudio.gui.theme.tokens import RADIUS_FIELD, ROW_HEIGHT
from nnstudio.gui.widgets.ui import Ui

_EXPANDED = QT_TRANSLATE_NOOP("widgets", "expanded")
_COLLAPSED = QT_TRANSLATE_NOOP("widgets", "collapsed")


class CollapsibleSection(QWidget):
    """A head and a `body` below it that can be folded away; it opens at once, without motion.

    Args:
        ui: look and language.
        title: name of the part.
        count: number at the right end; None: none.
        expanded: whether it starts open.
        parent: owner.
    """

    toggled = Signal(bool)

    def __init__(
        self,
        ui: Ui,
        title: Text,
        *,
        count: int | None = None,
        expanded: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._ui = ui
        self._content = QWidget(self)
        self.body = QVBoxLayout(self._content)
        self.body.setContentsMargins(0, 0, 0, 0)
        self._head = _Head(ui, title, count, self)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self._head)
        self._column.addWidget(self._content)
        self._head.setChecked(expanded)
        self._content.setVisible(expanded)
        self._head.toggled.connect(self._on_toggled)
        ui.follow(self)

    @property
    def head(self) -> QAbstractButton:
        """The row that is clicked."""
        return self._head

    @property
    def is_expanded(self) -> bool:
        """Whether the body shows."""
        return self._head.isChecked()

    def set_expanded(self, expanded: bool) -> None:
        """Open or fold."""
        self._head.setChecked(expanded)

    def set_count(self, count: int | None) -> None:
        """Show another number at the right end."""
        self._head.count = count
        self._head.retranslate()

    def retranslate(self) -> None:
        """The head writes itself."""
        self.setAccessibleName(self._head.text())

    def restyle(self) -> None:
        """Take the gap of the body from the theme."""
        self.body.setSpacing(self._ui.theme.px(8))

    def _on_toggled(self, expanded: bool) -> None:
        self._content.setVisible(expanded)
        self.toggled.emit(expanded)


class _Head(QAbstractButton):
    """Chevron, name and count; Left folds, Right opens."""

    def __init__(self, ui: Ui, title: Text, count: int | None, parent: QWidget) -> None:
        super().__init__(parent)
        self.count = count
        self._ui = ui
        self._title = title
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.toggled.connect(self._on_toggled)
        ui.follow(self)

    def retranslate(self) -> None:
        words = self._ui(self._title)
        self.setText(words)
        self.setAccessibleName(words if self.count is None else f"{words}, {self.count}")
        self.setAccessibleDescription(self._ui(_EXPANDED if self.isChecked() else _COLLAPSED))
        self.update()

    def restyle(self) -> None:
        self.setFont(self._ui.theme.font("heading"))
        self.setProperty("focusRadius", self._ui.theme.px(RADIUS_FIELD))
        self.updateGeometry()

    def _on_toggled(self, _checked: bool) -> None:
        self.retranslate()

    def sizeHint(self) -> QSize:
        px = self._ui.theme.px
        width = self.fontMetrics().horizontalAdvance(self.text()) + px(22)
        if self.count is not None:
            width += px(28)
        return QSize(width, px(ROW_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._ui.theme.px(64), self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self.setChecked(key == Qt.Key.Key_Right)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, px = self._ui.theme, self._ui.theme.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = QRectF(self.rect())
        if self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("hover"))
            painter.drawRoundedRect(rect, px(RADIUS_FIELD), px(RADIUS_FIELD))
        name = "chevron-down" if self.isChecked() else "chevron-right"
        chevron = theme.pixmap(name, "text3", 12, self.devicePixelRatioF())
        painter.drawPixmap(QPointF(px(4), rect.center().y() - px(12) / 2), chevron)
        right = 0.0
        if self.count is not None:
            painter.setFont(theme.font("caption"))
            painter.setPen(theme.color("text3"))
            flags = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(rect.adjusted(0, 0, -px(4), 0), flags, str(self.count))
            right = px(28)
        painter.setFont(self.font())
        painter.setPen(theme.color("text2"))
        words = rect.adjusted(px(22), 0, -right, 0)
        shown = self.fontMetrics().elidedText(
            self.text(), Qt.TextElideMode.ElideRight, int(words.width())
        )
        painter.drawText(words, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)
