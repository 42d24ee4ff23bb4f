"""One ring that goes round whatever control has the keyboard: 2 px accent outside a 2 px gap.

A style sheet cannot draw outside a widget, so one transparent widget follows the focus. Views that
draw their own ring (canvas, item views with a current row) set the property `ownFocusRing`.
"""

from __future__ import annotations

import weakref
from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt, Slot
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QSplitter, QWidget
from shiboken6 import isValid

_W = TypeVar("_W", bound=QWidget)

RingLook = Callable[[], tuple[QColor, int, int]]
"""-> colour, width of the ring and of the gap in pixels."""

_FOLLOWED = (
    QEvent.Type.Move,
    QEvent.Type.Resize,
    QEvent.Type.Show,
    QEvent.Type.Hide,
    QEvent.Type.ParentChange,
    QEvent.Type.ZOrderChange,
)


class FocusRing(QObject):
    """Moves one ring widget to the focused control.

    Args:
        app: whose focus is followed.
        look: gives colour and widths at this moment.
        parent: owner.
    """

    def __init__(self, app: QApplication, look: RingLook, parent: QObject) -> None:
        super().__init__(parent)
        self._look = look
        # Weak, because a window whose last reference ended here would be destroyed amidst Qt's
        # own handling of the focus.
        self._target: weakref.ref[QWidget] | None = None
        self._ring: weakref.ref[_RingWidget] | None = None
        self._watched: list[weakref.ref[QWidget]] = []
        app.focusChanged.connect(self._on_focus_changed)

    @property
    def target(self) -> QWidget | None:
        """The control that wears the ring, or None."""
        return _alive(self._target)

    @property
    def widget(self) -> QWidget | None:
        """The ring itself while it is shown, or None."""
        ring = _alive(self._ring)
        return ring if ring is not None and not ring.isHidden() else None

    @Slot()
    def _on_focus_changed(self) -> None:
        # The signal's own arguments are not taken: the old widget may be half destroyed, and
        # PySide crashes when it wraps it.
        self._release()
        new = QApplication.focusWidget()
        if new is None or new.property("ownFocusRing"):
            return
        if new.window().windowType() == Qt.WindowType.Popup:
            return  # an open list marks its current row itself
        # A field inside a framed box lets the box wear the ring.
        proxy = new.property("focusRingTarget")
        target = proxy if isinstance(proxy, QWidget) else new
        host = _host_of(target)
        if host is None:
            return
        self._target = weakref.ref(target)
        self._ring = weakref.ref(_RingWidget(host, self._look))
        walker: QWidget | None = target
        while walker is not None and walker is not host.parentWidget():
            walker.installEventFilter(self)
            self._watched.append(weakref.ref(walker))
            walker = walker.parentWidget()
        self._place()

    def _release(self) -> None:
        for watched in self._watched:
            widget = _alive(watched)
            if widget is not None:
                widget.removeEventFilter(self)
        self._watched.clear()
        ring = _alive(self._ring)
        if ring is not None:
            ring.hide()
            ring.deleteLater()
        self._ring = None
        self._target = None

    def _place(self) -> None:
        target, ring = _alive(self._target), _alive(self._ring)
        if target is None or ring is None:
            return
        host = ring.parentWidget()
        if host is None:
            return
        _, width, gap = self._look()
        margin = width + gap
        rect = QRect(target.mapTo(host, QPoint(0, 0)), target.size())
        radius = target.property("focusRadius")
        ring.radius = float(radius) if radius is not None else 6.0
        ring.setGeometry(rect.adjusted(-margin, -margin, margin, margin).intersected(host.rect()))
        ring.setVisible(target.isVisible())
        ring.raise_()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _FOLLOWED:
            self._place()
        return super().eventFilter(watched, event)


class _RingWidget(QWidget):
    """Paints the ring; takes neither mouse nor focus and is invisible to screen readers."""

    def __init__(self, host: QWidget, look: RingLook) -> None:
        super().__init__(host)
        self.radius = 6.0
        self._look = look
        self.setObjectName("focusRing")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def paintEvent(self, event: QPaintEvent) -> None:
        color, width, gap = self._look()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(color, width))
        half = width / 2
        rect = QRectF(self.rect()).adjusted(half, half, -half, -half)
        corner = self.radius + gap + half
        painter.drawRoundedRect(rect, corner, corner)


def _alive(reference: weakref.ref[_W] | None) -> _W | None:
    """Return the widget behind a reference while both its halves, Python's and Qt's, exist."""
    widget = reference() if reference is not None else None
    return widget if widget is not None and isValid(widget) else None


def _host_of(target: QWidget) -> QWidget | None:
    """Return the widget to draw on: the page inside a scroll area, else the window.

    A ring on the page scrolls with it and is cut off at its edge, as the control is.
    """
    window = target.window()
    walker = target
    while (parent := walker.parentWidget()) is not None and walker is not window:
        area = parent.parentWidget()
        if isinstance(area, QAbstractScrollArea) and area.viewport() is parent:
            return walker if walker is not target else parent
        walker = parent
    # A splitter would take the ring for one more pane.
    return None if isinstance(window, QSplitter) else window
