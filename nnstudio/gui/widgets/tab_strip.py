"""A row of tabs with Texts and icons: workspaces on top, panels in the dock below."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QEnterEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QTabBar, QWidget

from nnstudio.base.text import Text
from nnstudio.gui.theme.fonts import Role
from nnstudio.gui.widgets.ui import Ui

_ICON = 16
_GAP = 6


@dataclass(frozen=True, slots=True)
class Tab:
    """One tab.

    Args:
        key: stable name.
        text: its words.
        icon: an icon's name; None: none.
        icon_color: colour token at rest, e.g. "ok" for a state; the chosen tab keeps it too.
    """

    key: str
    text: Text
    icon: str | None = None
    icon_color: str | None = None


class TabStrip(QTabBar):
    """Tabs with an underline; Left and Right move, as in every tab bar.

    Args:
        ui: look and language.
        label: what is switched, for screen readers.
        tabs: in their order.
        workspace: the tall form of the top row.
        parent: owner.
    """

    chosen = Signal(str)
    """A person chose another key; `set_current` does not emit it."""

    def __init__(
        self,
        ui: Ui,
        label: Text,
        tabs: Sequence[Tab],
        *,
        workspace: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._ui = ui
        self._label = label
        self._workspace = workspace
        self._tabs: list[Tab] = []
        self._silent = False
        self._hovered = -1
        self.setMouseTracking(True)
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setUsesScrollButtons(True)
        self.set_tabs(tabs)
        self.currentChanged.connect(self._on_current_changed)
        ui.follow(self)

    @property
    def current(self) -> str:
        """The chosen key."""
        index = self.currentIndex()
        return self._tabs[index].key if 0 <= index < len(self._tabs) else ""

    @property
    def keys(self) -> tuple[str, ...]:
        """All keys in their order."""
        return tuple(tab.key for tab in self._tabs)

    def set_tabs(self, tabs: Sequence[Tab]) -> None:
        """Show other tabs; keeps the chosen key where it is still there."""
        before = self.current
        self._silent = True
        while self.count():
            self.removeTab(0)
        self._tabs = list(tabs)
        for tab in self._tabs:
            self.addTab(self._ui(tab.text))
        if before in self.keys:
            self.setCurrentIndex(self.keys.index(before))
        self._silent = False
        self.retranslate()

    def set_tab(self, tab: Tab) -> None:
        """Change words or icon of the tab with that key.

        Raises:
            ValueError: no tab has that key.
        """
        self._tabs[self.keys.index(tab.key)] = tab
        self.retranslate()
        self.update()

    def set_current(self, key: str) -> None:
        """Choose a key without a signal.

        Raises:
            ValueError: no tab has that key.
        """
        self._silent = True
        self.setCurrentIndex(self.keys.index(key))
        self._silent = False
        self.update()

    def retranslate(self) -> None:
        """Write all words again."""
        self.setAccessibleName(self._ui(self._label))
        for index, tab in enumerate(self._tabs):
            words = self._ui(tab.text)
            self.setTabText(index, words.replace("&", "&&"))
            self.setAccessibleTabName(index, words)

    def restyle(self) -> None:
        """Take font and icons from the theme."""
        theme = self._ui.theme
        self.setFont(theme.font("body" if self._workspace else "control"))
        self.setProperty("focusRadius", theme.px(4))
        # A tab's width follows its text only when the text is set anew.
        self.retranslate()

    @property
    def _strong_role(self) -> Role:
        return "body_strong" if self._workspace else "control_strong"

    def _words(self, index: int) -> str:
        return self.tabText(index).replace("&&", "&")

    def _on_current_changed(self, _index: int) -> None:
        if not self._silent:
            self.chosen.emit(self.current)

    def tabSizeHint(self, index: int) -> QSize:
        theme = self._ui.theme
        # The strong letters of the chosen tab, so that the row never moves.
        words = theme.metrics(self._strong_role).horizontalAdvance(self._words(index))
        icon = theme.px(_ICON + _GAP) if self._tabs[index].icon is not None else 0
        side = theme.px(14 if self._workspace else 12)
        return QSize(words + icon + 2 * side, theme.px(40 if self._workspace else 28))

    def minimumTabSizeHint(self, index: int) -> QSize:
        return self.tabSizeHint(index)

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        hovered = self.tabAt(event.position().toPoint())
        if hovered != self._hovered:
            self._hovered = hovered
            self.update()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._hovered = -1
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        for index in range(self.count()):
            self._paint_tab(painter, index)

    def _paint_tab(self, painter: QPainter, index: int) -> None:
        theme, tab, px = self._ui.theme, self._tabs[index], self._ui.theme.px
        rect = QRectF(self.tabRect(index))
        chosen, hovered = index == self.currentIndex(), index == self._hovered
        enabled = self.isTabEnabled(index)
        if not self._workspace and (chosen or (hovered and enabled)):
            painter.fillRect(rect, theme.color("surface" if chosen else "hover"))
        if chosen:
            line = QRectF(rect.left(), rect.bottom() - px(2), rect.width(), px(2))
            painter.fillRect(line, theme.color("accent"))
        token = "text" if chosen or hovered else "text2"
        token = token if enabled else "text3"
        inner = rect.adjusted(px(14 if self._workspace else 12), 0, 0, 0)
        if tab.icon is not None:
            tone = tab.icon_color if tab.icon_color and enabled else token
            pixmap = theme.pixmap(tab.icon, tone, _ICON, self.devicePixelRatioF())
            top = round(rect.center().y() - px(_ICON) / 2)
            painter.drawPixmap(QPointF(inner.left(), top), pixmap)
            inner.setLeft(inner.left() + px(_ICON + _GAP))
        painter.setFont(theme.font(self._strong_role) if chosen else self.font())
        painter.setPen(theme.color(token))
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(inner, left, self._words(index))
